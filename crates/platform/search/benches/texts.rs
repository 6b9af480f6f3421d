//! How fast and how well texts are found, narrowed and counted: `cargo bench -p quiltwork-search --bench texts`.
//!
//! Ten thousand made-up texts, no two alike: titles of four words and bodies of 120 to 400, drawn from a vocabulary of
//! 60,000 made-up words by Zipf's law (George K. Zipf 1949; rank to the power of -1), each with a type, topics, an
//! audience, a language and a moment. Asked are two or three words of a random text, one of them with one slip (a
//! letter lost, added, replaced, or two swapped), in the order in which they stand there; the texts asked for are held
//! back: they come from another seed than the one used while the search was tuned. Every question is a whole one, as
//! the page asks it: the best 20 with their quotations, every count, the word that was probably meant; every second is
//! narrowed to a type. A text counts as found when it is among the first ten; beside it stands how many would be, were
//! those that hold all the words in their right spelling shown in any order.
//!
//! Times are milliseconds of one thread, on the wall and on the processor. Last, how long it takes from the commit of
//! a new text until it is found, without the wait until the program looks again.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a bench prints, and stops where something is wrong")]

use std::{
    collections::{BTreeSet, HashSet},
    sync::OnceLock,
    time::Instant,
};

use chance::{Dice, Vocabulary};
use db::{Db, Ts, sqlx::types::Uuid};
use search::{Audience, Chosen, Document, Documents, Filter, Index, Language, MIGRATIONS, Order, Question, changed};

const TEXTS: usize = 10_000;
const WORDS: usize = 60_000;
const QUESTIONS: usize = 2_000;
const NOW: Ts = Ts(1_790_000_000_000_000);
const HELD_BACK: u64 = 97_531;

/// Words of a title, which come first.
const TITLE: usize = 4;
/// Words that stand in more than every fifth text are not asked for.
const EVERYDAY: usize = 100;

static ALL: OnceLock<Library> = OnceLock::new();

struct Library {
    vocabulary: Vocabulary,
    texts: Vec<Text>,
    /// The texts that hold each word.
    holders: Vec<Vec<usize>>,
}

/// Its words are numbers of the vocabulary, the most frequent being 0.
struct Text {
    words: Vec<usize>,
    kind: &'static str,
    topics: [usize; 2],
    from: Ts,
    language: Language,
}

fn main() {
    ALL.set(library(&mut Dice(20_261_122))).ok().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(run());
}

async fn run() {
    let place = tempfile::tempdir().unwrap();
    let db = Db::open_file(&place.path().join("bench.db")).await.unwrap();
    db.migrate(MIGRATIONS).await.unwrap();
    let (folder, began) = (place.path().join("search"), Instant::now());
    let index = Index::open(&folder).unwrap();
    let ids: Vec<Uuid> = (0..TEXTS).map(|i| Uuid::from_u128(i as u128)).collect();
    follow(&db, &index, &ids).await;
    let bytes: u64 = folder.read_dir().unwrap().map(|file| file.unwrap().metadata().unwrap().len()).sum();
    println!("{TEXTS} texts, index {:.1} s, {} MB", began.elapsed().as_secs_f64(), bytes / 1_000_000);
    let mut dice = Dice(HELD_BACK);
    let asked: Vec<Asked> = std::iter::repeat_with(|| question(&mut dice)).flatten().take(QUESTIONS).collect();
    measure(&index, &asked);
    published(&db, &index).await;
}

async fn follow(db: &Db, index: &Index, ids: &[Uuid]) {
    let mut tx = db.write().await.unwrap();
    changed(&mut tx, "text", ids).await.unwrap();
    tx.commit().await.unwrap();
    let load =
        Documents { noun: "text", load: |_, ids| Box::pin(std::future::ready(Ok(ids.iter().map(document).collect()))) };
    index.catch_up(db, &[load]).await.unwrap();
}

fn document(id: &Uuid) -> Document {
    let it = &all().texts[id.as_u128() as usize];
    let topics = it.topics.iter().map(|topic| ("topic", topic.to_string()));
    let audience = ["staff", "managers", "trustees", "friends"][it.topics[0] % 4];
    Document {
        id: *id,
        audience: Audience::Public,
        from: Some(it.from),
        name: it.said(0..TITLE),
        text: it.said(TITLE..it.words.len()),
        language: Some(it.language),
        path: format!("/articles/{id}"),
        facets: topics.chain([("type", it.kind.to_owned()), ("audience", audience.to_owned())]).collect(),
        ..Document::default()
    }
}

/// What is typed, what was chosen, and the text that is meant.
struct Asked {
    typed: String,
    chosen: Vec<Chosen>,
    wanted: usize,
    /// How many others have all the words in their right spelling.
    rivals: usize,
}

