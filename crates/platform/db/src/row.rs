//! Reading a row into a struct, without sqlx's derive (it would compile SQLite a second time).

/// Declares a struct and reads it from a row of either database, column by field name.
#[macro_export]
macro_rules! row {
    ($(#[$doc:meta])* $vis:vis struct $name:ident { $($(#[$fdoc:meta])* $fvis:vis $field:ident : $ty:ty),* $(,)? }) => {
        $(#[$doc])*
        $vis struct $name { $($(#[$fdoc])* $fvis $field: $ty),* }

        impl<'r, R: $crate::sqlx::Row> $crate::sqlx::FromRow<'r, R> for $name
        where
            &'static str: $crate::sqlx::ColumnIndex<R>,
            $($ty: $crate::sqlx::Decode<'r, R::Database> + $crate::sqlx::Type<R::Database>),*
        {
            fn from_row(row: &'r R) -> ::std::result::Result<Self, $crate::sqlx::Error> {
                Ok(Self { $($field: row.try_get(stringify!($field).trim_start_matches("r#"))?),* })
            }
        }
    };
}
