//! Uploads that are too large, break off or are named by nobody any more, and what is left of them.

use std::{
    io,
    path::{Path, PathBuf},
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    task::{Context, Poll},
};

use axum::{body::Body, http::Method};
use db::{Db, Role};
use files::Store;
use learning::{Kind, NewArticle, State, put_article};
use testing::{Answer, Site, Visit};
use tokio::io::{AsyncRead, AsyncReadExt as _, ReadBuf};
use tokio_util::io::ReaderStream;

const EDGE: &str = "multipart/form-data; boundary=edge";
const HEAD: &str = "--edge\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nA long film\r\n--edge\r\n\
     Content-Disposition: form-data; name=\"file\"; filename=\"film.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n";

/// A file without end, that counts how much of it was taken.
struct Endless {
    taken: Arc<AtomicU64>,
    /// After so many bytes the connection breaks.
    breaks: u64,
}

impl AsyncRead for Endless {
    fn poll_read(self: Pin<&mut Self>, _: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let room = buf.remaining();
        if self.taken.fetch_add(room as u64, Ordering::Relaxed) > self.breaks {
            return Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()));
        }
        buf.initialize_unfilled().fill(b'x');
        buf.advance(room);
        Poll::Ready(Ok(()))
    }
}

/// Sends a form with a file of so many bytes; what came back, and how much of it was taken.
async fn send(who: &Visit, path: &str, bytes: u64, breaks: u64) -> (Answer, u64) {
    let taken = Arc::new(AtomicU64::new(0));
    let endless = Endless { taken: Arc::clone(&taken), breaks };
    let body = HEAD.as_bytes().chain(endless.take(bytes));
    let answer = who.ask(Method::POST, path, Some(EDGE), Body::from_stream(ReaderStream::new(body))).await;
    (answer, taken.load(Ordering::Relaxed))
}

/// Kilobytes of memory that this process has taken.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

async fn document(site: &Site) -> String {
    let mut tx = site.app.db.write().await.unwrap();
    let new = NewArticle {
        slug: "a-list".into(),
        kind: Kind::Document,
        title: "A list".into(),
        state: State::Published,
        published_at: Some(site.app.clock.now()),
        ..NewArticle::default()
    };
    let id = put_article(&mut tx, &site.app.clock, &site.scope(), None, &new).await.unwrap();
    tx.commit().await.unwrap();
    format!("/articles/{id}/attachments")
}

/// Every file below a folder.
fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).map(Iterator::flatten).into_iter().flatten();
    entries.flat_map(|it| if it.path().is_dir() { files_below(&it.path()) } else { vec![it.path()] }).collect()
}

fn stored(site: &Site) -> Vec<PathBuf> {
    files_below(&site.app.settings.data_dir.join("files").join("store"))
}

#[tokio::test]
async fn three_gigabytes_end_at_the_limit_with_a_sentence_and_nothing_is_left() {
    Site::with(|site| async move {
        let (path, mara) = (document(&site).await, site.sign_in("Mara", Role::Staff).await);
        let before = memory();
        let (answer, taken) = send(&mara, &path, 3_000_000_000, u64::MAX).await;
        let page = answer.is(413);
        let grown = memory().saturating_sub(before);
        println!("{taken} bytes were taken, memory grew by {grown} KB");
        assert!((50_000_000..51_000_000).contains(&taken), "{taken} bytes were taken");
        assert!(grown < 8_000, "memory grew by {grown} KB");
        assert!(page.text(".errors").contains("larger than we can take"), "{}", page.visible());
        assert_eq!(page.attrs("#title", "value"), ["A long film"], "what was typed is kept");
        assert_eq!(stored(&site), [""; 0].map(PathBuf::from));
    })
    .await;
}

#[tokio::test]
async fn an_upload_that_breaks_off_leaves_nothing() {
    Site::with(|site| async move {
        let (path, mara) = (document(&site).await, site.sign_in("Mara", Role::Staff).await);
        let (reset, _) = send(&mara, &path, 3_000_000_000, 2_000_000).await;
        assert!(reset.is(400).says("did not arrive whole"));
        let (short, _) = send(&mara, &path, 2_000_000, u64::MAX).await;
        assert!(short.is(400).says("did not arrive whole"));
        mara.ask(Method::POST, &path, Some("text/plain"), "hello").await.is(400);
        let typed = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n{}\r\n--edge--\r\n",
            "a".repeat(1_100_000)
        );
        mara.ask(Method::POST, &path, Some(EDGE), typed).await.is(413);
        // The browser is closed: nobody waits for the answer.
        let gone = tokio::time::timeout(std::time::Duration::from_millis(1), send(&mara, &path, 40_000_000, u64::MAX));
        assert!(gone.await.is_err());
        // A file that was just being made is gone once the disk has made it.
        let emptied = async {
            while !stored(&site).is_empty() {
                tokio::time::sleep(std::time::Duration::from_millis(5)).await;
            }
        };
        let emptied = tokio::time::timeout(std::time::Duration::from_secs(20), emptied).await;
        assert!(emptied.is_ok(), "{:?} is left", stored(&site));
    })
    .await;
}

