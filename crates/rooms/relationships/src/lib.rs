//! Relationships: what a library has with an organization, from a dot on the map to a good ending.
//! Stage, owner, next step, asks and who knows somebody there live here; depth, promises and agreements follow.

mod acquaintance;
mod ask;
mod challenge;
mod conversation;
mod next_step;
mod pages;
mod relationship;
mod stage;

pub use acquaintance::{ACQUAINTANCE, Acquaintance, AcquaintanceId, acquaintances, know};
pub use ask::{ASK, Answer, Ask, AskErrors, AskId, NewAsk, answer, ask, asks, asks_of};
pub use challenge::{
    CHALLENGE, Challenge, ChallengeErrors, ChallengeId, NewChallenge, Pace, challenges, current, put_challenge,
};
pub use conversation::{
    Between, CONVERSATION, Conversation, ConversationErrors, ConversationId, NewConversation, conversations,
    conversations_with, converse, count_conversations, forget_conversation,
};
pub use next_step::{
    NEXT_STEP, NewNextStep, NextStep, NextStepErrors, NextStepId, OpenStep, add_next_step, complete, next_steps,
    open_steps,
};
pub use pages::{Due, asks_panel, conversations_panel, due, pace, panel, routes, samples};
pub use relationship::{
    Keep, Kept, NewlyKept, RELATIONSHIP, Relationship, RelationshipId, keep, kept, move_to, newly_kept, relationship,
    relationship_with, relationships,
};
pub use stage::{Part, Stage, Wants};

use db::Migration;
use web::Lang;

pub const MIGRATIONS: &[Migration] =
    db::migrations![(300, "0300_relationships"), (310, "0310_asks"), (320, "0320_conversations")];

/// Tables of this room whose rows history remembers.
pub const TRACKED: &[&history::Tracked] = &[&RELATIONSHIP, &NEXT_STEP, &ASK, &ACQUAINTANCE, &CONVERSATION, &CHALLENGE];

pub const WORDS: &[(Lang, &str)] = &[
    (Lang::En, include_str!("../i18n/en/relationships.ftl")),
    (Lang::Es, include_str!("../i18n/es/relationships.ftl")),
    (Lang::En, include_str!("../i18n/en/asks.ftl")),
    (Lang::Es, include_str!("../i18n/es/asks.ftl")),
    (Lang::En, include_str!("../i18n/en/conversations.ftl")),
    (Lang::Es, include_str!("../i18n/es/conversations.ftl")),
    (Lang::En, include_str!("../i18n/en/stages.ftl")),
    (Lang::Es, include_str!("../i18n/es/stages.ftl")),
];
