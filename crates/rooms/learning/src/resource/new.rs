//! A resource as typed, and the rules for it. Only its title is required.

use text::one_line;
use web::Fields;

use super::{ResourceKind, isbn, tidy};

/// Letters of a title, names or a line; of a note.
const LONG: usize = 500;
const LONGEST: usize = 2_000;
/// The years books are printed in; a little ahead, as books are announced.
const YEARS: std::ops::RangeInclusive<i64> = 1400..=2100;

/// A resource as typed, checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewResource {
    pub kind: ResourceKind,
    pub title: String,
    pub authors: String,
    pub place: String,
    pub publisher: String,
    pub year: Option<i64>,
    pub address: String,
    pub archive: String,
    pub isbn: String,
    pub license: String,
    pub language: String,
    pub audience: String,
    pub paywall: bool,
    pub note: String,
    pub need: String,
    pub subjects: String,
}

/// What is wrong with each field; the texts are keys.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ResourceErrors {
    pub title: Option<&'static str>,
    pub year: Option<&'static str>,
    pub address: Option<&'static str>,
    pub archive: Option<&'static str>,
    pub isbn: Option<&'static str>,
    /// A field that is longer than any such thing is.
    pub long: Option<&'static str>,
    pub note: Option<&'static str>,
}

impl NewResource {
    pub fn parse(fields: &Fields) -> Result<Self, ResourceErrors> {
        let errors = ResourceErrors::of(fields);
        if errors != ResourceErrors::default() {
            return Err(errors);
        }
        let line = |name: &str| one_line(fields.get(name));
        let read = |name: &str, read: fn(&str) -> Option<String>| optional(fields.get(name), read).unwrap_or_default();
        let need = directory::vocab::need(fields.get("need")).map_or("", |need| need.id);
        Ok(Self {
            kind: ResourceKind::parse(fields.get("kind")).unwrap_or_default(),
            title: line("title"),
            authors: line("authors"),
            place: line("place"),
            publisher: line("publisher"),
            year: read_year(fields.get("year")).flatten(),
            address: read("address", tidy),
            archive: read("archive", tidy),
            isbn: read("isbn", isbn),
            license: line("license"),
            language: line("language"),
            audience: line("audience"),
            paywall: fields.has("paywall"),
            note: fields.get("note").to_owned(),
            need: need.to_owned(),
            subjects: line("subjects"),
        })
    }
}

impl ResourceErrors {
    fn of(fields: &Fields) -> Self {
        let lines = ["authors", "place", "publisher", "license", "language", "audience", "subjects"];
        let unread = |name: &str, read: fn(&str) -> Option<String>| optional(fields.get(name), read).is_none();
        Self {
            title: match one_line(fields.get("title")).chars().count() {
                0 => Some("resource-error-title"),
                1..=LONG => None,
                _ => Some("resource-error-long-title"),
            },
            year: read_year(fields.get("year")).is_none().then_some("resource-error-year"),
            address: unread("address", tidy).then_some("resource-error-address"),
            archive: unread("archive", tidy).then_some("resource-error-address"),
            isbn: unread("isbn", isbn).then_some("resource-error-isbn"),
            long: lines.iter().any(|name| fields.get(name).chars().count() > LONG).then_some("resource-error-long"),
            note: (fields.get("note").chars().count() > LONGEST).then_some("resource-error-long-note"),
        }
    }
}

/// `Some` of nothing for an empty field, `None` when it cannot be read.
fn optional(typed: &str, read: impl Fn(&str) -> Option<String>) -> Option<String> {
    if typed.is_empty() { Some(String::new()) } else { read(typed) }
}

/// The year in what was typed: `2021`, `c2021`, `[2021?]`. `Some(None)` for an empty field.
pub(crate) fn read_year(typed: &str) -> Option<Option<i64>> {
    if typed.is_empty() {
        return Some(None);
    }
    let runs = typed.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() == 4);
    runs.filter_map(|run| run.parse().ok()).find(|year| YEARS.contains(year)).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(pairs: &[(&str, &str)]) -> Result<NewResource, ResourceErrors> {
        NewResource::parse(&Fields::from_pairs(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))))
    }

    #[test]
    fn only_a_title_is_required() {
        let it = parse(&[("title", " Salt\nand  bread ")]).unwrap();
        assert_eq!((it.title.as_str(), it.kind, it.year), ("Salt and bread", ResourceKind::Book, None));
        assert_eq!(parse(&[]).unwrap_err().title, Some("resource-error-title"));
    }

    #[test]
    fn what_cannot_be_is_refused_field_by_field() {
        let wrong = parse(&[
            ("title", &"a".repeat(10_000)),
            ("year", "soon"),
            ("address", "javascript:alert(1)"),
            ("archive", "data:x"),
            ("isbn", "12"),
            ("authors", &"b".repeat(501)),
            ("note", &"c".repeat(2_001)),
        ]);
        let wrong = wrong.unwrap_err();
        let all = [wrong.title, wrong.year, wrong.address, wrong.archive, wrong.isbn, wrong.long, wrong.note];
        assert!(all.iter().all(Option::is_some), "{wrong:?}");
    }

    #[test]
    fn any_script_and_sign_makes_a_title() {
        for title in ["كتاب الخبز", "odd 📚🥖", "本"] {
            assert_eq!(parse(&[("title", title)]).unwrap().title, title);
        }
    }

    #[test]
    fn a_year_is_found_where_catalogs_write_it() {
        let years = ["2021", "c2021", "[1999?]", "2001-2004"].map(read_year);
        assert_eq!(years, [Some(Some(2021)), Some(Some(2021)), Some(Some(1999)), Some(Some(2001))]);
        assert_eq!([read_year(""), read_year("n.d."), read_year("99999")], [Some(None), None, None]);
    }
}
