//! Signing in and out, as a browser sees it.

use db::Role;
use testing::Site;

const PASSWORD: &str = "three quilts on a line";

#[tokio::test]
async fn who_signs_in_is_greeted_and_who_signs_out_is_a_visitor_again() {
    Site::both(|site| async move {
        site.sign_in("Mara", Role::Staff).await;
        let browser = site.visitor();
        let asked = browser.get("/account").await.is(401);
        assert_eq!(asked.attrs("main a.button", "href")[0], "/sign-in?then=%2Faccount");

        let fields = [("email", " MARA@library.example "), ("password", PASSWORD), ("then", "/account")];
        let welcome = browser.post("/sign-in", &fields).await.is(303);
        let account = browser.follow(&welcome).await.is(200);
        assert_eq!(account.text("h1"), "Your account");
        assert!(account.says("Mara, staff at this library."), "{}", account.visible());

        let bye = browser.post("/sign-out", &[]).await.is(303);
        assert_eq!(bye.location(), "/");
        browser.get("/account").await.is(401);
    })
    .await;
}

#[tokio::test]
async fn a_wrong_password_keeps_what_was_typed_and_is_slowed_down() {
    Site::both(|site| async move {
        site.sign_in("Mara", Role::Staff).await;
        let browser = site.visitor();
        let fields = [("email", "mara@library.example"), ("password", "two quilts"), ("then", "/account")];
        for _ in 0..8 {
            let wrong = browser.post("/sign-in", &fields).await.is(422);
            assert_eq!(wrong.attrs("#email", "value"), ["mara@library.example"]);
            assert_eq!(wrong.attrs("#password", "value"), [""; 0]);
        }
        browser.post("/sign-in", &fields).await.is(429);
        let right = [("email", "mara@library.example"), ("password", PASSWORD)];
        browser.post("/sign-in", &right).await.is(429);
        site.app.clock.pass_seconds(901);
        browser.post("/sign-in", &right).await.is(303);
    })
    .await;
}

#[tokio::test]
async fn a_form_from_another_site_is_refused() {
    Site::with(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        mara.from_elsewhere("/sign-out").await.is(403);
        mara.get("/account").await.is(200);
    })
    .await;
}

#[tokio::test]
async fn a_session_ends_after_twelve_idle_hours() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Viewer).await;
        for _ in 0..3 {
            site.app.clock.pass_seconds(11 * 3600);
            mara.get("/account").await.is(200);
        }
        site.app.clock.pass_seconds(12 * 3600 + 1);
        mara.get("/account").await.is(401);
    })
    .await;
}
