//! The pages of what stands around an event, with made-up content.

use askama::Template;
use db::sqlx::types::Uuid;
use files::Hash;
use learning::resource::{Named, ResourceId};
use web::{Fields, Frame, Sample, Typed};

use super::{
    around::Around,
    attachment::AttachmentsPage,
    chat::ChatPage,
    chat_review::{ChatReview, Harvested},
    resources::ResourcesPage,
    samples::{STARTS, event},
};
use crate::{
    choice::Choice,
    event::EventId,
    event_attachment::{EventAttachment, EventAttachmentId, alternatives},
    event_resource::{EventResource, EventResourceId, NearCollection},
    related_event::{RelatedEvent, RelatedEventId},
};

pub(super) fn samples(staff: &Frame) -> Vec<Sample> {
    let sample = |name, html| Sample { name, html };
    let keep = || Typed::fresh([("keep", "Dell\nMara".to_owned())]);
    let no_chat = || Typed::refused(keep().fields, vec![("file", "event-chat-error-no-messages")]);
    vec![
        sample("programs/attachments", attachments(staff, files(), Typed::fresh([])).render()),
        sample("programs/attachments empty", attachments(staff, Vec::new(), Typed::fresh([])).render()),
        sample("programs/attachments refused", attachments(staff, files(), refused("file", "file-program")).render()),
        sample("programs/chat", chat(staff, false, keep()).render()),
        sample("programs/chat refused", chat(staff, true, no_chat()).render()),
        sample("programs/chat_review", review(staff, 2, Typed::fresh([("messages", MESSAGES.to_owned())])).render()),
        sample("programs/chat_review refused", review(staff, 0, refused("links", "event-chat-error-link")).render()),
        sample("programs/resources", resources(staff, "bread", 2).render()),
        sample("programs/resources empty", resources(staff, "", 0).render()),
        sample(
            "programs/resources nothing found",
            ResourcesPage { events: Vec::new(), ..resources(staff, "x", 0) }.render(),
        ),
    ]
}

const MESSAGES: &str = "13:56:12, Participant 1: Hello.\n13:57:00, Dell: Welcome!";

fn refused(field: &'static str, key: &'static str) -> Typed {
    Typed::refused(Fields::default(), vec![(field, key)])
}

fn file(kind: &str, title: &str, format: &str) -> EventAttachment {
    EventAttachment {
        id: EventAttachmentId(Uuid::nil()),
        event_id: EventId(Uuid::nil()),
        kind: kind.into(),
        title: title.into(),
        language: "es".into(),
        pages: Some(14),
        hash: Hash::parse(&"a".repeat(64)).expect("these are hex letters"),
        format: format.into(),
        bytes: 1_200_000,
    }
}

fn files() -> Vec<EventAttachment> {
    vec![file("slides", "How the map was made", "pdf"), file("guide", "Sheet", "pdf"), file("guide", "Sheet", "docx")]
}

fn named(n: u128) -> EventResource {
    EventResource {
        id: EventResourceId(Uuid::from_u128(n)),
        event_id: EventId(Uuid::nil()),
        resource_id: ResourceId(Uuid::from_u128(n)),
        kind: "video".into(),
        title: "Rye at home".into(),
        authors: String::new(),
        address: "https://rye.example/".into(),
        note: "Begin here.".into(),
        finding: None,
        hidden: (n > 1).then(|| "It is gone.".to_owned()),
    }
}

fn related() -> RelatedEvent {
    RelatedEvent {
        id: RelatedEventId(Uuid::nil()),
        slug: "rye".into(),
        title: "Rye for everybody".into(),
        state: "draft".into(),
        zone: "America/Los_Angeles".into(),
        starts_at: STARTS,
    }
}

/// What stands around the event of the samples.
pub(super) fn around() -> Around {
    Around {
        attachments: alternatives(files()),
        resources: vec![named(1), named(2)],
        collections: vec![NearCollection { slug: "shelf".into(), title: "The shelf".into() }],
        related: vec![related()],
    }
}

fn attachments(page: &Frame, files: Vec<EventAttachment>, form: Typed) -> AttachmentsPage {
    AttachmentsPage { page: page.clone(), event: event("scheduled"), files, form, renamed: None }
}

fn chat(page: &Frame, is_there: bool, form: Typed) -> ChatPage {
    ChatPage { page: page.clone(), event: event("scheduled"), is_there, form }
}

fn review(page: &Frame, left_out: usize, form: Typed) -> ChatReview {
    let replaced = [("Wren Oakley", "Participant 1", 2), ("wren@oak.example", "[e-mail]", 1)];
    let link = |is_known| Harvested {
        url: "https://lists.example/bread".into(),
        label: "The list".into(),
        is_chosen: true,
        is_known,
    };
    ChatReview {
        page: page.clone(),
        event: event("scheduled"),
        is_there: true,
        form,
        links: vec![link(false), link(true)],
        replaced: replaced.map(|(what, by, n)| (what.to_owned(), by.to_owned(), n)).into(),
        doubtful: vec!["Grace".into()],
        left_out,
    }
}

fn resources(page: &Frame, words: &str, n: u128) -> ResourcesPage {
    let resource = |n: u128| Named {
        id: ResourceId(Uuid::from_u128(n)),
        kind: "book".into(),
        title: "Bread for All".into(),
        authors: "Mary Day".into(),
        address: String::new(),
        subjects: String::new(),
    };
    let choice = Choice {
        id: EventId(Uuid::nil()),
        slug: "rye".into(),
        title: "Rye for everybody".into(),
        zone: "America/Los_Angeles".into(),
        starts_at: STARTS,
    };
    ResourcesPage {
        page: page.clone(),
        event: event("scheduled"),
        named: (1..=n).map(named).collect(),
        related: if n > 0 { vec![related()] } else { Vec::new() },
        words: words.to_owned(),
        resources: (1..=n + 1).filter(|_| n > 0).map(resource).collect(),
        events: if words.is_empty() { Vec::new() } else { vec![choice] },
        form: Typed::fresh([]),
    }
}
