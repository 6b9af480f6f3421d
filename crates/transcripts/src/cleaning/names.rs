//! Names in texts.

use super::persons::Persons;
use super::words::{Word, words};
use super::{Cleaned, Doubtful};

/// What stands for a mention of somebody who wrote nothing.
const MENTIONED: &str = "participant";
/// Mentions of nobody in particular.
const NOBODY: &[&str] = &["everyone", "everybody", "all", "here", "channel", "todos", "todas", "host", "hosts", "team"];
/// After these a name is a name.
const GREETINGS: &[&str] = &[
    "hi",
    "hello",
    "hey",
    "dear",
    "thanks",
    "thank",
    "you",
    "thx",
    "ty",
    "welcome",
    "agree",
    "agreed",
    "hola",
    "gracias",
    "querida",
    "querido",
    "bienvenida",
    "bienvenido",
    "mr",
    "mrs",
    "ms",
    "dr",
];

/// Whether there is a name that would be replaced.
pub fn has_any(link: &str, persons: &Persons) -> bool {
    let text = link.replace("%20", " ");
    let words = words(&text);
    let known = |at: usize| persons.find(&text, &words[at..]).map(|(_, meaning)| meaning);
    (0..words.len()).filter_map(known).any(|it| !it.doubtful && persons.instead(it).is_some())
}

/// The text with other words for the names in it.
pub fn replace(text: &str, persons: &Persons, cleaned: &mut Cleaned) -> String {
    let words = words(text);
    let (mut out, mut from, mut at) = (String::with_capacity(text.len()), 0, 0);
    while let Some(word) = words.get(at) {
        let found = persons.find(text, &words[at..]);
        let mention = is_mention(text, word);
        let (long, by) = match found {
            Some((long, meaning)) => {
                let meant = !meaning.doubtful || mention || greeted(text, &words[..at], word);
                if !meant && is_name_like(text, word) && persons.instead(meaning).is_some() {
                    let what = text[word.starts..word.ends].to_owned();
                    cleaned.doubtful.push(Doubtful { message: cleaned.messages.len(), what });
                }
                (long, persons.instead(meaning).filter(|_| meant))
            }
            None if mention && !NOBODY.contains(&word.key.as_str()) => (mentioned(text, &words[at..]), Some(MENTIONED)),
            None => (1, None),
        };
        let ends = words[at + long - 1].ends;
        if let Some(by) = by {
            cleaned.replace(&text[word.starts..ends], by);
            out.push_str(&text[from..word.starts]);
            out.push_str(by);
            from = ends;
        }
        at += long;
    }
    out + &text[from..]
}

fn is_mention(text: &str, word: &Word) -> bool {
    let before = text[..word.starts].strip_suffix('@');
    let apart = before.is_some_and(|before| !before.ends_with(|c: char| c.is_alphanumeric() || c == '@'));
    apart && text[word.starts..].starts_with(char::is_alphabetic)
}

/// `@Ada Quill`: of how many words a mention of somebody unknown is.
fn mentioned(text: &str, words: &[Word]) -> usize {
    let next = words.get(1).zip(words.first()).is_some_and(|(next, first)| {
        &text[first.ends..next.starts] == " " && text[next.starts..].starts_with(char::is_uppercase)
    });
    1 + usize::from(next)
}

fn greeted(text: &str, before: &[Word], word: &Word) -> bool {
    before.last().is_some_and(|last| {
        let between = text[last.ends..word.starts].trim_matches([' ', ',', '.']);
        GREETINGS.contains(&last.key.as_str()) && between.is_empty() && is_capital(text, word)
    })
}

fn is_capital(text: &str, word: &Word) -> bool {
    text[word.starts..].starts_with(char::is_uppercase)
}

/// With a capital where a sentence goes on.
fn is_name_like(text: &str, word: &Word) -> bool {
    let before = text[..word.starts].trim_end_matches(' ');
    is_capital(text, word) && !before.is_empty() && !before.ends_with(['.', '!', '?', '\n', '¿', '¡', ':'])
}
