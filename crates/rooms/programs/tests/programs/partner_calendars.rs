//! Calendars of partners, read from a server of our own on this machine.

use std::sync::{Arc, Mutex};

use db::Role;
use programs::partner_calendar::read_all;
use testing::{Answer, Site, Visit};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use web::Parts;

const PANTRY: &str = "Alder Food Pantry";
const DAY: i64 = 24 * 60 * 60;

/// What the server says: a body, or a head of its own that ends in an empty line.
type Said = Arc<Mutex<String>>;

async fn server() -> (String, Said) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/events.ics", listener.local_addr().unwrap());
    let said: Said = Arc::default();
    let says = Arc::clone(&said);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut head = Vec::new();
            while !head.ends_with(b"\r\n\r\n") {
                let Ok(byte) = stream.read_u8().await else { break };
                head.push(byte);
            }
            let body = says.lock().unwrap().clone();
            let answer = match body.strip_prefix("HTTP/1.1") {
                Some(_) => body,
                None => format!("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}", body.len()),
            };
            let _ = stream.write_all(answer.as_bytes()).await;
            let _ = stream.shutdown().await;
        }
    });
    (url, said)
}

fn feed(events: &[&str]) -> String {
    let lines = |text: &str| text.split(' ').map(|line| format!("{}\r\n", line.replace('_', " "))).collect::<String>();
    let events: String = events
        .iter()
        .map(|event| format!("BEGIN:VEVENT\r\nDTSTAMP:20270101T000000Z\r\n{}END:VEVENT\r\n", lines(event)))
        .collect();
    format!("BEGIN:VCALENDAR\r\n{events}END:VCALENDAR\r\n")
}

const RYE: &str = "UID:rye@x.example SUMMARY:Rye_*day* DTSTART;TZID=America/Denver:20270201T100000 DURATION:PT1H \
    LOCATION:17_Mill_Street DESCRIPTION:Bring_a_[bowl]. URL:https://pantry.example/rye";
const SOUP: &str = "UID:soup@x.example SUMMARY:Soup DTSTART:20270202T180000Z DURATION:PT2H LOCATION:Online";
const PAST: &str = "UID:past@x.example SUMMARY:Past DTSTART:20260202T180000Z DURATION:PT2H";

/// The site that may ask this machine, somebody of the staff, and an organization that is kept.
async fn story(site: &Site) -> (Site, Visit, String, Said) {
    let site = site.with_parts(Parts::default().with(fetch::Client::for_tests().unwrap())).await;
    let mara = site.sign_in("Mara", Role::Staff).await;
    let made = mara.post("/organizations/new", &[("name", PANTRY), ("city", "Quill")]).await.is(303);
    let organization = made.location().split('?').next().unwrap().to_owned();
    mara.post(&format!("{organization}/relationship"), &[]).await.is(303);
    let (url, said) = server().await;
    *said.lock().unwrap() = feed(&[RYE, SOUP, PAST]);
    (site, mara, url, said)
}

async fn add(mara: &Visit, url: &str) -> Answer {
    let zone = ("zone", "America/Denver");
    mara.post("/calendars", &[("address", url), ("organization", "food pantry"), zone, ("language", "es")]).await
}

async fn take_all(mara: &Visit, path: &str) -> Answer {
    let ids = mara.get(path).await.is(200).attrs("input[name=item]", "value");
    let items: Vec<(&str, &str)> = ids.iter().map(|id| ("item", id.as_str())).collect();
    mara.post(&format!("{path}/drafts"), &items).await
}

fn undo_of(page: &Answer) -> String {
    page.attrs("form.undo", "action").remove(0)
}

