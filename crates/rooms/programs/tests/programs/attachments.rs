//! Files of an event: brought, named, grouped, handed out, taken back; what a draft keeps to itself.

use axum::http::header;
use db::Role;
use testing::{Site, Visit};

use crate::desk::{announce, with};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<< /Type /Pages /Count 14 >>\nendobj\n%%EOF\n";

/// The page on which the files of an event are brought.
fn desk_of(form: &str) -> String {
    form.replace("/edit", "/attachments")
}

async fn bring(who: &Visit, desk: &str, fields: &[(&str, &str)], file: (&str, &[u8])) -> testing::Answer {
    who.upload(desk, fields, ("file", file.0, file.1)).await
}

#[tokio::test]
async fn alternatives_stand_in_one_line_and_each_link_says_what_it_is() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let desk = desk_of(&announce(&mara, &[]).await);
        let slides = [("kind", "slides"), ("title", "How the map was made"), ("language", "en")];
        let added = bring(&mara, &desk, &slides, ("map.pdf", PDF)).await.is(303);
        assert!(mara.follow(&added).await.says("The file is added."));
        let guide = [("kind", "guide"), ("title", "Listening sheet"), ("language", "en")];
        bring(&mara, &desk, &guide, ("sheet.txt", b"Listen.")).await.is(303);
        let hoja = [("kind", "guide"), ("title", "Listening sheet"), ("language", "es")];
        bring(&mara, &desk, &hoja, ("hoja.md", "Escuche.".as_bytes())).await.is(303);
        let page = site.visitor().get("/events/bread-for-beginners").await.is(200);
        let section = "section[aria-labelledby=attachments-title]";
        assert!(page.says("Slides: How the map was made") && page.says("(PDF, 1 KB, 14 pages)"), "{}", page.visible());
        assert_eq!(page.texts(&format!("{section} > ul > li")).len(), 2);
        let formats = page.texts(&format!("{section} li li"));
        assert!(formats[0].starts_with("TXT") && formats[1].starts_with("MD"), "{formats:?}");
        assert!(formats[1].contains("in Spanish") && !formats[0].contains("English"), "{formats:?}");
        let href = page.attrs(&format!("{section} a[href$='.pdf']"), "href").remove(0);
        assert!(href.starts_with("/event-attachments/") && href.ends_with("/how-the-map-was-made.pdf"), "{href}");
        let part = site.visitor().get_with(&href, (header::RANGE, "bytes=1-3")).await.is(206);
        assert_eq!(part.body(), "PDF");
        assert!(part.header(header::CONTENT_DISPOSITION).unwrap().contains("How the map was made.pdf"));
    })
    .await;
}

#[tokio::test]
async fn a_file_is_named_otherwise_and_removed_and_both_are_taken_back() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let desk = desk_of(&announce(&mara, &[]).await);
        bring(&mara, &desk, &[("kind", "handout"), ("title", "")], ("the_list.txt", b"Flour")).await.is(303);
        let page = mara.get(&desk).await.is(200);
        assert_eq!(page.attrs("#title-1", "value"), ["the list"]);
        let one = page.attrs("details form", "action").remove(0);
        let refused = mara.post(&one, &[("kind", "ghost"), ("title", "x")]).await.is(422);
        assert!(refused.says("Choose what it is."));
        // Its own form comes back open with what was typed; the form that adds a file stays as it was.
        let long = "x".repeat(300);
        let refused = mara.post(&one, &[("kind", "guide"), ("title", &long)]).await.is(422);
        assert_eq!(refused.attrs("details[open] #title-1[aria-invalid]", "value"), [long.as_str()]);
        assert_eq!(refused.attrs("details[open] option[selected]", "value")[0], "guide");
        assert_eq!([refused.attrs("#title", "value"), refused.attrs(".errors a", "href")], [[""], ["#title-1"]]);
        let renamed = mara.post(&one, &[("kind", "guide"), ("title", "What to buy")]).await.is(303);
        let page = mara.follow(&renamed).await;
        assert!(page.says("What to buy"), "{}", page.visible());
        let back = mara.post(&page.attrs("form.undo", "action").remove(0), &[]).await.is(303);
        assert_eq!(back.location(), desk);
        assert_eq!(mara.get(&desk).await.attrs("#title-1", "value"), ["the list"]);
        let removed = mara.post(&format!("{one}/removal"), &[]).await.is(303);
        let page = mara.follow(&removed).await;
        assert!(page.says("There is no file yet."));
        mara.post(&page.attrs("form.undo", "action").remove(0), &[]).await.is(303);
        assert!(site.visitor().get("/events/bread-for-beginners").await.says("Handout: the list"));
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_taken_is_said_and_what_was_typed_is_kept() {
    Site::with(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let desk = desk_of(&announce(&mara, &[]).await);
        let typed = [("kind", "slides"), ("title", "Kept?")];
        for (name, bytes, said) in [
            ("a.pdf", &b"<html><script>"[..], "program or a web page"),
            ("a.pdf", b"hello", "does not fit its name"),
            ("a.exe", b"MZ\0\0", "cannot be used here"),
            ("a.txt", b"", "empty"),
        ] {
            let refused = bring(&mara, &desk, &typed, (name, bytes)).await.is(422);
            assert!(refused.text(".errors").contains(said), "{name}: {}", refused.visible());
            assert_eq!(refused.attrs("#title", "value"), ["Kept?"]);
        }
        let cut = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7 and th";
        let form = Some("multipart/form-data; boundary=edge");
        let cut = mara.ask(axum::http::Method::POST, &desk, form, cut).await.is(400);
        assert!(cut.says("did not arrive whole"));
        assert!(mara.get(&desk).await.says("There is no file yet."));
    })
    .await;
}

#[tokio::test]
async fn a_drafts_file_is_not_to_be_guessed() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let saved = mara.post("/events/new", &with(&[("do", "save")])).await.is(303);
        let desk = desk_of(saved.location());
        bring(&mara, &desk, &[("kind", "slides"), ("title", "Secret")], ("a.txt", b"hush")).await.is(303);
        let href = mara.get(&desk).await.attrs("main li p a", "href").remove(0);
        assert_eq!(mara.get(&href).await.is(200).body(), "hush");
        site.visitor().get(&href).await.is(404);
        site.sign_in("Vic", Role::Viewer).await.get(&href).await.is(404);
        site.visitor().get(&desk).await.is(401);
    })
    .await;
}
