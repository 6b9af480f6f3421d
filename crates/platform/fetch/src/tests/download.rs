use super::server::{Server, announced, answer};
use crate::{Client, Downloaded, FetchError, Progress, Request};
use sha2::{Digest, Sha256};
use std::path::Path;

const TAG: &str = "etag: \"v1\"";

fn content() -> Vec<u8> {
    (0..100_000_u32).map(|n| (n % 251) as u8).collect()
}

async fn download(server: &Server, to: &Path) -> Result<Downloaded, FetchError> {
    let client = Client::for_tests().expect("certificates");
    client.download(&Request::get(&server.url), to, |_| {}).await
}

/// A folder and the name of the file in it.
fn place() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let to = folder.path().join("outlets.csv");
    (folder, to)
}

fn files(folder: &tempfile::TempDir) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder.path())
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_whole_download_reports_progress_and_hash() {
    let server = Server::answering(|_, _| answer("200 OK", &[TAG], &content())).await;
    let (folder, to) = place();
    let mut steps: Vec<Progress> = Vec::new();
    let client = Client::for_tests().expect("certificates");
    let done = client.download(&Request::get(&server.url), &to, |step| steps.push(step)).await.expect("downloaded");
    assert_eq!(done.sha256, <[u8; 32]>::from(Sha256::digest(content())));
    assert_eq!((done.bytes, done.resumed_from), (100_000, 0));
    assert_eq!(steps.first(), Some(&Progress { done: 0, total: Some(100_000) }));
    assert_eq!(steps.last(), Some(&Progress { done: 100_000, total: Some(100_000) }));
    assert_eq!(files(&folder), ["outlets.csv"]);
}

#[tokio::test]
async fn a_cut_download_goes_on_where_it_stopped() {
    let server = Server::answering(|_, number| match number {
        0 => announced("200 OK", &[TAG], 100_000, &content()[..40_000]),
        _ => answer("206 Partial Content", &[TAG, "content-range: bytes 40000-99999/100000"], &content()[40_000..]),
    })
    .await;
    let (folder, to) = place();
    let cut = download(&server, &to).await.expect_err("cut");
    assert!(matches!(cut, FetchError::Connection { .. }) && cut.may_pass(), "{cut}");
    assert_eq!(files(&folder), ["outlets.csv.part", "outlets.csv.part.note"]);

    let done = download(&server, &to).await.expect("downloaded");
    assert_eq!((done.bytes, done.resumed_from), (100_000, 40_000));
    assert_eq!(done.sha256, <[u8; 32]>::from(Sha256::digest(content())));
    assert_eq!(std::fs::read(&to).expect("there"), content());
    let second = &server.heard()[1];
    assert!(second.contains("range: bytes=40000-") && second.contains("if-range: \"v1\""), "{second}");
    assert_eq!(files(&folder), ["outlets.csv"]);
}

#[tokio::test]
async fn a_changed_file_is_begun_anew() {
    let answers = [
        // The whole, as the version has changed.
        answer("200 OK", &["etag: \"v2\""], b"new"),
        // A rest that is not the rest of ours, then the whole.
        answer("206 Partial Content", &["etag: \"v2\"", "content-range: bytes 40000-99999/100000"], b"other"),
        answer("206 Partial Content", &[TAG, "content-range: bytes 0-2/3"], b"new"),
        answer("416 Range Not Satisfiable", &[], b""),
    ];
    for changed in answers {
        let server = Server::answering(move |head, number| match number {
            0 => announced("200 OK", &[TAG], 100_000, &content()[..40_000]),
            _ if head.contains("range:") => changed.clone(),
            _ => answer("200 OK", &["etag: \"v2\""], b"new"),
        })
        .await;
        let (folder, to) = place();
        assert!(download(&server, &to).await.is_err());
        let done = download(&server, &to).await.expect("downloaded");
        assert_eq!((done.bytes, done.resumed_from), (3, 0), "{:?}", server.heard());
        assert_eq!(std::fs::read(&to).expect("there"), b"new");
        assert_eq!(files(&folder), ["outlets.csv"]);
    }
}

#[tokio::test]
async fn without_a_version_or_from_another_address_nothing_is_gone_on_with() {
    let server = Server::answering(|_, number| match number {
        0 => announced("200 OK", &["etag: W/\"weak\""], 100_000, &content()[..40_000]),
        _ => answer("200 OK", &[], b"whole"),
    })
    .await;
    let (_folder, to) = place();
    assert!(download(&server, &to).await.is_err());
    assert_eq!(download(&server, &to).await.expect("downloaded").bytes, 5);
    assert!(!server.heard()[1].contains("range:"), "{:?}", server.heard());

    let other = Server::answering(|_, _| answer("200 OK", &[], b"other")).await;
    std::fs::write(to.with_added_extension("part"), b"who").expect("written");
    std::fs::write(to.with_added_extension("part.note"), format!("{}\n\"v1\"", server.url)).expect("written");
    assert_eq!(download(&other, &to).await.expect("downloaded").resumed_from, 0);
    assert_eq!(std::fs::read(&to).expect("there"), b"other");
}

#[tokio::test]
async fn too_large_a_download_leaves_nothing_behind() {
    let server =
        Server::answering(|_, _| [b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n".to_vec(), content()].concat()).await;
    let (folder, to) = place();
    let client = Client::for_tests().expect("certificates");
    let error = client.download(&Request::get(&server.url).at_most(50_000), &to, |_| {}).await.expect_err("refused");
    assert!(matches!(error, FetchError::TooLarge { .. }), "{error}");
    assert_eq!(files(&folder), Vec::<String>::new());
}
