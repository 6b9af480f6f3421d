//! The answer to a whole question.

use directory::vocab::{self, Need, PartnerKind};
use learning::Topic;
use search::{Answer, Counted, Index, Order, Question};
use web::{App, Asked, Frame, PageError};

use super::{
    facet::{Facet, Group, WORD_TYPES},
    filter,
    hit::{Hit, hits},
    wanted::{PER_PAGE, Wanted},
    words,
};

/// What a page of results shows. Counts include needs and kinds of partners, whose words are the program's own.
#[derive(Default)]
pub(super) struct Found {
    pub(super) count: usize,
    /// What there would be without the choices.
    pub(super) unchosen: usize,
    pub(super) needs: Vec<&'static Need>,
    pub(super) kinds: Vec<&'static PartnerKind>,
    pub(super) hits: Vec<Hit>,
    pub(super) more: bool,
    pub(super) groups: Vec<Group>,
    /// What was probably meant.
    pub(super) meant: Option<String>,
    /// What was quoted stands together nowhere.
    pub(super) apart: bool,
    /// Words that find something alone, when nothing has them all.
    pub(super) alone: Vec<(String, usize)>,
    /// The topics that are shown here.
    pub(super) topics: Vec<Topic>,
}

pub(super) async fn find(app: &App, asked: &Asked, wanted: &Wanted) -> Result<Found, PageError> {
    let (now, scope) = (app.clock.now(), &asked.scope);
    let mut tx = app.db.read().await?;
    let topics = learning::topics(&mut tx, scope, now).await?;
    let chosen = wanted.for_index(&topics);
    let from = (wanted.page - 1) * PER_PAGE;
    // What cannot fit better or worse comes the newest first.
    let order = if wanted.has_word() { Order::Best } else { Order::Newest };
    let filter = filter(scope, now);
    let index = app.parts.get::<Index>();
    let question =
        Question { text: &wanted.text, filter: filter.clone(), chosen: &chosen, order, rows: from..from + PER_PAGE };
    let Answer { count, unchosen, rows, more, counts, meant, apart } =
        index.ask(&question).map_err(PageError::internal)?;
    let vocabulary = Vocabulary::of(&asked.page, &wanted.text, unchosen == 0 || meant.is_some());
    let all = vocabulary.len();
    let alone = if unchosen + all == 0 { index.alone(&wanted.text, &filter) } else { Ok(Vec::new()) };
    let alone = alone_with_words(&asked.page, alone.map_err(PageError::internal)?);
    let counts: Vec<Counted> = counts.into_iter().chain(vocabulary.counts(wanted)).collect();
    let Vocabulary { needs, kinds } = vocabulary.chosen(wanted);
    Ok(Found {
        count: count + needs.len() + kinds.len(),
        unchosen: unchosen + all,
        needs,
        kinds,
        hits: hits(&mut tx, &asked.page, scope, rows).await?,
        more,
        groups: Group::all(&asked.page, wanted, &counts, &topics),
        meant,
        apart,
        alone,
        topics,
    })
}

/// What each word finds alone, needs and kinds included; nothing when there is but one word.
fn alone_with_words(page: &Frame, alone: Vec<(String, usize)>) -> Vec<(String, usize)> {
    if alone.len() < 2 {
        return Vec::new();
    }
    let all = alone.into_iter().map(|(word, count)| {
        let words = Vocabulary::of(page, &word, count == 0).len();
        (word, count + words)
    });
    all.filter(|(_, count)| *count > 0).collect()
}

/// Needs and kinds of partners that fit what was typed.
#[derive(Default)]
pub(super) struct Vocabulary {
    pub(super) needs: Vec<&'static Need>,
    pub(super) kinds: Vec<&'static PartnerKind>,
}

impl Vocabulary {
    /// `forgive`: where none fits as typed, one slip is forgiven.
    pub(super) fn of(page: &Frame, typed: &str, forgive: bool) -> Self {
        let fitting = |forgive| {
            let plain = |need: &Need| page.of_its("need", need.id, "plain");
            let need = |it: &&Need| words::fit(typed, &format!("{} {}", page.say(&it.key), plain(it)), forgive);
            let kind = |it: &&PartnerKind| words::fit(typed, &page.say(&it.key), forgive);
            let (needs, kinds) = (vocab::needs().iter().filter(need), vocab::kinds().iter().filter(kind));
            Self { needs: needs.collect(), kinds: kinds.collect() }
        };
        let exact = fitting(false);
        if forgive && exact.len() == 0 { fitting(true) } else { exact }
    }

    fn len(&self) -> usize {
        self.needs.len() + self.kinds.len()
    }

    /// They have a type, and nothing else by which one can choose.
    fn counts(&self, wanted: &Wanted) -> Vec<Counted> {
        let counts = WORD_TYPES.into_iter().zip([self.needs.len(), self.kinds.len()]).filter(|_| wanted.only_type());
        let group = Facet::Type.as_str();
        counts.map(|(value, count)| Counted { group: group.into(), value: value.into(), count }).collect()
    }

    fn chosen(self, wanted: &Wanted) -> Self {
        let types = wanted.values(Facet::Type);
        let is_chosen = |sort: &str| wanted.only_type() && (types.is_empty() || types.iter().any(|it| it == sort));
        let [needs, kinds] = WORD_TYPES.map(is_chosen);
        Self {
            needs: self.needs.into_iter().filter(|_| needs).collect(),
            kinds: self.kinds.into_iter().filter(|_| kinds).collect(),
        }
    }
}
