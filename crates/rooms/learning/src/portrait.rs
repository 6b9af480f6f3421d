//! Portraits: the pictures of people. One that is put in place of another does not take its place in what was before: an
//! event of three years ago shows who spoke there as they looked then. One that is taken away is gone everywhere.

use db::{Clock, Date, Result, Scope, Ts, Tx, sql, sqlx::types::Uuid};
use directory::{Person, PersonId, person_by_slug};
use history::{Change, ChangeSet, ChangeSetId, Column, Tracked};

use crate::picture::{Picture, PictureId, ShownPicture, pictures_of};

db::row! {
    /// A picture of a person, from a moment on.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Portrait {
        pub id: Uuid,
        pub person_id: PersonId,
        pub picture_id: PictureId,
        pub since: Ts,
    }
}

pub const PORTRAIT: Tracked = Tracked {
    noun: "portrait",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("person_id", Column::Id),
        ("picture_id", Column::Id),
        ("since", Column::Int),
    ],
};

/// The portraits of a person, the newest first.
pub async fn portraits(tx: &mut Tx, scope: &Scope, person: PersonId) -> Result<Vec<Portrait>> {
    const SQL: &str = sql!(
        "SELECT id, person_id, picture_id, since FROM portrait WHERE system_id = $1 AND person_id = $2
         ORDER BY since DESC, id DESC"
    );
    db::all!(tx, SQL; scope.system, person)
}

pub(crate) async fn portrait(tx: &mut Tx, scope: &Scope, id: Uuid) -> Result<Option<Portrait>> {
    const SQL: &str = sql!("SELECT id, person_id, picture_id, since FROM portrait WHERE system_id = $1 AND id = $2");
    db::optional!(tx, SQL; scope.system, id)
}

/// What each of these people looks like to readers on this day, as far as it is known: as at the moment `then`, or as
/// soon after it as anybody knows.
pub async fn looks(
    tx: &mut Tx,
    scope: &Scope,
    today: Date,
    then: Ts,
    known: &[Portrait],
) -> Result<Vec<(PersonId, ShownPicture)>> {
    let ids: Vec<PictureId> = known.iter().map(|it| it.picture_id).collect();
    let mut pictures = pictures_of(tx, scope, &ids).await?;
    pictures.retain(|it| it.it.lacks(today).is_empty() && !it.sizes.is_empty());
    let mut looks: Vec<(&Portrait, ShownPicture)> = Vec::new();
    for portrait in known {
        let Some(picture) = pictures.iter().find(|it| it.it.id == portrait.picture_id) else { continue };
        match looks.iter_mut().find(|(it, _)| it.person_id == portrait.person_id) {
            Some(best) if is_nearer(portrait.since, best.0.since, then) => *best = (portrait, picture.clone()),
            Some(_) => {}
            None => looks.push((portrait, picture.clone())),
        }
    }
    Ok(looks.into_iter().map(|(portrait, picture)| (portrait.person_id, picture)).collect())
}

/// Whether a portrait since `this` tells more of the moment `then` than one since `other`.
fn is_nearer(this: Ts, other: Ts, then: Ts) -> bool {
    match (this <= then, other <= then) {
        (true, true) => this > other,
        (false, false) => this < other,
        (known, _) => known,
    }
}

/// The portrait that a person's page shows to readers on this day.
pub async fn look_of(tx: &mut Tx, scope: &Scope, now: Ts, person: PersonId) -> Result<Option<ShownPicture>> {
    let known = portraits(tx, scope, person).await?;
    if known.is_empty() {
        return Ok(None);
    }
    Ok(looks(tx, scope, now.date(), now, &known).await?.pop().map(|(_, picture)| picture))
}

/// What stands for somebody without a portrait: a quilt block of their own, with their initials.
pub fn monogram(id: Uuid, name: &str) -> String {
    draw::monogram(id.as_bytes(), draw::Hue::Civic, name, draw::Label::Decoration)
}

/// The person at an address as people copy it: `/people/dell`, with or without the host before it.
pub(crate) async fn person_at(tx: &mut Tx, scope: &Scope, address: &str) -> Result<Option<Person>> {
    match crate::illustration::place_of(address) {
        Some(("people", slug)) => person_by_slug(tx, scope, slug).await,
        _ => Ok(None),
    }
}

/// Makes a picture the portrait of a person, from now on.
pub async fn put_portrait(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    person: PersonId,
    picture: &Picture,
) -> Result<ChangeSetId> {
    let id: PictureId = clock.id();
    const SQL: &str =
        sql!("INSERT INTO portrait (system_id, id, person_id, picture_id, since) VALUES ($1, $2, $3, $4, $5)");
    db::execute!(&mut *tx, SQL; scope.system, id, person, picture.id, clock.now())?;
    remember(tx, clock, scope, (id.0, picture), None).await
}

/// Takes a portrait away: from the person's page, and from everything they presented.
pub(crate) async fn drop_portrait(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    id: Uuid,
    picture: &Picture,
) -> Result<ChangeSetId> {
    let before = PORTRAIT.image(tx, id).await?;
    const SQL: &str = sql!("DELETE FROM portrait WHERE system_id = $1 AND id = $2");
    db::execute!(&mut *tx, SQL; scope.system, id)?;
    remember(tx, clock, scope, (id, picture), before).await
}

/// The change set's note tells the picture, so that taking back leads there.
async fn remember(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    (id, picture): (Uuid, &Picture),
    before: Option<history::Image>,
) -> Result<ChangeSetId> {
    let note = format!("{}\t{}", picture.id, picture.name);
    let mut set = ChangeSet::begin(tx, clock, scope, "picture", &note).await?;
    let after = PORTRAIT.image(tx, id).await?;
    set.remember(Change { noun: PORTRAIT.noun, row_id: id, organization_id: None, before, after });
    set.finish(tx).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_before_a_moment_tells_most_and_else_the_first_after() {
        let best = |then: i64| {
            let since = [Ts(10), Ts(20), Ts(30)];
            since.into_iter().reduce(|best, it| if is_nearer(it, best, Ts(then)) { it } else { best })
        };
        assert_eq!([best(5), best(10), best(25), best(99)], [Some(Ts(10)), Some(Ts(10)), Some(Ts(20)), Some(Ts(30))]);
    }
}
