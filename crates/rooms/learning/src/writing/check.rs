//! What to look at before others read a text, in words.

use db::Date;

use super::Draft;
use crate::{
    article::Kind,
    part::{Part, Sort},
};

/// Something to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The field it stands in.
    pub field: &'static str,
    /// The text that says it: `check-…`.
    pub key: &'static str,
    /// Which place of the text is meant.
    pub what: String,
    /// It must be mended before readers see the text.
    pub must: bool,
}

/// Words of a sentence that nobody reads in one breath.
const LONG_SENTENCE: usize = 35;
/// Words that say nothing of where a link leads, in both languages.
const EMPTY_LINKS: [&str; 14] = [
    "aquí",
    "click here",
    "clic aquí",
    "enlace",
    "este enlace",
    "here",
    "leer más",
    "link",
    "más",
    "more",
    "read more",
    "see here",
    "this",
    "this link",
];
/// Letters by which a finding names its place.
const NAMED: usize = 60;

/// Everything worth a look in a draft, what must be mended first.
pub fn check(draft: &Draft, today: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    let outline = text::outline(&draft.body);
    of_heading(draft, &mut found);
    headings(&outline, &mut found);
    links(&outline, &mut found);
    pictures(&outline, &mut found);
    sentences(&outline, &mut found);
    parts(draft, today, &mut found);
    found.sort_by_key(|finding| !finding.must);
    found
}

fn finding(field: &'static str, key: &'static str, what: &str) -> Finding {
    Finding { field, key, what: text::excerpt(what, NAMED), must: false }
}

fn must(field: &'static str, key: &'static str, what: &str) -> Finding {
    Finding { must: true, ..finding(field, key, what) }
}

fn of_heading(draft: &Draft, found: &mut Vec<Finding>) {
    if draft.body.trim().is_empty() && !matches!(draft.kind, Kind::Document | Kind::Collection) {
        found.push(must("body", "check-no-text", ""));
    }
    let letters = || draft.title.chars().filter(|letter| letter.is_alphabetic());
    if letters().count() > 5 && letters().all(char::is_uppercase) {
        found.push(finding("title", "check-capitals", &draft.title));
    }
    if has_day(&draft.title) {
        found.push(finding("title", "check-title-day", &draft.title));
    }
    if draft.topics.is_empty() {
        found.push(finding("topics", "check-no-topic", ""));
    }
    if draft.author.is_empty() {
        found.push(finding("author", "check-no-author", ""));
    }
}

/// Whether a title says a day: a date is shown beside it anyway, and one of the two will be wrong.
fn has_day(title: &str) -> bool {
    let words: Vec<String> = title.split_whitespace().map(str::to_lowercase).collect();
    let is_day = |word: &str| word.trim_end_matches([',', '.']).parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
    let is_month = |word: &str| text::is_month(word.trim_end_matches([',', '.']));
    let beside = |pair: &[String]| (is_month(&pair[0]) && is_day(&pair[1])) || (is_day(&pair[0]) && is_month(&pair[1]));
    let spanish = |three: &[String]| is_day(&three[0]) && three[1] == "de" && is_month(&three[2]);
    words.windows(2).any(beside) || words.windows(3).any(spanish)
}

/// The page's title is the first level, so a text begins with the second, and leaves none out on the way down.
fn headings(outline: &text::Outline, found: &mut Vec<Finding>) {
    let mut above = 1;
    for (level, words) in &outline.headings {
        if *level == 1 || *level > above + 1 {
            found.push(finding("body", "check-heading-order", words));
        }
        if words.is_empty() {
            found.push(finding("body", "check-heading-empty", ""));
        }
        above = (*level).max(2);
    }
}

fn links(outline: &text::Outline, found: &mut Vec<Finding>) {
    for (words, address) in &outline.links {
        if words.is_empty() {
            found.push(must("body", "check-link-empty", address));
        } else if EMPTY_LINKS.contains(&words.to_lowercase().as_str()) {
            found.push(finding("body", "check-link-words", words));
        } else if words.contains("://") || words.starts_with("www.") {
            found.push(finding("body", "check-link-bare", words));
        }
    }
}

