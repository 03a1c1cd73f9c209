//! One message on the wire: its length in four bytes, then its body.

use std::io::{ErrorKind, Read, Write};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::message::FRAME_LIMIT;
use crate::codec::{self, CodecError};
use crate::office::{Cause, Trouble};

const LENGTH: usize = size_of::<u32>();

/// So much memory is taken for a frame of which nothing has come yet.
const AT_ONCE: usize = 1 << 16;

/// Why a frame could not be written or read.
#[derive(Debug, thiserror::Error)]
pub enum FrameError {
    #[error("a message of {size} bytes is larger than the {FRAME_LIMIT} allowed")]
    TooLarge { size: usize },
    #[error("the connection broke in the middle of a message")]
    Truncated,
    #[error("a message could not be understood: {0}")]
    Undecodable(CodecError),
    #[error("request {request} came again, or out of its turn")]
    OutOfTurn { request: u64 },
    #[error("the other end has left")]
    Closed,
    #[error("the connection failed: {0}")]
    Io(#[from] std::io::Error),
}

impl From<CodecError> for FrameError {
    fn from(error: CodecError) -> Self {
        match error {
            CodecError::TooLarge(size) => Self::TooLarge { size },
            other => Self::Undecodable(other),
        }
    }
}

impl From<FrameError> for Trouble {
    fn from(error: FrameError) -> Self {
        let cause = if matches!(error, FrameError::TooLarge { .. }) { Cause::TooLarge } else { Cause::Fault };
        Self::new(cause, error.to_string())
    }
}

impl FrameError {
    /// Whether the other end spoke wrongly, which it would do again after a reconnect.
    pub fn is_wrong_speech(&self) -> bool {
        matches!(self, Self::TooLarge { .. } | Self::Undecodable(_) | Self::OutOfTurn { .. })
    }
}

/// The whole frame, ready to be written.
pub fn encode<T: Serialize>(message: &T) -> Result<Vec<u8>, FrameError> {
    let mut frame = vec![0; LENGTH];
    codec::encode_onto(&mut frame, message).map_err(|error| match error {
        CodecError::TooLarge(size) => FrameError::TooLarge { size },
        other => FrameError::Undecodable(other),
    })?;
    let size = frame.len() - LENGTH;
    let length = u32::try_from(size).map_err(|_| FrameError::TooLarge { size })?;
    frame[..LENGTH].copy_from_slice(&length.to_le_bytes());
    Ok(frame)
}

/// Encodes and writes in one piece.
pub fn write<T: Serialize>(to: &mut impl Write, message: &T) -> Result<(), FrameError> {
    to.write_all(&encode(message)?).map_err(broken)
}

/// Reads one whole frame. [`FrameError::Closed`] when the other end left between two frames.
pub fn read<T: DeserializeOwned>(from: &mut impl Read) -> Result<T, FrameError> {
    read_within(from, FRAME_LIMIT)
}

/// The same, where no frame is larger than `limit`. What is larger is refused before anything of it
/// is read, and memory is taken for what has come, not for what is announced.
pub fn read_within<T: DeserializeOwned>(from: &mut impl Read, limit: usize) -> Result<T, FrameError> {
    let mut length = [0; LENGTH];
    match fill(from, &mut length)? {
        0 => return Err(FrameError::Closed),
        LENGTH => {}
        _ => return Err(FrameError::Truncated),
    }
    let size = u32::from_le_bytes(length) as usize;
    if size > limit {
        return Err(FrameError::TooLarge { size });
    }
    let mut body = Vec::with_capacity(size.min(AT_ONCE));
    from.take(size as u64).read_to_end(&mut body).map_err(broken)?;
    if body.len() < size {
        return Err(FrameError::Truncated);
    }
    Ok(codec::decode(&body)?)
}

/// How many bytes came before the other end left.
fn fill(from: &mut impl Read, buffer: &mut [u8]) -> Result<usize, FrameError> {
    let mut filled = 0;
    while filled < buffer.len() {
        match from.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(broken(error)),
        }
    }
    Ok(filled)
}

fn broken(error: std::io::Error) -> FrameError {
    match error.kind() {
        ErrorKind::BrokenPipe | ErrorKind::ConnectionReset => FrameError::Closed,
        _ => FrameError::Io(error),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::link::{FromOffice, ToOffice};
    use crate::office::{Command, Order, Query};

    #[test]
    fn oversized_lengths_are_refused_before_anything_is_allocated() {
        let wire = u32::MAX.to_le_bytes();
        let error = read::<ToOffice>(&mut wire.as_slice()).unwrap_err();
        assert!(matches!(error, FrameError::TooLarge { size } if size == u32::MAX as usize));
    }

    #[test]
    fn messages_that_are_too_large_are_not_written() {
        let error = encode(&"x".repeat(FRAME_LIMIT + 1)).unwrap_err();
        assert!(matches!(error, FrameError::TooLarge { .. }));
    }

    #[test]
    fn undecodable_is_told_from_disconnect() {
        let left: FrameError = read::<ToOffice>(&mut [].as_slice()).unwrap_err();
        assert!(matches!(left, FrameError::Closed));
        let half = read::<ToOffice>(&mut [9, 0, 0, 0, 1].as_slice()).unwrap_err();
        assert!(matches!(half, FrameError::Truncated));
        let half_length = read::<ToOffice>(&mut [9, 0].as_slice()).unwrap_err();
        assert!(matches!(half_length, FrameError::Truncated));
        let nonsense = read::<ToOffice>(&mut [1, 0, 0, 0, 250].as_slice()).unwrap_err();
        assert!(matches!(nonsense, FrameError::Undecodable(_)));
        let mut longer = encode(&ToOffice::Bye).unwrap();
        longer.push(0);
        longer[0] += 1;
        let longer = read::<ToOffice>(&mut longer.as_slice()).unwrap_err();
        assert!(matches!(longer, FrameError::Undecodable(_)));
    }

    proptest! {
        #[test]
        fn random_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _ = read::<ToOffice>(&mut bytes.as_slice());
            let _ = read::<FromOffice>(&mut bytes.as_slice());
            let _ = codec::decode::<ToOffice>(&bytes);
            let _ = codec::decode::<FromOffice>(&bytes);
        }

        #[test]
        fn what_is_written_is_read(request: u64, words in ".{0,80}", limit: u32) {
            let messages = [
                ToOffice::Ask { request, query: Query::Persons { words: words.clone(), limit } },
                ToOffice::Do {
                    request,
                    answered: request / 2,
                    order: Order {
                        command: Command::SetLanguage { language: words },
                        behalf: None,
                        seen: Some(request),
                    },
                },
                ToOffice::Bye,
            ];
            let mut wire = Vec::new();
            for message in &messages {
                write(&mut wire, message).unwrap();
            }
            let mut wire = wire.as_slice();
            for message in messages {
                prop_assert_eq!(read::<ToOffice>(&mut wire).unwrap(), message);
            }
            prop_assert!(wire.is_empty());
        }
    }
}
