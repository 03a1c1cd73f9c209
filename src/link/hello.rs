//! The first bytes each way, in a form that never changes, so that any two versions can at least
//! tell each other apart.

use std::io::{ErrorKind, Read, Write};

use super::error::LinkError;
use super::message::VERSION;

const MAGIC: &[u8; 8] = b"SAKSGANG";
const PROGRAM_LIMIT: usize = 64;

/// Who is at the other end: `SAKSGANG`, the protocol in two bytes, and the program's version with
/// its length in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hello {
    pub protocol: u16,
    pub program: String,
}

impl Hello {
    /// What this program says.
    pub fn own() -> Self {
        Self { protocol: VERSION, program: env!("CARGO_PKG_VERSION").to_owned() }
    }

    fn bytes(&self) -> Vec<u8> {
        let program = self.program.as_bytes();
        let program = &program[..program.len().min(PROGRAM_LIMIT)];
        let mut bytes = MAGIC.to_vec();
        bytes.extend(self.protocol.to_le_bytes());
        bytes.extend(u8::try_from(program.len()));
        bytes.extend(program);
        bytes
    }

    /// Hears who is at the other end.
    pub fn read(from: &mut impl Read) -> Result<Self, LinkError> {
        let mut head = [0; MAGIC.len() + 3];
        from.read_exact(&mut head).map_err(unheard)?;
        let [magic @ .., low, high, length] = head;
        if &magic != MAGIC || usize::from(length) > PROGRAM_LIMIT {
            return Err(LinkError::Foreign);
        }
        let mut program = vec![0; length.into()];
        from.read_exact(&mut program).map_err(unheard)?;
        let program = String::from_utf8_lossy(&program).into_owned();
        Ok(Self { protocol: u16::from_le_bytes([low, high]), program })
    }
}

/// Says who we are, to one who is turned away unheard.
pub fn say(to: &mut impl Write) -> std::io::Result<()> {
    to.write_all(&Hello::own().bytes())
}

/// Says who we are, hears who they are, and goes on only when both speak the same protocol. Either
/// end learns the other's version before it is refused.
pub fn exchange<S>(mut stream: S) -> Result<Hello, LinkError>
where
    S: Read + Write,
{
    exchange_as(&Hello::own(), &mut stream)
}

fn exchange_as(ours: &Hello, stream: &mut (impl Read + Write)) -> Result<Hello, LinkError> {
    // Who has left already may have said why: that is still there to read.
    let said = stream.write_all(&ours.bytes());
    let theirs = Hello::read(stream).or_else(|error| said.map_err(unheard).and(Err(error)))?;
    if theirs.protocol == ours.protocol {
        Ok(theirs)
    } else {
        Err(LinkError::Version { ours: ours.clone(), theirs })
    }
}

fn unheard(error: std::io::Error) -> LinkError {
    match error.kind() {
        ErrorKind::WouldBlock | ErrorKind::TimedOut => LinkError::Silent,
        ErrorKind::UnexpectedEof | ErrorKind::BrokenPipe | ErrorKind::ConnectionReset => LinkError::Left,
        _ => LinkError::Connection(error),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::net::UnixStream;
    use std::thread;

    use super::*;

    fn hello(protocol: u16, program: &str) -> Hello {
        Hello { protocol, program: program.to_owned() }
    }

    #[test]
    fn the_form_never_changes() {
        let bytes = hello(0x0102, "0.1.0").bytes();
        assert_eq!(bytes, b"SAKSGANG\x02\x01\x050.1.0");
        assert_eq!(Hello::read(&mut bytes.as_slice()).unwrap(), hello(0x0102, "0.1.0"));
    }

    #[test]
    fn versions_that_differ_are_named_at_both_ends() {
        let (mut terminal, mut server) = UnixStream::pair().unwrap();
        let old = thread::spawn(move || exchange_as(&hello(1, "0.1.0"), &mut server).unwrap_err());
        let new = exchange_as(&hello(2, "0.2.0"), &mut terminal).unwrap_err();
        let old = old.join().unwrap();
        for (error, way_out) in [(&new, "saksgang stop"), (&old, "newer saksgang")] {
            let words = error.to_string();
            assert!(words.contains("0.1.0") && words.contains("0.2.0"), "{words}");
            assert!(words.contains(way_out), "{words}");
        }
    }

    #[test]
    fn a_stranger_is_told_from_a_disconnect() {
        let strangers: &[&[u8]] = &[b"HTTP/1.1 400 Bad Request", b"SAKSGANG\x01\x00\xffaaaa"];
        for bytes in strangers {
            assert!(matches!(Hello::read(&mut &**bytes), Err(LinkError::Foreign)));
        }
        assert!(matches!(Hello::read(&mut b"SAKS".as_slice()), Err(LinkError::Left)));
    }
}
