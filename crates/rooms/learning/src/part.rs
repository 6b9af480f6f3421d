//! What stands beside an article's text: starter questions, figures, pull quotes.

use db::{Date, Result, Scope, Tx, sql};

use crate::article::ArticleId;

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A question to begin with, to oneself or to a partner.
    Question,
    /// A number with its source, year and place.
    Figure,
    /// Words of somebody.
    Quote,
}

impl Sort {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Figure => "figure",
            Self::Quote => "quote",
        }
    }
}

db::row! {
    #[derive(Debug, Clone, Default, PartialEq, Eq)]
    pub struct Part {
        pub sort: String,
        /// The question, the number, the words quoted.
        pub text: String,
        /// What the figure counts; who said it.
        pub what: String,
        /// The source of the figure; where it was said.
        pub source: String,
        pub place: String,
        pub year: Option<i64>,
        /// ISO day on which the figure grows old.
        pub review_on: Option<String>,
        /// Somebody looked the quotation up.
        pub verified: bool,
    }
}

impl Part {
    pub fn is(&self, sort: Sort) -> bool {
        self.sort == sort.as_str()
    }

    /// Whether a figure has passed its day.
    pub fn is_old(&self, today: Date) -> bool {
        self.review_on.as_deref().and_then(|day| day.parse::<Date>().ok()).is_some_and(|day| day < today)
    }
}

/// The parts of an article, in order.
pub async fn parts(tx: &mut Tx, scope: &Scope, article: ArticleId) -> Result<Vec<Part>> {
    const SQL: &str = sql!(
        "SELECT sort, text, what, source, place, year, review_on, verified FROM article_part
         WHERE system_id = $1 AND article_id = $2 ORDER BY position"
    );
    db::all!(tx, SQL; scope.system, article)
}

pub(crate) async fn put(tx: &mut Tx, scope: &Scope, article: ArticleId, parts: &[Part]) -> Result<()> {
    const CLEAR: &str = sql!("DELETE FROM article_part WHERE system_id = $1 AND article_id = $2");
    db::execute!(&mut *tx, CLEAR; scope.system, article)?;
    for (position, it) in (1_i64..).zip(parts) {
        const SQL: &str = sql!(
            "INSERT INTO article_part (system_id, article_id, position, sort, text, what, source, place, year, review_on, verified)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        );
        db::execute!(&mut *tx, SQL; scope.system, article, position, it.sort.as_str(), it.text.as_str(), it.what.as_str(), it.source.as_str(), it.place.as_str(), it.year, it.review_on.as_deref(), it.verified)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_grows_old_after_its_day() {
        let figure = Part { review_on: Some("2026-11-01".into()), ..Part::default() };
        assert!(!figure.is_old("2026-11-01".parse().unwrap()));
        assert!(figure.is_old("2026-11-02".parse().unwrap()));
        assert!(!Part::default().is_old("2026-11-02".parse().unwrap()));
    }
}
