//! Events, over real databases and as readers, organizers and calendars see them.
#![expect(clippy::unwrap_used, reason = "a test ends where something is not as it should be")]

mod around;
mod attachments;
mod calendars;
mod chats;
mod checklists;
mod desk;
mod elsewhere;
mod faces;
mod feeds;
mod lists;
mod moves;
mod partner_calendars;
mod recordings;
mod states;
