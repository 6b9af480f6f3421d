//! Whether what somebody typed fits a label of the vocabulary, one slip of the finger forgiven.

use engine::text::tokens;

/// Words shorter than this must be spelt right.
const LETTERS_FOR_A_SLIP: usize = 4;

/// Every word typed must begin a word of the label or, where slips are forgiven, be one slip away from one. Letters are
/// compared without case and accents.
pub(super) fn fit(typed: &str, label: &str, forgive: bool) -> bool {
    let (typed, label) = (tokens(typed), tokens(label));
    let fits = |typed: &String| {
        label.iter().any(|word| {
            word.starts_with(typed.as_str())
                || (forgive && typed.len() >= LETTERS_FOR_A_SLIP && is_one_slip(typed.as_bytes(), word.as_bytes()))
        })
    };
    !typed.is_empty() && typed.iter().all(fits)
}

/// One letter too many, too few, wrong, or two in the wrong order.
fn is_one_slip(a: &[u8], b: &[u8]) -> bool {
    let same_at_front = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same_at_front..], &b[same_at_front..]);
    let same_at_back = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    match (&a[..a.len() - same_at_back], &b[..b.len() - same_at_back]) {
        ([] | [_], [] | [_]) => true,
        ([a1, a2], [b1, b2]) => a1 == b2 && a2 == b1,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::fit;

    #[test]
    fn beginnings_accents_and_one_slip_fit() {
        assert!(fit("bak", "Bakery or kitchen", false));
        assert!(fit("educacion", "Educación de adultos", false));
        assert!(fit("kitchen bakery", "Bakery or kitchen", false));
        for slip in ["bakry", "bakkery", "bakeri", "bakrey"] {
            assert!(fit(slip, "Bakery", true) && !fit(slip, "Bakery", false), "{slip}");
        }
        assert!(!fit("bakery moon", "Bakery or kitchen", true));
        assert!(!fit("bkaeyr", "Bakery", true));
        assert!(!fit("  ", "Bakery", true));
    }
}
