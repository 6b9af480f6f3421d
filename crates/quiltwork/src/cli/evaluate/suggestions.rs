//! `quiltwork evaluate suggestions`: what a librarian's lists ask for, and what the lists of thirty hold.

use std::{
    collections::{BTreeMap, HashSet},
    path::PathBuf,
};

use anyhow::Result;
use db::{Clock, Tx};
use discovery::{
    catalog::Shelf,
    record,
    suggest::{self, List, Ours},
};
use engine::{
    address,
    text::{fold, name_key},
};
use serde_json::{Value, json};

use super::{Format, sheet::Sheet};
use crate::{
    cli::{Place, impossible, which},
    open,
};

#[derive(Debug, clap::Args)]
pub(super) struct Suggestions {
    /// A CSV file with the columns branch, need, verdict (must or must_not), name, address
    #[arg(value_name = "FILE.csv")]
    file: PathBuf,
    #[command(flatten)]
    place: Place,
    /// Key of the library, where an installation has several
    #[arg(long, value_name = "KEY")]
    system: Option<String>,
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
}

/// One row of the file.
struct Verdict {
    must: bool,
    name: String,
    address: String,
    found: bool,
}

/// The rows of one branch and need, by the words they are written with.
type Lists = BTreeMap<(String, String), Vec<Verdict>>;

impl Suggestions {
    #[expect(clippy::print_stdout, reason = "the result of the command")]
    pub(super) async fn run(self) -> Result<()> {
        let mut lists = read(Sheet::open(&self.file)?)?;
        let (db, clock) = (open::database(&self.place.data_dir).await?, Clock::system());
        let mut tx = db.read().await?;
        let (scope, branches) = which::branches(&mut tx, self.system.as_deref()).await?;
        let (ours, catalog) = (Ours::load(&mut tx, &scope).await?, Shelf::default().catalog(&db).await?);
        for ((branch, need), verdicts) in &mut lists {
            let wanted = which::wanted(&branches, branch, need, clock.today())?;
            let held = held(&mut tx, &suggest::ranked(&catalog, &ours, &wanted)).await?;
            for verdict in verdicts {
                verdict.found = held.holds(verdict);
            }
        }
        match self.format {
            Format::Json => println!("{}", as_json(&lists)),
            Format::Table => print!("{}", as_table(&lists)),
        }
        Ok(())
    }
}

fn read(sheet: Sheet) -> Result<Lists> {
    let [branch, need, verdict, name, address] =
        ["branch", "need", "verdict", "name", "address"].map(|column| sheet.need(&[column]));
    let (branch, need, verdict, name, address) = (branch?, need?, verdict?, name?, address?);
    let mut lists = Lists::new();
    sheet.rows(|cells| {
        let text = |column| cells.text(Some(column)).trim().to_owned();
        let must = match text(verdict).to_lowercase().as_str() {
            "must" => true,
            "must_not" => false,
            other => return Err(impossible(format!("Line {}: “{other}” is neither must nor must_not.", cells.line()))),
        };
        let it = Verdict { must, name: text(name), address: text(address), found: false };
        lists.entry((text(branch), text(need))).or_default().push(it);
        Ok(())
    })?;
    Ok(lists)
}

/// Names and addresses of all records behind the organizations of a list, as keys.
#[derive(Default)]
struct Held {
    both: HashSet<(String, String)>,
    names: HashSet<String>,
}

impl Held {
    /// A row without an address asks for the name alone.
    fn holds(&self, verdict: &Verdict) -> bool {
        let name = name_key(&verdict.name);
        match address_key(&verdict.address) {
            address if address.is_empty() => self.names.contains(&name),
            address => self.both.contains(&(name, address)),
        }
    }
}

async fn held(tx: &mut Tx, list: &List) -> Result<Held> {
    let mut held = Held::default();
    for row in &list.rows {
        for record in record::of_organization(tx, row.id).await? {
            let (name, address) = (name_key(&record.name), address_key(&record.data().street));
            held.names.insert(name.clone());
            held.both.insert((name, address));
        }
    }
    Ok(held)
}

/// Number, street and unit in one spelling; an address that is none of the kind as its folded words.
fn address_key(street: &str) -> String {
    let first = street.split(',').next().unwrap_or_default();
    let key = address::parse(street).key().or_else(|| address::parse(first).key());
    key.unwrap_or_else(|| fold(street))
}

fn counted(lists: &Lists, must: bool) -> (usize, usize) {
    let of = || lists.values().flatten().filter(|verdict| verdict.must == must);
    (of().count(), of().filter(|verdict| verdict.found).count())
}

fn as_json(lists: &Lists) -> Value {
    let of = |must| {
        let (asked, found) = counted(lists, must);
        json!({ "asked": asked, "found": found })
    };
    json!({ "must": of(true), "must_not": of(false) })
}

/// The counts, then every row that is not as asked.
fn as_table(lists: &Lists) -> String {
    let mut out = String::new();
    for (must, what) in [(true, "have to be listed"), (false, "must not be listed")] {
        let (asked, found) = counted(lists, must);
        out.push_str(&format!("{what:<20}{asked:>6}   listed{found:>6}\n"));
    }
    for ((branch, need), verdicts) in lists {
        for verdict in verdicts.iter().filter(|verdict| verdict.must != verdict.found) {
            let what = if verdict.must { "missing" } else { "listed" };
            out.push_str(&format!("{what:<8} {branch}, {need}: {}, {}\n", verdict.name, verdict.address));
        }
    }
    out
}
