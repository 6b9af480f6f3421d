//! Text that people write: Markdown made safe to show, excerpts of whole sentences, addresses from titles.

mod address;
mod excerpt;
mod has_words;
mod line;
mod markdown;
mod month;
mod outline;
mod slug;

pub use address::is_web_address;
pub use excerpt::excerpt;
pub use has_words::has_words;
pub use line::one_line;
pub use markdown::{html, plain};
pub use month::is_month;
pub use outline::{Outline, count_words, outline};
pub use slug::slug;