#[tokio::test]
async fn what_a_partner_announces_becomes_drafts_once() {
    Site::both(|site| async move {
        let (site, mara, url, _) = story(&site).await;
        let added = add(&mara, &url).await.is(303);
        let path = added.location().to_owned();
        let page = mara.get(&path).await.is(200);
        assert!(
            page.says(PANTRY) && page.says("3 events, one of them past") && page.says("in good order"),
            "{}",
            page.visible()
        );
        assert!(page.says("Rye *day*") && page.says("Not here yet (2)") && !page.says("Past"));
        assert!(mara.get("/calendars").await.is(200).says("2 events that are not here"));
        let taken = take_all(&mara, &path).await.is(303);
        let page = mara.follow(&taken).await.is(200);
        assert!(
            page.says("They are drafts now.")
                && page.says("Here, and unchanged there (2)")
                && page.says("Not here yet (0)")
        );
        let form = mara.get(&page.attrs("#items .card a", "href")[0]).await.is(200);
        for (field, value) in [
            ("#title", "Rye *day*"),
            ("#zone", "America/Denver"),
            ("#place", "17 Mill Street"),
            ("#partner-name-1", PANTRY),
            ("#sitting-day-1", "2027-02-01"),
            ("#sitting-begins-1", "10:00"),
        ] {
            assert_eq!(form.attrs(field, "value"), [value], "{field}");
        }
        let body = form.text("#body");
        assert!(body.contains("Bring a \\[bowl\\].") && body.contains("Del calendario de Alder Food Pantry"), "{body}");
        assert!(body.contains("https://pantry.example/rye"));
        assert!(!site.visitor().get("/events").await.says("Rye"), "a draft is for the staff");
        // Again: nothing new. Taken back: both are there to be taken over.
        mara.post(&format!("{path}/readings"), &[]).await.is(303);
        assert!(mara.get(&path).await.says("Not here yet (0)"));
        mara.post(&format!("{path}/drafts"), &[]).await.is(422);
        let undone = mara.post(&undo_of(&page), &[]).await.is(303);
        assert!(mara.follow(&undone).await.is(200).says("2 events that are not here"));
        assert!(!mara.get("/events").await.says("Drafts"));
    })
    .await;
}

#[tokio::test]
async fn what_changes_there_is_told_and_taken_over_when_somebody_says_so() {
    Site::both(|site| async move {
        let (site, mara, url, said) = story(&site).await;
        let path = add(&mara, &url).await.is(303).location().to_owned();
        take_all(&mara, &path).await.is(303);
        let moved = RYE.replace("T100000", "T150000").replace("17_Mill_Street", "Town_hall");
        *said.lock().unwrap() = feed(&[&moved, &format!("{SOUP} STATUS:CANCELLED")]);
        let client = fetch::Client::for_tests().unwrap();
        read_all(&site.app.db, &site.app.clock, &client, &site.scope()).await.unwrap();
        let page = mara.get(&path).await.is(200);
        for told in ["Another time", "3:00 PM to 4:00 PM", "Another place", "They cancelled it."] {
            assert!(page.says(told), "{told}: {}", page.visible());
        }
        let drafts = mara.get("/events").await.attrs("[aria-labelledby=drafts-title] a", "href");
        let times = async |form: &str| mara.get(form).await.attrs("#sitting-begins-1", "value").remove(0);
        let rye = if times(&drafts[0]).await == "10:00" { &drafts[0] } else { &drafts[1] };
        assert_eq!(times(rye).await, "10:00", "nothing is changed by itself");
        for _ in 0..2 {
            let id = mara.get(&path).await.attrs("#changed input[name=item]", "value").remove(0);
            mara.post(&format!("{path}/changes"), &[("item", id.as_str())]).await.is(303);
        }
        assert!(!mara.get(&path).await.says("Changed there"));
        let form = mara.get(rye).await;
        assert_eq!((times(rye).await, form.attrs("#place", "value").remove(0)), ("15:00".into(), "Town hall".into()));
        // Gone there, and back.
        *said.lock().unwrap() = feed(&[&moved]);
        mara.post(&format!("{path}/readings"), &[]).await.is(303);
        assert!(mara.get(&path).await.says("Missing there by now"));
        *said.lock().unwrap() = feed(&[&moved, &format!("{SOUP} STATUS:CANCELLED")]);
        mara.post(&format!("{path}/readings"), &[]).await.is(303);
        assert!(!mara.get(&path).await.says("Missing there by now"));
        site.app.clock.pass_seconds(60 * DAY);
        let mara = site.sign_in_again(&mara).await;
        mara.post(&format!("{path}/readings"), &[]).await.is(303);
        let page = mara.get(&path).await.is(200);
        assert!(!page.says("Missing") && !page.says("Changed there"), "what is over is no news: {}", page.visible());
    })
    .await;
}

