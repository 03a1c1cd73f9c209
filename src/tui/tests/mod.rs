//! The terminal on a real office in this process: keys in, screens out.

mod abbreviations;
mod board;
mod case;
mod change;
mod first_start;
mod meeting;
mod minutes;
mod newcomer;
mod stage;
mod together;

use stage::Stage;
