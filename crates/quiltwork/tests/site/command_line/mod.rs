//! Every command of the program as a terminal sees it: results on standard output, everything else on
//! standard error, and all of it while a server runs on the same data directory.

mod evaluating;
mod help;
mod importing;
mod library;
mod real_data;
mod suggesting;
