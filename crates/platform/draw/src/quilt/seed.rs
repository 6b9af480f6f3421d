//! Choices made from an id: the same id always makes the same ones.

/// A row of choices. SplitMix64 (Steele, Lea and Flood 2014): tiny, and well mixed even for ids made one after the
/// other, as time-ordered UUIDs are.
pub(crate) struct Seed(u64);

impl Seed {
    /// Takes the 16 bytes of an organization's id.
    pub fn new(id: &[u8; 16]) -> Self {
        let number = u128::from_be_bytes(*id);
        let mut high = Self((number >> 64) as u64);
        Self(high.next() ^ number as u64)
    }

    /// One of the items. The items must not be empty.
    pub fn choose<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[(self.next() % items.len() as u64) as usize]
    }

    /// True once in `n` times.
    pub fn once_in(&mut self, n: u64) -> bool {
        self.next().is_multiple_of(n)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
