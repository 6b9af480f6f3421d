//! Web and e-mail addresses.

/// A web address with its scheme, or `None`. Several in one value: the first.
pub fn url(text: &str) -> Option<String> {
    let first = text.split(|c: char| c.is_whitespace() || c == ';' || c == ',').find(|part| !part.is_empty())?;
    let lower = first.to_ascii_lowercase();
    let (scheme, rest) = match lower.split_once("://") {
        Some(("http" | "https", _)) => (true, &first[lower.find("://")? + 3..]),
        Some(_) => return None,
        None => (false, first),
    };
    let host = rest.split(['/', '?', '#', ':']).next()?;
    if !is_host(host) || first.contains('@') || (!scheme && !lower.starts_with("www.") && !has_web_ending(host)) {
        return None;
    }
    Some(if scheme {
        format!("{}{}", lower.split_once("://")?.0, &first[lower.find("://")?..])
    } else {
        format!("http://{first}")
    })
}

fn is_host(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    labels.len() > 1
        && labels
            .iter()
            .all(|label| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || "-_".contains(c)))
        && labels.last().is_some_and(|last| last.chars().all(char::is_alphabetic) && last.len() > 1)
}

/// Without a scheme only these endings are believed: "St.Mary" is no host.
fn has_web_ending(host: &str) -> bool {
    let ending = host.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    matches!(ending.as_str(), "org" | "com" | "net" | "edu" | "gov" | "us" | "info" | "biz" | "mil")
}

/// An e-mail address, or `None`. Several in one value: the first.
pub fn email(text: &str) -> Option<String> {
    let part = text.split(|c: char| c.is_whitespace() || ";,<>()".contains(c)).find(|part| part.contains('@'))?;
    let address = part.trim_start_matches("mailto:");
    let (user, host) = address.split_once('@')?;
    (!user.is_empty() && is_host(host)).then(|| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_get_a_scheme_and_non_urls_nothing() {
        assert_eq!(url(" http://example.org/a").as_deref(), Some("http://example.org/a"));
        assert_eq!(url("HTTP://EXAMPLE.ORG/A").as_deref(), Some("http://EXAMPLE.ORG/A"));
        assert_eq!(url("www.example.org").as_deref(), Some("http://www.example.org"));
        assert_eq!(url("example.org").as_deref(), Some("http://example.org"));
        for text in ["", "N/A", "St.Mary", "12.5", "http://", "ask@example.org", "see above"] {
            assert_eq!(url(text), None, "{text}");
        }
        assert_eq!(email("write to: <ask@example.org>").as_deref(), Some("ask@example.org"));
        assert_eq!(email("@example"), None);
    }
}
