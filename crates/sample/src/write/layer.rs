//! A file before it is text: rows with their cells, who they are about and what is wrong with them.

use crate::organizations::Organization;
use crate::seed::Chance;
use crate::streets::Point;
use serde_json::Value;

/// What the rows of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Organizations or their sites.
    Organizations,
    /// Facts about places that other files name: here one votes.
    Attributes,
    /// Places that are no organization: parks.
    Places,
    /// Areas that give a point its district or neighborhood.
    Areas,
}

/// The format a file is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// Comma, windows-1252, CRLF: the library survey.
    OutletCsv,
    /// Comma, UTF-8, LF: the tax file.
    TaxCsv,
    /// Semicolon, UTF-8 with a byte order mark, CRLF: what a spreadsheet saves in half the world.
    StaffCsv,
    /// RFC 7946, one feature a line.
    GeoJson,
    /// One JSON object a line.
    JsonLines,
}

impl Format {
    /// Official files keep their headings when the others are renamed.
    pub(crate) fn is_official(self) -> bool {
        matches!(self, Self::OutletCsv | Self::TaxCsv)
    }
}

/// One file.
pub(crate) struct Layer {
    /// Its name without the ending.
    pub(crate) name: &'static str,
    pub(crate) ending: &'static str,
    pub(crate) title: &'static str,
    pub(crate) publisher: &'static str,
    pub(crate) year: u16,
    pub(crate) role: Role,
    pub(crate) format: Format,
    pub(crate) rows: Vec<Row>,
}

impl Layer {
    pub(crate) fn file(&self) -> String {
        format!("{}.{}", self.name, self.ending)
    }
}

/// Where a row lies.
pub(crate) enum Shape {
    Nowhere,
    Point(Point),
    /// One closed ring.
    Polygon(Vec<Point>),
}

/// One row; the cells of all rows of a layer have the same headings in the same order.
pub(crate) struct Row {
    /// The id of the organization it is about.
    pub(crate) about: Option<String>,
    pub(crate) cells: Vec<(&'static str, Value)>,
    pub(crate) shape: Shape,
    pub(crate) flaws: Vec<&'static str>,
}

/// Someone typing a row about one organization, with slips that are remembered.
pub(crate) struct Pen<'a> {
    pub(crate) about: &'a Organization,
    pub(crate) chance: Chance,
    flaws: Vec<&'static str>,
}

impl<'a> Pen<'a> {
    /// A pen over `file`, always with the same slips for the same organization.
    pub(crate) fn new(seed: u64, file: &str, about: &'a Organization) -> Self {
        Self { about, chance: Chance::of(seed, &[file, &about.id]), flaws: Vec::new() }
    }

    /// Whether it slips this time; if so, `what` is noted.
    pub(crate) fn slips(&mut self, times: usize, what: &'static str) -> bool {
        let slips = self.chance.one_in(times);
        if slips {
            self.flaws.push(what);
        }
        slips
    }

    /// Notes a flaw that did not come by chance.
    pub(crate) fn note(&mut self, what: &'static str) {
        self.flaws.push(what);
    }

    /// The finished row.
    pub(crate) fn row(self, cells: Vec<(&'static str, Value)>, shape: Shape) -> Row {
        Row { about: Some(self.about.id.clone()), cells, shape, flaws: self.flaws }
    }
}

/// The organizations that may stand in `source`, in an order of no meaning.
pub(crate) fn known_to<'a>(organizations: &'a [Organization], source: &str, seed: u64) -> Vec<&'a Organization> {
    let mut known: Vec<_> = organizations.iter().filter(|one| one.sources.contains(&source)).collect();
    known.sort_by_key(|one| Chance::of(seed, &["order", source, &one.id]).bits());
    known
}

/// Numbers the rows from 1 in a first column, as the city's map server does.
pub(crate) fn numbered(rows: Vec<Row>) -> Vec<Row> {
    let number = |(index, mut row): (usize, Row)| {
        row.cells.insert(0, ("OBJECTID", Value::from(index + 1)));
        row
    };
    rows.into_iter().enumerate().map(number).collect()
}
