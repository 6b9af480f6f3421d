//! Programs: what the library does with its partners at a time. Events with their sittings, presenters and partners; one
//! state machine makes page, lists and calendars agree.

mod calendar;
mod captions;
mod chat;
mod checklist;
mod choice;
mod clash;
mod event;
mod event_attachment;
mod event_check;
mod event_partner;
mod event_resource;
mod event_series;
mod form;
mod found;
mod list;
mod model;
mod moving;
mod naming;
mod pages;
pub mod partner_calendar;
mod plan;
mod presenter;
mod put;
mod recording;
mod recording_form;
mod related_event;
mod sitemap;
mod sitting;
mod standing;
mod state;
mod told;
mod transcript;
mod undo;
mod uses;
mod words;

pub use captions::{CAPTIONS, Captions, CaptionsId, captions_of, put_captions, timed};
pub use chat::{NewChat, cleaned, harvested, publish_chat, table};
pub use event::{EVENT, Event, EventId, Format, event, event_by_slug};
pub use event_attachment::{
    AttachmentKind, EVENT_ATTACHMENT, EventAttachment, EventAttachmentId, NewEventAttachment, event_attachments,
    put_event_attachment,
};
pub use event_check::{EVENT_CHECK, page_of_check};
pub use event_partner::{EVENT_PARTNER, EventPartner, NewEventPartner, PartnerRole, event_partners, meet_partners};
pub use event_resource::{EVENT_RESOURCE, Which, put_event_resource};
pub use event_series::{EventSeries, EventSeriesId, all_series, describe_series, series_called};
pub use list::{Listed, of_organization, of_topic, past, upcoming};
pub use pages::{
    EMBED, article_panel, collection_panel, organization_panel, person_panel, resource_panel, routes, samples,
    topic_panel,
};
pub use presenter::{NewPresenter, PRESENTER, Presenter, presenters};
pub use put::{EVENT_TOPIC, NewEvent, put_event};
pub use recording::{Access, NewRecording, RECORDING, Recording, put_recording, recording};
pub use related_event::{RELATED_EVENT, relate};
pub use sitemap::shown;
pub use sitting::{NewSitting, NoSuchTime, SITTING, Sitting, Timed, sittings};
pub use state::{Phase, State};
pub use undo::{is_leaned_on, page_of_event, taken_back};
pub use uses::{files_used, resources_named};

use db::Migration;
use search::Documents;
use web::Lang;

pub const MIGRATIONS: &[Migration] = db::migrations![
    (600, "0600_programs"),
    (610, "0610_recordings"),
    (620, "0620_attachments"),
    (630, "0630_listed_events"),
    (640, "0640_partner_calendars"),
    (650, "0650_event_checks"),
    (660, "0660_told_events"),
    (670, "0670_calendar_readings"),
    (680, "0680_events_aside"),
    (690, "0690_dated_sittings"),
];

/// Tables of this room whose rows history remembers.
pub const TRACKED: &[&history::Tracked] = &[
    &EVENT,
    &SITTING,
    &EVENT_TOPIC,
    &PRESENTER,
    &EVENT_PARTNER,
    &RECORDING,
    &CAPTIONS,
    &EVENT_ATTACHMENT,
    &EVENT_RESOURCE,
    &RELATED_EVENT,
    &EVENT_CHECK,
    &partner_calendar::PARTNER_CALENDAR,
    &partner_calendar::TAKEN_ITEM,
];

pub const WORDS: &[(Lang, &str)] = &[
    (Lang::En, include_str!("../i18n/en/programs.ftl")),
    (Lang::Es, include_str!("../i18n/es/programs.ftl")),
    (Lang::En, include_str!("../i18n/en/attachments.ftl")),
    (Lang::Es, include_str!("../i18n/es/attachments.ftl")),
    (Lang::En, include_str!("../i18n/en/chat.ftl")),
    (Lang::Es, include_str!("../i18n/es/chat.ftl")),
    (Lang::En, include_str!("../i18n/en/desk.ftl")),
    (Lang::Es, include_str!("../i18n/es/desk.ftl")),
    (Lang::En, include_str!("../i18n/en/recordings.ftl")),
    (Lang::Es, include_str!("../i18n/es/recordings.ftl")),
    (Lang::En, include_str!("../i18n/en/sharing.ftl")),
    (Lang::Es, include_str!("../i18n/es/sharing.ftl")),
    (Lang::En, include_str!("../i18n/en/calendars.ftl")),
    (Lang::Es, include_str!("../i18n/es/calendars.ftl")),
];

/// Events, and what was said in their recordings, as search finds them.
pub fn documents() -> Vec<Documents> {
    vec![found::documents(), captions::documents()]
}
