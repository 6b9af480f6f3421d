//! Why an extract gives no streets.

use std::io;

/// An extract that cannot be read to its end, or has nothing to walk on. Blocks are counted from 1.
#[derive(Debug, thiserror::Error)]
pub enum StreetsError {
    #[error("the file cannot be opened or read")]
    Io(#[from] io::Error),
    #[error("this is not an OpenStreetMap extract in PBF")]
    NotPbf,
    #[error("the file breaks off in block {block}; was the download cut short?")]
    Truncated { block: u64 },
    #[error("block {block} of the file is damaged")]
    Damaged { block: u64 },
    #[error("block {block} is packed in a way that is not read here; ask for the extract as ordinary PBF (zlib)")]
    Packing { block: u64 },
    #[error("the file needs “{feature}”, which is not read here")]
    Feature { feature: String },
    #[error("no way that people walk on lies near a branch in this file")]
    NothingHere,
    #[error("more than {} million points lie near the branches; take a smaller distance", MOST_POINTS / 1_000_000)]
    TooMany,
}

/// Points of one area that are held in memory at once, sixteen bytes each, and points of the ways over them. All buildings and ways within 25 km of a
/// city of eight million are about half of it (estimated from the density of a metropolitan extract).
pub(super) const MOST_POINTS: usize = 40_000_000;

impl StreetsError {
    /// A stable code, the key of the sentence shown to a person.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Io(_) => "unreadable",
            Self::NotPbf => "streets-not-pbf",
            Self::Truncated { .. } => "streets-truncated",
            Self::Damaged { .. } => "streets-damaged",
            Self::Packing { .. } => "streets-packing",
            Self::Feature { .. } => "streets-feature",
            Self::NothingHere => "streets-nothing-here",
            Self::TooMany => "streets-too-many",
        }
    }

    /// What the sentence of [`StreetsError::as_str`] is filled with.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Truncated { block } | Self::Damaged { block } | Self::Packing { block } => {
                vec![("block", block.to_string())]
            }
            Self::Feature { feature } => vec![("feature", feature.clone())],
            Self::Io(_) | Self::NotPbf | Self::NothingHere | Self::TooMany => Vec::new(),
        }
    }
}