#[tokio::test]
async fn a_change_of_an_announced_event_keeps_what_was_written_here() {
    Site::both(|site| async move {
        let (site, mara, url, said) = story(&site).await;
        let path = add(&mara, &url).await.is(303).location().to_owned();
        *said.lock().unwrap() = feed(&[RYE]);
        mara.post(&format!("{path}/readings"), &[]).await.is(303);
        take_all(&mara, &path).await.is(303);
        let form = mara.get(&format!("{path}?show=here")).await.attrs("#items .card a", "href").remove(0);
        let page = mara.get(&form).await.is(200);
        let typed = |page: &Answer, name: &str| page.attrs(&format!("#{name}"), "value").remove(0);
        let (seen, slug) = (page.attrs("input[name=seen]", "value").remove(0), typed(&page, "slug"));
        let ours = format!("Our own words.\n\n{}", page.text("#body"));
        let fields = [
            ("seen", seen.as_str()),
            ("title", "Rye day with us"),
            ("slug", &slug),
            ("body", &ours),
            ("format", "in_person"),
            ("place", "17 Mill Street"),
            ("zone", "America/Denver"),
            ("language", "es"),
            ("sitting_day", "2027-02-01"),
            ("sitting_begins", "10:00"),
            ("sitting_ends", "11:00"),
            ("do", "schedule"),
        ];
        mara.post(&form, &fields).await.is(303);
        let new_words = RYE.replace("[bowl]", "cup").replace("T100000", "T110000");
        let changed = async |feed: String| {
            *said.lock().unwrap() = feed;
            mara.post(&format!("{path}/readings"), &[]).await.is(303);
            let id = mara.get(&path).await.attrs("#changed input[name=item]", "value").remove(0);
            let done = mara.post(&format!("{path}/changes"), &[("item", id.as_str())]).await.is(303);
            mara.follow(&done).await.is(200)
        };
        let done = changed(feed(&[&new_words])).await;
        let page = mara.get(&form).await.is(200);
        assert_eq!(
            (typed(&page, "title"), typed(&page, "sitting-begins-1")),
            ("Rye day with us".into(), "11:00".into())
        );
        let body = page.text("#body");
        assert!(
            body.starts_with("Our own words.") && body.contains("Bring a cup.") && !body.contains("bowl"),
            "{body}"
        );
        mara.post(&undo_of(&done), &[]).await.is(303);
        assert_eq!(typed(&mara.get(&form).await, "sitting-begins-1"), "10:00");
        assert!(mara.get(&path).await.says("Another time"), "what was taken back is news again");
        changed(feed(&[&format!("{new_words} STATUS:CANCELLED")])).await;
        let public = site.visitor().get(&format!("/events/{slug}")).await.is(200);
        assert!(public.says("Rye day with us") && public.says("ancel"), "{}", public.visible());
    })
    .await;
}

#[tokio::test]
async fn a_calendar_that_is_read_no_longer_leaves_its_drafts_and_comes_back_knowing_them() {
    Site::both(|site| async move {
        let (_, mara, url, _) = story(&site).await;
        let path = add(&mara, &url).await.is(303).location().to_owned();
        take_all(&mara, &path).await.is(303);
        let gone = mara.post(&format!("{path}/removal"), &[]).await.is(303);
        let page = mara.follow(&gone).await.is(200);
        assert!(page.says("not read any more") && page.says("None yet"));
        mara.get(&path).await.is(404);
        assert!(mara.get("/events").await.says("Drafts"));
        mara.post(&undo_of(&page), &[]).await.is(303);
        mara.post(&format!("{path}/readings"), &[]).await.is(303);
        let page = mara.get(&path).await.is(200);
        assert!(page.says("Not here yet (0)") && page.says("Here, and unchanged there (2)"), "{}", page.visible());
    })
    .await;
}

#[tokio::test]
async fn what_is_no_calendar_is_refused_with_a_sentence_and_what_was_typed() {
    Site::with(|site| async move {
        let (site, mara, url, said) = story(&site).await;
        let huge = "HTTP/1.1 200 OK\r\ncontent-length: 10000000000\r\n\r\n";
        for (answer, told) in [
            (huge, "larger than 10 MB"),
            ("HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n", "does not give this calendar"),
            ("HTTP/1.1 302 Found\r\nlocation: http://169.254.169.254/\r\n\r\n", "private network"),
            ("", "the file is empty"),
            ("<!doctype html><p>Events", "a web page"),
            ("Hello", "BEGIN:VCALENDAR"),
        ] {
            *said.lock().unwrap() = answer.to_owned();
            let refused = add(&mara, &url).await.is(422);
            assert!(refused.says(told), "{told}: {}", refused.visible());
            assert_eq!(refused.attrs("#address", "value"), [url.as_str()]);
        }
        // The same site with the client that every installation has.
        let strict = site.with_parts(Parts::default()).await.sign_in_again(&mara).await;
        for (address, told) in [
            ("http://127.0.0.1/a.ics", "private network"),
            ("http://10.0.0.7/a.ics", "private network"),
            ("http://[::1]/a.ics", "private network"),
            ("https://ann:secret@x.example/a.ics", "private network"),
            ("file:///etc/passwd", "no web address"),
            ("", "no web address"),
        ] {
            let refused = add(&strict, address).await.is(422);
            assert!(refused.says(told), "{address}: {}", refused.visible());
        }
        *said.lock().unwrap() = feed(&[RYE]);
        for (organization, told) in [("", "Say whose"), ("Nobody", "keep no organization")] {
            let typed = [("address", url.as_str()), ("organization", organization), ("zone", "America/Denver")];
            assert!(mara.post("/calendars", &typed).await.is(422).says(told));
        }
        let typed = [("address", url.as_str()), ("organization", PANTRY), ("zone", "Nowhere/Land")];
        assert!(mara.post("/calendars", &typed).await.is(422).says("not a time zone"));
        add(&mara, &url).await.is(303);
        assert!(add(&mara, &url).await.is(422).says("read already"));
    })
    .await;
}

