//! Bringing files to an event, naming them otherwise, and taking them away again.

use db::{Clock, Result, Scope, Tx, sql};
use files::Document;
use history::{ChangeSet, ChangeSetId};
use learning::{LONGEST_FILE_TITLE, title_of_file};
use web::{Fields, Wrong, wrong};

use super::{AttachmentKind, EVENT_ATTACHMENT, EventAttachment, EventAttachmentId};
use crate::event::{EventId, LANGUAGES};

/// What is typed of a file. Without a title its own name is taken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewEventAttachment {
    pub kind: AttachmentKind,
    pub title: String,
    pub language: String,
    /// The file in whose place it comes.
    pub replaces: Option<EventAttachmentId>,
}

impl NewEventAttachment {
    /// Reads the form; `there` are the files that a new one may replace.
    ///
    /// # Errors
    /// What is wrong with which field, as text keys.
    pub fn parse(fields: &Fields, there: &[EventAttachment]) -> std::result::Result<Self, Wrong> {
        let (title, language) = (text::one_line(fields.get("title")), fields.get("language").to_owned());
        let replaces = fields.some("replaces").map(str::parse::<EventAttachmentId>);
        let known = |id: &EventAttachmentId| there.iter().any(|it| it.id == *id);
        let is_known = language.is_empty() || LANGUAGES.contains(&language.as_str());
        let is_there = replaces.as_ref().is_none_or(|it| it.as_ref().is_ok_and(known));
        let kind = AttachmentKind::parse(fields.get("kind"));
        let found = wrong([
            ("kind", kind.is_none().then_some("event-attachment-error-kind")),
            ("title", (title.chars().count() > LONGEST_FILE_TITLE).then_some("attachment-error-title")),
            ("language", (!is_known).then_some("attachment-error-language")),
            ("replaces", (!is_there).then_some("attachment-error-replaces")),
        ]);
        if found.is_empty() {
            let kind = kind.unwrap_or_default();
            Ok(Self { kind, title, language, replaces: replaces.and_then(std::result::Result::ok) })
        } else {
            Err(found)
        }
    }
}

/// Adds a file that the store keeps to an event, or puts it in another's place.
pub async fn put_event_attachment(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    event: EventId,
    new: &NewEventAttachment,
    (name, document): (&str, &Document),
) -> Result<ChangeSetId> {
    let title = if new.title.is_empty() { title_of_file(name) } else { new.title.clone() };
    let new = NewEventAttachment { title, ..new.clone() };
    let mut set = ChangeSet::begin(tx, clock, scope, EVENT_ATTACHMENT.noun, &note(event, &new.title)).await?;
    add(tx, clock, scope, &mut set, (event, &new, document)).await?;
    set.finish(tx).await
}

/// The same as a part of a larger change; the title is not empty.
pub(crate) async fn add(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    set: &mut ChangeSet,
    (event, new, document): (EventId, &NewEventAttachment, &Document),
) -> Result<EventAttachmentId> {
    files::put_file(tx, clock, scope, document.kind, &document.kept).await?;
    let id = new.replaces.unwrap_or_else(|| clock.id());
    let before = EVENT_ATTACHMENT.image(tx, id.0).await?;
    const LAST: &str =
        sql!("SELECT COALESCE(max(position), 0) FROM event_attachment WHERE system_id = $1 AND event_id = $2");
    let last: i64 = db::scalar!(&mut *tx, LAST; scope.system, event)?;
    const SQL: &str = sql!(
        "INSERT INTO event_attachment (system_id, id, event_id, kind, title, language, pages, hash, position, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (system_id, id) DO UPDATE SET kind = excluded.kind, title = excluded.title,
         language = excluded.language, pages = excluded.pages, hash = excluded.hash"
    );
    db::execute!(&mut *tx, SQL; scope.system, id, event, new.kind.as_str(), new.title.as_str(), new.language.as_str(),
        document.pages, document.kept.hash.as_str(), last + 1, clock.now())?;
    set.row(tx, &EVENT_ATTACHMENT, id.0, before).await?;
    Ok(id)
}

/// Says otherwise what a file is; its content stays.
pub async fn rename_event_attachment(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    it: &EventAttachment,
    new: &NewEventAttachment,
) -> Result<ChangeSetId> {
    let title = if new.title.is_empty() { it.title.as_str() } else { new.title.as_str() };
    let mut set = ChangeSet::begin(tx, clock, scope, EVENT_ATTACHMENT.noun, &note(it.event_id, title)).await?;
    let before = EVENT_ATTACHMENT.image(tx, it.id.0).await?;
    const SQL: &str =
        sql!("UPDATE event_attachment SET kind = $3, title = $4, language = $5 WHERE system_id = $1 AND id = $2");
    db::execute!(&mut *tx, SQL; scope.system, it.id, new.kind.as_str(), title, new.language.as_str())?;
    set.row(tx, &EVENT_ATTACHMENT, it.id.0, before).await?;
    set.finish(tx).await
}

/// Takes a file from its event.
pub async fn remove_event_attachment(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    it: &EventAttachment,
) -> Result<ChangeSetId> {
    let mut set = ChangeSet::begin(tx, clock, scope, EVENT_ATTACHMENT.noun, &note(it.event_id, &it.title)).await?;
    let before = EVENT_ATTACHMENT.image(tx, it.id.0).await?;
    EVENT_ATTACHMENT.remove(tx, it.id.0).await?;
    set.row(tx, &EVENT_ATTACHMENT, it.id.0, before).await?;
    set.finish(tx).await
}

/// What a change set about something that stands beside an event carries: whoever takes it back goes to that event.
pub(crate) fn note(event: EventId, title: &str) -> String {
    format!("{event}\t{title}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_named() {
        let fields = [("title", "a".repeat(300)), ("language", "xx".into()), ("replaces", "nothing".into())];
        let fields = Fields::from_pairs(fields.map(|(name, value)| (name.to_owned(), value)));
        let wrong: Vec<_> =
            NewEventAttachment::parse(&fields, &[]).err().unwrap().into_iter().map(|(name, _)| name).collect();
        assert_eq!(wrong, ["kind", "title", "language", "replaces"]);
    }
}
