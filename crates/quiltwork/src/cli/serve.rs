//! Serving, and the sample place.

use std::{
    net::{Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use anyhow::{Context, Result};
use db::{Clock, Db};
use tokio::{net::TcpListener, sync::watch};
use web::{App, Parts, Settings};

use super::{Impossible, Place, progress::Progress};
use crate::{fill, open, site};

/// How often the search index looks for changes that another process made.
const FOLLOW: Duration = Duration::from_millis(400);

#[derive(Debug, clap::Args)]
pub(crate) struct Serve {
    #[command(flatten)]
    place: Place,
    /// Port on this computer
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Listen on this address; keep the default behind Caddy or nginx
    #[arg(long, default_value_t = Ipv4Addr::LOCALHOST)]
    listen: Ipv4Addr,
    /// Behind a proxy that speaks https: cookies are then sent over https only
    #[arg(long)]
    https: bool,
    /// Street map in PMTiles format
    #[arg(long, value_name = "FILE")]
    basemap: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Demo {
    #[command(flatten)]
    place: Place,
    /// Port on this computer
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Begin with nothing instead of the sample place
    #[arg(long, conflicts_with_all = ["from", "system"])]
    empty: bool,
    /// Real files instead of the sample place; each is recognized by its content
    #[arg(long, value_name = "DIR", num_args = 1.., requires = "system")]
    from: Vec<PathBuf>,
    /// Key of the library in the outlet file, such as DC0001
    #[arg(long, value_name = "KEY")]
    system: Option<String>,
    /// Leave out what is farther than this from every branch
    #[arg(long, value_name = "KM", default_value = "25", value_parser = super::import::kilometres)]
    near: f64,
    /// Street map in PMTiles format
    #[arg(long, value_name = "FILE")]
    basemap: Option<PathBuf>,
}

impl Serve {
    pub(crate) async fn run(self) -> Result<()> {
        let listener = listen(SocketAddr::from((self.listen, self.port))).await?;
        if !self.https && !self.listen.is_loopback() {
            tracing::warn!(
                "Passwords travel unprotected: {} can be reached from other computers and speaks plain http. Put a proxy with https before it (docs/hosting.md) and add --https.",
                self.listen
            );
        }
        let db = open::database(&self.place.data_dir).await?;
        let settings = Settings { data_dir: self.place.data_dir, demo: false, https: self.https };
        let mut parts = parts(self.basemap.as_deref()).await?;
        let clock = Clock::system();
        let token = set_up_token(&db, &clock).await?;
        if let Some(token) = &token {
            parts = parts.with(discovery::SetUpToken(token.clone()));
        }
        let app = site::app_with(db, clock, settings, parts).await?;
        serve(app, listener, token.as_deref()).await
    }
}

impl Demo {
    pub(crate) async fn run(self) -> Result<()> {
        let listener = listen(SocketAddr::from((Ipv4Addr::LOCALHOST, self.port))).await?;
        let (db, clock) = (open::database(&self.place.data_dir).await?, Clock::system());
        if !self.empty {
            let filling = Progress::begin("Filling the database", 1000);
            let what = match &self.system {
                Some(key) => fill::What::Files { folders: &self.from, system: key, near_km: self.near },
                None => fill::What::Sample,
            };
            fill::fill(&db, &clock, &self.place.data_dir, what, &|share| filling.share(share)).await?;
            filling.end();
        }
        let settings = Settings { data_dir: self.place.data_dir, demo: true, https: false };
        let mut parts = parts(self.basemap.as_deref()).await?;
        let token = set_up_token(&db, &clock).await?;
        if let Some(token) = &token {
            parts = parts.with(discovery::SetUpToken(token.clone()));
        }
        let app = site::app_with(db, clock, settings, parts).await?;
        serve(app, listener, token.as_deref()).await
    }
}

async fn parts(basemap: Option<&Path>) -> Result<Parts> {
    let parts = Parts::default().with(jobs::Running { nudge: Arc::default() });
    let Some(file) = basemap else { return Ok(parts) };
    let tiles = maps::PmTiles::open(file).await;
    let tiles = tiles.with_context(|| format!("The street map {} cannot be used", file.display()))?;
    Ok(parts.with(tiles))
}

/// While nobody can sign in yet, the set-up page opens only to who sees this terminal.
async fn set_up_token(db: &Db, clock: &Clock) -> Result<Option<String>> {
    let mut tx = db.read().await?;
    let nobody = !accounts::there_is_an_account(&mut tx).await?;
    Ok(nobody.then(|| clock.token()))
}

async fn listen(address: SocketAddr) -> Result<TcpListener> {
    TcpListener::bind(address).await.map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => {
            Impossible(format!("Port {} is taken by another program. Choose another one with --port.", address.port()))
                .into()
        }
        _ => anyhow::Error::new(error).context(format!("{address} cannot be listened on")),
    })
}

/// Serves until the process is asked to stop. "Ready" is said when search and suggestions answer.
async fn serve(app: App, listener: TcpListener, token: Option<&str>) -> Result<()> {
    discovery::import::tidy(&app.db, &app.clock, &discovery::incoming_dir(&app.settings.data_dir)).await?;
    let index = app.parts.get::<::search::Index>();
    index.catch_up(&app.db, &site::documents()).await?;
    app.parts.get::<discovery::catalog::Shelf>().catalog(&app.db).await?;
    let (stop, stopped) = watch::channel(false);
    let following = tokio::spawn(follow(app.clone(), stopped.clone()));
    let running = app.parts.get::<jobs::Running>();
    learning::link::begin(&app, programs::resources_named).await?;
    programs::partner_calendar::begin(&app).await?;
    let handlers = site::handlers(&app);
    ask_for_sweeping(&app).await?;
    let work = jobs::work(app.db.clone(), app.clock.clone(), handlers, running.as_ref().clone(), stopped);
    let worker = tokio::spawn(work);
    ready(listener.local_addr()?, token);
    let db = app.db.clone();
    let service = site::router(app).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(asked_to_stop()).await?;
    let _ = stop.send(true);
    let _ = tokio::join!(following, worker);
    db.close().await;
    Ok(())
}

/// A little after the start, when nobody waits for the first pages any more.
async fn ask_for_sweeping(app: &App) -> Result<()> {
    let mut tx = app.db.write().await?;
    files::ask_for_sweeping(&mut tx, &app.clock, 60).await?;
    Ok(tx.commit().await?)
}

#[expect(clippy::print_stdout, reason = "the result of the command")]
fn ready(address: SocketAddr, token: Option<&str>) {
    println!("Quiltwork is ready: http://{address}");
    if let Some(token) = token {
        println!(
            "Set up your library here (the link works until the first account is made): http://{address}/set-up?token={token}"
        );
    }
}

/// The search index follows what this process and others write.
async fn follow(app: App, mut stop: watch::Receiver<bool>) {
    let (index, documents) = (app.parts.get::<::search::Index>(), site::documents());
    while !*stop.borrow() {
        if let Err(error) = index.catch_up(&app.db, &documents).await {
            tracing::error!(error = &error as &dyn std::error::Error, "the search index could not follow");
        }
        tokio::select! {
            () = tokio::time::sleep(FOLLOW) => {}
            _ = stop.changed() => {}
        }
    }
}

async fn asked_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate());
        if let Ok(mut terminate) = terminate {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = interrupt.await;
}
