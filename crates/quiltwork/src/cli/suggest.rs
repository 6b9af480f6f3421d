//! `quiltwork suggest`: the list of the page, for a terminal or another program.

use anyhow::Result;
use clap::ValueEnum;
use db::Clock;
use discovery::{
    catalog::Shelf,
    suggest::{self, Wanted},
    words::Words,
};
use web::Lang;

use super::{Impossible, Place, which};
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

impl Format {
    fn format(self) -> suggest::Format {
        match self {
            Self::Table => suggest::Format::Table,
            Self::Json => suggest::Format::Json,
            Self::Csv => suggest::Format::Csv,
            Self::Geojson => suggest::Format::GeoJson,
        }
    }
}

impl Suggest {
    #[expect(clippy::print_stdout, reason = "the result of the command")]
    pub(crate) async fn run(self) -> Result<()> {
        let lang = Lang::parse(&self.lang).ok_or_else(|| Impossible("The languages are en and es.".into()))?;
        let (db, clock) = (open::database(&self.place.data_dir).await?, Clock::system());
        let mut tx = db.read().await?;
        let (scope, branches) = which::branches(&mut tx, self.system.as_deref()).await?;
        let catalog = Shelf::default().catalog(&db).await?;
        let wanted = which::wanted(&branches, &self.branch, &self.need, clock.today())?;
        let wanted = Wanted { limit: self.limit, ..wanted };
        let mut list = suggest::shortlist(&mut tx, &catalog, &scope, &wanted).await?;
        // The page shows groups; a program that reads the list wants one order.
        list.rows.sort_by(|a, b| b.suggestion.score.total_cmp(&a.suggestion.score));
        let texts = web::Texts::read(&site::words()).map_err(anyhow::Error::msg)?;
        print!("{}", suggest::printed(&list, &Words::new(&texts, lang, &catalog.sources), self.format.format()));
        Ok(())
    }
}
