//! Records made ready to compare: words, keys, contacts and towns as small numbers, in an order that
//! depends on what the records say and not on how they came.

use super::marks::Marks;
use super::names::Name;
use super::rarity::Rarity;
use super::towns::{Towns, areas};
use super::words::{Interner, Words};
use crate::address::{self, Address};
use crate::geo::Point;
use crate::place::{Place, Precision};
use crate::record::{Record, Role};
use crate::text::{domain, name_key, phone, web_page, zip5};

/// One record that takes part.
pub(super) struct Item<'a> {
    /// Index in the caller's list.
    pub index: u32,
    pub record: &'a Record,
    pub town: u32,
    pub state: u32,
    pub zip: Option<u32>,
    /// Primary name first, then aliases.
    pub names: Vec<Name>,
    /// A second line that has two words besides numbers.
    pub second: Option<Name>,
    pub marks: Marks,
    pub address: Address,
    /// Number, street, type and quadrant.
    pub street: Option<u32>,
    pub phones: Vec<u32>,
    /// Site and page within it.
    pub webs: Vec<(u32, u32)>,
    /// Exact or within its block.
    pub point: Option<Point>,
    pub exact: bool,
}

impl Item<'_> {
    pub fn is_ours(&self) -> bool {
        self.record.role == Role::Ourselves
    }
}

/// All items with what is counted over them.
pub(super) struct Pool<'a> {
    pub items: Vec<Item<'a>>,
    pub words: Words,
    pub rarity: Rarity,
    /// Records per phone and per site.
    pub phone_counts: Vec<u32>,
    pub web_counts: Vec<u32>,
    /// The page that is a site's front.
    pub front_page: u32,
    /// Items per town.
    pub town_counts: Vec<u32>,
    /// Whether more than one source takes part.
    pub several_sources: bool,
}

impl<'a> Pool<'a> {
    pub fn new(records: &'a [Record], places: &[Place]) -> Self {
        let mut words = Words::default();
        let areas = areas(records);
        let towns = Towns::new(records, places);
        let mut items = Vec::new();
        let mut ids = Ids::default();
        let front_page = ids.text.id("");
        for index in canonical_order(records, places) {
            let town = towns.of(index);
            let item = item(
                &records[index],
                index,
                places[index],
                town,
                &mut Making { words: &mut words, ids: &mut ids, areas: &areas, towns: &towns },
            );
            items.push(item);
        }
        count_words(&items, &mut words);
        for item in &mut items {
            for name in item.names.iter_mut().chain(&mut item.second) {
                name.weigh(&words);
            }
        }
        let town_counts = counts(items.iter().map(|item| item.town), towns.len());
        let rarity = Rarity::new(&items, &words, &town_counts);
        Self {
            phone_counts: counts(items.iter().flat_map(|item| item.phones.iter().copied()), ids.phones),
            web_counts: counts(items.iter().flat_map(|item| item.webs.iter().map(|web| web.0)), ids.webs),
            several_sources: items.iter().any(|item| item.record.source != items[0].record.source),
            front_page,
            town_counts,
            rarity,
            words,
            items,
        }
    }
}

/// What is filled while items are made.
struct Making<'m> {
    words: &'m mut Words,
    ids: &'m mut Ids,
    areas: &'m std::collections::HashSet<String>,
    towns: &'m Towns,
}

#[derive(Default)]
struct Ids {
    text: Interner,
    phone: Interner,
    web: Interner,
    phones: usize,
    webs: usize,
}

/// Who takes part, ordered by content, so that no later step can depend on the order of input.
fn canonical_order(records: &[Record], places: &[Place]) -> Vec<usize> {
    let takes_part = |record: &Record| matches!(record.role, Role::Organization | Role::ServiceSite | Role::Ourselves);
    let mut order: Vec<(String, usize)> = (0..records.len())
        .filter(|&i| takes_part(&records[i]))
        .map(|i| (format!("{}\t{}\t{}", records[i].state, records[i].city, name_key(&records[i].name)), i))
        .collect();
    let bits = |i: usize| places[i].point.map(|point| (point.lat.to_bits(), point.lon.to_bits()));
    order.sort_by(|(key, a), (other, b)| {
        let (ra, rb) = (&records[*a], &records[*b]);
        let rest = |r: &'_ Record, i: usize| (r.source, r.role, r.ein, r.year, bits(i));
        key.cmp(other)
            .then_with(|| ra.name.cmp(&rb.name))
            .then_with(|| ra.street.cmp(&rb.street))
            .then_with(|| ra.zip.cmp(&rb.zip))
            .then_with(|| rest(ra, *a).cmp(&rest(rb, *b)))
            .then_with(|| {
                (&ra.phones, &ra.urls, &ra.other_names, &ra.second_line).cmp(&(
                    &rb.phones,
                    &rb.urls,
                    &rb.other_names,
                    &rb.second_line,
                ))
            })
    });
    order.into_iter().map(|(_, i)| i).collect()
}

fn item<'a>(record: &'a Record, index: usize, place: Place, town: u32, making: &mut Making<'_>) -> Item<'a> {
    let address = address::parse(&record.street);
    let town_words = making.towns.words(town);
    let mut names = Vec::with_capacity(1 + record.other_names.len());
    for text in std::iter::once(&record.name).chain(&record.other_names) {
        let strip = record.role != Role::Ourselves;
        names.extend(Name::read(text, town_words, if strip { Some(making.areas) } else { None }, making.words));
    }
    let second_key = name_key(&record.second_line);
    let telling = second_key.split(' ').filter(|word| word.bytes().any(|b| b.is_ascii_alphabetic())).count() >= 2;
    let second = if telling { Name::read(&record.second_line, town_words, None, making.words) } else { None };
    let ids = &mut *making.ids;
    let phones = distinct(record.phones.iter().filter_map(|cell| phone(cell)).map(|phone| ids.phone.id(&phone)));
    let webs =
        distinct(record.urls.iter().filter_map(|url| Some((ids.web.id(&domain(url)?), ids.text.id(&web_page(url))))));
    ids.phones = ids.phones.max(phones.iter().max().map_or(0, |&id| id as usize + 1));
    ids.webs = ids.webs.max(webs.iter().max().map_or(0, |&(id, _)| id as usize + 1));
    let state = record.state.trim().to_ascii_uppercase();
    Item {
        index: u32::try_from(index).expect("fewer than four billion records"),
        record,
        town,
        state: ids.text.id(&state),
        zip: zip5(&record.zip).map(|zip| ids.text.id(&zip)),
        marks: Marks::of(&name_key(&record.name), &second_key),
        names,
        second,
        street: address.key().map(|key| ids.text.id(&key)),
        address,
        phones,
        webs,
        point: place.measurable(),
        exact: place.precision == Precision::Exact,
    }
}

fn distinct<T: Ord>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut values: Vec<T> = values.collect();
    values.sort_unstable();
    values.dedup();
    values
}

fn count_words(items: &[Item<'_>], words: &mut Words) {
    let mut names = 0;
    for name in items.iter().filter_map(|item| item.names.first()) {
        words.count(&name.tokens);
        names += 1;
    }
    words.weigh(names);
}

fn counts(ids: impl Iterator<Item = u32>, len: usize) -> Vec<u32> {
    let mut counts = vec![0; len];
    for id in ids {
        counts[id as usize] += 1;
    }
    counts
}
