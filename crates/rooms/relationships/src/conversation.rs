//! Conversations: a talk with somebody in the community whom nobody here had talked with before. Who that was is never
//! kept; what is kept is the day, who of us it was, and in few words where and what was heard.

use db::{AccountId, Clock, Date, Result, Role, Scope, Tx, sql};
use directory::OrganizationId;
use history::{Change, ChangeSet, ChangeSetId, Column, Tracked};

db::id!(/// One conversation.
    ConversationId);

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Conversation {
        pub id: ConversationId,
        /// `2027-01-15`
        pub held_on: String,
        pub account_id: Option<AccountId>,
        /// Name of who had it; none when the account is gone.
        pub who: Option<String>,
        pub organization_id: Option<OrganizationId>,
        pub organization: Option<String>,
        pub place: String,
        /// Empty for whoever may not change things.
        pub heard: String,
    }
}

pub const CONVERSATION: Tracked = Tracked {
    noun: "conversation",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("held_on", Column::Text),
        ("account_id", Column::Id),
        ("organization_id", Column::Id),
        ("place", Column::Text),
        ("heard", Column::Text),
        ("made_at", Column::Int),
    ],
};

/// Letters of a place: "at the bus stop".
const LONGEST_PLACE: usize = 100;
/// Letters of what was heard: a sentence or two.
const LONGEST_HEARD: usize = 500;

/// A conversation as it is typed, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewConversation {
    pub held_on: Date,
    pub place: String,
    pub heard: String,
}

/// What is wrong with each field; the texts are keys.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ConversationErrors {
    pub held_on: Option<&'static str>,
    pub place: Option<&'static str>,
    pub heard: Option<&'static str>,
}

impl NewConversation {
    /// Nothing is required; a day left empty is today.
    pub fn parse(
        held_on: &str,
        place: &str,
        heard: &str,
        today: Date,
    ) -> std::result::Result<Self, ConversationErrors> {
        let day = if held_on.is_empty() { Ok(today) } else { held_on.parse::<Date>() };
        let errors = ConversationErrors {
            held_on: match day {
                Err(_) => Some("conversation-error-day"),
                Ok(day) if day > today => Some("conversation-error-ahead"),
                Ok(_) => None,
            },
            place: (place.chars().count() > LONGEST_PLACE).then_some("conversation-error-place"),
            heard: (heard.chars().count() > LONGEST_HEARD).then_some("conversation-error-heard"),
        };
        match day {
            Ok(held_on) if errors == ConversationErrors::default() => {
                Ok(Self { held_on, place: place.to_owned(), heard: heard.to_owned() })
            }
            _ => Err(errors),
        }
    }
}

/// Whose conversation it was, and with which organization's people, if with any.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Between {
    pub who: Option<AccountId>,
    pub organization: Option<OrganizationId>,
}

/// What was heard is for staff only, whatever page it stands on.
fn for_reader(scope: &Scope, mut found: Vec<Conversation>) -> Vec<Conversation> {
    if !scope.may(Role::Staff) {
        found.iter_mut().for_each(|it| it.heard.clear());
    }
    found
}

/// The conversations of this library, the newest first: `limit` of them after the first `skip`.
pub async fn conversations(tx: &mut Tx, scope: &Scope, limit: i64, skip: i64) -> Result<Vec<Conversation>> {
    const SQL: &str = sql!(
        "SELECT v.id, v.held_on, v.account_id, a.name AS who, v.organization_id, coalesce(c.value, o.name) AS organization,
                v.place, v.heard
         FROM conversation v
         LEFT JOIN account a ON a.system_id = v.system_id AND a.id = v.account_id
         LEFT JOIN organization o ON o.id = v.organization_id
         LEFT JOIN correction c ON c.system_id = v.system_id AND c.organization_id = o.id AND c.field = 'name'
         WHERE v.system_id = $1 ORDER BY v.held_on DESC, v.id DESC LIMIT $2 OFFSET $3"
    );
    Ok(for_reader(scope, db::all!(tx, SQL; scope.system, limit, skip)?))
}

