//! Bytes on disk: the one place that knows bincode.
//!
//! Every value wears an envelope, `[codec][form][version: u16 BE][body]`, so that it can be read
//! for ever: the codec tells how the body is written, the form what it is (a record's kind, or
//! one of [`form`]), the version which shape it had. Bincode 2 is no longer maintained; another
//! codec gets another number, and this file a second arm.

use bincode::config::{Configuration, Limit, LittleEndian, Varint};
use bincode::error::DecodeError;
use serde::Serialize;
use serde::de::DeserializeOwned;
use thiserror::Error;

/// No value is larger, written or read: without a limit a few hostile bytes ask for all memory.
const LIMIT: usize = 16 << 20;
const BINCODE: u8 = 1;
const CONFIG: Configuration<LittleEndian, Varint, Limit<LIMIT>> =
    bincode::config::standard().with_limit::<LIMIT>();

/// Forms that are not records; records have the number of their kind.
pub(super) mod form {
    pub const ENTRY: u8 = 200;
    pub const IMAGES: u8 = 201;
    pub const DRAFT: u8 = 202;
    pub const PLACE: u8 = 203;
    pub const TEXT_KEY: u8 = 204;
}

/// Bytes that do not become a value, or a value that does not become bytes.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CodecError {
    #[error("{0} bytes are more than a value may have")]
    TooLarge(usize),
    #[error("the bytes end too early")]
    Short,
    #[error("{0} bytes are left over")]
    Trailing(usize),
    #[error("unknown codec {0}")]
    Codec(u8),
    #[error("form {found} stands where form {wanted} belongs")]
    Form { wanted: u8, found: u8 },
    #[error("form {form} has no version {version}")]
    Version { form: u8, version: u16 },
    #[error("malformed: {0}")]
    Malformed(String),
}

/// What an envelope holds.
pub(super) struct Opened<'a> {
    pub form: u8,
    pub version: u16,
    body: &'a [u8],
}

/// The value in its envelope.
pub(super) fn seal<T: Serialize>(form: u8, version: u16, value: &T) -> Result<Vec<u8>, CodecError> {
    let [high, low] = version.to_be_bytes();
    let mut bytes = vec![BINCODE, form, high, low];
    bincode::serde::encode_into_std_write(value, &mut bytes, CONFIG)
        .map_err(|error| CodecError::Malformed(error.to_string()))?;
    if bytes.len() > LIMIT { Err(CodecError::TooLarge(bytes.len())) } else { Ok(bytes) }
}

/// What the envelope says of its contents.
pub(super) fn open(bytes: &[u8]) -> Result<Opened<'_>, CodecError> {
    match *bytes {
        [BINCODE, form, high, low, ref body @ ..] => {
            Ok(Opened { form, version: u16::from_be_bytes([high, low]), body })
        }
        [codec, ..] if codec != BINCODE => Err(CodecError::Codec(codec)),
        _ => Err(CodecError::Short),
    }
}

impl Opened<'_> {
    /// The value, which must be all of the body.
    pub fn value<T: DeserializeOwned>(&self) -> Result<T, CodecError> {
        if self.body.len() > LIMIT {
            return Err(CodecError::TooLarge(self.body.len()));
        }
        match bincode::serde::decode_from_slice(self.body, CONFIG) {
            Ok((value, read)) if read == self.body.len() => Ok(value),
            Ok((_, read)) => Err(CodecError::Trailing(self.body.len() - read)),
            Err(DecodeError::UnexpectedEnd { .. }) => Err(CodecError::Short),
            Err(error) => Err(CodecError::Malformed(error.to_string())),
        }
    }
}

/// The value of a form that has had one version only.
pub(super) fn unseal<T: DeserializeOwned>(form: u8, bytes: &[u8]) -> Result<T, CodecError> {
    let opened = open(bytes)?;
    if opened.form != form {
        return Err(CodecError::Form { wanted: form, found: opened.form });
    }
    match opened.version {
        1 => opened.value(),
        version => Err(CodecError::Version { form, version }),
    }
}
