//! Who speaks, where no tag says it: `>> NAME:` as captioners write, `NAME: ` as meeting tools do.

use std::collections::HashMap;

use super::{Draft, Voice, tags};

/// In bytes.
const LONGEST_NAME: usize = 80;
const MOST_WORDS: usize = 6;

/// Takes speakers out of the text, if there are any: whoever is named speaks until somebody else does.
pub fn find(drafts: &mut [Draft]) -> bool {
    if drafts.iter().flat_map(|draft| &draft.voices).any(|voice| voice.text.starts_with(">>")) {
        by_arrows(drafts)
    } else {
        by_colons(drafts)
    }
}

fn by_arrows(drafts: &mut [Draft]) -> bool {
    let (mut named, mut speaker) = (false, None);
    for draft in drafts {
        let mut voices = Vec::new();
        for piece in draft.voices.iter().flat_map(|voice| pieces(&voice.text)) {
            let mut text = piece;
            if let Some(turn) = piece.strip_prefix(">>") {
                // Arrows without a name say that somebody else speaks, not who.
                (speaker, text) = (None, turn.trim_start_matches('>').trim_start());
                if let Some((name, said)) = split(text) {
                    (speaker, text, named) = (tags::speaker(name), said, true);
                }
            }
            voices.push(Voice { speaker: speaker.clone(), text: text.trim().to_owned() });
        }
        voices.retain(|voice| !voice.text.is_empty());
        draft.voices = voices;
    }
    named
}

/// The text cut before each `>>` that begins a word.
fn pieces(text: &str) -> Vec<&str> {
    let (mut pieces, mut from) = (Vec::new(), 0);
    for (at, _) in text.match_indices(">>") {
        if at > from && text[..at].ends_with(char::is_whitespace) {
            pieces.push(&text[from..at]);
            from = at;
        }
    }
    pieces.push(&text[from..]);
    pieces
}

fn by_colons(drafts: &mut [Draft]) -> bool {
    let names = known(drafts);
    let known = |text: &str| split(text).is_some_and(|(name, _)| names.contains_key(name));
    let with_name = drafts.iter().filter(|draft| draft.voices.first().is_some_and(|voice| known(&voice.text))).count();
    // Now and then a sentence begins like a name; a file of a meeting tool has them everywhere.
    if with_name < 2 || with_name * 6 < drafts.len() {
        return false;
    }
    let mut speaker = None;
    for voice in drafts.iter_mut().flat_map(|draft| &mut draft.voices) {
        if let Some((name, said)) = split(&voice.text).filter(|(name, _)| names.contains_key(*name)) {
            (speaker, voice.text) = (tags::speaker(name), said.to_owned());
        }
        voice.speaker.clone_from(&speaker);
    }
    drafts.iter_mut().for_each(|draft| draft.voices.retain(|voice| !voice.text.is_empty()));
    true
}

/// What stands before a colon more than once, or is two words that both begin as names do.
fn known(drafts: &[Draft]) -> HashMap<String, usize> {
    let mut names = HashMap::new();
    for (name, _) in drafts.iter().flat_map(|draft| &draft.voices).filter_map(|voice| split(&voice.text)) {
        *names.entry(name.to_owned()).or_insert(0) += 1;
    }
    let upper = |word: &str| word.starts_with(|c: char| !c.is_lowercase());
    names.retain(|name, times| *times > 1 || name.contains(' ') && name.split(' ').all(upper));
    names
}

/// `NAME: text`. A name is short, begins with no small letter and has no signs that end sentences.
pub fn split(text: &str) -> Option<(&str, &str)> {
    let (name, _) = text[..text.floor_char_boundary(LONGEST_NAME + 1)].split_once(':')?;
    let said = &text[name.len() + 1..];
    let name = name.trim();
    let begins = name.starts_with(|c: char| c.is_alphanumeric() && !c.is_lowercase());
    let letters = name.chars().any(char::is_alphabetic);
    let clean = !name.contains(|c: char| c.is_control() || "?!;\"“”<>[]{}=\\…".contains(c));
    let words: Vec<&str> = name.split(' ').collect();
    // “Dr.” and “J.” end no sentence.
    let dots = words.iter().rev().skip(1).all(|word| !word.ends_with('.') || word.len() <= 4);
    let fits = begins && letters && clean && dots && words.len() <= MOST_WORDS;
    (fits && (said.is_empty() || said.starts_with(char::is_whitespace))).then(|| (name, said.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::{pieces, split};

    #[test]
    fn a_name_is_short_and_no_sentence() {
        for (text, name) in [
            ("Ada Quill: Hello.", "Ada Quill"),
            ("DR. BEN J. MARROW (ALDER): Hi", "DR. BEN J. MARROW (ALDER)"),
            ("O’Dell, María: Hola", "O’Dell, María"),
            ("Participant 12:\nyes", "Participant 12"),
            ("田中: はい", "田中"),
        ] {
            assert_eq!(split(text).map(|(name, _)| name), Some(name), "{text}");
        }
        for text in [
            "no: I think",
            "12:30 is fine",
            "https://x.example",
            "What I mean is this. So: yes",
            "Really? Ann: yes",
            ": x",
            "",
        ] {
            assert_eq!(split(text), None, "{text}");
        }
        assert_eq!(split(&format!("{}: x", "A".repeat(81))), None);
    }

    #[test]
    fn arrows_inside_words_begin_no_turn() {
        assert_eq!(pieces(">> A: x >> B: a>>b >>> c"), [">> A: x ", ">> B: a>>b ", ">>> c"]);
    }
}
