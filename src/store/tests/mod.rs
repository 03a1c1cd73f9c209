//! The database, tried from outside: what it holds, how it opens, what it survives.

mod copies;
mod disk;
mod disk_full;
mod fixtures;
mod journal;
mod opening;
mod power_cut;
mod properties;
mod references;
mod samples;
mod tampering;
mod verified;
pub mod whole;
