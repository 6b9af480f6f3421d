//! Same, different, part of: said once, remembered through every import, and taken back.

use discovery::{
    answer::{self, Verdict},
    record,
};
use testing::Site;

use crate::story::{PANTRIES, all, apply, find, keep, of, read, read_from, tx};

/// Another list that knows the pantry under a name nobody would guess.
const OTHER: &str = "\
code,organization,street,town,state,zip,telephone
Q-1,Interfaith Kitchen Table,600 Depot Way,Marrow,OR,97962,(541) 555-0171
Q-2,Harbor Chess Society,41 Quay Street,Quill,OR,97964,(541) 555-0172
Q-3,Tenney Wheelwrights,9 Forge Lane,Tenney,OR,97963,(541) 555-0173
Q-4,Falls Amateur Radio Circle,18 Hill Street,Alder Falls,OR,97961,(541) 555-0174
";

async fn two_lists(site: &Site) {
    let one = read(site, PANTRIES).await;
    apply(site, one).await;
    let two = read_from(site, OTHER, Some("csv:other".into())).await;
    apply(site, two).await;
    assert_eq!(all(site).await.len(), 10);
}

#[tokio::test]
async fn two_that_are_the_same_become_the_older_and_stay_so() {
    Site::both(|site| async move {
        two_lists(&site).await;
        let (pantry, kitchen) =
            (find(&site, "Bread and Seed Pantry").await.id, find(&site, "Interfaith Kitchen Table").await.id);
        keep(&site, kitchen).await;
        let scope = site.scope();
        answer::answer(&site.app, &scope, (kitchen, pantry), Verdict::Same).await.unwrap();
        assert_eq!(of(&site, kitchen).await.joined_id, Some(pantry));
        assert_eq!(all(&site).await.len(), 9);
        let page = site.visitor().get(&format!("/organizations/{kitchen}")).await;
        assert_eq!(page.is(308).location(), format!("/organizations/{pantry}"));
        assert!(crate::story::is_kept(&site, pantry).await, "what people did moves along");
        let renewed = OTHER.replace("555-0171", "555-0199");
        let again = read_from(&site, &renewed, Some("csv:other".into())).await;
        apply(&site, again).await;
        assert_eq!(record::of_organization(&mut tx(&site).await, pantry).await.unwrap().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_part_names_its_whole_until_the_answer_is_taken_back() {
    Site::both(|site| async move {
        two_lists(&site).await;
        let (part, whole) =
            (find(&site, "Interfaith Kitchen Table").await.id, find(&site, "Old Bridge Senior Center").await.id);
        let scope = site.scope();
        answer::answer(&site.app, &scope, (part, whole), Verdict::PartOf).await.unwrap();
        assert_eq!(of(&site, part).await.whole_id, Some(whole));
        let said = answer::of_organization(&mut tx(&site).await, whole, 10).await.unwrap();
        assert_eq!((said.len(), said[0].verdict.as_str()), (1, "part_of"));
        let taken = answer::take_back(&site.app, &scope, said[0].id).await.unwrap();
        assert!(taken.is_some() && of(&site, part).await.whole_id.is_none());
        assert!(answer::take_back(&site.app, &scope, said[0].id).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn a_record_taken_out_stands_for_itself_and_can_come_back() {
    Site::both(|site| async move {
        let one = read(&site, PANTRIES).await;
        apply(&site, one).await;
        let copy = PANTRIES.replace("P-", "Q-");
        let two = read_from(&site, &copy, Some("csv:copy".into())).await;
        apply(&site, two).await;
        assert_eq!(all(&site).await.len(), 6);
        let pantry = find(&site, "Bread and Seed Pantry").await.id;
        let records = record::of_organization(&mut tx(&site).await, pantry).await.unwrap();
        assert_eq!(records.len(), 2);
        let scope = site.scope();
        answer::take_out(&site.app, &scope, records[1].id).await.unwrap();
        assert_eq!(all(&site).await.len(), 7);
        let said = answer::of_organization(&mut tx(&site).await, pantry, 10).await.unwrap();
        assert_eq!(said.len(), 1);
        answer::take_back(&site.app, &scope, said[0].id).await.unwrap();
        assert_eq!(all(&site).await.len(), 6);
        assert_eq!(find(&site, "Bread and Seed Pantry").await.id, pantry, "the older id stays");
    })
    .await;
}
