//! Values as bytes: the one place that knows bincode.
//!
//! Bincode 2 is no longer maintained; what replaces it one day replaces this file. The room knows
//! neither envelopes nor frames. Read [`encode_onto`] and [`decode`]: they are nearly all of it.

use bincode::config::{Configuration, Limit, LittleEndian, Varint};
use bincode::error::DecodeError;
use serde::Serialize;
use serde::de::DeserializeOwned;
use thiserror::Error;

/// No value is larger, in bytes: without a limit a few hostile bytes ask for all memory.
pub const LIMIT: usize = 16 << 20;

const CONFIG: Configuration<LittleEndian, Varint, Limit<LIMIT>> =
    bincode::config::standard().with_limit::<LIMIT>();

/// Bytes that do not become a value, or a value that does not become bytes.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CodecError {
    #[error("{0} bytes are more than a value may have")]
    TooLarge(usize),
    #[error("the bytes end too early")]
    Short,
    #[error("{0} bytes are left over")]
    Trailing(usize),
    #[error("malformed: {0}")]
    Malformed(String),
}

/// Writes the value behind what is in `bytes` already.
pub fn encode_onto<T: Serialize>(bytes: &mut Vec<u8>, value: &T) -> Result<(), CodecError> {
    let before = bytes.len();
    bincode::serde::encode_into_std_write(value, bytes, CONFIG)
        .map_err(|error| CodecError::Malformed(error.to_string()))?;
    let size = bytes.len() - before;
    if size > LIMIT { Err(CodecError::TooLarge(size)) } else { Ok(()) }
}

/// The value that all of the bytes are.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, CodecError> {
    match read(bytes)? {
        (value, read) if read == bytes.len() => Ok(value),
        (_, read) => Err(CodecError::Trailing(bytes.len() - read)),
    }
}

/// The value that the bytes begin with.
pub fn decode_front<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, CodecError> {
    Ok(read(bytes)?.0)
}

/// A value and how many bytes it took.
fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<(T, usize), CodecError> {
    if bytes.len() > LIMIT {
        return Err(CodecError::TooLarge(bytes.len()));
    }
    bincode::serde::decode_from_slice(bytes, CONFIG).map_err(|error| match error {
        DecodeError::UnexpectedEnd { .. } => CodecError::Short,
        error => CodecError::Malformed(error.to_string()),
    })
}
