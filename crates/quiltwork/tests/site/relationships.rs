//! Keeping an organization, its steps and stages, as a browser without script sees them.

use db::{Clock, Role, Tx};
use directory::OrganizationId;
use testing::{Answer, Site};

async fn organization(tx: &mut Tx, clock: &Clock, name: &str) -> OrganizationId {
    let id: OrganizationId = clock.id();
    let sql = "INSERT INTO organization (id, name, other_names, role, street, city, state, zip, phone, url, precision,
               kind, sources, signals, digest, made_at)
               VALUES ($1, $2, '', 'organization', '', 'Alder Falls', '', '', '', '', 'none', 'food_business', 1, '{}', '', 0)";
    db::execute!(&mut *tx, sql; id, name).unwrap();
    search::changed(tx, "organization", &[id.0]).await.unwrap();
    id
}

/// Adds an organization to the catalog; the address of its page.
pub async fn bakery(site: &Site, name: &str) -> String {
    let mut tx = site.app.db.write().await.unwrap();
    let id = organization(&mut tx, &site.app.clock, name).await;
    tx.commit().await.unwrap();
    format!("/organizations/{id}")
}

fn flash(page: &Answer) -> String {
    page.text(".flash p")
}

/// Where the form of the panel goes.
fn action(page: &Answer, ends: &str) -> String {
    let actions = page.attrs("#relationship form", "action");
    actions.into_iter().find(|action| action.ends_with(ends)).unwrap_or_else(|| panic!("no form {ends}"))
}

#[tokio::test]
async fn staff_keep_an_organization_and_take_it_back() {
    Site::both(|site| async move {
        let page = bakery(&site, "Millrace Bakery").await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        let asked = mara.get(&page).await.is(200);
        assert_eq!(asked.attrs("#relationship #due", "value"), ["2027-01-29"], "in two weeks");
        let form = action(&asked, "/relationship");
        let done = mara.post(&form, &[("what", "Visit"), ("due", "2027-01-29"), ("need", "culinary")]).await.is(303);
        assert_eq!(done.location(), page);
        let kept = mara.follow(&done).await.is(200);
        assert!(flash(&kept).starts_with("Kept."));
        assert!(kept.says("by January 29, 2027"), "{}", kept.visible());
        assert_eq!(mara.get("/relationships").await.is(200).texts("tbody tr").len(), 1);

        let undone = mara.post(&kept.attrs(".flash form", "action")[0], &[]).await.is(303);
        let back = mara.follow(&undone).await.is(200);
        assert_eq!(flash(&back), "Taken back.");
        assert!(back.has("#relationship #what"));
        let again = mara.post(&kept.attrs(".flash form", "action")[0], &[]).await.is(303);
        assert_eq!(flash(&mara.follow(&again).await), "That was taken back before.");
    })
    .await;
}

#[tokio::test]
async fn a_refused_form_keeps_what_was_typed() {
    Site::with(|site| async move {
        let page = bakery(&site, "Millrace Bakery").await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        let asked = mara.get(&format!("{page}/relationship?need=culinary")).await.is(200);
        assert_eq!(asked.attrs("#need option[selected]", "value"), ["culinary"]);
        let typed = [("what", "Visit on a Saturday"), ("due", "soon"), ("need", "culinary"), ("owner", "")];
        let refused = mara.post(&format!("{page}/relationship"), &typed).await.is(422);
        assert_eq!(refused.attrs("#what", "value"), ["Visit on a Saturday"]);
        assert_eq!(refused.attrs("#need option[selected]", "value"), ["culinary"]);
        assert_eq!(refused.attrs(".errors a", "href"), ["#due"]);
    })
    .await;
}

