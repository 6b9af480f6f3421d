//! What came last: documents that share a name count as one here too, so that a long recording with its many
//! paragraphs stands once.

use std::{cmp::Reverse, collections::HashMap, ops::Range};

use tantivy::{
    DocAddress, DocId, Score, SegmentOrdinal, SegmentReader,
    collector::{Collector, SegmentCollector},
    columnar::Column,
};

use crate::fields::{FROM, SAME_NAME};

/// Collects these rows of the list, the newest first, with one more if there is one.
pub(crate) struct Newest {
    pub(crate) rows: Range<usize>,
}

type Names = HashMap<u64, (i64, DocAddress)>;

pub(crate) struct InSegment {
    segment: SegmentOrdinal,
    names: Column<u64>,
    from: Column<i64>,
    found: Names,
}

/// The newer one; of the same moment the one that was written first.
fn better(a: (i64, DocAddress), b: (i64, DocAddress)) -> (i64, DocAddress) {
    if (Reverse(b.0), b.1) < (Reverse(a.0), a.1) { b } else { a }
}

impl Collector for Newest {
    type Fruit = Vec<DocAddress>;
    type Child = InSegment;

    fn for_segment(&self, segment: SegmentOrdinal, reader: &SegmentReader) -> tantivy::Result<InSegment> {
        let (names, from) = (reader.fast_fields().u64(SAME_NAME)?, reader.fast_fields().i64(FROM)?);
        Ok(InSegment { segment, names, from, found: Names::new() })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, fruits: Vec<Names>) -> tantivy::Result<Vec<DocAddress>> {
        let mut names = Names::new();
        for (name, found) in fruits.into_iter().flatten() {
            names.entry(name).and_modify(|it| *it = better(*it, found)).or_insert(found);
        }
        let mut all: Vec<(i64, DocAddress)> = names.into_values().collect();
        all.sort_unstable_by_key(|(from, address)| (Reverse(*from), *address));
        let rows = all.into_iter().skip(self.rows.start).take(self.rows.len() + 1);
        Ok(rows.map(|(_, address)| address).collect())
    }
}

impl SegmentCollector for InSegment {
    type Fruit = Names;

    fn collect(&mut self, doc: DocId, _: Score) {
        let Some(name) = self.names.first(doc) else { return };
        let found = (self.from.first(doc).unwrap_or_default(), DocAddress::new(self.segment, doc));
        self.found.entry(name).and_modify(|it| *it = better(*it, found)).or_insert(found);
    }

    fn harvest(self) -> Names {
        self.found
    }
}
