//! Cues as people read them: who speaks, in paragraphs.

use std::fmt::Write as _;

use super::Cue;
use super::running::ends_sentence;
use crate::time::{Millis, clock};

/// A paragraph ends with a sentence once it has this many bytes …
const ENOUGH: usize = 500;
/// … and with any cue once it has this many.
const FULL: usize = 1_500;
/// … and where nobody spoke for so long, in milliseconds.
const PAUSE: u64 = 10_000;

/// A paragraph of one speaker. The first of several in a row has the same speaker as the next: compare to show a name
/// once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn<'a> {
    pub speaker: Option<&'a str>,
    /// `None` where cues have no times.
    pub starts: Option<Millis>,
    /// Never empty.
    pub cues: &'a [Cue],
}

/// All cues, in their order, by speaker and in paragraphs of readable size.
pub fn turns(cues: &[Cue]) -> Vec<Turn<'_>> {
    let (mut turns, mut from, mut size) = (Vec::new(), 0, 0);
    for (at, cue) in cues.iter().enumerate() {
        size += cue.text.len();
        let paragraph = size >= FULL || size >= ENOUGH && ends_sentence(&cue.text);
        let ends = |next: &Cue| next.speaker != cue.speaker || next.starts.0 > cue.ends.0.saturating_add(PAUSE);
        if paragraph || cues.get(at + 1).is_none_or(ends) {
            turns.push(turn(&cues[from..=at], cue));
            (from, size) = (at + 1, 0);
        }
    }
    turns
}

fn turn<'a>(cues: &'a [Cue], last: &'a Cue) -> Turn<'a> {
    let first = cues.first().unwrap_or(last);
    let starts = (first.starts < first.ends).then_some(first.starts);
    Turn { speaker: last.speaker.as_deref(), starts, cues }
}

/// A transcript to download and print: a paragraph for each turn, with its time in brackets and, where it changes, who
/// speaks. Lines within a cue are joined.
pub fn to_text(captions: &[Cue]) -> String {
    let (mut text, mut before) = (String::new(), None);
    for turn in turns(captions) {
        if !text.is_empty() {
            text.push('\n');
        }
        if let Some(at) = turn.starts {
            write!(text, "[{}] ", clock(at)).expect("a String takes any text");
        }
        if let Some(speaker) = turn.speaker.filter(|speaker| before != Some(*speaker)) {
            write!(text, "{speaker}: ").expect("a String takes any text");
        }
        before = turn.speaker;
        let said: Vec<String> = turn.cues.iter().map(|cue| cue.text.replace('\n', " ")).collect();
        text.push_str(&said.join(" "));
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Cue, Millis, to_text, turns};

    fn cue(seconds: u64, speaker: &str, text: &str) -> Cue {
        let speaker = Some(speaker.to_owned()).filter(|name| !name.is_empty());
        let starts = Millis(seconds * Millis::SECOND);
        Cue { starts, ends: Millis(starts.0 + 900), speaker, text: text.to_owned() }
    }

    #[test]
    fn a_transcript_has_paragraphs_by_speaker() {
        let cues =
            [cue(0, "", "Music"), cue(1, "Ada", "Hello\nall."), cue(2, "Ada", "Welcome."), cue(65, "Ben", "Hi.")];
        assert_eq!(to_text(&cues), "[0:00] Music\n\n[0:01] Ada: Hello all. Welcome.\n\n[1:05] Ben: Hi.\n");
    }

    #[test]
    fn a_long_turn_is_cut_at_a_sentence() {
        let cues: Vec<Cue> = (0..40)
            .map(|n| cue(n, "Ada", if n % 8 == 7 { "and so on it goes." } else { "and so on it goes" }))
            .collect();
        let lengths: Vec<usize> = turns(&cues).iter().map(|turn| turn.cues.len()).collect();
        assert_eq!(lengths, [32, 8]);
        let endless: Vec<Cue> = (0..40).map(|n| cue(n, "Ada", &"word ".repeat(20))).collect();
        assert!(turns(&endless).iter().all(|turn| turn.cues.len() <= 15));
    }
}
