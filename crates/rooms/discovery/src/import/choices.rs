//! What a person says of a file, and what the reader proposed.

use directory::Source;
use engine::{kind::lists_the_closed, rank::TRAITS};
use serde::{Deserialize, Serialize};
use sources::{Field, Format, MappingError, Plan, Role, RoleGuess, Warning, Why};

use crate::streets::Facts;

/// What was chosen, in the preview or on the command line; empty where the proposal stands.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Choices {
    pub title: String,
    pub publisher: String,
    pub licence: String,
    pub url: String,
    pub year: Option<i64>,
    /// `name=STORENAME,address=ADDRESS_`
    pub mapping: String,
    /// Every column with its field, as the preview's form says them; stands above `mapping`.
    pub columns: Vec<(String, String)>,
    pub role: Option<String>,
    pub kind: Option<String>,
    /// Rows farther than this from every branch are left out, in kilometres.
    pub near_km: Option<f64>,
    /// The source this file is a newer version of.
    pub source: Option<String>,
}

impl Choices {
    /// A kind that is a mark, such as `votes_here`, makes the rows facts of their addresses.
    #[must_use]
    pub fn with_mark(mut self) -> Self {
        if self.kind.as_deref().is_some_and(|kind| TRAITS.contains(&kind)) {
            self.role = Some(Role::Attribute.as_str().to_owned());
        }
        self
    }
}

/// What the reader found in the file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Proposal {
    pub title: String,
    pub publisher: String,
    pub licence: String,
    pub url: String,
    pub year: Option<i64>,
    pub columns: Vec<Column>,
    pub role: String,
    /// Why this role: a code and its arguments.
    pub why: String,
    pub why_args: Vec<(String, String)>,
    pub rows: u64,
    /// Codes with their arguments.
    pub warnings: Vec<(String, Vec<(String, String)>)>,
    /// The partner kind its title names (100), or most names of the list agree on, and by how many percent.
    pub kind: Option<(String, u32)>,
    /// The source this file is a newer version of.
    pub newer_of: Option<String>,
    /// Another source with mostly the same rows: its title, and how many percent.
    pub twin: Option<(String, u32)>,
    /// The streets of the file, when it is an extract of a map.
    pub streets: Option<Facts>,
}

/// A column of the file and what it seems to hold.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Column {
    pub name: String,
    pub field: String,
    /// Percent of the filled values that look like the field.
    pub fit: u32,
    /// Percent of the rows in which it is filled.
    pub filled: u32,
    pub samples: Vec<String>,
}

impl Proposal {
    pub(super) fn of(plan: &Plan, file_name: &str) -> Self {
        let (title, publisher, licence, url) = credit(plan.format, file_name);
        let percent = |share: f64| (share * 100.0).round().clamp(0.0, 100.0) as u32;
        let column = |guess: &sources::ColumnGuess| Column {
            name: guess.column.clone(),
            field: guess.field.as_str().to_owned(),
            fit: percent(guess.fit),
            filled: percent(guess.filled),
            samples: guess.samples.clone(),
        };
        Self {
            title,
            publisher,
            licence,
            url,
            year: plan.year.map(i64::from),
            columns: plan.columns.iter().map(column).collect(),
            role: plan.role.role.as_str().to_owned(),
            why: plan.role.why.as_str().to_owned(),
            why_args: plan.role.why.args().into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
            rows: plan.row_count_estimate,
            warnings: plan.warnings.iter().map(warning).collect(),
            kind: None,
            newer_of: None,
            twin: None,
            streets: None,
        }
    }

    /// Of an extract; one that names nobody else is OpenStreetMap's.
    pub(crate) fn of_streets(streets: Facts, file_name: &str) -> Self {
        let (publisher, licence, url) = match &streets.source {
            Some(source) => (source.as_str(), "", ""),
            None => ("© OpenStreetMap contributors", "ODbL 1.0", "https://www.openstreetmap.org/copyright"),
        };
        Self {
            // `oregon-latest.osm.pbf` has two endings.
            title: title_of(file_name.trim_end_matches(".pbf")),
            publisher: publisher.to_owned(),
            licence: licence.to_owned(),
            url: url.to_owned(),
            year: streets.drawn_on.as_ref().and_then(|day| day.get(..4)?.parse().ok()),
            role: "streets".to_owned(),
            streets: Some(streets),
            ..Self::default()
        }
    }
}

