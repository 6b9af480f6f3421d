//! A plan: which column is what, and what to look at before importing.

use crate::field::{Field, parse_field};
use crate::format::Format;
use crate::role::RoleGuess;

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
