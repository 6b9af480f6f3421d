//! Calendars of others (iCalendar, RFC 5545 and 7986), and what is wrong with them.
//!
//! Read leniently: whatever can be understood becomes an entry, and a [`Finding`] says what its makers should mend. Lines
//! are read by ourselves, so that findings know their numbers and nesting costs nothing; rules of recurrence are `ical-rs`'s.

mod compose;
mod doctor;
mod event;
mod line;
mod sittings;
mod time;

use jiff::civil::{Date, DateTime};

/// Bytes of a feed.
pub const MAX_CALENDAR_BYTES: usize = 10_000_000;
/// Events of a feed that are read.
pub const MAX_EVENTS: usize = 5_000;
/// Sittings of one event that are worked out; none is more than two years ahead.
pub const MAX_SITTINGS: usize = 500;
/// Sittings of all events; past it each has its first only.
pub const MAX_ALL_SITTINGS: usize = 50_000;

/// What a feed announces.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendar {
    pub name: Option<String>,
    pub entries: Vec<Entry>,
    /// In order of lines.
    pub findings: Vec<Finding>,
    /// Events past [`MAX_EVENTS`].
    pub left_out: usize,
}

/// One event with all its sittings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Line of its beginning, from 1.
    pub line: usize,
    /// Empty where the feed gives none.
    pub uid: String,
    /// Which sitting of something that is not in the feed it stands for, as the feed names it; empty otherwise.
    pub recurrence: String,
    pub title: String,
    pub description: String,
    pub place: String,
    pub url: String,
    pub all_day: bool,
    pub status: Status,
    pub sequence: u32,
    /// In order of time; never empty. Of an event that repeats those from today on, or the first when all are past.
    pub sittings: Vec<Sitting>,
    /// Whether there are more after those: without end, past [`MAX_SITTINGS`] or more than two years ahead.
    pub goes_on: bool,
}

/// By the clocks of `zone`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sitting {
    pub starts: DateTime,
    /// Of a whole day: the day after the last, as in the feed. The same as `starts` where nothing is said.
    pub ends: DateTime,
    pub zone: Zone,
}

/// Whose clocks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Zone {
    Utc,
    /// A zone of the tz database.
    Named(String),
    /// Nobody said: the clocks of wherever one is.
    Floating,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Confirmed,
    Tentative,
    Cancelled,
}

/// Something a feed's makers should know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    pub kind: FindingKind,
    /// From 1: where it is, or where its event begins. What holds for the whole feed is told once.
    pub line: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FindingKind {
    /// Lines end with LF alone; RFC 5545 wants CR LF.
    LineEnds,
    /// A line is longer than 75 bytes and not folded.
    LongLine,
    /// A line that says nothing we could take: no colon.
    UnreadableLine,
    /// The feed stops in the middle.
    Unclosed,
    /// Other events than the first [`MAX_EVENTS`] are not read.
    TooManyEvents,
    /// The zone is said for the whole feed only (`X-WR-TIMEZONE`), where many programs do not look.
    ZoneOfFeedOnly,
    /// Nothing in it happens within the last two years or later.
    EndedLongAgo,
    NoUid,
    SameUid,
    NoTitle,
    /// `DTSTAMP` is missing: nobody can tell which version is newer.
    NoStamp,
    /// No beginning that can be read: left out.
    NoStart,
    NoEnd,
    /// Taken for an event without end.
    EndsBeforeStart,
    /// Hours without a zone.
    Floating,
    /// A zone that the tz database does not know: read as hours without a zone.
    UnknownZone,
    EndlessRule,
    /// Only the first sitting is taken.
    UnreadableRule,
    /// More than [`MAX_SITTINGS`] sittings within two years, or [`MAX_ALL_SITTINGS`] in the feed: the rest is left out.
    TooManySittings,
}

impl FindingKind {
    pub const ALL: [Self; 19] = [
        Self::LineEnds,
        Self::LongLine,
        Self::UnreadableLine,
        Self::Unclosed,
        Self::TooManyEvents,
        Self::ZoneOfFeedOnly,
        Self::EndedLongAgo,
        Self::NoUid,
        Self::SameUid,
        Self::NoTitle,
        Self::NoStamp,
        Self::NoStart,
        Self::NoEnd,
        Self::EndsBeforeStart,
        Self::Floating,
        Self::UnknownZone,
        Self::EndlessRule,
        Self::UnreadableRule,
        Self::TooManySittings,
    ];

    /// A word of its own, to be kept and to find a sentence by.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LineEnds => "line_ends",
            Self::LongLine => "long_line",
            Self::UnreadableLine => "unreadable_line",
            Self::Unclosed => "unclosed",
            Self::TooManyEvents => "too_many_events",
            Self::ZoneOfFeedOnly => "zone_of_feed_only",
            Self::EndedLongAgo => "ended_long_ago",
            Self::NoUid => "no_uid",
            Self::SameUid => "same_uid",
            Self::NoTitle => "no_title",
            Self::NoStamp => "no_stamp",
            Self::NoStart => "no_start",
            Self::NoEnd => "no_end",
            Self::EndsBeforeStart => "ends_before_start",
            Self::Floating => "floating",
            Self::UnknownZone => "unknown_zone",
            Self::EndlessRule => "endless_rule",
            Self::UnreadableRule => "unreadable_rule",
            Self::TooManySittings => "too_many_sittings",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// Why a feed is no calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    #[error("there is nothing at this address")]
    Empty,
    #[error("the calendar is larger than {MAX_CALENDAR_BYTES} bytes")]
    TooLarge,
    #[error("this is a web page, not a calendar")]
    WebPage,
    #[error("this is not a calendar")]
    NotCalendar,
}

/// Reads a feed as it looks on a day.
pub fn read_calendar(bytes: &[u8], today: Date) -> Result<Calendar, CalendarError> {
    if bytes.len() > MAX_CALENDAR_BYTES {
        return Err(CalendarError::TooLarge);
    }
    // Old programs write Windows-1252; its letters are better than none.
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0,
    };
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let start: String = text.chars().take(15).collect::<String>().to_ascii_uppercase();
    match start.as_str() {
        "" => Err(CalendarError::Empty),
        it if it.starts_with("BEGIN:VCALENDAR") => Ok(compose::calendar(event::read(text), text, today)),
        it if it.starts_with("<!DOCTYPE HTML") || it.starts_with("<HTML") => Err(CalendarError::WebPage),
        _ => Err(CalendarError::NotCalendar),
    }
}
