//! The form of the set-up: rules for what is typed.

use accounts::{BranchType, NewAccount, NewAccountErrors, NewBranch};
use db::{Clock, Role, sqlx::types::Uuid};
use engine::geo::Point;
use web::Fields;

use crate::{libraries::Library, pages::new_organization::point};

/// What is wrong, field by field; the texts are keys.
pub(super) type Errors = Vec<(&'static str, &'static str)>;

/// The first administrator, as typed.
pub(super) fn administrator(typed: &Fields) -> Result<NewAccount, Errors> {
    let (email, name) = (typed.get("email"), typed.get("name"));
    NewAccount::parse(email, name, Role::Administrator, typed.get("password")).map_err(|errors| {
        let NewAccountErrors { email, name, password } = errors;
        let all = [("name", name), ("email", email), ("password", password)];
        all.into_iter().filter_map(|(field, key)| Some((field, key?))).collect()
    })
}

/// A library typed in: only its name is needed; a branch without a name of its own is called after it.
pub(super) fn by_hand(typed: &Fields, clock: &Clock) -> Result<Library, Errors> {
    let name = typed.get("library").to_owned();
    let mut errors = Errors::new();
    if name.is_empty() {
        errors.push(("library", "set-up-error-library"));
    }
    let branch_name = typed.some("branch").unwrap_or(&name).to_owned();
    match branch(typed, clock, &branch_name) {
        Ok(branch) if errors.is_empty() => {
            let (key, state) = (format!("hand-{}", clock.id::<Uuid>()), state(typed));
            Ok(Library { key, name, state, branches: vec![branch] })
        }
        Ok(_) => Err(errors),
        Err(more) => Err([errors, more].concat()),
    }
}

/// A branch added later needs a name of its own.
pub(super) fn another_branch(typed: &Fields, clock: &Clock) -> Result<NewBranch, Errors> {
    match typed.some("branch") {
        Some(name) => branch(typed, clock, name),
        None => Err(vec![("branch", "set-up-error-branch")]),
    }
}

fn branch(typed: &Fields, clock: &Clock, name: &str) -> Result<NewBranch, Errors> {
    let mut errors = Errors::new();
    let text = |name: &str| typed.get(name).chars().take(200).collect::<String>();
    let typed_point = typed.some("latitude").is_some() || typed.some("longitude").is_some();
    let point = point(typed).filter(|(lat, lon)| Point::new(*lat, *lon).is_some());
    if typed_point && point.is_none() {
        errors.push(("latitude", "organization-error-point"));
    }
    let zip = text("zip");
    if !zip.is_empty() && (zip.len() != 5 || !zip.bytes().all(|byte| byte.is_ascii_digit())) {
        errors.push(("zip", "set-up-error-zip"));
    }
    if !state(typed).is_empty() && state(typed).len() != 2 {
        errors.push(("state", "set-up-error-state"));
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(NewBranch {
        outlet_key: format!("hand-{}", clock.id::<Uuid>()),
        name: name.chars().take(200).collect(),
        kind: BranchType::Branch,
        street: text("street"),
        city: text("city"),
        state: state(typed),
        zip,
        phone: text("phone"),
        point,
    })
}

fn state(typed: &Fields) -> String {
    typed.get("state").chars().take(20).collect::<String>().to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(fields: &[(&str, &str)]) -> Fields {
        Fields::from_pairs(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
    }

    #[test]
    fn a_library_by_hand_needs_only_its_name() {
        let clock = Clock::fixed(db::Ts(0));
        let library = by_hand(&typed(&[("library", "Tenney Library"), ("state", "or")]), &clock).unwrap();
        assert_eq!((library.branches[0].name.as_str(), library.state.as_str()), ("Tenney Library", "OR"));
        let wrong = typed(&[("latitude", "300"), ("longitude", "1"), ("zip", "9796")]);
        let errors: Vec<_> = by_hand(&wrong, &clock).unwrap_err().into_iter().map(|(field, _)| field).collect();
        assert_eq!(errors, ["library", "latitude", "zip"]);
    }
}
