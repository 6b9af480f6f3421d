//! How alike two names are: an alignment of their words, each weighing as much as it is rare.

use std::collections::HashSet;

use super::words::Words;
use crate::text::name_key;

/// Words of the record's own town weigh this much: everything there may bear them.
const TOWN_WEIGHT: f32 = 0.25;

/// One name of a record.
#[derive(Debug, Clone)]
pub(super) struct Name {
    pub text: String,
    /// Words of the key without a site behind a dash ("Alder Bank – Mill Circle").
    pub tokens: Vec<u32>,
    /// Weight of each word.
    pub weights: Vec<f32>,
    /// Whether each word is one of the town's.
    pub of_town: Vec<bool>,
    /// All words are those of a place: no identity between different lists.
    pub place_only: bool,
    /// The first letters, for acronyms: of all words, and of the words as written ("of", "and" too).
    pub initials: [String; 2],
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

impl Name {
    /// `None` for a name without words. `areas`: keys of known areas, to cut a site from the name; `None` leaves it.
    pub fn read(text: &str, town: &[String], areas: Option<&HashSet<String>>, words: &mut Words) -> Option<Self> {
        let body = areas.map_or(text, |areas| without_site(text, areas));
        let key = name_key(body);
        if key.is_empty() {
            return None;
        }
        let tokens: Vec<u32> = key.split(' ').map(|word| words.id(word)).collect();
        let of_town: Vec<bool> = key.split(' ').map(|word| town.iter().any(|name| name == word)).collect();
        let place_only = of_town.iter().all(|is| *is) || areas.is_some_and(|areas| areas.contains(&key));
        let letters = |text: &str| text.split(' ').filter_map(|word| word.chars().next()).collect::<String>();
        let initials = [letters(&key), letters(&crate::text::fold(body))];
        Some(Self { text: text.to_owned(), weights: Vec::new(), tokens, of_town, place_only, initials })
    }

    /// Gives each word its weight, once all names are counted.
    pub fn weigh(&mut self, words: &Words) {
        let weigh = |(&token, &town): (&u32, &bool)| words.get(token).idf * if town { TOWN_WEIGHT } else { 1.0 };
        self.weights = self.tokens.iter().zip(&self.of_town).map(weigh).collect();
    }

