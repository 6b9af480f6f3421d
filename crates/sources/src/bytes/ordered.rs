//! JSON objects with their keys in the order of the file. A person finds columns in that order,
//! and guesses lean on it (the city stands beside the state); `serde_json::Map` sorts its keys.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Number, Value};

/// Key and value, in the order of the file.
pub type Members = Vec<(String, Member)>;

/// A value of an object.
pub enum Member {
    Object(Members),
    /// Anything else; objects inside lists have lost their order, which nothing asks for.
    Other(Value),
}

/// The member of that name.
pub fn member<'a>(members: &'a Members, name: &str) -> Option<&'a Member> {
    members.iter().find(|(key, _)| key == name).map(|(_, member)| member)
}

impl<'de> Deserialize<'de> for Member {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(MemberVisitor)
    }
}

struct MemberVisitor;

impl<'de> Visitor<'de> for MemberVisitor {
    type Value = Member;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Member, A::Error> {
        let mut members = Members::new();
        while let Some(entry) = map.next_entry()? {
            members.push(entry);
        }
        Ok(Member::Object(members))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Member, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Member::Other(Value::Array(items)))
    }

    fn visit_unit<E>(self) -> Result<Member, E> {
        Ok(Member::Other(Value::Null))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Member, E> {
        Ok(Member::Other(Value::Bool(value)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Member, E> {
        Ok(Member::Other(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Member, E> {
        Ok(Member::Other(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Member, E> {
        Ok(Member::Other(Number::from_f64(value).map_or(Value::Null, Value::Number)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Member, E> {
        Ok(Member::Other(Value::String(value.to_owned())))
    }
}
