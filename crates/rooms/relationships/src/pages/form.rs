//! What the forms of this room share: whom they are about, and what may be chosen.

use accounts::{accounts, branches};
use db::{AccountId, Clock, Result, Role, Scope, Ts, Tx, sqlx::types::Uuid};
use directory::{OrganizationId, corrections, organization, vocab};
use web::{Fields, Frame, Link, Typed};

/// The organization a form is about, under the name we say.
#[derive(Debug, Clone)]
pub(super) struct Face {
    pub(super) id: OrganizationId,
    pub(super) name: String,
    /// Partner kind, as we say it where we say so.
    pub(super) kind: Option<String>,
}

impl Face {
    /// Follows an organization that has joined another.
    pub(super) async fn of(tx: &mut Tx, scope: &Scope, id: OrganizationId) -> Result<Option<Self>> {
        let Some(mut it) = organization(tx, id).await? else { return Ok(None) };
        while let Some(joined) = it.joined_id {
            match organization(tx, joined).await? {
                Some(next) => it = next,
                None => return Ok(None),
            }
        }
        let (mut name, mut kind) = (it.name, it.kind);
        for said in corrections(tx, scope, it.id).await? {
            match said.field.as_str() {
                "name" => name = said.value,
                "kind" => kind = Some(said.value),
                _ => {}
            }
        }
        Ok(Some(Self { id: it.id, name, kind }))
    }

    pub(super) fn path(&self) -> String {
        path_of(self.id)
    }

    /// The way back from a small page.
    pub(super) fn trail(&self) -> Vec<Link> {
        vec![Link { href: self.path(), label: self.name.clone(), icon: "", current: false }]
    }
}

pub(super) fn path_of(id: OrganizationId) -> String {
    format!("/organizations/{id}")
}

/// What may be chosen, as values with their labels.
#[derive(Debug, Clone, Default)]
pub(super) struct Choices {
    pub(super) needs: Vec<(String, String)>,
    pub(super) branches: Vec<(String, String)>,
    pub(super) owners: Vec<(String, String)>,
}

impl Choices {
    pub(super) async fn load(tx: &mut Tx, scope: &Scope, page: &Frame) -> Result<Self> {
        let branches = branches(tx, scope).await?.into_iter().map(|it| (it.id.to_string(), it.name)).collect();
        Ok(Self { needs: needs(page), branches, ..Self::staff(tx, scope).await? })
    }

    /// Only who works here.
    pub(super) async fn staff(tx: &mut Tx, scope: &Scope) -> Result<Self> {
        let staff = accounts(tx, scope).await?.into_iter();
        let staff = staff.filter(|it| it.ended_at.is_none() && it.role() >= Role::Staff);
        let owners = staff.map(|it| (it.id.to_string(), it.name)).collect();
        Ok(Self { owners, ..Self::default() })
    }

    /// The owner a form names: who sends it when it has no such field, nobody when it is left empty.
    pub(super) fn owner(&self, fields: &Fields, scope: &Scope) -> std::result::Result<Option<AccountId>, &'static str> {
        if !fields.has("owner") {
            return Ok(scope.account());
        }
        chosen(&self.owners, fields.get("owner")).map_err(|()| "keep-error-owner")
    }
}

pub(super) fn needs(page: &Frame) -> Vec<(String, String)> {
    vocab::needs().iter().map(|need| (need.id.to_owned(), page.of_its("need", need.id, "plain"))).collect()
}

/// The id under which a form wants its row kept, so that sending it twice keeps one row; a new one when it has none.
pub(super) fn id_of<I: std::str::FromStr + From<Uuid>>(fields: &Fields, clock: &Clock) -> I {
    fields.get("id").parse().unwrap_or_else(|_| clock.id())
}

/// A stored day (`2027-01-15`) in the reader's words.
pub(super) fn said_day(page: &Frame, day: &str) -> String {
    day.parse().map_or_else(|_| day.to_owned(), |day| page.day(day))
}

/// A value of a list of choices, nothing when none was made, an error when the list does not have it.
pub(super) fn chosen<T: std::str::FromStr>(
    choices: &[(String, String)],
    value: &str,
) -> std::result::Result<Option<T>, ()> {
    match value {
        "" => Ok(None),
        value if choices.iter().any(|(id, _)| id == value) => value.parse().map(Some).map_err(|_| ()),
        _ => Err(()),
    }
}

/// The organization that was chosen, and what it is by now: another, when it has joined one.
pub(super) async fn chosen_organization(
    tx: &mut Tx,
    scope: &Scope,
    id: &str,
) -> Result<Option<(OrganizationId, Face)>> {
    let Ok(id) = id.parse::<OrganizationId>() else { return Ok(None) };
    Ok(Face::of(tx, scope, id).await?.map(|face| (id, face)))
}

/// The organization that a form names, if it names one, and whether it has joined another since it was chosen.
pub(super) async fn with_organization(
    tx: &mut Tx,
    scope: &Scope,
    fields: &Fields,
) -> Result<std::result::Result<(Option<OrganizationId>, bool), &'static str>> {
    let Some(id) = fields.some("organization") else { return Ok(Ok((None, false))) };
    let found = chosen_organization(tx, scope, id).await?;
    Ok(found.map(|(id, face)| (Some(face.id), id != face.id)).ok_or("conversation-error-organization"))
}

/// The form once more when somebody else changed its row since it was filled; sent again, it counts.
pub(super) fn late(fields: &Fields, changed_at: Ts) -> Option<Typed> {
    let now = changed_at.0.to_string();
    fields.some("seen").is_some_and(|seen| seen != now).then(|| Typed::late(fields.clone().with("seen", &now)))
}

/// Lines on one page of a list.
pub(super) const LINES: usize = 50;

/// Which page of a list `?page=` asks for, from 0: the last there is at most.
pub(super) fn page_at(query: &str, all: usize) -> usize {
    query.parse::<usize>().map_or(0, |number| number.saturating_sub(1)).min(all.saturating_sub(1) / LINES)
}
