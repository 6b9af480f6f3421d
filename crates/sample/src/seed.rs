//! Chance that repeats: the same seed and purpose give the same draws on every machine.

/// A stream of draws for one purpose. The generator is SplitMix64 (Steele, Lea and Flood, 2014),
/// started from the seed and an FNV-1a hash of the purpose, so that adding an organization leaves
/// the rows of all others as they were.
#[derive(Debug, Clone)]
pub(crate) struct Chance(u64);

impl Chance {
    /// The stream of `purpose`, for example a file name and an organization's id.
    pub(crate) fn of(seed: u64, purpose: &[&str]) -> Self {
        let mut hash = 0xcbf2_9ce4_8422_2325_u64 ^ seed;
        for byte in purpose.iter().flat_map(|part| part.bytes().chain([0])) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        Self(hash)
    }

    /// The next 64 bits.
    pub(crate) fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, not including, `end`; 0 when `end` is 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        match u64::try_from(end) {
            Ok(end) if end > 0 => usize::try_from(self.bits() % end).expect("smaller than a usize"),
            _ => 0,
        }
    }

    /// True once in `times` draws on average.
    pub(crate) fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of `choices`, which is not empty.
    pub(crate) fn pick<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())].clone()
    }

    /// A number between -`reach` and +`reach`, in thousandths of it.
    pub(crate) fn around(&mut self, reach: f64) -> f64 {
        let thousandths = u32::try_from(self.below(2001)).expect("at most 2000");
        (f64::from(thousandths) - 1000.0) / 1000.0 * reach
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_purpose_repeats_and_another_does_not() {
        let draw = |purpose| Chance::of(7, &[purpose]).bits();
        assert_eq!(draw("a"), draw("a"));
        assert_ne!(draw("a"), draw("b"));
        assert_ne!(Chance::of(7, &["a", "b"]).bits(), Chance::of(7, &["ab"]).bits());
    }

    #[test]
    fn draws_stay_in_their_bounds() {
        let mut chance = Chance::of(1, &["bounds"]);
        assert!((0..500).all(|_| chance.below(6) < 6));
        assert!((0..500).all(|_| chance.around(2.0).abs() <= 2.0));
        assert_eq!(chance.below(0), 0);
    }
}
