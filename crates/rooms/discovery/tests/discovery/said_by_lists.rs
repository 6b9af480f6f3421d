//! What all rows of a list say of their addresses, and what a cell says of the area that one serves.

use discovery::{
    catalog::Shelf,
    import::{self, Choices, NewImport},
};
use engine::rank::Candidate;
use testing::Site;

use crate::pages::{address, upload};
use crate::story::{PANTRIES, apply, counts, read, tx};

const POLLS: &str = "site,street,town,state,zip\nHall,5 Church Street,Alder Falls,OR,97961\n";

async fn candidate(site: &Site, name: &str) -> Candidate {
    let catalog = Shelf::default().catalog(&site.app.db).await.unwrap();
    catalog.known.iter().map(|known| &known.candidate).find(|it| it.name == name).unwrap().clone()
}

#[tokio::test]
async fn a_list_of_a_mark_says_it_of_those_who_stand_there() {
    Site::both(|site| async move {
        let pantries = read(&site, PANTRIES).await;
        apply(&site, pantries).await;
        assert!(candidate(&site, "Alder Falls Youth Orchestra").await.traits.is_empty());
        let path = site.app.settings.data_dir.join("polls.csv");
        std::fs::write(&path, POLLS).unwrap();
        let choices = Choices { kind: Some("votes_here".into()), ..Choices::default() }.with_mark();
        let new = NewImport { path, file_name: "polls.csv".into(), keep_path: false, choices };
        let polls = import::read(&site.app.db, &site.app.clock, &site.scope(), new, &|_, _| {}).await.unwrap();
        assert_eq!(counts(&site, polls).await.new, 1);
        apply(&site, polls).await;
        let orchestra = candidate(&site, "Alder Falls Youth Orchestra").await;
        let [votes] = &orchestra.traits[..] else { panic!("{:?}", orchestra.traits) };
        assert!(votes.word == "votes_here" && votes.seen.is_some());
        assert!(candidate(&site, "Tenney Free Clinic").await.traits.is_empty());
    })
    .await;
}

#[tokio::test]
async fn the_preview_offers_marks_and_makes_the_rows_facts_of_their_addresses() {
    Site::with(|site| async move {
        let mara = site.sign_in("Mara", db::Role::Staff).await;
        let page = upload(&mara, "polls.csv", POLLS.as_bytes()).await;
        let here = address(&page);
        let id = here.rsplit('/').next().unwrap().parse().unwrap();
        assert!(page.says("Fact of the address: People vote here"), "{}", page.visible());
        mara.post(&format!("{here}/choices"), &[("kind", "votes_here"), ("role", "organization")]).await.is(303);
        let choices = async || import::import(&mut tx(&site).await, id).await.unwrap().unwrap().choices();
        let chosen = choices().await;
        assert_eq!((chosen.kind.as_deref(), chosen.role.as_deref()), (Some("votes_here"), Some("attribute")));
        mara.post(&format!("{here}/choices"), &[("kind", "no such kind")]).await.is(303);
        assert_eq!(choices().await.kind, None, "what no list can be is not taken");
    })
    .await;
}

#[tokio::test]
async fn a_cell_says_that_somebody_serves_the_whole_area() {
    Site::with(|site| async move {
        let list = "name,street,city,state,zip,Area served\n\
            Bread and Seed Pantry,214 Mill Street,Marrow,OR,97962,Countywide\n\
            Tenney Free Clinic,8 Orchard Lane,Tenney,OR,97963,Tenney\n";
        let path = site.app.settings.data_dir.join("served.csv");
        std::fs::write(&path, list).unwrap();
        let mapping = "name=name,address=street,city=city,state=state,zip=zip,fact=Area served".to_owned();
        let choices = Choices { role: Some("organization".into()), mapping, ..Choices::default() };
        let new = NewImport { path, file_name: "served.csv".into(), keep_path: false, choices };
        let id = import::read(&site.app.db, &site.app.clock, &site.scope(), new, &|_, _| {}).await.unwrap();
        apply(&site, id).await;
        assert!(candidate(&site, "Bread and Seed Pantry").await.serves_area.is_some());
        assert!(candidate(&site, "Tenney Free Clinic").await.serves_area.is_none());
    })
    .await;
}
