//! Texts inside addresses.

/// Percent-encoded (RFC 3986): only letters, digits and `-._~` stay, so that nothing breaks out of where it is put.
pub fn percent_encoded(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => said.push(char::from(byte)),
            _ => said.push_str(&format!("%{byte:02X}")),
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::percent_encoded;

    #[test]
    fn nothing_breaks_out() {
        assert_eq!(percent_encoded("Salt & ñ/~\r\n"), "Salt%20%26%20%C3%B1%2F~%0D%0A");
    }
}