    /// Compares two names of records in one town or not.
    pub fn compare(&self, other: &Self, words: &Words) -> Likeness {
        if self.tokens == other.tokens {
            let rarest = self.weights.iter().copied().fold(0.0, f32::max);
            return Likeness { level: NameLevel::Exact, dice: 1.0, contained: 1.0, rarest };
        }
        let mut pairs = align(&self.tokens, &other.tokens, &[], |a, b| a == b);
        let glued = glued(&self.tokens, &other.tokens, &pairs, words);
        pairs.extend(align(&self.tokens, &other.tokens, &pairs, |a, b| words.alike(a, b)));
        let mut total = [self.weights.iter().sum::<f32>(), other.weights.iter().sum::<f32>()];
        let (mut matched, mut rarest, mut fuzzy) = (0.0, 0.0_f32, 0);
        for &(i, j) in &pairs {
            let (left, right) = (self.weights[i], other.weights[j]);
            // A misspelt word is rare by accident: the pair weighs as the commoner of the two.
            let weight = left.min(right);
            total[0] += weight - left;
            total[1] += weight - right;
            matched += weight;
            rarest = rarest.max(weight);
            fuzzy += usize::from(self.tokens[i] != other.tokens[j]);
        }
        let all = pairs.len() == self.tokens.len() && pairs.len() == other.tokens.len();
        let dice = if total[0] + total[1] > 0.0 { 2.0 * matched / (total[0] + total[1]) } else { 0.0 };
        let lighter = total[0].min(total[1]);
        let contained = if lighter > 0.0 { matched / lighter } else { 0.0 };
        let level = if glued || all && fuzzy > 0 {
            NameLevel::Typo
        } else if all {
            NameLevel::SmallExtra
        } else if is_acronym(self, other, words) {
            NameLevel::Acronym
        } else {
            level(dice, contained, rarest)
        };
        Likeness { level, dice, contained, rarest }
    }
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

/// Pairs of positions of words that are `equal`, beyond the pairs found before; each word once.
fn align(
    left: &[u32],
    right: &[u32],
    found: &[(usize, usize)],
    equal: impl Fn(u32, u32) -> bool,
) -> Vec<(usize, usize)> {
    let mut pairs: Vec<(usize, usize)> = Vec::with_capacity(left.len());
    for (i, &a) in left.iter().enumerate().filter(|(i, _)| !found.iter().any(|pair| pair.0 == *i)) {
        let free = |j: usize, pairs: &[(usize, usize)]| !found.iter().chain(pairs).any(|pair| pair.1 == j);
        if let Some(j) = (0..right.len()).find(|&j| free(j, &pairs) && equal(a, right[j])) {
            pairs.push((i, j));
        }
    }
    pairs
}

/// Whether all that is left over on both sides is one text written with and without a space.
fn glued(left: &[u32], right: &[u32], pairs: &[(usize, usize)], words: &Words) -> bool {
    let rest = |tokens: &[u32], used: &dyn Fn(usize) -> bool| {
        let rest =
            tokens.iter().enumerate().filter(|(i, _)| !used(*i)).map(|(_, &token)| words.get(token).text.as_str());
        rest.collect::<String>()
    };
    let left = rest(left, &|i| pairs.iter().any(|pair| pair.0 == i));
    let right = rest(right, &|j| pairs.iter().any(|pair| pair.1 == j));
    !left.is_empty() && left == right
}

/// One name is a single word of at least three letters made of the other's first letters.
fn is_acronym(left: &Name, right: &Name, words: &Words) -> bool {
    let of = |short: &Name, long: &Name| {
        let word = words.get(short.tokens[0]);
        short.tokens.len() == 1 && word.text.len() >= 3 && long.tokens.len() >= 3 && long.initials.contains(&word.text)
    };
    of(left, right) || of(right, left)
}

/// "Alder Bank – Mill Circle" → "Alder Bank", when Mill Circle is a known area: the site is not the body's name.
fn without_site<'t>(text: &'t str, areas: &HashSet<String>) -> &'t str {
    for mark in [" - ", " – ", " — ", " @ ", " at ", " AT ", " ("] {
        if let Some((body, site)) = text.rsplit_once(mark)
            && !name_key(body).is_empty()
            && areas.contains(&name_key(site))
        {
            return body;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compare(a: &str, b: &str) -> NameLevel {
        let mut words = Words::default();
        let areas = HashSet::from(["MILL CIRCLE".to_owned()]);
        let mut names: Vec<Name> =
            [a, b].iter().map(|text| Name::read(text, &["QUILL".into()], Some(&areas), &mut words).unwrap()).collect();
        words.weigh(0);
        names.iter_mut().for_each(|name| name.weigh(&words));
        names[0].compare(&names[1], &words).level
    }

    #[test]
    fn levels() {
        for (a, b, level) in [
            ("Fairbrook Bakery LLC", "The Fairbrook Bakery", NameLevel::Exact),
            ("Fairbrook Bakery", "Fiarbrook Bakery", NameLevel::Typo),
            ("Fair Brook Bakery", "Fairbrook Bakery", NameLevel::Typo),
            ("Fairbrook Bakery", "Fairbrook Bakery Quill", NameLevel::SmallExtra),
            ("Fairbrook", "Fairbrook Elementary Harrowgate", NameLevel::Subset),
            ("So Others May Eat", "S.O.M.E.", NameLevel::Acronym),
            ("Alder Bank - Mill Circle", "Alder Bank", NameLevel::Exact),
            ("Fairbrook Bakery", "Harrowgate Tools", NameLevel::Less),
        ] {
            assert_eq!(compare(a, b), level, "{a} / {b}");
            assert_eq!(compare(b, a), level, "{b} / {a}");
        }
        assert!(compare("Grace Church", "Hope Church") > NameLevel::Acronym);
    }
}
