//! The store of relationships, told on both databases.
#![expect(clippy::unwrap_used, reason = "a test ends where something is not as it should be")]

use accounts::{NewAccount, add_account, add_system};
use db::{Actor, Clock, Db, Role, Scope, SystemId, Ts, Tx};
use directory::OrganizationId;
use relationships::{
    Keep, NewNextStep, Stage, TRACKED, add_next_step, complete, keep, kept, move_to, newly_kept, next_steps,
    open_steps, relationship, relationship_with, relationships,
};

/// A library with somebody who works there, and two organizations.
struct Place {
    clock: Clock,
    mara: Scope,
    bakery: OrganizationId,
    pantry: OrganizationId,
}

async fn place(tx: &mut Tx) -> Place {
    let clock = Clock::fixed(Ts(1_800_000_000_000_000));
    let mara = staff(tx, &clock, "XX0001", "Mara").await;
    let (bakery, pantry) =
        (organization(tx, &clock, "Millrace Bakery").await, organization(tx, &clock, "Pantry").await);
    Place { clock, mara, bakery, pantry }
}

async fn staff(tx: &mut Tx, clock: &Clock, key: &str, name: &str) -> Scope {
    let system: SystemId = add_system(tx, clock, key, "Library", "XX").await.unwrap();
    let email = format!("{name}@{key}.example");
    let new = NewAccount::parse(&email, name, Role::Staff, "three quilts on a line").unwrap();
    let id = add_account(tx, clock, system, &new).await.unwrap();
    Scope { system: Some(system), actor: Actor::Account { id, name: name.into(), role: Role::Staff } }
}

async fn organization(tx: &mut Tx, clock: &Clock, name: &str) -> OrganizationId {
    let id: OrganizationId = clock.id();
    let sql = "INSERT INTO organization (id, name, other_names, role, street, city, state, zip, phone, url, precision,
               sources, signals, digest, made_at)
               VALUES ($1, $2, '', 'organization', '', '', '', '', '', '', 'none', 1, '{}', '', 0)";
    db::execute!(tx, sql; id, name).unwrap();
    id
}

fn wanted(place: &Place, organization: OrganizationId, step: Option<(&str, &str)>) -> Keep {
    let owner = place.mara.account();
    let next_step = step.map(|(what, due)| NewNextStep::parse(what, due, owner).unwrap());
    Keep { organization, owner, branch: None, need: Some("culinary".into()), next_step }
}

