//! A draft: an article as its form says it.

use std::collections::HashSet;

use db::{Date, Ts, sqlx::types::Uuid};
use jiff::civil::Time;
use web::{Fields, Wrong};

use crate::{
    article::Kind,
    part::{Part, Sort},
    topic::TopicId,
    zone::Zone,
};

/// Letters of a title, of an excerpt and of a text: more is a mistake.
const TITLE: usize = 200;
const EXCERPT: usize = 600;
const BODY: usize = 200_000;
/// Letters of a name and of an audience.
const NAME: usize = 120;
/// Places of a series.
const PLACES: std::ops::RangeInclusive<i64> = 1..=999;
/// A day after this year is a mistake.
const LAST_YEAR: i16 = 2999;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    pub title: String,
    /// The last part of its address; empty: made from the title.
    pub slug: String,
    pub kind: Kind,
    pub excerpt: String,
    pub body: String,
    /// The name of its author.
    pub author: String,
    pub audience: String,
    /// The main one first.
    pub topics: Vec<TopicId>,
    /// The series it belongs to, and its place there.
    pub series: Option<(String, i64)>,
    pub parts: Vec<Part>,
    /// From when on it is to be shown; nothing: from the moment of publishing.
    pub publish_on: Option<(Date, Time)>,
    /// A small correction: readers are not told that something is new.
    pub is_minor: bool,
}

impl Draft {
    /// Reads the form; what cannot be meant so is named field by field.
    pub fn read(fields: &Fields) -> Result<Self, Wrong> {
        let mut wrong = Wrong::new();
        let long = |name: &str, most: usize| fields.get(name).chars().count() > most;
        if fields.get("title").is_empty() {
            wrong.push(("title", "article-wrong-no-title"));
        }
        let lengths = [
            ("title", TITLE),
            ("excerpt", EXCERPT),
            ("body", BODY),
            ("author", NAME),
            ("audience", NAME),
            ("series", TITLE),
            ("slug", TITLE),
        ];
        for (name, most) in lengths {
            if long(name, most) {
                wrong.push((name, "article-wrong-long"));
            }
        }
        let publish_on = moment(fields).unwrap_or_else(|field| {
            wrong.push((field, "article-wrong-moment"));
            None
        });
        let figures = figures(fields).unwrap_or_else(|field| {
            wrong.push((field, "article-wrong-figure"));
            Vec::new()
        });
        let position = fields.some("series_position").unwrap_or("1").parse().ok().filter(|it| PLACES.contains(it));
        if position.is_none() {
            wrong.push(("series_position", "article-wrong-place"));
        }
        let (true, Some(position)) = (wrong.is_empty(), position) else { return Err(wrong) };
        let topics = fields.all("topics").filter_map(|id| Uuid::parse_str(id).ok()).map(TopicId);
        let slug = fields.some("slug").map(text::slug).unwrap_or_default();
        Ok(Self {
            title: fields.get("title").to_owned(),
            slug,
            kind: Kind::parse(fields.get("kind")).unwrap_or_default(),
            excerpt: fields.get("excerpt").to_owned(),
            body: fields.get("body").replace("\r\n", "\n"),
            author: fields.get("author").to_owned(),
            audience: fields.get("audience").to_owned(),
            topics: main_first(topics.collect(), fields.get("main_topic")),
            series: fields.some("series").map(|title| (title.to_owned(), position)),
            parts: [questions(fields), figures, quotes(fields)].concat(),
            publish_on,
            is_minor: fields.has("minor"),
        })
    }

    /// The form that says this: [`Draft::read`] gives the same draft again.
    pub fn fields(&self) -> Fields {
        let one = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let mut pairs = vec![
            one("title", &self.title),
            one("slug", &self.slug),
            one("kind", self.kind.as_str()),
            one("excerpt", &self.excerpt),
            one("body", &self.body),
            one("author", &self.author),
            one("audience", &self.audience),
        ];
        pairs.extend(self.topics.iter().map(|topic| one("topics", &topic.to_string())));
        pairs.extend(self.topics.first().map(|topic| one("main_topic", &topic.to_string())));
        if let Some((title, position)) = &self.series {
            pairs.extend([one("series", title), one("series_position", &position.to_string())]);
        }
        if let Some((day, time)) = self.publish_on {
            pairs.extend([
                one("publish_day", &day.to_string()),
                one("publish_time", &time.strftime("%H:%M").to_string()),
            ]);
        }
        if self.is_minor {
            pairs.push(one("minor", "yes"));
        }
        let questions: Vec<&str> = self.of(Sort::Question).map(|part| part.text.as_str()).collect();
        pairs.push(one("questions", &questions.join("\n")));
        for it in self.of(Sort::Figure) {
            let year = it.year.map(|year| year.to_string()).unwrap_or_default();
            let review = it.review_on.clone().unwrap_or_default();
            let values = [&it.text, &it.what, &it.source, &it.place, &year, &review];
            pairs.extend(FIGURE.into_iter().zip(values).map(|(name, value)| one(name, value)));
        }
        for it in self.of(Sort::Quote) {
            let verified = if it.verified { "yes" } else { "" };
            let values = [it.text.as_str(), &it.what, &it.source, verified];
            pairs.extend(QUOTE.into_iter().zip(values).map(|(name, value)| one(name, value)));
        }
        Fields::from_pairs(pairs)
    }

