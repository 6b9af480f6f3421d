//! `quiltwork evaluate pairs`.

use std::path::PathBuf;

use anyhow::Result;
use engine::{
    evaluate::{Asked, PairFigures},
    place::Place,
    record::Record,
    resolve::{Decision, Field, judge},
};
use serde_json::{Value, json};

use super::{
    Format, number, share,
    sheet::{Cells, Sheet},
};
use crate::cli::impossible;

#[derive(Debug, clap::Args)]
pub(super) struct Pairs {
    /// A CSV file of pairs as Overture writes them: label, names, addresses, phones, websites, categories, and the same with base_
    #[arg(value_name = "FILE.csv")]
    file: PathBuf,
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
}

impl Pairs {
    #[expect(clippy::print_stdout, reason = "the result of the command")]
    pub(super) fn run(self) -> Result<()> {
        let sheet = Sheet::open(&self.file)?;
        let label = sheet.need(&["label"])?;
        let sides = [Side::of(&sheet, "")?, Side::of(&sheet, "base_")?];
        let (mut records, mut labels) = (Vec::new(), Vec::new());
        sheet.rows(|cells| {
            labels.push(read_label(cells, label)?);
            records.extend(sides.iter().zip(0..).map(|(side, source)| side.read(cells, source)));
            Ok(())
        })?;
        let asked: Vec<(u32, u32)> = (0..).step_by(2).map(|a| (a, a + 1)).take(labels.len()).collect();
        let decisions = judge(&records, &vec![Place::NONE; records.len()], &asked);
        let figures = PairFigures::of(decisions.iter().map(Asked::of).zip(labels.iter().copied()));
        match self.format {
            Format::Json => println!("{}", as_json(&figures)),
            Format::Table => print!("{}{}", as_table(&figures), mistakes(&records, &decisions, &labels)),
        }
        Ok(())
    }
}

fn read_label(cells: Cells<'_>, column: usize) -> Result<bool> {
    match cells.text(Some(column)).trim() {
        "1" | "1.0" | "true" | "same" => Ok(true),
        "0" | "0.0" | "false" | "different" => Ok(false),
        other => Err(impossible(format!("Line {}: the label “{other}” is neither 1 nor 0.", cells.line()))),
    }
}

/// The columns of one side of a pair. Their cells are JSON.
struct Side {
    names: usize,
    addresses: usize,
    phones: Option<usize>,
    websites: Option<usize>,
    categories: Option<usize>,
}

impl Side {
    fn of(sheet: &Sheet, prefix: &str) -> Result<Self> {
        let column = |name: &str| format!("{prefix}{name}");
        let find = |name: &str| sheet.find(&[&column(name)]);
        Ok(Self {
            names: sheet.need(&[&column("names")])?,
            addresses: sheet.need(&[&column("addresses")])?,
            phones: find("phones"),
            websites: find("websites"),
            categories: find("categories"),
        })
    }

    fn read(&self, cells: Cells<'_>, source: u16) -> Record {
        // A cell that is no JSON says nothing.
        let cell = |column: Option<usize>| serde_json::from_str::<Value>(&cells.text(column)).unwrap_or_default();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let list = |value: &Value| value.as_array().into_iter().flatten().map(text).collect::<Vec<_>>();
        let (address, categories) = (&cell(Some(self.addresses))[0], cell(self.categories));
        let mut codes = list(&categories["alternate"]);
        codes.insert(0, text(&categories["primary"]));
        Record {
            source,
            name: text(&cell(Some(self.names))["primary"]),
            street: text(&address["freeform"]),
            city: text(&address["locality"]),
            state: text(&address["region"]),
            zip: text(&address["postcode"]),
            phones: list(&cell(self.phones)),
            urls: list(&cell(self.websites)),
            codes,
            ..Record::default()
        }
    }
}

fn as_json(figures: &PairFigures) -> Value {
    let quality = figures.quality;
    json!({
        "precision": number(quality.precision), "recall": number(quality.recall), "f1": number(quality.f1),
        "same": figures.same, "unsure": figures.unsure, "different": figures.different,
    })
}

fn as_table(figures: &PairFigures) -> String {
    let (quality, all) = (figures.quality, figures.same + figures.unsure + figures.different);
    let of_all = |count: usize| format!("{count:>6}  {:>5.1} %", 100.0 * count as f64 / all.max(1) as f64);
    [
        format!("same       {}\n", of_all(figures.same)),
        format!("unsure     {}\n", of_all(figures.unsure)),
        format!("different  {}\n", of_all(figures.different)),
        format!("precision  {}\nrecall     {}\n", share(quality.precision), share(quality.recall)),
        format!("F1         {}  (unsure counts as different)\n", share(quality.f1)),
    ]
    .concat()
}

/// Every pair that was answered wrong, the surest first, with what spoke for and against.
fn mistakes(records: &[Record], decisions: &[Decision], labels: &[bool]) -> String {
    let wrong = |(decision, one): &(&Decision, &bool)| (Asked::of(decision) == Asked::Same) != **one;
    let mut wrong: Vec<(&Decision, &bool)> = decisions.iter().zip(labels).filter(wrong).collect();
    wrong.sort_by(|(a, _), (b, _)| (b.same - 0.5).abs().total_cmp(&(a.same - 0.5).abs()));
    let said = |(decision, one): (&Decision, &bool)| {
        let truth = if *one { "same" } else { "different" };
        let answer = match Asked::of(decision) {
            Asked::Same => "same",
            Asked::Unsure => "unsure",
            Asked::Different => "different",
        };
        let names = [decision.a, decision.b].map(|record| records[record as usize].name.as_str());
        let head = format!("\n{} | {}: said {answer} ({:.2}), labelled {truth}\n", names[0], names[1], decision.same);
        let reason = |why: &engine::resolve::Evidence| {
            format!("  {:+5.1}  {:<10} {} | {}\n", why.weight, field(why.field), why.left, why.right)
        };
        head + &decision.evidence.iter().map(reason).collect::<String>()
    };
    wrong.into_iter().map(said).collect()
}

fn field(field: Field) -> &'static str {
    match field {
        Field::Name => "name",
        Field::Place => "place",
        Field::Phone => "phone",
        Field::Web => "site",
        Field::Qualifier => "in names",
        Field::Source => "source",
        Field::Identifier => "number",
        Field::Category => "category",
        Field::Answer => "answer",
    }
}
