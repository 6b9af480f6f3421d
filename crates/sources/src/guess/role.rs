//! What the rows are, by their content only. Every answer says why: a person corrects it in the
//! preview, where a wrong reason is worse than a wrong guess.

use std::collections::HashSet;

use super::profile::Profile;
use super::sample::Sample;
use crate::field::Field;
use crate::role::{Role, RoleGuess, Why};
use crate::row::Geometry;
use crate::values::{coordinates, words};

/// Polygons of a larger median are surroundings, not things in them (measured on the DC layers:
/// neighbourhood clusters 3.4 km², parks 0.003 km²).
const LARGE_KM2: f64 = 0.5;

/// What the rules ask of a sample.
struct Facts<'a> {
    rows: usize,
    names: Vec<&'a str>,
    /// Rows with a street, 0 to 1.
    with_street: f64,
    with_phone: f64,
    with_contact: f64,
    points: Vec<(f64, f64)>,
    lines: f64,
    areas: Vec<f64>,
    distinct_names: usize,
    /// Rows per different pair of name and street.
    repetition: f64,
    /// Rows with a street per different street.
    per_street: f64,
    /// The column with most words of machines or licences: its share of such values.
    machines: f64,
}

/// The role of the rows.
pub fn guess(sample: &Sample, profiles: &[Profile], fields: &[Field]) -> RoleGuess {
    let facts = Facts::of(sample, profiles, fields);
    let rules = [ourselves, nameless, licensed, generic, repeated, numbered, shaped, unplaced, wordless];
    let (role, why) = rules.iter().find_map(|rule| rule(&facts)).unwrap_or(if facts.with_street > 0.0 {
        (Role::Organization, Why::NamesWithAddresses)
    } else {
        (Role::Organization, Why::NamesOnly)
    });
    RoleGuess { role, why }
}

type Answer = Option<(Role, Why)>;

fn ourselves(facts: &Facts) -> Answer {
    let share = facts.share(words::is_library);
    (share >= 0.6).then_some((Role::Ourselves, Why::MostNamesAreLibraries { share }))
}

fn nameless(facts: &Facts) -> Answer {
    facts.names.is_empty().then_some((Role::Attribute, Why::NoNameColumn))
}

/// Rows that come again and again under one name and address are parts of something (precincts),
/// and many names at few addresses are offices of one body; a tenth more rows than pairs are
/// programs of providers.
fn repeated(facts: &Facts) -> Answer {
    if facts.with_street < 0.5 || facts.rows < 10 {
        return None;
    }
    let times = facts.repetition;
    match times {
        _ if facts.per_street >= 3.0 => Some((Role::Attribute, Why::ManyAtOneAddress { times: facts.per_street })),
        _ if times >= 2.5 => Some((Role::Attribute, Why::RowsRepeat { times })),
        _ if times >= 1.1 => Some((Role::ServiceSite, Why::RowsRepeat { times })),
        _ => None,
    }
}

fn numbered(facts: &Facts) -> Answer {
    let share = facts.share(words::is_numbered);
    (share >= 0.6 && facts.with_street < 0.5).then_some((Role::Area, Why::NumberedNames { share }))
}

fn shaped(facts: &Facts) -> Answer {
    if facts.lines >= 0.5 {
        return Some((Role::Area, Why::Lines { share: facts.lines }));
    }
    let mut areas = facts.areas.clone();
    areas.sort_by(f64::total_cmp);
    let median_km2 = *areas.get(areas.len() / 2)?;
    // Polygons with telephone or web belong to someone: a campus, the reach of a group.
    if areas.len() * 2 < facts.rows || (facts.with_street >= 0.5 && facts.with_contact >= 0.5) {
        return None;
    }
    Some(if median_km2 >= LARGE_KM2 {
        (Role::Area, Why::LargePolygons { median_km2 })
    } else {
        (Role::Place, Why::SmallPolygons { median_km2 })
    })
}

/// A column that says "license", "permit" or the name of a machine in nearly every row.
fn licensed(facts: &Facts) -> Answer {
    (facts.machines >= 0.8).then_some((Role::Attribute, Why::LicensesOrMachines { share: facts.machines }))
}

/// A few names, seen three times each or more, without a way to reach them: machines of banks.
fn generic(facts: &Facts) -> Answer {
    let few = facts.rows >= 100 && facts.distinct_names * 3 < facts.rows && facts.with_contact < 0.5;
    few.then_some((Role::Attribute, Why::GenericNames { names: facts.distinct_names, rows: facts.rows }))
}

