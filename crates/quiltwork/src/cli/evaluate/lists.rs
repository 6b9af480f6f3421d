//! `quiltwork evaluate lists`: every list of every branch and need, whether its numbers are those of its reasons,
//! and what one costs.

use accounts::Branch;
use anyhow::Result;
use db::Clock;
use directory::vocab;
use discovery::{
    catalog::{Catalog, Shelf},
    suggest::{self, List, Ours, Wanted},
};
use engine::rank::Parts;
use serde_json::{Value, json};

use super::{Format, meter, number};
use crate::{
    cli::{Place, which},
    open,
};

#[derive(Debug, clap::Args)]
pub(super) struct Lists {
    #[command(flatten)]
    place: Place,
    /// Key of the library, where an installation has several
    #[arg(long, value_name = "KEY")]
    system: Option<String>,
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
}

/// What all lists have together.
#[derive(Debug, Default)]
struct Made {
    lists: usize,
    suggestions: usize,
    /// Suggestions whose reasons do not make their number.
    wrong: usize,
    /// Milliseconds of processor time of each list, the least first; empty where that is not told.
    cost: Vec<f64>,
}

impl Lists {
    #[expect(clippy::print_stdout, reason = "the result of the command")]
    pub(super) async fn run(self) -> Result<()> {
        let (db, clock) = (open::database(&self.place.data_dir).await?, Clock::system());
        let mut tx = db.read().await?;
        let (scope, branches) = which::branches(&mut tx, self.system.as_deref()).await?;
        let ours = Ours::load(&mut tx, &scope).await?;
        drop(tx);
        let catalog = Shelf::default().catalog(&db).await?;
        // On one thread, so that its processor time is that of the list.
        let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build()?;
        let made = pool.install(|| made(&catalog, &ours, &branches, &clock));
        match self.format {
            Format::Json => println!("{}", made.as_json()),
            Format::Table => print!("{}", made.as_table()),
        }
        Ok(())
    }
}

fn made(catalog: &Catalog, ours: &Ours, branches: &[Branch], clock: &Clock) -> Made {
    let mut made = Made::default();
    let places = branches.iter().filter_map(suggest::place_of);
    for (at, need) in places.flat_map(|at| vocab::needs().iter().map(move |need| (at, need))) {
        let wanted = Wanted::new(at, need, clock.today());
        let began = meter::thread_nanoseconds();
        let list = suggest::ranked(catalog, ours, &wanted);
        let spent = meter::thread_nanoseconds().zip(began).map(|(now, began)| (now - began) as f64 / 1e6);
        made.cost.extend(spent);
        made.count(&list);
    }
    made.cost.sort_by(f64::total_cmp);
    made
}

impl Made {
    fn count(&mut self, list: &List) {
        self.lists += 1;
        self.suggestions += list.rows.len();
        let is_wrong = |row: &&suggest::Row| {
            let it = &row.suggestion;
            Parts::of(&it.terms) != it.parts || it.parts.score().to_bits() != it.score.to_bits()
        };
        self.wrong += list.rows.iter().filter(is_wrong).count();
    }

    /// The cost below which this share of the lists lies.
    fn quantile(&self, share: f64) -> Option<f64> {
        let at = (self.cost.len() as f64 * share) as usize;
        self.cost.get(at.min(self.cost.len().checked_sub(1)?)).copied()
    }

    fn as_json(&self) -> Value {
        let ms = |share| self.quantile(share).map(number);
        json!({ "lists": self.lists, "suggestions": self.suggestions, "wrong": self.wrong,
                "cpu_ms": { "median": ms(0.5), "p99": ms(0.99), "most": ms(1.0) } })
    }

    fn as_table(&self) -> String {
        let ms = |share| self.quantile(share).map_or("not told here".into(), |ms| format!("{ms:.2} ms"));
        let Self { lists, suggestions, wrong, .. } = self;
        format!(
            "{lists} lists, {suggestions} suggestions, {wrong} whose reasons do not make their number\n\
             processor time of a list: median {}, p99 {}, most {}\n",
            ms(0.5),
            ms(0.99),
            ms(1.0)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_the_lists_costs_no_more() {
        let made = Made { cost: (1..=100).map(f64::from).collect(), ..Made::default() };
        assert_eq!([0.5, 0.99, 1.0].map(|share| made.quantile(share)), [Some(51.0), Some(100.0), Some(100.0)]);
        assert_eq!(Made::default().quantile(0.5), None);
    }

    #[test]
    fn lists_are_counted_where_their_cost_is_not_told() {
        let mut made = Made::default();
        let (rows, partners, left_out, unseen) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        made.count(&List { rows, partners, left_out, unseen, measured: None });
        assert_eq!((&made.as_json()["lists"], &made.as_json()["cpu_ms"]["median"]), (&1.into(), &Value::Null));
        assert!(made.as_table().starts_with("1 lists") && made.as_table().contains("median not told here"));
    }
}
