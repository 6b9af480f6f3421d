//! Which column holds the name, and which hold persons.

use std::collections::HashSet;

use super::profile::Profile;
use super::sample::Sample;
use crate::field::Field;

/// Share of values that look like persons above which a column is kept out. A list of parks or
/// schools named after persons stays under it; a column of contacts does not.
const PERSONS: f64 = 0.35;

/// Marks columns of private persons.
pub fn mark_persons(profiles: &[Profile], fields: &mut [Field]) {
    for (field, profile) in fields.iter_mut().zip(profiles) {
        if *field == Field::Unused && profile.share(profile.person) >= PERSONS {
            *field = Field::Person;
        }
    }
}

/// Marks the column of names: the most unique texts, with words that organizations use, filled in
/// most rows; not bare numbers, not descriptions, not lists.
pub fn name(profiles: &[Profile], fields: &mut [Field]) {
    let best = (0..fields.len())
        .filter(|i| fields[*i] == Field::Unused && could_name(&profiles[*i]))
        .map(|i| (i, score(&profiles[i])))
        // Of equals the first in the file: `max_by` would take the last.
        .fold(None, |best: Option<(usize, f64)>, next| match best {
            Some(other) if other.1 >= next.1 => Some(other),
            _ => Some(next),
        });
    if let Some((i, _)) = best {
        fields[i] = Field::Name;
    }
}

fn could_name(profile: &Profile) -> bool {
    let varied = profile.uniqueness() >= 0.1 || profile.distinct >= 30;
    profile.share(profile.texts) >= 0.6
        && profile.fill() >= 0.4
        && varied
        && (profile.distinct > 1 || profile.rows == 1)
        && profile.share(profile.street) < 0.3
        && profile.share(profile.long) < 0.3
        && profile.share(profile.dates) < 0.3
        && profile.share(profile.status) < 0.5
}

/// Uniqueness counts most, then words of organizations; long texts are descriptions, numbered
/// surroundings say little. Names are filled in nearly every row, so gaps count twice.
fn score(profile: &Profile) -> f64 {
    let words = profile.words as f64 / profile.filled.max(1) as f64;
    let worth = profile.uniqueness() + 0.8 * profile.share(profile.organization)
        - 0.8 * profile.share(profile.numbered)
        - 0.12 * (words - 6.0).max(0.0)
        - 0.5 * profile.share(profile.long);
    worth * profile.fill().powi(2)
}

/// Marks further columns that name the same thing in other words: filled in most rows, of two words
/// or more, sharing a long word with the name in most, and differing from it in some.
pub fn other_names(sample: &Sample, profiles: &[Profile], fields: &mut [Field]) {
    let Some(name) = fields.iter().position(|field| *field == Field::Name) else { return };
    for i in 0..fields.len() {
        if fields[i] != Field::Unused
            || profiles[i].share(profiles[i].texts) < 0.6
            || profiles[i].share(profiles[i].long) > 0.2
        {
            continue;
        }
        let (mut both, mut related, mut different) = (0_usize, 0_usize, 0_usize);
        for row in sample.rows.iter().filter(|row| !row.cell(i).is_empty() && !row.cell(name).is_empty()) {
            both += 1;
            related += usize::from(share_word(row.cell(i), row.cell(name)));
            different += usize::from(!row.cell(i).eq_ignore_ascii_case(row.cell(name)));
        }
        let varied = profiles[i].uniqueness() >= 0.5 && profiles[i].fill() >= 0.5;
        let phrases = profiles[i].words as f64 / profiles[i].filled.max(1) as f64 >= 1.8;
        if both >= 3 && varied && phrases && related * 4 >= both * 3 && different * 20 >= both {
            fields[i] = Field::OtherName;
        }
    }
}

fn share_word(a: &str, b: &str) -> bool {
    let words = |text: &str| -> HashSet<String> {
        text.to_uppercase()
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.len() >= 4)
            .map(str::to_owned)
            .collect()
    };
    !words(a).is_disjoint(&words(b))
}
