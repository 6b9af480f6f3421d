//! Captions in, cues out, and cues written as WebVTT or as a transcript.

mod blocks;
mod entities;
mod format;
mod line;
mod mend;
mod names;
mod running;
mod tags;
mod timed;
mod turns;
mod write;

pub(crate) use line::comma_times;
pub(crate) use names::split as split_name;
pub(crate) use running::ends_sentence;
pub use running::spread;
pub use turns::{Turn, to_text, turns};
pub use write::to_webvtt;

use crate::time::Millis;
use crate::{MAX_BYTES, text};

/// No more cues are read: a day of talk has some 30,000.
pub const MAX_CUES: usize = 50_000;

/// What a file said, in order of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Captions {
    pub format: Format,
    pub cues: Vec<Cue>,
    /// Whether the file said when what was said. Where not, all times are 0 until [`spread`] estimates them.
    pub timed: bool,
    /// In order of their lines.
    pub problems: Vec<Problem>,
}

/// What kind of file the captions came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// <https://www.w3.org/TR/webvtt1/>; meeting tools that mark speakers by `<v Name>` write it too.
    WebVtt,
    /// SubRip: numbered, a comma before the thousandths.
    Srt,
    /// What YouTube and Google Meet write: `0:00:01.000,0:00:03.000`.
    Sbv,
    /// WebVTT of meeting tools whose cues begin with `NAME: `, or that name the speaker above the times.
    Meeting,
    /// Running text in which speakers are marked: `>> NAME:`, `[NAME] 12:01:02` or `NAME:`.
    Turns,
    /// Running text.
    Text,
}

/// What is shown at once, said by one person. `starts` is before `ends` wherever times are known; else both are 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    pub starts: Millis,
    pub ends: Millis,
    pub speaker: Option<String>,
    /// Plain: no tags, no settings, entities decoded. Line breaks stay as `\n`; no line is empty or has doubled spaces.
    pub text: String,
}

/// What was mended or left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProblemKind {
    /// Stood after a cue that starts later: put in its place.
    OutOfOrder,
    /// Starts before an earlier one ends: kept.
    Overlapping,
    /// Ends when it starts or before: ends with the next one, after four seconds at most.
    Backwards,
    /// Lasted longer than ten minutes: ends with the next one, after ten minutes at most.
    Endless,
    /// Says nothing: left out.
    Empty,
    /// No time that can be read, or one past the first day: left out.
    UnreadableTime,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Problem {
    pub kind: ProblemKind,
    /// Line of the file where the cue begins, from 1.
    pub line: usize,
}

/// Why a file has no captions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CaptionsError {
    #[error("the file is empty")]
    Empty,
    #[error("the file is larger than {MAX_BYTES} bytes")]
    TooLarge,
    #[error("the file is not text")]
    NotText,
    #[error("the file is a web page")]
    WebPage,
    #[error("the file is XML or JSON, which are not read")]
    OtherFormat,
    #[error("there are more than {MAX_CUES} captions in the file")]
    TooMany,
    #[error("there are no words in the file")]
    NoWords,
}

/// Reads captions of any format we know, whatever their encoding.
pub fn read_captions(bytes: &[u8]) -> Result<Captions, CaptionsError> {
    if bytes.len() > MAX_BYTES {
        return Err(CaptionsError::TooLarge);
    }
    let text = text::decode(bytes).ok_or(CaptionsError::NotText)?;
    let lines: Vec<&str> = text.split('\n').collect();
    let Some(format) = format::recognize(&lines)? else { return running::read(&text) };
    timed::read(format, &lines)
}

/// A cue before its times are mended; who says what in it.
#[derive(Debug)]
struct Draft {
    line: usize,
    times: Option<(Millis, Millis)>,
    voices: Vec<Voice>,
}

/// A piece of a cue that one person says.
#[derive(Debug, Clone, PartialEq)]
struct Voice {
    speaker: Option<String>,
    text: String,
}