    /// Whether readers would read the same, whenever they do.
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        let words = |it: &Self| Self { publish_on: None, is_minor: false, ..it.clone() };
        words(self) == words(other)
    }

    pub fn of(&self, sort: Sort) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(move |part| part.is(sort))
    }

    /// The moment from which it is to be shown, by the clocks of the library.
    pub fn publish_at(&self, zone: Zone) -> Option<Ts> {
        self.publish_on.map(|(day, time)| zone.moment(day, time))
    }
}

/// The fields of a figure and of a quotation, each as often as there are such.
pub(crate) const FIGURE: [&str; 6] =
    ["figure_text", "figure_what", "figure_source", "figure_place", "figure_year", "figure_review"];
pub(crate) const QUOTE: [&str; 4] = ["quote_text", "quote_who", "quote_source", "quote_verified"];

fn main_first(mut topics: Vec<TopicId>, main: &str) -> Vec<TopicId> {
    let mut seen = HashSet::new();
    topics.retain(|topic| seen.insert(*topic));
    topics.sort_by_key(|topic| topic.to_string() != main);
    topics
}

fn moment(fields: &Fields) -> Result<Option<(Date, Time)>, &'static str> {
    let Some(day) = fields.some("publish_day") else { return Ok(None) };
    let day: Date = day.parse().map_err(|_| "publish_day")?;
    if day.year() > LAST_YEAR {
        return Err("publish_day");
    }
    let time = fields.some("publish_time").unwrap_or("09:00");
    Ok(Some((day, time.parse().map_err(|_| "publish_time")?)))
}

fn questions(fields: &Fields) -> Vec<Part> {
    let lines = fields.get("questions").lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| part(Sort::Question, line)).collect()
}

fn part(sort: Sort, text: &str) -> Part {
    Part { sort: sort.as_str().into(), text: text.into(), ..Part::default() }
}

fn figures(fields: &Fields) -> Result<Vec<Part>, &'static str> {
    let figure = |[text, what, source, place, year, review]: [String; 6]| {
        let year = Some(year).filter(|year| !year.is_empty()).map(|year| year.parse()).transpose();
        let review = Some(review).filter(|day| !day.is_empty()).map(|day| day.parse::<Date>()).transpose();
        Ok(Part {
            what,
            source,
            place,
            year: year.map_err(|_| "figures")?,
            review_on: review.map_err(|_| "figures")?.map(|day| day.to_string()),
            ..part(Sort::Figure, &text)
        })
    };
    fields.rows(FIGURE).into_iter().map(figure).collect()
}

fn quotes(fields: &Fields) -> Vec<Part> {
    let quote = |[text, what, source, verified]: [String; 4]| Part {
        what,
        source,
        verified: verified == "yes",
        ..part(Sort::Quote, &text)
    };
    fields.rows(QUOTE).into_iter().map(quote).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line() -> impl Strategy<Value = String> {
        "[\\p{L}\\p{N}#*<>&\"'., -]{1,30}"
            .prop_map(|text| text.trim().to_owned())
            .prop_filter("empty", |text| !text.is_empty())
    }

    fn a_part() -> impl Strategy<Value = Part> {
        (0..3, line(), line(), prop::option::of(1900_i64..2030), any::<bool>()).prop_map(
            |(sort, text, what, year, yes)| match sort {
                0 => part(Sort::Question, &text),
                1 => Part { what, year, review_on: yes.then(|| "2027-01-31".to_owned()), ..part(Sort::Figure, &text) },
                _ => Part { what, verified: yes, ..part(Sort::Quote, &text) },
            },
        )
    }

    proptest! {
        #[test]
        fn what_a_form_says_is_read_again(
            title in line(),
            body in line(),
            mut parts in prop::collection::vec(a_part(), 0..6),
            topics in prop::collection::vec(any::<u128>(), 0..4),
            place in prop::option::of(1_i64..9),
            is_minor in any::<bool>(),
        ) {
            parts.sort_by_key(|part| ["question", "figure", "quote"].iter().position(|sort| *sort == part.sort));
            let mut topics: Vec<_> = topics.into_iter().map(|id| TopicId(Uuid::from_u128(id))).collect();
            topics.sort_unstable();
            topics.dedup();
            let draft = Draft {
                slug: text::slug(&title),
                series: place.map(|place| ("Three visits".to_owned(), place)),
                publish_on: Some(("2026-12-01".parse().unwrap(), "09:30".parse().unwrap())),
                kind: Kind::Guide,
                title, body, parts, topics, is_minor,
                ..Draft::default()
            };
            prop_assert_eq!(Draft::read(&draft.fields()), Ok(draft));
        }
    }

    fn refused(pairs: &[(&str, &str)]) -> Vec<&'static str> {
        let pairs = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Draft::read(&Fields::from_pairs(pairs)).unwrap_err().into_iter().map(|(field, _)| field).collect()
    }

    #[test]
    fn what_cannot_be_meant_is_named() {
        assert_eq!(refused(&[("title", " ")]), ["title"]);
        assert_eq!(refused(&[("title", &"x".repeat(201))]), ["title"]);
        assert_eq!(refused(&[("title", "x"), ("publish_day", "tomorrow")]), ["publish_day"]);
        assert_eq!(refused(&[("title", "x"), ("publish_day", "9999-12-31")]), ["publish_day"]);
        assert_eq!(refused(&[("title", "x"), ("series_position", "99999999999999999999")]), ["series_position"]);
        assert_eq!(
            refused(&[("title", "x"), ("publish_day", "2026-12-01"), ("publish_time", "late")]),
            ["publish_time"]
        );
        assert_eq!(refused(&[("title", "x"), ("figure_text", "12"), ("figure_year", "last")]), ["figures"]);
    }
}
