//! Soon.

pub mod basemap;
