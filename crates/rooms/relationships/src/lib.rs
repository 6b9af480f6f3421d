//! Relationships: what a library has with an organization, from a dot on the map to a good ending.
//! Stage, owner, next step, asks and who knows somebody there live here; depth, promises and agreements follow.
//! Also what comes before there is an organization (conversations, and the challenge that counts them) and what comes of
//! it (projects, looked at from three sides).

mod acquaintance;
mod ask;
mod challenge;
mod conversation;
mod mark;
mod next_step;
mod pages;
mod project;
mod project_check;
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
pub use mark::{Mark, Question, TargetErrors};
pub use next_step::{
    NEXT_STEP, NewNextStep, NextStep, NextStepErrors, NextStepId, OpenStep, add_next_step, complete, next_steps,
    open_steps,
};
pub use pages::{Due, asks_panel, conversations_panel, due, pace, panel, projects_panel, routes, samples};
pub use project::{
    NewProject, PROJECT, Project, ProjectErrors, ProjectId, Target, aim, begin_project, page_of_project, project,
    projects, projects_with, put_project, remove_project,
};
pub use project_check::{
    NewProjectCheck, PROJECT_CHECK, ProjectCheck, ProjectCheckErrors, ProjectCheckId, check_project, project_checks,
    remove_check,
};
pub use relationship::{
    Keep, Kept, NewlyKept, RELATIONSHIP, Relationship, RelationshipId, keep, kept, move_to, newly_kept, relationship,
    relationship_with, relationships,
};
pub use stage::{Part, Stage, Wants};

use db::Migration;
use web::Lang;

pub const MIGRATIONS: &[Migration] = db::migrations![
    (300, "0300_relationships"),
    (310, "0310_asks"),
    (320, "0320_conversations"),
    (330, "0330_projects")
];

/// Tables of this room whose rows history remembers.
pub const TRACKED: &[&history::Tracked] =
    &[&RELATIONSHIP, &NEXT_STEP, &ASK, &ACQUAINTANCE, &CONVERSATION, &CHALLENGE, &PROJECT, &PROJECT_CHECK];

pub const WORDS: &[(Lang, &str)] = &[
    (Lang::En, include_str!("../i18n/en/relationships.ftl")),
    (Lang::Es, include_str!("../i18n/es/relationships.ftl")),
    (Lang::En, include_str!("../i18n/en/asks.ftl")),
    (Lang::Es, include_str!("../i18n/es/asks.ftl")),
    (Lang::En, include_str!("../i18n/en/conversations.ftl")),
    (Lang::Es, include_str!("../i18n/es/conversations.ftl")),
    (Lang::En, include_str!("../i18n/en/projects.ftl")),
    (Lang::Es, include_str!("../i18n/es/projects.ftl")),
    (Lang::En, include_str!("../i18n/en/stages.ftl")),
    (Lang::Es, include_str!("../i18n/es/stages.ftl")),
];
