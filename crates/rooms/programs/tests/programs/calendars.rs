//! Calendars as other programs read them: lines, zones, ids that stay, and a text that nobody breaks out of.

use db::Role;
use testing::Site;

use crate::desk::{announce, press};

async fn calendar(site: &Site, path: &str) -> String {
    let answer = site.visitor().get(path).await.is(200);
    answer.body()
}

#[tokio::test]
async fn every_line_is_short_ended_and_unfolds_to_what_was_meant() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let title = "Brot, Käse; und \\ ein langer Titel, der über die Zeile hinausgeht 🍞🍞🍞🍞 خبز";
        let summary = "Eins\r\nBEGIN:VEVENT\r\nzwei";
        announce(&mara, &[("title", title), ("summary", summary), ("slug", "brot")]).await;
        let text = calendar(&site, "/events/brot.ics").await;
        assert!(text.ends_with("END:VCALENDAR\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
        let whole = text.replace("\r\n ", "");
        assert_eq!(whole.matches("\r\nBEGIN:VEVENT\r\n").count(), 1, "{whole}");
        let line = whole.lines().find(|line| line.starts_with("SUMMARY:")).unwrap();
        let said = line["SUMMARY:".len()..].replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\");
        assert_eq!(said, title);
        for wanted in
            ["BEGIN:VTIMEZONE", "TZID:America/Los_Angeles", "DTSTART;TZID=America/Los_Angeles:20280112T140000"]
        {
            assert!(whole.contains(wanted), "{wanted}: {whole}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_id_stays_when_the_time_moves_and_nothing_changed_is_304() {
    Site::with(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let form = announce(&mara, &[]).await;
        let uid = |text: &str| text.lines().find(|line| line.starts_with("UID:")).unwrap().to_owned();
        let before = calendar(&site, "/events.ics").await;
        assert_eq!(before, calendar(&site, "/events.ics").await, "the same is the same to the letter");
        press(&mara, &form, "save", &[("sitting_day", "2028-02-02")]).await.is(303);
        let after = calendar(&site, "/events.ics").await;
        assert_eq!(uid(&before), uid(&after));
        assert!(after.contains("20280202T140000") && !after.contains("20280112T140000"));
    })
    .await;
}
