//! Where a kind was read.

/// Where a kind was read, most trusted first.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Origin {
    /// The staff say so.
    Staff,
    /// The whole source is a list of this kind.
    Source,
    /// A tag of OpenStreetMap: `amenity=school`.
    Osm(String),
    /// An exact code of the National Taxonomy of Exempt Entities: `B20`.
    Ntee(String),
    /// A code of the North American Industry Classification: `611110`.
    Naics(String),
    /// A word in the name: `CHURCH`.
    NameWord(String),
    /// Only the group of the NTEE code: `X`.
    NteeGroup(String),
    /// The tax file's foundation code for churches.
    Foundation,
    /// The tax file's subsection: `19`.
    Subsection(String),
    /// A licence held at the address: `restaurant`.
    Licence(String),
    /// A word in the name that is wrong more often than right: `CAREER`.
    Hint(String),
}

impl Origin {
    /// One word to store, read back by [`Self::parse`]: `ntee:B20`, `name:CHURCH`, `staff`.
    pub fn code(&self) -> String {
        match self {
            Self::Staff => "staff".into(),
            Self::Source => "source".into(),
            Self::Foundation => "foundation".into(),
            Self::Osm(tag) => format!("osm:{tag}"),
            Self::Ntee(code) => format!("ntee:{code}"),
            Self::Naics(code) => format!("naics:{code}"),
            Self::NameWord(word) => format!("name:{word}"),
            Self::NteeGroup(group) => format!("group:{group}"),
            Self::Subsection(code) => format!("subsection:{code}"),
            Self::Licence(word) => format!("licence:{word}"),
            Self::Hint(word) => format!("hint:{word}"),
        }
    }

    /// The reverse of [`Self::code`]; `None` for anything else.
    pub fn parse(code: &str) -> Option<Self> {
        let Some((class, value)) = code.split_once(':') else {
            return match code {
                "staff" => Some(Self::Staff),
                "source" => Some(Self::Source),
                "foundation" => Some(Self::Foundation),
                _ => None,
            };
        };
        let make = match class {
            "osm" => Self::Osm,
            "ntee" => Self::Ntee,
            "naics" => Self::Naics,
            "name" => Self::NameWord,
            "group" => Self::NteeGroup,
            "subsection" => Self::Subsection,
            "licence" => Self::Licence,
            "hint" => Self::Hint,
            _ => return None,
        };
        Some(make(value.to_owned()))
    }

    /// How far a kind from here is to be trusted, 0 to 1.
    pub fn trust(&self) -> f64 {
        match self {
            Self::Staff | Self::Source | Self::Osm(_) | Self::Ntee(_) | Self::Naics(_) | Self::Licence(_) => 1.0,
            Self::NameWord(_) | Self::NteeGroup(_) | Self::Foundation | Self::Subsection(_) => 0.75,
            Self::Hint(_) => 0.5,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_survives_storing() {
        let word = || "osm:a:b".to_owned();
        for origin in [
            Origin::Staff,
            Origin::Source,
            Origin::Foundation,
            Origin::Osm("amenity=school".into()),
            Origin::Ntee("B20".into()),
            Origin::Naics("611110".into()),
            Origin::NameWord(word()),
            Origin::NteeGroup("X".into()),
            Origin::Subsection("19".into()),
            Origin::Licence("restaurant".into()),
            Origin::Hint("CAREER".into()),
        ] {
            assert_eq!(Origin::parse(&origin.code()), Some(origin));
        }
        assert_eq!(Origin::parse("elsewhere:x"), None);
    }
}
