//! Times in a recording, counted from its start.

/// Milliseconds since the recording began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Millis(pub u64);

impl Millis {
    pub const SECOND: u64 = 1_000;
    pub const MINUTE: u64 = 60 * Self::SECOND;
    pub const HOUR: u64 = 60 * Self::MINUTE;
}

/// For people: `1:02:03`, or `2:03` within the first hour; whole seconds, rounded down.
pub fn clock(at: Millis) -> String {
    let seconds = at.0 / Millis::SECOND;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

/// For WebVTT: `01:02:03.004`.
pub fn timestamp(at: Millis) -> String {
    let Millis(at) = at;
    let (hours, minutes) = (at / Millis::HOUR, at / Millis::MINUTE % 60);
    format!("{hours:02}:{minutes:02}:{:02}.{:03}", at / Millis::SECOND % 60, at % Millis::SECOND)
}

/// `1:02:03.004`, `02:03,5`, `1:02:03`: hours may be missing, the fraction may have a comma or be missing.
pub fn read(text: &str) -> Option<Millis> {
    let mut parts = text.trim().rsplit(':');
    let last = parts.next()?;
    let (seconds, fraction) = last.split_once(['.', ',']).unwrap_or((last, "0"));
    let seconds = number(seconds).filter(|seconds| *seconds < 60)?;
    let (minutes, hours) = (number(parts.next()?)?, parts.next().map_or(Some(0), number)?);
    if parts.next().is_some() {
        return None;
    }
    let whole = hours * Millis::HOUR + minutes * Millis::MINUTE + seconds * Millis::SECOND;
    Some(Millis(whole + thousandths(fraction)?))
}

fn number(digits: &str) -> Option<u64> {
    let few = (1..=6).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    if few { digits.parse().ok() } else { None }
}

/// The first three digits after the point: `5` is 500.
fn thousandths(digits: &str) -> Option<u64> {
    let digits = digits.trim();
    number(digits)?;
    Some(digits.bytes().chain(*b"00").take(3).fold(0, |sum, digit| sum * 10 + u64::from(digit - b'0')))
}

#[cfg(test)]
mod tests {
    use super::{Millis, clock, read, timestamp};

    #[test]
    fn times_of_every_tool_are_read() {
        for (text, millis) in [
            ("01:02:03.004", 3_723_004),
            ("00:00:01,5", 1_500),
            ("0:00:01.000", 1_000),
            ("02:03.250", 123_250),
            ("1:02:03", 3_723_000),
            ("99999:59:59.999", 359_999_999_999),
        ] {
            assert_eq!(read(text), Some(Millis(millis)), "{text}");
        }
        for text in
            ["", "5", "-00:00:01.000", "1:2:3:4", "00:61.5x", "00:00:60.000", "00:00:01.", "9999999:00:00", "a:b"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_time_is_written_for_people_and_for_programs() {
        assert_eq!([clock(Millis(3_723_999)), clock(Millis(123_000)), clock(Millis(0))], ["1:02:03", "2:03", "0:00"]);
        assert_eq!(timestamp(Millis(3_723_004)), "01:02:03.004");
    }
}
