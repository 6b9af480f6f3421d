//! Which five cloths one block is sewn from.

use super::seed::Seed;
use crate::Hue;

/// The part a cloth plays in a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cloth {
    /// What everything lies on.
    Ground,
    /// The kind group's own colour, or the light pieces of a dark block.
    Main,
    /// A strong second colour.
    Second,
    /// Between ground and main.
    Soft,
    /// A few small bright pieces.
    Spark,
}

/// The colours of one block.
pub(crate) struct Colourway {
    colours: [&'static str; 5],
    night: bool,
}

impl Colourway {
    /// Chooses among the cloths of a kind group. One block in four is a night block, sewn on the group's own dark
    /// colour: two blocks with one pattern then still look apart.
    pub fn choose(seed: &mut Seed, hue: Hue) -> Self {
        let cloths = hue.cloths();
        let night = seed.once_in(4);
        let ground = *seed.choose(&cloths.grounds);
        let second = *seed.choose(&cloths.seconds);
        let spark = *seed.choose(&cloths.sparks);
        let colours = if night {
            [cloths.main, ground, spark, cloths.soft, second]
        } else {
            [ground, cloths.main, second, cloths.soft, spark]
        };
        Self { colours, night }
    }

    /// The colour of a cloth, as `#rrggbb`.
    pub fn colour(&self, cloth: Cloth) -> &'static str {
        self.colours[cloth as usize]
    }

    /// Whether light thread shows better on this cloth.
    pub fn is_dark(&self, cloth: Cloth) -> bool {
        match cloth {
            Cloth::Main | Cloth::Second => !self.night,
            Cloth::Ground | Cloth::Spark => self.night,
            Cloth::Soft => false,
        }
    }
}
