//! Where our own branches stand: what the sources call a library there is ourselves, never a partner.

use accounts::Branch;
use engine::{address, geo::Point};

use crate::catalog::Known;

/// A library room so near to a branch is the branch.
const SAME_HOUSE_M: f64 = 120.0;

/// The branches of one library by point and street.
#[derive(Debug, Default)]
pub struct Houses(Vec<(Option<Point>, Option<String>)>);

impl Houses {
    pub fn of(branches: &[Branch]) -> Self {
        let house = |branch: &Branch| {
            let point = branch.lat.zip(branch.lon).and_then(|(lat, lon)| Point::new(lat, lon));
            (point, address::parse(&branch.street).key())
        };
        Self(branches.iter().map(house).collect())
    }

    /// A library at one of our addresses. Our Friends are somebody else.
    pub fn hold(&self, known: &Known) -> bool {
        let candidate = &known.candidate;
        let library = candidate.words.contains("LIBRAR") || candidate.words.contains("BIBLIOTEC");
        if !library || candidate.words.contains("FRIENDS") {
            return false;
        }
        let point = candidate.place.measurable();
        let street = address::parse(known.address.split(',').next().unwrap_or_default()).key();
        self.0.iter().any(|(house, ours)| {
            let near = point.zip(*house).is_some_and(|(a, b)| a.distance_m(b) <= SAME_HOUSE_M);
            near || (street.is_some() && street == *ours)
        })
    }
}
