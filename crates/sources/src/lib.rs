//! Readers of open data: bytes in, rows out, every refusal with its row number and its reason.
//!
//! No database, no network, no clock. A file is never held in memory whole: CSV, JSON lines and
//! GeoJSON stream row by row, and one row may not exceed [`MAX_ROW_BYTES`].
//!
//! Three steps, each usable alone:
//! 1. [`recognize`] says what a file is by its bytes, never by its name.
//! 2. [`guess`] proposes a [`Plan`] by the *values* of the columns, never by their names (official
//!    files have fixed maps). A person sees it in the preview and may change it with
//!    [`Plan::with_mapping`] or by setting [`Plan::role`].
//! 3. [`read`] hands out [`Item`]s: a [`Row`] or a [`Refused`] one.
//!
//! A file that is no list of rows but can be used all the same is an OpenStreetMap extract: [`read_streets`] hands out
//! the ways people walk on. So is a calendar: [`read_calendar`] hands out its events, and what is wrong with it.
//!
//! Reading order: `format`, `field`, `role`, `plan`, `row`, `read`; then `bytes` (splitting without loading),
//! `values` (what a single value looks like), `guess` (columns and role), `formats` (what official
//! files say beyond name and address).

mod bytes;
mod calendar;
mod cells;
mod error;
mod field;
mod format;
mod formats;
mod guess;
mod plan;
mod read;
mod role;
mod row;
mod streets;
mod values;

pub use bytes::MAX_ROW_BYTES;
pub use calendar::{
    Calendar, CalendarError, Entry, Finding, FindingKind, MAX_ALL_SITTINGS, MAX_CALENDAR_BYTES, MAX_EVENTS,
    MAX_SITTINGS, Sitting, Status, Zone, read_calendar,
};
pub use cells::{cells, text};
pub use error::{ReadError, WrongKind};
pub use field::Field;
pub use format::{Format, recognize};
pub use guess::{SAMPLE_BYTES, SAMPLE_ROWS, guess};
pub use plan::{ColumnGuess, MappingError, Plan, Warning};
pub use read::{Item, Summary, read};
pub use role::{Role, RoleGuess, Why};
pub use row::{Geometry, Note, OutletColumns, Refused, RefusedReason, Row, TaxColumns};
pub use streets::{About, Area, Corner, DrawnWay, Found, StreetsError, is_walked, read_streets, write_streets};
