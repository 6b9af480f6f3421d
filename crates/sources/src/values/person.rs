//! Values that look like private persons. Such columns are never proposed.

use std::sync::LazyLock;

use super::words::{self, WordSet, set};

/// Common given names in the US (frequent ones of the Social Security Administration's public
/// lists of the last eighty years). A name alone proves nothing; the share of a column does.
static GIVEN: WordSet = LazyLock::new(|| {
    set("\
    AARON ADAM ALAN ALBERT ALEXANDER ALICE AMANDA AMBER AMY ANA ANDREA ANDREW ANGELA ANN ANNA ANNE ANNIE ANTHONY \
    ANTONIO ARTHUR ASHLEY AUSTIN BARBARA BENJAMIN BETTY BEVERLY BILLY BOBBY BONNIE BRANDON BRENDA BRIAN BRUCE \
    BRYAN CARL CARLOS CAROL CAROLYN CATHERINE CHARLES CHERYL CHRISTINA CHRISTINE CHRISTOPHER CYNTHIA DANIEL DAVID \
    DEBORAH DEBRA DENISE DENNIS DIANA DIANE DONALD DONNA DOROTHY DOUGLAS DYLAN EDWARD ELIZABETH EMILY EMMA ERIC \
    EUGENE EVELYN FRANCES FRANK GARY GEORGE GERALD GLORIA GRACE GREGORY HAROLD HEATHER HELEN HENRY HOWARD JACOB \
    JACQUELINE JAMES JANE JANET JANICE JASON JEAN JEFFREY JENNIFER JEREMY JERRY JESSICA JOAN JOE JOHN JONATHAN \
    JORGE JOSE JOSEPH JOSHUA JOYCE JUAN JUDITH JUDY JULIA JULIE JUSTIN KAREN KATHERINE KATHLEEN KEITH KELLY \
    KENNETH KEVIN KIMBERLY KYLE LARRY LAURA LAUREN LINDA LISA LUIS MARGARET MARIA MARIE MARILYN MARK MARTHA MARTIN \
    MARY MATTHEW MEGAN MELISSA MICHAEL MICHELLE NANCY NATHAN NICHOLAS NICOLE OLIVIA PAMELA PATRICIA PATRICK PAUL \
    PETER RACHEL RALPH RAYMOND REBECCA RICHARD ROBERT ROGER RONALD RUTH RYAN SAMANTHA SAMUEL SANDRA SARAH STEPHEN \
    SUSAN THOMAS WILLIAM")
});

/// Titles before and letters after the names of persons.
static TITLES: WordSet = LazyLock::new(|| {
    set("\
    DR HON MISS MR MRS MS PROF")
});
static LETTERS: WordSet = LazyLock::new(|| {
    set("\
    CPA DDS DMD DO DPM ESQ LCSW MD OD PHD RN")
});

fn is_given(word: &str) -> bool {
    GIVEN.contains(word.to_ascii_uppercase().as_str())
}

fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty()).collect()
}

/// Whether the character is one that persons' names are made of: signs with brackets or an
/// apostrophe before the s are shops.
fn is_in_names(c: char) -> bool {
    c.is_alphabetic() || " .,-".contains(c)
}

/// Letters only, as names are written; "M.D." counts as MD.
fn bare(word: &str) -> String {
    word.chars().filter(|c| *c != '.').collect::<String>().to_ascii_uppercase()
}

/// Whether the value could be a person's name: two to four words of letters, a known given name
/// first (or after the comma), no word of an organization. Parks and schools named after persons
/// look the same, so this is used on the share of a column only.
pub fn could_be(text: &str) -> bool {
    if text.len() > 40 || text.chars().any(|c| c.is_ascii_digit() || "&/@:".contains(c)) || words::is_organization(text)
    {
        return false;
    }
    let words = words(text);
    if !(2..=5).contains(&words.len()) {
        return false;
    }
    let has_title = TITLES.contains(bare(words[0]).as_str());
    let given = match text.split_once(',') {
        Some((_, after)) => after.split_whitespace().next().unwrap_or_default(),
        None if has_title => return true,
        None => words[0],
    };
    is_given(given)
}

/// Whether the value is surely a person's name: with a title, with letters after it, or turned
/// around ("Doe, Jane"). One such value refuses its row.
pub fn is(text: &str) -> bool {
    if text.len() > 40 || !text.chars().all(is_in_names) || words::is_organization(text) {
        return false;
    }
    let words = words(text);
    if !(2..=5).contains(&words.len()) {
        return false;
    }
    let first = bare(words[0]);
    let last = bare(words[words.len() - 1]);
    let titled = TITLES.contains(first.as_str()) && words.len() >= 3 && is_given(words[1]);
    let lettered = LETTERS.contains(last.as_str()) && words.len() >= 3 && is_given(words[0]);
    let turned = text.split_once(',').is_some_and(|(before, after)| {
        let after: Vec<&str> = after.split_whitespace().collect();
        !before.trim().contains(' ')
            && (1..=2).contains(&after.len())
            && is_given(after[0])
            && after.get(1).is_none_or(|initial| bare(initial).len() == 1)
    });
    titled || lettered || turned
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn persons_are_told_from_organizations() {
        for name in ["Jane Doe, MD", "Dr. Jane Doe", "Doe, Jane Q.", "John Q Doe D.D.S."] {
            assert!(is(name), "{name}");
        }
        for name in [
            "Jane Doe House of Bread Inc",
            "Mary Church",
            "Tenney, Marrow",
            "St. Mary",
            "Jane Doe Elementary School",
            "Jane Doe Park",
        ] {
            assert!(!is(name), "{name}");
        }
        assert!(
            could_be("Jane Doe") && could_be("Ms. Q Doe") && !could_be("Fort Tenney") && !could_be("Jane Doe School")
        );
    }
}
