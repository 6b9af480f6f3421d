//! Fetching against a server on this machine.

use std::io::Write;

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};
use zip::write::SimpleFileOptions;

use super::*;

const OUTLETS: &str = "STABR,FSCSKEY,FSCS_SEQ,LIBNAME,ADDRESS,CITY,ZIP,C_OUT_TY,LATITUDE,LONGITUD\n\
                       OR,OR9901,001,MARROW LIBRARY,3 ORCHARD LANE,MARROW,97962,CE,44.29,-119.48\n";

/// Serves one answer for each request, whatever it asks.
async fn serving(body: Vec<u8>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut asked = [0; 4096];
            let _ = stream.read(&mut asked).await;
            let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len());
            let _ = stream.write_all(&[head.as_bytes(), &body].concat()).await;
        }
    });
    url
}

fn archive(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(io::Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[tokio::test]
async fn the_outlet_file_comes_out_of_the_archive() {
    let (client, folder) = (Client::for_tests().unwrap(), tempfile::tempdir().unwrap());
    let url = serving(archive(&[("PLS/readme.txt", "hello"), ("PLS/PLS_FY21_Outlet_pud21i.csv", OUTLETS)])).await;
    let path = fetch_imls_from(&client, &url, folder.path(), |_| {}).await.unwrap();
    assert_eq!(path, outlets_path(folder.path()));
    assert_eq!(crate::libraries::find_libraries(&path, "marrow").unwrap()[0].key, "OR9901");
}

#[tokio::test]
async fn a_strange_archive_leaves_the_old_file_alone() {
    let (client, folder) = (Client::for_tests().unwrap(), tempfile::tempdir().unwrap());
    let path = outlets_path(folder.path());
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, OUTLETS).unwrap();
    for (files, says) in [
        (vec![("x.csv", "a,b\n1,2\n")], "no outlet file"),
        (vec![("outlet.csv", "NAME,TOWN\nBakery,Quill\nCafe,Quill\n")], "not the file it should be"),
    ] {
        let error = fetch_imls_from(&client, &serving(archive(&files)).await, folder.path(), |_| {}).await.unwrap_err();
        assert!(error.to_string().contains(says), "{error}");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), OUTLETS);
    }
    assert!(fetch_imls_from(&client, &serving(b"not a zip".to_vec()).await, folder.path(), |_| {}).await.is_err());
}

#[tokio::test]
async fn a_state_has_two_letters_and_its_file_is_named_after_it() {
    let (client, folder) = (Client::for_tests().unwrap(), tempfile::tempdir().unwrap());
    let url = serving(b"EIN,NAME\n".to_vec()).await;
    for wrong in ["Oregon", "../", "O1", ""] {
        let refused = fetch_irs_from(&client, (&url, ".csv"), wrong, folder.path(), |_| {}).await;
        assert!(matches!(refused, Err(OfficialError::State(_))), "{wrong}");
    }
    let path = fetch_irs_from(&client, (&url, ".csv"), " OR ", folder.path(), |_| {}).await.unwrap();
    assert!(path.ends_with("files/irs-eo_or.csv") && path.exists());
}
