//! The promises of the office, each with the test that provokes the fault. `cargo promises` runs them
//! all and writes `docs/promises.md`; `cargo promises WORD` those whose test or words have the word, and
//! leaves the others as they stand. Without an argument each promise must have a test that is there.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

#[derive(serde::Deserialize)]
struct Promises {
    promise: Vec<Promise>,
}

#[derive(serde::Deserialize)]
struct Promise {
    says: String,
    provoked: String,
    /// Its file under `tests/`, or `lib`; and its name.
    test: (String, String),
}

const INTRODUCTION: &str = "\
# What the office promises

Made by `cargo promises`, which runs every test named here; do not edit. Each promise has a test that
provokes the fault on purpose. Times are of the machine that ran them, in a build for tests.

| the promise | how the fault is provoked | the test | measured |
| --- | --- | --- | --- |
";

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let table = fs::read_to_string(root.join("tests/promises/promises.toml")).expect("the promises");
    let promises: Promises = toml::from_str(&table).expect("the promises read");
    let missing: Vec<&Promise> = promises.promise.iter().filter(|promise| !promise.is_tested(root)).collect();
    for promise in &missing {
        eprintln!("no test {} in {}: {}", promise.test.1, promise.test.0, promise.says);
    }
    if !missing.is_empty() {
        return ExitCode::FAILURE;
    }
    let shown = fs::read_to_string(root.join("docs/promises.md")).unwrap_or_default();
    let mut words = std::env::args().skip_while(|word| word != "--write").skip(1);
    if std::env::args().any(|word| word == "--write") {
        return write(root, &promises.promise, words.next().as_deref(), &shown);
    }
    let unshown: Vec<&str> =
        promises.promise.iter().map(|one| &*one.says).filter(|says| !shown.contains(says)).collect();
    if !unshown.is_empty() {
        eprintln!("docs/promises.md lacks a promise; `cargo promises` writes it: {unshown:#?}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

fn write(root: &Path, promises: &[Promise], only: Option<&str>, shown: &str) -> ExitCode {
    let mut page = INTRODUCTION.to_owned();
    let mut broken = false;
    for promise in promises {
        let left_alone = only.is_some_and(|word| !promise.is_about(word));
        let measured = if left_alone { Some(promise.measured_before(shown)) } else { promise.measure(root) };
        broken |= measured.is_none();
        let measured = measured.unwrap_or_else(|| "**broken**".to_owned());
        if !left_alone {
            println!("{:<12} {}", measured, promise.says);
        }
        let (file, test) = &promise.test;
        let _ =
            writeln!(page, "| {} | {} | `{file}`: `{test}` | {measured} |", promise.says, promise.provoked);
    }
    fs::create_dir_all(root.join("docs")).expect("the folder");
    fs::write(root.join("docs/promises.md"), page).expect("the page");
    if broken { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

impl Promise {
    /// Whether the test is there, as a function in its file.
    fn is_tested(&self, root: &Path) -> bool {
        let (file, test) = &self.test;
        let name = format!("fn {}(", test.rsplit("::").next().unwrap_or(test));
        let candidates = if file == "lib" {
            let mut parts: Vec<&str> = test.split("::").collect();
            parts.pop();
            // A module of tests may stand in the file of what it tests.
            let within: PathBuf = root.join("src").join(parts.join("/"));
            let around = within.parent().map(Path::to_owned).unwrap_or_default();
            vec![within.with_extension("rs"), around.with_extension("rs")]
        } else {
            vec![root.join("tests").join(file).with_extension("rs")]
        };
        candidates.iter().any(|path| fs::read_to_string(path).is_ok_and(|text| text.contains(&name)))
    }

    fn is_about(&self, word: &str) -> bool {
        [&self.says, &self.test.0, &self.test.1].iter().any(|text| text.contains(word))
    }

    /// What stands on the page already.
    fn measured_before(&self, shown: &str) -> String {
        let row = shown.lines().find(|row| row.starts_with(&format!("| {} |", self.says)));
        let figure =
            row.and_then(|row| row.trim_end_matches(" |").rsplit_once("| ")).map(|(_, figure)| figure);
        figure.unwrap_or("not measured yet").to_owned()
    }

    /// Runs the test; what it tells of figures, else how long it took. `None` when it fails.
    fn measure(&self, root: &Path) -> Option<String> {
        let (file, test) = &self.test;
        let mut command = Command::new(env!("CARGO"));
        command.current_dir(root).args(["test", "--quiet", "--locked"]);
        if file == "lib" {
            command.arg("--lib")
        } else {
            command.args(["--test", file])
        };
        let begun = Instant::now();
        let ran = command.args(["--", "--exact", "--nocapture", test]).output().ok()?;
        let took = begun.elapsed().as_secs_f64();
        let said =
            [ran.stdout, ran.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
        if !ran.status.success() || !said.contains("1 passed") {
            eprintln!("{said}");
            return None;
        }
        let told = |start: &str| {
            let lines = said.lines().filter_map(|line| line.split_once(start).map(|(_, rest)| rest.trim()));
            lines.map(str::to_owned).collect::<Vec<_>>().join("; ")
        };
        let (figures, skipped) = (told("figure: "), told("SKIPPED: "));
        Some(match (skipped.is_empty(), figures.is_empty()) {
            (false, _) => format!("skipped: {skipped}"),
            (true, false) => figures,
            (true, true) => format!("{took:.1} s"),
        })
    }
}
