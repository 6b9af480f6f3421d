//! A line of captions: words, or the times of a cue.

use crate::time::{self, Millis};

/// What a line is by itself.
#[derive(Debug)]
pub enum Line {
    /// `00:01.000 --> 00:02.000 line:0`; without times when they cannot be read.
    Arrow(Option<(Millis, Millis)>),
    /// See [`comma_times`].
    Comma((Millis, Millis)),
    Words,
}

pub fn line(text: &str) -> Line {
    if let Some((starts, rest)) = text.split_once("-->") {
        let ends = rest.split_whitespace().next().unwrap_or_default();
        return Line::Arrow(time::read(starts).zip(time::read(ends)));
    }
    comma_times(text).map_or(Line::Words, Line::Comma)
}

/// `0:00:01.000,0:00:02.000`
pub fn comma_times(text: &str) -> Option<(Millis, Millis)> {
    let (starts, ends) = text.split_once(',').filter(|(_, ends)| ends.contains(':'))?;
    time::read(starts).zip(time::read(ends))
}
