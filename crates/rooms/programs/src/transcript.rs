//! The transcript of a recording as readers see it: paragraphs with who speaks and when, and what was looked for in
//! them marked.

use transcripts::{Cue, Millis, Turn, clock, turns};

/// A paragraph of one speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Said where it changes.
    pub speaker: Option<String>,
    /// Seconds from the start, where that is known.
    pub at: Option<u64>,
    pub pieces: Vec<Piece>,
}

/// A piece of a paragraph as it stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    /// It is what somebody looked for.
    pub marked: bool,
}

impl Paragraph {
    /// `12:34`
    pub fn clock(&self) -> Option<String> {
        self.at.map(|at| clock(Millis(at * Millis::SECOND)))
    }

    pub fn is_found(&self) -> bool {
        self.pieces.iter().any(|piece| piece.marked)
    }
}

/// All of it; `phrase` is marked wherever its words stand in a row, the last of them perhaps only begun.
pub fn paragraphs(cues: &[Cue], phrase: &str) -> Vec<Paragraph> {
    let wanted: Vec<String> = words(phrase).map(|(_, word)| word).collect();
    let mut before: Option<&str> = None;
    let paragraph = |turn: Turn<'_>| {
        let text = turn.cues.iter().map(|cue| cue.text.replace('\n', " ")).collect::<Vec<_>>().join(" ");
        let at = turn.starts.map(|at| at.0 / Millis::SECOND);
        (at, marked(&text, &wanted))
    };
    let mut all = Vec::new();
    for turn in turns(cues) {
        let speaker = turn.speaker.filter(|speaker| before != Some(*speaker)).map(str::to_owned);
        before = turn.speaker;
        let (at, pieces) = paragraph(turn);
        all.push(Paragraph { speaker, at, pieces });
    }
    all
}

/// The words of a text with their places, as they compare: without accents, in small letters.
fn words(text: &str) -> impl Iterator<Item = (std::ops::Range<usize>, String)> {
    let start = text.as_ptr() as usize;
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’').filter(|word| !word.is_empty());
    words.map(move |word| {
        let from = word.as_ptr() as usize - start;
        (from..from + word.len(), text::slug(word))
    })
}

fn marked(text: &str, wanted: &[String]) -> Vec<Piece> {
    let piece = |text: &str, marked| Piece { text: text.to_owned(), marked };
    if wanted.is_empty() {
        return vec![piece(text, false)];
    }
    let there: Vec<_> = words(text).collect();
    let (mut pieces, mut at) = (Vec::new(), 0);
    for run in there.windows(wanted.len()) {
        let (first, last) = (&run[0].0, &run[run.len() - 1].0);
        if first.start >= at && is_it(run, wanted) {
            pieces.push(piece(&text[at..first.start], false));
            pieces.push(piece(&text[first.start..last.end], true));
            at = last.end;
        }
    }
    pieces.push(piece(&text[at..], false));
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

fn is_it(run: &[(std::ops::Range<usize>, String)], wanted: &[String]) -> bool {
    let Some((last, before)) = wanted.split_last() else { return false };
    let (run_last, run_before) = (&run[before.len()].1, &run[..before.len()]);
    run_last.starts_with(last.as_str()) && run_before.iter().zip(before).all(|((_, word), wanted)| word == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, phrase: &str) -> Vec<String> {
        let cue = Cue { starts: Millis(0), ends: Millis(5000), speaker: None, text: text.into() };
        let all = paragraphs(&[cue], phrase);
        all.iter().flat_map(|it| &it.pieces).filter(|piece| piece.marked).map(|piece| piece.text.clone()).collect()
    }

    #[test]
    fn a_phrase_is_marked_whatever_its_accents_and_case() {
        assert_eq!(said("Los Niños leen; los niños, leen.", "ninos leen"), ["Niños leen", "niños, leen"]);
        assert_eq!(said("Bread for beginners", "bread for beg"), ["Bread for beginners"]);
        assert_eq!(said("bread and salt", "bread salt"), [""; 0]);
        assert_eq!(said("a b a b", "a b"), ["a b", "a b"]);
        assert_eq!(said("bread", " … "), [""; 0]);
    }

    #[test]
    fn a_speaker_is_named_once_until_another_speaks() {
        let cue = |at: u64, speaker: &str| Cue {
            starts: Millis(at),
            ends: Millis(at + 900),
            speaker: Some(speaker.into()),
            text: "Well.".into(),
        };
        let all = paragraphs(&[cue(0, "Mara"), cue(61_000, "Tom")], "");
        assert_eq!(all.iter().map(|it| it.speaker.as_deref()).collect::<Vec<_>>(), [Some("Mara"), Some("Tom")]);
        assert_eq!(all[1].clock().as_deref(), Some("1:01"));
    }
}
