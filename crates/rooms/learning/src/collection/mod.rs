//! Collections: articles of that kind, with resources in order and a line of ours for each.

mod change;
mod copy;
mod list;
pub mod reading_list;
mod taken_back;

pub use change::{COLLECTION_ITEM, Way, annotate, move_item, put_item, remove_item};
pub(crate) use change::{add, note, told};
pub use copy::{begin, copy};
pub(crate) use list::words;
pub use list::{
    Holding, Item, Listing, articles_beside, collection_by_slug, collection_of, collections, collections_of_address,
    collections_of_resource, item, items,
};
pub use taken_back::{back_to, taken_back};

db::id!(/// One resource in one collection.
    CollectionItemId);
