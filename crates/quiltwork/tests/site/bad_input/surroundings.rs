//! A database that is not ours, a port that is taken, an address of a server that does not answer.

use std::{
    net::TcpListener,
    time::{Duration, Instant},
};

use db::{Db, sqlx};

use crate::program::{Place, ended};

#[tokio::test]
async fn a_database_of_a_newer_version_is_left_alone() {
    let place = Place::new();
    let db = place.db().await;
    let Db::Sqlite { write, .. } = &db else { unreachable!("a data directory holds SQLite") };
    const FUTURE: &str = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
        VALUES (990000, 'from the future', TRUE, x'00', 0)";
    sqlx::query(FUTURE).execute(write).await.unwrap();
    db.close().await;
    let before = std::fs::read(quiltwork::open::file(&place.data())).unwrap();
    for args in [&["imports", "list"][..], &["serve", "--port", "0"], &["demo", "--port", "0"]] {
        place.run(args).refused(1, &["newer Quiltwork", "990000", "start that version"]);
    }
    assert_eq!(std::fs::read(quiltwork::open::file(&place.data())).unwrap(), before);
}

#[test]
fn a_file_that_is_no_database_is_said_so() {
    let place = Place::new();
    std::fs::write(quiltwork::open::file(&place.data()), "a letter to the mayor\n".repeat(400)).unwrap();
    place.run(&["imports", "list"]).refused(1, &["quiltwork.db", "not a database"]);
    let place = Place::new();
    std::fs::remove_dir(place.data()).unwrap();
    std::fs::write(place.data(), "a file").unwrap();
    place.run(&["imports", "list"]).refused(1, &["data directory", "cannot be made"]);
}

#[test]
fn a_taken_port_is_said_with_the_way_out() {
    let place = Place::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    for command in ["serve", "demo"] {
        place.run(&[command, "--port", &port]).refused(2, &[&port, "taken", "--port"]);
    }
    assert!(!quiltwork::open::file(&place.data()).exists(), "nothing was begun");
}

#[test]
fn an_address_that_does_not_answer_is_said_soon_and_without_its_password() {
    let place = Place::new();
    for url in [
        "postgres://mara:verysecret@127.0.0.1:1/quilt",
        "postgres://mara:verysecret@host.invalid/quilt",
        "postgres://mara:verysecret@127.0.0.1:port/quilt",
        "postgres://mara:verysecret@[half/quilt",
        "mysql://mara:verysecret@127.0.0.1/quilt",
        "verysecret",
    ] {
        let began = Instant::now();
        let mut command = place.command(&["imports", "list"]);
        let said = ended(&["imports", "list"], command.env("DATABASE_URL", url));
        assert!(!said.whole().contains("verysecret"), "{}", said.whole());
        said.refused(1, &["DATABASE_URL", "address, user, password"]);
        assert!(began.elapsed() < Duration::from_secs(20), "{url} took {:?}", began.elapsed());
    }
}
