//! A library out of the outlet file, and who signs in.

use std::{io::Write as _, process::Stdio};

use crate::program::Place;

#[tokio::test]
async fn a_library_is_found_by_its_town_and_taken_with_its_branches() {
    let place = Place::new();
    let folder = place.data().join("sample");
    sample::write(&folder, sample::SEED).unwrap();
    let outlets = folder.join("outlets.csv").display().to_string();
    let found = place.run(&["init", "--outlets", &outlets, "--find", "marrow"]).fine();
    let lines: Vec<&str> = found.lines().collect();
    assert_eq!(lines.len(), 1, "{found}");
    assert!(lines[0].starts_with(&format!("{}\t", sample::SYSTEM_KEY)) && lines[0].ends_with("5 outlets"), "{found}");
    assert!(!quiltwork::open::file(&place.data()).exists(), "looking begins nothing");

    let taken = place.run(&["init", "--outlets", &outlets, "--system", sample::SYSTEM_KEY]).fine();
    assert_eq!(taken.lines().count(), sample::branches().len(), "{taken}");
    let again = place.run(&["init", "--outlets", &outlets, "--system", sample::SYSTEM_KEY]).fine();
    assert_eq!(again, taken, "taking it again brings it up to date, and adds nothing");
}

#[tokio::test]
async fn an_account_is_added_with_a_password_that_no_argument_shows() {
    let place = Place::new().with_a_library().await;
    let add = |password: &str| {
        let args = ["account", "add", "--email", "dell@alder.example", "--name", "Dell"];
        let mut command = place.command(&args);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        writeln!(child.stdin.take().unwrap(), "{password}").unwrap();
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        (output.status.code(), said)
    };
    let (code, said) = add("short");
    assert!(code == Some(2) && said.contains("at least ten characters"), "{said}");
    let (code, said) = add("three quilts on a line");
    assert!(code == Some(0) && said.contains("dell@alder.example may sign in"), "{said}");
    let (code, said) = add("three quilts on a line");
    assert!(code == Some(2) && said.contains("an account for dell@alder.example already"), "{said}");
}
