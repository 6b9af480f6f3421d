//! What a column can hold.

use crate::plan::MappingError;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    Id,
    Name,
    OtherName,
    SecondLine,
    Street,
    City,
    State,
    Zip,
    Phone,
    Url,
    Email,
    Ein,
    Lat,
    Lon,
    /// Latitude and longitude in one value: `POINT (lon lat)` or `(lat, lon)`.
    Point,
    /// A code of a known classification: OpenStreetMap tag, NAICS or NTEE.
    Code,
    /// Open or closed. Read only to refuse closed rows.
    Status,
    /// Kept and shown under the column's own name; only when asked for.
    Fact,
    /// Values look like personal names. Never imported unless a person maps it.
    Person,
    Unused,
}

impl Field {
    /// Every field, in the order in which a form offers them.
    pub const ALL: [Self; 20] = [
        Self::Name,
        Self::OtherName,
        Self::SecondLine,
        Self::Street,
        Self::City,
        Self::State,
        Self::Zip,
        Self::Phone,
        Self::Url,
        Self::Email,
        Self::Ein,
        Self::Lat,
        Self::Lon,
        Self::Point,
        Self::Id,
        Self::Code,
        Self::Status,
        Self::Fact,
        Self::Person,
        Self::Unused,
    ];

    /// The word used in `--map WORD=COLUMN`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Name => "name",
            Self::OtherName => "other_name",
            Self::SecondLine => "second_line",
            Self::Street => "address",
            Self::City => "city",
            Self::State => "state",
            Self::Zip => "zip",
            Self::Phone => "phone",
            Self::Url => "url",
            Self::Email => "email",
            Self::Ein => "ein",
            Self::Lat => "lat",
            Self::Lon => "lon",
            Self::Point => "point",
            Self::Code => "code",
            Self::Status => "status",
            Self::Fact => "fact",
            Self::Person => "person",
            Self::Unused => "unused",
        }
    }

    /// Several columns may hold it.
    pub fn repeats(self) -> bool {
        matches!(
            self,
            Self::OtherName | Self::Phone | Self::Url | Self::Code | Self::Fact | Self::Person | Self::Unused
        )
    }
}

/// The field of that word; "street" is understood too.
pub(crate) fn parse_field(word: &str) -> Result<Field, MappingError> {
    let word = if word == "street" { "address" } else { word };
    Field::ALL.into_iter().find(|field| field.as_str() == word).ok_or_else(|| MappingError::UnknownField {
        field: word.to_owned(),
        fields: Field::ALL.map(Field::as_str).join(", "),
    })
}
