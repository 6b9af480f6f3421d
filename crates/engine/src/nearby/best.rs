//! The best of many, not too many of a sort.

/// Keeps the best `cap` of each category; equal scores in the order they came.
#[derive(Debug)]
pub struct Best<T> {
    cap: usize,
    /// Of each category, the best first.
    kept: Vec<Vec<(f64, T)>>,
    /// Of each category, the score that a further one must be above.
    bars: Vec<f64>,
}

impl<T> Best<T> {
    /// For categories 0 to `categories` − 1.
    pub fn new(categories: usize, cap: usize) -> Self {
        let kept = (0..categories).map(|_| Vec::with_capacity(cap)).collect();
        Self { cap, kept, bars: vec![empty_bar(cap); categories] }
    }

    /// Forgets everything; the room stays.
    pub fn clear(&mut self) {
        self.kept.iter_mut().for_each(Vec::clear);
        self.bars.fill(empty_bar(self.cap));
    }

    /// A score of this or less would not be kept.
    #[inline]
    pub fn bar(&self, category: usize) -> f64 {
        self.bars[category]
    }

    #[inline]
    pub fn offer(&mut self, category: usize, score: f64, item: T) {
        if score <= self.bars[category] {
            return;
        }
        let kept = &mut self.kept[category];
        if kept.len() == self.cap {
            kept.pop();
        }
        // There are few, and most that come late belong near the end.
        kept.push((score, item));
        let mut at = kept.len() - 1;
        while at > 0 && kept[at - 1].0 < score {
            kept.swap(at - 1, at);
            at -= 1;
        }
        if kept.len() == self.cap {
            self.bars[category] = kept[self.cap - 1].0;
        }
    }

    /// Everything kept, category by category.
    pub fn into_items(self) -> impl Iterator<Item = T> {
        self.kept.into_iter().flatten().map(|(_, item)| item)
    }
}

impl<T: Copy> Best<T> {
    /// The best `limit` of all, best first; `worth` may weigh a category's scores once they are all known.
    pub fn take(&self, limit: usize, worth: impl Fn(usize, f64) -> f64) -> Vec<(f64, T)> {
        let mut all: Vec<(usize, (f64, T))> = Vec::with_capacity(self.kept.iter().map(Vec::len).sum());
        for (category, kept) in self.kept.iter().enumerate() {
            for (score, item) in kept {
                all.push((all.len(), (worth(category, *score), *item)));
            }
        }
        // Equal ones stay in the order of their categories.
        let order = |a: &(usize, (f64, T)), b: &(usize, (f64, T))| b.1.0.total_cmp(&a.1.0).then(a.0.cmp(&b.0));
        if limit < all.len() {
            all.select_nth_unstable_by(limit, order);
            all.truncate(limit);
        }
        all.sort_unstable_by(order);
        all.into_iter().map(|(_, it)| it).collect()
    }
}

/// Where nothing is kept yet, everything is let in; where nothing may be kept, nothing.
fn empty_bar(cap: usize) -> f64 {
    if cap == 0 { f64::INFINITY } else { f64::NEG_INFINITY }
}
