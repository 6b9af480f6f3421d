//! What remains of the sample place's events: slides, and chats without the people who wrote in them.

use anyhow::{Context, Result};
use db::{Clock, Db, Scope, Tx};
use files::{Document, Store, keep_own_document};
use learning::Found;
use programs::{
    AttachmentKind, Event, NewChat, NewEventAttachment, event_attachments, event_by_slug, presenters, publish_chat,
    put_event_attachment,
};
use sample::hub::{self, Slides};

/// Whose slides are handed on as they were shown, too.
const SHOWN: (&str, &str) = ("the-map-on-the-wall", "the-map-on-the-wall.pdf");
/// Events that belong together, whichever series they are of.
const RELATED: [(&str, &str); 2] =
    [("the-map-on-the-wall", "five-branches-one-calendar"), ("the-map-on-the-wall", "asking-well")];
const HEADER: [&str; 3] = ["Time", "Name", "Message"];

/// Keeps the files, then ties them to their events; nothing when an earlier try came as far as this. An event that is
/// not there is passed over.
pub(super) async fn write(db: &Db, clock: &Clock, scope: &Scope, store: &Store) -> Result<()> {
    let mut tx = db.read().await?;
    let Some(first) = event(&mut tx, scope, SHOWN.0).await? else { return Ok(()) };
    let is_there = !event_attachments(&mut tx, scope, first.id).await?.is_empty();
    drop(tx);
    if is_there {
        return Ok(());
    }
    let shown = hub::attached(SHOWN.1).context("the slides of the map are there")?;
    let shown = keep_own_document(store, clock, SHOWN.1, &shown).await?;
    let mut as_text = Vec::new();
    for it in hub::slides() {
        let document = keep_own_document(store, clock, "slides.txt", text_of(&it).as_bytes()).await?;
        as_text.push((it, document));
    }
    let mut tx = db.write().await?;
    for (it, document) in &as_text {
        let Some(event) = event(&mut tx, scope, it.event).await? else { continue };
        if it.event == SHOWN.0 {
            attach(&mut tx, clock, scope, &event, (it.title, &shown)).await?;
        }
        attach(&mut tx, clock, scope, &event, (it.title, document)).await?;
    }
    for (slug, log) in hub::chats() {
        let Some(event) = event(&mut tx, scope, &slug).await? else { continue };
        chat(&mut tx, clock, scope, store, &event, &log).await.with_context(|| slug)?;
    }
    for (one, other) in RELATED {
        let two = (event(&mut tx, scope, one).await?, event(&mut tx, scope, other).await?);
        if let (Some(one), Some(other)) = two {
            programs::relate(&mut tx, clock, scope, (one.id, other.id), &other.title).await?;
        }
    }
    Ok(tx.commit().await?)
}

async fn event(tx: &mut Tx, scope: &Scope, slug: &str) -> Result<Option<Event>> {
    Ok(match event_by_slug(tx, scope, slug, true).await? {
        Found::Here(it) => Some(it),
        _ => None,
    })
}

/// A line for each slide.
fn text_of(it: &Slides) -> String {
    format!("{}\n\n{}\n", it.title, it.outline.replace(". Slide ", ".\nSlide "))
}

/// The same title for the same slides: they stand in one line.
async fn attach(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    event: &Event,
    (title, document): (&str, &Document),
) -> Result<()> {
    let new = NewEventAttachment {
        kind: AttachmentKind::Slides,
        title: title.to_owned(),
        language: event.language.clone(),
        replaces: None,
    };
    put_event_attachment(tx, clock, scope, event.id, &new, (title, document)).await?;
    Ok(())
}

/// As the desk would do it: the presenters keep their names, every link is taken but those to the event itself.
async fn chat(tx: &mut Tx, clock: &Clock, scope: &Scope, store: &Store, event: &Event, log: &[u8]) -> Result<()> {
    let keep: Vec<String> = presenters(tx, scope, event.id).await?.into_iter().map(|it| it.name).collect();
    let cleaned = programs::cleaned(log, &keep)?;
    let table = programs::table(HEADER, &cleaned.messages);
    let document = keep_own_document(store, clock, "chat.csv", table.as_bytes()).await?;
    let mut links = programs::harvested(&cleaned);
    links.retain(|it| !it.address.contains(&event.path()));
    let new = NewChat { title: "names removed".to_owned(), language: event.language.clone(), links };
    publish_chat(tx, clock, scope, event.id, &new, &document).await?;
    Ok(())
}
