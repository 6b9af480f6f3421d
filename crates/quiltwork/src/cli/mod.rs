//! The command line. Results go to standard output, log and progress to standard error; a command that
//! was asked something impossible ends with 2, one that failed with 1.

mod account;
mod evaluate;
mod fetch;
mod import;
mod init;
mod progress;
mod serve;
mod suggest;
mod which;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

/// Quiltwork helps a public library find, build and sustain community partnerships.
#[derive(Debug, Parser)]
#[command(name = "quiltwork", version, about, propagate_version = true)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the library's site
    Serve(serve::Serve),
    /// Fill a data directory with the sample place (or real files) and serve it
    Demo(serve::Demo),
    /// Set up a library from the outlet file of the Public Libraries Survey
    Init(init::Init),
    /// Read a file of open data; show what it would change, or apply it
    Import(import::Import),
    /// List what was imported, or take an import back
    Imports(import::Imports),
    /// Download an official file to import
    Fetch(fetch::Fetch),
    /// Who could help with a need near a branch, and why
    Suggest(suggest::Suggest),
    /// How well the program does on files whose truth is known: who is who, who is near, who is suggested
    Evaluate(evaluate::Evaluate),
    /// Add somebody who signs in, or give a new password
    Account(account::Account),
}

/// Where everything is kept.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Place {
    /// Folder of the database and files; DATABASE_URL names a PostgreSQL instead of the database in it
    #[arg(long, value_name = "DIR", default_value = "data", env = "QUILTWORK_DATA_DIR")]
    pub(crate) data_dir: PathBuf,
}

/// Asked for something that cannot be: the sentence says what can.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Impossible(pub(crate) String);

/// An error that ends a command with 2.
pub(crate) fn impossible(sentence: String) -> anyhow::Error {
    Impossible(sentence).into()
}

/// Runs what the command line says.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    log();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return failed(&error.into()),
    };
    match runtime.block_on(run(cli.command)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(&error),
    }
}

async fn run(command: Command) -> anyhow::Result<()> {
    let _listening = no_room_is_an_error();
    match command {
        Command::Serve(serve) => serve.run().await,
        Command::Demo(demo) => demo.run().await,
        Command::Init(init) => init.run().await,
        Command::Import(import) => import.run().await,
        Command::Imports(imports) => imports.run().await,
        Command::Fetch(fetch) => fetch.run().await,
        Command::Suggest(suggest) => suggest.run().await,
        Command::Evaluate(evaluate) => evaluate.run().await,
        Command::Account(account) => account.run().await,
    }
}

/// A limit on the size of files ends a process by a signal, without a word, unless somebody listens to
/// it; then the write fails like on a full disk. The number is that of Linux on x86 and ARM, and of macOS.
#[cfg(unix)]
fn no_room_is_an_error() -> std::io::Result<tokio::signal::unix::Signal> {
    const SIGXFSZ: i32 = 25;
    tokio::signal::unix::signal(tokio::signal::unix::SignalKind::from_raw(SIGXFSZ))
}

#[cfg(not(unix))]
fn no_room_is_an_error() {}

/// The chain of causes in one line; a full disk is said as such.
#[expect(clippy::print_stderr, reason = "the last word of a command")]
fn failed(error: &anyhow::Error) -> ExitCode {
    if error.chain().any(db::says_disk_is_full) {
        eprintln!("quiltwork: The disk is full, so nothing was changed. Make room, then try again.");
    } else {
        eprintln!("quiltwork: {error:#}");
    }
    let impossible = error.chain().any(|cause| cause.downcast_ref::<Impossible>().is_some());
    ExitCode::from(if impossible { 2 } else { 1 })
}

fn log() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("QUILTWORK_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info,tantivy=warn,sqlx=warn,hyper=warn"));
    let _ =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false).try_init();
}
