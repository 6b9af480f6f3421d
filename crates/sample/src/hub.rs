//! What Alder County Library writes for others: topics, articles, collections and events, one file each in `data/hub`.
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

/// A poll of the sample, as `polls.tsv` tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poll {
    /// `2026-11`
    pub month: &'static str,
    pub question: &'static str,
    /// The answers in order, with their votes.
    pub options: Vec<(&'static str, i64)>,
    /// Slugs of the article and the topic that show it; the last poll has no article yet.
    pub article: &'static str,
    pub topic: &'static str,
    pub context: &'static str,
    pub result: &'static str,
    /// `after_vote` or `after_closing`.
    pub counts_shown: &'static str,
}

/// The polls, the oldest first.
#[must_use]
pub fn polls() -> Vec<Poll> {
    let poll = |[month, question, options, counts, article, topic, context, result, counts_shown]: [&'static str;
                    9]| {
        let counts = counts.split('|').map(|count| count.trim().parse().unwrap_or(0));
        let options = options.split('|').map(str::trim).zip(counts).collect();
        Poll { month, question, options, article, topic, context, result, counts_shown }
    };
    crate::table::rows(include_str!("../data/hub/polls.tsv")).map(poll).collect()
}

/// What happens at a time; `day` of what was, `in` days from today of what is to come, `was` before it was moved.
#[must_use]
pub fn events() -> Vec<Page> {
    pages("events/")
}

/// What others made, in order: a line `item:` for each resource.
#[must_use]
pub fn collections() -> Vec<Page> {
    pages("collections/")
}

/// Pictures as drawings of cloth ([`crate::cloth`]), each for the pages, or the person, that its lines `page` name.
#[must_use]
pub fn pictures() -> Vec<Page> {
    pages("pictures/")
}

/// A file that an article hands on, as its bytes; nothing when there is no such file.
#[must_use]
pub fn attached(name: &str) -> Option<Vec<u8>> {
    Files::get(&format!("files/{name}")).map(|file| file.data.into_owned())
}

/// Slides as text: what an event showed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slides {
    /// The event's slug.
    pub event: &'static str,
    pub title: &'static str,
    /// What stands on them.
    pub outline: &'static str,
}

/// The slides of past events, one line each; a line with `#` is a remark.
#[must_use]
pub fn slides() -> Vec<Slides> {
    let lines = include_str!("../data/hub/slides.txt").lines().filter(|line| !line.starts_with('#'));
    let slides = |line: &'static str| {
        let mut cells = line.splitn(4, '|').map(str::trim);
        let (event, _kind) = (cells.next()?, cells.next()?);
        Some(Slides { event, title: cells.next()?, outline: cells.next()? })
    };
    lines.filter_map(slides).collect()
}

/// Chat logs as a meeting tool saves them: the event's slug, and the file.
#[must_use]
pub fn chats() -> Vec<(String, Vec<u8>)> {
    let mut names: Vec<String> = Files::iter().map(|name| name.replace('\\', "/")).collect();
    names.sort();
    let chat = |name: &String| {
        let slug = name.strip_prefix("chats/")?.strip_suffix(".csv")?;
        Some((slug.to_owned(), Files::get(name)?.data.into_owned()))
    };
    names.iter().filter_map(chat).collect()
}

/// A recording as its bytes: a still picture without sound, for everybody who plays one.
#[must_use]
pub fn recording(name: &str) -> Option<Vec<u8>> {
    Files::get(&format!("recordings/{name}")).map(|file| file.data.into_owned())
}

/// What was said at an event, file by file: the language, empty for the event's own, and the bytes.
#[must_use]
pub fn captions(slug: &str) -> Vec<(String, Vec<u8>)> {
    let mut names: Vec<String> = Files::iter().map(|name| name.replace('\\', "/")).collect();
    names.sort();
    let of_it = |name: &String| {
        let (rest, _ending) = name.strip_prefix("transcripts/")?.strip_prefix(slug)?.rsplit_once('.')?;
        let language = if rest.is_empty() { rest } else { rest.strip_prefix('.')? };
        Some((language.to_owned(), Files::get(name)?.data.into_owned()))
    };
    names.iter().filter_map(of_it).collect()
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
    fn every_poll_names_what_exists_and_says_nothing_twice() {
        let (polls, topics, articles) = (polls(), topics(), articles());
        assert_eq!(polls.len(), 12);
        for poll in &polls {
            assert!(poll.options.len() >= 4 && poll.options.iter().all(|(_, votes)| *votes > 0), "{}", poll.month);
            assert!(topics.iter().any(|topic| topic.slug == poll.topic), "{}", poll.month);
            assert!(articles.iter().any(|article| article.slug == poll.article), "{}", poll.month);
        }
        let open = polls.iter().filter(|poll| poll.result.is_empty()).map(|poll| poll.month);
        assert!(open.eq(polls.last().map(|poll| poll.month)), "the last poll alone is still open");
        assert!(polls.is_sorted_by(|a, b| a.month < b.month));
        let said: std::collections::BTreeSet<&str> =
            polls.iter().flat_map(|poll| [poll.question, poll.context, poll.result]).collect();
        assert_eq!(said.len(), 36);
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
        for page in collections() {
            let named = page.list("topics");
            assert!(!named.is_empty() && named.iter().all(known), "{}: {named:?}", page.slug);
            for [kind, title, _, _, _, _, address] in page.rows::<7>("item") {
                assert!(!kind.is_empty() && !title.is_empty(), "{}", page.slug);
                let ours = address.strip_prefix("/articles/");
                assert!(ours.is_none_or(|slug| articles.iter().any(|it| it.slug == slug)), "{}: {address}", page.slug);
            }
        }
        for page in events() {
            let named = page.list("topics");
            assert!(!named.is_empty() && named.iter().all(known), "{}: {named:?}", page.slug);
            let is_timed = page.get("day").is_empty() != page.get("in").is_empty();
            assert!(is_timed && !page.get("begins").is_empty() && !page.body.is_empty(), "{}", page.slug);
        }
        for page in &topics {
            assert!(!page.get("title").is_empty() && !page.get("description").is_empty(), "{}", page.slug);
            assert!(page.list("related").iter().all(known), "{}", page.slug);
        }
    }
}
