use super::server::{Server, announced, answer};
use crate::{Client, FetchError, Probed, Request};
use std::time::Duration;
use tokio::io::AsyncWriteExt;

async fn probe(url: &str) -> Result<Probed, FetchError> {
    let client = Client::for_tests().expect("certificates");
    client.probe(&Request::get(url).within(Duration::from_secs(2))).await
}

#[tokio::test]
async fn the_head_is_enough_and_nothing_more_is_asked() {
    let server = Server::answering(|_, _| answer("200 OK", &[], b"")).await;
    assert_eq!(probe(&server.url).await.expect("there"), Probed { status: 200, moved: None });
    assert_eq!(server.heard().len(), 1);
    assert!(server.heard()[0].starts_with("head /"));
}

#[tokio::test]
async fn a_server_that_knows_no_head_is_asked_for_the_first_bytes() {
    let server = Server::answering(|head, _| match head.starts_with("head") {
        true => answer("405 Method Not Allowed", &[], b""),
        // Ten gigabytes are announced; none of them is read.
        false => announced("200 OK", &[], 10_000_000_000, b"x"),
    })
    .await;
    assert_eq!(probe(&server.url).await.expect("there").status, 200);
    assert!(server.heard()[1].contains("range: bytes=0-1023"), "{:?}", server.heard());
    let gone = Server::answering(|_, _| answer("404 Not Found", &[], b"")).await;
    assert_eq!(probe(&gone.url).await.expect("an answer").status, 404);
    let empty = Server::answering(|head, _| match head.starts_with("head") {
        true => answer("500 Oops", &[], b""),
        false => answer("416 Range Not Satisfiable", &[], b""),
    })
    .await;
    assert_eq!(probe(&empty.url).await.expect("there").status, 200);
}

#[tokio::test]
async fn only_what_moved_for_ever_is_said_to_have_moved() {
    let server = Server::answering(|head, _| match head.split(' ').nth(1).unwrap_or_default() {
        "/old" => answer("301 Moved Permanently", &["location: /newer"], b""),
        "/newer" => answer("302 Found", &["location: /today"], b""),
        "/daily" => answer("302 Found", &["location: /old"], b""),
        "/loop" => answer("308 Permanent Redirect", &["location: /loop"], b""),
        "/inside" => answer("301 Moved Permanently", &["location: http://10.0.0.1/secret"], b""),
        _ => answer("200 OK", &[], b""),
    })
    .await;
    let at = |path: &str| format!("{}{path}", server.url);
    assert_eq!(probe(&at("/old")).await.expect("there").moved, Some(at("/newer")));
    assert_eq!(probe(&at("/daily")).await.expect("there").moved, None);
    assert!(matches!(probe(&at("/loop")).await, Err(FetchError::TooManyRedirects(_))));
    assert!(matches!(probe(&at("/inside")).await, Err(FetchError::NotPublic(_))));
}

#[tokio::test]
async fn an_answer_without_end_is_left() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("bound"));
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n").await;
                while stream.write_all(b"x-more: and more\r\n").await.is_ok() {
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
            });
        }
    });
    let error = probe(&url).await.expect_err("no answer ever ends");
    assert!(matches!(error, FetchError::TooSlow(_) | FetchError::Connection { .. }), "{error}");
}
