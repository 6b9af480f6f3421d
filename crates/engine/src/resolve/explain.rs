//! A pair's reasons as data: each field's weight against the best rival kind.

use super::location::LocationLevel;
use super::marks::MarkLevel;
use super::model::Contact;
use super::names::NameLevel;
use super::outcome::{Decision, Detail, Evidence, Field};
use super::prepare::{Item, Pool};
use super::score::{Comparison, SECOND, Scored, compare, logs, rows};

/// The decision on a pair of the pool, in the caller's indices (the smaller first).
pub(super) fn explain(pool: &Pool<'_>, pair: Scored) -> Decision {
    let (mut a, mut b) = (pair.a as usize, pair.b as usize);
    if pool.items[a].index > pool.items[b].index {
        std::mem::swap(&mut a, &mut b);
    }
    Decision {
        a: pool.items[a].index,
        b: pool.items[b].index,
        same: pair.same(),
        kind: pair.kind,
        evidence: evidence(pool, a, b),
    }
}

/// The fields that spoke, the heaviest first. The weights and the logarithm of the two kinds' shares
/// add up to the log-odds of Same against its best rival.
pub(super) fn evidence(pool: &Pool<'_>, a: usize, b: usize) -> Vec<Evidence> {
    let comparison = compare(pool, a, b);
    let logs = logs(&comparison);
    let rival = (2..4).fold(1, |best, kind| if logs[kind] > logs[best] { kind } else { best });
    let (left, right) = (&pool.items[a], &pool.items[b]);
    let mut evidence: Vec<Evidence> = rows(&comparison)
        .filter_map(|(field, row)| {
            let (detail, left, right) = say(field, &comparison, left, right)?;
            Some(Evidence { field, left, right, weight: (row[0] / row[rival]).ln(), detail })
        })
        .collect();
    evidence.sort_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()).then(a.field.cmp(&b.field)));
    evidence
}

/// What a field said, and the two texts it read.
fn say(field: Field, c: &Comparison, a: &Item<'_>, b: &Item<'_>) -> Option<(Detail, String, String)> {
    let (left, right) = (a.record, b.record);
    Some(match field {
        Field::Name => (name(c)?, text_of(a, c.which.0), text_of(b, c.which.1)),
        Field::Place => (place(c)?, where_is(a), where_is(b)),
        Field::Phone => (phone(c.phone?), left.phones.join(", "), right.phones.join(", ")),
        Field::Web => (web(c.web?), left.urls.join(", "), right.urls.join(", ")),
        Field::Qualifier => (marks(c), left.name.clone(), right.name.clone()),
        Field::Source => {
            let detail = if c.same_source? { Detail::SameSource } else { Detail::OtherSource };
            (detail, left.source.to_string(), right.source.to_string())
        }
        Field::Identifier => {
            let detail = if c.same_ein? { Detail::SameEin } else { Detail::OtherEin };
            (detail, ein(left.ein), ein(right.ein))
        }
        Field::Answer => return None,
    })
}

/// `01-2345678`, as the tax office prints it.
fn ein(ein: Option<u32>) -> String {
    ein.map(|ein| format!("{:02}-{:07}", ein / 10_000_000, ein % 10_000_000)).unwrap_or_default()
}

fn text_of(item: &Item<'_>, which: usize) -> String {
    if which == SECOND {
        return item.record.second_line.clone();
    }
    item.names.get(which).map(|name| name.text.clone()).unwrap_or_default()
}

fn where_is(item: &Item<'_>) -> String {
    let record = item.record;
    let parts = [record.street.as_str(), record.city.as_str(), record.zip.as_str()];
    parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn name(c: &Comparison) -> Option<Detail> {
    let name = c.name?;
    Some(match name.level {
        NameLevel::Exact => Detail::SameName,
        NameLevel::Acronym => Detail::Acronym,
        NameLevel::Place => Detail::PlaceName,
        NameLevel::Over20 | NameLevel::Less => Detail::OtherName,
        _ => Detail::CloseName(name.dice),
    })
}

fn place(c: &Comparison) -> Option<Detail> {
    Some(match c.place.level {
        LocationLevel::SameUnit => Detail::SameUnit,
        LocationLevel::SameAddress | LocationLevel::OneUnit => Detail::SameAddress,
        LocationLevel::OtherUnit => Detail::OtherUnit,
        LocationLevel::NearAddress => Detail::NearAddress,
        LocationLevel::SameStreet => Detail::SameStreet,
        LocationLevel::SameZip => Detail::SameZip,
        LocationLevel::SameTown => Detail::SameTown,
        LocationLevel::OtherTown => Detail::OtherTown,
        LocationLevel::SameBox => Detail::SameBox,
        LocationLevel::OtherBox => Detail::OtherBox,
        _ => Detail::Metres(c.place.metres?),
    })
}

fn phone(contact: Contact) -> Detail {
    match contact {
        Contact::AgreeRare => Detail::SamePhone,
        Contact::AgreeCommon => Detail::SharedPhone,
        Contact::Differ => Detail::OtherPhone,
    }
}

fn web(contact: Contact) -> Detail {
    match contact {
        Contact::AgreeRare => Detail::SameWeb,
        Contact::AgreeCommon => Detail::SharedWeb,
        Contact::Differ => Detail::OtherWeb,
    }
}

fn marks(c: &Comparison) -> Detail {
    match c.marks.0 {
        MarkLevel::None => Detail::NoMark,
        MarkLevel::NumbersAgree => Detail::SameNumber,
        MarkLevel::NumberOneSide => Detail::OneNumber,
        MarkLevel::NumbersConflict => Detail::OtherNumber,
        _ => Detail::Department(c.marks.1.to_owned()),
    }
}
