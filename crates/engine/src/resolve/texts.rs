//! Texts as small numbers: each different one is kept once, in one arena.

use std::hash::Hasher;

use hashbrown::HashTable;
use rustc_hash::FxHasher;

/// Longer texts are cut: no word, street or host of the real world comes near, and a cell of ten
/// thousand letters must not cost more than one of sixty.
pub(super) const LONGEST: usize = 64;

#[derive(Debug, Default)]
pub(super) struct Texts {
    arena: String,
    ends: Vec<u32>,
    /// Numbers with half their hash, so that looking for a text seldom reads another.
    table: HashTable<(u32, u32)>,
}

impl Texts {
    /// The number of a text, in order of first appearance.
    pub fn id(&mut self, text: &str) -> u32 {
        let text = cut(text);
        let half = (hash(text.as_bytes()) >> 32) as u32;
        let (arena, ends) = (&self.arena, &self.ends);
        let is_it = |&(other, id): &(u32, u32)| other == half && text_of(arena, ends, id) == text;
        if let Some(&(_, id)) = self.table.find(spread(half), is_it) {
            return id;
        }
        let id = u32::try_from(self.ends.len()).expect("fewer than four billion different texts");
        self.arena.push_str(text);
        self.ends.push(u32::try_from(self.arena.len()).expect("different texts of four gigabytes do not fit anyway"));
        self.table.insert_unique(spread(half), (half, id), |entry| spread(entry.0));
        id
    }

    pub fn text(&self, id: u32) -> &str {
        text_of(&self.arena, &self.ends, id)
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// For each number its place in alphabetical order, which does not depend on the order of input.
    pub fn ranks(&self) -> Vec<u32> {
        let mut order: Vec<u32> = (0..).take(self.len()).collect();
        order.sort_unstable_by_key(|&id| self.text(id));
        let mut ranks = vec![0; order.len()];
        for (id, rank) in order.into_iter().zip(0..) {
            ranks[id as usize] = rank;
        }
        ranks
    }
}

fn text_of<'a>(arena: &'a str, ends: &[u32], id: u32) -> &'a str {
    let id = id as usize;
    let start = if id == 0 { 0 } else { ends[id - 1] as usize };
    &arena[start..ends[id] as usize]
}

fn cut(text: &str) -> &str {
    &text[..text.floor_char_boundary(LONGEST)]
}

/// Half a hash as a whole one: the table looks at the upper and the lower bits.
fn spread(half: u32) -> u64 {
    u64::from(half).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The same for the same bytes in every run: order and keys are made of it.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    hasher.finish()
}

/// Two hashes as one.
pub(super) fn mix(a: u64, b: u64) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write_u64(a);
    hasher.write_u64(b);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_keeps_its_number() {
        let mut texts = Texts::default();
        assert_eq!([texts.id("OAK"), texts.id(""), texts.id("ELM"), texts.id("OAK")], [0, 1, 2, 0]);
        assert_eq!((texts.text(2), texts.text(1), texts.len()), ("ELM", "", 3));
        assert_eq!(texts.ranks(), [2, 0, 1]);
    }

    #[test]
    fn long_texts_are_cut_between_letters() {
        let mut texts = Texts::default();
        let id = texts.id(&"ж".repeat(5000));
        assert_eq!(texts.text(id).chars().count(), LONGEST / 2);
    }
}
