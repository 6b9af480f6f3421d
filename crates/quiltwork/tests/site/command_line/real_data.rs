//! A whole state of the tax register, where the real files are.

use std::{
    path::Path,
    process::{Child, Stdio},
    time::{Duration, Instant},
};

use crate::{
    program::{Place, ended},
    source,
};

/// Thousands of bytes the process has held at most, as Linux counts them; 0 elsewhere.
fn most_memory(child: &Child) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

fn import(place: &Place, file: &Path) -> (Duration, u64) {
    let began = Instant::now();
    let mut command = place.command(&["import", "irs"]);
    let mut child = command.arg(file).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let mut most = 0;
    while child.try_wait().unwrap().is_none() {
        most = most.max(most_memory(&child));
        std::thread::sleep(Duration::from_millis(20));
    }
    assert!(child.wait().unwrap().success());
    (began.elapsed(), most / 1_000)
}

#[test]
fn a_state_is_imported_and_a_second_time_nothing_of_it_is_new() {
    let file = source::root().join("../shared/data/nonprofits/eo_wv.csv");
    if !file.exists() {
        println!("skipped: ../shared/data/nonprofits/eo_wv.csv is not there");
        return;
    }
    let place = Place::new();
    let (time, megabytes) = import(&place, &file);
    println!("eo_wv.csv: {time:.1?}, {megabytes} MB at most (unoptimized build)");
    assert!(megabytes < 500, "memory grew to {megabytes} MB");
    let again = ended(&["import", "irs"], place.command(&["import", "irs"]).arg(&file)).fine();
    assert!(again.contains(": 0 new, 0 changed") && again.contains(", 0 of them new or changed"), "{again}");
}
