//! Days in the reader's words, and whether one has passed.

use db::Date;
use web::Frame;

/// When something is due, as a page says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// `by January 29, 2027`, `today`, or `late: was due January 4, 2027`.
    pub text: String,
    pub late: bool,
}

/// Says a stored day (`2027-01-29`); nothing for a step without one.
pub fn due(page: &Frame, today: Date, day: Option<&str>) -> Option<Due> {
    let day: Date = day?.parse().ok()?;
    let text = match day.cmp(&today) {
        std::cmp::Ordering::Less => page.say1("due-late", "day", page.day(day)),
        std::cmp::Ordering::Equal => page.say("due-today"),
        std::cmp::Ordering::Greater => page.say1("due-by", "day", page.day(day)),
    };
    Some(Due { text, late: day < today })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use web::{Lang, Texts};

    use super::*;

    #[test]
    fn a_day_is_said_in_both_languages() {
        let texts = Arc::new(Texts::read(web::WORDS.iter().chain(crate::WORDS)).unwrap());
        let said = |lang, day| {
            let page = Frame::bare(Arc::clone(&texts), lang);
            due(&page, "2027-01-15".parse().unwrap(), Some(day)).map(|due| (due.text, due.late))
        };
        assert_eq!(said(Lang::En, "2027-12-01"), Some(("by December 1, 2027".into(), false)));
        assert_eq!(said(Lang::En, "2027-01-15"), Some(("today".into(), false)));
        assert_eq!(said(Lang::En, "2027-01-04"), Some(("late: was due January 4, 2027".into(), true)));
        assert_eq!(said(Lang::Es, "2027-01-29"), Some(("para el 29 de enero de 2027".into(), false)));
        assert_eq!(said(Lang::En, "some day"), None);
    }
}
