//! Which pairs are worth comparing: few rules, each with a cap, nearly all within one town.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::marks::MarkKind;
use super::outcome::{Report, RuleCount};
use super::prepare::{Item, Pool};
use super::rarity::{BIG_TOWN, RarityBin};

/// A way to find pairs: records that share a key, while no more than `cap` share it.
struct Rule {
    name: &'static str,
    cap: usize,
}

const RULES: [Rule; 7] = [
    Rule { name: "phone", cap: 30 },
    Rule { name: "name", cap: 60 },
    Rule { name: "word", cap: 30 },
    Rule { name: "number", cap: 40 },
    Rule { name: "acronym", cap: 20 },
    Rule { name: "rare-name", cap: 12 },
    Rule { name: "ein", cap: 40 },
];
/// Rarest words of a name that are keys.
const RAREST_WORDS: usize = 4;
/// In a group over its cap each record meets this many neighbours of the same name.
const WINDOW: usize = 12;

/// All pairs to compare, smaller index first, ascending, and what each rule brought.
pub(super) fn pairs(pool: &Pool<'_>) -> (Vec<(u32, u32)>, Report) {
    let mut report = Report::default();
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    for (rule, settings) in RULES.iter().enumerate() {
        let mut keys: Vec<(u64, u32)> = Vec::new();
        for (item, id) in pool.items.iter().zip(0..) {
            keys_of(pool, item, id, rule, &mut |key| keys.push((key, id)));
        }
        keys.sort_unstable();
        keys.dedup();
        let (before, mut over_cap) = (pairs.len(), 0);
        for group in keys.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1) {
            let members: Vec<u32> = group.iter().map(|(_, id)| *id).collect();
            over_cap += u64::from(members.len() > settings.cap);
            pair_up(pool, &members, settings.cap, &mut pairs);
        }
        report.over_cap += over_cap;
        report.rules.push(RuleCount { rule: settings.name, pairs: (pairs.len() - before) as u64, over_cap });
    }
    pairs.sort_unstable();
    pairs.dedup();
    report.pairs = pairs.len() as u64;
    (pairs, report)
}

/// All pairs of a group within its cap; of a larger one the pairs within one ZIP code (in a big town) and
/// the nearest of the same name. Nothing is dropped silently: the caller counts the group.
fn pair_up(pool: &Pool<'_>, members: &[u32], cap: usize, pairs: &mut Vec<(u32, u32)>) {
    if members.len() <= cap {
        for (i, &a) in members.iter().enumerate() {
            members[i + 1..].iter().for_each(|&b| add(pool, a, b, pairs));
        }
        return;
    }
    let item = |id: &u32| &pool.items[*id as usize];
    let mut by_zip: Vec<u32> =
        members.iter().copied().filter(|id| item(id).zip.is_some() && is_big(pool, item(id))).collect();
    by_zip.sort_unstable_by_key(|id| (item(id).zip, *id));
    for group in by_zip.chunk_by(|a, b| item(a).zip == item(b).zip).filter(|group| group.len() <= cap) {
        pair_up(pool, group, cap, pairs);
    }
    let name = |id: &u32| item(id).names.first().map(|name| name.tokens.as_slice());
    let mut by_name: Vec<u32> = members.to_vec();
    by_name.sort_by(|a, b| (name(a), item(a).zip, a).cmp(&(name(b), item(b).zip, b)));
    for group in by_name.chunk_by(|a, b| name(a) == name(b)) {
        for (i, &a) in group.iter().enumerate() {
            group[i + 1..].iter().take(WINDOW).for_each(|&b| add(pool, a, b, pairs));
        }
    }
}

/// The library's own records meet each other, and bodies that exist for them (Friends); never others.
fn add(pool: &Pool<'_>, a: u32, b: u32, pairs: &mut Vec<(u32, u32)>) {
    let (left, right) = (&pool.items[a as usize], &pool.items[b as usize]);
    let supports = |item: &Item<'_>| item.marks.has(MarkKind::Support);
    if left.is_ours() == right.is_ours() || supports(left) || supports(right) {
        pairs.push((a.min(b), a.max(b)));
    }
}

fn is_big(pool: &Pool<'_>, item: &Item<'_>) -> bool {
    pool.town_counts[item.town as usize] > BIG_TOWN
}

/// The keys of one item under one rule.
fn keys_of(pool: &Pool<'_>, item: &Item<'_>, id: u32, rule: usize, push: &mut dyn FnMut(u64)) {
    let names = || item.names.iter().chain(&item.second);
    match RULES[rule].name {
        "phone" => item.phones.iter().for_each(|phone| push(hash(phone))),
        "name" => names().for_each(|name| push(hash(&(&name.tokens, item.town)))),
        "word" => names().for_each(|name| rare_words(pool, name).for_each(|word| push(hash(&(word, item.town))))),
        "number" => {
            if let Some(number) = item.address.number {
                // In a big town a house number alone gathers the whole city.
                let street = is_big(pool, item).then_some(item.address.street.as_str());
                push(hash(&(number, street, item.town)));
            }
        }
        "acronym" => {
            for name in names() {
                if let [word] = name.tokens[..] {
                    push(hash(&(word, item.town)));
                }
                for initials in name.initials.iter().filter(|initials| initials.len() >= 3) {
                    if let Some(word) = pool.words.find(initials) {
                        push(hash(&(word, item.town)));
                    }
                }
            }
        }
        "rare-name" => {
            if pool.rarity.bin(id as usize) <= RarityBin::Rare
                && let Some(name) = item.names.first()
            {
                push(hash(&(&name.tokens, item.state)));
            }
        }
        _ => item.record.ein.iter().for_each(|ein| push(hash(ein))),
    }
}

/// The rarest distinct words of a name, words that only this record has left out.
fn rare_words<'n>(pool: &'n Pool<'_>, name: &'n super::names::Name) -> impl Iterator<Item = u32> + 'n {
    let mut words = name.tokens.clone();
    let rarity: HashMap<u32, f32> = name.tokens.iter().copied().zip(name.weights.iter().copied()).collect();
    words.sort_unstable_by(|a, b| rarity[b].total_cmp(&rarity[a]).then(a.cmp(b)));
    words.dedup();
    words.into_iter().take(RAREST_WORDS).filter(|word| !pool.words.get(*word).text.is_empty())
}

/// Keys only need to be equal for equal values within one run of one program.
fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
