//! Readers of what was said: captions and chat logs in, cues and messages out.
//!
//! No database, no network, no clock. A file is read whole and may not exceed [`MAX_BYTES`]; whatever it holds, the work
//! grows with its size and no faster, and what cannot be used ends in one reason of [`CaptionsError`] or
//! [`ChatError`].
//!
//! Reading order: `text` (bytes to text), `time`; then `captions` (`blocks` and `running` find cues, `tags` and `names`
//! find who speaks, `mend` puts them in order); then `chat` (`lines`, `table`,
//! `xlsx`), `cleaning` (a chat without the people in it) and `links`.

mod captions;
mod chat;
mod cleaning;
mod links;
mod text;
mod time;

pub use captions::{
    Captions, CaptionsError, Cue, Format, MAX_CUES, Problem, ProblemKind, Turn, read_captions, spread, to_text,
    to_webvtt, turns,
};
pub use chat::{Chat, ChatError, MAX_MESSAGES, Message, read_chat};
pub use cleaning::{CleanMessage, Cleaned, Doubtful, EMAIL, LINK, PHONE, Replaced, chat_rows, without_names};
pub use links::{Link, links};
pub use time::{Millis, clock};

/// No file of captions or of a chat may be larger: a day of talk is some 2 MB.
pub const MAX_BYTES: usize = 5_000_000;
