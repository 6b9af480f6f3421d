//! The pages of imports, of an organization added by hand, and of the records behind one.

use db::Role;
use testing::{Answer, Site, Visit};

use crate::story::{PANTRIES, all, find};

pub async fn upload(mara: &Visit, name: &str, bytes: &[u8]) -> Answer {
    let sent = mara.upload("/imports", &[("near", "")], ("file", name, bytes)).await.is(303);
    mara.follow(&sent).await.is(200)
}

/// The address of the import a page is about.
pub fn address(page: &Answer) -> String {
    page.asked.strip_prefix("GET ").unwrap().to_owned()
}

#[tokio::test]
async fn from_the_file_to_organizations_and_back() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let page = upload(&mara, "../../pantries.csv", PANTRIES.as_bytes()).await;
        let here = address(&page);
        assert_eq!(page.text("h1"), "Pantries");
        assert!(page.says("pantries.csv") && !page.says("../"));
        assert_eq!(page.texts("dl.tally dd")[0], "6");
        let applied = mara.post(&format!("{here}/application"), &[]).await.is(303);
        let page = mara.follow(&applied).await;
        assert!(page.says("6 organizations were added or brought up to date"), "{}", page.visible());
        assert_eq!(all(&site).await.len(), 6);
        assert!(mara.get("/imports").await.is(200).says("6 new"));
        let ask = mara.get(&format!("{here}/undo")).await.is(200);
        assert!(ask.says("Nobody of your library"));
        let undone = mara.post(&format!("{here}/undo"), &[]).await.is(303);
        assert!(mara.follow(&undone).await.says("This import was taken back."));
        assert!(all(&site).await.is_empty());
        mara.post(&format!("{here}/undo"), &[]).await.is(409);
    })
    .await;
}

#[tokio::test]
async fn a_column_with_a_comma_and_an_equals_sign_can_be_chosen() {
    Site::with(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let text = PANTRIES.replacen("organization", "\"legal, name=title\"", 1);
        let page = upload(&mara, "list.csv", text.as_bytes()).await;
        let here = address(&page);
        let names = page.texts("table.guess tbody th");
        let at = names.iter().position(|name| name == "legal, name=title").expect("the column is there");
        let field = format!("column-{at}");
        let said = [("near", ""), ("title", "Our pantries"), ("role", "organization"), (&field, "other_name")];
        mara.post(&format!("{here}/choices"), &said).await.is(303);
        let page = mara.get(&here).await;
        assert_eq!(page.text("h1"), "Our pantries");
        let chosen = page.attrs(&format!("select[name={field}] option[selected]"), "value");
        assert_eq!(chosen, ["other_name"]);
        mara.post(&format!("{here}/choices"), &[("near", ""), (&field, "name")]).await.is(303);
        assert_eq!(mara.get(&here).await.texts("dl.tally dd")[0], "6");
    })
    .await;
}

#[tokio::test]
async fn refused_rows_stand_on_the_page_and_in_a_table() {
    Site::with(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let text = format!("{PANTRIES}P-7,,1 Hill Road,Quill,OR,97964,(541) 555-0149\n");
        let page = upload(&mara, "list.csv", text.as_bytes()).await;
        let here = address(&page);
        assert_eq!(page.texts("table.refused tbody th"), ["7"]);
        let rows = mara.get(&format!("{here}/rows?status=refused")).await.is(200);
        assert!(rows.says("It has no name."));
        let csv = mara.get(&format!("{here}/refused.csv")).await.is(200);
        assert_eq!(csv.header("content-type".parse().unwrap()), Some("text/csv; charset=utf-8"));
        assert!(csv.body().contains("7,It has no name.,\"P-7,"), "{}", csv.body());
        mara.get(&format!("{here}/rows?status=nonsense")).await.is(404);
    })
    .await;
}

