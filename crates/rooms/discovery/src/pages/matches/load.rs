//! Reading all that helps to answer one match; the same number of statements whatever the two hold.

use db::{Result, Scope, Tx};
use directory::{Organization, organization};
use draw::{Hue, map::Bounds};
use engine::geo::Point;
use web::{App, Frame};

use super::{
    Asked, Side,
    compare::{FieldRow, Value, fields},
};
use crate::{
    map::{Ground, Spot, is_private, small_still},
    matches::{self, Pair},
    pages::records::{Reason, reasons},
    record::{self, Record},
    review::OpenMatch,
    settle::readable,
};

pub(super) async fn asked(app: &App, tx: &mut Tx, page: &Frame, scope: &Scope, it: OpenMatch) -> Result<Asked> {
    let (left, right) = records(tx, &it).await?;
    let first = organization(tx, it.organization_id).await?;
    let second = if it.is_joined() { first.clone() } else { organization(tx, it.other_organization_id).await? };
    let both = [first, second];
    let sources = directory::sources(tx).await?;
    let mut fields = fields(page, &sources, &left, &right);
    if !it.is_joined() {
        fields.insert(1, kinds(page, &both));
    }
    let found = matches::between(tx, it.record_id, it.other_id).await?;
    let (speaks_for, speaks_against) = spoken(page, found.as_ref());
    let percent = found.map_or(0, |found| (found.same * 100.0).round() as u64);
    let points = points(tx, &it, [&left, &right], &both).await?;
    let (left, right) = (side(&it, &both[0], &left), side(&it, &both[1], &right));
    let branches = accounts::branches(tx, scope).await?;
    let spots = spots([(&left, points[0]), (&right, points[1])]);
    let map = Bounds::around(spots.iter().map(|spot| spot.at)).map(|bounds| {
        let (ground, label) = (app.parts.get::<Ground>(), page.say("matches-map"));
        small_still(ground.layers(&app.settings.data_dir), bounds, &label, &spots, &branches)
    });
    let metres = points[0].zip(points[1]).map(|(a, b)| a.distance_m(b));
    Ok(Asked { it, left, right, fields, speaks_for, speaks_against, percent, map, metres })
}

/// The records of each side; of two that were joined, the very two.
async fn records(tx: &mut Tx, it: &OpenMatch) -> Result<(Vec<Record>, Vec<Record>)> {
    let all = record::of_organization(tx, it.organization_id).await?;
    if it.is_joined() {
        let (left, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|record| record.id == it.record_id);
        return Ok((left, others.into_iter().filter(|record| record.id == it.other_id).collect()));
    }
    Ok((all, record::of_organization(tx, it.other_organization_id).await?))
}

fn side(it: &OpenMatch, organization: &Option<Organization>, records: &[Record]) -> Side {
    let record = records.first();
    let name = match organization {
        Some(organization) if !it.is_joined() => organization.name.clone(),
        _ => record.map(|record| readable(&record.name)).unwrap_or_default(),
    };
    let own = record.filter(|_| it.is_joined()).map(|record| record.id.to_string());
    let organization = organization.as_ref().map_or(it.organization_id, |organization| organization.id);
    Side { anchor: own.unwrap_or_else(|| organization.to_string()), organization, name }
}

fn kinds(page: &Frame, both: &[Option<Organization>; 2]) -> FieldRow {
    let kind = |it: &Option<Organization>| {
        let kind = it.as_ref().and_then(Organization::kind);
        kind.map(|kind| Value { text: page.say(&kind.key), said: Vec::new() }).into_iter().collect()
    };
    FieldRow::new("kind", page.say("matches-kind"), kind(&both[0]), kind(&both[1]))
}

/// Reasons for and against, each the heaviest first.
fn spoken(page: &Frame, found: Option<&Pair>) -> (Vec<Reason>, Vec<Reason>) {
    let evidence = found.map(Pair::evidence).unwrap_or_default();
    reasons(page, &evidence).into_iter().partition(|reason| reason.speaks_for)
}

/// Where the two are, as far as it may be told.
async fn points(
    tx: &mut Tx,
    it: &OpenMatch,
    records: [&[Record]; 2],
    both: &[Option<Organization>; 2],
) -> Result<[Option<Point>; 2]> {
    let mut points = [None; 2];
    for (at, organization) in both.iter().enumerate() {
        let Some(organization) = organization else { continue };
        if is_private(tx, organization).await? {
            continue;
        }
        points[at] = match it.is_joined() {
            true => records[at].first().and_then(|record| record.data().point()),
            false => organization.point().and_then(|(lat, lon)| Point::new(lat, lon)),
        };
    }
    Ok(points)
}

fn spots(sides: [(&Side, Option<Point>); 2]) -> Vec<Spot> {
    let spot = |(number, (side, at)): (usize, (&Side, Option<Point>))| {
        let (id, name) = (side.anchor.clone(), side.name.clone());
        at.map(|at| Spot { number, id, name, hue: Hue::Neutral, at: [at.lon, at.lat] })
    };
    (1..).zip(sides).filter_map(spot).collect()
}
