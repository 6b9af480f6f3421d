//! Recordings: who may see them, captions of any kind, what is found in them.

use axum::http::header;
use db::Role;
use testing::{Site, Visit};

use crate::desk::announce;

/// The first bytes of a film, then nothing that plays.
const FILM: &[u8] = b"\x1a\x45\xdf\xa3\x01\x00\x00\x00webm and no picture";
const SRT: &[u8] = b"1\r\n00:00:01,000 --> 00:00:04,000\r\nDELL: Bread is patient.\r\n\r\n\
    2\r\n00:02:05,500 --> 00:02:09,000\r\nDELL: Los ni\xc3\xb1os knead <b>twice</b> &amp; rest.\r\n";

/// Somebody of the staff, and an event that has passed: the address of its page for recordings.
async fn passed(site: &Site) -> (Visit, String) {
    let mara = site.sign_in("Mara", Role::Staff).await;
    let form = announce(&mara, &[]).await;
    site.app.clock.pass_seconds(5 * 366 * 86_400);
    (site.sign_in_again(&mara).await, form.replace("/edit", "/recording"))
}

async fn bring(mara: &Visit, page: &str, access: &str) {
    let fields = [("seen", "0"), ("access", access), ("length", "1:02:03")];
    mara.upload(page, &fields, ("file", "Talk.webm", FILM)).await.is(303);
}

async fn caption(mara: &Visit, page: &str, name: &str, bytes: &[u8]) -> testing::Answer {
    let to = page.replace("/recording", "/captions");
    mara.upload(&to, &[("captions_language", "en")], ("file", name, bytes)).await
}

#[tokio::test]
async fn a_recording_plays_in_parts_and_says_what_it_is() {
    Site::both(|site| async move {
        let (mara, page) = passed(&site).await;
        bring(&mara, &page, "open").await;
        caption(&mara, &page, "talk.srt", SRT).await.is(303);
        let visitor = site.visitor();
        let event = visitor.get("/events/bread-for-beginners").await.is(200);
        assert!(event.says("This event has passed") && event.says("1:02:03"), "{}", event.visible());
        let film = event.attrs("video", "src").remove(0);
        let part = visitor.get_with(&film, (header::RANGE, "bytes=8-11")).await.is(206);
        assert_eq!((part.body().as_str(), part.header(header::CONTENT_TYPE)), ("webm", Some("video/webm")));
        let track = visitor.get(&event.attrs("track", "src")[0]).await.is(200);
        assert!(track.body().starts_with("WEBVTT") && track.body().contains("Bread is patient."), "{}", track.body());
        assert!(event.says("2:05") && event.says("Los niños knead twice & rest."));
        assert!(event.body().contains("VideoObject") && event.body().contains("PT3723S"));
        let found = visitor.get("/events/bread-for-beginners?find=NINOS+kn").await.is(200);
        assert!(found.says("Said once") && found.texts("mark").iter().all(|it| it == "niños knead"));
        let at = found.attrs("#found a", "href").remove(0);
        let opened = visitor.get(at.split('#').next().unwrap()).await.is(200);
        assert!(opened.attrs("video", "src")[0].ends_with("#t=125"), "without script it opens there too");
        assert!(visitor.get("/events?when=past").await.is(200).texts(".event-row .tag").len() == 2);
    })
    .await;
}

#[tokio::test]
async fn who_may_not_see_it_learns_so_before_the_click_and_gets_no_byte() {
    Site::both(|site| async move {
        let (mara, page) = passed(&site).await;
        let pia = site.sign_in("Pia", Role::Viewer).await;
        bring(&mara, &page, "members").await;
        caption(&mara, &page, "talk.srt", SRT).await.is(303);
        let own = mara.get("/events/bread-for-beginners").await.is(200);
        let (film, track) = (own.attrs("video", "src").remove(0), own.attrs("track", "src").remove(0));
        for (who, refused) in [(site.visitor(), 401), (pia.clone(), 403)] {
            let seen = who.get("/events/bread-for-beginners").await.is(200);
            assert!(
                seen.says("for the people who work at this library") && !seen.has("video") && !seen.has("#transcript")
            );
            assert!(!seen.body().contains("patient") && !seen.body().contains("VideoObject"));
            who.get(&film).await.is(refused);
            who.get(&track).await.is(refused);
            who.get(&track.replace(".vtt", ".txt")).await.is(refused);
        }
        let seen = mara.get(&page).await.attrs("input[name=seen]", "value").remove(0);
        let fields = [("seen", seen.as_str()), ("access", "sign_in")];
        mara.upload(&page, &fields, ("file", "", b"")).await.is(303);
        site.visitor().get(&film).await.is(401);
        pia.get(&film).await.is(200);
        assert!(pia.get("/events/bread-for-beginners").await.is(200).says("Bread is patient."));
    })
    .await;
}

#[tokio::test]
async fn a_link_is_told_with_its_host_and_nothing_is_loaded_from_there() {
    Site::both(|site| async move {
        let (mara, page) = passed(&site).await;
        let link = "https://catalog.example/course?id=695";
        let fields = [("seen", "0"), ("access", "sign_in"), ("link", link), ("dated", "2028-01-11")];
        mara.upload(&page, &fields, ("file", "", b"")).await.is(303);
        let seen = site.visitor().get("/events/bread-for-beginners").await.is(200);
        assert!(
            seen.says("The recording is kept at catalog.example") && seen.says("It will ask you to sign in there.")
        );
        assert!(seen.says("The copy elsewhere is dated") && seen.text("#other-day").contains("January 11, 2028"));
        assert!(!seen.has("video") && !seen.has("iframe") && seen.attrs("#recording a", "href") == [link]);
        let report = mara.get("/events?when=past&missing=captions").await.is(200);
        assert!(report.says("This recording has no captions yet") && report.texts(".event-row").len() == 1);
        assert!(!site.visitor().get("/events?when=past&missing=captions").await.is(200).says("no captions"));
    })
    .await;
}

