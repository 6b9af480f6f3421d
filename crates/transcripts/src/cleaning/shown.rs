//! Names as tools show them, with what people add to them.

use super::lists::{ASIDE, has};
use super::words::words;

/// The keys of its words.
pub fn keys(name: &str) -> Vec<String> {
    words(name).into_iter().map(|word| word.key).collect()
}

/// The words of a name, without brackets that hold no name: `Ada Quill (she/her)`.
pub fn key(name: &str) -> String {
    let aside = name.rsplit_once(['(', '[']).map(|(before, inside)| (before, keys(inside)));
    let aside = aside.filter(|(_, inside)| inside.iter().all(|word| has(ASIDE, word)));
    keys(aside.map_or(name, |(before, _)| before)).join(" ")
}

/// What people put between their names and what they add.
const SIGNS: &[char] = &['(', '[', ',', '|', '/', '–', '—', ';', '@', '•'];

/// The keys of what is left of a name without how to speak of its bearer.
pub fn person(part: &str) -> Vec<String> {
    let keys = keys(part);
    let is_aside = |word: &&String| has(ASIDE, word);
    let before = keys.iter().take_while(is_aside).count();
    let behind = keys[before..].iter().rev().take_while(is_aside).count();
    keys[before..keys.len() - behind].to_vec()
}

/// What stands between such signs, behind where somebody works or what she holds in her hand.
pub fn pieces(added: &str) -> impl Iterator<Item = &str> {
    added.split(" -").flat_map(|added| added.split(SIGNS))
}

/// Without what people add to their names: where they work, how to speak of them.
pub fn person_part(name: &str) -> &str {
    let signs = name.find(SIGNS);
    let dash = name.find(" -");
    let part = &name[..signs.into_iter().chain(dash).min().unwrap_or(name.len())];
    // “Quill, Ada”: both are the name.
    let turned = name.matches(',').count() == 1 && name[part.len()..].starts_with(',') && keys(name).len() == 2;
    if part.trim().is_empty() || turned { name } else { part }
}

#[cfg(test)]
mod tests {
    use super::{key, person_part};

    #[test]
    fn what_people_add_to_their_names_is_none_of_it() {
        for (name, part) in [
            ("Ada Quill (she/her)", "Ada Quill "),
            ("Ada Quill - Tenney Library", "Ada Quill"),
            ("Ada Quill, Tenney Library", "Ada Quill"),
            ("Quill, Ada", "Quill, Ada"),
            ("Ana-María Gil", "Ana-María Gil"),
        ] {
            assert_eq!(person_part(name), part);
        }
        assert_eq!(
            [key("Ada Quill (She/Her)"), key("Ada Quill (Host, me)"), key("Ada (Tenney)")],
            ["ada quill", "ada quill", "ada tenney"]
        );
    }
}
