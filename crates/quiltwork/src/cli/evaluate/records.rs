//! `quiltwork evaluate records`.

use std::{collections::HashMap, path::PathBuf};

use anyhow::Result;
use engine::{
    evaluate::{Clustering, Quality, Truth},
    record::Record,
    resolve::{Linked, Roster, link},
    text::fold,
};
use serde_json::{Value, json};

use super::{
    Format,
    meter::{Meter, Used},
    number,
    rows::{Columns, Rows},
    share,
    sheet::Sheet,
};

#[derive(Debug, clap::Args)]
pub(super) struct Records {
    /// A CSV file with columns named source, name, street, city, state, zip, phone, url, lat, lon, category; only name has to be there
    #[arg(value_name = "FILE.csv")]
    file: PathBuf,
    /// Column that is equal for records of one body
    #[arg(long, value_name = "COLUMN")]
    truth: String,
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
}

impl Records {
    #[expect(clippy::print_stdout, reason = "the result of the command")]
    pub(super) fn run(self) -> Result<()> {
        let meter = Meter::start();
        let sheet = Sheet::open(&self.file)?;
        let truth = sheet.need(&[&self.truth])?;
        let mut rows = Rows::new(Columns::of(&sheet)?);
        let (mut roster, mut known) = (Roster::default(), Known::default());
        sheet.rows(|cells| {
            let place = rows.read(cells);
            known.add(&cells.text(Some(truth)), &rows.record);
            roster.add(&rows.record, place);
            Ok(())
        })?;
        let linked = link(roster);
        let used = meter.used();
        let figures = Clustering::of(&linked.clusters, &linked.likely, &known.truth);
        match self.format {
            Format::Json => println!("{}", as_json(&figures, used)),
            Format::Table => print!("{}", as_table(&figures, used, &linked, known.truth.len())),
        }
        Ok(())
    }
}

/// The truth of each record, as numbers.
#[derive(Default)]
struct Known {
    truth: Vec<Truth>,
    bodies: HashMap<String, u32>,
    towns: HashMap<String, u32>,
    /// Bodies so far, those without a name counted too.
    count: u32,
    written: String,
}

impl Known {
    fn add(&mut self, body: &str, record: &Record) {
        let new = self.count;
        // A record of no known body is a body of its own.
        let body = if body.is_empty() { new } else { number_of(&mut self.bodies, body, new) };
        self.count += u32::from(body == new);
        let town = if record.city.is_empty() { None } else { Some(self.town(record)) };
        self.truth.push(Truth { body, town });
    }

    fn town(&mut self, record: &Record) -> u32 {
        self.written.clear();
        self.written.extend([record.city.as_str(), "|", record.state.as_str()]);
        if let Some(&town) = self.towns.get(&self.written) {
            return town;
        }
        // Two spellings of one town are one.
        let next = u32::try_from(self.towns.len()).unwrap_or(u32::MAX);
        let town = number_of(&mut self.towns, &format!("{}|{}", fold(&record.city), fold(&record.state)), next);
        self.towns.insert(self.written.clone(), town);
        town
    }
}

fn number_of(numbers: &mut HashMap<String, u32>, text: &str, next: u32) -> u32 {
    if let Some(&known) = numbers.get(text) {
        return known;
    }
    numbers.insert(text.to_owned(), next);
    next
}

fn as_json(figures: &Clustering, used: Used) -> Value {
    let of = |quality: Quality| [quality.precision, quality.recall, quality.f1].map(number);
    let ([p, r, f], [cp, cr, cf]) = (of(figures.pairwise), of(figures.cluster));
    json!({
        "pairwise": { "precision": p, "recall": r, "f1": f },
        "cluster": {
            "precision": cp, "recall": cr, "f1": cf,
            "largest": figures.largest, "joining_two_towns": figures.joining_two_towns,
        },
        "cpu_seconds": used.cpu_seconds.map(number),
        "peak_mb": used.peak_mb.map(number),
    })
}

fn as_table(figures: &Clustering, used: Used, linked: &Linked, records: usize) -> String {
    let quality = |name: &str, of: Quality| {
        format!("{name:<28}{:>9}  {:>9}  {:>9}\n", share(of.precision), share(of.recall), share(of.f1))
    };
    let line = |name: &str, value: String| format!("{name:<28}{value:>9}\n");
    let known = |value: Option<f64>| value.map_or("not known".to_owned(), |value| format!("{value:.1}"));
    let weights = if linked.report.learned { "learned" } else { "shipped" };
    [
        format!("{:<28}{:>9}  {:>9}  {:>9}\n", "", "precision", "recall", "F1"),
        quality("pairs, each alone", figures.pairwise),
        quality("pairs within clusters", figures.cluster),
        quality("clusters exactly right", figures.whole),
        line("records", records.to_string()),
        line("clusters of two and more", figures.joined.to_string()),
        line("joining two towns", figures.joining_two_towns.to_string()),
        line("records in the largest", figures.largest.to_string()),
        line("pairs compared", linked.report.pairs.to_string()),
        line("weights", weights.to_owned()),
        line("processor seconds", known(used.cpu_seconds)),
        line("memory at most, MB", known(used.peak_mb)),
    ]
    .concat()
}
