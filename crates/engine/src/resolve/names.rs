//! How alike two names are: an alignment of their words, each weighing as much as it is rare.

use super::words::Words;

/// Words of the record's own town weigh this much: everything there may bear them.
pub(super) const TOWN_WEIGHT: f32 = 0.25;
/// A name has at most so many words that count; a cell of ten thousand letters is no name.
pub(super) const MOST_WORDS: usize = 24;

/// One name of a record, as the pool keeps it.
#[derive(Debug, Clone, Copy)]
pub(super) struct NameRow {
    /// Where its words begin in the pool's list, and how many they are.
    pub start: u32,
    pub words: u8,
    pub role: NameRole,
    /// All words are those of a place: no identity between different lists.
    pub place_only: bool,
    /// Of all its words: equal names have equal keys, in every order of input.
    pub key: u64,
    /// Of the first letters, for acronyms: of all words, and of the words as written ("of", "and" too).
    pub initials: [u32; 2],
}

/// What a name is to its record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NameRole {
    Primary,
    Alias,
    /// A second line that qualifies or names a parent.
    Second,
}

/// A name with its words and their weights.
#[derive(Debug, Clone, Copy)]
pub(super) struct Name<'p> {
    pub row: &'p NameRow,
    pub tokens: &'p [u32],
    pub weights: &'p [f32],
}

/// How two names compare, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NameLevel {
    Exact,
    Typo,
    SmallExtra,
    Near,
    Subset,
    Acronym,
    Over60,
    Over42,
    Over20,
    Less,
    /// At least one name is only a place's.
    Place,
}

impl NameLevel {
    pub const ALL: [Self; 11] = [
        Self::Exact,
        Self::Typo,
        Self::SmallExtra,
        Self::Near,
        Self::Subset,
        Self::Acronym,
        Self::Over60,
        Self::Over42,
        Self::Over20,
        Self::Less,
        Self::Place,
    ];

    /// Whether the names could be one: then it counts how common the name is.
    pub fn agrees(self) -> bool {
        self <= Self::Acronym
    }
}

/// Level and share of weight that agrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Likeness {
    pub level: NameLevel,
    /// Dice coefficient of the weights, 0 to 1.
    pub dice: f32,
    /// Matched weight over the weight of the lighter name, 0 to 1.
    pub contained: f32,
    /// Rarity of the rarest word that agrees.
    pub rarest: f32,
}

/// Compares two names of records in one town or not.
pub(super) fn compare(left: Name<'_>, right: Name<'_>, words: &Words) -> Likeness {
    if left.row.key == right.row.key {
        let rarest = left.weights.iter().copied().fold(0.0, f32::max);
        return Likeness { level: NameLevel::Exact, dice: 1.0, contained: 1.0, rarest };
    }
    let mut found = Alignment::default();
    found.align(left.tokens, right.tokens, |a, b| a == b);
    let glued = is_glued(left, right, &found, words);
    found.align(left.tokens, right.tokens, |a, b| words.alike(a, b));
    let mut total = [left.weights.iter().sum::<f32>(), right.weights.iter().sum::<f32>()];
    let (mut matched, mut rarest, mut fuzzy) = (0.0, 0.0_f32, false);
    for &(i, j) in found.pairs() {
        let (i, j) = (usize::from(i), usize::from(j));
        // A misspelt word is rare by accident: the pair weighs as the commoner of the two.
        let weight = left.weights[i].min(right.weights[j]);
        total[0] += weight - left.weights[i];
        total[1] += weight - right.weights[j];
        matched += weight;
        rarest = rarest.max(weight);
        fuzzy |= left.tokens[i] != right.tokens[j];
    }
    let dice = if total[0] + total[1] > 0.0 { 2.0 * matched / (total[0] + total[1]) } else { 0.0 };
    let lighter = total[0].min(total[1]);
    let contained = if lighter > 0.0 { matched / lighter } else { 0.0 };
    let all = found.count == left.tokens.len() && found.count == right.tokens.len();
    let level = if glued || all && fuzzy {
        NameLevel::Typo
    } else if all {
        NameLevel::SmallExtra
    } else if is_acronym(left, right, words) {
        NameLevel::Acronym
    } else {
        level(dice, contained, rarest)
    };
    Likeness { level, dice, contained, rarest }
}