async fn sweep(site: &Site) -> (usize, usize) {
    let store = site.app.parts.get::<Store>();
    let swept = files::sweep(&site.app.db, &site.app.clock, &store, &[learning::files_used]).await.unwrap();
    (swept.rows, swept.files)
}

/// Makes a file of the store as old as one that lies there for years.
fn age(path: &Path) {
    let long_ago = std::fs::FileTimes::new().set_modified(std::time::UNIX_EPOCH);
    std::fs::File::options().write(true).open(path).unwrap().set_times(long_ago).unwrap();
}

#[tokio::test]
async fn what_nothing_names_goes_after_a_day_and_nothing_else() {
    Site::both(|site| async move {
        let (path, mara) = (document(&site).await, site.sign_in("Mara", Role::Staff).await);
        for text in ["Kept.", "Removed."] {
            mara.upload(&path, &[("title", text)], ("file", "notes.txt", text.as_bytes())).await.is(303);
        }
        let unfinished = site.app.settings.data_dir.join("files/store/unfinished/rest");
        std::fs::write(&unfinished, "half").unwrap();
        stored(&site).iter().for_each(|path| age(path));
        let fresh = unfinished.with_file_name("fresh");
        std::fs::write(&fresh, "another node writes this").unwrap();
        // The clock of tests stands in another year than that of the machine.
        let ahead = std::fs::FileTimes::new()
            .set_modified(std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_800_000_000));
        std::fs::File::options().write(true).open(&fresh).unwrap().set_times(ahead).unwrap();
        assert_eq!(sweep(&site).await, (0, 1), "the rest of an upload");
        let page = mara.get(&path).await.is(200);
        let removal = page.attrs("form[action$='/removal']", "action").remove(1);
        let removed = mara.post(&removal, &[]).await.is(303);
        assert_eq!(sweep(&site).await, (0, 0), "marked");
        site.app.clock.pass_seconds(3600);
        let undo = mara.follow(&removed).await.attrs("form.undo", "action").remove(0);
        mara.post(&undo, &[]).await.is(303);
        site.app.clock.pass_seconds(24 * 3600);
        age(&fresh);
        assert_eq!(sweep(&site).await, (0, 1), "named again, so it stays");
        let mara = site.sign_in_again(&mara).await;
        let removed = mara.post(&removal, &[]).await.is(303);
        let undo = mara.follow(&removed).await.attrs("form.undo", "action").remove(0);
        sweep(&site).await;
        site.app.clock.pass_seconds(24 * 3600 + 1);
        assert_eq!(sweep(&site).await, (1, 1));
        assert_eq!(stored(&site).len(), 1);
        let mara = site.sign_in_again(&mara).await;
        let late = mara.post(&undo, &[]).await.is(303);
        assert!(mara.follow(&late).await.says("Nothing was taken back"), "what is gone cannot come back, and is said");
        assert!(mara.get(&path).await.is(200).says("Kept."));
    })
    .await;
}

#[tokio::test]
async fn one_sweeping_waits_however_often_it_is_asked_for() {
    testing::both(|db: Db| async move {
        let clock = db::Clock::fixed(db::Ts(1_800_000_000_000_000));
        for _ in 0..3 {
            let mut tx = db.write().await.unwrap();
            files::ask_for_sweeping(&mut tx, &clock, 60).await.unwrap();
            tx.commit().await.unwrap();
        }
        const WAITING: &str = "SELECT count(*) FROM job WHERE kind = 'sweep_files'";
        let mut tx = db.read().await.unwrap();
        let waiting: i64 = db::on!(&mut tx, conn => db::sqlx::query_scalar(WAITING).fetch_one(conn).await.unwrap());
        assert_eq!(waiting, 1);
    })
    .await;
}
