//! The real program, as a terminal and a browser see it: commands that run to their end, and a server
//! that is asked over HTTP.

mod browser;
mod server;

use std::{
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use db::{Clock, Db, Role};
use tempfile::TempDir;

pub use browser::Browser;
pub use server::Server;

/// A data directory, and beside it a folder for the files of a test.
pub struct Place {
    folder: TempDir,
}

impl Place {
    pub fn new() -> Self {
        let place = Self { folder: tempfile::tempdir().unwrap() };
        std::fs::create_dir(place.data()).unwrap();
        place
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Writes a file of the test's own.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// A command on this data directory, with nothing of the tests' own surroundings.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = program();
        command.args(args).arg("--data-dir").arg(self.data());
        command
    }

    pub fn run(&self, args: &[&str]) -> Ended {
        ended(args, &mut self.command(args))
    }

    /// The same with files at the end.
    pub fn run_on(&self, args: &[&str], files: &[&Path]) -> Ended {
        ended(args, self.command(args).args(files))
    }

    /// The database, as another process sees it.
    pub async fn db(&self) -> Db {
        quiltwork::open::database(&self.data()).await.unwrap()
    }

    /// The same place with [`a_library`] in its database.
    pub async fn with_a_library(self) -> Self {
        let db = self.db().await;
        a_library(&db).await;
        db.close().await;
        self
    }
}

/// A library with one branch in Alder Falls, and Mara, whom the demo button signs in.
pub async fn a_library(db: &Db) {
    let clock = Clock::system();
    let mut tx = db.write().await.unwrap();
    let system = accounts::add_system(&mut tx, &clock, "XX0001", "Alder County Library", "OR").await.unwrap();
    let branch = accounts::NewBranch {
        outlet_key: "XX0001-002".into(),
        kind: accounts::BranchType::Central,
        name: "Alder Falls Library".into(),
        street: "1 Court Avenue".into(),
        city: "Alder Falls".into(),
        state: "OR".into(),
        zip: "97961".into(),
        phone: String::new(),
        point: Some((44.05, -121.3)),
    };
    accounts::put_branches(&mut tx, &clock, system, &[branch]).await.unwrap();
    let mara = accounts::NewAccount {
        email: accounts::DEMO_EMAIL.into(),
        name: "Mara".into(),
        role: Role::Administrator,
        password: clock.token(),
    };
    accounts::add_account(&mut tx, &clock, system, &mara).await.unwrap();
    tx.commit().await.unwrap();
}

/// The binary of this build.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_quiltwork"));
    command.env_remove("DATABASE_URL").env_remove("QUILTWORK_DATA_DIR").env_remove("QUILTWORK_LOG");
    command.stdin(Stdio::null());
    command
}

/// Runs a command to its end.
pub fn ended(asked: &[&str], command: &mut Command) -> Ended {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Ended { asked: asked.join(" "), code: status.code(), out: text(stdout), err: text(stderr) }
}

/// How a command ended.
pub struct Ended {
    asked: String,
    /// `None` when a signal ended it.
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Ended {
    /// It did what it was asked to; returns what it said on standard output.
    #[track_caller]
    pub fn fine(self) -> String {
        assert_eq!(self.code, Some(0), "{}", self.whole());
        self.out
    }

    /// It refused: with this code, and one last sentence that holds all these words. Returns the sentence.
    #[track_caller]
    pub fn refused(self, code: i32, words: &[&str]) -> String {
        assert_eq!(self.code, Some(code), "{}", self.whole());
        assert!(!self.err.contains("panicked"), "{}", self.whole());
        let said: Vec<&str> = self.err.lines().filter(|line| line.starts_with("quiltwork: ")).collect();
        assert_eq!(said.len(), 1, "{}", self.whole());
        let from = self.err.find("quiltwork: ").unwrap();
        let sentence = &self.err[from..];
        for word in words {
            assert!(sentence.contains(word), "“{word}” is not said:\n{}", self.whole());
        }
        sentence.to_owned()
    }

    pub fn whole(&self) -> String {
        format!("quiltwork {}\nended with {:?}\n{}\n{}", self.asked, self.code, self.out, self.err)
    }
}
