//! What stands around an event on its page: its files, what it names as worth knowing, events that belong to it.

use db::{Result, Scope, Ts, Tx};
use jiff::tz::TimeZone;
use web::Frame;

use crate::{
    choice::Choice,
    event::Event,
    event_attachment::{Alternatives, EventAttachment, alternatives, event_attachments},
    event_resource::{EventResource, NearCollection, event_resources, near_collections},
    related_event::{RelatedEvent, related_events},
    sitting::local,
    words::day,
};

#[derive(Debug, Clone, Default)]
pub(super) struct Around {
    pub(super) attachments: Vec<Alternatives>,
    pub(super) resources: Vec<EventResource>,
    /// Found by the program.
    pub(super) collections: Vec<NearCollection>,
    pub(super) related: Vec<RelatedEvent>,
}

impl Around {
    pub(super) async fn load(tx: &mut Tx, (page, scope): (&Frame, &Scope), now: Ts, it: &Event) -> Result<Self> {
        Ok(Self {
            attachments: alternatives(event_attachments(tx, scope, it.id).await?),
            resources: event_resources(tx, scope, it.id, page.may_edit()).await?,
            collections: near_collections(tx, scope, now, it.id).await?,
            related: related_events(tx, scope, it.id, page.may_edit()).await?,
        })
    }

    /// Whether there is a section of files for this reader.
    pub(super) fn has_files(&self, page: &Frame) -> bool {
        page.may_edit() || !self.attachments.is_empty()
    }

    /// Whether there is a section of what is related.
    pub(super) fn has_related(&self, page: &Frame) -> bool {
        page.may_edit() || !(self.resources.is_empty() && self.collections.is_empty() && self.related.is_empty())
    }
}

impl Alternatives {
    /// "Slides: How the map was made"; a thing of no known sort is called by its title alone.
    pub(super) fn name(&self, page: &Frame) -> String {
        if self.kind == "other" {
            return self.title.clone();
        }
        let kind = page.of("event-attachment-kind", &self.kind);
        if kind.to_lowercase() == self.title.to_lowercase() {
            return kind;
        }
        page.say2("event-attachment-called", "kind", kind, "title", self.title.as_str())
    }

    /// The only file, where there is one.
    pub(super) fn only(&self) -> Option<&EventAttachment> {
        self.files.first().filter(|_| self.files.len() == 1)
    }
}

/// "Fri, December 18, 2026", by the clocks of the event.
fn day_of(page: &Frame, zone: &str, at: Ts) -> String {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    day(page, local(&zone, at).date())
}

impl RelatedEvent {
    pub(super) fn day(&self, page: &Frame) -> String {
        day_of(page, &self.zone, self.starts_at)
    }

    pub(super) fn is_draft(&self) -> bool {
        self.state == "draft"
    }
}

impl Choice {
    pub(super) fn day(&self, page: &Frame) -> String {
        day_of(page, &self.zone, self.starts_at)
    }
}
