//! What one library knows that no source does, laid over the catalog before it is ranked: its own
//! words, its relationships, what it has set aside, and which organizations are itself.

use std::{borrow::Cow, collections::HashMap};

use accounts::branches;
use db::{Date, Result, Scope, Tx};
use directory::{Field, OrganizationId};
use engine::{
    kind::{KindOf, Kinds, Origin},
    rank::{Asked, Candidate, KindSeen, KnownBy, Never, OwnFactor, Trait, chain_key},
    text,
};
use relationships::{Acquaintance, Ask, Part, Relationship, Stage, acquaintances, asks, relationships};

use crate::{
    catalog::Known,
    factor::{self, Factor},
    leaning::{self, Choice, ForgottenLeaning},
    not_for_us::{self, NotForUs},
    organizations::{FAMILY_HOME, Houses, Said},
};

/// Everything of one library that a suggestion depends on.
#[derive(Debug, Default)]
pub struct Ours {
    pub said: Said,
    relationships: HashMap<OrganizationId, Relationship>,
    set_aside: HashMap<OrganizationId, NotForUs>,
    houses: Houses,
    /// What it says needs ask of kinds.
    pub factors: Vec<Factor>,
    asked: HashMap<OrganizationId, Ask>,
    known_by: HashMap<OrganizationId, KnownBy>,
    /// Everything it did with organizations for a need, from which suggestions learn.
    pub(crate) choices: Vec<Choice>,
    forgotten: Vec<ForgottenLeaning>,
    pub is_learning_paused: bool,
}

impl Ours {
    pub async fn load(tx: &mut Tx, scope: &Scope) -> Result<Self> {
        let (relationships, set_aside) = (relationships(tx, scope).await?, not_for_us::all(tx, scope).await?);
        let asks = asks(tx, scope).await?;
        let mut ours = Self {
            said: Said::load(tx, scope).await?,
            houses: Houses::of(&branches(tx, scope).await?),
            factors: factor::factors(tx, scope).await?,
            known_by: known_by(acquaintances(tx, scope).await?),
            choices: relationships.iter().filter_map(Choice::of_keeping).collect(),
            forgotten: leaning::forgotten(tx, scope).await?,
            is_learning_paused: leaning::is_paused(tx, scope).await?,
            ..Self::default()
        };
        ours.choices.extend(asks.iter().filter_map(Choice::of_ask));
        ours.choices.extend(set_aside.iter().filter_map(Choice::of_setting_aside));
        // The newest comes first; of each organization it is the one that counts.
        for ask in asks {
            ours.asked.entry(ask.organization_id).or_insert(ask);
        }
        ours.relationships = relationships.into_iter().map(|it| (it.organization_id, it)).collect();
        ours.set_aside = set_aside.into_iter().map(|it| (it.organization_id, it)).collect();
        Ok(ours)
    }

    /// What it says this need asks of kinds.
    pub fn own_factors(&self, need: &str) -> Vec<OwnFactor> {
        self.factors.iter().filter(|it| it.need == need).map(Factor::own).collect()
    }

    pub(crate) fn is_forgotten(&self, choice: &Choice, kind: &str) -> bool {
        self.forgotten.iter().any(|it| it.need == choice.need && it.kind == kind && choice.at <= it.made_at)
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

    /// The candidate as this library sees it; copied only where it sees something else than the catalog does.
    pub fn candidate<'a>(&self, known: &'a Known, kinds: &Kinds, today: Date) -> Cow<'a, Candidate> {
        let (id, never) = (known.id, known.candidate.never);
        let is_other = self.said.speaks_of(id)
            || self.relationships.contains_key(&id)
            || self.set_aside.contains_key(&id)
            || self.asked.contains_key(&id)
            || self.known_by.contains_key(&id)
            || never == Some(Never::Person)
            || never.is_none() && self.houses.hold(known);
        if is_other { Cow::Owned(self.laid_over(known, kinds, today)) } else { Cow::Borrowed(&known.candidate) }
    }

    fn laid_over(&self, known: &Known, kinds: &Kinds, today: Date) -> Candidate {
        let mut it = known.candidate.clone();
        if let Some(name) = self.said.of(known.id, Field::Name) {
            (it.name, it.words, it.chain) = (name.to_owned(), text::fold(name), chain_key(name));
            it.named = None;
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
        it.known_by = self.known_by.get(&id).cloned();
        it.asked = self.asked.get(&id).and_then(|ask| asked(ask, today));
        let aside = self.set_aside.get(&id).filter(|aside| aside.rests_on(today) && !it.partner);
        if let Some(aside) = aside {
            it.declined_until = Some(aside.until().to_owned());
        }
    }
}

/// The first colleague who knows somebody there.
fn known_by(acquaintances: Vec<Acquaintance>) -> HashMap<OrganizationId, KnownBy> {
    let mut known: HashMap<OrganizationId, KnownBy> = HashMap::new();
    for it in acquaintances {
        let by = KnownBy { by: it.who, year: Some(i32::from(it.made_at.date().year())) };
        known.entry(it.organization_id).or_insert(by);
    }
    known
}

/// The ask as the ranking reads it.
fn asked(ask: &Ask, today: Date) -> Option<Asked> {
    let on: Date = ask.asked_on.parse().ok()?;
    let days_ago = u32::try_from(on.until(today).ok()?.get_days()).ok()?;
    Some(Asked { by: ask.who.clone().unwrap_or_default(), on: ask.asked_on.clone(), days_ago })
}
