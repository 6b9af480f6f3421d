//! The shipped tables: how likely each level of each comparison is within the four kinds of pairs.
//!
//! One class of "not the same" would mix three that look opposite (neighbours, namesakes, cotenants), so
//! the model is a mixture of four (after Fellegi & Sunter 1969, with several classes of non-matches).
//! Columns are always Same, Neighbour, Namesake, Cotenant; within a table each column adds up to about
//! one. The figures are experts' starting values, set by reasoning about how lists err and tried on
//! open data; they are the same for every library, so that two runs can be compared.

use super::location::{LocationGroup, LocationLevel};
use super::marks::MarkLevel;
use super::names::NameLevel;
use super::rarity::RarityBin;

/// Probability of a level within Same, Neighbour, Namesake, Cotenant.
pub(super) type Row = [f32; 4];

/// Shares of the four kinds among the pairs that blocking proposes.
pub(super) const SHARES: Row = [0.15, 0.40, 0.25, 0.20];

/// Names.
pub(super) fn name(level: NameLevel) -> Row {
    match level {
        NameLevel::Exact => [0.52, 0.004, 0.50, 0.030],
        NameLevel::Typo => [0.100, 0.003, 0.040, 0.008],
        NameLevel::SmallExtra => [0.100, 0.003, 0.100, 0.030],
        NameLevel::Near => [0.080, 0.010, 0.100, 0.040],
        NameLevel::Subset => [0.070, 0.010, 0.080, 0.080],
        NameLevel::Acronym => [0.010, 0.002, 0.005, 0.004],
        NameLevel::Over60 => [0.050, 0.050, 0.090, 0.090],
        NameLevel::Over42 => [0.030, 0.110, 0.050, 0.130],
        NameLevel::Over20 => [0.020, 0.250, 0.025, 0.200],
        NameLevel::Less => [0.015, 0.550, 0.008, 0.380],
        NameLevel::Place => [0.005, 0.010, 0.005, 0.010],
    }
}

/// Expected namesakes, asked only where names agree.
pub(super) fn rarity(bin: RarityBin) -> Row {
    match bin {
        RarityBin::Unique => [0.30, 0.20, 0.020, 0.25],
        RarityBin::Rare => [0.22, 0.20, 0.040, 0.20],
        RarityBin::Seldom => [0.18, 0.18, 0.080, 0.16],
        RarityBin::Known => [0.12, 0.14, 0.140, 0.13],
        RarityBin::Common => [0.13, 0.18, 0.250, 0.14],
        RarityBin::Two => [0.05, 0.05, 0.120, 0.06],
        RarityBin::Several => [0.02, 0.05, 0.350, 0.06],
    }
}

/// Location, each group of what can be compared normalised by itself.
pub(super) fn location(group: LocationGroup, level: LocationLevel) -> Row {
    match group {
        LocationGroup::Full => full(level),
        LocationGroup::Points => points(level),
        LocationGroup::Streets => streets(level),
        LocationGroup::Areas => areas(level),
    }
}

fn full(level: LocationLevel) -> Row {
    match level {
        LocationLevel::SameUnit => [0.060, 0.0005, 0.0005, 0.080],
        LocationLevel::SameAddress => [0.480, 0.0030, 0.0030, 0.450],
        LocationLevel::OneUnit => [0.110, 0.0010, 0.0010, 0.140],
        LocationLevel::OtherUnit => [0.015, 0.0010, 0.0005, 0.150],
        LocationLevel::NearAddress => [0.110, 0.0020, 0.0020, 0.060],
        LocationLevel::Within60 => [0.090, 0.0100, 0.0040, 0.060],
        LocationLevel::Within250 => [0.050, 0.0800, 0.0200, 0.030],
        LocationLevel::Within1000 => [0.030, 0.2000, 0.1000, 0.010],
        LocationLevel::Within5000 => [0.035, 0.4500, 0.4000, 0.010],
        LocationLevel::Within25000 => [0.015, 0.2500, 0.3500, 0.007],
        _ => [0.004, 0.0050, 0.1200, 0.003],
    }
}

