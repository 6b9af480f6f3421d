//! The pages of partners' calendars with made-up content.

use askama::Template;
use db::{Ts, sqlx::types::Uuid};
use directory::OrganizationId;
use sources::FindingKind;
use web::{Fields, Frame, Sample, Typed};

use super::{
    check::{CheckPage, Checked},
    list::CalendarsPage,
    show::{CalendarPage, Lists, filled},
    words::{Shown, complaints, letter},
};
use crate::{
    event::EventId,
    pages::samples::STARTS,
    partner_calendar::{
        Found, Item, ItemId, ListedCalendar, PartnerCalendar, PartnerCalendarId, Reading, TakenAs, Told, Trouble,
    },
};

const NOW: Ts = Ts(STARTS.0 - 86_400_000_000);

pub fn samples(page: &Frame) -> Vec<Sample> {
    let sample = |name, html| Sample { name, html };
    let refused = || {
        let fields = Fields::from_pairs([("address".to_owned(), "http://10.0.0.1/a.ics".to_owned())]);
        Typed::refused(
            fields,
            vec![("address", Trouble::Private.key()), ("organization", "calendar-wrong-no-organization")],
        )
    };
    let unknown = || Typed { wrong: refused().wrong.into_iter().take(1).collect(), ..refused() };
    let nothing = CalendarPage { reading: Reading::default(), ..calendar(page, &[], "", filled(&it())) };
    vec![
        sample("programs/partner_calendars", calendars(page, true, filled(&it())).render()),
        sample("programs/partner_calendars empty", calendars(page, false, refused()).render()),
        sample("programs/partner_calendar", calendar(page, &items(), "", filled(&it())).render()),
        sample("programs/partner_calendar here", calendar(page, &items(), "here", filled(&it())).render()),
        sample("programs/partner_calendar refused", calendar(page, &items(), "", refused()).render()),
        sample("programs/partner_calendar unread", nothing.render()),
        sample("programs/calendar_check", check(page, None, Typed::fresh([])).render()),
        sample(
            "programs/calendar_check done",
            check(page, Some(checked(page, &findings())), Typed::fresh([])).render(),
        ),
        sample("programs/calendar_check healthy", check(page, Some(checked(page, &[])), Typed::fresh([])).render()),
        sample("programs/calendar_check refused", check(page, None, unknown()).render()),
    ]
}

fn it() -> PartnerCalendar {
    PartnerCalendar {
        id: PartnerCalendarId(Uuid::nil()),
        name: "Millrace Bakery".into(),
        organization_id: Some(OrganizationId(Uuid::nil())),
        organization: "Millrace Bakery".into(),
        address: "https://millrace.example/events.ics".into(),
        zone: "America/Los_Angeles".into(),
        language: "en".into(),
    }
}

fn told(title: &str, hour: &str) -> Told {
    Told {
        title: title.into(),
        text: "Flour, water and salt are there. Bring a bowl.".into(),
        place: "17 Mill Street, Alder Falls".into(),
        url: "https://millrace.example/bread".into(),
        zone: "America/Los_Angeles".into(),
        sittings: vec![
            ["2026-12-01".into(), hour.into(), "19:00".into()],
            ["2026-12-08".into(), hour.into(), "19:00".into()],
        ],
        goes_on: true,
        ..Told::default()
    }
}

fn item(number: u128, it: Told, was: Option<Told>) -> Item {
    let taken = was.map(|told| TakenAs {
        event: EventId(Uuid::nil()),
        title: it.title.clone(),
        slug: "bread-at-the-mill".into(),
        state: "draft".into(),
        told,
    });
    Item { id: ItemId(Uuid::from_u128(number)), starts_at: STARTS, told: it, taken, ..Item::default() }
}

fn items() -> Vec<Item> {
    let other = Told { place: "Town hall".into(), text: String::new(), ..told("Bread at the mill", "17:00") };
    let gone = Item { gone_at: Some(NOW), ..item(4, told("Rolls", "17:00"), Some(told("Rolls", "17:00"))) };
    vec![
        item(1, told("Bread at the mill", "18:00"), Some(other)),
        item(2, told("Rye", "18:00"), None),
        item(5, Told { title: String::new(), text: String::new(), ..told("", "18:30") }, None),
        item(3, told("Cake", "18:00"), Some(told("Cake", "18:00"))),
        gone,
    ]
}

fn findings() -> Vec<Found> {
    let found = |(n, kind): (usize, FindingKind)| Found {
        kind: kind.as_str().to_owned(),
        lines: (1..=n % 6).map(|line| line * 7).collect(),
        count: n % 7 + n % 6,
    };
    (1..).zip(FindingKind::ALL).filter(|(n, _)| n % 6 > 0).map(found).collect()
}

fn calendars(page: &Frame, is_full: bool, form: Typed) -> CalendarsPage {
    let row = |trouble: &str, read_at, fresh| ListedCalendar {
        id: it().id,
        name: it().name,
        organization: it().organization,
        read_at,
        trouble: Some(trouble.to_owned()),
        fresh,
    };
    let rows = vec![row("", Some(NOW), 3), row("slow", Some(NOW), 0), row("slow", None, 1)];
    let rows = if is_full { rows } else { Vec::new() };
    CalendarsPage { page: page.clone(), rows, form, kept: vec![it().organization] }
}

fn calendar(page: &Frame, items: &[Item], show: &str, form: Typed) -> CalendarPage {
    let query = Fields::from_pairs([("show".to_owned(), show.to_owned())]);
    let reading = Reading {
        read_at: Some(NOW),
        trouble: Some(Trouble::Slow),
        findings: findings(),
        events: 1_240,
        past: 120,
        left_out: 120,
    };
    Lists::new(page, items, &query, NOW).on(page.clone(), it(), reading, form, vec![it().organization])
}

fn check(page: &Frame, found: Option<Checked>, form: Typed) -> CheckPage {
    CheckPage { page: page.clone(), form, found }
}

fn checked(page: &Frame, findings: &[Found]) -> Checked {
    let complaints = complaints(page, findings);
    let letter = letter(page, "Millrace Bakery", &complaints);
    let off = Told { cancelled: true, goes_on: false, ..told("Rye", "18:00") };
    let rows = [told("Bread at the mill", "18:00"), off];
    let rows = rows.iter().map(|it| Shown::told(page, ItemId(Uuid::nil()), it, NOW)).collect();
    Checked { complaints, letter, rows, events: 240, coming: 120, past: 120 }
}
