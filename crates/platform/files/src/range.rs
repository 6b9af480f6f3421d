//! A part of a file, as a reader asks for it (RFC 9110, 14).

use std::ops::Range;

/// What a `Range` header asks of a file of `long` bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    /// All of it: nothing was asked, or something that need not be understood.
    Whole,
    Of(Range<u64>),
    /// Nothing of the file lies there.
    Nowhere,
}

/// One part at most: who asks for several is given the whole, which is always right.
pub(crate) fn part(header: Option<&str>, long: u64) -> Part {
    let Some(asked) = header.and_then(|it| it.trim().strip_prefix("bytes=")).filter(|it| !it.contains(',')) else {
        return Part::Whole;
    };
    let Some((from, to)) = asked.trim().split_once('-') else { return Part::Whole };
    match (number(from), number(to)) {
        (Ok(Some(from)), Ok(to)) => {
            let end = to.map_or(long, |to| to.saturating_add(1).min(long));
            match () {
                () if to.is_some_and(|to| to < from) => Part::Whole,
                () if from >= long => Part::Nowhere,
                () => Part::Of(from..end),
            }
        }
        (Ok(None), Ok(Some(last))) if last > 0 && long > 0 => Part::Of(long.saturating_sub(last)..long),
        (Ok(None), Ok(Some(_))) => Part::Nowhere,
        _ => Part::Whole,
    }
}

/// Digits, or nothing. A number too large for us lies behind every file.
fn number(text: &str) -> Result<Option<u64>, ()> {
    match text {
        "" => Ok(None),
        _ if !text.bytes().all(|it| it.is_ascii_digit()) => Err(()),
        _ => Ok(Some(text.parse().unwrap_or(u64::MAX))),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_part_is_what_the_standard_says() {
        let asked = |text: &str| part(Some(text), 100);
        assert_eq!(asked("bytes=0-9"), Part::Of(0..10));
        assert_eq!(asked("bytes=90-"), Part::Of(90..100));
        assert_eq!(asked("bytes=-10"), Part::Of(90..100));
        assert_eq!(asked("bytes=-1000"), Part::Of(0..100));
        assert_eq!(asked("bytes=50-99999999999999999999999"), Part::Of(50..100));
        assert_eq!(asked("bytes=100-"), Part::Nowhere);
        assert_eq!(asked("bytes=-0"), Part::Nowhere);
        for whole in ["bytes=9-2", "bytes=0-1,5-6", "bytes=a-b", "lines=1-2", "bytes=", "bytes=-"] {
            assert_eq!(asked(whole), Part::Whole, "{whole}");
        }
        assert_eq!(part(None, 100), Part::Whole);
    }

    proptest! {
        #[test]
        fn a_part_never_leaves_the_file(text in "bytes=[0-9]{0,22}-[0-9]{0,22}", long in 0_u64..1000) {
            if let Part::Of(it) = part(Some(&text), long) {
                prop_assert!(it.start < it.end && it.end <= long);
            }
        }
    }
}
