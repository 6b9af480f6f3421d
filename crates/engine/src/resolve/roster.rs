//! Records read one by one and kept as numbers, so that a million fit and nobody needs them as texts.

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use super::item::{Item, NONE, Span};
use super::marks::Marks;
use super::names::{Initials, MOST_WORDS, NameRole, NameRow};
use super::streets::Streets;
use super::texts::{Texts, hash, mix};
use super::words::Words;
use crate::place::{Place, Precision};
use crate::record::{Record, Role};
use crate::text::{each_key_word, fold_into, phone_number, site, spoken_words, zip_number};

/// Longer names are no names; what follows is left unread.
const LONGEST_NAME: usize = 1000;

/// Marks between a body and its site: "Alder Bank – Mill Circle".
const SITE_MARKS: [&str; 7] = [" - ", " – ", " — ", " @ ", " at ", " AT ", " ("];

/// The records to resolve. They are added one after the other; nothing of them is kept but what is compared.
#[derive(Default)]
pub struct Roster {
    pub(super) items: Vec<Item>,
    pub(super) names: Vec<NameRow>,
    /// Words of all names.
    pub(super) tokens: Vec<u32>,
    /// Names that may lose a site once all areas are known, in order of the name.
    pub(super) cuts: Vec<SiteCut>,
    pub(super) phones: Vec<u32>,
    /// Site and page within it.
    pub(super) webs: Vec<(u32, u32)>,
    /// Classification and code within it.
    pub(super) codes: Vec<(u32, u32)>,
    pub(super) marks: Vec<Marks>,
    pub(super) words: Words,
    /// Keys of known areas and towns.
    pub(super) areas: FxHashSet<u64>,
    pub(super) streets: Streets,
    pub(super) cities: Texts,
    pub(super) states: Texts,
    pub(super) sites: Texts,
    pub(super) pages: Texts,
    pub(super) schemes: Texts,
    pub(super) phone_ids: FxHashMap<u64, u32>,
    mark_ids: FxHashMap<Marks, u32>,
    /// Buffers that every record uses anew.
    folded: String,
    host: String,
}

/// What a name would be without its site.
pub(super) struct SiteCut {
    /// Index of the name.
    pub name: u32,
    /// Key of the site: the cut counts when this is a known area.
    pub site: u64,
    pub without: NameRow,
}

impl Roster {
    /// Adds the next record. Of role Area it lends its name; of roles Place and Attribute its town.
    ///
    /// # Panics
    /// Beyond four billion records, words or names.
    pub fn add(&mut self, record: &Record, place: Place) {
        let index = u32::try_from(self.items.len()).expect("fewer than four billion records");
        let mut item = Item::new(index, record.source, record.role);
        self.read_where(record, place, &mut item);
        if record.role == Role::Area {
            // One area may list several names ("Adams Quarter, Oak Hill").
            record.name.split([',', ';', '/']).for_each(|name| self.add_area(name));
        }
        if item.takes_part() {
            item.names = self.read_names(record);
            item.marks = self.read_marks(record, item.names);
            self.read_contacts(record, &mut item);
            item.ein = record.ein.unwrap_or(NONE);
            item.content = content(record, place);
        }
        self.items.push(item);
    }

    fn read_where(&mut self, record: &Record, place: Place, item: &mut Item) {
        fold_into(&record.city, &mut self.folded);
        if !self.folded.is_empty() {
            let known = self.cities.len();
            item.city = self.cities.id(&self.folded);
            if self.cities.len() > known {
                self.add_area(&record.city);
            }
        }
        fold_into(&record.state, &mut self.folded);
        item.state = self.states.id(&self.folded);
        item.zip = zip_number(&record.zip).unwrap_or(NONE);
        item.set_point(place.measurable());
        item.exact = place.precision == Precision::Exact;
        if item.takes_part() {
            item.street = self.streets.read(&record.street);
        }
    }

    fn add_area(&mut self, name: &str) {
        fold_into(name, &mut self.folded);
        if !self.folded.is_empty() {
            self.areas.insert(key(&self.folded));
        }
    }

    fn read_names(&mut self, record: &Record) -> Span {
        let start = self.names.len();
        // The library's own branches are named after places, and are bodies all the same.
        let strip = record.role != Role::Ourselves;
        for (text, role) in std::iter::once((&record.name, NameRole::Primary))
            .chain(record.other_names.iter().map(|name| (name, NameRole::Alias)))
        {
            let name = self.names.len();
            let Some(row) = self.read_name(text, role) else { continue };
            self.names.push(row);
            if strip {
                self.read_cuts(text, role, u32::try_from(name).expect("fewer than four billion names"));
            }
        }
        if !record.second_line.trim().is_empty()
            && let Some(second) = self.read_name(&record.second_line, NameRole::Second)
        {
            let words = self.tokens[second.start as usize..].iter();
            let telling = words.filter(|&&word| !self.words.get(word).number).count() >= 2;
            if telling {
                self.names.push(second);
            }
        }
        Span::since(start, &mut self.names)
    }

