//! Readers of what was said: captions and chat logs in, cues and messages out.
//!
//! No database, no network, no clock. A file is read whole and may not exceed [`MAX_BYTES`]; whatever it holds, the work
//! grows with its size and no faster, and what cannot be used ends in one reason of [`CaptionsError`].
//!
//! Reading order: `text` (bytes to text), `time`; then `captions` (`blocks` and `running` find cues, `tags` and `names`
//! find who speaks, `mend` puts them in order).

mod captions;
mod text;
mod time;

pub use captions::{
    Captions, CaptionsError, Cue, Format, MAX_CUES, Problem, ProblemKind, Turn, read_captions, spread, to_text,
    to_webvtt, turns,
};
pub use time::{Millis, clock};

/// No file of captions or of a chat may be larger: a day of talk is some 2 MB.
pub const MAX_BYTES: usize = 5_000_000;
