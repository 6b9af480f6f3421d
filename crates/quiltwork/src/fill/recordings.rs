//! Recordings of the sample place's events, with what was said in them: read as if somebody had brought the files.

use std::collections::HashMap;

use anyhow::{Context, Result};
use db::{Clock, Db, Scope, Tx};
use files::{Document, Store};
use learning::Found;
use programs::{Access, Event, NewRecording, event_by_slug, put_captions, put_recording, timed};
use sample::hub::{self, Page};
use transcripts::read_captions;

/// Nothing when an earlier try came as far as this.
pub(super) async fn write(db: &Db, clock: &Clock, scope: &Scope, store: &Store) -> Result<()> {
    let mut stills = HashMap::new();
    for name in ["still-6-minutes.webm", "still-28-minutes.webm"] {
        let still = hub::recording(name).context(name)?;
        stills.insert(name, files::keep_own_recording(store, clock, name, &still).await?);
    }
    let mut tx = db.write().await?;
    for page in hub::events() {
        let Some(told) = page.rows::<5>("recording").next() else { continue };
        let Found::Here(it) = event_by_slug(&mut tx, scope, &page.slug, true).await? else { continue };
        if programs::recording(&mut tx, scope, it.id).await?.is_some() {
            return Ok(());
        }
        let seconds = record(&mut tx, clock, scope, (&it, told), &stills).await.with_context(|| page.slug.clone())?;
        said(&mut tx, clock, scope, (&page, &it), seconds).await.with_context(|| page.slug.clone())?;
    }
    Ok(tx.commit().await?)
}

/// `still.webm | open | note | 28:20 | the day a copy elsewhere gives`, or a link in the first place; how long it is.
async fn record(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    (it, [what, access, note, length, dated]): (&Event, [&str; 5]),
    stills: &HashMap<&str, Document>,
) -> Result<i64> {
    let (minutes, seconds) = length.split_once(':').context("a length is minutes and seconds")?;
    let seconds = minutes.parse::<u32>()? * 60 + seconds.parse::<u32>()?;
    let still = stills.get(what);
    if let Some(still) = still {
        files::put_file(tx, clock, scope, still.kind, &still.kept).await?;
    }
    let new = NewRecording {
        hash: still.map(|it| it.kept.hash.clone()),
        link: if still.is_none() { what.to_owned() } else { String::new() },
        access: Access::parse(access).context("nobody knows who may see it")?,
        note: note.to_owned(),
        seconds: Some(seconds.into()),
        dated: if dated.is_empty() { None } else { Some(dated.parse()?) },
    };
    put_recording(tx, clock, scope, it, &new).await?;
    Ok(seconds.into())
}

async fn said(tx: &mut Tx, clock: &Clock, scope: &Scope, (page, it): (&Page, &Event), seconds: i64) -> Result<()> {
    for (language, bytes) in hub::captions(&page.slug) {
        let mut captions = read_captions(&bytes)?;
        timed(&mut captions, Some(seconds));
        let language = if language.is_empty() { it.language.clone() } else { language };
        put_captions(tx, clock, scope, it, &language, &captions).await?;
    }
    Ok(())
}
