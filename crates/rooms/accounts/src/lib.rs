//! Who signs in, and for which library: library systems with their branches, accounts with a role,
//! sessions. The lowest room: everything above takes its `Scope` from here.

mod account;
mod branch;
mod pages;
mod session;
mod system;

pub use account::{
    Account, NewAccount, NewAccountErrors, account, account_by_email, accounts, add_account, set_password,
    signed_in_name, there_is_an_account,
};
pub use branch::{Branch, BranchId, BranchType, NewBranch, branch, branches, put_branches};
pub use pages::{DEMO_EMAIL, routes, samples};
pub use session::{identify, sign_in_as};
pub use system::{LibrarySystem, add_system, first_system, system, system_by_key, systems};

use db::Migration;
use web::Lang;

pub const MIGRATIONS: &[Migration] = db::migrations![(100, "0100_accounts")];

pub const WORDS: &[(Lang, &str)] =
    &[(Lang::En, include_str!("../i18n/en/accounts.ftl")), (Lang::Es, include_str!("../i18n/es/accounts.ftl"))];
