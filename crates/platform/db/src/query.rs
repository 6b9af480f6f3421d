//! The shapes a statement is run in: `db::all!(tx, SQL; a, b)?` binds `a` and `b` as `$1` and `$2`.

/// Runs a statement; the number of rows it touched.
#[macro_export]
macro_rules! execute {
    ($tx:expr, $sql:expr $(; $($bind:expr),* $(,)?)?) => {
        $crate::on!($tx, conn => $crate::sqlx::query($sql)$($(.bind($bind))*)?.execute(conn).await
            .map(|done| done.rows_affected()).map_err($crate::Error::from))
    };
}

/// All rows, as the type asked for.
#[macro_export]
macro_rules! all {
    ($tx:expr, $sql:expr $(; $($bind:expr),* $(,)?)?) => {
        $crate::on!($tx, conn => $crate::sqlx::query_as($sql)$($(.bind($bind))*)?.fetch_all(conn).await.map_err($crate::Error::from))
    };
}

/// The row, if it is there.
#[macro_export]
macro_rules! optional {
    ($tx:expr, $sql:expr $(; $($bind:expr),* $(,)?)?) => {
        $crate::on!($tx, conn => $crate::sqlx::query_as($sql)$($(.bind($bind))*)?.fetch_optional(conn).await.map_err($crate::Error::from))
    };
}

/// The first column of all rows.
#[macro_export]
macro_rules! scalars {
    ($tx:expr, $sql:expr $(; $($bind:expr),* $(,)?)?) => {
        $crate::on!($tx, conn => $crate::sqlx::query_scalar($sql)$($(.bind($bind))*)?.fetch_all(conn).await.map_err($crate::Error::from))
    };
}

/// The first column of the only row, such as a count.
#[macro_export]
macro_rules! scalar {
    ($tx:expr, $sql:expr $(; $($bind:expr),* $(,)?)?) => {
        $crate::on!($tx, conn => $crate::sqlx::query_scalar($sql)$($(.bind($bind))*)?.fetch_one(conn).await.map_err($crate::Error::from))
    };
}

/// The first column of the row, if it is there.
#[macro_export]
macro_rules! optional_scalar {
    ($tx:expr, $sql:expr $(; $($bind:expr),* $(,)?)?) => {
        $crate::on!($tx, conn => $crate::sqlx::query_scalar($sql)$($(.bind($bind))*)?.fetch_optional(conn).await.map_err($crate::Error::from))
    };
}
