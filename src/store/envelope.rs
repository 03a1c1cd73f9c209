//! The envelope of every value on disk.
//!
//! Every value wears an envelope, `[codec][form][version: u16 BE][body]`, so that it can be read
//! for ever: the codec tells how the body is written, the form what it is (a record's kind, or
//! one of [`form`]), the version which shape it had. Another codec gets another number, and this
//! file a second arm.

use serde::Serialize;
use serde::de::DeserializeOwned;
use thiserror::Error;

use crate::codec::{self, CodecError};

/// The body is as [`crate::codec`] writes it.
const BINCODE: u8 = 1;

/// Forms that are not records; records have the number of their kind.
pub(super) mod form {
    pub const ENTRY: u8 = 200;
    pub const IMAGES: u8 = 201;
    pub const DRAFT: u8 = 202;
    pub const PLACE: u8 = 203;
    pub const TEXT_KEY: u8 = 204;
}

/// Bytes that are not the value they should be.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum EnvelopeError {
    #[error(transparent)]
    Body(#[from] CodecError),
    #[error("unknown codec {0}")]
    Codec(u8),
    #[error("form {found} stands where form {wanted} belongs")]
    Form { wanted: u8, found: u8 },
    #[error("form {form} has no version {version}")]
    Version { form: u8, version: u16 },
}

impl EnvelopeError {
    /// Whether the value is more than an envelope holds; else the bytes do not read.
    pub const fn is_too_large(&self) -> bool {
        matches!(self, Self::Body(CodecError::TooLarge(_)))
    }
}

/// What an envelope holds.
pub(super) struct Opened<'a> {
    pub form: u8,
    pub version: u16,
    body: &'a [u8],
}

/// The value in its envelope.
pub(super) fn seal<T: Serialize>(form: u8, version: u16, value: &T) -> Result<Vec<u8>, EnvelopeError> {
    let [high, low] = version.to_be_bytes();
    let mut bytes = vec![BINCODE, form, high, low];
    codec::encode_onto(&mut bytes, value)?;
    Ok(bytes)
}

/// What the envelope says of its contents.
pub(super) fn open(bytes: &[u8]) -> Result<Opened<'_>, EnvelopeError> {
    match *bytes {
        [BINCODE, form, high, low, ref body @ ..] => {
            Ok(Opened { form, version: u16::from_be_bytes([high, low]), body })
        }
        [codec, ..] if codec != BINCODE => Err(EnvelopeError::Codec(codec)),
        _ => Err(CodecError::Short.into()),
    }
}

impl Opened<'_> {
    /// The value, which must be all of the body.
    pub fn value<T: DeserializeOwned>(&self) -> Result<T, EnvelopeError> {
        Ok(codec::decode(self.body)?)
    }
}

/// The value of a form that has had one version only.
pub(super) fn unseal<T: DeserializeOwned>(form: u8, bytes: &[u8]) -> Result<T, EnvelopeError> {
    only_version(form, bytes)?.value()
}

/// What the value of such a form begins with.
pub(super) fn unseal_front<T: DeserializeOwned>(form: u8, bytes: &[u8]) -> Result<T, EnvelopeError> {
    Ok(codec::decode_front(only_version(form, bytes)?.body)?)
}

fn only_version(form: u8, bytes: &[u8]) -> Result<Opened<'_>, EnvelopeError> {
    let opened = open(bytes)?;
    if opened.form != form {
        return Err(EnvelopeError::Form { wanted: form, found: opened.form });
    }
    match opened.version {
        1 => Ok(opened),
        version => Err(EnvelopeError::Version { form, version }),
    }
}
