//! The best of many, not too many of a sort.

/// Keeps the best `cap` of each category; equal scores in the order they came.
#[derive(Debug)]
pub struct Best<T> {
    cap: usize,
    /// Of each category, the best first.
    kept: Vec<Vec<(f64, T)>>,
}

impl<T> Best<T> {
    /// For categories 0 to `categories` − 1.
    pub fn new(categories: usize, cap: usize) -> Self {
        Self { cap, kept: (0..categories).map(|_| Vec::with_capacity(cap)).collect() }
    }

    /// Forgets everything; the room stays.
    pub fn clear(&mut self) {
        self.kept.iter_mut().for_each(Vec::clear);
    }

    /// A score of this or less would not be kept.
    #[inline]
    pub fn bar(&self, category: usize) -> f64 {
        let kept = &self.kept[category];
        if kept.len() < self.cap { f64::NEG_INFINITY } else { kept.last().map_or(f64::INFINITY, |(score, _)| *score) }
    }

    #[inline]
    pub fn offer(&mut self, category: usize, score: f64, item: T) {
        if score <= self.bar(category) {
            return;
        }
        let kept = &mut self.kept[category];
        if kept.len() == self.cap {
            kept.pop();
        }
        let at = kept.partition_point(|(other, _)| *other >= score);
        kept.insert(at, (score, item));
    }

    /// Everything kept, category by category.
    pub fn into_items(self) -> impl Iterator<Item = T> {
        self.kept.into_iter().flatten().map(|(_, item)| item)
    }
}

impl<T: Copy> Best<T> {
    /// The best `limit` of all, best first; `worth` may weigh a category's scores once they are all known.
    pub fn take(&self, limit: usize, worth: impl Fn(usize, f64) -> f64) -> Vec<(f64, T)> {
        let all = self.kept.iter().enumerate();
        let mut all: Vec<(f64, T)> = all
            .flat_map(|(category, kept)| kept.iter().map(move |(score, item)| (category, *score, *item)))
            .map(|(category, score, item)| (worth(category, score), item))
            .collect();
        all.sort_by(|(a, _), (b, _)| b.total_cmp(a));
        all.truncate(limit);
        all
    }
}
