//! Suggestions for machines and for the command line.

use engine::rank::By;
use serde::Serialize;
use serde_json::json;

use super::{List, Row};
use crate::words::{Told, Words, cite_once};

/// How a list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people, in a terminal.
    Table,
    Json,
    Csv,
    GeoJson,
}

impl Format {
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "table" => Some(Self::Table),
            "json" => Some(Self::Json),
            "csv" => Some(Self::Csv),
            "geojson" => Some(Self::GeoJson),
            _ => None,
        }
    }

    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Table => "text/plain; charset=utf-8",
            Self::Json => "application/json",
            Self::Csv => "text/csv; charset=utf-8",
            Self::GeoJson => "application/geo+json",
        }
    }
}

#[derive(Serialize)]
struct Line<'a> {
    organization: Face<'a>,
    kind: &'a str,
    place_precision: &'a str,
    /// Whole metres; null unless the place is exact or known to the block, and may be told.
    distance_m: Option<f64>,
    /// `walk`, `straight_line`, or `more_than` where the way round is longer than was followed.
    distance_by: Option<&'static str>,
    score: f64,
    parts: Parts,
    reasons: Vec<ReasonLine>,
    sources: Vec<&'a str>,
}

#[derive(Serialize)]
struct Face<'a> {
    id: String,
    name: String,
    address: &'a str,
}

#[derive(Serialize)]
struct Parts {
    fit: f64,
    near: f64,
    evidence: f64,
    capacity: f64,
}

#[derive(Serialize)]
struct ReasonLine {
    text: String,
    source: Option<String>,
    year: Option<i32>,
}

fn line<'a>(row: &'a Row, words: &Words<'a>) -> Line<'a> {
    let parts = row.suggestion.parts;
    let reason = |Told { text, source, year, .. }: Told| ReasonLine { text, source, year };
    Line {
        organization: Face { id: row.id.to_string(), name: words.name(row), address: &row.address },
        kind: row.kind.id,
        place_precision: row.precision,
        distance_m: row.suggestion.metres.map(f64::round),
        distance_by: row.suggestion.by().map(by),
        score: row.suggestion.score,
        parts: Parts { fit: parts.fit, near: parts.near, evidence: parts.evidence, capacity: parts.capacity },
        reasons: words.reasons(row).into_iter().map(reason).collect(),
        sources: words.sources(row),
    }
}

fn by(by: By) -> &'static str {
    match by {
        By::Walk => "walk",
        By::StraightLine => "straight_line",
        By::LongWayRound { .. } => "more_than",
    }
}

/// The list in one of the formats, best first, with a line end.
pub fn printed(list: &List, words: &Words<'_>, format: Format) -> String {
    let lines: Vec<Line<'_>> = list.rows.iter().map(|row| line(row, words)).collect();
    match format {
        Format::Json => serde_json::to_string_pretty(&lines).expect("plain values") + "\n",
        Format::Csv => csv(&lines),
        Format::GeoJson => geojson(list, &lines),
        Format::Table => table(list, words),
    }
}

const COLUMNS: [&str; 15] = [
    "rank",
    "id",
    "name",
    "address",
    "kind",
    "place_precision",
    "distance_m",
    "distance_by",
    "score",
    "fit",
    "near",
    "evidence",
    "capacity",
    "reasons",
    "sources",
];

fn csv(lines: &[Line<'_>]) -> String {
    let rows = lines.iter().enumerate().map(|(at, line)| {
        let Parts { fit, near, evidence, capacity } = line.parts;
        let reasons: Vec<&str> = line.reasons.iter().map(|reason| reason.text.as_str()).collect();
        vec![
            (at + 1).to_string(),
            line.organization.id.clone(),
            line.organization.name.clone(),
            line.organization.address.to_owned(),
            line.kind.to_owned(),
            line.place_precision.to_owned(),
            line.distance_m.map(|metres| metres.to_string()).unwrap_or_default(),
            line.distance_by.unwrap_or_default().to_owned(),
            line.score.to_string(),
            fit.to_string(),
            near.to_string(),
            evidence.to_string(),
            capacity.to_string(),
            reasons.join(" "),
            line.sources.join("; "),
        ]
    });
    web::csv(COLUMNS, rows)
}

/// A feature for each suggestion; those whose place is not told have no geometry.
fn geojson(list: &List, lines: &[Line<'_>]) -> String {
    let features = list.rows.iter().zip(lines).map(|(row, line)| {
        json!({
            "type": "Feature",
            "geometry": row.point.map(|(lat, lon)| json!({ "type": "Point", "coordinates": [lon, lat] })),
            "properties": line,
        })
    });
    let collection = json!({ "type": "FeatureCollection", "features": features.collect::<Vec<_>>() });
    collection.to_string() + "\n"
}

fn table(list: &List, words: &Words<'_>) -> String {
    let mut out = String::new();
    for (at, row) in list.rows.iter().enumerate() {
        out += &format!("{:>3}. {} ({})\n", at + 1, words.name(row), words.fit(row.of_100()));
        let mut reasons = words.reasons(row);
        cite_once(&mut reasons);
        for reason in &reasons {
            out += &format!("     {}{}\n", reason.text, cited(reason));
        }
    }
    out += &format!("\n{}\n", words.measured_on(list.measured.as_ref()));
    out
}

/// ` (Child care, 2016)`
fn cited(reason: &Told) -> String {
    let year = reason.year.map(|year| year.to_string());
    let parts: Vec<String> = reason.source.clone().into_iter().chain(year).collect();
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join(", ")) }
}
