//! Fills the hub of a data directory for bin/figures: `quiltwork-figures DIR ADDRESSES`, where DIR holds a library already.
//!
//! Ten thousand published articles, news and guides, no two alike, in forty topics; each stands in one to three of them.
//! Words are made up and drawn by Zipf's law from 60,000; a text is Markdown of 200 to 800 words in paragraphs with a
//! heading, a list, bold words and links here and there, and every other one has starter questions and a figure. All is
//! written through the store functions of the room. Afterwards the folder ADDRESSES holds the addresses to ask:
//! `articles`, `topics` (every page of every topic, and of each kind) and `feeds`, each shuffled.

use std::{collections::HashSet, fs, path::Path};

use anyhow::{Context, Result};
use chance::{Dice, Vocabulary};
use db::{Clock, Db, Scope, Ts, Tx};
use learning::{Dated, Kind, NewArticle, NewTopic, Part, Sort, State, TopicId};

const ARTICLES: usize = 10_000;
const TOPICS: usize = 40;
const WORDS: usize = 60_000;
const NEEDS: [&str; 5] = ["early_literacy", "homelessness", "culinary", "food_security", "health_literacy"];
const KINDS: [Kind; 3] = [Kind::Article, Kind::News, Kind::Guide];
const DAY: i64 = 86_400_000_000;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [folder, addresses] = args.as_slice() else { anyhow::bail!("quiltwork-figures DIR ADDRESSES") };
    let db = Db::open_file(&Path::new(folder).join("quiltwork.db")).await?;
    let mut tx = db.write().await?;
    let system = *accounts::systems(&mut tx).await?.first().context("there is no library")?;
    let mut hub = Hub::new(Scope::program(Some(system)));
    hub.topics(&mut tx).await?;
    for i in 0..ARTICLES {
        hub.article(&mut tx, i).await?;
    }
    tx.commit().await?;
    db.close().await;
    hub.write_addresses(Path::new(addresses))
}

struct Hub {
    scope: Scope,
    clock: Clock,
    dice: Dice,
    vocabulary: Vocabulary,
    /// With how many articles of each kind each has.
    topics: Vec<(TopicId, [usize; KINDS.len()])>,
    titles: HashSet<String>,
}

impl Hub {
    fn new(scope: Scope) -> Self {
        let mut dice = Dice(20_261_122);
        let vocabulary = Vocabulary::new(&mut dice, WORDS);
        Self { scope, clock: Clock::system(), dice, vocabulary, topics: Vec::new(), titles: HashSet::new() }
    }

    async fn topics(&mut self, tx: &mut Tx) -> Result<()> {
        for i in 0..TOPICS {
            let new = NewTopic {
                slug: format!("figures-{i}"),
                title: self.title(3),
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
        let kind = self.dice.below(KINDS.len());
        let published = Ts(self.clock.now().0 - DAY * (1 + self.dice.below(8 * 365)) as i64);
        let new = NewArticle {
            slug: format!("figures-{i}"),
            kind: KINDS[kind],
            title: self.title(5),
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
        for _ in 0..=self.dice.below(3) {
            let at = self.dice.below(TOPICS);
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
            source: self.title(4),
            year: Some(2026),
            ..part(Sort::Figure, self.dice.below(90_000).to_string())
        };
        vec![part(Sort::Question, self.sentence()), part(Sort::Question, self.sentence()), figure]
    }

    fn words(&mut self, count: usize) -> String {
        let drawn: Vec<usize> = (0..count).map(|_| self.vocabulary.draw(&mut self.dice)).collect();
        drawn.into_iter().map(|rank| self.vocabulary.word(rank)).collect::<Vec<_>>().join(" ")
    }

    /// No two are alike.
    fn title(&mut self, words: usize) -> String {
        loop {
            let title = capital(&self.words(words));
            if self.titles.insert(title.clone()) {
                return title;
            }
        }
    }

    /// Of 6 to 25 words; some have a bold word, some a link.
    fn sentence(&mut self) -> String {
        let (count, mut words) = (3 + self.dice.below(20), self.words(2));
        match self.dice.below(12) {
            0 => words = format!("{words} **{}**", self.words(1)),
            1 => words = format!("{words} [{}](/topics/figures-{})", self.words(2), self.dice.below(TOPICS)),
            _ => {}
        }
        capital(&format!("{words} {}.", self.words(count)))
    }

    fn body(&mut self) -> String {
        let mut paragraphs = Vec::new();
        for i in 0..5 + self.dice.below(9) {
            if i % 4 == 2 {
                paragraphs.push(format!("## {}", self.title(3)));
            }
            let sentences: Vec<String> = (0..2 + self.dice.below(4)).map(|_| self.sentence()).collect();
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
        fs::create_dir_all(folder)?;
        for (name, mut list) in [("topics", topics), ("feeds", feeds), ("articles", articles)] {
            self.shuffle(&mut list);
            fs::write(folder.join(name), list.join("\n") + "\n")?;
        }
        Ok(())
    }

    fn shuffle(&mut self, list: &mut [String]) {
        for i in (1..list.len()).rev() {
            list.swap(i, self.dice.below(i + 1));
        }
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

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().collect::<String>() + letters.as_str()).unwrap_or_default()
}
