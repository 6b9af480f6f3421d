//! What the values of one column look like, counted.

use std::collections::HashMap;

use super::sample::Sample;
use crate::field::Field;
use crate::values::codes::{self, System};
use crate::values::{coordinates, date, person, phone, postal, status, street, web, words};

/// Counts over the filled values of one column; `share` turns them into shares.
#[derive(Debug, Default)]
pub struct Profile {
    pub filled: usize,
    pub rows: usize,
    pub distinct: usize,
    pub phone: usize,
    /// Exactly "0": how some systems write "no number".
    pub zeros: usize,
    pub url: usize,
    pub email: usize,
    pub zip: usize,
    /// ZIP codes by their first two digits: the largest group.
    pub zip_group: usize,
    pub state: usize,
    pub street: usize,
    pub ein: usize,
    pub osm: usize,
    pub naics: usize,
    pub ntee: usize,
    pub status: usize,
    pub dates: usize,
    pub years: usize,
    pub pairs: usize,
    pub numbers: usize,
    /// Values of letters, at least three, with few digits.
    pub texts: usize,
    pub words: usize,
    pub person: usize,
    pub organization: usize,
    pub machine: usize,
    pub numbered: usize,
    /// No blanks, at least one digit: how ids are written.
    pub id_like: usize,
    /// Longer than a name ever is.
    pub long: usize,
    pub numeric: Option<Range>,
    pub samples: Vec<String>,
}

/// The numbers of a column.
#[derive(Debug, Clone, Copy)]
pub struct Range {
    pub min: f64,
    pub max: f64,
    /// Share with at least three decimal places.
    pub precise: f64,
    /// Each number is larger than the one before, without large gaps: rows counted.
    pub counts_up: bool,
}

impl Profile {
    pub fn of(sample: &Sample, column: usize) -> Self {
        let mut profile = Self { rows: sample.rows.len(), ..Self::default() };
        let mut seen: HashMap<&str, usize> = HashMap::new();
        for row in &sample.rows {
            let value = row.cell(column);
            if !value.is_empty() {
                *seen.entry(value).or_default() += 1;
            }
        }
        profile.distinct = seen.len();
        let mut zip_groups: HashMap<String, usize> = HashMap::new();
        for (value, times) in &seen {
            profile.count(value, *times);
            if let Some(zip) = postal::zip(value) {
                *zip_groups.entry(zip[..2].to_owned()).or_default() += times;
            }
        }
        profile.zip_group = zip_groups.into_values().max().unwrap_or(0);
        profile.numeric = range(sample, column, profile.filled);
        profile.samples = samples(sample, column);
        profile
    }

    /// Share of the filled values, 0 to 1.
    pub fn share(&self, count: usize) -> f64 {
        count as f64 / self.filled.max(1) as f64
    }

    /// Share of the rows that are filled.
    pub fn fill(&self) -> f64 {
        self.filled as f64 / self.rows.max(1) as f64
    }

    /// Different values per filled value, 0 to 1.
    pub fn uniqueness(&self) -> f64 {
        self.share(self.distinct)
    }

    /// Share of the values that look like the field; 1 where any value would do.
    pub fn fit(&self, field: Field) -> f64 {
        match field {
            Field::Phone => self.share(self.phone),
            Field::Url => self.share(self.url),
            Field::Email => self.share(self.email),
            Field::Zip => self.share(self.zip),
            Field::State => self.share(self.state),
            Field::Street => self.share(self.street),
            Field::Ein => self.share(self.ein),
            Field::Name | Field::OtherName | Field::City | Field::SecondLine => self.share(self.texts),
            Field::Lat | Field::Lon => self.share(self.numbers),
            Field::Point => self.share(self.pairs),
            Field::Code => self.share(self.osm.max(self.naics).max(self.ntee)),
            Field::Status => self.share(self.status),
            Field::Id => self.uniqueness(),
            Field::Person => self.share(self.person),
            Field::Fact => 1.0,
            Field::Unused => 0.0,
        }
    }

