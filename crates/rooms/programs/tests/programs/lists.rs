//! Lists: coming, past, a month, a topic, a partner, a series; each in the right order and with nobody's draft.

use db::Role;
use testing::Site;

use crate::desk::{announce, press, with};

#[tokio::test]
async fn every_list_holds_what_it_says() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let topic = [("title", "Bread"), ("description", "Loaves."), ("shown", "yes")];
        mara.post("/topics/new", &topic).await.is(303);
        let form = mara.get("/topics/bread").await.attrs("a[href$='/edit']", "href").remove(0);
        let id = form.trim_start_matches("/topics/").trim_end_matches("/edit").to_owned();
        let second = [("sitting_day", "2028-02-03"), ("sitting_begins", "09:00"), ("sitting_ends", "10:00")];
        let first = with(&[("topics", id.as_str()), ("series", "Kitchen evenings"), ("do", "schedule")]);
        mara.post("/events/new", &[first.as_slice(), &second].concat()).await.is(303);
        announce(&mara, &[("title", "Salt"), ("sitting_day", "2028-01-05"), ("series", "Kitchen evenings")]).await;
        let read = |path: &'static str| {
            let site = &site;
            async move { site.visitor().get(path).await.is(200) }
        };
        let coming = read("/events").await.texts("li h2");
        assert_eq!(coming, ["Salt", "Bread for beginners", "Bread for beginners"]);
        let month = read("/events?month=2028-01").await;
        assert_eq!(month.texts(".month-day a"), ["Salt", "Bread for beginners"]);
        assert_eq!(read("/events?month=2028-02").await.texts(".month-day a"), ["Bread for beginners"]);
        assert!(read("/events?month=2028-03").await.says("Nothing is planned in this month"));
        assert_eq!(read("/topics/bread").await.texts("#events li a").len(), 2);
        assert_eq!(read("/event-series/kitchen-evenings").await.texts("li h3").len(), 3);
        let event = read("/events/bread-for-beginners").await;
        assert!(event.texts("#others-title + ul a").contains(&"Salt".to_owned()), "{}", event.visible());
        for (path, entries) in
            [("/events.ics", 3), ("/topics/bread/events.ics", 2), ("/event-series/kitchen-evenings/events.ics", 3)]
        {
            assert_eq!(read(path).await.body().matches("BEGIN:VEVENT").count(), entries, "{path}");
        }
        for path in ["/events?month=2028-13", "/events?month=x", "/events?when=past&page=9", "/event-series/nothing"] {
            site.visitor().get(path).await.is(404);
        }
    })
    .await;
}

#[tokio::test]
async fn long_lists_have_pages() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let days: Vec<String> = (1..=31).map(|day| format!("2028-03-{day:02}")).collect();
        let sittings = days
            .iter()
            .flat_map(|day| [("sitting_day", day.as_str()), ("sitting_begins", "16:00"), ("sitting_ends", "17:00")]);
        announce(&mara, &sittings.collect::<Vec<_>>()).await;
        announce(&mara, &[("title", "Salt"), ("sitting_day", "2028-04-02")]).await;
        // Neither counts: one is nobody's business yet, the other waits for a new day.
        mara.post("/events/new", &with(&[("title", "Rye"), ("do", "save")])).await.is(303);
        let put_off = announce(&mara, &[("title", "Oats")]).await;
        press(&mara, &put_off, "postpone", &[("title", "Oats")]).await.is(303);
        for (list, last) in [("/events", "Salt"), ("/events?when=past", "Bread for beginners")] {
            let first = site.visitor().get(list).await.is(200);
            assert_eq!(first.texts("li h2").len(), 30, "{list}");
            assert!(first.says("1–30 of 32") && !first.has("a[rel=prev]"), "{}", first.visible());
            let next = first.attrs("a[rel=next]", "href").remove(0);
            let second = site.visitor().get(&next).await.is(200);
            assert_eq!(second.texts("li h2"), ["Bread for beginners", last], "{next}");
            assert!(second.says("31–32 of 32") && !second.has("a[rel=next]"));
            assert_eq!(second.attrs("a[rel=prev]", "href"), [list]);
            let joint = if list.contains('?') { '&' } else { '?' };
            for wrong in ["3", "0", "-1", "x", "99999999999999999999"] {
                site.visitor().get(&format!("{list}{joint}page={wrong}")).await.is(404);
            }
            site.app.clock.pass_seconds(3 * 365 * 24 * 3600);
        }
    })
    .await;
}

#[tokio::test]
async fn many_events_take_as_many_statements_as_few() {
    Site::with(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        announce(&mara, &[]).await;
        let paths = ["/events", "/events?when=past", "/events?month=2028-01", "/events.ics"];
        let mut few = Vec::new();
        for path in paths {
            few.push(mara.get(path).await.is(200).statements);
        }
        for n in 0..5 {
            announce(&mara, &[("title", &format!("Loaf {n}")), ("sitting_day", &format!("2028-01-1{n}"))]).await;
        }
        for (path, few) in paths.into_iter().zip(few) {
            assert_eq!(mara.get(path).await.statements, few, "{path}");
        }
    })
    .await;
}
