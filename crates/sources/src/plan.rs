//! A plan: which column is what, what the rows are, and why we think so.

use crate::format::Format;

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

/// One column and what it seems to hold.
#[derive(Debug, Clone, PartialEq)]
pub struct ColumnGuess {
    pub column: String,
    pub field: Field,
    /// Share of the filled values that look like the field, 0 to 1. For an unused column, 0.
    pub fit: f64,
    /// Share of the rows in which the column is filled, 0 to 1.
    pub filled: f64,
    /// Up to three different values; none when they look like personal names.
    pub samples: Vec<String>,
}

/// What the rows of a source are (the engine has the same six; discovery joins the two).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// An organization or one of its sites.
    Organization,
    /// A program row; several of one provider at one address fold into one organization.
    ServiceSite,
    /// A park, landmark, station: never suggested as a partner.
    Place,
    /// A ward, cluster, neighbourhood, corridor: names the surroundings of a point.
    Area,
    /// A fact about whatever stands at the address.
    Attribute,
    /// The library itself.
    Ourselves,
}

impl Role {
    pub const ALL: [Self; 6] =
        [Self::Organization, Self::ServiceSite, Self::Place, Self::Area, Self::Attribute, Self::Ourselves];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Organization => "organization",
            Self::ServiceSite => "service_site",
            Self::Place => "place",
            Self::Area => "area",
            Self::Attribute => "attribute",
            Self::Ourselves => "ourselves",
        }
    }
}

/// Why a role was guessed: data, so that words can be put to it in two languages. Shares are 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Why {
    /// The official file has one role.
    OfficialFile,
    MostNamesAreLibraries {
        share: f64,
    },
    NoNameColumn,
    /// Name and address together repeat this many times on average.
    RowsRepeat {
        times: f64,
    },
    /// So many rows share an address on average: offices of one body.
    ManyAtOneAddress {
        times: f64,
    },
    /// A column speaks of licences, permits or machines in nearly every row.
    LicensesOrMachines {
        share: f64,
    },
    /// The same few names come again and again, without telephone or web.
    GenericNames {
        names: usize,
        rows: usize,
    },
    NumberedNames {
        share: f64,
    },
    Lines {
        share: f64,
    },
    /// Polygons of this median size without an address.
    LargePolygons {
        median_km2: f64,
    },
    SmallPolygons {
        median_km2: f64,
    },
    /// Points evenly spread, with a name that repeats nothing and no address.
    SpreadLabels {
        median_km: f64,
    },
    PointsWithoutAddress {
        share: f64,
    },
    /// Few names carry a word that organizations use.
    FewOrganizationWords {
        share: f64,
    },
    NamesWithAddresses,
    /// Names alone: nothing else to go by.
    NamesOnly,
}

impl Why {
    /// A stable code, the key of the sentence shown to a person.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::OfficialFile => "official_file",
            Self::MostNamesAreLibraries { .. } => "most_names_are_libraries",
            Self::NoNameColumn => "no_name_column",
            Self::RowsRepeat { .. } => "rows_repeat",
            Self::ManyAtOneAddress { .. } => "many_at_one_address",
            Self::LicensesOrMachines { .. } => "licenses_or_machines",
            Self::GenericNames { .. } => "generic_names",
            Self::NumberedNames { .. } => "numbered_names",
            Self::Lines { .. } => "lines",
            Self::LargePolygons { .. } => "large_polygons",
            Self::SmallPolygons { .. } => "small_polygons",
            Self::SpreadLabels { .. } => "spread_labels",
            Self::PointsWithoutAddress { .. } => "points_without_address",
            Self::FewOrganizationWords { .. } => "few_organization_words",
            Self::NamesWithAddresses => "names_with_addresses",
            Self::NamesOnly => "names_only",
        }
    }

    /// What the sentence of [`Why::as_str`] is filled with; shares as whole percent.
    pub fn args(self) -> Vec<(&'static str, String)> {
        let percent = |share: f64| vec![("percent", format!("{:.0}", share * 100.0))];
        match self {
            Self::MostNamesAreLibraries { share }
            | Self::NumberedNames { share }
            | Self::Lines { share }
            | Self::PointsWithoutAddress { share }
            | Self::LicensesOrMachines { share }
            | Self::FewOrganizationWords { share } => percent(share),
            Self::RowsRepeat { times } | Self::ManyAtOneAddress { times } => vec![("times", format!("{times:.1}"))],
            Self::GenericNames { names, rows } => vec![("names", names.to_string()), ("rows", rows.to_string())],
            Self::LargePolygons { median_km2 } | Self::SmallPolygons { median_km2 } => {
                vec![("km2", format!("{median_km2:.2}"))]
            }
            Self::SpreadLabels { median_km } => vec![("km", format!("{median_km:.1}"))],
            Self::OfficialFile | Self::NoNameColumn | Self::NamesWithAddresses | Self::NamesOnly => Vec::new(),
        }
    }
}

