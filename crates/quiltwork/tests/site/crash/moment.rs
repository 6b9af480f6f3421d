//! When a process is killed, and whether it was writing rows then.

use std::{
    path::{Path, PathBuf},
    process::{Child, Command},
    time::{Duration, Instant},
};

use db::sqlx::{self, ConnectOptions, Connection, Row, sqlite::SqliteConnectOptions};

/// How often the moment is looked for.
const LOOK: Duration = Duration::from_micros(200);

/// When.
#[derive(Debug, Clone, Copy)]
pub enum Moment {
    /// Not before the import is over.
    Never,
    After(Duration),
    /// When the log of the database has grown by so many bytes.
    Grown(u64),
}

/// What was seen of a process until it ended or was killed.
#[derive(Debug, Clone, Copy)]
pub struct Seen {
    pub killed: bool,
    /// When it was killed it held the right to write, or was filling the log, with rows of this import.
    pub writing: bool,
    pub time: Duration,
    /// By how much the log of the database had grown at most.
    pub log_bytes: u64,
}

impl Moment {
    /// Watches a process and kills it at this moment, or when `over` says that there is nothing left to
    /// wait for.
    pub async fn watch(self, child: &mut Child, data: &Path, file: &str, over: impl Fn() -> bool) -> Seen {
        let (began, log) = (Instant::now(), log_of(data));
        let stood = bytes(&log);
        let mut seen = Seen { killed: false, writing: false, time: Duration::ZERO, log_bytes: 0 };
        loop {
            seen.log_bytes = seen.log_bytes.max(bytes(&log).saturating_sub(stood));
            seen.time = began.elapsed();
            if child.try_wait().unwrap().is_some() {
                return seen;
            }
            match self {
                Self::Grown(by) if seen.log_bytes >= by => {
                    seen.writing = !over();
                    break;
                }
                Self::After(time) if seen.time >= time => {
                    // Held still, so that what is seen is what it was doing when it died.
                    hold(child);
                    seen.writing = !over() && is_writing(data, file).await;
                    break;
                }
                _ if over() => break,
                _ => std::thread::sleep(LOOK),
            }
        }
        child.kill().unwrap();
        child.wait().unwrap();
        Seen { killed: true, ..seen }
    }
}

fn log_of(data: &Path) -> PathBuf {
    data.join("quiltwork.db-wal")
}

fn bytes(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |file| file.len())
}

fn hold(child: &Child) {
    assert!(Command::new("kill").args(["-STOP", &child.id().to_string()]).status().unwrap().success());
}

/// Whether somebody is in the middle of a transaction after this file was noted, and before it was
/// applied: its rows are being staged, or made true.
async fn is_writing(data: &Path, file: &str) -> bool {
    let options = SqliteConnectOptions::new().filename(data.join("quiltwork.db")).busy_timeout(Duration::ZERO);
    let mut connection = options.disable_statement_logging().connect().await.unwrap();
    let busy = sqlx::query("BEGIN IMMEDIATE").execute(&mut connection).await.is_err();
    if !busy {
        sqlx::query("ROLLBACK").execute(&mut connection).await.unwrap();
    }
    const NOTED: &str = "SELECT count(*) FROM import WHERE file_name = $1 AND state IN ('reading', 'ready')";
    // Locked even for reading: it is being opened or recovered, not written.
    let Ok(row) = sqlx::query(NOTED).bind(file).fetch_one(&mut connection).await else { return false };
    let noted: i64 = row.get(0);
    connection.close().await.unwrap();
    busy && noted > 0
}
