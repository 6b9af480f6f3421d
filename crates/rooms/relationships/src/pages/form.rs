//! What the forms of this room share: whom they are about, what was typed, and what may be chosen.

use accounts::{accounts, branches};
use axum::http::StatusCode;
use db::{AccountId, Result, Role, Scope, Tx};
use directory::{OrganizationId, corrections, organization, vocab};
use web::{Fields, Frame, Link};

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

/// Where a change is taken back.
pub(super) fn undo_of(set: history::ChangeSetId) -> String {
    format!("/history/{set}/undo")
}

/// What is wrong with which field, as text keys.
pub(super) type Wrong = Vec<(&'static str, &'static str)>;

/// The fields of which something is wrong.
pub(super) fn wrong<const N: usize>(fields: [(&'static str, Option<&'static str>); N]) -> Wrong {
    fields.into_iter().filter_map(|(name, key)| Some((name, key?))).collect()
}

/// A form with what was typed and, when it was refused, what is wrong with it.
#[derive(Debug, Clone)]
pub(super) struct Typed {
    pub(super) fields: Fields,
    pub(super) wrong: Wrong,
    pub(super) status: StatusCode,
}

impl Typed {
    /// A form nobody has sent yet, with what it begins with.
    pub(super) fn fresh(values: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        let fields = Fields::from_pairs(values.into_iter().map(|(name, value)| (name.to_owned(), value)));
        Self { fields, wrong: Vec::new(), status: StatusCode::OK }
    }

    pub(super) fn refused(fields: Fields, wrong: Wrong) -> Self {
        Self { fields, wrong, status: StatusCode::UNPROCESSABLE_ENTITY }
    }

    /// Refused because somebody else was faster.
    pub(super) fn late(fields: Fields) -> Self {
        Self { fields, wrong: Vec::new(), status: StatusCode::CONFLICT }
    }

    pub(super) fn is_late(&self) -> bool {
        self.status == StatusCode::CONFLICT
    }

    pub(super) fn value(&self, name: &str) -> &str {
        self.fields.get(name)
    }

    pub(super) fn error(&self, page: &Frame, name: &str) -> String {
        self.wrong.iter().find(|(field, _)| *field == name).map(|(_, key)| page.say(key)).unwrap_or_default()
    }

    pub(super) fn errors(&self, page: &Frame) -> Vec<(String, String)> {
        self.wrong.iter().map(|(field, key)| ((*field).to_owned(), page.say(key))).collect()
    }

    /// Whether the fields under "More" hold what the reader must look at.
    pub(super) fn shows_more(&self) -> bool {
        self.wrong.iter().any(|(field, _)| matches!(*field, "need" | "branch" | "owner"))
    }
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
        let staff = accounts(tx, scope).await?.into_iter();
        let staff = staff.filter(|it| it.ended_at.is_none() && it.role() >= Role::Staff);
        let owners = staff.map(|it| (it.id.to_string(), it.name)).collect();
        Ok(Self { needs: needs(page), branches, owners })
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
