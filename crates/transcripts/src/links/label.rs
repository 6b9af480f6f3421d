//! What was said beside an address.

use crate::captions::ends_sentence;

/// Bytes of a label.
const LONGEST: usize = 120;

/// The last sentence before it on its line, else the first after it.
pub fn label(before: &str, after: &str) -> Option<String> {
    let line = before.rsplit('\n').next().unwrap_or_default();
    let words: Vec<&str> = line.split_whitespace().collect();
    let from = words.iter().rposition(|word| ends_sentence(word)).map_or(0, |at| at + 1);
    // First to the next address: the rest of a text without lines is not read again for each of its addresses.
    let line = after.split("://").next().unwrap_or_default();
    let line = line.split('\n').next().unwrap_or_default();
    let line = line.strip_suffix("https").or_else(|| line.strip_suffix("http")).unwrap_or(line);
    let next: Vec<&str> = line.split_whitespace().collect();
    let to = next.iter().position(|word| ends_sentence(word)).map_or(next.len(), |at| at + 1);
    // A sentence that ended just before the address belongs to it when nothing else stands there.
    [tidy(&words[from..]), tidy(&next[..to]), tidy(&words)].into_iter().flatten().next()
}

fn tidy(words: &[&str]) -> Option<String> {
    let mut label = String::new();
    for word in words.iter().take_while(|word| !word.contains("://")) {
        if label.len() + word.len() >= LONGEST {
            break;
        }
        label.push_str(if label.is_empty() { "" } else { " " });
        label.push_str(word);
    }
    let label = label.trim_matches(|c: char| c.is_whitespace() || ":-–—>→(),;.\"“”[]".contains(c));
    label.contains(char::is_alphabetic).then(|| label.to_owned())
}
