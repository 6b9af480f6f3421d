//! The panel "records" of an organization's page. Visitors see sources and reasons, staff the answers too.

use askama::Template;
use db::{Scope, Tx, sqlx::types::Uuid};
use directory::{OrganizationId, Source, SourceId};
use engine::text;
use web::{App, Frame, MadePanel, Panel};

use super::reasons::{Reason, reasons};
use crate::{
    answer::{self, Said},
    matches::{self, Pair},
    record::{self, Record, RecordId},
    settle::{dialled, readable},
};

/// Pairs that are looked at; an organization of more records still shows every record.
const PAIRS: i64 = 60;
/// Questions asked at a time, and answers shown.
const QUESTIONS: usize = 3;
const ANSWERS: i64 = 20;

#[derive(Template)]
#[template(path = "discovery/records_panel.html")]
struct RecordsPanel<'a> {
    page: &'a Frame,
    about: OrganizationId,
    records: Vec<Face>,
    links: Vec<Link>,
    questions: Vec<Question>,
    answers: Vec<Said>,
}

/// A record as the panel shows it.
struct Face {
    record: Record,
    source: Option<Source>,
    /// Field and value.
    fields: Vec<(String, String)>,
}

/// Why two records of this organization are one.
struct Link {
    record: RecordId,
    other: RecordId,
    name: String,
    other_name: String,
    reasons: Vec<Reason>,
}

/// Another organization that could be the same.
struct Question {
    other: OrganizationId,
    name: String,
    percent: u64,
    reasons: Vec<Reason>,
}

impl RecordsPanel<'_> {
    /// The list a record is from: two records that are one mostly bear one name.
    fn list(&self, record: &RecordId) -> &str {
        let face = self.records.iter().find(|face| face.record.id == *record);
        face.and_then(|face| face.source.as_ref()).map_or("", |source| source.title.as_str())
    }

    fn verdict(&self, said: &Said) -> String {
        let key = match said.verdict.as_str() {
            "same" => "records-said-same",
            "part_of" => "records-said-part-of",
            _ => "records-said-different",
        };
        self.page.say2(key, "left", said.name.as_str(), "right", said.other_name.as_str())
    }
}

pub fn records_panel<'a>(
    _app: &'a App,
    tx: &'a mut Tx,
    page: &'a Frame,
    _scope: &'a Scope,
    about: Uuid,
) -> MadePanel<'a> {
    Box::pin(async move {
        let about = OrganizationId(about);
        let records = record::of_organization(tx, about).await?;
        if records.is_empty() {
            return Ok(None);
        }
        let sources = directory::sources(tx).await?;
        let pairs = matches::of_organization(tx, about, PAIRS).await?;
        let answers = if page.may_read() { answer::of_organization(tx, about, ANSWERS).await? } else { Vec::new() };
        let records = records.into_iter().map(|record| face(page, record, &sources)).collect();
        let (links, questions) = (links(page, about, &pairs), questions(page, about, &pairs));
        let panel = RecordsPanel { page, about, records, links, questions, answers };
        Ok(Some(Panel::new("records", page.say("records-title"), &panel)))
    })
}

fn face(page: &Frame, record: Record, sources: &[Source]) -> Face {
    let of = |id: SourceId| sources.iter().find(|source| source.id == id).cloned();
    let data = record.data();
    let mut fields: Vec<(String, String)> = Vec::new();
    let mut add = |field: &str, value: String| {
        if !value.is_empty() {
            fields.push((page.of("cell-field", field), value));
        }
    };
    add("other_names", data.other_names.join("; "));
    add("second_line", data.second_line);
    let place = [data.street, data.city, format!("{} {}", data.state, data.zip).trim().to_owned()];
    add("street", place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "));
    let phones = data.phones.iter().map(|phone| text::phone(phone).map_or_else(|| phone.clone(), |it| dialled(&it)));
    add("phones", phones.collect::<Vec<_>>().join(", "));
    add("urls", data.urls.join(" "));
    // Often one person's: visitors do not see it.
    add("email", data.email.filter(|_| page.may_read()).unwrap_or_default());
    add("ein", data.ein.map(text::employer_number).unwrap_or_default());
    add("codes", data.codes.iter().map(|code| coded(page, code)).collect::<Vec<_>>().join(", "));
    Face { source: of(record.source_id), record, fields }
}

/// `ntee:L41` is "L41 (tax register)".
fn coded(page: &Frame, code: &str) -> String {
    match code.split_once(':') {
        Some((list @ ("ntee" | "naics" | "osm"), code)) => page.say1(&format!("code-{list}"), "code", code),
        _ => code.to_owned(),
    }
}

fn links(page: &Frame, about: OrganizationId, pairs: &[Pair]) -> Vec<Link> {
    let here =
        |pair: &&Pair| pair.joined && pair.organization_id == Some(about) && pair.other_organization_id == Some(about);
    let link = |pair: &Pair| Link {
        record: pair.record_id,
        other: pair.other_id,
        name: readable(&pair.name),
        other_name: readable(&pair.other_name),
        reasons: reasons(page, &pair.evidence()),
    };
    pairs.iter().filter(here).map(link).collect()
}

/// Each other organization once, by its likeliest pair.
fn questions(page: &Frame, about: OrganizationId, pairs: &[Pair]) -> Vec<Question> {
    let mut asked: Vec<Question> = Vec::new();
    for pair in pairs.iter().filter(|pair| !pair.joined) {
        let ours_first = pair.organization_id == Some(about);
        let (other, name) = match ours_first {
            true => (pair.other_organization_id, &pair.other_name),
            false => (pair.organization_id, &pair.name),
        };
        let Some(other) = other.filter(|other| *other != about && asked.iter().all(|q| q.other != *other)) else {
            continue;
        };
        let percent = (pair.same * 100.0).round() as u64;
        asked.push(Question { other, name: readable(name), percent, reasons: reasons(page, &pair.evidence()) });
    }
    asked.truncate(QUESTIONS);
    asked
}
