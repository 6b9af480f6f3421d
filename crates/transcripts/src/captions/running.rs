//! Text without times: a transcript as people type it, or as a captioner hands it in.

use super::{Captions, CaptionsError, Cue, Draft, Format, MAX_CUES, Voice, names};
use crate::text::plain;
use crate::time::{self, Millis};

/// A cue ends with a sentence once it has this many bytes …
const ENOUGH: usize = 80;
/// … and after any word once it has this many: three lines under a picture.
const FULL: usize = 240;
/// A word longer than this is cut: nobody said it.
const LONGEST_WORD: usize = 400;

pub fn read(text: &str) -> Result<Captions, CaptionsError> {
    let mut drafts = lines(text);
    let in_brackets = drafts.iter().flat_map(|draft| &draft.voices).any(|voice| voice.speaker.is_some());
    let turns = in_brackets || names::find(&mut drafts);
    let mut cues = Vec::new();
    for (speaker, text) in passages(drafts) {
        cut(&text, speaker.as_deref(), &mut cues);
        if cues.len() > MAX_CUES {
            return Err(CaptionsError::TooMany);
        }
    }
    if !cues.iter().any(|cue| cue.text.contains(char::is_alphanumeric)) {
        return Err(CaptionsError::NoWords);
    }
    let format = if turns { Format::Turns } else { Format::Text };
    Ok(Captions { format, cues, timed: false, problems: Vec::new() })
}

/// Each full line. One that is only a time is left out, and so is `[NAME] 12:01:02` (the clock on the wall), whose name
/// goes to the lines after it.
fn lines(text: &str) -> Vec<Draft> {
    let (mut drafts, mut speaker) = (Vec::new(), None);
    for (at, line) in text.split('\n').enumerate() {
        let text = plain(line);
        if let Some(name) = bracketed(&text) {
            speaker = Some(name.to_owned());
        } else if !text.is_empty() && time::read(&text).is_none() {
            let voices = vec![Voice { speaker: speaker.clone(), text }];
            drafts.push(Draft { line: at + 1, times: None, voices });
        }
    }
    drafts
}

fn bracketed(text: &str) -> Option<&str> {
    let (name, at) = text.strip_prefix('[')?.rsplit_once("] ")?;
    time::read(at).map(|_| name.trim()).filter(|name| !name.is_empty())
}

/// What one person says up to an empty line, however it was broken into lines.
fn passages(drafts: Vec<Draft>) -> Vec<(Option<String>, String)> {
    let mut passages: Vec<(Option<String>, String)> = Vec::new();
    let mut last = 0;
    for draft in drafts {
        for voice in draft.voices {
            match passages.last_mut() {
                Some((speaker, text)) if draft.line <= last + 1 && *speaker == voice.speaker => {
                    text.push(' ');
                    text.push_str(&voice.text);
                }
                _ => passages.push((voice.speaker, voice.text)),
            }
            last = draft.line;
        }
    }
    passages
}

fn cut(text: &str, speaker: Option<&str>, cues: &mut Vec<Cue>) {
    let mut cue = String::new();
    let mut push = |cue: &mut String| {
        let text = std::mem::take(cue);
        cues.push(Cue { starts: Millis(0), ends: Millis(0), speaker: speaker.map(str::to_owned), text });
    };
    for word in text.split_whitespace().flat_map(short) {
        if !cue.is_empty() {
            cue.push(' ');
        }
        cue.push_str(word);
        if cue.len() >= FULL || cue.len() >= ENOUGH && ends_sentence(word) {
            push(&mut cue);
        }
    }
    if !cue.is_empty() {
        push(&mut cue);
    }
}

/// A word in pieces of bearable length.
fn short(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let piece;
        (piece, rest) = rest.split_at(rest.floor_char_boundary(LONGEST_WORD));
        Some(piece).filter(|piece| !piece.is_empty())
    })
}

/// Whether a sentence ends with this word; quotation marks and brackets may close after it.
pub fn ends_sentence(word: &str) -> bool {
    word.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']).ends_with(['.', '?', '!', '…', '。', '？', '！'])
}

/// Gives untimed cues times, by words, between the start and the end of the recording: an estimate, so `timed` stays
/// false. Captions that have times keep them.
pub fn spread(captions: &mut Captions, length: Millis) {
    if captions.timed {
        return;
    }
    let words = |cue: &Cue| cue.text.split_whitespace().count().max(1) as u128;
    let all: u128 = captions.cues.iter().map(words).sum();
    // Each cue lasts a moment, however short the recording is said to be.
    let spare = length.0.saturating_sub(captions.cues.len() as u64);
    let (mut said, mut starts) = (0, Millis(0));
    for (before, cue) in (1..).zip(&mut captions.cues) {
        said += words(cue);
        let share = u64::try_from(u128::from(spare) * said / all).unwrap_or(spare);
        cue.starts = starts;
        cue.ends = Millis(share + before);
        starts = cue.ends;
    }
}
