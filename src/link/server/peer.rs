//! Who is at the other end of a socket, as the kernel knows it.

use std::fs;
use std::os::unix::net::UnixStream;
use std::process::Command;

use rustix::process::{Uid, geteuid};

/// The user at the other end.
pub(super) struct Peer {
    pub user: String,
    /// The same user as this process.
    pub owns: bool,
}

/// The user at the other end. Nobody can say another name than the kernel does.
pub(super) fn of(stream: &UnixStream) -> std::io::Result<Peer> {
    let peer = rustix::net::sockopt::socket_peercred(stream)?;
    Ok(Peer { user: name(peer.uid), owns: peer.uid == geteuid() })
}

/// The name of the user that this process runs as.
pub(in crate::link) fn own_name() -> String {
    name(geteuid())
}

/// Which terminal of this machine the process at the other end is run from: `pts/3`. A script has
/// none.
pub(super) fn terminal(stream: &UnixStream) -> Option<String> {
    let peer = rustix::net::sockopt::socket_peercred(stream).ok()?;
    let stat = fs::read_to_string(format!("/proc/{}/stat", peer.pid.as_raw_nonzero())).ok()?;
    terminal_in(&stat)
}

/// The program's name, in brackets, may hold anything; the terminal is the fifth field after it.
fn terminal_in(stat: &str) -> Option<String> {
    let device: u32 = stat.rsplit_once(')')?.1.split_whitespace().nth(4)?.parse().ok()?;
    let (major, minor) = ((device >> 8) & 0xfff, (device & 0xff) | ((device >> 12) & 0xfff00));
    match major {
        4 => Some(format!("tty{minor}")),
        136..=143 => Some(format!("pts/{}", (major - 136) * 256 + minor)),
        _ => None,
    }
}

/// The user's name; where the system has none, the number in words. Most are in `/etc/passwd`;
/// those of a directory service are known to `getent`.
pub(in crate::link) fn name(uid: Uid) -> String {
    let uid = uid.as_raw();
    name_in(&fs::read_to_string("/etc/passwd").unwrap_or_default(), uid)
        .or_else(|| {
            let asked = Command::new("getent").arg("passwd").arg(uid.to_string()).output().ok()?;
            name_in(&String::from_utf8_lossy(&asked.stdout), uid)
        })
        .unwrap_or_else(|| format!("uid {uid}"))
}

/// The group's name; where the system has none, its number.
pub(in crate::link) fn group_name(gid: u32) -> String {
    // The lines of groups begin as those of users do: name, password, number.
    name_in(&fs::read_to_string("/etc/group").unwrap_or_default(), gid).unwrap_or_else(|| gid.to_string())
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
    fn the_terminal_is_told_by_its_device() {
        for (stat, terminal) in [
            ("7 (a b) c) S 1 7 7 34819 7 0", Some("pts/3")),
            ("7 (sh) S 1 7 7 1025 7 0", Some("tty1")),
            ("7 (sh) S 1 7 7 0 -1 0", None),
            ("7 (sh", None),
        ] {
            assert_eq!(terminal_in(stat).as_deref(), terminal, "{stat}");
        }
    }

    #[test]
    fn a_pair_of_this_process_is_admitted() {
        let (one, _other) = UnixStream::pair().unwrap();
        let peer = of(&one).unwrap();
        assert!(peer.owns && peer.user == own_name());
    }
}
