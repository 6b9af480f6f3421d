//! Kinds by the codes of other classifications: `data/codes.tsv`.

use std::collections::HashMap;

use super::phrases::{NameWords, Phrases};
use crate::text::shipped;

/// Endings of NTEE codes that say what a body is about, not what it does: alliances, management help,
/// professional societies, research, support of one body, fund raising, other support.
const COMMON: [&str; 7] = ["01", "02", "03", "05", "11", "12", "19"];

#[derive(Debug)]
struct CodeRow {
    /// `None`: the code misleads, and the search by this code ends.
    kind: Option<&'static str>,
    words: Option<Phrases>,
}

/// What a code says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    Kind(&'static str),
    /// The code is listed as misleading: its group must not be asked either.
    Misleads,
    /// Nothing listed, or the words that confirm it are not in the name.
    Nothing,
}

#[derive(Debug)]
pub(super) struct Codes {
    rows: HashMap<&'static str, Vec<CodeRow>>,
}

impl Codes {
    pub fn shipped() -> Self {
        let mut rows: HashMap<&'static str, Vec<CodeRow>> = HashMap::new();
        for line in shipped::rows(include_str!("../../data/codes.tsv")) {
            let mut cells = line.split('\t');
            let mut next = || cells.next().unwrap_or_default();
            let (code, kind, words) = (next(), next(), next());
            let row = CodeRow { kind: (kind != "-").then_some(kind), words: Phrases::cell(words) };
            rows.entry(code).or_default().push(row);
        }
        Self { rows }
    }

    #[cfg(test)]
    pub fn kinds(&self) -> impl Iterator<Item = &'static str> {
        self.rows.values().flatten().filter_map(|row| row.kind)
    }

    /// What a code such as `osm:amenity=school` says of an organization of this name.
    pub fn says(&self, code: &str, name: &NameWords<'_>) -> Says {
        let rows = self.rows.get(code).map_or(&[][..], Vec::as_slice);
        let row = rows.iter().find(|row| row.words.as_ref().is_none_or(|words| words.any(name)));
        match row {
            None => Says::Nothing,
            Some(CodeRow { kind: Some(kind), .. }) => Says::Kind(kind),
            Some(_) => Says::Misleads,
        }
    }

    /// The kind of the group of an NTEE code (`X22` → `X2`, then `X`) and the group.
    pub fn group<'a>(&self, ntee: &'a str, name: &NameWords<'_>) -> Option<(&'static str, &'a str)> {
        if is_common(ntee) {
            return None;
        }
        [2, 1].into_iter().filter_map(|letters| ntee.get(..letters)).find_map(|group| {
            match self.says(&format!("ntee:{group}*"), name) {
                Says::Kind(kind) => Some((kind, group)),
                Says::Misleads | Says::Nothing => None,
            }
        })
    }
}

/// The three characters of an NTEE code that classify (`A61Z` → `A61`); `None` for no code.
pub(crate) fn ntee_class(code: &str) -> Option<&str> {
    code.trim().get(..3)
}

/// Does an NTEE code only say what a body is about?
pub(crate) fn is_common(ntee: &str) -> bool {
    ntee.get(1..3).is_some_and(|ending| COMMON.contains(&ending))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    fn says(code: &str, name: &str) -> Says {
        Codes::shipped().says(code, &NameWords::of(&fold(name)))
    }

    #[test]
    fn one_code_of_several_kinds_is_decided_by_the_name() {
        assert_eq!(says("ntee:P84", "Marrow Welcome House"), Says::Kind("immigrant_refugee"));
        assert_eq!(says("ntee:P84", "Tenney Tribal Elders"), Says::Kind("tribal_government"));
        assert_eq!(says("ntee:B70", "Books for All"), Says::Nothing);
        assert_eq!(says("ntee:B70", "Friends of the Quill Library"), Says::Kind("friends_foundation"));
        assert_eq!(says("ntee:B99", "Alder Teaching Group"), Says::Nothing);
        assert_eq!(says("ntee:T22", "The Family Fund"), Says::Misleads);
    }

    #[test]
    fn groups_are_asked_from_narrow_to_wide_and_never_for_common_codes() {
        let (codes, folded) = (Codes::shipped(), fold("A name"));
        let name = NameWords::of(&folded);
        assert_eq!(codes.group("L49", &name), Some(("homeless_services", "L4")));
        assert_eq!(codes.group("X99", &name), Some(("faith", "X")));
        assert_eq!(codes.group("X03", &name), None);
        assert_eq!(codes.group("Z99", &name), None);
    }
}
