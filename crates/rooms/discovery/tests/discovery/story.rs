//! What the stories have in common: small lists, and short ways to read and apply them.

use db::{Scope, Tx};
use directory::{Organization, OrganizationId, organization};
use discovery::{
    by_hand::{self, NewOrganization},
    import::{self, Choices, Counts, ImportId, NewImport},
    settle::Memory,
};
use testing::Site;

/// Six organizations of Alder County, with a number each so that a moved one is known again.
pub const PANTRIES: &str = "\
code,organization,street,town,state,zip,telephone
P-1,Bread and Seed Pantry,214 Mill Street,Marrow,OR,97962,(541) 555-0142
P-2,Tenney Free Clinic,8 Orchard Lane,Tenney,OR,97963,(541) 555-0143
P-3,Quill Boat Builders Guild,31 River Road,Quill,OR,97964,(541) 555-0144
P-4,Alder Falls Youth Orchestra,5 Church Street,Alder Falls,OR,97961,(541) 555-0145
P-5,Millrace Weavers Cooperative,77 Canal Street,Alder Falls,OR,97961,(541) 555-0146
P-6,Old Bridge Senior Center,12 Bridge Avenue,Marrow,OR,97962,(541) 555-0147
";

const MAP: &str = "id=code,name=organization,address=street,city=town,state=state,zip=zip,phone=telephone";

/// An import of the list, read and waiting.
pub async fn read(site: &Site, text: &str) -> ImportId {
    read_from(site, text, None).await
}

/// The same as a version of the source with this key.
pub async fn read_from(site: &Site, text: &str, source: Option<String>) -> ImportId {
    site.app.clock.pass_seconds(1);
    let path = site.app.settings.data_dir.join("list.csv");
    std::fs::write(&path, text).unwrap();
    let choices = Choices { mapping: MAP.into(), role: Some("organization".into()), source, ..Choices::default() };
    let new = NewImport { path, file_name: "list.csv".into(), keep_path: false, choices };
    import::read(&site.app.db, &site.app.clock, &site.scope(), new, &|_, _| {}).await.unwrap()
}

pub async fn apply(site: &Site, id: ImportId) -> import::Applied {
    try_apply(site, id).await.unwrap()
}

pub async fn try_apply(site: &Site, id: ImportId) -> Result<import::Applied, import::ImportError> {
    let memory = site.app.parts.get::<Memory>();
    import::apply(&site.app.db, &site.app.clock, &site.scope(), id, &memory, &|_| {}).await
}

pub async fn undo(site: &Site, id: ImportId) -> history::Undone {
    site.app.clock.pass_seconds(1);
    import::undo(&site.app.db, &site.app.clock, &site.scope(), id, &site.app.parts.get::<Memory>(), &|_| {})
        .await
        .unwrap()
}

pub async fn counts(site: &Site, id: ImportId) -> Counts {
    import::import(&mut tx(site).await, id).await.unwrap().unwrap().counts()
}

pub async fn tx(site: &Site) -> Tx {
    site.app.db.read().await.unwrap()
}

/// The living organization of this name.
pub async fn find(site: &Site, name: &str) -> Organization {
    let all = all(site).await;
    let names: Vec<&str> = all.iter().map(|it| it.name.as_str()).collect();
    let found = all.iter().find(|it| it.name == name).unwrap_or_else(|| panic!("{name} is not among {names:?}"));
    found.clone()
}

/// All organizations that are alive, as the lists show them.
pub async fn all(site: &Site) -> Vec<Organization> {
    let shelf = discovery::catalog::Shelf::default();
    let catalog = shelf.catalog(&site.app.db).await.unwrap();
    let mut tx = tx(site).await;
    let mut found = Vec::new();
    for known in &catalog.known {
        found.extend(organization(&mut tx, known.id).await.unwrap());
    }
    found
}

pub async fn of(site: &Site, id: OrganizationId) -> Organization {
    organization(&mut tx(site).await, id).await.unwrap().expect("an organization's row stays for ever")
}

/// An organization added by hand, with its point (latitude, longitude).
pub async fn add_at(site: &Site, name: &str, point: (f64, f64)) {
    let new = NewOrganization { name: name.into(), point: Some(point), ..NewOrganization::default() };
    let library = "Alder County Library";
    by_hand::add(&site.app, &site.scope(), &new, library).await.unwrap();
}

/// Keeps it, as staff do.
pub async fn keep(site: &Site, organization: OrganizationId) {
    let keep = relationships::Keep { organization, owner: None, branch: None, need: None, next_step: None };
    let scope: Scope = site.scope();
    let mut tx = site.app.db.write().await.unwrap();
    relationships::keep(&mut tx, &site.app.clock, &scope, &keep).await.unwrap();
    tx.commit().await.unwrap();
}

pub async fn is_kept(site: &Site, id: OrganizationId) -> bool {
    relationships::relationship_with(&mut tx(site).await, &site.scope(), id).await.unwrap().is_some()
}
