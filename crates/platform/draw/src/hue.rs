//! The nine kind groups that have a colour, and the few cloths each group's blocks are cut from.

use std::str::FromStr;

/// Kind group of an organization, as far as drawing cares. The order is fixed: `as u8` travels in map tiles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hue {
    Food,
    Health,
    School,
    Arts,
    Work,
    Social,
    Civic,
    Nature,
    Neutral,
}

/// The name given is none of the nine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownHue(pub String);

impl std::fmt::Display for UnknownHue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "\"{}\" is not a kind group that has a colour", self.0)
    }
}

impl std::error::Error for UnknownHue {}

impl Hue {
    /// Every hue, in the order of its number.
    pub const ALL: [Self; 9] = [
        Self::Food,
        Self::Health,
        Self::School,
        Self::Arts,
        Self::Work,
        Self::Social,
        Self::Civic,
        Self::Nature,
        Self::Neutral,
    ];

    /// The word used in class names, vocabularies and the `kind--…` style rules.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Food => "food",
            Self::Health => "health",
            Self::School => "school",
            Self::Arts => "arts",
            Self::Work => "work",
            Self::Social => "social",
            Self::Civic => "civic",
            Self::Nature => "nature",
            Self::Neutral => "neutral",
        }
    }

    pub(crate) const fn cloths(self) -> &'static Cloths {
        &CLOTHS[self as usize]
    }
}

impl FromStr for Hue {
    type Err = UnknownHue;

    fn from_str(name: &str) -> Result<Self, UnknownHue> {
        Self::ALL.into_iter().find(|hue| hue.name() == name).ok_or_else(|| UnknownHue(name.to_owned()))
    }
}

/// The cloths of one kind group. `main` is the group's own colour in the style sheet, so a block and the tag beside
/// it always agree; the rest is chosen by eye to sit well with it.
pub(crate) struct Cloths {
    pub main: &'static str,
    /// Light cloths for the ground, from the group's own tint to plain cream.
    pub grounds: [&'static str; 3],
    /// A soft middle tone of the group's own colour.
    pub soft: &'static str,
    /// Strong second colours.
    pub seconds: [&'static str; 3],
    /// Small bright pieces.
    pub sparks: [&'static str; 3],
}

const CREAM: &str = "#fbf4e4";
const LINEN: &str = "#efe9dc";
const MARIGOLD: &str = "#f0b63c";
const SPRUCE: &str = "#17594a";
const LAKE: &str = "#1b5a87";
const CLAY: &str = "#a8432a";
const PLUM: &str = "#6d3a64";
const OCHRE: &str = "#b5741a";
const CORAL: &str = "#e58a6b";
const SKY: &str = "#8fbcd6";
const MINT: &str = "#8cc5a8";
const ROSE: &str = "#e3a0ac";

const CLOTHS: [Cloths; 9] = [
    Cloths {
        main: "#7a5200",
        grounds: ["#fbeccb", CREAM, "#f3efe2"],
        soft: "#dcb46a",
        seconds: [LAKE, SPRUCE, CLAY],
        sparks: [MARIGOLD, CORAL, MINT],
    },
    Cloths {
        main: "#a8324a",
        grounds: ["#fae3e2", CREAM, LINEN],
        soft: ROSE,
        seconds: [OCHRE, SPRUCE, LAKE],
        sparks: [MARIGOLD, CORAL, SKY],
    },
    Cloths {
        main: LAKE,
        grounds: ["#dfecf4", CREAM, LINEN],
        soft: SKY,
        seconds: [SPRUCE, CLAY, OCHRE],
        sparks: [MARIGOLD, CORAL, MINT],
    },
    Cloths {
        main: PLUM,
        grounds: ["#f3e4ef", CREAM, LINEN],
        soft: "#c79bbd",
        seconds: [CLAY, LAKE, SPRUCE],
        sparks: [MARIGOLD, ROSE, SKY],
    },
    Cloths {
        main: "#3f4d8f",
        grounds: ["#e4e7f5", CREAM, LINEN],
        soft: "#a3aedd",
        seconds: [CLAY, SPRUCE, OCHRE],
        sparks: [MARIGOLD, SKY, CORAL],
    },
    Cloths {
        main: CLAY,
        grounds: ["#fbe5db", CREAM, LINEN],
        soft: CORAL,
        seconds: [LAKE, SPRUCE, PLUM],
        sparks: [MARIGOLD, SKY, MINT],
    },
    Cloths {
        main: "#4d5956",
        grounds: ["#e6ebe8", CREAM, LINEN],
        soft: "#a9b8b2",
        seconds: [OCHRE, LAKE, CLAY],
        sparks: [MARIGOLD, MINT, CORAL],
    },
    Cloths {
        main: "#2b6a3f",
        grounds: ["#e0efe0", CREAM, LINEN],
        soft: MINT,
        seconds: [LAKE, OCHRE, CLAY],
        sparks: [MARIGOLD, CORAL, SKY],
    },
    Cloths {
        main: SPRUCE,
        grounds: ["#dcebe5", CREAM, LINEN],
        soft: "#8fbfb0",
        seconds: [OCHRE, CLAY, PLUM],
        sparks: [MARIGOLD, CORAL, ROSE],
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_there_and_back() {
        for (number, hue) in Hue::ALL.into_iter().enumerate() {
            assert_eq!(hue as usize, number);
            assert_eq!(hue.name().parse(), Ok(hue));
        }
        assert_eq!("bakery".parse::<Hue>(), Err(UnknownHue("bakery".to_owned())));
    }
}
