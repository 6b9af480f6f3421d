//! Drawings made on the server as SVG text: the quilt block that stands for an organization without a logo, the
//! poster that joins many blocks, the still map shown where no script runs and on paper, and bars that show counts.
//!
//! Everything drawn here is a pure function of its arguments: the same organization has the same block on every page,
//! in every year, on every machine. Colours stand in presentation attributes or come from the page's own style sheet
//! by class, never in `style`, so a strict content security policy holds.

mod bars;
mod hue;
pub mod map;
mod quilt;
mod svg;

pub use bars::{Bar, Bars, bars};
pub use hue::{Hue, UnknownHue};
pub use quilt::{Block, Detail, monogram, quilt, quilt_block};
pub use svg::Label;
