//! Every command explains itself.

use crate::program::{ended, program};

/// The commands below one, as its help lists them.
fn commands(help: &str) -> Vec<String> {
    let listed = help.split("\nCommands:\n").nth(1).unwrap_or_default();
    let listed = listed.lines().take_while(|line| !line.is_empty());
    // What a line goes on with stands further in.
    let names = listed.filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    names.filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help").map(str::to_owned).collect()
}

fn explain(path: &[String], explained: &mut Vec<String>) {
    let asked: Vec<&str> = path.iter().map(String::as_str).chain(["--help"]).collect();
    let help = ended(&asked, program().args(&asked));
    assert!(help.err.is_empty(), "{}", help.whole());
    let help = help.fine();
    assert!(help.contains("Usage: quiltwork"), "{asked:?}: {help}");
    let below = commands(&help);
    if below.is_empty() {
        // What is evaluated is in the files named, and opens no database.
        let placed = help.contains("--data-dir") && help.contains("DATABASE_URL");
        assert!(placed || path[0] == "evaluate", "{asked:?} names no place:\n{help}");
        let bare: Vec<&str> = help.lines().filter(|line| line.trim() == "--").collect();
        assert!(bare.is_empty(), "{help}");
        explained.push(path.join(" "));
    }
    for command in below {
        explain(&[path, &[command]].concat(), explained);
    }
}

#[test]
fn every_command_explains_itself() {
    let mut explained = Vec::new();
    explain(&[], &mut explained);
    let expected = [
        "serve",
        "demo",
        "init",
        "import",
        "imports list",
        "imports undo",
        "fetch imls",
        "fetch irs",
        "suggest",
        "evaluate pairs",
        "evaluate records",
        "evaluate near",
        "evaluate suggestions",
        "evaluate lists",
        "account add",
        "account password",
    ];
    assert_eq!(explained, expected);
}

#[test]
fn without_a_command_or_with_an_unknown_one_it_says_which_there_are() {
    for args in [&[][..], &["sugest"]] {
        let said = ended(args, program().args(args));
        assert_eq!(said.code, Some(2), "{}", said.whole());
        assert!(said.out.is_empty() && said.err.contains("suggest"), "{}", said.whole());
    }
    let version = ended(&["--version"], program().arg("--version")).fine();
    assert!(version.starts_with("quiltwork "), "{version}");
}
