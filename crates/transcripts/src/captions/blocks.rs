//! Timed captions are blocks between empty lines: perhaps a name, a line of times, lines of text.
//!
//! Read as tools write them, not as they should: a cue may follow another without an empty line, and outside WebVTT
//! text may go on after one.

use super::line::{Line, line};
use super::{CaptionsError, Format, MAX_CUES};
use crate::time::Millis;

/// Stands in files we write, in which nobody need be guessed.
pub const SPEAKERS_MARKED: &str = "NOTE Speakers stand in voice tags.";

/// A cue as it stands in the file.
#[derive(Debug, PartialEq)]
pub struct Block<'a> {
    /// Of its times; from 1.
    pub line: usize,
    /// `None` when they cannot be read.
    pub times: Option<(Millis, Millis)>,
    /// Said above the times, as one meeting tool does: `12 "Name" (3456)`.
    pub speaker: Option<&'a str>,
    pub text: Vec<&'a str>,
}

/// All cues of a file, in its order.
pub fn read<'a>(lines: &[&'a str], format: Format) -> Result<Vec<Block<'a>>, CaptionsError> {
    let mut reading = Reading { vtt: format == Format::WebVtt, ..Reading::default() };
    for (at, text) in lines.iter().enumerate() {
        reading.take(at + 1, text.trim());
        if reading.blocks.len() > MAX_CUES {
            return Err(CaptionsError::TooMany);
        }
    }
    reading.end_block();
    Ok(reading.blocks)
}

#[derive(Default)]
struct Reading<'a> {
    vtt: bool,
    blocks: Vec<Block<'a>>,
    /// Lines of a block that had no times so far.
    head: Vec<&'a str>,
    /// Whether the last cue still takes text.
    open: bool,
}

impl<'a> Reading<'a> {
    fn take(&mut self, number: usize, text: &'a str) {
        if text.is_empty() {
            return self.end_block();
        }
        match line(text) {
            Line::Arrow(times) if times.is_some() || !self.open && !self.is_note(text) => self.begin(number, times),
            Line::Comma(times) if !self.vtt => self.begin(number, Some(times)),
            _ if self.open => self.text(text),
            _ => self.head.push(text),
        }
    }

    fn begin(&mut self, line: usize, times: Option<(Millis, Millis)>) {
        let mut above = self.head.pop();
        if self.open {
            // No empty line since the last cue: the number of this one looked like its text.
            let last = self.blocks.last_mut().map(|last| &mut last.text);
            above = last.and_then(|text| text.pop_if(|last| is_number(last)));
        }
        self.end_block();
        self.blocks.push(Block { line, times, speaker: above.and_then(quoted_name), text: Vec::new() });
        self.open = true;
    }

    fn text(&mut self, text: &'a str) {
        if let Some(last) = self.blocks.last_mut() {
            last.text.push(text);
        }
    }

    /// An empty line, or the end.
    fn end_block(&mut self) {
        self.open = false;
        let head = std::mem::take(&mut self.head);
        if !self.vtt && !head.iter().all(|text| is_number(text)) {
            head.into_iter().for_each(|text| self.text(text));
        }
    }

    /// Blocks of WebVTT that are no cues.
    fn is_note(&self, text: &str) -> bool {
        let first = self.head.first().copied().unwrap_or(text).split_whitespace().next();
        self.vtt && matches!(first, Some("NOTE" | "STYLE" | "REGION"))
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// `12 "Name" (3456)`
fn quoted_name(text: &str) -> Option<&str> {
    let (number, rest) = text.split_once(" \"")?;
    let (name, rest) = rest.rsplit_once('"')?;
    (is_number(number) && (rest.is_empty() || rest.starts_with(" ("))).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::{Format, read};

    fn texts(file: &str, format: Format) -> Vec<(usize, bool, String)> {
        let lines: Vec<&str> = file.split('\n').collect();
        let blocks = read(&lines, format).unwrap();
        blocks.into_iter().map(|it| (it.line, it.times.is_some(), it.text.join("|"))).collect()
    }

    #[test]
    fn notes_styles_and_names_of_cues_are_no_text() {
        let file = "WEBVTT - a talk\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE not --> a cue\n\nintro\n\
            00:01.000 --> 00:02.000 line:0 align:start\nHello\nyou\n\nNOTE\n00:05 --> x\n\n00:03.000 --> soon\nGone\n";
        let found = [(10, true, "Hello|you".to_owned()), (17, false, "Gone".to_owned())];
        assert_eq!(texts(file, Format::WebVtt), found);
    }

    #[test]
    fn cues_without_empty_lines_between_and_with_them_inside_are_read() {
        let file = "1\n00:00:01,000 --> 00:00:02,000\nOne\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n\nmore of two\n\n3\n\n\
            0:00:05.000,0:00:06.000\nThree\n";
        let found: Vec<_> = texts(file, Format::Srt).into_iter().map(|(line, _, text)| (line, text)).collect();
        assert_eq!(found, [(2, "One".to_owned()), (5, "Two|more of two".to_owned()), (12, "Three".to_owned())]);
    }
}
