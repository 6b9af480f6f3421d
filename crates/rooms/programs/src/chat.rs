//! The chat of an event, cleaned of names: as somebody looks it over, and as it is published. A log as it was brought is
//! kept nowhere.

use std::collections::HashSet;

use db::{Clock, Result, Scope, Tx};
use files::Document;
use history::{ChangeSet, ChangeSetId};
use learning::resource::{Known, NewResource, ResourceErrors, ResourceKind};
use transcripts::{ChatError, CleanMessage, Cleaned, chat_rows, links, read_chat, without_names};
use web::Fields;

use crate::{
    event::EventId,
    event_attachment::{
        AttachmentKind, EVENT_ATTACHMENT, NewEventAttachment, add as add_attachment, event_attachments, note,
    },
    event_resource::{Which, add as add_resource},
};

/// Letters of a name and of a time; longer beginnings of a line belong to what was said.
const LONGEST_NAME: usize = 80;
const LONGEST_TIME: usize = 24;

/// A log without the people in it; who is named in `keep` stays.
///
/// # Errors
/// Why it is no chat log.
pub fn cleaned(log: &[u8], keep: &[String]) -> std::result::Result<Cleaned, ChatError> {
    Ok(without_names(&read_chat(log)?, keep))
}

/// The links of a chat as resources; those that can be none are left out.
pub fn harvested(cleaned: &Cleaned) -> Vec<NewResource> {
    links(&cleaned.messages).iter().filter_map(|it| chosen(&it.label, &it.url).ok()).collect()
}

/// One message a line: `13:56:12, Participant 1: Hello.`
pub(crate) fn to_lines(messages: &[CleanMessage]) -> String {
    let line = |it: &CleanMessage| {
        let at = it.at.as_deref().map(|at| format!("{at}, ")).unwrap_or_default();
        let who = if it.who.is_empty() { String::new() } else { format!("{}: ", it.who) };
        format!("{at}{who}{}", text::one_line(&it.text))
    };
    messages.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The messages in a text as edited; empty lines are none.
pub(crate) fn read_lines(text: &str) -> Vec<CleanMessage> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(message).filter(|it| !it.text.is_empty()).collect()
}

fn message(line: &str) -> CleanMessage {
    let (at, rest) = match line.split_once(", ") {
        Some((at, rest)) if is_time(at) => (Some(at.to_owned()), rest),
        _ => (None, line),
    };
    let (who, text) = match rest.split_once(": ") {
        Some((who, text)) if who.chars().count() <= LONGEST_NAME => (who, text),
        _ => ("", rest),
    };
    CleanMessage { at, who: who.trim().to_owned(), text: text.trim().to_owned() }
}

/// It begins with a digit and has an hour in it.
fn is_time(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit()) && text.contains(':') && text.len() <= LONGEST_TIME
}

/// The table that is published. A spreadsheet finds nothing to run in it.
pub fn table(header: [&str; 3], messages: &[CleanMessage]) -> String {
    web::csv(header, chat_rows(messages).into_iter().map(Vec::from))
}

/// A link out of the chat that was chosen for the event's resources.
pub(crate) fn chosen(label: &str, url: &str) -> std::result::Result<NewResource, ResourceErrors> {
    let title = if label.is_empty() { url } else { label };
    let pairs = [("title", title), ("address", url), ("kind", ResourceKind::Website.as_str())];
    NewResource::parse(&Fields::from_pairs(pairs.map(|(name, value)| (name.to_owned(), value.to_owned()))))
}

/// A chat to be published.
#[derive(Debug, Clone, Default)]
pub struct NewChat {
    pub title: String,
    pub language: String,
    /// Links that become resources of the event.
    pub links: Vec<NewResource>,
}

/// Publishes a chat whose table the store keeps, in place of the one before, with the links that were chosen.
pub async fn publish_chat(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    event: EventId,
    new: &NewChat,
    document: &Document,
) -> Result<ChangeSetId> {
    let there = event_attachments(tx, scope, event).await?;
    let before = there.iter().find(|it| it.kind == AttachmentKind::Chat.as_str());
    let attachment = NewEventAttachment {
        kind: AttachmentKind::Chat,
        title: new.title.clone(),
        language: new.language.clone(),
        replaces: before.map(|it| it.id),
    };
    let mut set = ChangeSet::begin(tx, clock, scope, EVENT_ATTACHMENT.noun, &note(event, &new.title)).await?;
    add_attachment(tx, clock, scope, &mut set, (event, &attachment, document)).await?;
    let known = Known::load(tx, scope).await?;
    let mut seen = HashSet::new();
    for link in new.links.iter().filter(|link| seen.insert(link.address.as_str())) {
        let which = known.at(&link.address).map_or(Which::New(link), Which::There);
        add_resource(tx, clock, scope, &mut set, (event, "", which)).await?;
    }
    set.finish(tx).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(at: Option<&str>, who: &str, text: &str) -> CleanMessage {
        CleanMessage { at: at.map(str::to_owned), who: who.into(), text: text.into() }
    }

    #[test]
    fn what_is_written_out_is_read_again() {
        let mut messages = [
            said(Some("13:56:12"), "Participant 1", "Hello: all, of you"),
            said(Some("12:01 PM"), "Dell", "two\nlines"),
            said(None, "Mara", "https://x.example/a: b"),
        ];
        let text = to_lines(&messages);
        assert_eq!(text.lines().nth(1), Some("12:01 PM, Dell: two lines"));
        messages[1].text = "two lines".into();
        assert_eq!(read_lines(&format!("\n{text}\r\n\n")), messages);
    }

    #[test]
    fn a_line_without_a_name_is_a_message_of_nobody() {
        assert_eq!(read_lines("Well, then"), [said(None, "", "Well, then")]);
        assert_eq!(read_lines("9:15, Well, then"), [said(Some("9:15"), "", "Well, then")]);
        let long = format!("{}: x", "a".repeat(100));
        assert_eq!(read_lines(&long), [said(None, "", &long)]);
    }

    #[test]
    fn a_table_runs_nothing() {
        let table = table(["Time", "Name", "Message"], &[said(Some("9:15"), "=cmd", "+1")]);
        assert_eq!(table, "Time,Name,Message\r\n9:15,'=cmd,'+1\r\n");
    }
}
