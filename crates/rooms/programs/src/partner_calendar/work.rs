//! The job that looks at every calendar of a library once a day, one after the other.

use db::{Clock, Db, Scope, SystemId, Ts, Tx};
use fetch::Client;
use jobs::{Failure, Handler, Job};
use serde::{Deserialize, Serialize};
use web::App;

use super::{PartnerCalendar, client, keep_reading, look, partner_calendar, partner_calendars};

const CALENDARS: &str = "calendars";
/// Between two looks, in seconds.
const DAY: i64 = 24 * 60 * 60;

#[derive(Debug, Serialize, Deserialize)]
struct About {
    system: Option<SystemId>,
}

/// What this room does for the worker.
pub fn handlers(app: &App) -> Vec<Handler> {
    let app = app.clone();
    vec![Handler { kind: CALENDARS, run: Box::new(move |job| Box::pin(work(app.clone(), job))) }]
}

/// At the start of the program: every library's calendars are read from now on. The sample place asks nobody by itself.
pub async fn begin(app: &App) -> db::Result<()> {
    if app.settings.demo {
        return Ok(());
    }
    let systems = accounts::systems(&mut app.db.read().await?).await?;
    for scope in systems.into_iter().map(|system| Scope::program(Some(system))) {
        let mut tx = app.db.write().await?;
        ask(&mut tx, &app.clock, &scope, app.clock.now()).await?;
        tx.commit().await?;
    }
    Ok(())
}

async fn ask(tx: &mut Tx, clock: &Clock, scope: &Scope, at: Ts) -> db::Result<()> {
    jobs::enqueue_once(tx, clock, CALENDARS, &About { system: scope.system }, at).await
}

async fn work(app: App, job: Job) -> Result<(), Failure> {
    let about: About = serde_json::from_str(&job.payload).map_err(|error| Failure::GiveUp(error.to_string()))?;
    let client = client(&app).map_err(|trouble| Failure::GiveUp(trouble.as_str().to_owned()))?;
    let scope = Scope::program(about.system);
    read_all(&app.db, &app.clock, &client, &scope).await?;
    let mut tx = app.db.write().await?;
    ask(&mut tx, &app.clock, &scope, app.clock.now().plus_seconds(DAY)).await?;
    Ok(tx.commit().await?)
}

/// Looks at every calendar of a library.
pub async fn read_all(db: &Db, clock: &Clock, client: &Client, scope: &Scope) -> db::Result<()> {
    let all = partner_calendars(&mut db.read().await?, scope).await?;
    for it in all {
        read_one(db, clock, client, scope, &it).await?;
    }
    Ok(())
}

async fn read_one(db: &Db, clock: &Clock, client: &Client, scope: &Scope, it: &PartnerCalendar) -> db::Result<()> {
    let read = look(client, &it.address, clock.today()).await;
    let mut tx = db.write().await?;
    // Somebody may have taken it away meanwhile.
    if partner_calendar(&mut tx, scope, it.id).await?.is_some() {
        keep_reading(&mut tx, clock, scope, it, read.as_ref().map_err(|trouble| *trouble)).await?;
    }
    tx.commit().await
}
