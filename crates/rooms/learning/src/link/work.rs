//! The job that tries links, politely: one request at a time to each server, with a pause between two, and no more of
//! one that does not answer or says that it is too much.

use std::{collections::BTreeMap, time::Duration};

use db::{Clock, Db, Scope, SystemId, Ts, Tx};
use fetch::Client;
use jobs::{Failure, Handler, Job};
use serde::{Deserialize, Serialize};
use tokio::{task::JoinSet, time::Instant};
use web::App;

use super::{
    Finding, Link,
    find::find,
    store::{self, Due, Names},
};
use crate::resource::host;

const LINKS: &str = "links";

/// Other jobs wait behind this one, so it stops after a while and asks for another turn.
const TURN: Duration = Duration::from_secs(20);
/// Between two requests to one server.
const PAUSE: Duration = Duration::from_millis(500);
/// Servers asked at the same time.
const SERVERS: usize = 4;
/// Links taken at a time.
const TAKEN: i64 = 40;
/// How long a server that does not answer is left alone in seconds.
const LEFT_ALONE: i64 = 60 * 60;
/// Without anything due the job looks again after so many seconds, for links written meanwhile.
const LOOK_AGAIN: i64 = 6 * 60 * 60;

#[derive(Debug, Serialize, Deserialize)]
struct About {
    system: Option<SystemId>,
}

/// What this room does for the worker. The sample place asks no server by itself: only when somebody wants it.
pub fn handlers(app: &App, names: Names) -> Vec<Handler> {
    let app = app.clone();
    vec![Handler { kind: LINKS, run: Box::new(move |job| Box::pin(work(app.clone(), job, names))) }]
}

/// Asks for a look at links soon: something was added.
pub async fn look(app: &App, tx: &mut Tx, scope: &Scope) -> db::Result<()> {
    if app.settings.demo {
        return Ok(());
    }
    ask(tx, &app.clock, scope, app.clock.now()).await
}

/// Asks for a look at every link, due or not. The job that looks finds first where they stand.
pub async fn look_at_all(tx: &mut Tx, clock: &Clock, scope: &Scope) -> db::Result<()> {
    store::all_due(tx, scope, clock.now()).await?;
    ask(tx, clock, scope, clock.now()).await
}

async fn ask(tx: &mut Tx, clock: &Clock, scope: &Scope, at: Ts) -> db::Result<()> {
    jobs::enqueue_once(tx, clock, LINKS, &About { system: scope.system }, at).await
}

/// At the start of the program: it is known where every library's links stand, and they are tried from now on.
pub async fn begin(app: &App, names: Names) -> db::Result<()> {
    let systems = accounts::systems(&mut app.db.read().await?).await?;
    for scope in systems.into_iter().map(|system| Scope::program(Some(system))) {
        if app.settings.demo {
            store::gather(&app.db, &app.clock, &scope, names).await?;
        } else {
            let mut tx = app.db.write().await?;
            ask(&mut tx, &app.clock, &scope, app.clock.now()).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}

async fn work(app: App, job: Job, names: Names) -> Result<(), Failure> {
    let about: About = serde_json::from_str(&job.payload).map_err(|error| Failure::GiveUp(error.to_string()))?;
    let client = Client::new().map_err(|error| Failure::GiveUp(error.to_string()))?;
    let scope = Scope::program(about.system);
    let next = turn(&app.db, &app.clock, &client, &scope, names).await?;
    if app.settings.demo && next > app.clock.now() {
        return Ok(());
    }
    let mut tx = app.db.write().await?;
    ask(&mut tx, &app.clock, &scope, next).await?;
    tx.commit().await?;
    Ok(())
}

/// One turn of the job: finds where links stand, tries those that are due as long as there is time, and says when the
/// next turn is.
pub async fn turn(db: &Db, clock: &Clock, client: &Client, scope: &Scope, names: Names) -> db::Result<Ts> {
    store::gather(db, clock, scope, names).await?;
    let end = Instant::now() + TURN;
    loop {
        let mut tx = db.read().await?;
        let due = store::due(&mut tx, scope, clock.now(), TAKEN).await?;
        let next = store::next_turn(&mut tx, scope).await?;
        drop(tx);
        if due.is_empty() || Instant::now() >= end {
            let latest = clock.now().plus_seconds(LOOK_AGAIN);
            return Ok(next.unwrap_or(latest).min(latest).max(clock.now()));
        }
        try_all(db, clock, client, scope, due, end).await?;
    }
}

/// Tries links of many servers side by side, those of one server one after another.
async fn try_all(
    db: &Db,
    clock: &Clock,
    client: &Client,
    scope: &Scope,
    due: Vec<Due>,
    end: Instant,
) -> db::Result<()> {
    let mut queues: BTreeMap<String, Vec<Due>> = BTreeMap::new();
    for it in due {
        queues.entry(host(&it.address).unwrap_or_default()).or_default().push(it);
    }
    let mut running: JoinSet<db::Result<()>> = JoinSet::new();
    for queue in queues.into_values() {
        if running.len() == SERVERS
            && let Some(done) = running.join_next().await
        {
            done.expect("a link check does not panic")?;
        }
        let (db, clock, client, scope) = (db.clone(), clock.clone(), client.clone(), scope.clone());
        running.spawn(async move { try_server(&db, &clock, &client, &scope, queue, end).await });
    }
    while let Some(done) = running.join_next().await {
        done.expect("a link check does not panic")?;
    }
    Ok(())
}

async fn try_server(
    db: &Db,
    clock: &Clock,
    client: &Client,
    scope: &Scope,
    queue: Vec<Due>,
    end: Instant,
) -> db::Result<()> {
    let mut queue = queue.into_iter();
    let mut enough = false;
    while let Some(it) = queue.next().filter(|_| !enough && Instant::now() < end) {
        let (finding, status) = find(client, &it.address).await;
        enough = finding == Finding::Silent || status == Some(429);
        let mut tx = db.write().await?;
        write(&mut tx, clock.now(), scope, &it, &finding, status).await?;
        if enough {
            let until = clock.now().plus_seconds(LEFT_ALONE);
            for later in queue.by_ref() {
                store::put_off(&mut tx, scope, later.id, until).await?;
            }
        }
        tx.commit().await?;
        if !enough && queue.len() > 0 {
            tokio::time::sleep(PAUSE).await;
        }
    }
    Ok(())
}

async fn write(
    tx: &mut Tx,
    now: Ts,
    scope: &Scope,
    it: &Due,
    finding: &Finding,
    status: Option<u16>,
) -> db::Result<()> {
    let before = Link {
        address: it.address.clone(),
        reached_at: it.reached_at,
        failed_days: it.failed_days,
        failed_on: it.failed_on.clone(),
        ..Link::default()
    };
    let after = before.after(finding, status, now);
    store::found(tx, scope, it.id, &after, after.next_at(now)).await
}
