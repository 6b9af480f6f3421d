//! United States street addresses, cut into the parts that two sources share.
//!
//! Number, street, type, quadrant and unit as in Publication 28 of the United States Postal Service,
//! read leniently. In quadrant cities the quadrant is identity: 1200 C Street exists four times.

mod parse;
mod words;

pub use parse::parse;

/// A street address; parts that were not found are empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Address {
    /// House number, the first of a range (`1200-1210` → 1200).
    pub number: Option<u32>,
    /// Street name without type, folded: `MASSACHUSETTS`, `15TH`, `I`.
    pub street: String,
    /// Postal abbreviation of the street type: `AVE`, `ST`; `HWY` also for numbered routes.
    pub kind: String,
    /// `NW`, `N`, `E`…, before or after the street.
    pub quadrant: String,
    /// What follows suite, apartment, room, floor or `#`.
    pub unit: String,
    /// Number of a post-office box; such an address is a letter box, not a place.
    pub po_box: Option<String>,
    /// Two streets that meet ("14th & U"), with or without a house number.
    pub crossing: bool,
}

impl Address {
    /// Number, street, type and quadrant, joined by `|`; `None` without number or street (boxes, crossings).
    /// The unit is not part of it. Unique within one town only.
    pub fn key(&self) -> Option<String> {
        let number = self.number.filter(|_| !self.street.is_empty() && self.po_box.is_none())?;
        Some(format!("{number}|{}|{}|{}", self.street, self.kind, self.quadrant))
    }

    /// The side-blind hundred block: number divided by 100, street, type and quadrant. `None` as for [`Self::key`].
    pub fn block_key(&self) -> Option<String> {
        let number = self.number.filter(|_| !self.street.is_empty() && self.po_box.is_none())?;
        Some(format!("{}|{}|{}|{}", number / 100, self.street, self.kind, self.quadrant))
    }
}
