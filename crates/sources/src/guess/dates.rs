//! The year in which a source saw its rows.

use super::profile::Profile;
use super::sample::Sample;
use crate::field::Field;
use crate::values::date;

/// The latest of the usual (median) years of the columns of dates; without such columns, of the
/// columns of bare years that hold few different ones. A hint for the preview: expiry dates and
/// founding years look the same.
pub fn year(sample: &Sample, profiles: &[Profile], fields: &[Field]) -> Option<i32> {
    let unused = |i: &usize| fields[*i] == Field::Unused && profiles[*i].filled > 0;
    let columns = |is: &dyn Fn(&Profile) -> bool| -> Vec<usize> {
        (0..profiles.len()).filter(unused).filter(|i| is(&profiles[*i])).collect()
    };
    let dated = columns(&|profile| profile.share(profile.dates) >= 0.9 && profile.fill() >= 0.3);
    if !dated.is_empty() {
        return dated.into_iter().filter_map(|i| median_year(sample, i, date::year_of_date)).max();
    }
    let years =
        columns(&|profile| profile.share(profile.years) >= 0.95 && profile.distinct <= 5 && profile.fill() >= 0.3);
    years.into_iter().filter_map(|i| median_year(sample, i, date::year)).max()
}

fn median_year(sample: &Sample, column: usize, read: fn(&str) -> Option<i32>) -> Option<i32> {
    let mut years: Vec<i32> = sample.rows.iter().filter_map(|row| read(row.cell(column))).collect();
    years.sort_unstable();
    years.get(years.len() / 2).copied()
}