#[tokio::test]
async fn keeping_is_done_once_and_taken_back_whole() {
    testing::both(|db: Db| async move {
        let mut tx = db.write().await.unwrap();
        let tx = &mut tx;
        let place = place(tx).await;
        let (clock, mara) = (&place.clock, &place.mara);
        let bakery = wanted(&place, place.bakery, Some(("Visit", "2027-02-01")));
        let (id, set) = keep(tx, clock, mara, &bakery).await.unwrap();
        assert_eq!(keep(tx, clock, mara, &bakery).await.unwrap(), (id, None), "kept already");
        clock.pass_seconds(60);
        let (later, _) = keep(tx, clock, mara, &wanted(&place, place.pantry, None)).await.unwrap();

        let it = relationship(tx, mara, id).await.unwrap().unwrap();
        assert_eq!((it.stage(), it.need.as_deref(), it.owner_id), (Stage::Spotted, Some("culinary"), mara.account()));
        let list = kept(tx, mara).await.unwrap();
        assert_eq!(list.iter().map(|it| it.id).collect::<Vec<_>>(), [id, later], "what is due comes first");
        assert_eq!((list[0].next_step.as_deref(), list[0].owner.as_deref()), (Some("Visit"), Some("Mara")));
        let newest = newly_kept(tx, mara, 1).await.unwrap();
        assert_eq!(newest.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["Pantry"]);

        let undone = history::undo(tx, clock, mara, set.unwrap(), TRACKED).await.unwrap().unwrap();
        assert_eq!((undone.rows, undone.left_alone), (2, 0));
        assert!(relationship_with(tx, mara, place.bakery).await.unwrap().is_none());
        assert_eq!(relationships(tx, mara).await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn what_was_kept_anew_stays_when_an_undo_is_taken_back() {
    testing::both(|db: Db| async move {
        let mut tx = db.write().await.unwrap();
        let tx = &mut tx;
        let place = place(tx).await;
        let (clock, mara) = (&place.clock, &place.mara);
        let bakery = wanted(&place, place.bakery, Some(("Visit", "2027-02-01")));
        let (_, set) = keep(tx, clock, mara, &bakery).await.unwrap();
        history::undo(tx, clock, mara, set.unwrap(), TRACKED).await.unwrap().unwrap();
        let undo = history::of_organization(tx, mara, place.bakery.0, 1).await.unwrap().remove(0);
        let (anew, _) = keep(tx, clock, mara, &bakery).await.unwrap();
        let undone = history::undo(tx, clock, mara, undo.id, TRACKED).await.unwrap().unwrap();
        assert_eq!((undone.rows, undone.left_alone), (0, 2), "neither the relationship nor its step comes twice");
        assert_eq!(relationship_with(tx, mara, place.bakery).await.unwrap().map(|it| it.id), Some(anew));
        assert_eq!(open_steps(tx, mara, 5).await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn steps_come_in_order_and_are_ticked_off_once() {
    testing::both(|db: Db| async move {
        let mut tx = db.write().await.unwrap();
        let tx = &mut tx;
        let place = place(tx).await;
        let (clock, mara) = (&place.clock, &place.mara);
        let (id, kept) =
            keep(tx, clock, mara, &wanted(&place, place.bakery, Some(("Visit", "2027-02-01")))).await.unwrap();
        let call = NewNextStep::parse("Call", "2027-01-20", None).unwrap();
        add_next_step(tx, clock, mara, (id, place.bakery), &call).await.unwrap();

        let open = open_steps(tx, mara, 5).await.unwrap();
        assert_eq!(open.iter().map(|step| step.what.as_str()).collect::<Vec<_>>(), ["Call", "Visit"]);
        let other = staff(tx, clock, "XX0001", "Dell").await;
        let others = open_steps(tx, &other, 5).await.unwrap();
        assert_eq!(
            others.iter().map(|step| step.what.as_str()).collect::<Vec<_>>(),
            ["Call"],
            "nobody's is everybody's"
        );

        let (about, done) = complete(tx, clock, mara, open[0].id).await.unwrap().unwrap();
        assert_eq!(about, place.bakery);
        assert!(complete(tx, clock, mara, open[0].id).await.unwrap().is_none(), "done already");
        let steps = next_steps(tx, mara, id).await.unwrap();
        assert_eq!(steps.iter().map(|step| step.done_at.is_some()).collect::<Vec<_>>(), [false, true]);
        history::undo(tx, clock, mara, done, TRACKED).await.unwrap().unwrap();
        assert_eq!(open_steps(tx, mara, 5).await.unwrap().len(), 2);

        clock.pass_seconds(60);
        add_next_step(tx, clock, mara, (id, place.bakery), &call).await.unwrap();
        let undone = history::undo(tx, clock, mara, kept.unwrap(), TRACKED).await.unwrap().unwrap();
        assert_eq!((undone.rows, undone.left_alone), (1, 1), "a step added since keeps its relationship");
        assert_eq!(next_steps(tx, mara, id).await.unwrap().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_move_keeps_its_day_and_can_be_taken_back() {
    testing::both(|db: Db| async move {
        let mut tx = db.write().await.unwrap();
        let tx = &mut tx;
        let place = place(tx).await;
        let (clock, mara) = (&place.clock, &place.mara);
        let (id, _) = keep(tx, clock, mara, &wanted(&place, place.bakery, None)).await.unwrap();
        let it = relationship(tx, mara, id).await.unwrap().unwrap();
        let set = move_to(tx, clock, mara, &it, Stage::Resting, (Some("2027-05-01"), None)).await.unwrap();
        let moved = relationship(tx, mara, id).await.unwrap().unwrap();
        assert_eq!((moved.stage(), moved.look_again.as_deref()), (Stage::Resting, Some("2027-05-01")));
        history::undo(tx, clock, mara, set, TRACKED).await.unwrap().unwrap();
        assert_eq!(relationship(tx, mara, id).await.unwrap().unwrap(), it);
    })
    .await;
}

#[tokio::test]
async fn another_library_sees_nothing_of_it() {
    testing::both(|db: Db| async move {
        let mut tx = db.write().await.unwrap();
        let tx = &mut tx;
        let place = place(tx).await;
        let (clock, mara) = (&place.clock, &place.mara);
        let step = Some(("Visit", "2027-02-01"));
        let (id, _) = keep(tx, clock, mara, &wanted(&place, place.bakery, step)).await.unwrap();
        let step = open_steps(tx, mara, 5).await.unwrap()[0].id;
        let elsewhere = staff(tx, clock, "XX0002", "Ines").await;
        assert!(relationship(tx, &elsewhere, id).await.unwrap().is_none());
        assert!(relationship_with(tx, &elsewhere, place.bakery).await.unwrap().is_none());
        assert!(kept(tx, &elsewhere).await.unwrap().is_empty());
        assert!(newly_kept(tx, &elsewhere, 5).await.unwrap().is_empty());
        assert!(next_steps(tx, &elsewhere, id).await.unwrap().is_empty());
        assert!(open_steps(tx, &elsewhere, 5).await.unwrap().is_empty());
        assert!(complete(tx, clock, &elsewhere, step).await.unwrap().is_none());
    })
    .await;
}