fn measure(index: &Index, asked: &[Asked]) {
    let (mut wall, mut processor) = (Vec::new(), Vec::new());
    let (mut found, mut by_chance) = (0, 0.0);
    for round in 0..2 {
        for it in asked {
            let filter = Filter { noun: None, system: None, audience: Audience::Public, now: NOW };
            let question = Question { text: &it.typed, filter, chosen: &it.chosen, order: Order::Best, rows: 0..20 };
            let (began, busy) = (Instant::now(), on_processor());
            let answer = index.ask(&question).unwrap();
            if round == 0 {
                continue;
            }
            wall.push(began.elapsed().as_secs_f64() * 1e3);
            processor.push(on_processor() - busy);
            found += usize::from(answer.rows.iter().take(10).any(|row| row.id.as_u128() as usize == it.wanted));
            by_chance += (10.0 / (it.rivals + 1) as f64).min(1.0);
        }
    }
    let n = asked.len() as f64;
    println!("one slip, counts included, on the wall: {}", shares(&mut wall));
    println!("one slip, counts included, processor: {}", shares(&mut processor));
    println!("found among the first ten: {:.3}, in any order {:.3}", found as f64 / n, by_chance / n);
}

fn shares(times: &mut [f64]) -> String {
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    format!("p50 {:.2} p90 {:.2} p99 {:.2} most {:.2} ms", at(0.5), at(0.9), at(0.99), at(1.0))
}

/// From the commit until it is found; the text is changed 50 times.
async fn published(db: &Db, index: &Index) {
    let mut times = Vec::new();
    for _ in 0..50 {
        let began = Instant::now();
        follow(db, index, &[Uuid::from_u128(TEXTS as u128)]).await;
        let filter = Filter { noun: None, system: None, audience: Audience::Public, now: NOW };
        let title = all().texts[TEXTS].said(0..TITLE);
        assert_eq!(index.begin(&title, &filter, 1).unwrap()[0].name, title);
        times.push(began.elapsed().as_secs_f64() * 1e3);
    }
    println!("published and found: {}", shares(&mut times));
}

fn all() -> &'static Library {
    ALL.get().unwrap()
}

impl Text {
    fn said(&self, words: std::ops::Range<usize>) -> String {
        self.words[words].iter().map(|word| all().vocabulary.word(*word)).collect::<Vec<_>>().join(" ")
    }
}

/// Milliseconds this thread has been on the processor.
fn on_processor() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec as f64 * 1e3 + time.tv_nsec as f64 / 1e6
}

/// One text more than is searched: it is published last.
fn library(dice: &mut Dice) -> Library {
    let vocabulary = Vocabulary::new(dice, WORDS);
    let kinds = ["article", "article", "guide", "news", "news", "document", "collection"];
    let (mut seen, mut holders) = (HashSet::new(), vec![Vec::new(); WORDS]);
    let mut texts: Vec<Text> = Vec::with_capacity(TEXTS + 1);
    while texts.len() <= TEXTS {
        let length = TITLE + 120 + dice.below(280);
        let words: Vec<usize> = (0..length).map(|_| vocabulary.draw(dice)).collect();
        if !seen.insert(words.clone()) {
            continue;
        }
        if texts.len() < TEXTS {
            words.iter().collect::<BTreeSet<_>>().into_iter().for_each(|word| holders[*word].push(texts.len()));
        }
        texts.push(Text {
            words,
            kind: kinds[dice.below(kinds.len())],
            topics: [dice.below(40), dice.below(40)],
            from: Ts(NOW.0 - dice.below(8 * 365) as i64 * 86_400_000_000),
            language: if dice.below(4) == 0 { Language::Spanish } else { Language::English },
        });
    }
    Library { vocabulary, texts, holders }
}

/// Two or three different words that are no everyday words, one of them of five letters or more with a slip.
fn question(dice: &mut Dice) -> Option<Asked> {
    let wanted = dice.below(TEXTS);
    let it = &all().texts[wanted];
    let spoken: Vec<usize> = it.words.iter().copied().filter(|word| *word >= EVERYDAY).collect();
    let mut places: Vec<usize> = (0..2 + dice.below(2)).map(|_| dice.below(spoken.len())).collect();
    places.sort_unstable();
    let mut words: Vec<usize> = places.iter().map(|at| spoken[*at]).collect();
    words.dedup();
    let holds = |text: &usize, word: &usize| all().holders[*word].binary_search(text).is_ok();
    let rivals = all().holders[words[0]].iter().filter(|text| words.iter().all(|word| holds(text, word))).count() - 1;
    let mut typed: Vec<String> = words.iter().map(|word| all().vocabulary.word(*word).to_owned()).collect();
    let at = dice.below(typed.len());
    typed[at] = Some(&typed[at]).filter(|word| word.len() > 4).and_then(|word| slip(dice, word))?;
    let chosen = if dice.below(2) == 0 { vec![("type", vec![it.kind.to_owned()])] } else { Vec::new() };
    // With a blank behind it the last word is whole.
    Some(Asked { typed: typed.join(" ") + " ", chosen, wanted, rivals })
}

fn slip(dice: &mut Dice, word: &str) -> Option<String> {
    let mut letters: Vec<char> = word.chars().collect();
    let at = 1 + dice.below(letters.len() - 2);
    let letter = char::from(b'a' + dice.below(26) as u8);
    match dice.below(4) {
        0 => drop(letters.remove(at)),
        1 => letters.swap(at, at + 1),
        2 => letters.insert(at, letter),
        _ => letters[at] = letter,
    }
    let slipped: String = letters.into_iter().collect();
    (slipped != word).then_some(slipped)
}