/// The role a source seems to have, and why.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RoleGuess {
    pub role: Role,
    pub why: Why,
}

/// What a person should look at before importing.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Warning {
    NoNameColumn,
    /// Neither an address nor a point: nothing can be placed.
    NoPlace,
    /// The names are bare numbers or places ("Ward 3"): they say little alone.
    WeakNames,
    /// The columns hold Web-Mercator metres; they will be converted.
    MetresInDegreeColumns,
    /// The columns look like coordinates of another grid (feet or metres of a state); not read.
    UnknownGrid,
    /// The first line looks like a row, not like a header.
    FirstLineLooksLikeData,
    /// Columns left out because their values look like personal names.
    PersonColumns {
        columns: Vec<String>,
    },
    /// Refused rows in the sample.
    RefusedRows {
        rows: u64,
    },
}

impl Warning {
    /// A stable code, the key of the sentence shown to a person.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::NoNameColumn => "no_name_column",
            Self::NoPlace => "no_place",
            Self::WeakNames => "weak_names",
            Self::MetresInDegreeColumns => "metres_in_degree_columns",
            Self::UnknownGrid => "unknown_grid",
            Self::FirstLineLooksLikeData => "first_line_looks_like_data",
            Self::PersonColumns { .. } => "person_columns",
            Self::RefusedRows { .. } => "refused_rows",
        }
    }
}

/// How a file will be read. Made by [`crate::guess`], changed by a person, used by [`crate::read`].
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    pub format: Format,
    /// In the order of the file.
    pub columns: Vec<ColumnGuess>,
    pub role: RoleGuess,
    /// Year in which the source saw its organizations, when its dates agree on one.
    pub year: Option<i32>,
    pub row_count_estimate: u64,
    pub warnings: Vec<Warning>,
}

/// Why a mapping is refused. Each message lists what exists.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MappingError {
    #[error("\"{part}\" is not of the form field=column")]
    Form { part: String },
    #[error("there is no field \"{field}\"; there are: {fields}")]
    UnknownField { field: String, fields: String },
    #[error("there is no column \"{column}\"; there are: {columns}")]
    UnknownColumn { column: String, columns: String },
}

impl Plan {
    /// Names of the columns that hold `field`, in the order of the file.
    pub fn columns_of(&self, field: Field) -> impl Iterator<Item = &str> {
        self.columns.iter().filter(move |guess| guess.field == field).map(|guess| guess.column.as_str())
    }

    /// The plan with columns set by a person: `name=STORENAME,address=ADDRESS_`. A column that held
    /// the field before gives way (unless the field repeats); columns not named stay as guessed.
    /// Columns whose own name holds a comma or `=` cannot be named this way.
    pub fn with_mapping(mut self, mapping: &str) -> Result<Self, MappingError> {
        let mut set: Vec<(usize, Field)> = Vec::new();
        for part in mapping.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            let (field, column) = part.split_once('=').ok_or_else(|| MappingError::Form { part: part.to_owned() })?;
            set.push((self.column_index(column.trim())?, parse_field(field.trim())?));
        }
        for (_, field) in &set {
            for guess in self.columns.iter_mut().filter(|guess| guess.field == *field && !field.repeats()) {
                guess.field = Field::Unused;
            }
        }
        for (index, field) in set {
            self.columns[index].field = field;
        }
        if self.columns_of(Field::Name).next().is_some() {
            self.warnings.retain(|warning| *warning != Warning::NoNameColumn);
        }
        Ok(self)
    }

    fn column_index(&self, column: &str) -> Result<usize, MappingError> {
        self.columns.iter().position(|guess| guess.column == column).ok_or_else(|| MappingError::UnknownColumn {
            column: column.to_owned(),
            columns: self.columns.iter().map(|guess| guess.column.as_str()).collect::<Vec<_>>().join(", "),
        })
    }
}

fn parse_field(word: &str) -> Result<Field, MappingError> {
    let word = if word == "street" { "address" } else { word };
    Field::ALL.into_iter().find(|field| field.as_str() == word).ok_or_else(|| MappingError::UnknownField {
        field: word.to_owned(),
        fields: Field::ALL.map(Field::as_str).join(", "),
    })
}
