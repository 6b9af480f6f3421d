//! Finding by name: those that carry the same name count as one, so that the branches of a chain do not hide
//! everybody else.

use std::{
    cmp::Ordering,
    collections::{HashMap, hash_map::Entry},
    hash::{BuildHasherDefault, Hasher},
};

use tantivy::{
    DocAddress, DocId, Score, SegmentOrdinal, SegmentReader,
    collector::{Collector, SegmentCollector},
    columnar::Column,
};

use crate::{
    fields::{LEAD, SAME_NAME},
    lead::Beginning,
};

/// What one more of the same name adds to the score, on a logarithmic scale: a common name is likelier meant.
const WEIGHT_OF_MANY: f32 = 0.3;

/// The best document of a name, and how many of those looked at carry the name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Named {
    pub(crate) score: Score,
    pub(crate) address: DocAddress,
    pub(crate) count: u32,
}

impl Named {
    fn joined(self, other: Self) -> Self {
        let best = if other.before(&self) == Ordering::Less { other } else { self };
        Self { count: self.count + other.count, ..best }
    }

    fn before(&self, other: &Self) -> Ordering {
        other.score.total_cmp(&self.score).then(self.address.cmp(&other.address))
    }

    fn weight(&self) -> f32 {
        self.score + WEIGHT_OF_MANY * (self.count as f32).ln()
    }
}

/// A segment stops looking when it has this many times the names asked for: scores decide between segments.
const ENOUGH: usize = 4;

type Names = HashMap<u64, Named, AsItIsBuilder>;
type AsItIsBuilder = BuildHasherDefault<AsItIs>;

/// Numbers of names are well mixed already.
#[derive(Default)]
pub(crate) struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |all, byte| all.rotate_left(8) ^ u64::from(*byte));
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}

/// Collects the best names, by the number that equal names share.
pub(crate) struct BestNames<'q> {
    pub(crate) limit: usize,
    pub(crate) typed: &'q Beginning,
}

impl Collector for BestNames<'_> {
    type Fruit = Vec<Named>;
    type Child = InSegment;

    fn for_segment(&self, segment: SegmentOrdinal, reader: &SegmentReader) -> tantivy::Result<InSegment> {
        let columns = [SAME_NAME, LEAD].map(|column| reader.fast_fields().u64(column));
        let [names, leads] = columns;
        let (names, leads, typed) = (names?, leads?, self.typed.clone());
        Ok(InSegment { segment, names, leads, typed, found: Vec::new(), wanted: self.limit * ENOUGH })
    }

    fn requires_scoring(&self) -> bool {
        true
    }

    fn merge_fruits(&self, fruits: Vec<Names>) -> tantivy::Result<Vec<Named>> {
        let mut names = Names::default();
        for (name, found) in fruits.into_iter().flatten() {
            names.entry(name).and_modify(|it| *it = it.joined(found)).or_insert(found);
        }
        let mut names: Vec<Named> = names.into_values().collect();
        let order = |a: &Named, b: &Named| b.weight().total_cmp(&a.weight()).then_with(|| a.before(b));
        if names.len() > self.limit {
            names.select_nth_unstable_by(self.limit, order);
            names.truncate(self.limit);
        }
        names.sort_by(order);
        Ok(names)
    }
}

/// Documents looked at in one go, the best first.
const CHUNK: usize = 512;

pub(crate) struct InSegment {
    segment: SegmentOrdinal,
    names: Column<u64>,
    leads: Column<u64>,
    typed: Beginning,
    found: Vec<(Score, DocId)>,
    wanted: usize,
}

impl SegmentCollector for InSegment {
    type Fruit = Names;

    fn collect(&mut self, doc: DocId, score: Score) {
        self.found.push((score, doc));
    }

    /// Reading the names of all that was found would take longer than finding it: the best come first, until there
    /// are names enough. Documents of one name have much the same score, so they are counted together. Equal names
    /// begin alike, so the beginning is read once for each name.
    fn harvest(mut self) -> Names {
        let mut names: HashMap<u64, (Named, Score), _> = HashMap::with_hasher(AsItIsBuilder::default());
        let mut rest = self.found.as_mut_slice();
        while !rest.is_empty() && names.len() < self.wanted {
            let chunk = CHUNK.min(rest.len());
            if chunk < rest.len() {
                rest.select_nth_unstable_by(chunk - 1, |(a, _), (b, _)| b.total_cmp(a));
            }
            let (best, others) = rest.split_at_mut(chunk);
            for (score, doc) in best {
                let Some(name) = self.names.first(*doc) else { continue };
                let address = DocAddress::new(self.segment, *doc);
                match names.entry(name) {
                    Entry::Occupied(mut there) => {
                        let (known, factor) = there.get_mut();
                        *known = known.joined(Named { score: *score * *factor, address, count: 1 });
                    }
                    Entry::Vacant(place) => {
                        let factor = self.typed.factor(self.leads.first(*doc).unwrap_or_default());
                        place.insert((Named { score: *score * factor, address, count: 1 }, factor));
                    }
                }
            }
            rest = others;
        }
        names.into_iter().map(|(name, (found, _))| (name, found)).collect()
    }
}
