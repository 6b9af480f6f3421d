//! By what results can be narrowed, in a reader's words.

use learning::Topic;
use search::Counted;
use web::Frame;

use super::wanted::Wanted;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Facet {
    Type,
    Topic,
    Audience,
    Language,
    Year,
}

impl Facet {
    pub(super) const ALL: [Self; 5] = [Self::Type, Self::Topic, Self::Audience, Self::Language, Self::Year];

    /// The name of the group in the index and in addresses.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Type => "type",
            Self::Topic => "topic",
            Self::Audience => "audience",
            Self::Language => "language",
            Self::Year => "year",
        }
    }
}

/// Types whose words are the program's own: they are not in the index.
pub(super) const WORD_TYPES: [&str; 2] = ["need", "partner-kind"];
/// The order in which types are named.
const TYPES: [&str; 13] = [
    "need",
    "partner-kind",
    "organization",
    "topic",
    "article",
    "guide",
    "news",
    "document",
    "collection",
    "poll",
    "event",
    "recording",
    "person",
];
/// Values of a group that stand there at once.
const FIRST: usize = 7;

/// The values of one group.
pub(super) struct Group {
    pub(super) facet: Facet,
    first: Vec<Value>,
    /// Behind "more".
    further: Vec<Value>,
}

pub(super) struct Value {
    pub(super) label: String,
    pub(super) count: usize,
    /// The same question with or without it.
    pub(super) href: String,
    pub(super) is_chosen: bool,
}

impl Group {
    pub(super) fn name(&self) -> &'static str {
        self.facet.as_str()
    }

    pub(super) fn first(&self) -> &[Value] {
        &self.first
    }

    pub(super) fn further(&self) -> &[Value] {
        &self.further
    }

    pub(super) fn values(&self) -> impl Iterator<Item = &Value> {
        self.first.iter().chain(&self.further)
    }

    /// Groups among whose values there is something to choose.
    pub(super) fn all(page: &Frame, wanted: &Wanted, counts: &[Counted], topics: &[Topic]) -> Vec<Self> {
        let groups = Facet::ALL.into_iter().map(|facet| Self::new(page, wanted, facet, counts, topics));
        groups.filter(|group| group.first.len() > 1 || group.first.iter().any(|value| value.is_chosen)).collect()
    }

    fn new(page: &Frame, wanted: &Wanted, facet: Facet, counts: &[Counted], topics: &[Topic]) -> Self {
        let counted = counts.iter().filter(|it| it.group == facet.as_str() && it.count > 0);
        let named = counted.filter_map(|it| Some((in_address(facet, &it.value, topics)?, it.count)));
        let mut values: Vec<(String, usize)> = named.collect();
        let chosen = wanted.values(facet).iter();
        let missing: Vec<String> = chosen.filter(|it| values.iter().all(|(value, _)| value != *it)).cloned().collect();
        values.extend(missing.into_iter().map(|value| (value, 0)));
        let mut values: Vec<(Rank, Value)> = values
            .into_iter()
            .map(|(value, count)| {
                let (label, is_chosen) = (label(page, facet, &value, topics), wanted.values(facet).contains(&value));
                let href = wanted.toggled(facet, &value).address("/search");
                (rank(facet, &value, count, &label), Value { label, count, href, is_chosen })
            })
            .collect();
        // What was chosen stays in sight.
        values.sort_by(|(a, one), (b, other)| other.is_chosen.cmp(&one.is_chosen).then_with(|| a.cmp(b)));
        let mut first: Vec<Value> = values.into_iter().map(|(_, value)| value).collect();
        // What it is stands there whole; a "more" for one or two is no help.
        let is_short = facet == Facet::Type || first.len() <= FIRST + 2;
        let further = if is_short { Vec::new() } else { first.split_off(FIRST) };
        Self { facet, first, further }
    }
}

/// First by place, then by words.
type Rank = (i64, String);

fn rank(facet: Facet, value: &str, count: usize, label: &str) -> Rank {
    let place = match facet {
        Facet::Type => TYPES.iter().position(|it| *it == value).unwrap_or(TYPES.len()).cast_signed() as i64,
        Facet::Year => -value.parse::<i64>().unwrap_or_default(),
        _ => -i64::try_from(count).unwrap_or(i64::MAX),
    };
    (place, label.to_lowercase())
}

/// The value as an address says it; `None` for a topic that is not shown here.
fn in_address(facet: Facet, value: &str, topics: &[Topic]) -> Option<String> {
    match facet {
        Facet::Topic => topics.iter().find(|topic| topic.id.to_string() == value).map(|topic| topic.slug.clone()),
        _ => Some(value.to_owned()),
    }
}

/// A value in a reader's words; one that nobody gave words says itself.
pub(super) fn label(page: &Frame, facet: Facet, value: &str, topics: &[Topic]) -> String {
    let said = |key: String| page.texts().try_say(page.language(), &key, &[]).unwrap_or_else(|| value.to_owned());
    match facet {
        Facet::Type => said(format!("search-type-{value}")),
        Facet::Topic => topics.iter().find(|topic| topic.slug == value).map_or(value, |topic| &topic.title).to_owned(),
        Facet::Audience => said(format!("search-audience-{value}")),
        Facet::Language => said(format!("search-language-{value}")),
        Facet::Year => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_noun_that_is_found_has_its_words() {
        let texts = web::Texts::read(&crate::site::words()).unwrap();
        for noun in crate::site::documents().iter().map(|it| it.noun) {
            // What was said in a recording is named for that.
            let noun = if noun == "captions" { "recording" } else { noun };
            assert!(TYPES.contains(&noun), "{noun} has no place among the types");
            // What one organization is, its kind says.
            let one = (noun != "organization").then(|| format!("search-one-{noun}"));
            for key in one.into_iter().chain([format!("search-type-{noun}")]) {
                assert!(texts.try_say(web::Lang::Es, &key, &[]).is_some(), "{key}");
            }
        }
    }
}