#[tokio::test]
async fn a_wrong_file_gets_one_sentence_and_leaves_nothing() {
    Site::with(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let files: [(&[u8], &str); 5] = [
            (b"", "The file is empty."),
            (b"%PDF-1.7 and so on", "This is a PDF."),
            (b"PK\x03\x04 zip", "zip archive"),
            (b"name,street\nBakery,1 Mill\0 Street\n", "NUL bytes"),
            (b"name,street,town\n", "no rows"),
        ];
        for (bytes, says) in files {
            let page = upload(&mara, "x.csv", bytes).await;
            assert!(page.says(says), "{says}: {}", page.visible());
            let gone = mara.post(&format!("{}/removal", address(&page)), &[]).await.is(303);
            assert_eq!(gone.location(), "/imports");
        }
        let incoming = site.app.settings.data_dir.join("files/incoming");
        assert_eq!(std::fs::read_dir(incoming).unwrap().count(), 0);
        assert!(mara.post("/imports", &[]).await.status.is_client_error());
    })
    .await;
}

#[tokio::test]
async fn a_refusal_is_told_in_spanish_too() {
    Site::with(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let page = upload(&mara, "x.csv", b"%PDF-1.7 and so on").await;
        let page = mara.get(&format!("{}?lang=es", address(&page))).await;
        assert!(page.says("Esto es un PDF."));
        assert!(mara.get("/imports?lang=es").await.says("no se pudo leer"));
    })
    .await;
}

#[tokio::test]
async fn only_a_name_is_needed_and_a_known_one_is_met() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let refused = mara.post("/organizations/new", &[("name", ""), ("city", "Quill")]).await.is(422);
        assert!(refused.says("Give the name") && refused.attrs("#city", "value") == ["Quill"]);
        let added = mara.post("/organizations/new", &[("name", "Quill Kite Makers")]).await.is(303);
        assert!(mara.follow(&added).await.says("Added."));
        upload(&mara, "list.csv", PANTRIES.as_bytes()).await;
        let id = mara.get("/imports").await.attrs("tbody a", "href").remove(0);
        mara.post(&format!("{id}/application"), &[]).await.is(303);
        let known = [
            ("name", "Bread and Seed Pantry"),
            ("street", "214 Mill Street"),
            ("city", "Marrow"),
            ("state", "or"),
            ("zip", "97962"),
            ("phone", "541-555-0142"),
        ];
        let met = mara.post("/organizations/new", &known).await.is(303);
        assert!(mara.follow(&met).await.says("We know this organization already"));
        assert_eq!(all(&site).await.len(), 7);
    })
    .await;
}

#[tokio::test]
async fn records_say_why_they_are_one_and_only_staff_have_buttons() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let page = upload(&mara, "list.csv", PANTRIES.as_bytes()).await;
        mara.post(&format!("{}/application", address(&page)), &[]).await.is(303);
        let known =
            [("name", "Bread & Seed Pantry"), ("street", "214 Mill St"), ("zip", "97962"), ("phone", "541-555-0142")];
        mara.post("/organizations/new", &known).await.is(303);
        let id = find(&site, "Bread & Seed Pantry").await.id;
        let here = format!("/organizations/{id}");
        let page = mara.get(&here).await.is(200);
        assert!(page.says("2 source rows speak of this organization"), "{}", page.visible());
        assert!(page.says("the same phone number"), "{}", page.visible());
        let forms = page.attrs("#records form", "action");
        assert_eq!(forms.len(), 2, "{forms:?}");
        let visitor = site.visitor().get(&here).await.is(200);
        assert!(visitor.says("Why we think these are one") && !visitor.has("#records form"));
        let out = mara.post(&forms[1], &[("organization", &id.to_string())]).await.is(303);
        assert!(out.location().starts_with(&here));
        assert_eq!(all(&site).await.len(), 7);
        let page = mara.get(&here).await;
        let back = page.attrs("#records form[action^='/answers/']", "action");
        mara.post(&back[0], &[("organization", &id.to_string())]).await.is(303);
        assert_eq!(all(&site).await.len(), 6);
    })
    .await;
}
