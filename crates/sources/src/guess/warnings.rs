//! What a person should look at before importing.

use super::places;
use super::profile::Profile;
use super::sample::Sample;
use crate::field::Field;
use crate::plan::Warning;

pub fn of(sample: &Sample, profiles: &[Profile], fields: &[Field]) -> Vec<Warning> {
    let has = |field: Field| fields.contains(&field);
    let name = fields.iter().position(|field| *field == Field::Name);
    let weak_names = name.is_some_and(|name| profiles[name].share(profiles[name].numbered) > 0.5);
    let shapes = || sample.rows.iter().filter_map(|row| row.shape);
    let shaped = shapes().any(|shape| shape.lat_lon.is_some());
    let pointed = shaped || has(Field::Lat) || has(Field::Point);
    let placed = pointed || has(Field::Street) || has(Field::Zip) || has(Field::City);
    let metres = shapes().any(|shape| shape.from_metres) || places::are_metres(profiles, fields);
    let grid = !pointed && profiles.iter().filter(|profile| profile.is_grid()).count() >= 2;
    let persons = persons(sample, fields);
    let checks = [
        (name.is_none(), Warning::NoNameColumn),
        (!placed, Warning::NoPlace),
        (weak_names, Warning::WeakNames),
        (metres, Warning::MetresInDegreeColumns),
        (grid, Warning::UnknownGrid),
        (sample.header_is_data, Warning::FirstLineLooksLikeData),
        (!persons.is_empty(), Warning::PersonColumns { columns: persons }),
        (sample.refused > 0, Warning::RefusedRows { rows: sample.refused }),
    ];
    checks.into_iter().filter(|(applies, _)| *applies).map(|(_, warning)| warning).collect()
}

fn persons(sample: &Sample, fields: &[Field]) -> Vec<String> {
    let columns = sample.columns.iter().zip(fields);
    columns.filter(|(_, field)| **field == Field::Person).map(|(column, _)| column.clone()).collect()
}
