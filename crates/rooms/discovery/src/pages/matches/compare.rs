//! Two sides field by field: what each says, who says it, and whether they agree.

use std::collections::BTreeSet;

use directory::Source;
use engine::{address, text};
use web::Frame;

use crate::{
    record::Record,
    settle::{dialled, readable, whole_address},
};

/// Fields in the order in which a person compares.
const FIELDS: [&str; 6] = ["name", "other_names", "street", "phones", "urls", "ein"];

/// One field of both sides.
pub(super) struct FieldRow {
    pub(super) label: String,
    pub(super) left: Vec<Value>,
    pub(super) right: Vec<Value>,
    pub(super) agreement: Agreement,
}

/// What a side says, and which sources say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Value {
    pub(super) text: String,
    pub(super) said: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Agreement {
    Same,
    Differs,
    /// One side says nothing, or it is nothing to compare.
    Open,
}

impl FieldRow {
    pub(super) fn new(field: &str, label: String, left: Vec<Value>, right: Vec<Value>) -> Self {
        let keys = |side: &[Value]| side.iter().map(|value| key(field, &value.text)).collect::<BTreeSet<String>>();
        let (mine, theirs) = (keys(&left), keys(&right));
        let meet = mine.iter().any(|key| theirs.iter().any(|other| is_same(key, other)));
        let agreement = match (mine.is_empty() || theirs.is_empty(), meet) {
            (true, _) => Agreement::Open,
            (false, false) => Agreement::Differs,
            (false, true) => Agreement::Same,
        };
        Self { label, left, right, agreement }
    }
}

/// What two values of a field are compared by: a house by its number and street, then its town; a site without what
/// comes before and after its name; all else by its letters.
fn key(field: &str, text: &str) -> String {
    match field {
        "street" => {
            let mut parts = text.split(", ");
            let street = parts.next().unwrap_or_default();
            let street = address::parse(street).key().unwrap_or_else(|| text::fold(street));
            let town = parts.next().map(text::fold).unwrap_or_default();
            format!("{street},{town}")
        }
        "urls" => {
            let bare = text.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
            text::fold(bare.trim_end_matches('/'))
        }
        _ => text::fold(text),
    }
}

/// A house whose town is not said may be the one of any town.
fn is_same(a: &str, b: &str) -> bool {
    match (a.split_once(','), b.split_once(',')) {
        (Some((street, town)), Some((other, elsewhere))) => {
            street == other && (town == elsewhere || town.is_empty() || elsewhere.is_empty())
        }
        _ => a == b,
    }
}

/// All fields of which one side at least says something, and then who they are.
pub(super) fn fields(page: &Frame, sources: &[Source], left: &[Record], right: &[Record]) -> Vec<FieldRow> {
    let row = |field: &&str| {
        let (mine, theirs) = (values(sources, left, field), values(sources, right, field));
        let said = !mine.is_empty() || !theirs.is_empty();
        said.then(|| FieldRow::new(field, page.of("cell-field", field), mine, theirs))
    };
    let mut rows: Vec<FieldRow> = FIELDS.iter().filter_map(row).collect();
    let (left, right) = (who(sources, left), who(sources, right));
    rows.push(FieldRow { label: page.say("matches-sources"), left, right, agreement: Agreement::Open });
    rows
}

/// Every different value of a field, with the sources that say it.
fn values(sources: &[Source], records: &[Record], field: &str) -> Vec<Value> {
    let mut values: Vec<Value> = Vec::new();
    for record in records {
        let said = source(sources, record).map(titled);
        for text in texts(record, field).into_iter().filter(|text| !text.is_empty()) {
            match values.iter_mut().find(|value| is_same(&key(field, &value.text), &key(field, &text))) {
                Some(value) => value.said.extend(said.clone().filter(|said| !value.said.contains(said))),
                None => values.push(Value { text, said: said.iter().cloned().collect() }),
            }
        }
    }
    values
}

fn texts(record: &Record, field: &str) -> Vec<String> {
    let data = record.data();
    match field {
        "name" => vec![readable(&record.name)],
        "other_names" => data.other_names.iter().chain([&data.second_line]).map(|name| readable(name)).collect(),
        "street" => vec![whole_address([&data.street, &data.city, &data.state, &data.zip])],
        "phones" => {
            data.phones.iter().map(|it| text::phone(it).map_or_else(|| it.clone(), |it| dialled(&it))).collect()
        }
        "urls" => data.urls,
        _ => data.ein.map(text::employer_number).into_iter().collect(),
    }
}

/// The sources of a side, with year and license.
fn who(sources: &[Source], records: &[Record]) -> Vec<Value> {
    let mut who: Vec<Value> = Vec::new();
    for source in records.iter().filter_map(|record| source(sources, record)) {
        let said = Value { text: titled(source), said: vec![source.licence.clone()] };
        if !who.contains(&said) {
            who.push(said);
        }
    }
    who
}

fn source<'s>(sources: &'s [Source], record: &Record) -> Option<&'s Source> {
    sources.iter().find(|source| source.id == record.source_id)
}

fn titled(source: &Source) -> String {
    match source.year {
        Some(year) => format!("{}, {year}", source.title),
        None => source.title.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_alone_is_no_difference() {
        let value = |text: &str| vec![Value { text: text.into(), said: Vec::new() }];
        let agreement = |field, a: &str, b: &str| FieldRow::new(field, String::new(), value(a), value(b)).agreement;
        assert_eq!(agreement("name", "Millrace Bakery", "MILLRACE BAKERY"), Agreement::Same);
        assert_eq!(agreement("name", "12 Oaks Street Cafe", "12 Oaks St Cafe"), Agreement::Differs);
        assert_eq!(agreement("street", "610 E Main St, Quill, OR 97964", "610 East Main Street"), Agreement::Same);
        assert_eq!(agreement("street", "610 E Main St", "612 E Main St"), Agreement::Differs);
        assert_eq!(agreement("street", "610 Main St, Quill, OR", "610 Main St, Marrow, OR"), Agreement::Differs);
        assert_eq!(agreement("urls", "https://www.millrace.example/", "http://millrace.example"), Agreement::Same);
        assert_eq!(agreement("phones", "(541) 555-0142", "(541) 555-0143"), Agreement::Differs);
        assert_eq!(FieldRow::new("name", String::new(), value("x"), Vec::new()).agreement, Agreement::Open);
    }
}
