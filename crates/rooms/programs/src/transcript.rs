//! The transcript of a recording as readers see it: paragraphs with who speaks and when, and what was looked for in
//! them marked.

use transcripts::{Cue, Millis, Turn, clock, turns};

/// Letters shown before and after what was looked for.
const AROUND: usize = 80;

/// A paragraph of one speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Said where it changes.
    pub speaker: Option<String>,
    /// Seconds from the start, where that is known.
    pub at: Option<u64>,
    pub pieces: Vec<Piece>,
    /// The second at which what was looked for is said.
    pub found_at: Option<u64>,
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
    pub fn clock(at: u64) -> String {
        clock(Millis(at.saturating_mul(Millis::SECOND)))
    }

    /// What was looked for with a few words around it.
    pub fn excerpt(&self) -> Vec<Piece> {
        let Some(at) = self.pieces.iter().position(|piece| piece.marked) else { return Vec::new() };
        let (before, rest) = self.pieces.split_at(at);
        let before: String = before.iter().map(|piece| piece.text.as_str()).collect();
        let after: String = rest[1..].iter().map(|piece| piece.text.as_str()).collect();
        let plain = |text| Piece { text, marked: false };
        vec![plain(last_words(&before)), rest[0].clone(), plain(first_words(&after))]
    }

    pub fn is_found(&self) -> bool {
        self.pieces.iter().any(|piece| piece.marked)
    }
}

/// All of it; `phrase` is marked wherever its words stand in a row, the last of them perhaps only begun.
pub fn paragraphs(cues: &[Cue], phrase: &str) -> Vec<Paragraph> {
    let wanted: Vec<String> = words(phrase).map(|(_, word)| word).collect();
    let mut before: Option<&str> = None;
    let mut all = Vec::new();
    for turn in turns(cues) {
        let speaker = turn.speaker.filter(|speaker| before != Some(*speaker)).map(str::to_owned);
        before = turn.speaker;
        let text = turn.cues.iter().map(|cue| cue.text.replace('\n', " ")).collect::<Vec<_>>().join(" ");
        let pieces = marked(&text, &wanted);
        let at = turn.starts.map(|at| at.0 / Millis::SECOND);
        all.push(Paragraph { speaker, at, found_at: at.and_then(|_| found_at(&turn, &pieces)), pieces });
    }
    all
}

/// The second of the cue in which the first marked piece begins.
fn found_at(turn: &Turn<'_>, pieces: &[Piece]) -> Option<u64> {
    let before = pieces.iter().position(|piece| piece.marked)?;
    let before: usize = pieces[..before].iter().map(|piece| piece.text.len()).sum();
    let mut ends = 0;
    let said = turn.cues.iter().find(|cue| {
        ends += cue.text.len() + 1;
        before < ends
    });
    said.map(|cue| cue.starts.0 / Millis::SECOND)
}

/// The last words of what stands before, some [`AROUND`] letters.
fn last_words(text: &str) -> String {
    let Some((at, _)) = text.char_indices().rev().nth(AROUND) else { return text.to_owned() };
    let at = text[at..].find(' ').map_or(at, |blank| at + blank);
    format!("…{}", &text[at..])
}

fn first_words(text: &str) -> String {
    let Some((at, _)) = text.char_indices().nth(AROUND) else { return text.to_owned() };
    let at = text[..at].rfind(' ').unwrap_or(at);
    format!("{} …", &text[..at])
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
        assert_eq!(all[1].at.map(Paragraph::clock).as_deref(), Some("1:01"));
    }

    #[test]
    fn a_few_words_stand_around_what_is_found() {
        let text = format!("{} bread {}", "ábc ".repeat(60).trim_end(), "xyz ".repeat(60).trim_end());
        let cue = Cue { starts: Millis(0), ends: Millis(5000), speaker: None, text };
        let around: Vec<String> = paragraphs(&[cue], "bread")[0].excerpt().into_iter().map(|it| it.text).collect();
        assert!(around[0].starts_with("… ábc") && around[0].ends_with("ábc "), "{around:?}");
        assert!(around[1] == "bread" && around[2].ends_with("xyz …"), "{around:?}");
        assert!(around.iter().all(|it| it.chars().count() <= AROUND + 3), "{around:?}");
    }

    #[test]
    fn what_is_found_opens_at_its_own_second() {
        let cue = |at: u64, text: &str| Cue {
            starts: Millis(at),
            ends: Millis(at + 4_000),
            speaker: None,
            text: text.into(),
        };
        let all = paragraphs(&[cue(1_000, "Bread is patient."), cue(5_000, "Salt is\nnot.")], "salt is not");
        assert_eq!((all.len(), all[0].at, all[0].found_at), (1, Some(1), Some(5)));
    }
}