fn level(dice: f32, contained: f32, rarest: f32) -> NameLevel {
    // A rarity of 5 is a word in fewer than one name of 150.
    let telling = rarest >= 5.0;
    match dice {
        _ if contained > 0.99 && dice >= 0.84 => NameLevel::SmallExtra,
        d if d >= 0.8 => NameLevel::Near,
        _ if contained > 0.99 && telling => NameLevel::Subset,
        d if d >= 0.6 => NameLevel::Over60,
        d if d >= 0.42 => NameLevel::Over42,
        d if d >= 0.2 => NameLevel::Over20,
        _ => NameLevel::Less,
    }
}

/// Pairs of positions of words that belong together, each word once. No list is allocated: this runs for
/// every pair of records.
#[derive(Default)]
struct Alignment {
    pairs: [(u8, u8); MOST_WORDS],
    count: usize,
    /// One bit per position that is taken.
    left: u32,
    right: u32,
}

impl Alignment {
    /// Pairs free words that are `equal`, each with the first that fits.
    fn align(&mut self, left: &[u32], right: &[u32], equal: impl Fn(u32, u32) -> bool) {
        for (i, &a) in (0_u8..).zip(left) {
            if self.left & (1 << i) != 0 {
                continue;
            }
            let free = (0_u8..).zip(right).find(|&(j, &b)| self.right & (1 << j) == 0 && equal(a, b));
            if let Some((j, _)) = free {
                self.left |= 1 << i;
                self.right |= 1 << j;
                self.pairs[self.count] = (i, j);
                self.count += 1;
            }
        }
    }

    fn pairs(&self) -> &[(u8, u8)] {
        &self.pairs[..self.count]
    }
}

/// Whether all that is left over on both sides is one text written with and without a space.
fn is_glued(left: Name<'_>, right: Name<'_>, found: &Alignment, words: &Words) -> bool {
    fn rest<'w>(tokens: &'w [u32], taken: u32, words: &'w Words) -> impl Iterator<Item = u8> + 'w {
        let free = (0..).zip(tokens).filter(move |(i, _)| taken & (1 << i) == 0);
        free.flat_map(|(_, &token)| words.text(token).bytes())
    }
    let free = (left.tokens.len() - found.count, right.tokens.len() - found.count);
    // One word against one is not glued, and three against four are more than a space apart.
    matches!(free, (1, 2..=4) | (2..=4, 1) | (2, 2))
        && rest(left.tokens, found.left, words).eq(rest(right.tokens, found.right, words))
}

/// One name is made of the other's first letters.
fn is_acronym(left: Name<'_>, right: Name<'_>, words: &Words) -> bool {
    let of = |short: Name<'_>, long: Name<'_>| {
        long.tokens.len() >= 3 && short.as_letters(words).is_some_and(|key| long.row.initials.contains(&key))
    };
    of(left, right) || of(right, left)
}

impl Name<'_> {
    /// The key of a name that may be initials: three to eight letters, written in one or, around an "and", in two
    /// words.
    pub fn as_letters(&self, words: &Words) -> Option<u32> {
        let mut letters = Initials::default();
        let bytes = || self.tokens.iter().flat_map(|&token| words.text(token).bytes());
        bytes().take(Initials::MOST + 1).for_each(|byte| letters.push_byte(byte));
        (self.tokens.len() <= 2 && (3..=Initials::MOST).contains(&letters.count)).then(|| letters.key())
    }
}

/// First letters of words. Nobody is called by more than eight.
#[derive(Default)]
pub(super) struct Initials {
    letters: u64,
    count: usize,
}

impl Initials {
    const MOST: usize = 8;

    /// Adds the first letter of a word.
    pub fn push(&mut self, word: &str) {
        let first = word.chars().next().map_or(0, char::len_utf8);
        word.bytes().take(first).for_each(|byte| self.push_byte(byte));
    }

    fn push_byte(&mut self, byte: u8) {
        self.letters = self.letters << 8 | u64::from(byte);
        self.count += 1;
    }

    /// A number to compare initials by; of too many letters one that no short name has.
    pub fn key(&self) -> u32 {
        if self.count > Self::MOST { 0 } else { (super::texts::mix(self.letters, self.count as u64) >> 32) as u32 }
    }
}
