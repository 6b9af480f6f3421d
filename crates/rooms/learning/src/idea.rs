//! The idea box: what neighbours and staff drop, and what became of it.

use db::{Clock, Result, Scope, Ts, Tx, sql};
use history::{Change, ChangeSet, ChangeSetId, Column, Tracked};
use web::{Fields, Wrong};

db::id!(/// One idea.
    IdeaId);

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Idea {
        pub id: IdeaId,
        pub text: String,
        pub link: String,
        /// Who of the staff dropped it; a neighbour is not named.
        pub who: Option<String>,
        pub state: String,
        /// The address of what it became.
        pub became: String,
        pub made_at: Ts,
    }
}

pub const IDEA: Tracked = Tracked {
    noun: "idea",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("text", Column::Text),
        ("link", Column::Text),
        ("account_id", Column::Id),
        ("state", Column::Text),
        ("became", Column::Text),
        ("made_at", Column::Int),
    ],
};

/// What happened to an idea.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum IdeaState {
    #[default]
    Open,
    Used,
    /// Read, and not taken up.
    Aside,
}

impl IdeaState {
    pub const ALL: [Self; 3] = [Self::Open, Self::Used, Self::Aside];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Used => "used",
            Self::Aside => "aside",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }
}

/// Letters of an idea and of its link; more is no idea.
const TEXT: usize = 2000;
const LINK: usize = 500;
/// Ideas that wait at most; a flood of them ends here.
const MOST_OPEN: i64 = 500;

/// An idea as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewIdea {
    pub text: String,
    pub link: String,
}

impl NewIdea {
    pub fn read(fields: &Fields) -> std::result::Result<Self, Wrong> {
        let (words, link) = (fields.get("text"), fields.get("link"));
        let mut wrong = Wrong::new();
        if words.is_empty() {
            wrong.push(("text", "idea-wrong-empty"));
        } else if words.chars().count() > TEXT {
            wrong.push(("text", "idea-wrong-long"));
        }
        if !link.is_empty() && (!text::is_web_address(link) || link.chars().count() > LINK) {
            wrong.push(("link", "idea-wrong-link"));
        }
        if wrong.is_empty() { Ok(Self { text: words.into(), link: link.into() }) } else { Err(wrong) }
    }
}

/// Ideas in a state, the newest first.
pub async fn ideas(tx: &mut Tx, scope: &Scope, state: IdeaState, most: i64) -> Result<Vec<Idea>> {
    const SQL: &str = sql!(
        "SELECT i.id, i.text, i.link, a.name AS who, i.state, i.became, i.made_at FROM idea i
         LEFT JOIN account a ON a.system_id = i.system_id AND a.id = i.account_id
         WHERE i.system_id = $1 AND i.state = $2 ORDER BY i.made_at DESC, i.id DESC LIMIT $3"
    );
    db::all!(tx, SQL; scope.system, state.as_str(), most)
}

pub async fn idea(tx: &mut Tx, scope: &Scope, id: IdeaId) -> Result<Option<Idea>> {
    const SQL: &str = sql!(
        "SELECT i.id, i.text, i.link, a.name AS who, i.state, i.became, i.made_at FROM idea i
         LEFT JOIN account a ON a.system_id = i.system_id AND a.id = i.account_id
         WHERE i.system_id = $1 AND i.id = $2"
    );
    db::optional!(tx, SQL; scope.system, id)
}

/// Drops an idea. `None` when the box is full.
pub async fn drop_idea(tx: &mut Tx, clock: &Clock, scope: &Scope, new: &NewIdea) -> Result<Option<IdeaId>> {
    const OPEN: &str = sql!("SELECT count(*) FROM idea WHERE system_id = $1 AND state = 'open'");
    let open: i64 = db::scalar!(&mut *tx, OPEN; scope.system)?;
    if open >= MOST_OPEN {
        return Ok(None);
    }
    let id: IdeaId = clock.id();
    const SQL: &str = sql!(
        "INSERT INTO idea (system_id, id, text, link, account_id, state, became, made_at)
         VALUES ($1, $2, $3, $4, $5, 'open', '', $6)"
    );
    let (text, link) = (new.text.as_str(), new.link.as_str());
    db::execute!(tx, SQL; scope.system, id, text, link, scope.account(), clock.now())?;
    Ok(Some(id))
}

/// Says what became of an idea; history remembers it.
pub async fn settle_idea(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    id: IdeaId,
    (state, became): (IdeaState, &str),
) -> Result<ChangeSetId> {
    let before = IDEA.image(tx, id.0).await?;
    let mut set = ChangeSet::begin(tx, clock, scope, "idea", became).await?;
    const SQL: &str = sql!("UPDATE idea SET state = $3, became = $4 WHERE system_id = $1 AND id = $2");
    db::execute!(&mut *tx, SQL; scope.system, id, state.as_str(), became)?;
    let after = IDEA.image(tx, id.0).await?;
    set.remember(Change { noun: IDEA.noun, row_id: id.0, organization_id: None, before, after });
    set.finish(tx).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(text: &str, link: &str) -> Vec<&'static str> {
        let fields = Fields::from_pairs([("text".to_owned(), text.to_owned()), ("link".to_owned(), link.to_owned())]);
        NewIdea::read(&fields).err().unwrap_or_default().into_iter().map(|(_, key)| key).collect()
    }

    #[test]
    fn an_idea_is_words_and_perhaps_a_link_to_the_web() {
        assert_eq!(wrong("A bench by the door", ""), [""; 0]);
        assert_eq!(wrong("A bench", "https://a.example/bench"), [""; 0]);
        assert_eq!(wrong(" ", "javascript:alert(1)"), ["idea-wrong-empty", "idea-wrong-link"]);
        assert_eq!(wrong(&"x".repeat(2001), "https://a.example/a b"), ["idea-wrong-long", "idea-wrong-link"]);
    }
}
