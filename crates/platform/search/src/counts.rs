//! How much is found of each value by which results can be narrowed.
//!
//! Chosen values count as "or" within a group and as "and" across groups. A value is counted among what fits the
//! choices of the *other* groups: the number beside a value that is not chosen is what choosing it would add.

use std::collections::BTreeMap;

use tantivy::{
    DocId, Score, SegmentOrdinal, SegmentReader,
    collector::{Collector, SegmentCollector},
    columnar::StrColumn,
};

use crate::{Chosen, fields::FACET};

/// One pass over everything that fits the text.
pub(crate) struct Counts<'q> {
    pub(crate) chosen: &'q [Chosen],
}

#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// What fits the text, whatever was chosen.
    pub(crate) all: usize,
    /// What fits the choices as well.
    pub(crate) fitting: usize,
    /// By `group:value`.
    pub(crate) values: BTreeMap<String, usize>,
}

/// A value of the segment.
struct Known {
    value: String,
    /// One bit for its group, if anything was chosen in it.
    group: u32,
    is_chosen: bool,
    count: usize,
}

pub(crate) struct InSegment {
    column: Option<StrColumn>,
    known: Vec<Known>,
    /// The bits of all groups in which something was chosen.
    every: u32,
    tally: Tally,
}

impl Collector for Counts<'_> {
    type Fruit = Tally;
    type Child = InSegment;

    fn for_segment(&self, _: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<InSegment> {
        let column = segment.fast_fields().str(FACET)?;
        let mut known = Vec::new();
        if let Some(column) = &column {
            let mut values = column.dictionary().stream()?;
            while values.advance() {
                known.push(self.known(&String::from_utf8_lossy(values.key())));
            }
        }
        let every = (0..self.chosen.len()).fold(0, |bits, group| bits | 1 << group);
        Ok(InSegment { column, known, every, tally: Tally::default() })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, fruits: Vec<Tally>) -> tantivy::Result<Tally> {
        let mut sum = Tally::default();
        for tally in fruits {
            sum.all += tally.all;
            sum.fitting += tally.fitting;
            for (value, count) in tally.values {
                *sum.values.entry(value).or_default() += count;
            }
        }
        Ok(sum)
    }
}

impl Counts<'_> {
    fn known(&self, facet: &str) -> Known {
        let (group, value) = facet.split_once(':').unwrap_or((facet, ""));
        let chosen = self.chosen.iter().enumerate().find(|(_, (chosen, _))| *chosen == group);
        Known {
            value: facet.to_owned(),
            group: chosen.map_or(0, |(bit, _)| 1 << bit),
            is_chosen: chosen.is_some_and(|(_, (_, values))| values.iter().any(|it| it == value)),
            count: 0,
        }
    }
}

impl SegmentCollector for InSegment {
    type Fruit = Tally;

    fn collect(&mut self, doc: DocId, _: Score) {
        let Self { column, known, every, tally } = self;
        tally.all += 1;
        let values = || column.iter().flat_map(|column| column.ords().values_for_doc(doc));
        let mut missing = *every;
        for ord in values() {
            let it = &known[ord as usize];
            if it.is_chosen {
                missing &= !it.group;
            }
        }
        if missing.count_ones() > 1 {
            return;
        }
        tally.fitting += usize::from(missing == 0);
        for ord in values() {
            let it = &mut known[ord as usize];
            it.count += usize::from(missing == 0 || it.group == missing);
        }
    }

    fn harvest(self) -> Tally {
        let counted = self.known.into_iter().filter(|it| it.count > 0);
        Tally { values: counted.map(|it| (it.value, it.count)).collect(), ..self.tally }
    }
}
