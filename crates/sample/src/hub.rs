//! What Alder County Library writes for others: topics, articles and collections, one file each in `data/hub`.
//!
//! A file begins with lines `key: value`, of which some repeat; after a line `---` comes Markdown.

use rust_embed::Embed;

#[derive(Embed)]
#[folder = "data/hub/"]
struct Files;

/// One file: its name is the last part of the page's address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    pub slug: String,
    head: Vec<(String, String)>,
    pub body: String,
}

impl Page {
    fn read(slug: &str, text: &str) -> Self {
        let (head, body) = text.split_once("\n---").unwrap_or((text, ""));
        let pair =
            |line: &str| line.split_once(':').map(|(key, value)| (key.trim().to_owned(), value.trim().to_owned()));
        Self { slug: slug.to_owned(), head: head.lines().filter_map(pair).collect(), body: body.trim().to_owned() }
    }

    /// The first value of a key, or nothing.
    #[must_use]
    pub fn get(&self, key: &str) -> &str {
        self.all(key).next().unwrap_or_default()
    }

    /// Every value of a key, in order.
    pub fn all(&self, key: &str) -> impl Iterator<Item = &str> {
        self.head.iter().filter(move |(known, _)| known == key).map(|(_, value)| value.as_str())
    }

    /// What stands between commas.
    #[must_use]
    pub fn list(&self, key: &str) -> Vec<String> {
        let words = self.get(key).split(',').map(str::trim).filter(|word| !word.is_empty());
        words.map(str::to_owned).collect()
    }

    /// What stands between bars of each value of a key, filled up with nothing to `N` cells.
    pub fn rows<const N: usize>(&self, key: &str) -> impl Iterator<Item = [&str; N]> {
        self.all(key).map(|row| {
            let mut cells = row.split('|').map(str::trim);
            std::array::from_fn(|_| cells.next().unwrap_or_default())
        })
    }
}

#[must_use]
pub fn topics() -> Vec<Page> {
    pages("topics/")
}

#[must_use]
pub fn articles() -> Vec<Page> {
    pages("articles/")
}

/// Pictures as drawings of cloth ([`crate::cloth`]), each for one page.
#[must_use]
pub fn pictures() -> Vec<Page> {
    pages("pictures/")
}

/// A file that an article hands on, as its bytes; nothing when there is no such file.
#[must_use]
pub fn attached(name: &str) -> Option<Vec<u8>> {
    Files::get(&format!("files/{name}")).map(|file| file.data.into_owned())
}

/// The files of a folder, by name.
fn pages(folder: &str) -> Vec<Page> {
    let mut names: Vec<String> = Files::iter().map(|name| name.replace('\\', "/")).collect();
    names.sort();
    let slug = |name: &String| Some(name.strip_prefix(folder)?.strip_suffix(".md")?.to_owned());
    let slugs = names.iter().filter_map(slug);
    let page = |slug: String| {
        let file = Files::get(&format!("{folder}{slug}.md"))?;
        Some(Page::read(&slug, &String::from_utf8_lossy(&file.data)))
    };
    slugs.filter_map(page).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_a_head_and_a_text() {
        let page = Page::read(
            "a-visit",
            "title: A visit\nask: One: two?\nask: Three?\nfigure: 12 | loaves | Count\n---\n\nGo.\n",
        );
        assert_eq!((page.get("title"), page.body.as_str()), ("A visit", "Go."));
        assert_eq!(page.all("ask").collect::<Vec<_>>(), ["One: two?", "Three?"]);
        assert_eq!(page.rows::<4>("figure").next(), Some(["12", "loaves", "Count", ""]));
        assert_eq!(page.get("nothing"), "");
    }

    #[test]
    fn every_page_names_what_exists() {
        let (topics, articles) = (topics(), articles());
        assert!(topics.len() >= 8 && articles.len() >= 24, "{} {}", topics.len(), articles.len());
        let known = |slug: &String| topics.iter().any(|topic| topic.slug == *slug);
        for page in &articles {
            assert!(!page.get("title").is_empty() && !page.body.is_empty(), "{}", page.slug);
            let named = page.list("topics");
            assert!(!named.is_empty() && named.iter().all(known), "{}: {named:?}", page.slug);
        }
        for page in &topics {
            assert!(!page.get("title").is_empty() && !page.get("description").is_empty(), "{}", page.slug);
            assert!(page.list("related").iter().all(known), "{}", page.slug);
        }
    }
}
