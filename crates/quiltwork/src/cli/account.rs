//! `quiltwork account`: who signs in.

use std::io::BufRead;

use anyhow::{Context, Result};
use clap::{Subcommand, ValueEnum};
use db::{Clock, Role};

use super::{Impossible, Place, which};
use crate::open;

#[derive(Debug, clap::Args)]
pub(crate) struct Account {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Add somebody; the password is read from standard input
    Add {
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        email: String,
        #[arg(long)]
        name: String,
        #[arg(long, value_enum, default_value = "staff")]
        role: RoleName,
        /// Key of the library, where an installation has several
        #[arg(long, value_name = "KEY")]
        system: Option<String>,
    },
    /// Give somebody a new password, read from standard input; all their sessions end
    Password {
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        email: String,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum RoleName {
    Viewer,
    Staff,
    Administrator,
}

impl RoleName {
    fn role(self) -> Role {
        match self {
            Self::Viewer => Role::Viewer,
            Self::Staff => Role::Staff,
            Self::Administrator => Role::Administrator,
        }
    }
}

impl Account {
    pub(crate) async fn run(self) -> Result<()> {
        match self.what {
            What::Add { place, email, name, role, system } => {
                add(&place, &email, &name, role.role(), system.as_deref()).await
            }
            What::Password { place, email } => password(&place, &email).await,
        }
    }
}

#[expect(clippy::print_stdout, reason = "the result of the command")]
async fn add(place: &Place, email: &str, name: &str, role: Role, system: Option<&str>) -> Result<()> {
    let db = open::database(&place.data_dir).await?;
    let new =
        accounts::NewAccount::parse(email, name, role, &typed()?).map_err(|errors| Impossible(sentence(&errors)))?;
    let mut tx = db.write().await?;
    let system = which::library(&mut tx, system).await?;
    match accounts::add_account(&mut tx, &Clock::system(), system.id, &new).await {
        Err(error) if error.is_duplicate() => {
            return Err(Impossible(format!("There is an account for {} already.", new.email)).into());
        }
        other => other?,
    };
    tx.commit().await?;
    println!("{} may sign in at {} as {}.", new.email, system.name, role.as_str());
    Ok(())
}

#[expect(clippy::print_stdout, reason = "the result of the command")]
async fn password(place: &Place, email: &str) -> Result<()> {
    let db = open::database(&place.data_dir).await?;
    let password = typed()?;
    accounts::NewAccount::parse(email, email, Role::Viewer, &password)
        .map_err(|errors| Impossible(sentence(&errors)))?;
    let mut tx = db.write().await?;
    let email = email.trim().to_lowercase();
    let account = accounts::account_by_email(&mut tx, &email).await?;
    let account = account.ok_or_else(|| Impossible(format!("There is no account for {email}.")))?;
    accounts::set_password(&mut tx, account, &password).await?;
    tx.commit().await?;
    println!("{email} has a new password.");
    Ok(())
}

/// One line of standard input: never an argument, which other users of the computer could see.
fn typed() -> Result<String> {
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).context("The password could not be read from standard input")?;
    Ok(line.trim_end_matches(['\n', '\r']).to_owned())
}

fn sentence(errors: &accounts::NewAccountErrors) -> String {
    let first = [errors.email, errors.name, errors.password].into_iter().flatten().next().unwrap_or_default();
    match first {
        "account-error-email" => "Give an e-mail address such as name@library.org.",
        "account-error-name" => "Give a name that colleagues will recognize.",
        "account-error-password-easy" => "That password is easy to guess. Four unrelated words are better.",
        _ => "Write a password of at least ten characters on standard input.",
    }
    .to_owned()
}
