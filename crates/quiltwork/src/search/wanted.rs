//! What a reader asks: what was typed, what was chosen, which page. The address says all of it.

use std::collections::BTreeMap;

use learning::Topic;
use search::Chosen;
use web::Fields;

use super::facet::Facet;

/// Letters that are looked at; nobody types more by hand.
const LONGEST: usize = 200;
/// Values of one group; more are not chosen by hand.
const MOST_CHOSEN: usize = 20;
pub(super) const PER_PAGE: usize = 20;
/// Who has not found it after so many pages adds a word.
pub(super) const PAGES: usize = 25;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) text: String,
    /// More was typed than is looked at.
    pub(super) is_cut: bool,
    /// As the address says it: a topic by its slug.
    chosen: BTreeMap<Facet, Vec<String>>,
    /// From 1.
    pub(super) page: usize,
}

impl Wanted {
    /// The pairs of an address. A blank after the last word is kept: it says that the word is whole.
    pub(super) fn read(query: Vec<(String, String)>) -> Self {
        let typed = query.iter().find(|(name, _)| name == "q").map_or("", |(_, value)| value);
        let text: String = typed.chars().take(LONGEST).collect();
        let is_cut = text.len() < typed.len();
        let fields = Fields::from_pairs(query);
        let mut chosen: BTreeMap<Facet, Vec<String>> = BTreeMap::new();
        for facet in Facet::ALL {
            let values = fields.all(facet.as_str()).filter(|value| !value.is_empty()).take(MOST_CHOSEN);
            let mut values: Vec<String> = values.map(str::to_owned).collect();
            values.sort_unstable();
            values.dedup();
            if !values.is_empty() {
                chosen.insert(facet, values);
            }
        }
        let page = fields.get("page").parse().unwrap_or(1).max(1);
        Self { text, is_cut, chosen, page }
    }

    /// Whether there is anything to look for.
    pub(super) fn is_something(&self) -> bool {
        self.has_word() || !self.chosen.is_empty()
    }

    /// Whether a letter or a number was typed.
    pub(super) fn has_word(&self) -> bool {
        self.text.chars().any(char::is_alphanumeric)
    }

    pub(super) fn values(&self, facet: Facet) -> &[String] {
        self.chosen.get(&facet).map_or(&[], Vec::as_slice)
    }

    pub(super) fn has_chosen(&self) -> bool {
        !self.chosen.is_empty()
    }

    /// Whether only the type was chosen, or nothing.
    pub(super) fn only_type(&self) -> bool {
        self.chosen.keys().all(|facet| *facet == Facet::Type)
    }

    /// The choices as the index knows them; of a topic that is not shown here nothing is known.
    pub(super) fn for_index(&self, topics: &[Topic]) -> Vec<Chosen> {
        let id = |slug: &String| {
            topics.iter().find(|topic| topic.slug == *slug).map_or_else(|| slug.clone(), |topic| topic.id.to_string())
        };
        let values = |facet: &Facet, values: &Vec<String>| match facet {
            Facet::Topic => values.iter().map(id).collect(),
            _ => values.clone(),
        };
        self.chosen.iter().map(|(facet, chosen)| (facet.as_str(), values(facet, chosen))).collect()
    }

    /// The same question with this value chosen, or no longer chosen; from its first page.
    pub(super) fn toggled(&self, facet: Facet, value: &str) -> Self {
        let mut other = Self { page: 1, ..self.clone() };
        let values = other.chosen.entry(facet).or_default();
        match values.iter().position(|it| it == value) {
            Some(at) => drop(values.remove(at)),
            None => values.push(value.to_owned()),
        }
        values.sort_unstable();
        if values.is_empty() {
            other.chosen.remove(&facet);
        }
        other
    }

    pub(super) fn unchosen(&self) -> Self {
        Self { chosen: BTreeMap::new(), page: 1, ..self.clone() }
    }

    /// Other words, everything else as it is.
    pub(super) fn saying(&self, text: &str) -> Self {
        Self { text: text.to_owned(), page: 1, ..self.clone() }
    }

    pub(super) fn at_page(&self, page: usize) -> Self {
        Self { page, ..self.clone() }
    }

    /// Choices as pairs for the hidden fields of a form.
    pub(super) fn choices(&self) -> Vec<(&'static str, &str)> {
        let pairs =
            self.chosen.iter().flat_map(|(facet, values)| values.iter().map(|value| (facet.as_str(), value.as_str())));
        pairs.collect()
    }

    /// The address of this question at a path. Equal questions have equal addresses.
    pub(super) fn address(&self, path: &str) -> String {
        let text = Some(("q", self.text.as_str())).filter(|(_, text)| !text.is_empty());
        let number = self.page.to_string();
        let page = (self.page > 1).then_some(("page", number.as_str()));
        let pairs: Vec<_> = text.into_iter().chain(self.choices()).chain(page).collect();
        let query = serde_urlencoded::to_string(pairs).expect("pairs of texts can be encoded");
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Wanted {
        Wanted::read(serde_urlencoded::from_str(query).unwrap())
    }

    #[test]
    fn an_address_says_the_whole_question() {
        let query = "q=caf%C3%A9+%26+bread&type=guide&type=news&topic=jobs&year=2026&page=2";
        assert_eq!(read(query).address("/search"), format!("/search?{query}"));
        assert_eq!(read("").address("/search"), "/search");
        assert_eq!(read("year=2026&type=news&type=guide&type=news&q=x"), read("q=x&type=guide&type=news&year=2026"));
    }

    #[test]
    fn a_value_is_chosen_and_taken_away_again() {
        let one = read("q=bread&type=news&page=3");
        let two = one.toggled(Facet::Topic, "jobs");
        assert_eq!(two.address("/search"), "/search?q=bread&type=news&topic=jobs");
        assert_eq!(
            two.toggled(Facet::Type, "news").toggled(Facet::Topic, "jobs").address("/search"),
            "/search?q=bread"
        );
        assert_eq!(two.unchosen().address("/search"), "/search?q=bread");
    }

    #[test]
    fn what_is_no_question_is_seen() {
        for nothing in ["", "q=", "q=%3F!%22+", "q=%F0%9F%8D%9E", "type="] {
            assert!(!read(nothing).is_something(), "{nothing}");
        }
        assert!(read("q=a").is_something() && read("type=news").is_something() && read("q=%D7%A9").is_something());
        let long = read(&format!("q={}", "é".repeat(10_000)));
        assert_eq!((long.text.chars().count(), long.is_cut), (LONGEST, true));
        assert_eq!(read("page=0").page, 1);
        assert_eq!(read("page=moon").page, 1);
    }
}
