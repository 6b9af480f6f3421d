//! Events, over real databases and as readers, organizers and calendars see them.
#![expect(clippy::unwrap_used, reason = "a test ends where something is not as it should be")]

mod around;
mod attachments;
mod calendars;
mod chats;
mod desk;
mod lists;
mod partner_calendars;
mod recordings;
mod states;
