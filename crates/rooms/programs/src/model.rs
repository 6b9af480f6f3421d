//! An event that another begins from: what is taken over, and what is said of where it comes from.

use db::{Result, Scope, Tx, sqlx::types::Uuid};
use web::{Fields, Frame};

use crate::{
    event::{Event, EventId, event},
    form::{SITTING, filled},
    sitting::{Sitting, sittings},
    words::{hours, weekday},
};

/// The event that a new one is like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    pub event: Event,
    pub sittings: Vec<Sitting>,
}

impl Model {
    /// The event that a form names in `from`.
    pub async fn load(tx: &mut Tx, scope: &Scope, fields: &Fields) -> Result<Option<Self>> {
        let Ok(id) = Uuid::parse_str(fields.get("from")) else { return Ok(None) };
        let Some(event) = event(tx, scope, EventId(id)).await? else { return Ok(None) };
        Ok(Some(Self { sittings: sittings(tx, scope, event.id).await?, event }))
    }

    /// The form of an event like it: everything but what belongs to that one time.
    pub async fn form(&self, tx: &mut Tx, scope: &Scope) -> Result<Fields> {
        Ok(copied(&filled(tx, scope, &self.event).await?).with("from", &self.event.id.to_string()))
    }

    /// "Tue, 2:00 PM to 3:00 PM": when it was, without the day.
    pub fn times(&self, page: &Frame) -> Vec<String> {
        let zone = self.event.zone();
        let time = |it: &Sitting| {
            let day = weekday(page, &zone, it.starts_at);
            page.say2("event-model-time", "weekday", day, "hours", hours(page, &zone, (it.starts_at, it.ends_at)))
        };
        let mut times: Vec<String> = self.sittings.iter().map(time).collect();
        times.dedup();
        times
    }
}

/// Hours stay, days do not; a title loses the date at its end.
pub fn copied(fields: &Fields) -> Fields {
    let stays = |name: &str| !["seen", "slug", "reason", "link"].contains(&name);
    let copy = |(name, value): (&str, &str)| {
        let value = match name {
            _ if name == SITTING[0] => "",
            "title" => without_date(value),
            _ => value,
        };
        (name.to_owned(), value.to_owned())
    };
    Fields::from_pairs(fields.pairs().filter(|(name, _)| stays(name)).map(copy))
}

/// "Story hour, October 3, 2026" is called "Story hour": words of a date at the end go, if one of them is a year or a day
/// of a month that is named.
fn without_date(title: &str) -> &str {
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let is_year = |word: &str| word.len() == 4 && word.starts_with("20") && word.bytes().all(|b| b.is_ascii_digit());
    let is_iso = |word: &str| word.len() == 10 && word.parse::<db::Date>().is_ok();
    let is_day = |word: &str| word.len() < 3 && word.bytes().all(|b| b.is_ascii_digit());
    let (mut left, mut sure, mut day) = (title, false, false);
    while let Some(word) = left.split_whitespace().next_back() {
        let (plain, start) = (bare(word), left.trim_end().len() - word.len());
        sure |= is_year(&plain) || is_iso(&plain) || day && text::is_month(&plain);
        day |= is_day(&plain);
        let of_a_date = plain.is_empty() || is_year(&plain) || is_iso(&plain) || is_day(&plain);
        if !of_a_date && !text::is_month(&plain) && !["de", "del"].contains(&plain.as_str()) {
            break;
        }
        left = &left[..start];
    }
    let left = left.trim_end_matches(|c: char| c.is_whitespace() || ",:–—-(".contains(c));
    if sure && !left.is_empty() { left } else { title }
}

#[cfg(test)]
mod tests {
    use super::without_date;

    #[test]
    fn a_title_loses_its_date_and_nothing_else() {
        for (title, left) in [
            ("Story hour, October 3, 2026", "Story hour"),
            ("Story hour (October 2026)", "Story hour"),
            ("Summer reading 2026", "Summer reading"),
            ("Hora de cuentos, 3 de octubre de 2026", "Hora de cuentos"),
            ("Board meeting 2026-10-03", "Board meeting"),
            ("March 3", "March 3"),
            ("What you may", "What you may"),
            ("Catch 22", "Catch 22"),
            ("The long march", "The long march"),
            ("2026", "2026"),
        ] {
            assert_eq!(without_date(title), left);
        }
    }
}
