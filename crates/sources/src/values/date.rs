//! Dates, for the year in which a source saw its rows.

/// Years that can date a list; without a clock the end is simply far away.
const YEARS: std::ops::RangeInclusive<i32> = 1990..=2100;

/// Year of a date that names its day: `2015-12-31…`, `2015/12/31`, `12/31/2015`.
pub fn year_of_date(text: &str) -> Option<i32> {
    let day = text.split(['T', ' ']).next()?;
    let parts: Vec<&str> = day.split(['-', '/']).collect();
    let [a, b, c] = parts.as_slice() else { return None };
    let (year, month, day) = if a.len() == 4 { (a, b, c) } else { (c, a, b) };
    let small = |part: &str, most: u32| part.len() <= 2 && part.parse::<u32>().is_ok_and(|n| (1..=most).contains(&n));
    (year.len() == 4 && small(month, 12) && small(day, 31))
        .then(|| year.parse().ok())?
        .filter(|year| YEARS.contains(year))
}

/// A bare year that can date a list; 9999 and building years cannot.
pub fn year(text: &str) -> Option<i32> {
    (text.len() == 4).then(|| text.parse().ok())?.filter(|year| YEARS.contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_give_their_year() {
        assert_eq!(year_of_date("2015-12-31T00:00:00.000Z"), Some(2015));
        assert_eq!(year_of_date("1/5/2009"), Some(2009));
        assert_eq!(year_of_date("202-555-0100"), None);
        assert_eq!(year_of_date("9999-01-01"), None);
        assert_eq!((year("2009"), year("9999"), year("1942")), (Some(2009), None, None));
    }
}
