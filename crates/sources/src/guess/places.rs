//! Columns of coordinates and cities.

use std::collections::{HashMap, HashSet};

use super::profile::{Profile, Range};
use super::sample::Sample;
use crate::field::Field;
use crate::values::{coordinates, postal};

/// Marks one column of pairs, or one of latitudes and one of longitudes, in degrees or in
/// Web-Mercator metres. Degrees of the US and its territories tell which is which.
pub fn coordinates(profiles: &[Profile], fields: &mut [Field]) {
    if let Some(i) = (0..fields.len()).find(|i| {
        fields[*i] == Field::Unused && profiles[*i].share(profiles[*i].pairs) >= 0.8 && profiles[*i].filled > 0
    }) {
        fields[i] = Field::Point;
        return;
    }
    let find = |is: fn(&Range) -> bool| {
        (0..fields.len()).find(|i| fields[*i] == Field::Unused && profiles[*i].numeric.as_ref().is_some_and(is))
    };
    for (is_lat, is_lon) in [(is_lat as fn(&Range) -> bool, is_lon as fn(&Range) -> bool), (is_metres_y, is_metres_x)] {
        if let (Some(lat), Some(lon)) = (find(is_lat), find(is_lon)) {
            fields[lat] = Field::Lat;
            fields[lon] = Field::Lon;
            return;
        }
    }
}

/// A few wrong values must not hide the column: zeros (not known) and swapped signs are refused row
/// by row later, so only the larger part has to be American.
fn is_lat(range: &Range) -> bool {
    range.precise > 0.5 && range.max > 13.0 && range.max <= 999.0 && range.min >= -999.0 && !is_lon(range)
}

fn is_lon(range: &Range) -> bool {
    range.precise > 0.5 && range.min < -64.0 && range.min >= -999.0 && range.max <= 999.0
}

/// Metres need no decimals to be precise; that both columns lie in these ranges is telling enough.
fn is_metres_y(range: &Range) -> bool {
    range.min > 1.4e6 && range.max < 1.2e7
}

fn is_metres_x(range: &Range) -> bool {
    range.max < -6.5e6 && range.min > -2.01e7
}

/// Whether the chosen coordinate columns hold metres.
pub fn are_metres(profiles: &[Profile], fields: &[Field]) -> bool {
    let range = |field| fields.iter().position(|other| *other == field).and_then(|i| profiles[i].numeric);
    let (Some(lat), Some(lon)) = (range(Field::Lat), range(Field::Lon)) else { return false };
    coordinates::from_metres(lat.max, lon.min).is_some()
}

/// Marks the city: a column of few different short texts that stands beside the state or the ZIP
/// code and agrees with the ZIP code. Without either, nothing tells a city from a category.
pub fn city(sample: &Sample, profiles: &[Profile], fields: &mut [Field]) {
    let place = |field: Field| fields.iter().position(|other| *other == field);
    let (state, zip) = (place(Field::State), place(Field::Zip));
    let beside = |i: usize| [state, zip].into_iter().flatten().map(|at| at.abs_diff(i)).min().unwrap_or(usize::MAX);
    // In a list of the whole country cities hardly repeat; between street and ZIP code or state
    // nothing else stands.
    let is_framed = |i: usize| {
        let at = |j: Option<usize>, wanted: &[Field]| {
            j.and_then(|j| fields.get(j)).is_some_and(|field| wanted.contains(field))
        };
        at(i.checked_sub(1), &[Field::Street]) && at(Some(i + 1), &[Field::Zip, Field::State])
    };
    let best = (0..fields.len())
        .filter(|i| fields[*i] == Field::Unused && is_city_like(&profiles[*i]) && beside(*i) <= 2)
        .filter(|i| profiles[*i].filled < 10 || profiles[*i].uniqueness() <= 0.6 || is_framed(*i))
        .filter(|i| zip.is_none_or(|zip| agreement(sample, *i, zip) >= 0.85))
        .min_by_key(|i| (beside(*i), state.is_some_and(|at| at < *i)));
    if let Some(i) = best {
        fields[i] = Field::City;
    }
}

fn is_city_like(profile: &Profile) -> bool {
    let short = profile.words as f64 / profile.filled.max(1) as f64 <= 2.5;
    profile.share(profile.texts) >= 0.9
        && short
        && profile.fill() >= 0.5
        && profile.share(profile.organization) < 0.2
        && profile.share(profile.status) < 0.5
}

/// Whether a column of ZIP codes and one of at least three states agree in nearly every row.
pub fn agree(sample: &Sample, zip: usize, state: usize) -> bool {
    let pairs = sample.rows.iter().filter_map(|row| postal::zip(row.cell(zip)).zip(postal::state(row.cell(state))));
    let (mut all, mut agreed, mut states) = (0_usize, 0_usize, HashSet::new());
    for (zip, state) in pairs {
        all += 1;
        agreed += usize::from(postal::agree(zip, state));
        states.insert(state);
    }
    states.len() >= 3 && agreed * 20 >= all * 19
}

/// Share of the rows whose value is the usual one of their ZIP code.
fn agreement(sample: &Sample, column: usize, zip: usize) -> f64 {
    let mut by_zip: HashMap<&str, HashMap<&str, usize>> = HashMap::new();
    for row in &sample.rows {
        let (Some(zip), value) = (row.cell(zip).get(..5), row.cell(column)) else { continue };
        if !value.is_empty() {
            *by_zip.entry(zip).or_default().entry(value).or_default() += 1;
        }
    }
    let all: usize = by_zip.values().flat_map(HashMap::values).sum();
    let usual: usize = by_zip.values().filter_map(|values| values.values().max()).sum();
    usual as f64 / all.max(1) as f64
}
