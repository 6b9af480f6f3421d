//! A month: a calendar that is also a list. On a narrow screen, and for those who listen, it is the list.

use askama::Template;
use db::{Date, Result as DbResult, Scope, Ts, Tx};
use jiff::{ToSpan as _, civil};
use web::{Asked, Cache, Frame, PageError};

use super::Row;
use crate::list::between;

#[derive(Template)]
#[template(path = "programs/month.html")]
pub(super) struct MonthPage {
    pub(super) page: Frame,
    /// Its first day.
    pub(super) first: Date,
    pub(super) today: Date,
    pub(super) days: Vec<Day>,
}
web::page!(MonthPage, Cache::Shared);

/// A day of the month with what is on it.
pub(super) struct Day {
    pub(super) day: Date,
    pub(super) rows: Vec<Row>,
}

impl MonthPage {
    /// "November 2026"
    fn name(&self) -> String {
        let month = self.page.of("event-month", self.first.month().to_string());
        self.page.say2("events-month", "month", month, "year", self.first.year().to_string())
    }

    /// Empty cells before the first day: weeks begin on Sunday.
    fn before(&self) -> i8 {
        self.first.weekday().to_sunday_zero_offset()
    }

    /// "Sun", "Mon"…
    fn week(&self) -> Vec<String> {
        (1..=7).map(|day| self.page.of("event-weekday", day.to_string())).collect()
    }

    fn is_empty(&self) -> bool {
        self.days.iter().all(|day| day.rows.is_empty())
    }

    fn day(&self, day: &Day) -> String {
        self.page.day(day.day)
    }

    fn is_today(&self, day: &Day) -> bool {
        day.day == self.today
    }

    fn earlier(&self) -> String {
        address(self.first.saturating_sub(1.month()))
    }

    fn later(&self) -> String {
        address(self.first.saturating_add(1.month()))
    }
}

fn address(first: Date) -> String {
    format!("/events?month={}", first.strftime("%Y-%m"))
}

/// `2026-11` by the clocks of the library.
pub(super) async fn of_today(tx: &mut Tx, scope: &Scope, now: Ts) -> DbResult<String> {
    Ok(learning::zone(tx, scope).await?.read(now).0.strftime("%Y-%m").to_string())
}

/// Years that a calendar of ours can show.
const YEARS: std::ops::RangeInclusive<i16> = 1970..=2999;

pub(super) async fn page(tx: &mut Tx, asked: Asked, wanted: &str, now: Ts) -> Result<MonthPage, PageError> {
    let first: civil::Date = format!("{wanted}-01").parse().map_err(|_| PageError::NotFound)?;
    if wanted.len() != 7 || !YEARS.contains(&first.year()) {
        return Err(PageError::NotFound);
    }
    let end = first.saturating_add(1.month());
    let rows = between(tx, &asked.scope, &first.to_string(), &end.to_string()).await?;
    let mut days: Vec<Day> =
        first.series(1.day()).take_while(|day| *day < end).map(|day| Day { day, rows: Vec::new() }).collect();
    for it in rows {
        let at = it.day.parse().ok().and_then(|day| days.iter_mut().find(|it| it.day == day));
        if let Some(day) = at {
            day.rows.push(Row::new(&asked.page, it, now));
        }
    }
    let today = learning::zone(tx, &asked.scope).await?.read(now).0;
    Ok(MonthPage { page: asked.page, first, today, days })
}
