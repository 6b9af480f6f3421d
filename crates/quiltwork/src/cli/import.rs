//! `quiltwork import` and `quiltwork imports`.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::{Subcommand, ValueEnum};
use db::{Clock, Db, Scope};
use discovery::{
    import::{self, Choices, Counts, ImportId, NewImport},
    settle::Memory,
};
use engine::rank::TRAITS;
use sources::Format;

use super::{Impossible, Place, progress::Progress};
use crate::open;

#[derive(Debug, clap::Args)]
pub(crate) struct Import {
    /// What the files are
    #[arg(value_enum)]
    kind_of_file: KindOfFile,
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[command(flatten)]
    place: Place,
    /// Which column holds what: name=STORENAME,address=ADDRESS_ (fields: name, address, city, state, zip, phone, url, email, lat, lon, id, fact…)
    #[arg(long, value_name = "FIELD=COLUMN,…", default_value = "")]
    map: String,
    /// Leave out (and count) what is farther than this from every branch, such as 25km
    #[arg(long, value_name = "KM", value_parser = kilometres)]
    near: Option<f64>,
    /// What the rows are: organization, service_site, place, area, attribute, ourselves
    #[arg(long, value_parser = role)]
    role: Option<String>,
    /// Partner kind of all rows, as in the vocabulary, or what all rows say of their address, such as votes_here;
    /// empty for none
    #[arg(long, value_parser = kind)]
    kind: Option<String>,
    /// What to call the source
    #[arg(long, default_value = "")]
    title: String,
    #[arg(long, default_value = "")]
    publisher: String,
    /// Licence of the data, shown wherever the data is
    #[arg(long, default_value = "")]
    licence: String,
    #[arg(long, default_value = "")]
    url: String,
    /// Year of the data
    #[arg(long)]
    year: Option<i64>,
    /// Key of the source this is a newer version of (see `quiltwork imports list`)
    #[arg(long, value_name = "KEY")]
    source: Option<String>,
    /// Only show what would change
    #[arg(long)]
    dry_run: bool,
    /// Write refused rows with their reasons to this file
    #[arg(long, value_name = "FILE.csv")]
    refused: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum KindOfFile {
    /// Outlets or museums of the Institute of Museum and Library Services
    Imls,
    /// Exempt Organizations Business Master File of the Internal Revenue Service
    Irs,
    /// GeoJSON of a city, county or state
    Geojson,
    /// Streets to walk on: an OpenStreetMap extract (.osm.pbf)
    Osm,
    /// A table: .csv, .tsv or .jsonl, with guessed columns
    Table,
}

impl KindOfFile {
    fn fits(self, format: Format) -> bool {
        match self {
            Self::Imls => matches!(format, Format::ImlsOutlets | Format::ImlsMuseums),
            Self::Irs => format == Format::Irs,
            Self::Geojson => format == Format::GeoJson,
            Self::Osm => format == Format::OsmPbf,
            Self::Table => !matches!(format, Format::GeoJson | Format::OsmPbf),
        }
    }
}

/// `25`, `25km` or `15.5 km`.
pub(crate) fn kilometres(text: &str) -> Result<f64, String> {
    let number = text.trim().trim_end_matches("km").trim();
    match number.parse::<f64>() {
        Ok(km) if km > 0.0 && km.is_finite() => Ok(km),
        _ => Err(format!("“{text}” is not a distance. Write it in kilometres, such as 25km.")),
    }
}

fn role(word: &str) -> Result<String, String> {
    let roles = sources::Role::ALL.map(sources::Role::as_str);
    roles.contains(&word).then(|| word.to_owned()).ok_or_else(|| format!("The roles are: {}", roles.join(", ")))
}

fn kind(id: &str) -> Result<String, String> {
    let known = id.is_empty() || directory::vocab::kind(id).is_some() || TRAITS.contains(&id);
    let kinds = || directory::vocab::kinds().iter().map(|kind| kind.id).collect::<Vec<_>>().join(", ");
    known
        .then(|| id.to_owned())
        .ok_or_else(|| format!("The partner kinds are: {}. Facts of an address are: {}", kinds(), TRAITS.join(", ")))
}

impl Import {
    pub(crate) async fn run(self) -> Result<()> {
        let (db, clock) = (open::database(&self.place.data_dir).await?, Clock::system());
        let scope = self.scope(&db).await?;
        let mut ready = Vec::with_capacity(self.files.len());
        let read = self.read_all(&db, &clock, &scope, &mut ready).await;
        if self.dry_run || read.is_err() {
            for id in ready {
                let mut tx = db.write().await?;
                import::drop_import(&mut tx, id).await?;
                tx.commit().await?;
            }
        } else {
            apply(&db, &clock, &scope, &ready).await?;
        }
        db.close().await;
        read
    }

