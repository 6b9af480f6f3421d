//! A resource as a reading list cites it, and a cited line read back.
//!
//! The order is that of most English and Spanish reading lists: who, title, place and publisher, year. Titles of whole
//! works stand in italics, those of articles between quotation marks. What is not known is left out, never guessed.

use super::{NewResource, Resource, ResourceKind, isbn, tidy};

/// A citation in three parts, because its title is set apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// `Mary Day and Sam Oak, editors.`
    pub before: String,
    pub title: String,
    /// A part of something larger: between quotation marks, not in italics.
    pub quoted: bool,
    /// `Marrow: Alder Press, 2021.`
    pub after: String,
}

pub fn citation(it: &Resource) -> Citation {
    let year = it.year.map(|year| year.to_string()).unwrap_or_default();
    let printed = match it.kind() {
        ResourceKind::Book if !it.place.is_empty() && !it.publisher.is_empty() => {
            format!("{}: {}", it.place, it.publisher)
        }
        ResourceKind::Book if it.publisher.is_empty() => it.place.clone(),
        _ => it.publisher.clone(),
    };
    let quoted = matches!(it.kind(), ResourceKind::Article | ResourceKind::Video | ResourceKind::Webinar);
    let after = [printed, year].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    Citation { before: sentence(&it.authors), title: it.title.clone(), quoted, after: sentence(&after) }
}

/// With a full stop, unless it ends in one or in another sign that ends a sentence.
fn sentence(text: &str) -> String {
    match text.trim_end() {
        "" => String::new(),
        text if text.ends_with(['.', '?', '!', '…']) => text.to_owned(),
        text => format!("{text}."),
    }
}

/// What a typed line says of a resource: an address, or a citation such as
/// `Day, Mary, and Sam Oak. Bread for all: a history. Marrow: Alder Press, 2021. https://…`. Only what is sure is taken;
/// a line that fits no pattern is all title. `None` when there is nothing in it.
pub(crate) fn read(line: &str) -> Option<NewResource> {
    let (words, address) = without_address(line);
    let (words, isbn) = without_isbn(&words);
    let mut it = NewResource { address, isbn, ..NewResource::default() };
    it.kind = kind_of(&it, &words);
    if words.is_empty() {
        return (!it.address.is_empty() || !it.isbn.is_empty()).then_some(it);
    }
    let parts = split(&words);
    let last = parts.last().filter(|_| parts.len() > 1).and_then(|last| imprint(last));
    let body = if last.is_some() { &parts[..parts.len() - 1] } else { &parts[..] };
    if let Some((place, publisher, year)) = last {
        (it.place, it.publisher, it.year) = (place, publisher, year);
    }
    match body {
        [authors, title @ ..] if !title.is_empty() => {
            it.authors = authors.trim_end_matches(',').to_owned();
            it.title = title.join(". ");
        }
        _ => it.title = body.join(". "),
    }
    it.title = it.title.trim_matches(['"', '“', '”', '«', '»', '*', '_', ',']).trim_end_matches('.').to_owned();
    Some(it)
}

fn without_address(line: &str) -> (String, String) {
    let mut address = String::new();
    let kept = line.split_whitespace().filter(|word| {
        let bare = word.trim_matches(['<', '>', '(', ')', '[', ']', ',', ';']).trim_end_matches('.');
        let is = (bare.contains("://") || bare.starts_with("www.")) && address.is_empty();
        if let Some(found) = tidy(bare).filter(|_| is) {
            address = found;
            return false;
        }
        true
    });
    (kept.collect::<Vec<_>>().join(" "), address)
}

fn without_isbn(words: &str) -> (String, String) {
    let Some(at) = words.to_ascii_lowercase().find("isbn") else {
        return isbn(words).map_or_else(|| (words.to_owned(), String::new()), |found| (String::new(), found));
    };
    let rest = &words[at..];
    let end = rest.char_indices().skip(4).find(|(_, c)| !(c.is_ascii_digit() || " -:xX".contains(*c)));
    let (number, after) = rest.split_at(end.map_or(rest.len(), |(end, _)| end));
    match isbn(number) {
        Some(found) => (format!("{}{after}", &words[..at]).trim().trim_end_matches(',').to_owned(), found),
        None => (words.to_owned(), String::new()),
    }
}