    /// Numbers of a local grid in feet or metres: large, with decimals, no degrees, no Mercator.
    pub fn is_grid(&self) -> bool {
        self.numeric.is_some_and(|range| range.precise > 0.2 && range.min > 1_000.0 && range.max < 2e7)
    }

    fn count(&mut self, value: &str, times: usize) {
        let mut add = |slot: fn(&mut Self) -> &mut usize, is: bool| {
            if is {
                *slot(self) += times;
            }
        };
        let letters = value.chars().filter(|c| c.is_alphabetic()).count();
        let digits = value.chars().filter(char::is_ascii_digit).count();
        let is_url = web::url(value).is_some();
        let id_like = digits > 0 && value.len() <= 40 && !value.contains([' ', '.', '/']);
        let is_text = letters >= 3
            && digits * 2 <= letters
            && !is_url
            && !id_like
            && !value.contains('@')
            && !value.starts_with(['{', '[']);
        let system = codes::system(value);
        add(|p| &mut p.filled, true);
        add(|p| &mut p.url, is_url);
        add(|p| &mut p.email, web::email(value).is_some());
        add(|p| &mut p.zeros, value == "0");
        add(|p| &mut p.phone, digits >= 7 && phone::looks_like(value));
        add(|p| &mut p.zip, postal::zip(value).is_some());
        add(|p| &mut p.state, postal::state(value).is_some());
        add(|p| &mut p.street, letters > 0 && street::looks_like(value));
        add(|p| &mut p.ein, postal::ein(value).is_some());
        add(|p| &mut p.osm, system == Some(System::Osm));
        add(|p| &mut p.naics, system == Some(System::Naics));
        add(|p| &mut p.ntee, system == Some(System::Ntee));
        add(|p| &mut p.status, status::is_status(value));
        add(|p| &mut p.dates, date::year_of_date(value).is_some());
        add(|p| &mut p.years, date::year(value).is_some());
        add(|p| &mut p.pairs, coordinates::pair(value).is_some());
        add(|p| &mut p.numbers, coordinates::number(value).is_some());
        add(|p| &mut p.texts, is_text);
        add(|p| &mut p.person, is_text && person::could_be(value));
        add(|p| &mut p.organization, is_text && words::is_organization(value));
        add(|p| &mut p.machine, is_text && words::is_machine(value));
        add(|p| &mut p.numbered, words::is_numbered(value));
        add(|p| &mut p.id_like, id_like);
        add(|p| &mut p.long, value.len() > 90);
        self.words += times * value.split(' ').count();
    }
}

fn range(sample: &Sample, column: usize, filled: usize) -> Option<Range> {
    let mut range = Range { min: f64::MAX, max: f64::MIN, precise: 0.0, counts_up: true };
    let (mut count, mut precise, mut last) = (0_usize, 0_usize, None);
    for row in &sample.rows {
        let Some(number) = coordinates::number(row.cell(column)) else { continue };
        count += 1;
        precise += usize::from(row.cell(column).split_once('.').is_some_and(|(_, decimals)| decimals.len() >= 3));
        range.min = range.min.min(number);
        range.max = range.max.max(number);
        range.counts_up &= last.is_none_or(|before: f64| number > before);
        last = Some(number);
    }
    range.precise = precise as f64 / count.max(1) as f64;
    range.counts_up &= range.max - range.min < 3.0 * count as f64;
    (count > 0 && count * 10 >= filled * 9).then_some(range)
}

/// The first three different values, each cut at 80 characters.
fn samples(sample: &Sample, column: usize) -> Vec<String> {
    let mut samples: Vec<String> = Vec::new();
    for row in &sample.rows {
        let value: String = row.cell(column).chars().take(80).collect();
        if !value.is_empty() && !samples.contains(&value) {
            samples.push(value);
        }
        if samples.len() == 3 {
            break;
        }
    }
    samples
}
