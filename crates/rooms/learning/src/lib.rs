//! Learning: topics that gather what is written about them, articles with their authors, collections of what others
//! made, polls, and the desk where all this is written.

pub mod address;
mod article;
mod attachment;
pub mod collection;
mod desk;
mod idea;
mod illustration;
pub mod link;
mod list;
mod pages;
mod part;
mod picture;
pub mod poll;
mod portrait;
pub mod resource;
mod series;
mod sitemap;
mod topic;
mod uses;
mod writing;
mod zone;

pub use address::{Found, Noun};
pub use article::{ARTICLE, Article, ArticleId, Kind, NewArticle, State, article, article_by_slug, put_article};
pub use attachment::{
    ATTACHMENT, Attachment, AttachmentId, LONGEST_FILE_TITLE, NewAttachment, attachments, put_attachment, title_of_file,
};
pub use idea::{IDEA, Idea, IdeaId, IdeaState, NewIdea, drop_idea, idea, ideas};
pub use illustration::{ILLUSTRATION, illustrating, page_at, put_at, put_illustration};
pub use list::{Listed, Written, articles_by, counts, listed, order_of, related, shelf, written};
pub use pages::{
    ArticlePanels, CollectionPanels, PersonPanels, ResourcePanels, TopicPanels, TopicsSeen, routes, sample_picture,
    samples,
};
pub use part::{Part, Sort, parts};
pub use picture::{
    License, NewFacts, PICTURE, Picture, PictureId, ShownPicture, add_picture, license, licenses, picture,
    picture_lacks, picture_of, pictures,
};
pub use portrait::{PORTRAIT, Portrait, look_of, looks, monogram, portraits, put_portrait};
pub use series::put_in_series;
pub use sitemap::{modified_since, shown};
pub use text::slug;
pub use topic::{
    Dated, NewTopic, TOPIC, Topic, TopicId, all_topics, put_related, put_shelf, put_topic, topic, topic_by_slug, topics,
};
pub use uses::files_used;
pub use writing::{Draft, Revision, Saved, begin, newest, save};
pub use zone::{Zone, zone};

use db::Migration;
use search::Documents;
use web::Lang;

pub const MIGRATIONS: &[Migration] = db::migrations![
    (500, "0500_learning"),
    (510, "0510_poll"),
    (521, "0521_pictures"),
    (530, "0530_collections"),
    (540, "0540_desk"),
    (551, "0551_polls_found"),
    (552, "0552_revision_shown"),
    (561, "0561_lists"),
    (661, "0661_portraits"),
];

/// Tables of this room whose rows history remembers.
pub const TRACKED: &[&history::Tracked] = &[
    &TOPIC,
    &ARTICLE,
    &IDEA,
    &PICTURE,
    &ILLUSTRATION,
    &PORTRAIT,
    &ATTACHMENT,
    &resource::RESOURCE,
    &resource::HIDDEN_RESOURCE,
    &resource::CATALOG_SEARCH,
    &collection::COLLECTION_ITEM,
    &poll::POLL,
];

pub const WORDS: &[(Lang, &str)] = &[
    (Lang::En, include_str!("../i18n/en/learning.ftl")),
    (Lang::Es, include_str!("../i18n/es/learning.ftl")),
    (Lang::En, include_str!("../i18n/en/poll.ftl")),
    (Lang::Es, include_str!("../i18n/es/poll.ftl")),
    (Lang::En, include_str!("../i18n/en/collections.ftl")),
    (Lang::Es, include_str!("../i18n/es/collections.ftl")),
    (Lang::En, include_str!("../i18n/en/pictures.ftl")),
    (Lang::Es, include_str!("../i18n/es/pictures.ftl")),
    (Lang::En, include_str!("../i18n/en/writing.ftl")),
    (Lang::Es, include_str!("../i18n/es/writing.ftl")),
];

/// Topics, articles and polls as search finds them.
pub fn documents() -> Vec<Documents> {
    vec![topic::documents(), article::documents(), poll::documents()]
}