fn pictures(outline: &text::Outline, found: &mut Vec<Finding>) {
    found.extend(outline.pictures.iter().map(|(_, address)| finding("body", "check-picture", address)));
}

fn sentences(outline: &text::Outline, found: &mut Vec<Finding>) {
    let long = outline.sentences.iter().filter(|sentence| text::count_words(sentence) > LONG_SENTENCE);
    found.extend(long.map(|sentence| finding("body", "check-long-sentence", sentence)));
}

fn parts(draft: &Draft, today: Date, found: &mut Vec<Finding>) {
    let named = |part: &Part| format!("{} {}", part.text, part.what);
    for figure in draft.of(Sort::Figure) {
        if figure.source.is_empty() || figure.year.is_none() {
            found.push(must("figures", "check-figure-source", &named(figure)));
        }
        if figure.is_old(today) {
            found.push(finding("figures", "check-figure-old", &named(figure)));
        }
    }
    for quote in draft.of(Sort::Quote) {
        if quote.what.is_empty() {
            found.push(must("quotes", "check-quote-who", &quote.text));
        } else if !quote.verified {
            found.push(finding("quotes", "check-quote-unverified", &quote.text));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(draft: &Draft) -> Vec<&'static str> {
        let mut keys: Vec<_> =
            check(draft, "2026-11-22".parse().unwrap()).into_iter().map(|finding| finding.key).collect();
        keys.retain(|key| !["check-no-topic", "check-no-author"].contains(key));
        keys
    }

    fn body(text: &str) -> Vec<&'static str> {
        keys(&Draft { title: "Bread".into(), body: text.into(), ..Draft::default() })
    }

    fn title(title: &str) -> Vec<&'static str> {
        keys(&Draft { title: title.into(), body: "Bread.".into(), ..Draft::default() })
    }

    #[test]
    fn a_plain_text_is_fine() {
        assert_eq!(body("Bread was free.\n\n## Why\n\nBecause. See [who bakes](/needs)."), [""; 0]);
        assert_eq!(title("May we bake 3 loaves?"), [""; 0]);
    }

    #[test]
    fn what_is_missing_or_hides_is_said() {
        assert_eq!(body(" "), ["check-no-text"]);
        assert_eq!(body("# One\n\na\n\n#### Deep"), ["check-heading-order", "check-heading-order"]);
        assert_eq!(
            body("[Click here](/a), [](/b), <https://c.example>"),
            ["check-link-empty", "check-link-words", "check-link-bare"]
        );
        assert_eq!(body("![](x.png)"), ["check-picture"]);
        assert_eq!(body(&"word ".repeat(36)), ["check-long-sentence"]);
    }

    #[test]
    fn a_title_neither_shouts_nor_says_a_day() {
        assert_eq!(title("BREAD FOR ALL"), ["check-capitals"]);
        assert_eq!(title("October 24, bread for all"), ["check-title-day"]);
        assert_eq!(title("Pan para todos, 24 de octubre"), ["check-title-day"]);
    }

    #[test]
    fn figures_and_quotations_say_where_they_are_from() {
        let part = |sort: Sort| Part { sort: sort.as_str().into(), text: "12".into(), ..Part::default() };
        let figure = Part { review_on: Some("2026-01-01".into()), ..part(Sort::Figure) };
        let told = Part { what: "A baker".into(), ..part(Sort::Quote) };
        let parts = vec![figure, part(Sort::Quote), told];
        let draft = Draft { title: "Bread".into(), body: "Bread.".into(), parts, ..Draft::default() };
        assert_eq!(
            keys(&draft),
            ["check-figure-source", "check-quote-who", "check-figure-old", "check-quote-unverified"]
        );
    }
}
