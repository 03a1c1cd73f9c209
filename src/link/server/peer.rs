//! Who is at the other end of a socket, as the kernel knows it.

use std::fs;
use std::os::unix::net::UnixStream;
use std::process::Command;

use rustix::process::{Uid, geteuid};

/// The user at the other end, or, when only somebody else may attach, that one.
pub(super) fn admit(stream: &UnixStream) -> Result<String, String> {
    let owner = geteuid();
    match rustix::net::sockopt::socket_peercred(stream) {
        Ok(peer) if peer.uid == owner => Ok(name(owner)),
        _ => Err(name(owner)),
    }
}

/// The user's name; where the system has none, the number in words. Most are in `/etc/passwd`;
/// those of a directory service are known to `getent`.
fn name(uid: Uid) -> String {
    let uid = uid.as_raw();
    name_in(&fs::read_to_string("/etc/passwd").unwrap_or_default(), uid)
        .or_else(|| {
            let asked = Command::new("getent").arg("passwd").arg(uid.to_string()).output().ok()?;
            name_in(&String::from_utf8_lossy(&asked.stdout), uid)
        })
        .unwrap_or_else(|| format!("uid {uid}"))
}

fn name_in(passwd: &str, uid: u32) -> Option<String> {
    passwd.lines().find_map(|line| {
        let mut fields = line.split(':');
        let name = fields.next().filter(|name| !name.is_empty())?;
        (fields.nth(1)?.parse() == Ok(uid)).then(|| name.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_name_by_number() {
        let passwd =
            "root:x:0:0:root:/root:/bin/sh\nbroken\n:x:7::\nkari:x:1000:1000::/home/kari:/bin/bash\n";
        for (uid, found) in [(0, Some("root")), (1000, Some("kari")), (7, None), (1, None)] {
            assert_eq!(name_in(passwd, uid).as_deref(), found, "{uid}");
        }
    }

    #[test]
    fn a_pair_of_this_process_is_admitted() {
        let (one, _other) = UnixStream::pair().unwrap();
        assert_eq!(admit(&one), Ok(name(geteuid())));
    }
}
