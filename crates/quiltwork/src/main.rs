//! `quiltwork`: see `quiltwork --help`.

use std::process::ExitCode;

#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    quiltwork::cli::main()
}
