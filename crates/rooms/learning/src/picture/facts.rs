//! What must be known of a picture before it is shown: whose it is, where it is from, what may be done with it, and
//! what somebody is told who cannot see it.

use db::Date;
use text::one_line;
use web::{Fields, Wrong, wrong};

use super::{License, Picture, license};

/// The longest description; more belongs into the text.
const LONGEST_ALT: usize = 500;
const LONGEST: usize = 300;

/// The facts of a picture as typed, checked. None is required: what lacks is said, and keeps the picture from readers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewFacts {
    pub alt: String,
    /// It tells nothing: screen readers pass it over.
    pub decorative: bool,
    pub creator: String,
    /// An address of the web, or words such as "taken at the Marrow branch".
    pub source: String,
    /// An id of the vocabulary; empty while nobody knows.
    pub license: String,
    /// The last day on which it may be shown.
    pub expires_on: Option<String>,
}

impl NewFacts {
    /// # Errors
    /// What is wrong with which field, as text keys.
    pub fn parse(fields: &Fields) -> Result<Self, Wrong> {
        let text = |name: &str| one_line(fields.get(name));
        let (alt, decorative) = (text("alt"), fields.has("decorative"));
        let day = fields.some("expires_on");
        let too_long = |name: &str, most: usize| (text(name).chars().count() > most).then_some("picture-error-long");
        let both = (decorative && !alt.is_empty()).then_some("picture-error-both");
        let found = wrong([
            ("alt", too_long("alt", LONGEST_ALT).or(both)),
            ("creator", too_long("creator", LONGEST)),
            ("source", too_long("source", LONGEST)),
            ("license", fields.some("license").filter(|id| license(id).is_none()).map(|_| "picture-error-license")),
            ("expires_on", day.filter(|day| day.parse::<Date>().is_err()).map(|_| "picture-error-day")),
        ]);
        if !found.is_empty() {
            return Err(found);
        }
        let (creator, source, license) = (text("creator"), text("source"), text("license"));
        Ok(Self { alt, decorative, creator, source, license, expires_on: day.map(str::to_owned) })
    }
}

impl Picture {
    pub fn license(&self) -> Option<&'static License> {
        license(&self.license)
    }

    /// What keeps it from being shown, as words of `picture-lacks-…`; nothing when it may be shown on this day.
    pub fn lacks(&self, today: Date) -> Vec<&'static str> {
        let license = self.license();
        let last = self.expires_on.as_deref().and_then(|day| day.parse::<Date>().ok());
        let lacks = [
            (self.alt.is_empty() && !self.decorative, "alt"),
            (self.creator.is_empty(), "creator"),
            (self.source.is_empty(), "source"),
            (license.is_none(), "license"),
            (last.is_none() && license.is_some_and(|it| it.ends), "end"),
            (last.is_some_and(|last| last < today), "rights"),
        ];
        lacks.into_iter().filter(|(is_so, _)| *is_so).map(|(_, what)| what).collect()
    }

    /// The source as a link, where it is an address of the web.
    pub fn source_link(&self) -> Option<&str> {
        Some(self.source.as_str()).filter(|it| text::is_web_address(it))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Fields {
        Fields::from_pairs(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
    }

    #[test]
    fn nothing_is_required_and_what_is_wrong_is_named() {
        assert_eq!(NewFacts::parse(&typed(&[])), Ok(NewFacts::default()));
        let typed = typed(&[("alt", "A"), ("decorative", "yes"), ("license", "by_5"), ("expires_on", "soon")]);
        let fields: Vec<_> = NewFacts::parse(&typed).err().unwrap().into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["alt", "license", "expires_on"]);
    }

    #[test]
    fn a_picture_says_what_it_lacks() {
        let today: Date = "2027-01-15".parse().unwrap();
        let bare = Picture::sample();
        assert_eq!(bare.lacks(today), ["alt", "creator", "source", "license"]);
        let whole = Picture {
            decorative: true,
            creator: "Dell".into(),
            source: "Marrow".into(),
            license: "rights_managed".into(),
            ..bare
        };
        assert_eq!(whole.lacks(today), ["end"]);
        let until = |day: &str| Picture { expires_on: Some(day.into()), ..whole.clone() };
        assert_eq!(until("2027-01-15").lacks(today), [""; 0]);
        assert_eq!(until("2027-01-14").lacks(today), ["rights"]);
    }

    #[test]
    fn only_a_web_address_becomes_a_link() {
        let from = |source: &str| Picture { source: source.into(), ..Picture::sample() };
        assert!(from("https://photos.example/1").source_link().is_some());
        for none in ["javascript:alert(1)", "http://a b", "Taken at Marrow", ""] {
            assert_eq!(from(none).source_link(), None, "{none}");
        }
    }
}
