//! `quiltwork`: see `quiltwork --help`.

use std::process::ExitCode;

fn main() -> ExitCode {
    quiltwork::cli::main()
}