/// A line with a place to read it is a page unless it has the number of a book.
fn kind_of(it: &NewResource, words: &str) -> ResourceKind {
    let video = ["youtube.com", "youtu.be", "vimeo.com"].iter().any(|host| it.address.contains(host));
    let quoted = words.contains(['“', '«']) || words.contains(". \"");
    match () {
        () if video => ResourceKind::Video,
        () if !it.isbn.is_empty() => ResourceKind::Book,
        () if quoted => ResourceKind::Article,
        () if it.address.is_empty() => ResourceKind::Book,
        () => ResourceKind::Website,
    }
}

/// Parts between full stops; a stop after a single letter or a short form belongs to a name.
fn split(words: &str) -> Vec<String> {
    let mut parts: Vec<String> = vec![String::new()];
    for word in words.split(' ') {
        let part = parts.last_mut().expect("there is always one");
        if !part.is_empty() {
            part.push(' ');
        }
        part.push_str(word);
        let bare = word.trim_end_matches('.').trim_start_matches('(');
        let short =
            bare.chars().count() == 1 || ["ed", "eds", "Jr", "Sr", "Dr", "vol", "no", "St", "al"].contains(&bare);
        if word.trim_end_matches(['"', '”', '»']).ends_with(['.', '?', '!']) && !short {
            parts.push(String::new());
        }
    }
    let tidy = |part: &String| part.trim().trim_end_matches('.').to_owned();
    parts.iter().map(tidy).filter(|part| !part.is_empty()).collect()
}

/// `Marrow: Alder Press, 2021`, `Alder Press, 2021`, `2021`.
fn imprint(part: &str) -> Option<(String, String, Option<i64>)> {
    let (printed, year) = part.rsplit_once([',', ' ']).unwrap_or(("", part));
    let digits = year.trim().trim_matches(['(', ')', '[', ']', 'c', '©']);
    let year = super::new::read_year(digits).flatten().filter(|_| digits.len() == 4)?;
    let printed = printed.trim().trim_end_matches(',');
    let (place, publisher) = printed.split_once(": ").unwrap_or(("", printed));
    Some((place.to_owned(), publisher.to_owned(), Some(year)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(line: &str) -> [String; 6] {
        let it = read(line).unwrap();
        let year = it.year.map(|year| year.to_string()).unwrap_or_default();
        [it.authors, it.title, it.place, it.publisher, year, it.address]
    }

    #[test]
    fn a_citation_is_read_as_far_as_it_is_sure() {
        assert_eq!(
            said("Day, Mary L., and Sam Oak. Bread for All: A History. Marrow: Alder Press, 2021."),
            ["Day, Mary L., and Sam Oak", "Bread for All: A History", "Marrow", "Alder Press", "2021", ""]
        );
        assert_eq!(
            said("Oak, Sam. “Salt.” The Tenney Post, 1999. https://post.example/salt."),
            ["Oak, Sam", "Salt", "", "The Tenney Post", "1999", "https://post.example/salt"]
        );
        assert_eq!(said("Bread for All"), ["", "Bread for All", "", "", "", ""]);
        assert_eq!(said("https://post.example/salt"), ["", "", "", "", "", "https://post.example/salt"]);
        assert!(read("  ").is_none());
        let book = read("Oak, Sam. Salt. Marrow: Alder Press, 1999. ISBN 0-306-40615-2").unwrap();
        assert_eq!((book.isbn.as_str(), book.kind, book.year), ("9780306406157", ResourceKind::Book, Some(1999)));
        assert_eq!(read("https://youtu.be/abc Salt").unwrap().kind, ResourceKind::Video);
    }

    #[test]
    fn nothing_dangerous_becomes_an_address() {
        let it = read("Read javascript://x/%0aalert(1) now").unwrap();
        assert_eq!((it.address.as_str(), it.title.as_str()), ("", "Read javascript://x/%0aalert(1) now"));
    }
}
