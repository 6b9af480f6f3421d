//! Learning: topics that gather what is written about them, and articles with their authors. Collections, polls and
//! the desk where all this is written follow.

mod address;
mod article;
mod desk;
mod idea;
mod list;
mod pages;
mod part;
mod series;
mod topic;
mod writing;
mod zone;

pub use address::{Found, Noun};
pub use article::{ARTICLE, Article, ArticleId, Kind, NewArticle, State, article, article_by_slug, put_article};
pub use idea::{IDEA, Idea, IdeaId, IdeaState, NewIdea, drop_idea, idea, ideas};
pub use list::{Listed, articles_by, articles_of, counts, related, shelf};
pub use pages::{routes, samples};
pub use part::{Part, Sort, parts};
pub use series::put_in_series;
pub use text::slug;
pub use topic::{Dated, NewTopic, TOPIC, Topic, TopicId, put_related, put_shelf, put_topic, topic_by_slug, topics};
pub use writing::{Draft, Revision, Saved, begin, newest, save};
pub use zone::Zone;

use db::Migration;
use search::Documents;
use web::Lang;

pub const MIGRATIONS: &[Migration] = db::migrations![(500, "0500_learning"), (540, "0540_desk")];

/// Tables of this room whose rows history remembers.
pub const TRACKED: &[&history::Tracked] = &[&TOPIC, &ARTICLE, &IDEA];

pub const WORDS: &[(Lang, &str)] = &[
    (Lang::En, include_str!("../i18n/en/learning.ftl")),
    (Lang::Es, include_str!("../i18n/es/learning.ftl")),
    (Lang::En, include_str!("../i18n/en/writing.ftl")),
    (Lang::Es, include_str!("../i18n/es/writing.ftl")),
];

/// Topics and articles as search finds them.
pub fn documents() -> Vec<Documents> {
    vec![topic::documents(), article::documents()]
}
