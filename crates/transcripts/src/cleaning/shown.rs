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

/// Without what people add to their names: where they work, how to speak of them.
pub fn person_part(name: &str) -> &str {
    let signs = name.find(['(', '[', ',', '|', '/', '–', '—', ';', '@', '•']);
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
