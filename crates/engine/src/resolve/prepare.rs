//! All records made ready to compare, in an order that depends on what they say and not on how they came.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::item::{Item, NONE, Span};
use super::location::ZipShare;
use super::marks::Marks;
use super::names::{Name, NameRole, NameRow, TOWN_WEIGHT};
use super::rarity::{Rarity, rarity};
use super::roster::Roster;
use super::streets::Streets;
use super::towns::Towns;
use super::words::Words;

/// All items with what is counted over them.
pub(super) struct Pool {
    /// Ordered by town, then name, then the rest of what they say.
    pub items: Vec<Item>,
    names: Vec<NameRow>,
    tokens: Vec<u32>,
    weights: Vec<f32>,
    phones: Vec<u32>,
    webs: Vec<(u32, u32)>,
    codes: Vec<(u32, u32)>,
    marks: Vec<Marks>,
    pub words: Words,
    pub streets: Streets,
    /// How common each item's first name is.
    pub rarity: Vec<Rarity>,
    /// Records per phone and per site.
    pub phone_counts: Vec<u32>,
    pub web_counts: Vec<u32>,
    /// The page that is a site's front.
    pub front_page: u32,
    /// Items per town.
    pub town_counts: Vec<u32>,
    /// Of each town's name: the same whatever other towns there are.
    pub town_keys: Vec<u64>,
    /// Whether more than one source takes part.
    pub several_sources: bool,
}

impl Pool {
    pub fn new(mut roster: Roster) -> Self {
        let front_page = roster.pages.id("");
        let towns = Towns::new(&roster);
        roster.cut_sites();
        let town_words = town_words(&mut roster, &towns);
        let town_keys = towns.keys(&roster);
        roster.items.iter_mut().zip(&towns.of).for_each(|(item, town)| item.town = *town);
        roster.items.retain(Item::takes_part);
        let Roster { items, names, tokens, phones, webs, codes, mut marks, mut words, streets, .. } = roster;
        let order = order(&items, &names);
        let mut items: Vec<Item> = {
            let unordered = items;
            order.into_iter().map(|at| unordered[at as usize]).collect()
        };
        let town_counts = counts(items.iter().map(|item| item.town));
        share_zips(&mut items, &town_counts);
        count_words(&items, &names, &tokens, &mut words);
        if marks.is_empty() {
            marks.push(Marks::default());
        }
        let mut pool = Self {
            phone_counts: counts(items.iter().flat_map(|item| item.phones.of(&phones).iter().copied())),
            web_counts: counts(items.iter().flat_map(|item| item.webs.of(&webs).iter().map(|web| web.0))),
            town_counts,
            several_sources: items.iter().any(|item| item.source != items[0].source),
            town_keys,
            front_page,
            rarity: Vec::new(),
            weights: Vec::new(),
            names: Vec::new(),
            tokens: Vec::new(),
            items,
            phones,
            webs,
            codes,
            marks,
            words,
            streets,
        };
        pool.lay_names(&names, &tokens, &town_words);
        pool.rarity = rarity(&pool);
        pool
    }

    /// Lays names and words in the order of the items, so that neighbours are compared from near memory,
    /// and gives each word its weight.
    fn lay_names(&mut self, names: &[NameRow], tokens: &[u32], town_words: &[Vec<u32>]) {
        self.tokens.reserve_exact(tokens.len());
        self.weights.reserve_exact(tokens.len());
        self.names.reserve_exact(names.len());
        for item in &mut self.items {
            let start = self.names.len();
            let of_town = &town_words[item.town as usize];
            for name in item.names.of(names) {
                let words = &tokens[name.start as usize..][..usize::from(name.words)];
                let mut row = NameRow { start: u32::try_from(self.tokens.len()).expect("as many as before"), ..*name };
                row.place_only |= words.iter().all(|word| of_town.contains(word));
                for &word in words {
                    let weight = if of_town.contains(&word) { TOWN_WEIGHT } else { 1.0 };
                    self.tokens.push(word);
                    self.weights.push(self.words.get(word).idf * weight);
                }
                self.names.push(row);
            }
            item.names = Span::since(start, &mut self.names);
        }
    }

