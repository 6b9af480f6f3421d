//! A pair's reasons as data: each field's weight against the best rival kind.

use super::item::Item;
use super::location::LocationLevel;
use super::marks::MarkLevel;
use super::model::Model;
use super::names::{NameLevel, NameRole};
use super::outcome::{Decision, Detail, Evidence, Field};
use super::pattern::{Category, Contact, Pattern};
use super::prepare::Pool;
use super::score::{Comparison, compare};
use crate::record::Record;

/// What reasons are made of.
#[derive(Clone, Copy)]
pub(super) struct Case<'c> {
    pub pool: &'c Pool,
    pub model: &'c Model,
    /// As the caller gave them.
    pub records: &'c [Record],
}

impl Case<'_> {
    /// The decision on a pair of the pool, in the caller's indices (the smaller first).
    pub fn decision(&self, a: u32, b: u32) -> Decision {
        let (mut a, mut b) = (a as usize, b as usize);
        if self.pool.items[a].index > self.pool.items[b].index {
            std::mem::swap(&mut a, &mut b);
        }
        let comparison = compare(self.pool, a, b);
        let judged = self.model.judge(Pattern::of(&comparison.levels));
        Decision {
            a: self.pool.items[a].index,
            b: self.pool.items[b].index,
            same: 1.0 / (1.0 + (-judged.odds).exp()),
            kind: judged.kind,
            evidence: self.evidence_of(a, b, &comparison),
        }
    }

    /// The fields that spoke, the heaviest first. The weights and the logarithm of the two kinds' shares
    /// add up to the log-odds of Same against its best rival.
    pub fn evidence(&self, a: u32, b: u32) -> Vec<Evidence> {
        let (a, b) = (a as usize, b as usize);
        self.evidence_of(a, b, &compare(self.pool, a, b))
    }

    fn evidence_of(&self, a: usize, b: usize, comparison: &Comparison) -> Vec<Evidence> {
        let pattern = Pattern::of(&comparison.levels);
        let logs = self.model.logs(pattern);
        let rival = (2..4).fold(1, |best, kind| if logs[kind] > logs[best] { kind } else { best });
        let mut weights: Vec<(Field, f32)> = Vec::new();
        for (field, row) in pattern.rows() {
            let row = self.model.rows[row];
            let weight = (row[0] / row[rival]).ln();
            match weights.last_mut().filter(|last| last.0 == field) {
                Some(last) => last.1 += weight,
                None => weights.push((field, weight)),
            }
        }
        let says = |(field, weight): (Field, f32)| {
            let (detail, left, right) = self.say(field, comparison, a, b)?;
            Some(Evidence { field, left, right, weight, detail })
        };
        let mut evidence: Vec<Evidence> = weights.into_iter().filter_map(says).collect();
        evidence.sort_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()).then(a.field.cmp(&b.field)));
        evidence
    }

    /// What a field said, and the two texts it read.
    fn say(&self, field: Field, c: &Comparison, a: usize, b: usize) -> Option<(Detail, String, String)> {
        let levels = &c.levels;
        let record = |item: usize| &self.records[self.pool.items[item].index as usize];
        let (left, right) = (record(a), record(b));
        Some(match field {
            Field::Name => (name(c)?, self.name_text(a, c.which.0), self.name_text(b, c.which.1)),
            Field::Place => (place(c)?, where_is(left), where_is(right)),
            Field::Phone => (phone(levels.phone?), left.phones.join(", "), right.phones.join(", ")),
            Field::Web => (web(levels.web?), left.urls.join(", "), right.urls.join(", ")),
            Field::Qualifier => (marks(c), left.name.clone(), right.name.clone()),
            Field::Category => (category(levels.category?), left.codes.join(", "), right.codes.join(", ")),
            Field::Source => {
                let detail = if levels.same_source? { Detail::SameSource } else { Detail::OtherSource };
                (detail, left.source.to_string(), right.source.to_string())
            }
            Field::Identifier => {
                let detail = if levels.same_ein? { Detail::SameEin } else { Detail::OtherEin };
                (detail, ein(left.ein), ein(right.ein))
            }
            Field::Answer => return None,
        })
    }

    /// The name that was compared, as its source wrote it.
    fn name_text(&self, item: usize, which: usize) -> String {
        let item: &Item = &self.pool.items[item];
        let record = &self.records[item.index as usize];
        let role = self.pool.names(item).nth(which).map(|name| name.row.role);
        if role == Some(NameRole::Second) {
            return record.second_line.clone();
        }
        // Names without words were passed over when the record was read.
        let names = std::iter::once(&record.name).chain(&record.other_names);
        names.filter(|name| !crate::text::fold(name).is_empty()).nth(which).cloned().unwrap_or_default()
    }
}

fn ein(ein: Option<u32>) -> String {
    ein.map(crate::text::employer_number).unwrap_or_default()
}

fn where_is(record: &Record) -> String {
    let parts = [record.street.as_str(), record.city.as_str(), record.zip.as_str()];
    parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn category(category: Category) -> Detail {
    match category {
        Category::SameFirst => Detail::SameCategory,
        Category::Overlap => Detail::NearCategory,
        Category::Differ => Detail::OtherCategory,
    }
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
        LocationLevel::SameZip | LocationLevel::SameSmallZip | LocationLevel::SameRareZip => Detail::SameZip,
        LocationLevel::SameTown | LocationLevel::OtherZip => Detail::SameTown,
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
    match c.levels.marks {
        MarkLevel::None => Detail::NoMark,
        MarkLevel::NumbersAgree => Detail::SameNumber,
        MarkLevel::NumberOneSide => Detail::OneNumber,
        MarkLevel::NumbersConflict => Detail::OtherNumber,
        _ => Detail::Department(c.mark.to_owned()),
    }
}