/// Points without addresses are places; when they lie apart from each other like the middles of
/// neighbourhoods, labels of areas.
fn unplaced(facts: &Facts) -> Answer {
    let placed = facts.points.len() as f64 / facts.rows.max(1) as f64;
    if facts.with_street >= 0.3 || placed < 0.5 {
        return None;
    }
    let organizations = facts.share(words::is_organization);
    let median_km = facts.median_distance_to_nearest();
    if organizations < 0.1 && facts.distinct_names == facts.names.len() && median_km >= 0.4 {
        return Some((Role::Area, Why::SpreadLabels { median_km }));
    }
    (organizations < 0.6).then_some((Role::Place, Why::PointsWithoutAddress { share: 1.0 - facts.with_street }))
}

/// Names without a word that organizations use, and next to no telephone: stations, offices named
/// after their quarter. (Measured on the DC layers: stations .15, post offices .26; the next list
/// without telephones is the liquor licences at .41. Shops have few words of that sort too, but
/// some of them give a telephone.)
fn wordless(facts: &Facts) -> Answer {
    let share = facts.share(words::is_organization);
    (facts.rows >= 10 && share < 0.3 && facts.with_phone < 0.05)
        .then_some((Role::Place, Why::FewOrganizationWords { share }))
}

impl<'a> Facts<'a> {
    fn of(sample: &'a Sample, profiles: &[Profile], fields: &[Field]) -> Self {
        let column = |field: Field| fields.iter().position(|other| *other == field);
        let cell = |row: &'a crate::bytes::RawRow, field: Field| column(field).map_or("", |i| row.cell(i));
        let rows = sample.rows.len();
        let share = |count: usize| count as f64 / rows.max(1) as f64;
        let names: Vec<&str> =
            sample.rows.iter().map(|row| cell(row, Field::Name)).filter(|name| !name.is_empty()).collect();
        let pairs: HashSet<(String, String)> = sample
            .rows
            .iter()
            .map(|row| (cell(row, Field::Name).to_uppercase(), cell(row, Field::Street).to_uppercase()))
            .collect();
        let streets: HashSet<&str> =
            pairs.iter().map(|(_, street)| street.as_str()).filter(|s| !s.is_empty()).collect();
        let machines = profiles
            .iter()
            .filter(|profile| profile.fill() >= 0.8)
            .map(|profile| profile.share(profile.machine))
            .fold(0.0, f64::max);
        let filled = |field: Field| sample.rows.iter().filter(|row| !cell(row, field).is_empty()).count();
        let shapes: Vec<_> = sample.rows.iter().filter_map(|row| row.shape).collect();
        let lines = shapes.iter().filter(|shape| shape.kind == Geometry::MiddleOfLine).count();
        Self {
            rows,
            distinct_names: names.iter().map(|name| name.to_uppercase()).collect::<HashSet<_>>().len(),
            names,
            with_street: share(filled(Field::Street)),
            with_phone: share(filled(Field::Phone)),
            with_contact: share(filled(Field::Phone).max(filled(Field::Url)).max(filled(Field::Email))),
            points: sample.rows.iter().filter_map(|row| point(row, fields)).collect(),
            lines: share(lines),
            areas: shapes.iter().filter_map(|shape| shape.area_km2).collect(),
            repetition: rows as f64 / pairs.len().max(1) as f64,
            per_street: filled(Field::Street) as f64 / streets.len().max(1) as f64,
            machines,
        }
    }

    fn share(&self, is: fn(&str) -> bool) -> f64 {
        self.names.iter().filter(|name| is(name)).count() as f64 / self.names.len().max(1) as f64
    }

    /// Over the first 400 points, so that the square of them stays small.
    fn median_distance_to_nearest(&self) -> f64 {
        let points = &self.points[..self.points.len().min(400)];
        let nearest = |i: usize| {
            let others = points.iter().enumerate().filter(|(j, _)| *j != i);
            others.map(|(_, other)| coordinates::distance_km(points[i], *other)).fold(f64::MAX, f64::min)
        };
        let mut distances: Vec<f64> = (0..points.len()).map(nearest).collect();
        distances.sort_by(f64::total_cmp);
        distances.get(distances.len() / 2).copied().unwrap_or(0.0)
    }
}

/// The point of a sample row, from its geometry or its columns.
fn point(row: &crate::bytes::RawRow, fields: &[Field]) -> Option<(f64, f64)> {
    if let Some(shape) = row.shape {
        return shape.lat_lon;
    }
    let cell = |field: Field| fields.iter().position(|other| *other == field).map(|i| row.cell(i));
    if let Some(pair) = cell(Field::Point) {
        return coordinates::pair(pair);
    }
    let (lat, lon) = (coordinates::number(cell(Field::Lat)?)?, coordinates::number(cell(Field::Lon)?)?);
    coordinates::from_metres(lat, lon).or_else(|| coordinates::in_range(lat, lon))
}
