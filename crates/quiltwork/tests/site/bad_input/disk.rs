//! A full disk: a small one of our own where mounting is allowed, and a limit on the size of files
//! everywhere.

use std::{
    fmt::Write as _,
    path::{Path, PathBuf},
    process::Command,
};

use db::sqlx;

use super::FINE;
use crate::program::{Browser, Place, Server, ended, program};

/// A list that needs more room than there is.
fn long_list() -> String {
    let mut list = String::from("name,address,city,state,zip\n");
    for row in 0..20_000 {
        writeln!(list, "Reading Circle Number {row},{row} Orchard Lane,Tenney,OR,97963").unwrap();
    }
    list
}

/// A disk in memory; it goes when this does.
struct SmallDisk(PathBuf);

impl SmallDisk {
    /// `None` where this user may not mount.
    fn mount(at: &Path, size: &str) -> Option<Self> {
        std::fs::create_dir_all(at).unwrap();
        let mut mount = Command::new("mount");
        let mounted = mount.args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"]).arg(at).output();
        mounted.is_ok_and(|it| it.status.success()).then(|| Self(at.to_owned()))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
    }
}

#[tokio::test]
async fn a_full_disk_is_said_and_nothing_is_changed() {
    let place = Place::new();
    let Some(_disk) = SmallDisk::mount(&place.data(), "5m") else {
        println!("no disk of our own: this user may not mount; the limit on files is tested instead");
        return;
    };
    let list = place.file("fine.csv", FINE);
    let ballast = place.data().join("ballast");
    std::fs::write(&ballast, vec![0; 512 * 1024]).unwrap();
    place.run_on(&["import", "table"], &[&list]).fine();
    let before = contents(&place).await;
    let long = place.file("long.csv", long_list());
    place.run_on(&["import", "table"], &[&long]).refused(1, &["disk is full", "Make room"]);
    assert_eq!(contents(&place).await, before);
    std::fs::remove_file(ballast).unwrap();
    drop(place.run_on(&["import", "table"], &[&list]).fine());
}

#[tokio::test]
async fn a_limit_on_files_is_a_full_disk() {
    let place = Place::new();
    let list = place.file("fine.csv", FINE);
    place.run_on(&["import", "table"], &[&list]).fine();
    let before = contents(&place).await;
    let long = place.file("long.csv", long_list());
    let mut limited = limited(&place, "import table", 2_000);
    ended(&["import", "table"], limited.arg(long)).refused(1, &["disk is full", "Make room"]);
    assert_eq!(contents(&place).await, before);
}

#[tokio::test]
async fn an_upload_that_finds_no_room_is_a_page_that_says_so() {
    let place = Place::new().with_a_library().await;
    let server = Server::start(&mut limited(&place, "demo --empty", 2_000));
    let mara = Browser::as_mara(server.address).unwrap();
    let long = long_list().repeat(4);
    let refused = mara.upload("long.csv", long.as_bytes()).unwrap();
    assert_eq!(refused.status, 507, "{}", refused.head);
    assert!(refused.body.contains("disk"), "{}", refused.body);
    let incoming = place.data().join("files/incoming");
    assert_eq!(std::fs::read_dir(incoming).unwrap().count(), 0, "the beginning of the file is gone");
    let fine = mara.upload("fine.csv", FINE.as_bytes()).unwrap();
    assert_eq!(fine.status, 303, "the server still works");
    let log = server.kill();
    assert!(!log.contains("panicked"), "{log}");
}

#[tokio::test]
async fn a_server_that_found_no_room_for_rows_goes_on_writing() {
    let place = Place::new().with_a_library().await;
    let server = Server::start(&mut limited(&place, "demo --empty", 2_000));
    let mara = Browser::as_mara(server.address).unwrap();
    let refused = mara.upload("long.csv", long_list().as_bytes()).unwrap();
    assert_eq!(refused.status, 507, "{}\n{}", refused.head, refused.body);
    let fine = mara.upload("fine.csv", FINE.as_bytes()).unwrap();
    assert_eq!(fine.status, 303, "{}\n{}", fine.head, fine.body);
    let page = fine.location().to_owned();
    let shown = mara.get(&page).unwrap();
    assert!(shown.body.contains(&format!("{page}/application")), "{}", shown.body);
}

/// The program with a limit on the size of the files it writes, in units of 1024 bytes.
fn limited(place: &Place, asked: &str, kibibytes: u32) -> Command {
    let mut command = program_in_bash(&format!("ulimit -f {kibibytes}; exec \"$0\" {asked} \"$@\""));
    command.arg("--data-dir").arg(place.data());
    command
}

fn program_in_bash(script: &str) -> Command {
    let mut bash = Command::new("bash");
    bash.args(["-c", script]).arg(program().get_program());
    bash.env_remove("DATABASE_URL").env_remove("QUILTWORK_DATA_DIR").env_remove("QUILTWORK_LOG");
    bash
}

/// Names of all living organizations and records, and titles of sources.
async fn contents(place: &Place) -> Vec<String> {
    let db = place.db().await;
    let db::Db::Sqlite { read, .. } = &db else { unreachable!("a data directory holds SQLite") };
    const ALL: &str = "SELECT name FROM organization WHERE gone_at IS NULL UNION ALL
        SELECT name FROM record WHERE gone_at IS NULL UNION ALL SELECT title FROM source ORDER BY 1";
    let names = sqlx::query_scalar(ALL).fetch_all(read).await.unwrap();
    db.close().await;
    names
}
