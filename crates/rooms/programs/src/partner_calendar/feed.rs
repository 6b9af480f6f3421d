//! Looking at a calendar: over the network within bounds, or as somebody brought it.

use std::{sync::Arc, time::Duration};

use db::Date;
use fetch::{Client, FetchError, Request};
use sources::{Calendar, CalendarError, MAX_CALENDAR_BYTES, read_calendar};
use web::App;

/// Longer than this nobody waits for a button.
const PATIENCE: Duration = Duration::from_secs(20);

/// Why a look brought nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    NotAddress,
    /// It leads to where only this library's own computers are, or by a way that is not safe.
    Private,
    NoServer,
    /// The server says no, or that there is nothing.
    Refused,
    Slow,
    Unreachable,
    TooLarge,
    Empty,
    WebPage,
    NotCalendar,
}

impl Trouble {
    pub const ALL: [Self; 10] = [
        Self::NotAddress,
        Self::Private,
        Self::NoServer,
        Self::Refused,
        Self::Slow,
        Self::Unreachable,
        Self::TooLarge,
        Self::Empty,
        Self::WebPage,
        Self::NotCalendar,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotAddress => "not_address",
            Self::Private => "private",
            Self::NoServer => "no_server",
            Self::Refused => "refused",
            Self::Slow => "slow",
            Self::Unreachable => "unreachable",
            Self::TooLarge => "too_large",
            Self::Empty => "empty",
            Self::WebPage => "web_page",
            Self::NotCalendar => "not_calendar",
        }
    }

    /// The key of its sentence.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotAddress => "calendar-trouble-not-address",
            Self::Private => "calendar-trouble-private",
            Self::NoServer => "calendar-trouble-no-server",
            Self::Refused => "calendar-trouble-refused",
            Self::Slow => "calendar-trouble-slow",
            Self::Unreachable => "calendar-trouble-unreachable",
            Self::TooLarge => "calendar-trouble-too-large",
            Self::Empty => "calendar-trouble-empty",
            Self::WebPage => "calendar-trouble-web-page",
            Self::NotCalendar => "calendar-trouble-not-calendar",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }
}

impl From<FetchError> for Trouble {
    fn from(error: FetchError) -> Self {
        match error {
            FetchError::NotAnAddress(_) => Self::NotAddress,
            FetchError::Credentials(_)
            | FetchError::Port { .. }
            | FetchError::NotPublic(_)
            | FetchError::Unprotected(_) => Self::Private,
            FetchError::UnknownName(_) => Self::NoServer,
            FetchError::Status { .. } | FetchError::TooManyRedirects(_) | FetchError::WrongType { .. } => Self::Refused,
            FetchError::TooLarge { .. } => Self::TooLarge,
            FetchError::TooSlow(_) => Self::Slow,
            FetchError::Connection { .. } | FetchError::Setup(_) | FetchError::Disk { .. } => Self::Unreachable,
        }
    }
}

impl From<CalendarError> for Trouble {
    fn from(error: CalendarError) -> Self {
        match error {
            CalendarError::Empty => Self::Empty,
            CalendarError::TooLarge => Self::TooLarge,
            CalendarError::WebPage => Self::WebPage,
            CalendarError::NotCalendar => Self::NotCalendar,
        }
    }
}

/// The client of this installation: its own where it brings one.
pub fn client(app: &App) -> Result<Arc<Client>, Trouble> {
    match app.parts.find::<Client>() {
        Some(client) => Ok(client),
        None => Ok(Arc::new(Client::new()?)),
    }
}

/// Reads the calendar at an address as it looks on a day.
pub async fn look(client: &Client, address: &str, today: Date) -> Result<Calendar, Trouble> {
    let request = Request::get(address).at_most(MAX_CALENDAR_BYTES as u64).within(PATIENCE);
    look_at(client.fetch(&request).await?.bytes, today).await
}

/// Reads a calendar that somebody brought.
pub async fn look_at(bytes: Vec<u8>, today: Date) -> Result<Calendar, Trouble> {
    let read = tokio::task::spawn_blocking(move || read_calendar(&bytes, today));
    Ok(read.await.map_err(|_| Trouble::NotCalendar)??)
}
