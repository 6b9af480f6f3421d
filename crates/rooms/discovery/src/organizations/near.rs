//! What a topic shows of the place around: organizations near a branch that fit what the topic is about.
//!
//! Anybody may read it, so it holds what the list of organizations would tell a visitor, and never a suggestion: no
//! score, and nothing of what we have together.

use std::collections::HashSet;

use accounts::{Branch, branches};
use askama::Template;
use db::{Date, Result, Scope, Tx};
use directory::{
    OrganizationId,
    vocab::{Need, PartnerKind},
};
use web::{App, Frame, Panel};

use super::{Finder, Question, find::point};
use crate::{
    catalog::{Catalog, Known, Shelf},
    not_for_us,
    suggest::place_of,
    words::Words,
};

/// Rows of the panel.
const ROWS: usize = 5;
/// Further away than this is not near.
const NEAR_M: f64 = 25_000.0;

#[derive(Template)]
#[template(path = "discovery/near.html")]
struct NearPanel<'a> {
    page: &'a Frame,
    rows: Vec<Row>,
    /// The needs, each with the list of all that fit it.
    needs: &'a [&'static Need],
}

struct Row {
    id: OrganizationId,
    name: String,
    kind: &'static PartnerKind,
    /// "300 m from Cedar Branch"
    far: String,
}

/// The panel "near": of each kind that fits, the nearest to any of our branches; the kinds named first, then those of
/// the needs, the most likely first. None when there is nobody, or no branch whose place is known.
pub async fn near_panel(
    app: &App,
    tx: &mut Tx,
    page: &Frame,
    scope: &Scope,
    (needs, kinds): (&[&'static Need], &[&'static PartnerKind]),
) -> Result<Option<Panel>> {
    let kinds = in_order(needs, kinds);
    let branches = branches(tx, scope).await?;
    if kinds.is_empty() || branches.is_empty() {
        return Ok(None);
    }
    let near = Near {
        catalog: &*app.parts.get::<Shelf>().catalog_in(tx).await?,
        finder: Finder::load(tx, scope, &branches).await?,
        set_aside: set_aside(tx, scope, app.clock.today()).await?,
        branches: &branches,
    };
    let words = Words::new(page.texts(), page.language(), &[]);
    let row = |(kind, it): (&'static PartnerKind, Neighbor<'_>)| Row {
        id: it.known.id,
        name: near.finder.said.name(it.known).to_owned(),
        kind,
        far: page.say2("near-far", "far", words.far(it.metres), "branch", &it.branch.name),
    };
    let rows: Vec<Row> = near.of_kinds(&kinds).into_iter().map(row).collect();
    if rows.is_empty() {
        return Ok(None);
    }
    Ok(Some(Panel::new("near", page.say("near-title"), &NearPanel { page, rows, needs })))
}

/// The kinds named, then the first of each need, the second of each need, and so on; each once.
fn in_order(needs: &[&'static Need], kinds: &[&'static PartnerKind]) -> Vec<&'static PartnerKind> {
    let mut all = kinds.to_vec();
    let most = needs.iter().map(|need| need.kind_ids.len()).max().unwrap_or_default();
    for place in 0..most {
        all.extend(needs.iter().filter_map(|need| need.kinds().nth(place)));
    }
    let mut seen = HashSet::new();
    all.retain(|kind| seen.insert(kind.id));
    all
}

/// Those that the library has said are not for it, today.
async fn set_aside(tx: &mut Tx, scope: &Scope, today: Date) -> Result<HashSet<OrganizationId>> {
    let all = not_for_us::all(tx, scope).await?;
    Ok(all.into_iter().filter(|it| it.rests_on(today)).map(|it| it.organization_id).collect())
}

struct Near<'a> {
    catalog: &'a Catalog,
    finder: Finder,
    set_aside: HashSet<OrganizationId>,
    branches: &'a [Branch],
}

/// An organization and the branch it is nearest to.
#[derive(Clone, Copy)]
struct Neighbor<'a> {
    known: &'a Known,
    metres: f64,
    branch: &'a Branch,
}

impl<'a> Near<'a> {
    /// The nearest of each kind in their order, then the second nearest, until there are enough; none twice.
    fn of_kinds(&self, kinds: &[&'static PartnerKind]) -> Vec<(&'static PartnerKind, Neighbor<'a>)> {
        let found: Vec<_> = kinds.iter().map(|kind| self.of_kind(kind)).collect();
        let rounds = (0..ROWS).flat_map(|place| {
            kinds.iter().zip(&found).filter_map(move |(kind, near)| Some((*kind, *near.get(place)?)))
        });
        let mut seen = HashSet::new();
        rounds.filter(|(_, it)| seen.insert(it.known.id)).take(ROWS).collect()
    }

    fn of_kind(&self, kind: &'static PartnerKind) -> Vec<Neighbor<'a>> {
        let asked = Question { kind: Some(kind), ..Question::default() };
        let said = self.finder.said.kinds().filter(|(_, said)| said.id == kind.id);
        let said = said.filter_map(|(id, _)| self.catalog.place_of(id));
        let mut places: Vec<u32> = self.catalog.of_kind(kind.id).iter().copied().chain(said).collect();
        places.sort_unstable();
        places.dedup();
        let known = places.into_iter().map(|at| &self.catalog.known[at as usize]);
        let mut near: Vec<Neighbor<'a>> = known
            .filter_map(|known| self.neighbor(known))
            .filter(|it| self.may_be_told(it.known) && self.finder.fits(it.known, &asked, Some(it.metres)))
            .collect();
        near.sort_by(|a, b| a.metres.total_cmp(&b.metres).then(a.known.id.cmp(&b.known.id)));
        near.truncate(ROWS);
        near
    }

    fn neighbor(&self, known: &'a Known) -> Option<Neighbor<'a>> {
        let at = point(known)?;
        let far = self.branches.iter().filter_map(|branch| Some((place_of(branch)?.distance_m(at), branch)));
        let (metres, branch) = far.min_by(|a, b| a.0.total_cmp(&b.0))?;
        (metres <= NEAR_M).then_some(Neighbor { known, metres, branch })
    }

    /// A partner that is there, not ourselves, and not set aside.
    fn may_be_told(&self, known: &Known) -> bool {
        let it = &known.candidate;
        it.never.is_none()
            && it.not_here.is_none()
            && !self.finder.is_ours(known)
            && !self.set_aside.contains(&known.id)
    }
}

#[cfg(test)]
mod tests {
    use directory::vocab::{kind, need, needs};

    use super::*;

    #[test]
    fn the_kinds_named_come_first_and_the_needs_take_turns() {
        let (one, two) = (&needs()[0], &needs()[1]);
        let named = kind(needs()[2].kind_ids[0]).unwrap();
        let all = in_order(&[one, two], &[named]);
        let ids: Vec<&str> = all.iter().map(|kind| kind.id).collect();
        assert_eq!(ids[0], named.id);
        let firsts: HashSet<&str> = [one.kind_ids[0], two.kind_ids[0]].into_iter().collect();
        assert!(ids.iter().filter(|id| **id != named.id).take(firsts.len()).all(|id| firsts.contains(id)));
        assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len());
        assert_eq!(in_order(&[need("nothing").unwrap_or(one)], &[]).len(), one.kind_ids.len());
    }
}
