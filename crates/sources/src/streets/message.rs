//! What stands in the blocks: the fields of the OpenStreetMap PBF schema (version 1) that streets need, by their
//! numbers. Everything else (names of mappers, times, relations) is passed over unread.

#[derive(Clone, PartialEq, prost::Message)]
pub struct BlobHeader {
    /// `OSMHeader` or `OSMData`.
    #[prost(string, required, tag = "1")]
    pub sort: String,
    /// Bytes of the blob that follows.
    #[prost(int32, required, tag = "3")]
    pub bytes: i32,
}

/// A block's content in one of several packings; two of them are read.
#[derive(Clone, PartialEq, prost::Message)]
pub struct Blob {
    #[prost(bytes = "vec", optional, tag = "1")]
    pub raw: Option<Vec<u8>>,
    #[prost(int32, optional, tag = "2")]
    pub raw_bytes: Option<i32>,
    #[prost(bytes = "vec", optional, tag = "3")]
    pub zlib: Option<Vec<u8>>,
}

#[derive(Clone, PartialEq, prost::Message)]
pub struct Header {
    #[prost(string, repeated, tag = "4")]
    pub required_features: Vec<String>,
    /// Whose map it is, when it is not plainly OpenStreetMap's.
    #[prost(string, optional, tag = "17")]
    pub source: Option<String>,
    /// Seconds since 1970 up to which the map's changes are in the file.
    #[prost(int64, optional, tag = "32")]
    pub replicated_to: Option<i64>,
}

#[derive(Clone, PartialEq, prost::Message)]
pub struct Block {
    #[prost(message, required, tag = "1")]
    pub strings: Strings,
    #[prost(message, repeated, tag = "2")]
    pub groups: Vec<Group>,
    /// Nanodegrees of a unit.
    #[prost(int32, optional, tag = "17", default = "100")]
    pub granularity: Option<i32>,
    /// Nanodegrees.
    #[prost(int64, optional, tag = "19")]
    pub lat_offset: Option<i64>,
    #[prost(int64, optional, tag = "20")]
    pub lon_offset: Option<i64>,
}

#[derive(Clone, PartialEq, prost::Message)]
pub struct Strings {
    #[prost(bytes = "vec", repeated, tag = "1")]
    pub all: Vec<Vec<u8>>,
}

#[derive(Clone, PartialEq, prost::Message)]
pub struct Group {
    #[prost(message, repeated, tag = "1")]
    pub nodes: Vec<Node>,
    #[prost(message, optional, tag = "2")]
    pub dense: Option<DenseNodes>,
    #[prost(message, repeated, tag = "3")]
    pub ways: Vec<Way>,
}

#[derive(Clone, PartialEq, prost::Message)]
pub struct Node {
    #[prost(sint64, required, tag = "1")]
    pub id: i64,
    #[prost(sint64, required, tag = "8")]
    pub lat: i64,
    #[prost(sint64, required, tag = "9")]
    pub lon: i64,
}

/// Three columns, each as differences from the value before.
#[derive(Clone, PartialEq, prost::Message)]
pub struct DenseNodes {
    #[prost(sint64, repeated, packed = "true", tag = "1")]
    pub id: Vec<i64>,
    #[prost(sint64, repeated, packed = "true", tag = "8")]
    pub lat: Vec<i64>,
    #[prost(sint64, repeated, packed = "true", tag = "9")]
    pub lon: Vec<i64>,
}

#[derive(Clone, PartialEq, prost::Message)]
pub struct Way {
    #[prost(int64, required, tag = "1")]
    pub id: i64,
    #[prost(uint32, repeated, packed = "true", tag = "2")]
    pub keys: Vec<u32>,
    #[prost(uint32, repeated, packed = "true", tag = "3")]
    pub values: Vec<u32>,
    /// Ids of its points, as differences from the one before.
    #[prost(sint64, repeated, packed = "true", tag = "8")]
    pub points: Vec<i64>,
}