#[tokio::test]
async fn what_is_no_recording_and_what_are_no_captions_is_said() {
    Site::both(|site| async move {
        let (mara, page) = passed(&site).await;
        let fields = [("seen", "0"), ("access", "open"), ("note", "Kept?")];
        let nothing = mara.upload(&page, &fields, ("file", "", b"")).await.is(422);
        assert!(nothing.says("Choose a file, or type a link") && nothing.attrs("#note", "value") == ["Kept?"]);
        let wrong = mara.upload(&page, &fields, ("file", "talk.webm", b"<!doctype html><p>hello")).await.is(422);
        assert!(wrong.says("This file holds a program or a web page"), "{}", wrong.visible());
        mara.upload(&page, &[("seen", "9"), ("access", "open")], ("file", "talk.webm", FILM)).await.is(409);
        for (bytes, said) in [
            (b"".as_slice(), "This file is empty"),
            (b"<!doctype html><title>x</title>", "This is a web page"),
            (b"WEBVTT\n\n00:01.000 --> 00:02.000\n\n", "There are no words"),
            (&[0, 1, 2, 3, 255, 0, 0], "not a text that we can read"),
        ] {
            let refused = caption(&mara, &page, "talk.vtt", bytes).await.is(422);
            assert!(refused.says(said), "{bytes:?}: {}", refused.visible());
        }
        let odd = b"WEBVTT\n\n00:09.000 --> 00:05.000\nSecond\n\n00:01.000 --> 99:59:59.000\nFirst\n\n";
        let mended = caption(&mara, &page, "talk.vtt", odd).await.is(303);
        let mended = mara.follow(&mended).await.is(200);
        assert!(mended.has("#mended") && mended.texts("#mended li").len() >= 2, "{}", mended.visible());
        let long = ">> DELL: Bread is patient.\n\n".repeat(12_000);
        caption(&mara, &page, "talk.txt", long.as_bytes()).await.is(303);
    })
    .await;
}

#[tokio::test]
async fn captions_are_replaced_removed_and_taken_back() {
    Site::both(|site| async move {
        let (mara, page) = passed(&site).await;
        caption(&mara, &page, "talk.srt", SRT).await.is(303);
        let of_event = || async { site.visitor().get("/events/bread-for-beginners").await.is(200) };
        assert!(of_event().await.says("Bread is patient."));
        let again = caption(&mara, &page, "talk.txt", b">> TOM: Salt is not.").await.is(303);
        assert!(of_event().await.says("Salt is not.") && !of_event().await.says("Bread is patient."));
        assert!(of_event().await.says("the times are estimates"));
        let told = mara.follow(&again).await;
        let undo = told.attrs("form.undo", "action").remove(0);
        mara.post(&undo, &[]).await.is(303);
        assert!(of_event().await.says("Bread is patient.") && !of_event().await.says("Salt is not."));
        let removal = mara.get(&page).await.attrs("form[action^='/captions/']", "action").remove(0);
        mara.post(&removal, &[]).await.is(303);
        assert!(!of_event().await.has("#transcript"));
    })
    .await;
}

#[tokio::test]
async fn estimated_times_follow_the_length_once_it_is_known() {
    Site::both(|site| async move {
        let (mara, page) = passed(&site).await;
        caption(&mara, &page, "talk.txt", b">> TOM: Salt is not.\n\n>> DELL: Bread is patient.").await.is(303);
        let of_event = || async { site.visitor().get("/events/bread-for-beginners").await.is(200) };
        assert_eq!(of_event().await.texts(".transcript .when"), ["0:00", "0:01"], "as fast as people speak");
        bring(&mara, &page, "open").await;
        let known = of_event().await;
        assert_eq!(known.texts(".transcript .when"), ["0:00", "31:01"]);
        assert!(known.says("the times are estimates"));
        let track = site.visitor().get(&known.attrs("track", "src")[0]).await.is(200);
        assert!(track.body().contains("--> 01:02:0"), "{}", track.body());
    })
    .await;
}

#[tokio::test]
async fn what_was_said_does_not_open_when_its_recording_goes() {
    Site::both(|site| async move {
        let (mara, page) = passed(&site).await;
        bring(&mara, &page, "members").await;
        caption(&mara, &page, "talk.srt", SRT).await.is(303);
        let track = mara.get("/events/bread-for-beginners").await.attrs("track", "src").remove(0);
        mara.post(&format!("{page}/removal"), &[]).await.is(303);
        site.visitor().get(&track).await.is(401);
        let of_event = || async { site.visitor().get("/events/bread-for-beginners").await.is(200) };
        assert!(!of_event().await.body().contains("patient"));
        caption(&mara, &page, "talk.txt", b">> TOM: Bread is patient.").await.is(303);
        assert!(!of_event().await.body().contains("patient"), "nor when they are brought again");
        bring(&mara, &page, "open").await;
        assert!(of_event().await.says("Bread is patient."));
    })
    .await;
}
