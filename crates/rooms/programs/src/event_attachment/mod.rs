//! Files that go with an event: slides, its chat, captions as text, guides and handouts.

mod put;

use db::{Result, Scope, Tx, sql};
use files::{File, Hash, Kind, size_in_words};
use history::{Column, Tracked};
use web::Frame;

pub use put::{NewEventAttachment, put_event_attachment, remove_event_attachment, rename_event_attachment};
pub(crate) use put::{add, note};

use crate::event::EventId;

db::id!(/// One file of an event.
    EventAttachmentId);

/// What sort of thing a file is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum AttachmentKind {
    Slides,
    Chat,
    /// As text to read; captions that go with a recording stand there.
    Captions,
    Guide,
    Handout,
    #[default]
    Other,
}

impl AttachmentKind {
    pub const ALL: [Self; 6] = [Self::Slides, Self::Chat, Self::Captions, Self::Guide, Self::Handout, Self::Other];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Slides => "slides",
            Self::Chat => "chat",
            Self::Captions => "captions",
            Self::Guide => "guide",
            Self::Handout => "handout",
            Self::Other => "other",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct EventAttachment {
        pub id: EventAttachmentId,
        pub event_id: EventId,
        pub kind: String,
        /// What readers see.
        pub title: String,
        /// `en`, `es`, or nothing.
        pub language: String,
        /// Where that is known.
        pub pages: Option<i64>,
        pub hash: Hash,
        /// A word of [`Kind`].
        pub format: String,
        pub bytes: i64,
    }
}

pub const EVENT_ATTACHMENT: Tracked = Tracked {
    noun: "event_attachment",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("event_id", Column::Id),
        ("kind", Column::Text),
        ("title", Column::Text),
        ("language", Column::Text),
        ("pages", Column::Int),
        ("hash", Column::Text),
        ("position", Column::Int),
        ("made_at", Column::Int),
    ],
};

impl EventAttachment {
    /// Stays the same when another version takes its place; the last part only names the download.
    pub fn path(&self) -> String {
        let slug = text::slug(&self.title);
        let name = if slug.is_empty() { "file" } else { slug.as_str() };
        format!("/event-attachments/{}/{name}.{}", self.id, self.format)
    }

    pub fn format(&self) -> String {
        Kind::parse(&self.format).map(Kind::label).unwrap_or_default()
    }

    /// `1.2 MB, in Spanish, 14 pages`; the language where it is not the event's.
    pub fn about(&self, page: &Frame, spoken: &str) -> String {
        let other = Some(self.language.as_str()).filter(|it| !it.is_empty() && *it != spoken);
        let language = other.map(|it| page.of("attachment-language", it));
        let pages = self.pages.map(|n| page.say_n("attachment-pages", n));
        let parts = [Some(size_in_words(self.bytes)), language, pages];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    pub(crate) fn file(&self) -> File {
        File { hash: self.hash.clone(), kind: self.format.clone(), bytes: self.bytes, width: None, height: None }
    }
}

/// The same thing in one or more formats or languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternatives {
    pub kind: String,
    pub title: String,
    /// Never empty.
    pub files: Vec<EventAttachment>,
}

/// Files of one kind and title together, in the order in which the first of each stands.
pub fn alternatives(files: Vec<EventAttachment>) -> Vec<Alternatives> {
    let mut groups: Vec<Alternatives> = Vec::new();
    for file in files {
        let title = file.title.to_lowercase();
        match groups.iter_mut().find(|it| it.kind == file.kind && it.title.to_lowercase() == title) {
            Some(group) => group.files.push(file),
            None => {
                groups.push(Alternatives { kind: file.kind.clone(), title: file.title.clone(), files: vec![file] });
            }
        }
    }
    groups
}

/// The files of an event, in order.
pub async fn event_attachments(tx: &mut Tx, scope: &Scope, event: EventId) -> Result<Vec<EventAttachment>> {
    const SQL: &str = sql!(
        "SELECT a.id, a.event_id, a.kind, a.title, a.language, a.pages, a.hash, f.kind AS format, f.bytes
         FROM event_attachment a JOIN file f ON f.system_id = a.system_id AND f.hash = a.hash
         WHERE a.system_id = $1 AND a.event_id = $2 ORDER BY a.position, a.id"
    );
    db::all!(tx, SQL; scope.system, event)
}

/// One file; that of a draft only for those who may see drafts.
pub async fn event_attachment(
    tx: &mut Tx,
    scope: &Scope,
    id: EventAttachmentId,
    drafts: bool,
) -> Result<Option<EventAttachment>> {
    const SQL: &str = sql!(
        "SELECT a.id, a.event_id, a.kind, a.title, a.language, a.pages, a.hash, f.kind AS format, f.bytes
         FROM event_attachment a JOIN file f ON f.system_id = a.system_id AND f.hash = a.hash
         JOIN event e ON e.system_id = a.system_id AND e.id = a.event_id
         WHERE a.system_id = $1 AND a.id = $2 AND ($3 OR e.state <> 'draft')"
    );
    db::optional!(tx, SQL; scope.system, id, drafts)
}

#[cfg(test)]
mod tests {
    use db::sqlx::types::Uuid;

    use super::*;

    fn file(kind: &str, title: &str, format: &str) -> EventAttachment {
        EventAttachment {
            id: EventAttachmentId(Uuid::nil()),
            event_id: EventId(Uuid::nil()),
            kind: kind.into(),
            title: title.into(),
            language: String::new(),
            pages: None,
            hash: Hash::parse(&"a".repeat(64)).unwrap(),
            format: format.into(),
            bytes: 1,
        }
    }

    #[test]
    fn a_guide_in_two_formats_is_one_thing() {
        let files = vec![
            file("guide", "Listening", "pdf"),
            file("slides", "Listening", "pdf"),
            file("guide", "LISTENING", "docx"),
        ];
        let groups: Vec<Vec<String>> = alternatives(files)
            .into_iter()
            .map(|it| it.files.into_iter().map(|file| format!("{} {}", file.kind, file.format)).collect())
            .collect();
        assert_eq!(groups, [vec!["guide pdf", "guide docx"], vec!["slides pdf"]]);
    }
}
