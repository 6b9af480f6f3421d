//! A partner's calendar that the sample place's library reads: not in the best of health, with one event taken over, and
//! changed there since. Nobody is asked for it.

use anyhow::{Context, Result};
use db::{Clock, Scope, Tx};
use jiff::{ToSpan as _, civil::Date};
use programs::partner_calendar::{
    NewPartnerCalendar, TakenBy, items, keep_reading, partner_calendar, put_partner_calendar, take_over,
};
use sources::read_calendar;

const PARTNER: &str = "Marrow Neighbors Pantry";

/// Days from today, the hour, and what else there is to say of an event.
const EVENTS: [(i64, &str, &str); 5] = [
    (9, "T100000", "DURATION:PT2H\r\nSUMMARY:Sorting Saturday\r\nLOCATION:Back door\\, 12 Depot Lane\\, Marrow"),
    (
        12,
        "T173000",
        "DURATION:PT1H30M\r\nSUMMARY:Beans in one pot\r\nDESCRIPTION:A meal for six from what the shelf has this week. \
                     Bring a lidded bowl.",
    ),
    (16, "T090000", "SUMMARY:Truck day: hands wanted"),
    (20, "T120000", "DURATION:PT1H\r\nSUMMARY:Lunch at the long table\r\nRRULE:FREQ=WEEKLY"),
    (33, "T150000", "DURATION:PT3H\r\nSUMMARY:Canning for people who never did\r\nSTATUS:CANCELLED"),
];

pub(super) async fn write(tx: &mut Tx, clock: &Clock, scope: &Scope) -> Result<()> {
    let zone = learning::zone(tx, scope).await?;
    let (today, _) = zone.read(clock.now());
    let new = NewPartnerCalendar {
        name: PARTNER.into(),
        organization_id: None,
        organization: PARTNER.into(),
        address: "https://pantry.alder.example/calendar.ics".into(),
        zone: zone.name().into(),
        language: "en".into(),
    };
    let (id, _) = put_partner_calendar(tx, clock, scope, None, &new).await?;
    let it = partner_calendar(tx, scope, id).await?.context("it was added")?;
    for hour in ["T130000", "T100000"] {
        let feed = feed(today, hour)?;
        keep_reading(tx, clock, scope, &it, Ok(&read_calendar(feed.as_bytes(), today)?)).await?;
        let first = items(tx, scope, id).await?.first().map(|item| item.id);
        let by = TakenBy { scope, calendar: &it, from: "From the calendar of Marrow Neighbors Pantry." };
        take_over(tx, clock, by, first.as_slice()).await?;
    }
    Ok(())
}

/// What the partner's program writes: no identifiers of zones, an end forgotten, a rule without end. The first event was
/// to begin at `hour`.
fn feed(today: Date, hour: &str) -> Result<String> {
    let mut feed = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Marrow//Pantry//EN\r\n".to_owned();
    for (number, (days, own, rest)) in (1..).zip(EVENTS) {
        let day = today.checked_add(days.days())?.strftime("%Y%m%d");
        let hour = if number == 1 { hour } else { own };
        let known = format!("UID:{number}@pantry.alder.example\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:{day}{hour}");
        feed.push_str(&format!("BEGIN:VEVENT\r\n{known}\r\n{rest}\r\nEND:VEVENT\r\n"));
    }
    Ok(feed + "END:VCALENDAR\r\n")
}
