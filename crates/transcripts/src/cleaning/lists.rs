//! Words that tell a person's name from what only looks like one. English and Spanish, small letters, no accents.

/// What stands in brackets behind a name and is none.
pub const ASIDE: &str = "\
    she her hers he him his they them theirs ella el elle host cohost co presenter panelist guest me moderator \
    external unverified anfitrion invitado invitada";
/// Names that are words, too: they are taken for a name only where something says that a person is meant.
pub const ALSO_WORDS: &str = "\
    april art august bill chase clay daisy dawn dean drew earnest ernest faith frank gene grace grant guy harmony \
    heather holly hope iris ivy jack jasmine joy june lane lily mark max may melody miles olive page paige pat pearl \
    penny rain reader reed rich rob robin rose ruby sandy sky sue summer sunny van victor violet wade will win amor \
    angel cruz dolores esperanza flor gloria luz mar mercedes paz pilar reyes rosa santos sol baker banks bell berry \
    bird black book brown bush butler carpenter church cook day field fields fish fisher ford fox gold good gray \
    green hall hill hunt hunter king knight lake law little long love marsh mason miller moon north park parks perry \
    place pool pope power price read rice rivers sharp short small smart snow speaker star stone street strong \
    taylor teller wall walls waters way wells west white wise wood woods work young zoom user guest host admin staff \
    iphone ipad android phone computer laptop room caller attendee participant anonymous the and for you not all yes \
    test question chat group team meeting everyone online with";
/// A name with one of these is an organization's: its words are not names of a person.
pub const ORGANIZATION: &str = "\
    library libraries biblioteca public county city town university college school museum center centre department \
    district state association foundation branch";

/// A name with one of these is a device's.
pub const DEVICE: &str = "iphone ipad android galaxy tablet phone computer laptop zoom room caller";
/// What stands before or behind a name and is none.
pub const TITLES: &str = "dr mr mrs ms miss mx prof rev sr sra srta phd mls mlis jr ii iii s";
/// What stands between the parts of a name and is none; in the first or last place it may be one (“Van”, “Don”).
pub const PARTICLES: &str = "de del la las los el van von der den da das do dos di don bin ibn al and the y";

pub fn has(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}