impl Proposal {
    /// A newer version of a source goes by the name, credits, role and kind people know it by; only its
    /// year is the file's own.
    pub(crate) fn follow(&mut self, source: &Source) {
        let keep = |known: &str, proposed: &mut String| {
            if !known.is_empty() {
                known.clone_into(proposed);
            }
        };
        keep(&source.title, &mut self.title);
        keep(&source.publisher, &mut self.publisher);
        keep(&source.licence, &mut self.licence);
        keep(&source.url, &mut self.url);
        if source.role != self.role {
            source.role.clone_into(&mut self.role);
            (self.why, self.why_args) = ("as_before".to_owned(), Vec::new());
        }
        self.kind = source.kind.as_ref().map(|kind| (kind.clone(), 100));
        self.newer_of = Some(source.title.clone());
    }
}

fn warning(warning: &sources::Warning) -> (String, Vec<(String, String)>) {
    let args = match warning {
        sources::Warning::PersonColumns { columns } => vec![("columns".to_owned(), columns.join(", "))],
        sources::Warning::RefusedRows { rows } => vec![("rows".to_owned(), rows.to_string())],
        _ => Vec::new(),
    };
    (warning.as_str().to_owned(), args)
}

/// Title, publisher, licence and address of an official file; for any other its own name.
fn credit(format: Format, file_name: &str) -> (String, String, String, String) {
    let official = match format {
        Format::ImlsOutlets => Some((
            "Public Libraries Survey: outlets",
            "Institute of Museum and Library Services",
            "https://www.imls.gov/research-evaluation/data-collection/public-libraries-survey",
        )),
        Format::ImlsMuseums => Some((
            "Museum Universe Data File",
            "Institute of Museum and Library Services",
            "https://www.imls.gov/research-evaluation/data-collection/museum-data-files",
        )),
        Format::Irs => Some((
            "Exempt Organizations Business Master File",
            "Internal Revenue Service",
            "https://www.irs.gov/charities-non-profits/exempt-organizations-business-master-file-extract-eo-bmf",
        )),
        _ => None,
    };
    match official {
        Some((title, publisher, url)) => {
            (title.to_owned(), publisher.to_owned(), "Public domain (US government)".to_owned(), url.to_owned())
        }
        None => (title_of(file_name), String::new(), String::new(), String::new()),
    }
}

/// `farmers-market_locations.geojson` → `Farmers market locations`
fn title_of(file_name: &str) -> String {
    let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem);
    let words = stem.replace(['-', '_'], " ");
    let mut letters = words.trim().chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The plan as a person wants it. Columns the file no longer has are passed over.
pub(super) fn plan(guessed: Plan, choices: &Choices) -> Result<Plan, MappingError> {
    let mut plan = if choices.mapping.is_empty() { guessed } else { guessed.with_mapping(&choices.mapping)? };
    for guess in &mut plan.columns {
        let said = choices.columns.iter().find(|(column, _)| *column == guess.column);
        if let Some(field) = said.and_then(|(_, word)| Field::ALL.into_iter().find(|field| field.as_str() == word)) {
            guess.field = field;
        }
    }
    if plan.columns_of(Field::Name).next().is_some() {
        plan.warnings.retain(|warning| *warning != Warning::NoNameColumn);
    }
    Ok(plan)
}

/// What a person calls the list, else what the file is called.
pub(super) fn title(choices: &Choices, format: Format, file_name: &str) -> String {
    if choices.title.is_empty() { credit(format, file_name).0 } else { choices.title.clone() }
}

/// What has closed is a fact of the building, not somebody to ask; often only the title says so.
pub(super) fn look_at_title(plan: &mut Plan, title: &str) {
    if plan.role.role == Role::Organization && lists_the_closed(title) {
        plan.role = RoleGuess { role: Role::Attribute, why: Why::TitleSaysClosed };
    }
}

/// The role a person chose, else the proposed one.
pub(super) fn role(choices: &Choices, plan: &Plan) -> String {
    let chosen = choices.role.as_deref().filter(|word| Role::ALL.iter().any(|role| role.as_str() == *word));
    chosen.unwrap_or(plan.role.role.as_str()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::title_of;

    #[test]
    fn a_file_name_becomes_a_title() {
        assert_eq!(title_of("farmers-market_locations.geojson"), "Farmers market locations");
        assert_eq!(title_of("README"), "README");
        assert_eq!(title_of(""), "");
    }
}
