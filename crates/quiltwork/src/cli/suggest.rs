//! `quiltwork suggest`: the list of the page, for a terminal or another program.

use anyhow::Result;
use clap::ValueEnum;
use db::{Clock, Scope};
use discovery::catalog::Shelf;
use web::Lang;

use super::{Impossible, Place};
use crate::{open, site};

#[derive(Debug, clap::Args)]
pub(crate) struct Suggest {
    #[command(flatten)]
    place: Place,
    /// Any part of the branch's name that fits one branch, or its outlet key
    #[arg(long, value_name = "NAME")]
    branch: String,
    /// Id of the need, such as job_seekers
    #[arg(long, value_name = "ID")]
    need: String,
    #[arg(long, default_value_t = 30)]
    limit: usize,
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    /// Key of the library, where an installation has several
    #[arg(long, value_name = "KEY")]
    system: Option<String>,
    /// Language of the reasons
    #[arg(long, default_value = "en")]
    lang: String,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
    Csv,
    Geojson,
}

impl Suggest {
    #[expect(clippy::print_stdout, reason = "the result of the command")]
    pub(crate) async fn run(self) -> Result<()> {
        let lang = Lang::parse(&self.lang).ok_or_else(|| Impossible("The languages are en and es.".into()))?;
        let (db, clock) = (open::database(&self.place.data_dir).await?, Clock::system());
        let mut tx = db.read().await?;
        let system = match &self.system {
            Some(key) => accounts::system_by_key(&mut tx, key).await?,
            None => accounts::first_system(&mut tx).await?,
        };
        let system = system.ok_or_else(|| Impossible("There is no library yet: quiltwork init --help".into()))?;
        let scope = Scope::program(Some(system.id));
        let branch = one_branch(accounts::branches(&mut tx, &scope).await?, &self.branch)?;
        let need = directory::vocab::need(&self.need).ok_or_else(|| Impossible(unknown_need(&self.need)))?;
        let catalog = Shelf::default().catalog(&db).await?;
        let asked = discovery::suggest::Asked { branch: &branch, need, limit: self.limit, ..discovery::suggest::Asked::new(&branch, need) };
        let list = discovery::suggest::list(&mut tx, &catalog, &scope, &asked, &clock).await?;
        let texts = web::Texts::read(&site::words()).map_err(anyhow::Error::msg)?;
        let out = match self.format {
            Format::Table => discovery::suggest::table(&list, &texts, lang),
            Format::Json => discovery::suggest::json(&list, &texts, lang),
            Format::Csv => discovery::suggest::csv(&list, &texts, lang),
            Format::Geojson => discovery::suggest::geojson(&list, &texts, lang),
        };
        print!("{out}");
        Ok(())
    }
}

/// The branch that fits; by outlet key, else by any part of its name, case ignored.
fn one_branch(branches: Vec<accounts::Branch>, name: &str) -> Result<accounts::Branch> {
    let wanted = name.to_lowercase();
    let names: Vec<String> = branches.iter().map(|branch| format!("  {}  {}", branch.outlet_key, branch.name)).collect();
    let mut fitting: Vec<accounts::Branch> = branches
        .into_iter()
        .filter(|branch| branch.outlet_key.to_lowercase() == wanted || branch.name.to_lowercase().contains(&wanted))
        .collect();
    if let Some(exact) = fitting.iter().position(|branch| branch.outlet_key.to_lowercase() == wanted || branch.name.to_lowercase() == wanted) {
        return Ok(fitting.swap_remove(exact));
    }
    match fitting.len() {
        1 => Ok(fitting.swap_remove(0)),
        0 => Err(Impossible(format!("No branch fits “{name}”. The branches are:\n{}", names.join("\n"))).into()),
        _ => {
            let fitting: Vec<String> = fitting.iter().map(|branch| format!("  {}  {}", branch.outlet_key, branch.name)).collect();
            Err(Impossible(format!("Several branches fit “{name}”:\n{}", fitting.join("\n"))).into())
        }
    }
}

fn unknown_need(id: &str) -> String {
    let ids: Vec<&str> = directory::vocab::needs().iter().map(|need| need.id).collect();
    format!("There is no need “{id}”. The needs are: {}", ids.join(", "))
}
