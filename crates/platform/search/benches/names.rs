//! How fast and how well names are found: `cargo bench -p quiltwork-search -- FILE.csv`, where the file has the
//! columns `name` and `city`, such as a million made-up organizations.
//!
//! Asked are the first two or three words of a random name with one slip in the longest of them (a letter lost,
//! two swapped, one replaced), and beginnings of names of four to eight letters as somebody types. A name counts
//! as found when a name that reads the same is among the first ten. Times are milliseconds of one thread on the
//! processor, so that other work on the machine does not show.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a bench prints, and stops where something is wrong")]

use std::{collections::HashMap, path::Path, sync::OnceLock, time::Instant};

use db::{Db, Ts, sqlx::types::Uuid};
use search::{Audience, Document, Documents, Filter, Index, MIGRATIONS, changed};

static NAMES: OnceLock<Vec<(String, String)>> = OnceLock::new();
const EVERYTHING: Filter = Filter { noun: None, system: None, audience: Audience::Public, now: Ts(0) };

fn main() {
    let Some(file) = std::env::args().skip(1).find(|arg| !arg.starts_with("--")) else {
        println!("Skipped: name a CSV file with the columns name and city.");
        return;
    };
    NAMES.set(read(Path::new(&file))).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(run());
}

async fn run() {
    let place = tempfile::tempdir().unwrap();
    let db = Db::open_file(&place.path().join("bench.db")).await.unwrap();
    db.migrate(MIGRATIONS).await.unwrap();
    let ids: Vec<Uuid> = (0..names().len()).map(|i| Uuid::from_u128(i as u128)).collect();
    let mut tx = db.write().await.unwrap();
    changed(&mut tx, "name", &ids).await.unwrap();
    tx.commit().await.unwrap();
    let (folder, began) = (place.path().join("search"), Instant::now());
    let index = Index::open(&folder).unwrap();
    index
        .catch_up(&db, &[Documents { noun: "name", load: |_, ids| Box::pin(std::future::ready(Ok(load(ids)))) }])
        .await
        .unwrap();
    let bytes: u64 = folder.read_dir().unwrap().map(|file| file.unwrap().metadata().unwrap().len()).sum();
    println!("{} names, index {:.1} s, {} MB", names().len(), began.elapsed().as_secs_f64(), bytes / 1_000_000);
    let mut dice = Dice(20_261_121);
    let slips: Vec<_> = std::iter::repeat_with(|| slip(&mut dice)).flatten().take(2000).collect();
    measure("one slip", &index, &slips);
    let beginnings: Vec<_> = std::iter::repeat_with(|| beginning(&mut dice)).flatten().take(2000).collect();
    measure("as you type", &index, &beginnings);
}

/// Asks everything twice, the first time to warm up.
fn measure(what: &str, index: &Index, asked: &[(String, String)]) {
    let mut times: Vec<f64> = Vec::new();
    let mut found = 0;
    for round in 0..2 {
        for (typed, wanted) in asked {
            let began = on_processor();
            let hits = index.find_names(typed, &EVERYTHING, 10).unwrap();
            if round == 0 {
                continue;
            }
            times.push(on_processor() - began);
            found += usize::from(hits.iter().any(|hit| norm(&names()[hit.hit.id.as_u128() as usize].0) == *wanted));
        }
    }
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    let recall = found as f64 / asked.len() as f64;
    println!("{what}: p50 {:.2} p90 {:.2} p99 {:.2} ms, recall@10 {recall:.3}", at(0.5), at(0.9), at(0.99));
}

/// Milliseconds this thread has been on the processor.
fn on_processor() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec as f64 * 1e3 + time.tv_nsec as f64 / 1e6
}

fn names() -> &'static [(String, String)] {
    NAMES.get().unwrap()
}

fn read(file: &Path) -> Vec<(String, String)> {
    let mut reader = csv::Reader::from_path(file).unwrap();
    let columns: HashMap<String, usize> =
        reader.headers().unwrap().iter().enumerate().map(|(i, name)| (name.to_owned(), i)).collect();
    let (name, city) = (columns["name"], columns["city"]);
    reader.records().map(|row| row.unwrap()).map(|row| (row[name].to_owned(), row[city].to_owned())).collect()
}

fn load(ids: &[Uuid]) -> Vec<Document> {
    let document = |id: &Uuid| {
        let (name, city) = &names()[id.as_u128() as usize];
        let (name, text) = (name.clone(), city.clone());
        Document { id: *id, audience: Audience::Public, name, text, joins_its_name: true, ..Document::default() }
    };
    ids.iter().map(document).collect()
}

/// Small letters and digits, words parted by one blank.
fn norm(name: &str) -> String {
    let words = name.to_lowercase();
    words.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What is typed with one slip, and the name that is meant.
fn slip(dice: &mut Dice) -> Option<(String, String)> {
    let wanted = norm(&names()[dice.below(names().len())].0);
    let mut words: Vec<String> = wanted.split(' ').take(3).map(str::to_owned).collect();
    let longest = (0..words.len()).max_by_key(|i| (words[*i].len(), usize::MAX - i))?;
    let letters: Vec<char> = words[longest].chars().collect();
    if words.len() < 2 || letters.len() < 5 {
        return None;
    }
    let at = 1 + dice.below(letters.len() - 2);
    let mut typed = letters.clone();
    match dice.below(3) {
        0 => drop(typed.remove(at)),
        1 => typed.swap(at, at + 1),
        _ => typed[at] = char::from(b'a' + dice.below(26) as u8),
    }
    words[longest] = typed.iter().collect();
    (typed != letters).then(|| (words.join(" "), wanted))
}

fn beginning(dice: &mut Dice) -> Option<(String, String)> {
    let wanted = norm(&names()[dice.below(names().len())].0);
    let letters = 4 + dice.below(5);
    (wanted.len() >= 9).then(|| (wanted[..letters].trim().to_owned(), wanted))
}

/// A small generator of numbers that gives the same every time (xorshift, G. Marsaglia 2003).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }
}
