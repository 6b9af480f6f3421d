//! `quiltwork evaluate records`.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
    path::PathBuf,
};

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
        let column = sheet.need(&[&self.truth])?;
        let mut rows = Rows::new(Columns::of(&sheet)?);
        let (mut roster, mut known) = (Roster::default(), Known::default());
        sheet.rows(|cells| {
            let place = rows.read(cells);
            known.add(&cells.text(Some(column)), &rows.record);
            roster.add(&rows.record, place);
            Ok(())
        })?;
        let linked = link(roster);
        let used = meter.used();
        let truth = known.truth();
        let figures = Clustering::of(&linked.clusters, &linked.likely, &truth);
        match self.format {
            Format::Json => println!("{}", as_json(&figures, used)),
            Format::Table => print!("{}", as_table(&figures, used, &linked, truth.len())),
        }
        Ok(())
    }
}

/// What the file says of each record's body and town. Only hashes are kept while the clock runs; they become
/// numbers when it has stopped.
#[derive(Default)]
struct Known {
    /// Of the body and of the town as written; `None` where the cell is empty.
    records: Vec<(Option<u64>, Option<u64>)>,
    /// Town as written → town in plain letters: two spellings of one town are one.
    towns: HashMap<u64, u64>,
}

impl Known {
    fn add(&mut self, body: &str, record: &Record) {
        let body = (!body.is_empty()).then(|| hash(body));
        let town = (!record.city.is_empty()).then(|| hash((&record.city, &record.state)));
        if let Some(town) = town {
            self.towns.entry(town).or_insert_with(|| hash((fold(&record.city), fold(&record.state))));
        }
        self.records.push((body, town));
    }

    /// A record of no known body is a body of its own.
    fn truth(&self) -> Vec<Truth> {
        let (mut bodies, mut towns) = (HashMap::new(), HashMap::new());
        let records = self.records.iter().zip(0_u32..).map(|((body, town), alone)| {
            let alone = if body.is_some() { None } else { Some(alone) };
            let body = number_of(&mut bodies, (*body, alone));
            let town = town.map(|town| number_of(&mut towns, self.towns[&town]));
            Truth { body, town }
        });
        records.collect()
    }
}

/// The number of a key, in order of first appearance.
fn number_of<K: Eq + Hash>(numbers: &mut HashMap<K, u32>, key: K) -> u32 {
    let next = u32::try_from(numbers.len()).expect("fewer than four billion records");
    *numbers.entry(key).or_insert(next)
}

fn hash(text: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
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