/// Those with people of one organization, the newest first.
pub async fn conversations_with(
    tx: &mut Tx,
    scope: &Scope,
    organization: OrganizationId,
    limit: i64,
) -> Result<Vec<Conversation>> {
    const SQL: &str = sql!(
        "SELECT v.id, v.held_on, v.account_id, a.name AS who, v.organization_id, coalesce(c.value, o.name) AS organization,
                v.place, v.heard
         FROM conversation v
         LEFT JOIN account a ON a.system_id = v.system_id AND a.id = v.account_id
         LEFT JOIN organization o ON o.id = v.organization_id
         LEFT JOIN correction c ON c.system_id = v.system_id AND c.organization_id = o.id AND c.field = 'name'
         WHERE v.system_id = $1 AND v.organization_id = $2 ORDER BY v.held_on DESC, v.id DESC LIMIT $3"
    );
    Ok(for_reader(scope, db::all!(tx, SQL; scope.system, organization, limit)?))
}

/// How many there are in all.
pub async fn count_conversations(tx: &mut Tx, scope: &Scope) -> Result<i64> {
    const SQL: &str = sql!("SELECT count(*) FROM conversation WHERE system_id = $1");
    db::scalar!(tx, SQL; scope.system)
}

/// Notes a conversation under the id its form brought, as a change set of its own. `None` when one of that id is there:
/// the form was sent twice.
pub async fn converse(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    (id, between): (ConversationId, Between),
    new: &NewConversation,
) -> Result<Option<ChangeSetId>> {
    const SQL: &str = sql!(
        "INSERT INTO conversation (system_id, id, held_on, account_id, organization_id, place, heard, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (system_id, id) DO NOTHING"
    );
    let (day, Between { who, organization }) = (new.held_on.to_string(), between);
    let made = db::execute!(&mut *tx, SQL; scope.system, id, day.as_str(), who, organization, new.place.as_str(), new.heard.as_str(), clock.now())?;
    if made == 0 {
        return Ok(None);
    }
    // Nothing of what was heard stands in the history's own line: more people read that.
    let mut set = ChangeSet::begin(tx, clock, scope, "conversation", "").await?;
    let (after, organization_id) = (CONVERSATION.image(tx, id.0).await?, organization.map(|it| it.0));
    set.remember(Change { noun: CONVERSATION.noun, row_id: id.0, organization_id, before: None, after });
    Ok(Some(set.finish(tx).await?))
}

/// Takes a conversation away. `None` when there is none of that id.
pub async fn forget_conversation(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    id: ConversationId,
) -> Result<Option<ChangeSetId>> {
    const WHERE: &str = sql!("SELECT organization_id FROM conversation WHERE system_id = $1 AND id = $2");
    let found: Option<Option<OrganizationId>> = db::optional_scalar!(&mut *tx, WHERE; scope.system, id)?;
    let Some(organization) = found else { return Ok(None) };
    let before = CONVERSATION.image(tx, id.0).await?;
    const SQL: &str = sql!("DELETE FROM conversation WHERE system_id = $1 AND id = $2");
    db::execute!(&mut *tx, SQL; scope.system, id)?;
    let mut set = ChangeSet::begin(tx, clock, scope, "conversation-removal", "").await?;
    let organization_id = organization.map(|it| it.0);
    set.remember(Change { noun: CONVERSATION.noun, row_id: id.0, organization_id, before, after: None });
    Ok(Some(set.finish(tx).await?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conversation_needs_nothing_but_lies_behind_us() {
        let today: Date = "2027-01-15".parse().unwrap();
        let parse = |day: &str, place: &str, heard: &str| NewConversation::parse(day, place, heard, today);
        assert_eq!(parse("", "", "").map(|it| it.held_on), Ok(today));
        assert!(parse("2026-02-28", "At the bus stop", "The last bus leaves too early.").is_ok());
        assert_eq!(parse("2027-01-16", "", "").unwrap_err().held_on, Some("conversation-error-ahead"));
        let wrong = parse("soon", &"x".repeat(101), &"x".repeat(501)).unwrap_err();
        assert_eq!(wrong.held_on, Some("conversation-error-day"));
        assert_eq!(wrong.place, Some("conversation-error-place"));
        assert_eq!(wrong.heard, Some("conversation-error-heard"));
    }
}