#[tokio::test]
async fn a_calendar_that_fails_later_says_so_and_keeps_what_was_read() {
    Site::with(|site| async move {
        let (_, mara, url, said) = story(&site).await;
        let path = add(&mara, &url).await.is(303).location().to_owned();
        *said.lock().unwrap() = "Hello".to_owned();
        let refused = mara.post(&format!("{path}/readings"), &[]).await.is(422);
        assert!(refused.says("This is not a calendar") && refused.says("Rye *day*"));
        assert!(mara.get("/calendars").await.says("The last try failed"));
        let other = [("address", url.as_str()), ("organization", PANTRY), ("zone", "UTC"), ("name", "Other")];
        mara.post(&path, &other).await.is(422);
        *said.lock().unwrap() = feed(&[RYE]);
        mara.post(&path, &other).await.is(303);
        assert!(mara.get(&path).await.is(200).says("Other"));
    })
    .await;
}

#[tokio::test]
async fn the_doctor_keeps_nothing() {
    Site::with(|site| async move {
        let (_, mara, url, said) = story(&site).await;
        *said.lock().unwrap() = feed(&[RYE]);
        let check = "/calendars/check";
        let by_address = mara.upload(check, &[("address", &url)], ("none", "", b"")).await.is(200);
        assert!(by_address.says("in good order") && by_address.says("Rye *day*") && by_address.says("One event"));
        let ill = feed(&["SUMMARY:Rye DTSTART:20270201T100000"]).replace("\r\n", "\n");
        let by_file = mara.upload(check, &[], ("file", "a.ics", ill.as_bytes())).await.is(200);
        for told in
            ["no time zone", "no identifier", "do not say when they end", "CRLF", "Line 2", "events are lost or wrong"]
        {
            assert!(by_file.says(told), "{told}: {}", by_file.visible());
        }
        assert!(by_file.text("#letter").contains("1. Some hours have no time zone"), "{}", by_file.text("#letter"));
        let endless = feed(&["UID:1 SUMMARY:Rye DTSTART:20200201T100000Z DURATION:PT1H RRULE:FREQ=WEEKLY"]);
        let by_text = mara.upload(check, &[("text", &endless)], ("none", "", b"")).await.is(200);
        assert!(
            by_text.says("two years of them") && by_text.says("and 59 more dates, and so on"),
            "{}",
            by_text.visible()
        );
        assert!(mara.upload(check, &[("text", "Hello")], ("none", "", b"")).await.is(422).says("not a calendar"));
        assert!(mara.upload(check, &[], ("none", "", b"")).await.is(422).says("Give an address"));
        let huge = vec![b'a'; 10_000_001];
        mara.upload(check, &[], ("file", "a.ics", &huge)).await.is(422);
        assert!(mara.get("/calendars").await.says("None yet"));
    })
    .await;
}

#[tokio::test]
async fn a_hundred_thousand_events_are_read_and_the_next_thousand_kept() {
    Site::both(|site| async move {
        let (_, mara, url, said) = story(&site).await;
        let events: String = (0..100_000)
            .map(|n| {
                format!(
                    "BEGIN:VEVENT\r\nUID:{n}\r\nSUMMARY:S{n}\r\nDTSTART:20270301T{:02}0000Z\r\nEND:VEVENT\r\n",
                    n % 24
                )
            })
            .collect();
        *said.lock().unwrap() = format!("BEGIN:VCALENDAR\r\n{events}END:VCALENDAR\r\n");
        let path = add(&mara, &url).await.is(303).location().to_owned();
        let page = mara.get(&path).await.is(200);
        assert!(
            page.says("99,000 events more") && page.says("1–50 of 1,000") || page.says("1–50 of 1000"),
            "{}",
            page.visible()
        );
        assert_eq!(page.attrs("input[name=item]", "value").len(), 50);
        assert!(mara.get(&format!("{path}?page=20")).await.is(200).says("951"));
        mara.get(&format!("{path}?page=99999999999")).await.is(200);
    })
    .await;
}