    /// Reads every file; those that were read stand in `ready`, also when a later one cannot be.
    async fn read_all(&self, db: &Db, clock: &Clock, scope: &Scope, ready: &mut Vec<ImportId>) -> Result<()> {
        for file in &self.files {
            ready.push(self.read(db, clock, scope, file).await?);
            let id = ready[ready.len() - 1];
            self.show(db, id).await?;
            something_is_of_use(db, id).await?;
        }
        Ok(())
    }

    async fn scope(&self, db: &Db) -> Result<Scope> {
        let mut tx = db.read().await?;
        let system = accounts::first_system(&mut tx).await?.map(|system| system.id);
        if system.is_none() && self.near.is_some() {
            return Err(Impossible(
                "--near measures from your branches, and there is no library yet: quiltwork init --help".into(),
            )
            .into());
        }
        if let Some(key) = &self.source
            && directory::source_by_key(&mut tx, key).await?.is_none()
        {
            let there = "Their keys are in the fourth column of: quiltwork imports list";
            return Err(Impossible(format!("There is no source with the key {key}. {there}")).into());
        }
        Ok(Scope::program(system))
    }

    async fn read(&self, db: &Db, clock: &Clock, scope: &Scope, file: &Path) -> Result<ImportId> {
        let shown = file.display();
        let format = sources::recognize(file).with_context(|| format!("{shown} cannot be imported"))?;
        if !self.kind_of_file.fits(format) {
            let said = self.kind_of_file.to_possible_value().map(|it| it.get_name().to_owned()).unwrap_or_default();
            return Err(Impossible(format!(
                "{shown} is not a file for “import {said}”: by its content it is {}.",
                format.as_str()
            ))
            .into());
        }
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let progress = Progress::begin(&name, 0);
        let new = NewImport { path: file.to_owned(), file_name: name, keep_path: false, choices: self.choices() };
        let read = import::read(db, clock, scope, new, &|done, total| progress.at(done, total)).await;
        progress.end();
        read.map_err(explained).with_context(|| format!("{shown} was not imported"))
    }

    fn choices(&self) -> Choices {
        Choices {
            title: self.title.clone(),
            publisher: self.publisher.clone(),
            licence: self.licence.clone(),
            url: self.url.clone(),
            year: self.year,
            mapping: self.map.clone(),
            role: self.role.clone(),
            kind: self.kind.clone(),
            near_km: self.near,
            source: self.source.clone(),
            ..Choices::default()
        }
        .with_mark()
    }