    /// Reads one name; `None` when it has no words.
    fn read_name(&mut self, text: &str, role: NameRole) -> Option<NameRow> {
        let Self { tokens, words, folded, .. } = self;
        fold_into(&text[..text.floor_char_boundary(LONGEST_NAME)], folded);
        let start = tokens.len();
        let (mut name_hash, mut initials) = (0, Initials::default());
        each_key_word(folded, &mut |word| {
            if tokens.len() - start < MOST_WORDS {
                let token = words.id(word);
                tokens.push(token);
                name_hash = mix(name_hash, words.get(token).hash);
                initials.push(word);
            }
        });
        let count = tokens.len() - start;
        let mut as_written = Initials::default();
        spoken_words(folded).take(MOST_WORDS).for_each(|word| as_written.push(word));
        (count > 0).then(|| NameRow {
            start: u32::try_from(start).expect("fewer than four billion words"),
            words: u8::try_from(count).expect("at most MOST_WORDS"),
            role,
            place_only: false,
            key: name_hash,
            initials: [initials.key(), as_written.key()],
        })
    }

    fn read_cuts(&mut self, text: &str, role: NameRole, name: u32) {
        // Most names have none of them, and need not be searched seven times.
        if !text.contains(['-', '–', '—', '@', '(']) && !text.contains(" at ") && !text.contains(" AT ") {
            return;
        }
        for mark in SITE_MARKS {
            let Some((body, site)) = text.rsplit_once(mark) else { continue };
            fold_into(site, &mut self.folded);
            let site = key(&self.folded);
            if let Some(without) = self.read_name(body, role) {
                self.cuts.push(SiteCut { name, site, without });
            }
        }
    }

    /// The marks of the first name, and the numbers of the second line (a local's number).
    fn read_marks(&mut self, record: &Record, names: Span) -> u32 {
        let Self { words, marks, .. } = self;
        if marks.is_empty() {
            marks.push(Marks::default());
        }
        let mut found = Marks::default();
        if let Some(name) = names.of(&self.names).first().filter(|name| name.role == NameRole::Primary) {
            let tokens = &self.tokens[name.start as usize..][..usize::from(name.words)];
            tokens.iter().enumerate().for_each(|(at, &token)| found.read(at, words.get(token), words.text(token)));
        }
        if !record.second_line.is_empty() {
            fold_into(&record.second_line, &mut self.folded);
            each_key_word(&self.folded, &mut |word| found.read_number(word));
        }
        if found == marks[0] {
            return 0;
        }
        found.tidy();
        let next = u32::try_from(marks.len()).expect("fewer than four billion");
        let id = *self.mark_ids.entry(found.clone()).or_insert(next);
        if id == next {
            marks.push(found);
        }
        id
    }

    fn read_contacts(&mut self, record: &Record, item: &mut Item) {
        let start = self.phones.len();
        for number in record.phones.iter().filter_map(|cell| phone_number(cell)) {
            let next = u32::try_from(self.phone_ids.len()).expect("fewer than four billion");
            self.phones.push(*self.phone_ids.entry(number).or_insert(next));
        }
        item.phones = tidy(start, &mut self.phones);
        let start = self.webs.len();
        for url in &record.urls {
            if let Some((site, page)) = site(url, &mut self.host) {
                self.webs.push((self.sites.id(site), self.pages.id(&page)));
            }
        }
        item.webs = tidy(start, &mut self.webs);
        let start = self.codes.len();
        for code in record.codes.iter().filter(|code| !code.is_empty()) {
            let scheme = code.split_once(':').map_or("", |(scheme, _)| scheme);
            self.codes.push((self.schemes.id(scheme), self.schemes.id(code)));
        }
        item.codes = Span::since(start, &mut self.codes);
    }
}

/// Sorts what was added since `start`, without repeats.
fn tidy<T: Ord + Copy>(start: usize, list: &mut Vec<T>) -> Span {
    list[start..].sort_unstable();
    let mut kept = start;
    for at in start..list.len() {
        if at == start || list[at] != list[kept - 1] {
            list[kept] = list[at];
            kept += 1;
        }
    }
    list.truncate(kept);
    Span::since(start, list)
}

/// The key of a folded name, as [`NameRow::key`] has it.
pub(super) fn key(folded: &str) -> u64 {
    let mut key = 0;
    each_key_word(folded, &mut |word| key = mix(key, hash(word.as_bytes())));
    key
}

/// A hash of all that a record says.
fn content(record: &Record, place: Place) -> u64 {
    let mut hasher = FxHasher::default();
    let Record {
        source, role, year, name, other_names, second_line, street, city, state, zip, phones, urls, ein, ..
    } = record;
    (source, role, year, name, other_names, second_line).hash(&mut hasher);
    (street, city, state, zip, phones, urls, ein, &record.codes).hash(&mut hasher);
    place.point.map(|point| (point.lat.to_bits(), point.lon.to_bits())).hash(&mut hasher);
    hasher.finish()
}
