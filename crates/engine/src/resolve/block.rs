//! Which pairs are worth comparing: few rules, each with a cap, nearly all within one town.

use std::ops::Range;

use rayon::prelude::*;

use super::item::{Item, NONE};
use super::marks::MarkKind;
use super::names::Name;
use super::outcome::{Report, RuleCount};
use super::prepare::Pool;
use super::rarity::{BIG_TOWN, RarityBin};
use super::texts::mix;

/// A pair of items, the smaller first.
pub(super) type Pair = (u32, u32);

/// A way to find pairs: records that share a key, while no more than `cap` share it.
struct Rule {
    name: &'static str,
    cap: usize,
}

const RULES: [Rule; 7] = [
    Rule { name: "name", cap: 60 },
    Rule { name: "word", cap: 30 },
    Rule { name: "number", cap: 40 },
    Rule { name: "acronym", cap: 40 },
    Rule { name: "phone", cap: 30 },
    Rule { name: "rare-name", cap: 12 },
    Rule { name: "ein", cap: 40 },
];
/// The first rules look within one town, this one the last of them; the others everywhere.
const ACRONYM: usize = 3;
/// Rarest words of a name that are keys.
const RAREST_WORDS: usize = 4;
/// In a group over its cap each record meets this many neighbours of the same name.
const WINDOW: usize = 12;

/// What each rule brought: pairs, and groups over its cap.
type Tally = [(u64, u64); RULES.len()];

/// The pairs of one town, ascending, with what the rules brought.
pub(super) struct TownPairs {
    pub pairs: Vec<Pair>,
    tally: Tally,
}

/// All pairs to compare, town after town, ascending; `then` sees those of each town while they are near.
pub(super) fn pairs<T: Send>(pool: &Pool, then: impl Fn(Vec<Pair>) -> T + Sync) -> (Vec<T>, Report) {
    let mut tally = Tally::default();
    let everywhere = everywhere(pool, &mut tally);
    let towns: Vec<(Tally, u64, T)> = towns(pool)
        .into_par_iter()
        .map(|town| {
            let from = everywhere.partition_point(|pair| pair.0 < town.start);
            let to = everywhere.partition_point(|pair| pair.0 < town.end);
            let TownPairs { mut pairs, tally } = in_town(pool, town);
            pairs.extend(&everywhere[from..to]);
            pairs.sort_unstable();
            pairs.dedup();
            (tally, pairs.len() as u64, then(pairs))
        })
        .collect();
    let mut report = Report { pairs: towns.iter().map(|town| town.1).sum(), ..Report::default() };
    for (rule, (settings, total)) in RULES.iter().zip(&mut tally).enumerate() {
        total.0 += towns.iter().map(|town| town.0[rule].0).sum::<u64>();
        total.1 += towns.iter().map(|town| town.0[rule].1).sum::<u64>();
        report.over_cap += total.1;
        report.rules.push(RuleCount { rule: settings.name, pairs: total.0, over_cap: total.1 });
    }
    (towns.into_iter().map(|town| town.2).collect(), report)
}

/// Items are ordered by town.
fn towns(pool: &Pool) -> Vec<Range<u32>> {
    let mut start = 0;
    let ranges = pool.items.chunk_by(|a, b| a.town == b.town).map(|town| {
        let range = start..start + u32::try_from(town.len()).expect("fewer than four billion records");
        start = range.end;
        range
    });
    ranges.collect()
}

fn in_town(pool: &Pool, town: Range<u32>) -> TownPairs {
    let (mut pairs, mut tally, mut keys) = (Vec::new(), Tally::default(), Vec::new());
    for (rule, tally) in tally.iter_mut().enumerate().take(ACRONYM) {
        keys.clear();
        for id in town.clone() {
            town_keys(pool, &pool.items[id as usize], rule, &mut |key| keys.push((key, id)));
        }
        *tally = pair_up_keys(pool, rule, &mut keys, &mut pairs);
    }
    tally[ACRONYM] = acronyms(pool, town, &mut pairs);
    TownPairs { pairs, tally }
}

