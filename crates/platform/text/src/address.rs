//! Addresses of the web, as somebody typed them.

/// Whether a reader can be sent there: a whole address of the web, without a gap. Anything else that a browser follows
/// (`javascript:`, `data:`) is none.
#[must_use]
pub fn is_web_address(text: &str) -> bool {
    ["https://", "http://"].iter().any(|start| text.starts_with(start)) && !text.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_reader_can_be_sent_to() {
        assert!(is_web_address("https://bread.example/a?b=c#d") && is_web_address("http://bread.example"));
        for none in ["", "bread.example", "javascript:alert(1)", "/topics", "https://bread.example/a b", " https://a"] {
            assert!(!is_web_address(none), "{none}");
        }
    }
}