    #[expect(clippy::print_stdout, reason = "the result of the command")]
    async fn show(&self, db: &Db, id: ImportId) -> Result<()> {
        let mut tx = db.read().await?;
        let it = import::import(&mut tx, id).await?.context("the import is gone")?;
        let (proposal, counts) = (it.proposal(), it.counts());
        if let Some(streets) = &proposal.streets {
            println!("{}", streets_line(&it.file_name, streets));
            return Ok(());
        }
        println!("{}: {}", it.file_name, line(counts));
        println!("  rows are: {} ({})", it.choices().role.unwrap_or(proposal.role), proposal.why);
        for column in proposal.columns.iter().filter(|column| column.field != "unused") {
            println!("  {} = {}   e.g. {}", column.field, column.name, column.samples.join(" · "));
        }
        for (warning, args) in &proposal.warnings {
            let args: Vec<String> = args.iter().map(|(name, value)| format!("{name}: {value}")).collect();
            println!("  note: {} {}", warning.replace('_', " "), args.join(", "));
        }
        if let Some((title, percent)) = &proposal.twin {
            println!("  note: {percent} % of the rows stand in “{title}” already");
        }
        if let Some(path) = &self.refused {
            std::fs::write(path, discovery::refused_csv(&mut tx, id).await?)
                .with_context(|| format!("{} cannot be written", path.display()))?;
        }
        Ok(())
    }
}

/// What the streets of a file cover, and whose map it is.
fn streets_line(file: &str, streets: &discovery::streets::Facts) -> String {
    let [south, west, north, east] = streets.bounds;
    let day = streets.drawn_on.as_deref().unwrap_or("a day the file does not say");
    format!(
        "{file}: streets for walking: {:.0} km of ways, {south:.3},{west:.3} to {north:.3},{east:.3}, map of {day}\n  \
         {} of {} branches stand at one of them; they will be used for walking distance",
        streets.kilometres, streets.branches, streets.of_branches
    )
}

/// `12 new, 3 changed, 85 same, 0 gone, 4 refused, 7 too far`
fn line(counts: Counts) -> String {
    let Counts { new, changed, same, gone, far, refused } = counts;
    format!("{new} new, {changed} changed, {same} same, {gone} gone, {refused} refused, {far} too far")
}

/// A file of which every row was refused is not applied: what is wrong with it is wrong with all of it.
async fn something_is_of_use(db: &Db, id: ImportId) -> Result<()> {
    let mut tx = db.read().await?;
    let it = import::import(&mut tx, id).await?.context("the import is gone")?;
    let Counts { new, changed, same, gone, far, refused } = it.counts();
    if refused == 0 || new + changed + same + gone + far > 0 {
        return Ok(());
    }
    let (proposal, name) = (it.proposal(), &it.file_name);
    let columns: Vec<&str> = proposal.columns.iter().map(|column| column.name.as_str()).collect();
    let nameless = proposal.warnings.iter().any(|(warning, _)| warning == "no_name_column")
        && proposal.columns.iter().any(|column| column.filled > 0);
    let why = if nameless {
        let columns = columns.join(", ");
        format!(
            "no column of {name} seems to hold names. Say which one does with --map name=COLUMN; there are: {columns}"
        )
    } else {
        format!(
            "each of the {refused} rows of {name} was refused. Write them with their reasons to a table with --refused FILE.csv"
        )
    };
    Err(Impossible(format!("Nothing was imported: {why}")).into())
}

fn explained(error: import::ImportError) -> anyhow::Error {
    match error {
        import::ImportError::Mapping(mapping) => Impossible(mapping.to_string()).into(),
        other => other.into(),
    }
}

#[expect(clippy::print_stdout, reason = "the result of the command")]
async fn apply(db: &Db, clock: &Clock, scope: &Scope, ready: &[ImportId]) -> Result<()> {
    let progress = Progress::begin("Making organizations", 1000);
    let applied = import::apply_all(db, clock, scope, ready, &Memory::default(), &|share| progress.share(share)).await;
    progress.end();
    let settled = applied?.settled;
    println!(
        "applied: {} records, {} organizations, {} of them new or changed",
        settled.records, settled.organizations, settled.written
    );
    Ok(())
}

#[derive(Debug, clap::Args)]
pub(crate) struct Imports {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// The newest imports first
    List {
        #[command(flatten)]
        place: Place,
    },
    /// Take an import back
    Undo {
        #[command(flatten)]
        place: Place,
        id: ImportId,
    },
}

impl Imports {
    #[expect(clippy::print_stdout, reason = "the result of the command")]
    pub(crate) async fn run(self) -> Result<()> {
        match self.what {
            What::List { place } => {
                let db = open::database(&place.data_dir).await?;
                let mut tx = db.read().await?;
                for it in import::imports(&mut tx, 200).await? {
                    println!("{}\t{}\t{}\t{}\t{}", it.id, it.state, it.title(), it.source_key, line(it.counts()));
                }
            }
            What::Undo { place, id } => {
                let db = open::database(&place.data_dir).await?;
                let mut tx = db.read().await?;
                let it = import::import(&mut tx, id).await?;
                drop(tx);
                match it.map(|it| it.state) {
                    None => {
                        return Err(Impossible(format!("There is no import {id}; see: quiltwork imports list")).into());
                    }
                    Some(state) if state != "applied" => {
                        let why = format!("The import {id} cannot be taken back: it is not applied but {state}.");
                        return Err(Impossible(why).into());
                    }
                    Some(_) => {}
                }
                let undone =
                    import::undo(&db, &Clock::system(), &Scope::program(None), id, &Memory::default(), &|_| {}).await?;
                println!(
                    "taken back: {} rows; left as they are because a later import changed them: {}",
                    undone.rows, undone.left_alone
                );
            }
        }
        Ok(())
    }
}