fn everywhere(pool: &Pool, tally: &mut Tally) -> Vec<Pair> {
    let (mut pairs, mut keys) = (Vec::new(), Vec::new());
    for (rule, tally) in tally.iter_mut().enumerate().skip(ACRONYM + 1) {
        keys.clear();
        for (item, id) in pool.items.iter().zip(0..) {
            match RULES[rule].name {
                "phone" => keys.extend(pool.phones(item).iter().map(|&phone| (u64::from(phone), id))),
                "rare-name" if pool.rarity[id as usize].here <= RarityBin::Rare => {
                    keys.extend(pool.first_name(item).map(|name| (mix(name.row.key, u64::from(item.state)), id)));
                }
                "ein" => keys.extend(item.ein().map(|ein| (u64::from(ein), id))),
                _ => {}
            }
        }
        *tally = pair_up_keys(pool, rule, &mut keys, &mut pairs);
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// Beyond so many pairs those found twice are dropped before more are sought, so that a million copies of one
/// row, which every rule finds, do not fill the memory.
const TIDY_BEYOND: usize = 1 << 20;

/// Pairs up all that share a key; says how many pairs that were, and how many groups were over the cap.
fn pair_up_keys(pool: &Pool, rule: usize, keys: &mut Vec<(u64, u32)>, pairs: &mut Vec<Pair>) -> (u64, u64) {
    keys.sort_unstable();
    keys.dedup();
    let (before, mut over_cap, cap) = (pairs.len(), 0, RULES[rule].cap);
    let mut members = Vec::new();
    for group in keys.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1) {
        members.clear();
        members.extend(group.iter().map(|(_, id)| *id));
        over_cap += u64::from(members.len() > cap);
        pair_up(pool, &members, cap, pairs);
    }
    let found = (pairs.len() - before) as u64;
    if pairs.len() > TIDY_BEYOND {
        pairs.sort_unstable();
        pairs.dedup();
    }
    (found, over_cap)
}

/// All pairs of a group within its cap; of a larger one the pairs within one ZIP code (in a big town) and
/// the nearest of the same name. Nothing is dropped silently: the caller counts the group.
fn pair_up(pool: &Pool, members: &[u32], cap: usize, pairs: &mut Vec<Pair>) {
    if members.len() <= cap {
        for (i, &a) in members.iter().enumerate() {
            members[i + 1..].iter().for_each(|&b| add(pool, a, b, pairs));
        }
        return;
    }
    let item = |id: &u32| &pool.items[*id as usize];
    let mut by_zip: Vec<u32> =
        members.iter().copied().filter(|id| item(id).zip != NONE && is_big(pool, item(id))).collect();
    by_zip.sort_unstable_by_key(|id| (item(id).zip, *id));
    for group in by_zip.chunk_by(|a, b| item(a).zip == item(b).zip).filter(|group| group.len() <= cap) {
        pair_up(pool, group, cap, pairs);
    }
    // Items stand by town and name already; within a name the content decides, whatever it is.
    let name = |id: &u32| pool.first_name(item(id)).map(|name| name.row.key);
    let mut by_name: Vec<u32> = members.to_vec();
    by_name.sort_unstable_by_key(|id| (name(id), *id));
    for group in by_name.chunk_by(|a, b| name(a) == name(b)) {
        for (i, &a) in group.iter().enumerate() {
            group[i + 1..].iter().take(WINDOW).for_each(|&b| add(pool, a, b, pairs));
        }
    }
}

/// The library's own records meet each other, and bodies that exist for them (Friends); never others.
fn add(pool: &Pool, a: u32, b: u32, pairs: &mut Vec<Pair>) {
    let (left, right) = (&pool.items[a as usize], &pool.items[b as usize]);
    let supports = |item: &Item| pool.marks(item).has(MarkKind::Support);
    if left.is_ours() == right.is_ours() || supports(left) || supports(right) {
        pairs.push((a.min(b), a.max(b)));
    }
}

fn is_big(pool: &Pool, item: &Item) -> bool {
    pool.town_counts[item.town as usize] > BIG_TOWN
}

/// The keys of one item under a rule that looks within its town.
fn town_keys(pool: &Pool, item: &Item, rule: usize, push: &mut dyn FnMut(u64)) {
    match RULES[rule].name {
        "name" => pool.names(item).for_each(|name| push(core(pool, name))),
        "word" => pool.names(item).for_each(|name| rare_words(pool, name, push)),
        "number" if item.street.number != NONE => {
            // In a big town a house number alone gathers the whole city.
            let street = if is_big(pool, item) { item.street.name } else { NONE };
            push(mix(u64::from(item.street.number), u64::from(street)));
        }
        _ => {}
    }
}

/// The name without its town's words, in whatever place: "Hope Chapel" and "Hope Chapel of Quill" meet.
fn core(pool: &Pool, name: Name<'_>) -> u64 {
    let own = |(token, weight): (&u32, &f32)| {
        let word = pool.words.get(*token);
        (*weight >= word.idf).then_some(word.hash)
    };
    let mut words = name.tokens.iter().zip(name.weights).filter_map(own).peekable();
    if words.peek().is_none() { name.row.key } else { words.fold(0, mix) }
}

/// Names made of the first letters of others in their town: short against long, never long against long.
fn acronyms(pool: &Pool, town: Range<u32>, pairs: &mut Vec<Pair>) -> (u64, u64) {
    let cap = RULES[ACRONYM].cap;
    let name = |id: u32| pool.names(&pool.items[id as usize]).map(move |name| (name, id));
    let mut short: Vec<(u32, u32)> =
        town.clone().flat_map(name).filter_map(|(n, id)| Some((n.as_letters(&pool.words)?, id))).collect();
    short.sort_unstable();
    short.dedup();
    let (before, mut met) = (pairs.len(), vec![0; short.len()]);
    for (long, id) in town.flat_map(name).filter(|(name, _)| name.tokens.len() >= 3) {
        let [initials, as_written] = long.row.initials;
        let second = (as_written != initials).then_some(as_written);
        for initials in std::iter::once(initials).chain(second) {
            let from = short.partition_point(|(key, _)| *key < initials);
            for (at, &(_, other)) in (from..).zip(short[from..].iter().take_while(|(key, _)| *key == initials)) {
                met[at] += 1;
                if met[at] <= cap && other != id {
                    add(pool, id, other, pairs);
                }
            }
        }
    }
    ((pairs.len() - before) as u64, met.iter().filter(|met| **met > cap).count() as u64)
}

/// Hands out the rarest distinct words of a name.
fn rare_words(pool: &Pool, name: Name<'_>, push: &mut dyn FnMut(u64)) {
    let mut rarest = [(f32::NEG_INFINITY, u64::MAX); RAREST_WORDS];
    for (&token, &weight) in name.tokens.iter().zip(name.weights) {
        let mut next = (weight, pool.words.get(token).hash);
        if rarest.contains(&next) {
            continue;
        }
        for place in &mut rarest {
            // Of equally rare words the one with the smaller hash: the same in every order of input.
            if next.0 > place.0 || next.0 == place.0 && next.1 < place.1 {
                std::mem::swap(place, &mut next);
            }
        }
    }
    rarest.iter().filter(|place| place.0 > f32::NEG_INFINITY).for_each(|place| push(place.1));
}
