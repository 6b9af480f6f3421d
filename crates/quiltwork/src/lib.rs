//! The program: joins the rooms into one site and gives it a command line.
//!
//! [`site`] is the list of everything: routes, texts, migrations, panels, jobs. [`open`] opens a data
//! directory, [`fill`] brings real or sample files in, [`cli`] is what a terminal sees.

pub mod accessibility;
pub mod cli;
pub mod fill;
pub mod history_page;
pub mod home;
mod near;
pub mod open;
pub mod search;
pub mod site;
mod sitemap;
