//! Which column is what. Plain shapes first (telephone, web, ZIP), then what only stands beside
//! them (city), then names among what is left.

use super::profile::Profile;
use super::sample::Sample;
use super::{names, places};
use crate::field::Field;

/// Below this share of fitting values a column is not proposed. Real columns hold words, notes and
/// several values ("24 of 57 web addresses are none").
const FIT: f64 = 0.55;

/// One field per column, in the order of the columns.
pub fn fields(sample: &Sample, profiles: &[Profile]) -> Vec<Field> {
    let mut fields = vec![Field::Unused; profiles.len()];
    let columns = |fits: &dyn Fn(&Profile) -> bool| -> Vec<usize> {
        (0..profiles.len()).filter(|i| profiles[*i].filled > 0 && fits(&profiles[*i])).collect()
    };
    take(&mut fields, Field::Email, columns(&|p| p.share(p.email) >= FIT), |i| profiles[i].fill());
    take(&mut fields, Field::Url, columns(&|p| p.share(p.url) >= FIT), |i| {
        profiles[i].fill() + profiles[i].uniqueness()
    });
    take(&mut fields, Field::Street, columns(&is_street), |i| {
        profiles[i].fill() * profiles[i].share(profiles[i].street)
    });
    take(&mut fields, Field::Ein, columns(&is_ein), |i| profiles[i].fill());
    let states = columns(&is_state);
    let is_real_zip =
        |i: &usize| is_near_or_repeats(&profiles[*i]) || states.iter().any(|s| places::agree(sample, *i, *s));
    let zips = columns(&is_zip).into_iter().filter(is_real_zip).collect();
    take(&mut fields, Field::Zip, zips, |i| profiles[i].fill() * profiles[i].share(profiles[i].zip));
    take(&mut fields, Field::Phone, columns(&is_phone), |i| profiles[i].fill());
    let zip = fields.iter().position(|field| *field == Field::Zip);
    let is_where = |i: &usize| is_beside_address(&fields, *i) || zip.is_some_and(|zip| places::agree(sample, zip, *i));
    let states = states.into_iter().filter(is_where).collect();
    take(&mut fields, Field::State, states, |i| profiles[i].fill());
    places::coordinates(profiles, &mut fields);
    places::city(sample, profiles, &mut fields);
    for i in columns(&is_code) {
        set(&mut fields, i, Field::Code);
    }
    take(&mut fields, Field::Status, columns(&|p| p.share(p.status) >= 0.9), |i| profiles[i].fill());
    names::mark_persons(profiles, &mut fields);
    names::name(profiles, &mut fields);
    names::other_names(sample, profiles, &mut fields);
    take(&mut fields, Field::Id, columns(&is_id), |i| id_score(&profiles[i]));
    fields
}

/// Gives `field` to the best of the candidates not yet taken; of equals, the first in the file.
fn take(fields: &mut [Field], field: Field, candidates: Vec<usize>, score: impl Fn(usize) -> f64) {
    let free = candidates.into_iter().filter(|i| fields[*i] == Field::Unused);
    let best = free.fold(None, |best: Option<usize>, i| match best {
        Some(other) if score(other) >= score(i) => Some(other),
        _ => Some(i),
    });
    if let Some(i) = best {
        fields[i] = field;
    }
}

fn set(fields: &mut [Field], i: usize, field: Field) {
    if fields[i] == Field::Unused {
        fields[i] = field;
    }
}

/// Seldom filled columns of addresses are second addresses; names of buildings may hold some.
fn is_street(profile: &Profile) -> bool {
    profile.share(profile.street) >= FIT && profile.fill() >= 0.2
}

/// Nine digits could be a ZIP+4 without its dash; those share their first two digits.
fn is_ein(profile: &Profile) -> bool {
    profile.share(profile.ein) >= 0.97
        && profile.uniqueness() >= 0.7
        && (profile.filled < 5 || profile.share(profile.zip_group) < 0.8)
}

/// Written like ZIP codes, and not counting up like ids.
fn is_zip(profile: &Profile) -> bool {
    let counts_up = profile.filled > 2 && profile.numeric.is_some_and(|range| range.counts_up);
    profile.share(profile.zip) >= 0.9 && !counts_up
}

/// ZIP codes repeat, and in a small list they lie near each other; five-digit ids do neither. (In
/// a list of the whole country they do neither too, and must agree with a column of states.)
fn is_near_or_repeats(profile: &Profile) -> bool {
    profile.share(profile.zip_group) >= 0.6 || (profile.filled >= 30 && profile.uniqueness() <= 0.75)
}

fn is_phone(profile: &Profile) -> bool {
    // "0" stands for "no number" in some columns and must not count against the rest.
    let said = profile.filled - profile.zeros;
    profile.phone > 0 && profile.phone as f64 / said.max(1) as f64 >= FIT && profile.phone * 4 >= profile.zeros
}

/// One city named like a state ("Washington") does not make a column of states.
fn is_state(profile: &Profile) -> bool {
    let short = profile.samples.iter().all(|value| value.len() == 2);
    profile.share(profile.state) >= 0.9
        && (short || profile.distinct >= 3)
        && (profile.filled < 20 || profile.uniqueness() < 0.5)
}

/// A state stands near the ZIP code or the street; far from both it says whom a program serves.
fn is_beside_address(fields: &[Field], i: usize) -> bool {
    let mut near =
        fields.iter().enumerate().filter(|(_, field)| matches!(field, Field::Zip | Field::Street)).peekable();
    near.peek().is_none() || near.any(|(at, _)| at.abs_diff(i) <= 3)
}

/// Codes repeat; ids of the same form do not.
fn is_code(profile: &Profile) -> bool {
    let naics_or_ntee = profile.share(profile.naics.max(profile.ntee)) >= 0.95;
    let osm = profile.share(profile.osm) >= 0.8;
    profile.filled >= 5 && (osm || naics_or_ntee) && profile.uniqueness() <= 0.6
}

/// Unique in every row, written like an id, and not a mere count of the rows, which changes with
/// every new edition of the file.
fn is_id(profile: &Profile) -> bool {
    let row_number = profile.numeric.is_some_and(|range| range.counts_up || range.precise > 0.0);
    profile.rows >= 2
        && profile.distinct == profile.rows
        && profile.share(profile.id_like) >= 0.99
        && !row_number
        && profile.dates == 0
}

/// Letters and digits mixed are made to be ids; bare numbers may be measures.
fn id_score(profile: &Profile) -> f64 {
    if profile.numeric.is_none() { 2.0 } else { 1.0 }
}
