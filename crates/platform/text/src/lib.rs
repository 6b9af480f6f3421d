//! Text that people write: Markdown made safe to show, excerpts of whole sentences, addresses from titles.

mod excerpt;
mod markdown;
mod slug;

pub use excerpt::excerpt;
pub use markdown::{html, links, plain};
pub use slug::slug;
