//! The same files, brought in a browser; and two people who save the same organization.

use db::Role;
use testing::{Site, Visit};

use super::{FINE, no_lists};

#[tokio::test]
async fn a_file_that_is_no_list_has_a_page_that_says_what_to_do() {
    Site::with(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        for (name, bytes, _) in no_lists() {
            let sent = mara.upload("/imports", &[("near", "")], ("file", name, &bytes)).await.is(303);
            let page = mara.follow(&sent).await.is(200);
            let said = page.text(".notice-wrong p");
            assert!(said.len() > 30 && said.ends_with('.') && !said.contains('⟦'), "{name}: {said}");
            assert!(page.says("Nothing was changed."), "{name}: {}", page.visible());
        }
        assert_eq!(left(&mara).await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_form_without_a_file_or_cut_short_is_no_mistake_of_ours() {
    Site::with(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        mara.upload("/imports", &[("near", "25")], ("file", "", b"")).await.is(303);
        let kind = "multipart/form-data; boundary=edge";
        let cut = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nname,addr";
        mara.ask(axum::http::Method::POST, "/imports", Some(kind), cut).await.is(400);
        mara.ask(axum::http::Method::POST, "/imports", Some("text/plain"), "hello").await.is(400);
        assert_eq!(left(&mara).await, 0);
        let incoming = discovery::incoming_dir(&site.app.settings.data_dir);
        let files = std::fs::read_dir(incoming).map_or(0, Iterator::count);
        assert_eq!(files, 0, "the beginning of a file is gone");
    })
    .await;
}

#[tokio::test]
async fn the_second_of_two_who_save_the_same_organization_keeps_what_was_typed() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let dell = site.sign_in("Dell", Role::Staff).await;
        let sent = mara.upload("/imports", &[("near", "")], ("file", "fine.csv", FINE.as_bytes())).await.is(303);
        mara.post(&format!("{}/application", sent.location()), &[]).await.is(303);
        let catalog = discovery::catalog::Shelf::default().catalog(&site.app.db).await.unwrap();
        let club = catalog.known.iter().find(|known| known.name == "Marrow Boat Club").unwrap();
        let link = &format!("/organizations/{}", club.id);
        let page = mara.get(link).await.is(200);
        let seen = page.attrs("input[name=seen]", "value")[0].clone();
        let action = page.attrs("form:has(input[name=seen])", "action")[0].clone();
        let say = |name: &'static str| [("name", name), ("seen", seen.as_str())].map(|(a, b)| (a, b.to_owned()));
        let post = async |who: &Visit, fields: &[(&str, String)]| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            who.post(&action, &fields).await
        };
        post(&mara, &say("Marrow Rowing Club")).await.is(303);
        let conflict = post(&dell, &say("Marrow Boat House")).await.is(409);
        assert_eq!(conflict.attrs("input[name=name]", "value"), ["Marrow Boat House"]);
        assert!(conflict.says("Marrow Rowing Club"), "{}", conflict.visible());
        assert!(mara.get(link).await.says("Marrow Rowing Club"));
        let fresh = conflict.attrs("input[name=seen]", "value")[0].clone();
        post(&dell, &[("name", "Marrow Boat House".into()), ("seen", fresh)]).await.is(303);
        assert!(mara.get(link).await.says("Marrow Boat House"));
    })
    .await;
}

/// How many organizations there are.
async fn left(visit: &Visit) -> usize {
    let db = &visit.site.app.db;
    let catalog = discovery::catalog::Shelf::default().catalog(db).await.unwrap();
    catalog.known.len()
}
