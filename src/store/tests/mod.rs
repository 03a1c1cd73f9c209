//! The database, tried from outside: what it holds, how it opens, what it survives.

mod journal;
mod samples;
