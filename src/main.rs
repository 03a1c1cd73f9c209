//! The command line: parse, hand over, exit code.

fn main() {}
