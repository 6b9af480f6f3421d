use super::server::{Server, announced, answer};
use crate::{Client, FetchError, Request};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

fn client() -> Client {
    Client::for_tests().expect("certificates")
}

async fn refusal(request: Request) -> FetchError {
    client().fetch(&request).await.expect_err("refused")
}

#[tokio::test]
async fn an_answer_comes_whole_with_its_type() {
    let server = Server::answering(|_, _| answer("200 OK", &["content-type: text/csv; charset=utf-8"], b"a,b\n")).await;
    let request = Request::get(&server.url).of_types(&["text/csv"]);
    let fetched = client().fetch(&request).await.expect("fetched");
    assert_eq!((&fetched.bytes[..], fetched.content_type.as_deref()), (&b"a,b\n"[..], Some("text/csv; charset=utf-8")));
    assert!(server.heard()[0].contains("user-agent: quiltwork/0.1"), "{:?}", server.heard());
}

#[tokio::test]
async fn redirects_are_followed_but_not_for_ever() {
    let server = Server::answering(|head, _| {
        if head.starts_with("get /old") {
            answer("302 Found", &["location: /new"], b"")
        } else {
            answer("200 OK", &[], b"here")
        }
    })
    .await;
    let fetched = client().fetch(&Request::get(&format!("{}/old", server.url))).await.expect("fetched");
    assert_eq!((fetched.url, fetched.bytes), (format!("{}/new", server.url), b"here".to_vec()));

    let server = Server::answering(|_, _| answer("301 Moved Permanently", &["location: /again"], b"")).await;
    assert!(matches!(refusal(Request::get(&server.url)).await, FetchError::TooManyRedirects(_)));
    assert_eq!(server.heard().len(), 6, "the first and five more");
}

#[tokio::test]
async fn a_redirect_into_a_private_network_is_refused() {
    for target in ["http://10.0.0.1/", "http://169.254.169.254/latest", "http://[fd00:ec2::254]/", "http://0x0a000001/"]
    {
        let location = format!("location: {target}");
        let server = Server::answering(move |_, _| answer("302 Found", &[&location], b"")).await;
        let error = refusal(Request::get(&server.url)).await;
        assert!(matches!(error, FetchError::NotPublic(_)), "{target}: {error}");
    }
    let server = Server::answering(|_, _| answer("302 Found", &["location: file:///etc/passwd"], b"")).await;
    assert!(matches!(refusal(Request::get(&server.url)).await, FetchError::NotAnAddress(_)));
}

#[tokio::test]
async fn the_real_client_reaches_public_addresses_only() {
    let client = Client::new().expect("certificates");
    for url in
        ["http://127.0.0.1/", "http://2130706433/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://localhost/"]
    {
        let error = client.fetch(&Request::get(url)).await.expect_err(url);
        assert!(matches!(error, FetchError::NotPublic(_)), "{url}: {error}");
    }
    for (url, sentence) in [
        ("ftp://example.org/", "\"ftp://example.org/\" is not a web address: it must begin with http:// or https://"),
        ("example.org", "\"example.org\" is not a web address: it must begin with http:// or https://"),
        ("http://example.org:22/", "port 22 of example.org is not asked: only 80 and 443 are"),
        ("http://me:secret@example.org/", "the address of example.org holds a user name or password: use one without"),
    ] {
        assert_eq!(client.fetch(&Request::get(url)).await.expect_err(url).to_string(), sentence);
    }
}

#[tokio::test]
async fn too_much_is_refused_whether_announced_or_not() {
    let server = Server::answering(|_, number| match number {
        0 => announced("200 OK", &[], 5_000, b"only the head matters"),
        _ => [b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n".to_vec(), vec![b'x'; 5_000]].concat(),
    })
    .await;
    for _ in 0..2 {
        let error = refusal(Request::get(&server.url).at_most(1_000)).await;
        assert!(matches!(error, FetchError::TooLarge { limit: 1_000, .. }), "{error}");
    }
}

#[tokio::test]
async fn another_type_status_or_end_is_told_apart() {
    let server = Server::answering(|_, number| match number {
        0 => answer("200 OK", &["content-type: text/html"], b"<p>Sign in</p>"),
        1 => answer("404 Not Found", &[], b""),
        2 => answer("503 Service Unavailable", &[], b""),
        3 => answer("206 Partial Content", &["content-type: text/csv"], b"half"),
        _ => announced("200 OK", &["content-type: text/csv"], 100, b"cut"),
    })
    .await;
    let request = Request::get(&server.url).of_types(&["text/csv"]);
    let error = refusal(request.clone()).await;
    assert_eq!(error.to_string(), "127.0.0.1 sent text/html where something else was expected");
    let gone = refusal(request.clone()).await;
    assert!(matches!(gone, FetchError::Status { status: 404, .. }) && !gone.may_pass());
    assert!(refusal(request.clone()).await.may_pass());
    assert!(matches!(refusal(request.clone()).await, FetchError::Status { status: 206, .. }));
    assert!(matches!(refusal(request).await, FetchError::Connection { .. }));
}

#[tokio::test]
async fn a_slow_server_is_left() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("bound"));
    let error = refusal(Request::get(&url).within(Duration::from_millis(100))).await;
    assert!(matches!(error, FetchError::TooSlow(_)) && error.may_pass(), "{error}");
}

#[tokio::test]
async fn a_protected_connection_is_tried_in_earnest() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let url = format!("https://{}", listener.local_addr().expect("bound"));
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.expect("a client");
        let mut hello = [0; 3];
        stream.read_exact(&mut hello).await.expect("a greeting");
        assert_eq!(hello[..2], [22, 3], "a TLS handshake");
        stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await.expect("sent");
    });
    let error = refusal(Request::get(&url)).await;
    assert!(matches!(error, FetchError::Connection { .. }), "{error}");
}
