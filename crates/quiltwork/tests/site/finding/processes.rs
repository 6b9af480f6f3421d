//! What is published is found within two seconds, in every process.

use std::time::{Duration, Instant};

use db::{
    Clock, Db, Scope, SystemId,
    sqlx::{ConnectOptions as _, postgres::PgConnectOptions},
};

use super::{guide, put};
use crate::program::{Browser, Place, Server, a_library};

const SOON: Duration = Duration::from_secs(2);

/// Publishes, and waits until both servers answer with it; how long that took.
async fn published(db: &Db, servers: &[Server]) -> Duration {
    let (clock, mut tx) = (Clock::system(), db.write().await.unwrap());
    let system: SystemId = db::scalar!(&mut tx, "SELECT id FROM library_system").unwrap();
    put(&mut tx, &clock, &Scope::program(Some(system)), &guide("A loaf at once", clock.now(), &[])).await;
    tx.commit().await.unwrap();
    let began = Instant::now();
    for server in servers {
        let browser = Browser::at(server.address);
        while !browser.get("/search?q=loaf").unwrap().body.contains("A loaf at once") {
            assert!(began.elapsed() < 5 * SOON, "it is not found");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
    began.elapsed()
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_on_one_folder_find_it_within_two_seconds() {
    let place = Place::new().with_a_library().await;
    let servers = [(); 2].map(|()| Server::start(&mut place.command(&["serve"])));
    let took = published(&place.db().await, &servers).await;
    assert!(took < SOON, "{took:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_on_one_postgresql_find_it_within_two_seconds() {
    testing::on_postgres(|db| async move {
        let server = testing::postgres_url().unwrap();
        a_library(&db).await;
        let mut tx = db.read().await.unwrap();
        let name: String = db::scalar!(&mut tx, "SELECT current_database()::text").unwrap();
        drop(tx);
        let url = server.parse::<PgConnectOptions>().unwrap().database(&name).to_url_lossy();
        let places = [Place::new(), Place::new()];
        let start = |place: &Place| Server::start(place.command(&["serve"]).env("DATABASE_URL", url.as_str()));
        let took = published(&db, &places.each_ref().map(start)).await;
        assert!(took < SOON, "{took:?}");
    })
    .await;
}