fn points(level: LocationLevel) -> Row {
    match level {
        LocationLevel::Within60 => [0.550, 0.0100, 0.0050, 0.700],
        LocationLevel::Within250 => [0.250, 0.0800, 0.0250, 0.200],
        LocationLevel::Within1000 => [0.100, 0.2200, 0.1200, 0.060],
        LocationLevel::Within5000 => [0.060, 0.4500, 0.4200, 0.025],
        LocationLevel::Within25000 => [0.030, 0.2300, 0.3300, 0.010],
        _ => [0.010, 0.0100, 0.1000, 0.005],
    }
}

fn streets(level: LocationLevel) -> Row {
    match level {
        LocationLevel::SameUnit => [0.060, 0.0005, 0.0005, 0.080],
        LocationLevel::SameAddress => [0.550, 0.0030, 0.0030, 0.500],
        LocationLevel::OneUnit => [0.110, 0.0010, 0.0010, 0.140],
        LocationLevel::OtherUnit => [0.015, 0.0010, 0.0005, 0.150],
        LocationLevel::NearAddress => [0.100, 0.0020, 0.0020, 0.060],
        LocationLevel::SameStreet => [0.040, 0.0250, 0.0250, 0.025],
        LocationLevel::SameZip => [0.075, 0.5000, 0.3000, 0.025],
        LocationLevel::SameTown => [0.040, 0.4200, 0.5200, 0.018],
        _ => [0.010, 0.0400, 0.1500, 0.002],
    }
}

fn areas(level: LocationLevel) -> Row {
    match level {
        LocationLevel::SameBox => [0.060, 0.0010, 0.0010, 0.150],
        LocationLevel::OtherBox => [0.020, 0.0600, 0.0600, 0.050],
        LocationLevel::SameZip => [0.680, 0.4500, 0.3400, 0.550],
        LocationLevel::SameTown => [0.220, 0.4400, 0.4500, 0.220],
        LocationLevel::OtherTown => [0.020, 0.0500, 0.1500, 0.030],
        _ => [1.0; 4],
    }
}

/// What two sets of phones or sites say of each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Contact {
    AgreeRare,
    AgreeCommon,
    Differ,
}

/// Phones. Same bodies often differ (tracking and department numbers).
pub(super) fn phone(contact: Contact) -> Row {
    match contact {
        Contact::AgreeRare => [0.740, 0.0040, 0.0040, 0.200],
        Contact::AgreeCommon => [0.080, 0.0040, 0.0200, 0.160],
        Contact::Differ => [0.180, 0.9920, 0.9760, 0.640],
    }
}

/// Web sites; a chain's branches share one, so it says little beside an equal address.
pub(super) fn web(contact: Contact) -> Row {
    match contact {
        Contact::AgreeRare => [0.600, 0.0060, 0.0800, 0.220],
        Contact::AgreeCommon => [0.150, 0.0060, 0.4200, 0.180],
        Contact::Differ => [0.250, 0.9880, 0.5000, 0.600],
    }
}

/// Numbers and marking words in names.
pub(super) fn marks(level: MarkLevel) -> Row {
    match level {
        MarkLevel::None => [0.800, 0.450, 0.600, 0.400],
        MarkLevel::NumbersAgree => [0.090, 0.010, 0.030, 0.030],
        MarkLevel::NumberOneSide => [0.060, 0.140, 0.090, 0.100],
        MarkLevel::NumbersConflict => [0.003, 0.120, 0.100, 0.050],
        MarkLevel::WordOneSide => [0.040, 0.120, 0.080, 0.180],
        MarkLevel::WordsDiffer => [0.005, 0.060, 0.050, 0.080],
        MarkLevel::SupportOneSide => [0.0015, 0.030, 0.020, 0.080],
        MarkLevel::PrefixOneSide => [0.004, 0.020, 0.040, 0.010],
        MarkLevel::Practitioner => [0.005, 0.040, 0.020, 0.070],
    }
}

/// Both from one source: a list seldom names a body twice.
pub(super) fn source(same: bool) -> Row {
    if same { [0.12, 0.55, 0.60, 0.55] } else { [0.88, 0.45, 0.40, 0.45] }
}

/// Equal employer numbers; children of a group sometimes use their parent's.
pub(super) const SAME_EIN: Row = [0.30, 0.0002, 0.004, 0.004];
/// Unequal employer numbers never join; this is only how it is shown.
pub(super) const OTHER_EIN: Row = [0.001, 0.9, 0.9, 0.9];
