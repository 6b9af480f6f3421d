//! Addresses on the web that people gave each other.

mod label;

use std::collections::HashMap;

use crate::cleaning::CleanMessage;

/// What tells a site where a reader came from.
const TRACKING: &[&str] = &["fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid"];
/// Longer addresses are left out: nobody can check them.
const LONGEST: usize = 2_000;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// As first given, without what tracks readers.
    pub url: String,
    /// What was said beside it, up to a sentence; where nothing was, the site's name.
    pub label: String,
    pub times: usize,
}

/// Every address (http and https only) once, in the order of first mention. Two are the same when they differ only in
/// `http` or `https`, what follows `#`, a last slash and what tracks readers.
pub fn links(messages: &[CleanMessage]) -> Vec<Link> {
    let (mut links, mut known): (Vec<Link>, HashMap<String, usize>) = (Vec::new(), HashMap::new());
    for message in messages {
        let text = &message.text;
        let mut before = 0;
        for (starts, ends) in find(text) {
            if let Some(Address { url, key, host }) = address(&text[starts..ends]) {
                let label = label::label(&text[before..starts], &text[ends..]);
                let at = *known.entry(key).or_insert(links.len());
                if at == links.len() {
                    links.push(Link { url, label: label.unwrap_or(host), times: 0 });
                } else if let Some(label) = label.filter(|_| links[at].label == host) {
                    links[at].label = label;
                }
                links[at].times += 1;
            }
            before = ends;
        }
    }
    links
}

/// Where addresses stand in a text, without the signs that end the sentence around them.
pub fn find(text: &str) -> Vec<(usize, usize)> {
    let (mut found, mut from) = (Vec::new(), 0);
    while let Some(at) = text[from..].find("://").map(|at| from + at) {
        let scheme = text.as_bytes()[from..at].iter().rev().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let starts = at - scheme;
        let ends = at + 3 + end(&text[at + 3..]);
        if matches!(text[starts..at].to_ascii_lowercase().as_str(), "http" | "https") && ends > at + 3 {
            found.push((starts, ends));
        }
        from = ends.max(at + 3);
    }
    found
}

fn end(rest: &str) -> usize {
    let stops = |c: char| c.is_whitespace() || c.is_control() || "<>\"“”«»`|\\^".contains(c);
    let mut url = &rest[..rest.find(stops).unwrap_or(rest.len())];
    let opened = url.matches('(').count();
    let mut closed = url.matches(')').count();
    while let Some(last) = url.chars().next_back() {
        let spare = last == ')' && closed > opened;
        closed -= usize::from(spare);
        if !spare && !".,;:!?'’*_]}…".contains(last) {
            break;
        }
        url = &url[..url.len() - last.len_utf8()];
    }
    url.len()
}

struct Address {
    url: String,
    key: String,
    host: String,
}

/// `None` for what leads nowhere a reader could go, or carries a name and password.
fn address(url: &str) -> Option<Address> {
    let (scheme, rest) = url.split_once("://").filter(|_| url.len() <= LONGEST)?;
    let (rest, fragment) = rest.split_once('#').map_or((rest, None), |(rest, fragment)| (rest, Some(fragment)));
    let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (host, path) = place.split_at(place.find('/').unwrap_or(place.len()));
    let host = host.to_lowercase();
    if host.contains('@') || !host.contains('.') || host.starts_with('.') {
        return None;
    }
    let name = |pair: &str| pair.split('=').next().unwrap_or_default().to_ascii_lowercase();
    let kept = |pair: &&str| !name(pair).starts_with("utm_") && !TRACKING.contains(&name(pair).as_str());
    let query: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty()).filter(kept).collect();
    let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
    let fragment = fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
    Some(Address {
        url: format!("{}://{host}{path}{query}{fragment}", scheme.to_ascii_lowercase()),
        key: format!("{host}{}{query}", path.trim_end_matches('/')),
        host,
    })
}

#[cfg(test)]
mod tests {
    use super::{CleanMessage, links};

    fn found(texts: &[&str]) -> Vec<(String, String, usize)> {
        let message = |text: &&str| CleanMessage { at: None, who: String::new(), text: (*text).to_owned() };
        let messages: Vec<CleanMessage> = texts.iter().map(message).collect();
        links(&messages).into_iter().map(|it| (it.url, it.label, it.times)).collect()
    }

    #[test]
    fn every_address_is_there_once_with_words() {
        let links = found(&[
            "Great talk! Slides are here: https://tenney.example/slides/?utm_source=x&id=3#top.",
            "http://Tenney.example/slides?id=3&fbclid=9 (again)",
            "(https://alder.example/a_(b)) the map of Alder County. More soon",
            "https://alone.example\nhttps://user:secret@x.example http://localhost/ ftp://files.example javascript://x.example",
            "See the story time plan https://alone.example/",
        ]);
        let link = |url: &str, label: &str, times| (url.to_owned(), label.to_owned(), times);
        assert_eq!(
            links,
            [
                link("https://tenney.example/slides/?id=3#top", "Slides are here", 2),
                link("https://alder.example/a_(b)", "the map of Alder County", 1),
                link("https://alone.example", "See the story time plan", 2),
            ]
        );
    }

    #[test]
    fn addresses_without_end_are_left_out() {
        assert_eq!(found(&[&format!("https://a.example/{}", "x".repeat(3_000))]), []);
        assert_eq!(found(&["://", "http://", "https://.", "x https:// y"]), []);
    }
}
