//! Words that say whether something is open.

const OPEN: [&str; 6] = ["open", "active", "issued", "approved", "operational", "temporarily closed"];
const CLOSED: [&str; 8] =
    ["closed", "inactive", "not open", "permanently closed", "expired", "cancelled", "revoked", "out of business"];

/// Whether the value is one of these words.
pub fn is_status(value: &str) -> bool {
    says_closed(value) || OPEN.iter().any(|word| value.eq_ignore_ascii_case(word))
}

/// Whether the value says that it is closed for good, or not yet open.
pub fn says_closed(value: &str) -> bool {
    CLOSED.iter().any(|word| value.eq_ignore_ascii_case(word))
}
