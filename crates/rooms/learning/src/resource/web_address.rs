//! Where a resource is read: a web address, or the path of a page of ours. Nothing else ever becomes a link.

/// Letters of an address; browsers stop at about as many.
const LONGEST: usize = 2_000;

/// An address as it is kept, or `None` when it is none. `www.example.org` gets its scheme.
pub fn tidy(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let typed = if typed.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www.")) {
        format!("https://{typed}")
    } else {
        typed.to_owned()
    };
    let plain =
        typed.len() <= LONGEST && !typed.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"\\".contains(c));
    (plain && (is_ours(&typed) || is_elsewhere(&typed))).then_some(typed)
}

fn is_ours(address: &str) -> bool {
    address.starts_with('/') && !address.starts_with("//")
}

/// Whether it leads to a server that is not this one.
pub fn is_elsewhere(address: &str) -> bool {
    host(address).is_some()
}

/// The name of the server, in small letters: where one request at a time goes.
pub fn host(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    let is_web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    // What stands before an @ is a name and a password, not a server.
    let host = host.rsplit('@').next().unwrap_or_default();
    (is_web && !host.is_empty()).then(|| host.to_lowercase())
}

/// A catalog's address with the words looked for in it.
pub fn catalog_address(search: &str, words: &str) -> String {
    search.replace(WORDS, &web::percent_encoded(words))
}

/// What stands for the words in the address of a catalog.
pub const WORDS: &str = "{words}";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_and_our_own_pages_are_addresses() {
        assert_eq!(tidy(" https://example.org/a?b=c#d "), Some("https://example.org/a?b=c#d".into()));
        assert_eq!(tidy("www.example.org"), Some("https://www.example.org".into()));
        assert_eq!(tidy("/articles/bread"), Some("/articles/bread".into()));
        for hostile in [
            "javascript:alert(1)",
            "JavaScript://x/%0aalert(1)",
            "data:text/html,x",
            "//elsewhere.example",
            "ftp://x.example/",
            "http://",
            "https:///x",
            "mailto:a@b.example",
            "ask at the desk",
            "https://a b",
            "https://x/\"onclick=",
            "file:///etc",
            "\\\\x",
        ] {
            assert_eq!(tidy(hostile), None, "{hostile}");
        }
        assert_eq!(tidy(&format!("https://x.example/{}", "a".repeat(2_000))), None);
    }

    #[test]
    fn a_host_is_named_without_its_path_and_password() {
        assert_eq!(host("https://Example.org:443/x"), Some("example.org:443".into()));
        assert_eq!(host("http://me:pass@example.org/x"), Some("example.org".into()));
        assert_eq!(host("/articles/x"), None);
    }

    #[test]
    fn a_catalog_is_asked_for_the_words_and_nothing_breaks_out_of_the_address() {
        assert_eq!(
            catalog_address("https://c.example/?q={words}", "Salt & ñ"),
            "https://c.example/?q=Salt%20%26%20%C3%B1"
        );
    }
}