#[tokio::test]
async fn steps_are_added_and_ticked_off_and_stages_moved() {
    Site::both(|site| async move {
        let page = bakery(&site, "Millrace Bakery").await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        mara.post(&format!("{page}/relationship"), &[]).await.is(303);
        let kept = mara.get(&page).await.is(200);
        assert!(kept.says("Nothing is planned."), "{}", kept.visible());

        let add = action(&kept, "/next-steps");
        mara.post(&add, &[("what", ""), ("due", "2027-01-04")]).await.is(422);
        mara.post(&add, &[("what", "Call them"), ("due", "2027-01-04")]).await.is(303);
        let late = mara.get("/").await.is(200);
        assert!(late.says("late: was due January 4, 2027"), "{}", late.visible());
        let done = action(&mara.get(&page).await, "/completion");
        let done_once = mara.post(&done, &[]).await.is(303);
        assert!(flash(&mara.follow(&done_once).await).starts_with("Well done."));
        let done_twice = mara.post(&done, &[]).await.is(303);
        assert_eq!(flash(&mara.follow(&done_twice).await), "That step was done already.");

        let stage = action(&kept, "/stage");
        let refused = mara.post(&stage, &[("stage", "resting"), ("seen", "spotted")]).await.is(422);
        assert_eq!(refused.attrs(".errors a", "href"), ["#look_again"]);
        let fields = [("stage", "resting"), ("look_again", "2027-05-01"), ("seen", "spotted")];
        mara.post(&stage, &fields).await.is(303);
        assert!(mara.get(&page).await.says("We look again on May 1, 2027."));
        mara.post(&stage, &[("stage", "active"), ("seen", "spotted")]).await.is(409);
    })
    .await;
}

#[tokio::test]
async fn visitors_see_nothing_and_viewers_change_nothing() {
    Site::with(|site| async move {
        let page = bakery(&site, "Millrace Bakery").await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        mara.post(&format!("{page}/relationship"), &[("what", "Visit")]).await.is(303);
        assert!(!site.visitor().get(&page).await.is(200).has("#relationship"));
        let tom = site.sign_in("Tom", Role::Viewer).await;
        let seen = tom.get(&page).await.is(200);
        assert!(seen.says("Visit") && seen.has("#relationship"));
        assert!(!seen.has("#relationship form"));
        tom.post(&format!("{page}/relationship"), &[]).await.is(403);
    })
    .await;
}

#[tokio::test]
async fn the_list_is_filtered_by_its_address() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let none = mara.get("/relationships").await.is(200);
        assert!(none.says("You do not keep anybody yet"));
        let one = bakery(&site, "Millrace Bakery").await;
        mara.post(&format!("{one}/relationship"), &[("need", "culinary"), ("what", "Visit")]).await.is(303);
        let few = mara.get("/relationships").await.is(200);
        for name in ["Bread & Seed", "Quill Kitchen"] {
            let page = bakery(&site, name).await;
            mara.post(&format!("{page}/relationship"), &[("owner", "")]).await.is(303);
        }
        let all = mara.get("/relationships").await.is(200);
        assert_eq!(all.texts("tbody tr").len(), 3);
        assert_eq!(all.statements, few.statements, "as many statements for three rows as for one");
        assert_eq!(mara.get("/relationships?owner=me").await.texts("tbody th a"), ["Millrace Bakery"]);
        assert_eq!(mara.get("/relationships?owner=none&stage=spotted").await.texts("tbody tr").len(), 2);
        assert_eq!(mara.get("/relationships?need=culinary").await.texts("tbody tr").len(), 1);
        assert!(mara.get("/relationships?stage=active").await.says("Nothing you keep fits this choice."));
    })
    .await;
}

#[tokio::test]
async fn an_ask_is_answered_once_save_for_another_time() {
    Site::both(|site| async move {
        let page = bakery(&site, "Millrace Bakery").await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        mara.post(&format!("{page}/asks"), &[("what", "A morning in the kitchen")]).await.is(303);
        let form = mara.get(&page).await.attrs("#asks form[action$='/answer']", "action").remove(0);
        mara.post(&form, &[("answer", "later")]).await.is(303);
        assert!(mara.get(&page).await.has("#asks form[action$='/answer']"), "another time may have come");
        mara.post(&form, &[("answer", "yes")]).await.is(303);
        assert!(!mara.get(&page).await.has("#asks form[action$='/answer']"));
        let again = mara.post(&form, &[("answer", "no")]).await.is(303);
        let shown = mara.follow(&again).await.is(200);
        assert!(flash(&shown).starts_with("They have answered this already."), "{}", shown.visible());
        assert!(shown.says("They said yes"), "{}", shown.visible());
    })
    .await;
}

#[tokio::test]
async fn an_ask_begins_with_the_kind_as_we_say_it() {
    Site::with(|site| async move {
        let page = bakery(&site, "Millrace Bakery").await;
        let mara = site.sign_in("Mara", Role::Staff).await;
        let begins = async || mara.get(&format!("{page}/asks")).await.is(200).text("#what");
        assert_eq!(begins().await, "Could you provide refreshments for one community meeting?");
        mara.post(&format!("{page}/corrections"), &[("kind", "museum"), ("seen", "0")]).await.is(303);
        assert_eq!(begins().await, "Could we lend out two family passes?");
    })
    .await;
}
