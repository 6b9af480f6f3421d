//! Which organizations a question means, and in which order.

use std::{
    collections::HashMap,
    hash::{Hash, Hasher},
};

use accounts::Branch;
use db::{Result, Scope, Ts, Tx};
use directory::{
    OrganizationId,
    vocab::{self, PartnerKind},
};
use engine::rank::{Never, Shown};
use relationships::{Relationship, Stage, relationships};
use search::{Audience, Filter, Index};

use super::{Houses, Question, Said, shown};
use crate::catalog::{Catalog, Known};

/// More answers than this to a typed text are not worth looking through.
const MOST_HITS: usize = 2_000;
/// From here on a kind is what somebody is; below, a hint.
const LEAST_TRUST: f64 = 0.6;

/// Everything needed to answer questions for one reader.
pub struct Finder {
    pub said: Said,
    stages: HashMap<OrganizationId, Stage>,
    houses: Houses,
    scope: Scope,
}

/// One organization of the answer.
#[derive(Clone, Copy)]
pub struct Found<'a> {
    pub known: &'a Known,
    /// From the branch asked for, where the place may be told.
    pub metres: Option<f64>,
}

impl Finder {
    pub async fn load(tx: &mut Tx, scope: &Scope, branches: &[Branch]) -> Result<Self> {
        let kept = if scope.role().is_some() { relationships(tx, scope).await? } else { Vec::new() };
        let stages = kept.iter().map(|it: &Relationship| (it.organization_id, it.stage())).collect();
        let (said, houses) = (Said::load(tx, scope).await?, Houses::of(branches));
        Ok(Self { said, stages, houses, scope: scope.clone() })
    }

    /// Adds all that an answer depends on, besides the catalog and the question, to a hash.
    pub(crate) fn fingerprint(&self, hash: &mut impl Hasher) {
        self.said.fingerprint(hash);
        let mut stages: Vec<_> = self.stages.iter().collect();
        stages.sort_unstable();
        stages.hash(hash);
    }

    /// Where it stands with us; nothing for visitors.
    pub fn stage(&self, id: OrganizationId) -> Option<Stage> {
        self.stages.get(&id).copied()
    }

    /// What it is: as we say, else as the catalog says.
    pub fn kind(&self, known: &Known) -> Option<&'static PartnerKind> {
        self.said.kind(known.id).or_else(|| known.kind.and_then(vocab::kind))
    }

    /// The answer: the best of a search first, or the nearest, or by name.
    pub fn find<'a>(
        &self,
        catalog: &'a Catalog,
        index: &Index,
        asked: &Question,
    ) -> std::result::Result<Vec<Found<'a>>, search::Error> {
        let at = asked.at();
        let found = |known: &'a Known| {
            let metres = at.zip(point(known)).map(|(a, b)| a.distance_m(b));
            self.fits(known, asked, metres).then_some(Found { known, metres })
        };
        let mut all: Vec<Found<'a>> = if asked.text.trim().is_empty() {
            let partner = |it: &&Known| it.candidate.never != Some(Never::NotAnOrganization) && !self.houses.hold(it);
            catalog.known.iter().filter(partner).filter_map(found).collect()
        } else {
            let hits = index.find(&asked.text, &self.searched(), MOST_HITS)?;
            hits.into_iter().filter_map(|hit| found(catalog.of(OrganizationId(hit.id))?)).collect()
        };
        if at.is_some() {
            let far = |it: &Found<'_>| it.metres.unwrap_or(f64::INFINITY);
            all.sort_by(|a, b| far(a).total_cmp(&far(b)).then_with(|| by_name(a, b)));
        } else if asked.text.trim().is_empty() {
            all.sort_by(by_name);
        }
        Ok(all)
    }

    fn searched(&self) -> Filter {
        let audience = if self.scope.role().is_some() { Audience::Staff } else { Audience::Public };
        // Organizations have no moment from which they are found.
        Filter { noun: Some("organization"), system: self.scope.system, audience, now: Ts(0) }
    }

    /// Whether it may be told to this reader and is what the question asks for.
    pub(super) fn fits(&self, known: &Known, asked: &Question, metres: Option<f64>) -> bool {
        let told = shown(&known.candidate) != Shown::Anonymous;
        let open = self.scope.role().is_some() || !self.said.is_hidden(known.id);
        told && open
            && asked.stage.is_none_or(|stage| self.stage(known.id) == Some(stage))
            && asked.kind.is_none_or(|kind| self.is_kind(known, kind.id))
            && asked.need.is_none_or(|need| need.kind_ids.iter().any(|kind| self.is_kind(known, kind)))
            && asked.within.is_none_or(|km| metres.is_some_and(|metres| metres <= km * 1000.0))
            && asked.bbox.is_none_or(|bounds| {
                let holds = |lat: f64, lon: f64| {
                    (bounds.south..=bounds.north).contains(&lat) && (bounds.west..=bounds.east).contains(&lon)
                };
                point(known).is_some_and(|point| holds(point.lat, point.lon))
            })
    }

    /// Whether it is one of our own branches, as a source calls it.
    pub(super) fn is_ours(&self, known: &Known) -> bool {
        self.houses.hold(known)
    }

    fn is_kind(&self, known: &Known, kind: &str) -> bool {
        match self.said.kind(known.id) {
            Some(said) => said.id == kind,
            None => {
                let sure = known.candidate.kinds.iter().filter(|seen| seen.found.trust >= LEAST_TRUST);
                known.kind == Some(kind) || sure.into_iter().any(|seen| seen.found.kind == kind)
            }
        }
    }
}

/// The place of an organization, where it may be told.
pub(crate) fn point(known: &Known) -> Option<engine::geo::Point> {
    known.candidate.place.measurable().filter(|_| shown(&known.candidate) == Shown::Fully)
}

fn by_name(a: &Found<'_>, b: &Found<'_>) -> std::cmp::Ordering {
    a.known.candidate.words.cmp(&b.known.candidate.words).then(a.known.id.cmp(&b.known.id))
}
