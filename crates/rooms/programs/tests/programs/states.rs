//! One state machine: page, list, calendar and linked data agree in every state, and the clock does the rest.

use db::Role;
use testing::Site;

use crate::desk::{announce, press};

const PAGE: &str = "/events/bread-for-beginners";

async fn calendar(site: &Site) -> String {
    site.visitor().get(&format!("{PAGE}.ics")).await.is(200).body()
}

#[tokio::test]
async fn the_clock_makes_it_live_and_then_past() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        // 14:00 in Los Angeles is 22:00 UTC in winter.
        let now = site.app.clock.now();
        let day = now.plus_seconds(10 * 86_400).date();
        let text = day.to_string();
        announce(&mara, &[("sitting_day", &text), ("link", "https://meet.example/bread")]).await;
        let starts = day.to_datetime("14:00".parse().unwrap());
        let starts = starts.to_zoned(jiff::tz::TimeZone::get("America/Los_Angeles").unwrap()).unwrap();
        let until = starts.timestamp().as_microsecond() - now.0;
        let page = || async { site.visitor().get(PAGE).await.is(200) };
        assert!(page().await.has("a[href='https://meet.example/bread']") && !page().await.has("#state"));
        assert!(site.visitor().get("/events").await.says("Bread for beginners"));
        site.app.clock.pass_seconds(until / 1_000_000 + 60);
        assert!(page().await.says("This is on now."));
        site.app.clock.pass_seconds(3_600);
        let passed = page().await;
        assert!(passed.says("This event has passed.") && !passed.has("a[href='https://meet.example/bread']"));
        assert!(!site.visitor().get("/events").await.says("Bread for beginners"));
        assert!(site.visitor().get("/events?when=past").await.says("Bread for beginners"));
        assert!(calendar(&site).await.contains("STATUS:CONFIRMED"), "its calendar entry stays");
    })
    .await;
}

#[tokio::test]
async fn what_is_called_off_says_so_everywhere_and_comes_back() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let form = announce(&mara, &[]).await;
        for (button, status, word, said) in [
            ("postpone", "STATUS:TENTATIVE", "EventPostponed", "This event is postponed."),
            ("schedule", "STATUS:CONFIRMED", "EventScheduled", ""),
            ("cancel", "STATUS:CANCELLED", "EventCancelled", "This event is cancelled."),
        ] {
            press(&mara, &form, button, &[("reason", "The road is closed.")]).await.is(303);
            let page = site.visitor().get(PAGE).await.is(200);
            assert!(page.body().contains(word) && page.says(said), "{button}: {}", page.visible());
            assert_eq!(page.says("The road is closed."), !said.is_empty());
            assert!(calendar(&site).await.contains(status), "{button}");
        }
        let listed = site.visitor().get("/events").await;
        assert!(listed.has("s") && listed.says("Cancelled"), "{}", listed.visible());
        let page = site.visitor().get(&format!("{PAGE}?lang=es")).await;
        assert!(page.says("Este evento se canceló."), "{}", page.visible());
    })
    .await;
}

#[tokio::test]
async fn moved_in_time_and_online_keeps_what_was_announced() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let form = announce(&mara, &[("format", "in_person"), ("place", "Town hall")]).await;
        press(&mara, &form, "save", &[("format", "in_person"), ("place", "Town hall"), ("sitting_day", "2028-01-20")])
            .await
            .is(303);
        let page = site.visitor().get(PAGE).await.is(200);
        assert!(page.texts("s").iter().any(|was| was.starts_with("January 12, 2028")), "{}", page.visible());
        assert!(page.body().contains("EventRescheduled") && page.body().contains("previousStartDate"));
        press(&mara, &form, "save", &[("sitting_day", "2028-01-20")]).await.is(303);
        let page = site.visitor().get(PAGE).await.is(200);
        assert!(page.says("online now") && page.body().contains("EventMovedOnline"), "{}", page.visible());
        // Moved once more, and still the first announcement is what was.
        press(&mara, &form, "save", &[("sitting_day", "2028-01-25")]).await.is(303);
        let page = site.visitor().get(PAGE).await.is(200);
        assert!(page.texts("s").iter().any(|was| was.starts_with("January 12, 2028")), "{}", page.visible());
        press(&mara, &form, "save", &[("sitting_day", "2028-01-12")]).await.is(303);
        assert!(site.visitor().get(PAGE).await.texts("s").is_empty(), "back where it was");
    })
    .await;
}
