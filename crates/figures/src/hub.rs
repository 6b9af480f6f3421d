//! `hub`: ten thousand published articles, news and guides, no two alike, in forty topics; each stands in one to three of
//! them. A text is Markdown of 200 to 800 words in paragraphs with a heading, a list, bold words and links here and there,
//! and every other one has starter questions and a figure. The addresses to ask are `articles`, `topics` (every page of
//! every topic, and of each kind) and `feeds`, each shuffled.

use std::path::Path;

use anyhow::Result;
use db::{Clock, Scope, Ts, Tx};
use learning::{Dated, Kind, NewArticle, NewTopic, Part, Sort, State, TopicId};

use crate::{
    words::{Words, capital},
    write,
};

const ARTICLES: usize = 10_000;
const TOPICS: usize = 40;
const NEEDS: [&str; 5] = ["early_literacy", "homelessness", "culinary", "food_security", "health_literacy"];
const KINDS: [Kind; 3] = [Kind::Article, Kind::News, Kind::Guide];
const DAY: i64 = 86_400_000_000;

/// Fills the library, and tells where to find what.
pub async fn fill(tx: &mut Tx, scope: Scope, addresses: &Path) -> Result<()> {
    let mut hub = Hub { scope, clock: Clock::system(), words: Words::new(), topics: Vec::new() };
    hub.topics(tx).await?;
    for i in 0..ARTICLES {
        hub.article(tx, i).await?;
    }
    hub.write_addresses(addresses)
}

struct Hub {
    scope: Scope,
    clock: Clock,
    words: Words,
    /// With how many articles of each kind each has.
    topics: Vec<(TopicId, [usize; KINDS.len()])>,
}

impl Hub {
    async fn topics(&mut self, tx: &mut Tx) -> Result<()> {
        for i in 0..TOPICS {
            let new = NewTopic {
                slug: format!("figures-{i}"),
                title: self.words.title(3),
                description: self.sentence(),
                dated: Dated::Published,
                needs: vec![NEEDS[i % NEEDS.len()].into(), NEEDS[(i + 3) % NEEDS.len()].into()],
                kinds: vec!["early_learning".into(), "hospital".into()],
                asks: vec![self.sentence(), self.sentence()],
                published_at: Some(self.clock.now()),
            };
            let id = learning::put_topic(tx, &self.clock, &self.scope, None, &new).await?;
            self.topics.push((id, [0; KINDS.len()]));
        }
        Ok(())
    }

    async fn article(&mut self, tx: &mut Tx, i: usize) -> Result<()> {
        let kind = self.words.dice.below(KINDS.len());
        let published = Ts(self.clock.now().0 - DAY * (1 + self.words.dice.below(8 * 365)) as i64);
        let new = NewArticle {
            slug: format!("figures-{i}"),
            kind: KINDS[kind],
            title: self.words.title(5),
            excerpt: if i.is_multiple_of(2) { self.sentence() } else { String::new() },
            body: self.body(),
            state: State::Published,
            published_at: Some(published),
            topics: self.some_topics(kind),
            parts: if i.is_multiple_of(2) { self.parts() } else { Vec::new() },
            ..NewArticle::default()
        };
        learning::put_article(tx, &self.clock, &self.scope, None, &new).await?;
        Ok(())
    }

    fn some_topics(&mut self, kind: usize) -> Vec<TopicId> {
        let mut chosen = Vec::new();
        for _ in 0..=self.words.dice.below(3) {
            let at = self.words.dice.below(TOPICS);
            if !chosen.contains(&self.topics[at].0) {
                self.topics[at].1[kind] += 1;
                chosen.push(self.topics[at].0);
            }
        }
        chosen
    }

    fn parts(&mut self) -> Vec<Part> {
        let part = |sort: Sort, text: String| Part { sort: sort.as_str().into(), text, ..Part::default() };
        let figure = Part {
            what: self.sentence(),
            source: self.words.title(4),
            year: Some(2026),
            ..part(Sort::Figure, self.words.dice.below(90_000).to_string())
        };
        vec![part(Sort::Question, self.sentence()), part(Sort::Question, self.sentence()), figure]
    }

    /// Of 6 to 25 words; some have a bold word, some a link.
    fn sentence(&mut self) -> String {
        let (count, mut words) = (3 + self.words.dice.below(20), self.words.some(2));
        match self.words.dice.below(12) {
            0 => words = format!("{words} **{}**", self.words.some(1)),
            1 => words = format!("{words} [{}](/topics/figures-{})", self.words.some(2), self.words.dice.below(TOPICS)),
            _ => {}
        }
        capital(&format!("{words} {}.", self.words.some(count)))
    }

    fn body(&mut self) -> String {
        let mut paragraphs = Vec::new();
        for i in 0..5 + self.words.dice.below(9) {
            if i % 4 == 2 {
                paragraphs.push(format!("## {}", self.words.title(3)));
            }
            let sentences: Vec<String> = (0..2 + self.words.dice.below(4)).map(|_| self.sentence()).collect();
            let is_list = i % 5 == 3;
            paragraphs.push(if is_list { format!("- {}", sentences.join("\n- ")) } else { sentences.join(" ") });
        }
        paragraphs.join("\n\n")
    }

    fn write_addresses(mut self, folder: &Path) -> Result<()> {
        let topics: Vec<String> =
            self.topics.iter().enumerate().flat_map(|(i, (_, counts))| lists(i, *counts)).collect();
        let feeds: Vec<String> = (0..TOPICS).map(|i| format!("/topics/figures-{i}/feed.atom")).collect();
        let articles: Vec<String> = (0..ARTICLES).map(|i| format!("/articles/figures-{i}")).collect();
        for (name, mut list) in [("topics", topics), ("feeds", feeds), ("articles", articles)] {
            self.words.shuffle(&mut list);
            write(folder, name, &list)?;
        }
        Ok(())
    }
}

/// The addresses of everything a topic lists, and of each kind. A page has ten; they are counted from the oldest, and the
/// last full one is part of the newest, which has no number.
fn lists(topic: usize, counts: [usize; KINDS.len()]) -> Vec<String> {
    let path = format!("/topics/figures-{topic}");
    let mut lists = vec![(String::new(), counts.iter().sum::<usize>())];
    lists.extend(KINDS.iter().zip(counts).map(|(kind, count)| (format!("kind={}&", kind.as_str()), count)));
    let mut all = Vec::new();
    for (kind, count) in lists {
        all.push(format!("{path}?{}", kind.trim_end_matches('&')).trim_end_matches('?').to_owned());
        all.extend((1..count / 10).map(|page| format!("{path}?{kind}page={page}")));
    }
    all
}
