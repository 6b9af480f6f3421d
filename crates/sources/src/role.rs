//! What the rows of a source are, and why we think so.

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
    /// The title of the list says that what it holds has closed; a caller who knows the title says so.
    TitleSaysClosed,
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
            Self::TitleSaysClosed => "title_says_closed",
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
            Self::OfficialFile
            | Self::TitleSaysClosed
            | Self::NoNameColumn
            | Self::NamesWithAddresses
            | Self::NamesOnly => Vec::new(),
        }
    }
}

/// The role a source seems to have, and why.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RoleGuess {
    pub role: Role,
    pub why: Why,
}
