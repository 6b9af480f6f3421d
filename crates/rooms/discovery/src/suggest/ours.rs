//! What one library knows that no source does, laid over the catalog before it is ranked: its own
//! words, its relationships, what it has set aside, and which organizations are itself.

use std::collections::HashMap;

use accounts::branches;
use db::{Date, Result, Scope, Tx};
use directory::{Field, OrganizationId};
use engine::{
    kind::{KindOf, Kinds, Origin},
    rank::{Candidate, KindSeen, Never, Trait, chain_key},
    text,
};
use relationships::{Part, Relationship, Stage, relationships};

use crate::{
    catalog::Known,
    not_for_us::{self, NotForUs},
    organizations::{FAMILY_HOME, Houses, Said},
};

/// Set aside without a day to look again.
const UNTIL_TAKEN_BACK: &str = "9999-12-31";

/// Everything of one library that a suggestion depends on.
#[derive(Debug, Default)]
pub struct Ours {
    pub said: Said,
    relationships: HashMap<OrganizationId, Relationship>,
    set_aside: HashMap<OrganizationId, NotForUs>,
    houses: Houses,
}

impl Ours {
    pub async fn load(tx: &mut Tx, scope: &Scope) -> Result<Self> {
        let said = Said::load(tx, scope).await?;
        let kept = relationships(tx, scope).await?.into_iter().map(|it| (it.organization_id, it));
        let relationships = kept.collect();
        let set_aside = not_for_us::all(tx, scope).await?.into_iter().map(|it| (it.organization_id, it)).collect();
        let houses = Houses::of(&branches(tx, scope).await?);
        Ok(Self { said, relationships, set_aside, houses })
    }

    pub fn relationship(&self, id: OrganizationId) -> Option<&Relationship> {
        self.relationships.get(&id)
    }

    pub fn stage(&self, id: OrganizationId) -> Option<Stage> {
        self.relationships.get(&id).map(Relationship::stage)
    }

    pub fn relationships(&self) -> impl Iterator<Item = &Relationship> {
        self.relationships.values()
    }

    /// The candidate as this library sees it.
    pub fn candidate(&self, known: &Known, kinds: &Kinds, today: Date) -> Candidate {
        let mut it = known.candidate.clone();
        if let Some(name) = self.said.of(known.id, Field::Name) {
            (it.name, it.words, it.chain) = (name.to_owned(), text::fold(name), chain_key(name));
        }
        if let Some(kind) = self.said.kind(known.id).and_then(|kind| kinds.known(kind.id)) {
            let found = KindOf { kind, trust: 1.0, origin: Origin::Staff, activity: false };
            it.kinds.retain(|other| other.found.activity && other.found.kind != kind);
            it.kinds.insert(0, KindSeen { found, seen: None });
        }
        // A child-care home under its owner's name may be suggested, never named.
        if it.never == Some(Never::Person) && it.kinds.iter().any(|kind| kind.found.kind == "early_learning") {
            it.never = None;
            it.traits.push(Trait { word: FAMILY_HOME.into(), seen: None });
        }
        if it.never.is_none() && self.houses.hold(known) {
            it.never = Some(Never::Ourselves);
        }
        self.lay_over(known.id, &mut it, today);
        it
    }

    /// Those we are in touch with stand above the list; those resting or set aside wait for their day.
    fn lay_over(&self, id: OrganizationId, it: &mut Candidate, today: Date) {
        if let Some(relationship) = self.relationships.get(&id) {
            let rests = relationship.stage().facts().part == Part::After && relationship.stage() != Stage::Ended;
            it.partner = !rests;
            it.declined_until = if rests { relationship.look_again.clone() } else { None };
        }
        if let Some(aside) = self.set_aside.get(&id) {
            let until = aside.look_again.as_deref().unwrap_or(UNTIL_TAKEN_BACK);
            if until > today.to_string().as_str() && !it.partner {
                it.declined_until = Some(until.to_owned());
            }
        }
    }
}
