//! Ids are newtypes over UUIDv7, made in code: a `BranchId` cannot be given where an `AccountId` is due.

/// Declares an id type that both databases store (SQLite as 16 bytes, PostgreSQL as `uuid`).
#[macro_export]
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub $crate::sqlx::types::Uuid);

        impl From<$crate::sqlx::types::Uuid> for $name {
            fn from(id: $crate::sqlx::types::Uuid) -> Self { Self(id) }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { write!(f, "{}({})", stringify!($name), self.0) }
        }
        impl std::str::FromStr for $name {
            type Err = $crate::sqlx::types::uuid::Error;
            fn from_str(text: &str) -> ::std::result::Result<Self, Self::Err> { text.parse().map(Self) }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> ::std::result::Result<Self, D::Error> {
                let text = <String as serde::Deserialize>::deserialize(d)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> ::std::result::Result<S::Ok, S::Error> { s.collect_str(&self.0) }
        }
        impl From<$name> for $crate::Value {
            fn from(id: $name) -> Self { $crate::Value::Id(Some(id.0)) }
        }
        impl $crate::AsUuid for $name {
            fn uuid(&self) -> $crate::sqlx::types::Uuid { self.0 }
        }
        $crate::transparent!($name => $crate::sqlx::types::Uuid);
    };
}

/// Lets both databases read and write a newtype as the type inside it.
#[macro_export]
macro_rules! transparent {
    ($name:ident => $inner:ty) => {
        impl<DB: $crate::sqlx::Database> $crate::sqlx::Type<DB> for $name
        where
            $inner: $crate::sqlx::Type<DB>,
        {
            fn type_info() -> DB::TypeInfo {
                <$inner as $crate::sqlx::Type<DB>>::type_info()
            }
            fn compatible(ty: &DB::TypeInfo) -> bool {
                <$inner as $crate::sqlx::Type<DB>>::compatible(ty)
            }
        }
        impl<'q, DB: $crate::sqlx::Database> $crate::sqlx::Encode<'q, DB> for $name
        where
            $inner: $crate::sqlx::Encode<'q, DB>,
        {
            fn encode_by_ref(
                &self,
                buf: &mut <DB as $crate::sqlx::Database>::ArgumentBuffer,
            ) -> ::std::result::Result<$crate::sqlx::encode::IsNull, $crate::sqlx::error::BoxDynError> {
                self.0.encode_by_ref(buf)
            }
        }
        impl<'r, DB: $crate::sqlx::Database> $crate::sqlx::Decode<'r, DB> for $name
        where
            $inner: $crate::sqlx::Decode<'r, DB>,
        {
            fn decode(
                value: <DB as $crate::sqlx::Database>::ValueRef<'r>,
            ) -> ::std::result::Result<Self, $crate::sqlx::error::BoxDynError> {
                <$inner as $crate::sqlx::Decode<'r, DB>>::decode(value).map(Self)
            }
        }
    };
}

crate::transparent!(Ts => i64);
use crate::Ts;