    pub fn names<'p>(&'p self, item: &Item) -> impl Iterator<Item = Name<'p>> {
        item.names.of(&self.names).iter().map(|row| self.name(row))
    }

    /// The name that names the record; a second line alone names nothing.
    pub fn first_name(&self, item: &Item) -> Option<Name<'_>> {
        let row = item.names.of(&self.names).first().filter(|row| row.role != NameRole::Second)?;
        Some(self.name(row))
    }

    fn name<'p>(&'p self, row: &'p NameRow) -> Name<'p> {
        let words = row.start as usize..row.start as usize + usize::from(row.words);
        Name { row, tokens: &self.tokens[words.clone()], weights: &self.weights[words] }
    }

    pub fn phones(&self, item: &Item) -> &[u32] {
        item.phones.of(&self.phones)
    }

    pub fn webs(&self, item: &Item) -> &[(u32, u32)] {
        item.webs.of(&self.webs)
    }

    pub fn codes(&self, item: &Item) -> &[(u32, u32)] {
        item.codes.of(&self.codes)
    }

    pub fn marks(&self, item: &Item) -> &Marks {
        &self.marks[item.marks as usize]
    }
}

impl Roster {
    /// Takes the site off names that end in a known area: "Alder Bank – Mill Circle" is Alder Bank.
    fn cut_sites(&mut self) {
        // Of several cuts of one name the first counts, so they are tried from behind.
        for cut in self.cuts.iter().rev().filter(|cut| self.areas.contains(&cut.site)) {
            self.names[cut.name as usize] = cut.without;
        }
        for item in self.items.iter().filter(|item| !item.is_ours()) {
            let span = item.names.start as usize..item.names.start as usize + usize::from(item.names.len);
            for name in self.names[span].iter_mut().filter(|name| name.role != NameRole::Second) {
                name.place_only = self.areas.contains(&name.key);
            }
        }
    }
}

/// Of each town, the words of its name as name keys write them.
fn town_words(roster: &mut Roster, towns: &Towns) -> Vec<Vec<u32>> {
    let Roster { cities, words, .. } = roster;
    let of = |&(_, city): &(u32, u32)| {
        let mut tokens = Vec::new();
        if city != NONE {
            crate::text::each_key_word(cities.text(city), &mut |word| tokens.push(words.id(word)));
        }
        tokens
    };
    towns.all.iter().map(of).collect()
}

/// Orders by what the records say. Towns are numbered by their names, the rest are hashes of texts. The keys
/// are laid side by side first: looking each up anew for every comparison would cost more than sorting.
fn order(items: &[Item], names: &[NameRow]) -> Vec<u32> {
    let name = |item: &Item| item.names.of(names).first().map_or(0, |name| name.key);
    let key = |item: &Item| (item.town, name(item), item.content, item.index);
    let mut order: Vec<_> = items.iter().map(key).zip(0_u32..).collect();
    order.par_sort_unstable();
    order.into_iter().map(|(_, at)| at).collect()
}

fn count_words(items: &[Item], names: &[NameRow], tokens: &[u32], words: &mut Words) {
    let mut counted = 0;
    for name in items.iter().filter_map(|item| item.names.of(names).first()) {
        words.count(&tokens[name.start as usize..][..usize::from(name.words)]);
        counted += 1;
    }
    words.weigh(counted);
}

/// Says of each ZIP code how common it is in its town.
fn share_zips(items: &mut [Item], town_counts: &[u32]) {
    let mut records: FxHashMap<(u32, u32), u32> = FxHashMap::default();
    items.iter().for_each(|item| *records.entry((item.town, item.zip)).or_default() += 1);
    for item in items {
        item.zip_share = ZipShare::of(records[&(item.town, item.zip)], town_counts[item.town as usize]);
    }
}

/// How often each number occurs.
fn counts(ids: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut counts = Vec::new();
    for id in ids {
        if id as usize >= counts.len() {
            counts.resize(id as usize + 1, 0);
        }
        counts[id as usize] += 1;
    }
    counts
}
