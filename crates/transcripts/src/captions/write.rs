//! Cues as WebVTT (<https://www.w3.org/TR/webvtt1/>), and read again as they were.

use std::fmt::Write as _;

use super::blocks::SPEAKERS_MARKED;
use super::{Cue, tags};
use crate::text::plain_lines;
use crate::time::{Millis, timestamp};

/// A file that players and validators accept: UTF-8, speakers in voice tags, nothing that could be taken for a tag.
///
/// A cue without times gets a moment at the start: give untimed cues an estimate first ([`super::spread`]).
pub fn to_webvtt(captions: &[Cue]) -> String {
    let mut file = format!("WEBVTT\n\n{SPEAKERS_MARKED}\n");
    for cue in captions {
        let text = escaped(&plain_lines(&cue.text));
        if text.is_empty() {
            continue;
        }
        let ends = cue.ends.max(Millis(cue.starts.0 + 1));
        let voice = cue.speaker.as_deref().and_then(tags::speaker);
        let voice = voice.map(|name| format!("<v {}>", escaped(&name))).unwrap_or_default();
        writeln!(file, "\n{} --> {}\n{voice}{text}", timestamp(cue.starts), timestamp(ends))
            .expect("a String takes any text");
    }
    file
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
