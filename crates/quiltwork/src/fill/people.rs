//! Who works in the sample place, and what they have begun.

use anyhow::Result;
use db::{AccountId, Actor, Clock, Db, Role, Scope, SystemId};
use directory::OrganizationId;
use discovery::catalog::Shelf;
use relationships::{Keep, NewNextStep};

use super::{listening, looking};

/// Invented staff: name, address, role. The first is whom the demo button signs in.
const STAFF: [(&str, &str, Role); 3] = [
    ("Mara", accounts::DEMO_EMAIL, Role::Administrator),
    ("Dell", "dell@alder.example", Role::Staff),
    ("Tom", "tom@alder.example", Role::Viewer),
];

/// Adds the sample's staff with passwords nobody knows: only the demo button signs in.
pub(super) async fn sign_in(db: &Db, clock: &Clock, system: SystemId) -> Result<()> {
    let mut tx = db.write().await?;
    let there = accounts::accounts(&mut tx, &Scope::program(Some(system))).await?;
    for (name, email, role) in STAFF {
        if there.iter().all(|account| account.email != email) {
            let new = accounts::NewAccount { email: email.into(), name: name.into(), role, password: clock.token() };
            accounts::add_account(&mut tx, clock, system, &new).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// Needs the five branches chose, and partners they keep; taken from the stories of the sample place.
pub(super) async fn work(db: &Db, clock: &Clock, scope: &Scope) -> Result<()> {
    let catalog = Shelf::default().catalog(db).await?;
    let mut tx = db.write().await?;
    let staff = accounts::accounts(&mut tx, scope).await?;
    let Some((id, name)) = mara(&staff) else { return Ok(()) };
    let scope = Scope { system: scope.system, actor: Actor::Account { id, name, role: Role::Administrator } };
    let known = |name: &str| catalog.known.iter().find(|it| it.name.eq_ignore_ascii_case(name)).map(|it| it.id);
    let branches = accounts::branches(&mut tx, &scope).await?;
    for story in sample::stories::stories() {
        let branch = branches.iter().find(|branch| {
            branch.name.to_lowercase().contains(&story.branch.replace('-', " ").replace(" library", ""))
        });
        if let Some(branch) = branch {
            directory::choose_need(&mut tx, clock, &scope, branch.id, story.need, "").await?;
        }
        for partner in story.partners.iter().take(1) {
            if let Some(known) = known(&partner.name) {
                keep(&mut tx, clock, &scope, (known, id), branch.map(|branch| branch.id), &story).await?;
            }
        }
    }
    let dell = staff.iter().find(|account| account.role() == Role::Staff).map(|account| account.id);
    listening::write(&mut tx, clock, &scope, &[id, dell.unwrap_or(id)], &known).await?;
    looking::write(&mut tx, clock, &scope, known("Marrow Neighbors Pantry")).await?;
    tx.commit().await?;
    Ok(())
}

fn mara(staff: &[accounts::Account]) -> Option<(AccountId, String)> {
    staff.iter().find(|account| account.email == accounts::DEMO_EMAIL).map(|account| (account.id, account.name.clone()))
}

async fn keep(
    tx: &mut db::Tx,
    clock: &Clock,
    scope: &Scope,
    (organization, owner): (OrganizationId, AccountId),
    branch: Option<accounts::BranchId>,
    story: &sample::stories::Story,
) -> Result<()> {
    let stage = relationships::Stage::parse(story.stage).unwrap_or(relationships::Stage::Spotted);
    let after = stage.facts().part == relationships::Part::After;
    let due = clock.today().checked_add(jiff::Span::new().days(7 + i64::from(story.year % 3) * 10)).ok();
    let next_step = (!after).then(|| NewNextStep { what: first_step(stage).to_owned(), owner: Some(owner), due });
    let new = Keep { organization, owner: Some(owner), branch, need: Some(story.need.to_owned()), next_step };
    let (id, set) = relationships::keep(tx, clock, scope, &new).await?;
    if set.is_some()
        && stage != relationships::Stage::Spotted
        && let Some(it) = relationships::relationship(tx, scope, id).await?
    {
        let again = after
            .then(|| clock.today().checked_add(jiff::Span::new().days(120)).ok())
            .flatten()
            .map(|day| day.to_string());
        let reason = (stage == relationships::Stage::Ended).then(|| first_sentence(story.changed));
        relationships::move_to(tx, clock, scope, &it, stage, (again.as_deref(), reason.as_deref())).await?;
    }
    Ok(())
}

/// A small thing to do at each stage, as Mara would write it.
fn first_step(stage: relationships::Stage) -> &'static str {
    use relationships::Stage;
    match stage {
        Stage::Spotted => "Ask at the desk who already knows them",
        Stage::Learning => "Stop by, and pick up their calendar",
        Stage::InTouch => "Write to say thank you for the talk",
        Stage::Exploring => "Offer one small thing we could try together",
        Stage::Agreed => "Send the one-page summary to both sides",
        Stage::Active => "Check that every promise of ours is kept",
        Stage::Review => "Set an hour to look back together",
        Stage::Sustaining => "Find a second person on their side",
        Stage::Resting | Stage::Ended | Stage::NotNow => "Send a friendly note",
    }
}

fn first_sentence(text: &str) -> String {
    let end = text.find(['.', '!', '?']).map_or(text.len(), |i| i + 1);
    text[..end].chars().take(200).collect()
}
