//! The minute notation: plain lines of minutes, read as decisions, consequences, follow-ups, dissents,
//! input, things for later, speakers and elections.
//!
//! ```text
//! vedtak: Rådet støtter forslaget.
//! økonomisk: ingen konsekvens
//! aksjon lhn: sende revidert kursplan innen 1.6.
//! valg leder: Kari Nordmann 9, Per Hansen 5, til 31.12.2028
//! ```
//!
//! Read [`read_line`] and [`Line`] first, then the table of [`verbs`](VERBS). The text is the truth
//! and is never changed here: a [`Line`] says what a line of it means, where in the line each part
//! stands, and what is missing. A whole text is read by a [`Reader`], which reads again only what
//! changed. This room must not know the clock (today is in the [`Context`]), nor records and screens:
//! whom a line can name is told by the [`Directory`]. No wording either: a [`Flaw`] has a stable name.

mod complete;
mod directory;
mod due;
mod election;
mod flaw;
mod line;
mod print;
mod reader;
mod references;
mod statement;
mod verbs;
mod who;
mod words;

pub use complete::{Completion, complete};
pub use directory::{Context, Directory, PersonName, TrustName};
pub use flaw::{Fault, Flaw};
pub use line::{Line, Part, Reference, Span, read_line};
pub use print::print;
pub use reader::{Reader, Reread};
pub use statement::{Candidate, Election, Manner, Said, Statement};
pub use verbs::{VERBS, Verb, VerbKind};
pub use who::{Party, Who};

#[cfg(test)]
mod tests;
