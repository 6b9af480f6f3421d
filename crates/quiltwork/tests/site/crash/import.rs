//! One import of the real program, by command line or as a browser does it, until it is over or killed.

use std::{
    io::{self, Read},
    process::Stdio,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use super::{
    edition::{Edition, LISTS},
    moment::{Moment, Seen},
};
use crate::program::{Browser, Place, Server};

/// How an import comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    Command,
    Http,
}

/// Whether the command said that it had applied the file, and what was seen of it.
pub async fn by_command(place: &Place, edition: Edition, moment: Moment) -> (bool, Seen) {
    let name = edition.file_name();
    let file = place.file(&name, edition.geojson());
    let mut command = place.command(&["import", "geojson"]);
    let mut child = command.arg(file).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let seen = moment.watch(&mut child, &place.data(), &name, || false).await;
    let mut said = String::new();
    child.stdout.take().unwrap().read_to_string(&mut said).unwrap();
    (said.lines().any(|line| line.starts_with("applied: ")), seen)
}

/// Whether the page of the import said that it was applied. The server is started for this import, and
/// killed with it at the latest when it is over.
pub async fn over_http(
    place: &Place,
    edition: Edition,
    stands: [Option<Edition>; LISTS.len()],
    moment: Moment,
) -> (bool, Seen) {
    let mut server = Server::start(&mut place.command(&["demo", "--empty"]));
    let mara = Browser::as_mara(server.address).unwrap();
    stands.into_iter().flatten().for_each(|edition| is_found(&mara, edition));
    let over = Arc::new(AtomicBool::new(false));
    let client = {
        let over = Arc::clone(&over);
        thread::spawn(move || {
            let applied = upload_and_apply(&mara, edition);
            over.store(true, Ordering::SeqCst);
            // A broken connection is an answer that did not come.
            applied.is_ok()
        })
    };
    let seen =
        moment.watch(&mut server.child, &place.data(), &edition.file_name(), || over.load(Ordering::SeqCst)).await;
    (client.join().unwrap(), seen)
}

/// A server that is ready finds what stands.
fn is_found(mara: &Browser, edition: Edition) {
    let rows = edition.rows();
    let name = rows.keys().next().unwrap();
    let page = mara.get(&format!("/search?q={}", name.replace(' ', "+"))).unwrap();
    assert!(page.body.contains(&format!(">{name}</a>")), "{name} is not found:\n{}", page.body);
}

fn upload_and_apply(mara: &Browser, edition: Edition) -> io::Result<()> {
    let sent = mara.upload(&edition.file_name(), edition.geojson().as_bytes())?;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let page = sent.location().to_owned();
    let apply = format!("{page}/application");
    wait_for(mara, &page, &apply)?;
    assert_eq!(mara.post(&apply, &[])?.status, 303);
    wait_for(mara, &page, &format!("{page}/undo"))
}

/// Looks at the page of an import until it offers this address.
fn wait_for(mara: &Browser, page: &str, offer: &str) -> io::Result<()> {
    for _ in 0..3_000 {
        let shown = mara.get(page)?;
        if shown.body.contains(offer) {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(10));
    }
    panic!("{page} never offered {offer}");
}
