//! A text on one line.

/// What was typed as one line: single spaces instead of line breaks and of signs that cannot be seen, and without the
/// signs that turn the direction of reading (UAX #9), as they reach beyond the text they stand in.
pub fn one_line(typed: &str) -> String {
    let turns = |sign: char| matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let seen: String = typed.chars().map(|sign| if turns(sign) || sign.is_control() { ' ' } else { sign }).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn what_is_seen_stays() {
        assert_eq!(one_line("  Salt\r\n and \u{b}\tbread "), "Salt and bread");
        assert_eq!(one_line("\u{202e}odd\u{202c} 📚🥖 \u{2067}كتاب\u{2069}"), "odd 📚🥖 كتاب");
        assert_eq!(one_line("\u{0}\n"), "");
    }
}
