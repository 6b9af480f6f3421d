//! `quiltwork fetch`: the official files, on a computer that has the internet.

use anyhow::Result;
use clap::Subcommand;

use super::{Place, progress::Progress};

#[derive(Debug, clap::Args)]
pub(crate) struct Fetch {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Outlets of the IMLS Public Libraries Survey
    Imls {
        #[command(flatten)]
        place: Place,
    },
    /// Exempt organizations of one state, from the Internal Revenue Service
    Irs {
        /// Two letters, such as OR
        state: String,
        #[command(flatten)]
        place: Place,
    },
}

impl Fetch {
    #[expect(clippy::print_stdout, reason = "the result of the command")]
    pub(crate) async fn run(self) -> Result<()> {
        let client = fetch::Client::new()?;
        let progress = Progress::begin("Downloading", 0);
        let report = |done: fetch::Progress| progress.at(done.done, done.total.unwrap_or(0));
        let path = match &self.what {
            What::Imls { place } => discovery::fetch_imls(&client, &place.data_dir, &report).await,
            What::Irs { state, place } => discovery::fetch_irs(&client, state, &place.data_dir, &report).await,
        };
        progress.end();
        println!("{}", path?.display());
        Ok(())
    }
}
