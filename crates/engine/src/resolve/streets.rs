//! Street lines as numbers.

use super::item::{NONE, Street};
use super::texts::Texts;
use crate::address::{self, Address};

/// Every street name, type, quadrant, unit and box seen.
#[derive(Default)]
pub(super) struct Streets {
    texts: Texts,
}

/// Longer lines are no address; what follows is left unread.
const LONGEST_LINE: usize = 200;

impl Streets {
    /// Reads one street line.
    pub fn read(&mut self, line: &str) -> Street {
        let line = &line[..line.floor_char_boundary(LONGEST_LINE)];
        if line.trim().is_empty() {
            return Street::NONE;
        }
        let Address { number, street, kind, quadrant, unit, po_box, crossing: _ } = address::parse(line);
        let mut id = |text: &str| if text.is_empty() { NONE } else { self.texts.id(text) };
        Street {
            number: number.unwrap_or(NONE),
            name: id(&street),
            kind: id(&kind),
            quadrant: id(&quadrant),
            unit: id(&unit),
            // A box without a number is a box all the same.
            po_box: po_box.map_or(NONE, |number| self.texts.id(&number)),
        }
    }

    /// The text of a part; empty for none.
    pub fn text(&self, id: u32) -> &str {
        if id == NONE { "" } else { self.texts.text(id) }
    }
}
