//! What the user chose in the program goes into `config.toml`, and the rest of the file stays as
//! it is.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use toml::de::DeTable;

use super::config::Config;
use crate::language::Language;

/// Keeps the language for the next time.
pub fn language(file: &Path, language: Language) -> io::Result<()> {
    let old = match fs::read_to_string(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        text => text?,
    };
    let new = with_language(&old, language);
    // A file that is not understood is the user's to mend.
    let (_, old_faults) = Config::read(&old, file);
    let (config, faults) = Config::read(&new, file);
    if config.language != Some(language) || faults.len() > old_faults.len() {
        return Err(io::ErrorKind::InvalidData.into());
    }
    if new == old { Ok(()) } else { replace(file, &new) }
}

/// The setting's value where it stands, else a line before all others, for after them may come
/// what is no setting.
fn with_language(old: &str, language: Language) -> String {
    let value = format!("\"{}\"", language.code());
    let (table, _) = DeTable::parse_recoverable(old);
    let stands = table.get_ref().iter().find(|(name, _)| name.get_ref() == "language");
    let around = stands.and_then(|(_, old_value)| {
        let span = old_value.span();
        Some((old.get(..span.start)?, old.get(span.end..)?))
    });
    match around {
        Some((before, after)) => format!("{before}{value}{after}"),
        None => format!("language = {value}\n{old}"),
    }
}

/// All of the new file or all of the old one. A link stays a link.
fn replace(file: &Path, text: &str) -> io::Result<()> {
    let target = fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
    let directory = target.parent().unwrap_or_else(|| Path::new("."));
    fs::create_dir_all(directory)?;
    let new = directory.join(format!(".config.toml.{}", std::process::id()));
    let written = write(&new, text, &target).and_then(|()| fs::rename(&new, &target));
    if written.is_err() {
        // What went wrong is told; that a piece of it is left is not worth a word more.
        let _nothing_to_remove = fs::remove_file(&new);
    }
    written
}

fn write(new: &Path, text: &str, like: &Path) -> io::Result<()> {
    let mut file = File::create(new)?;
    if let Ok(old) = fs::metadata(like) {
        file.set_permissions(old.permissions())?;
    }
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn names(directory: &Path) -> Vec<String> {
        fs::read_dir(directory)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    #[test]
    fn the_setting_is_written_and_the_rest_of_the_file_stays() {
        for (before, after) in [
            ("", "language = \"nn\"\n"),
            ("language = \"nb\"", "language = \"nn\""),
            (
                "# mine\nlook = \"ascii\"\r\n  language='en' # for now\n\nlayout = \"vim\"",
                "# mine\nlook = \"ascii\"\r\n  language=\"nn\" # for now\n\nlayout = \"vim\"",
            ),
            ("# mine\nlook = \"ascii\"\n", "language = \"nn\"\n# mine\nlook = \"ascii\"\n"),
            ("# language = \"nb\"\n", "language = \"nn\"\n# language = \"nb\"\n"),
            ("[x]\nlanguage = \"nb\"\n", "language = \"nn\"\n[x]\nlanguage = \"nb\"\n"),
            ("language = \nlook = \"ascii\"\n", "language = \"nn\"\nlook = \"ascii\"\n"),
            ("language = \"de\"\ncolor = 1\n", "language = \"nn\"\ncolor = 1\n"),
        ] {
            let home = tempfile::tempdir().unwrap();
            let file = home.path().join("config.toml");
            fs::write(&file, before).unwrap();
            language(&file, Language::Nynorsk).unwrap();
            assert_eq!(fs::read_to_string(&file).unwrap(), after);
            assert_eq!(Config::load(&file).0.language, Some(Language::Nynorsk));
            assert_eq!(names(home.path()), ["config.toml"]);
        }
    }

    #[test]
    fn the_first_choice_makes_the_file_and_its_directory() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("config/saksgang/config.toml");
        language(&file, Language::English).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "language = \"en\"\n");
    }

    #[test]
    fn a_link_stays_a_link_and_the_file_as_open_as_it_was() {
        let home = tempfile::tempdir().unwrap();
        let (file, link) = (home.path().join("dotfile"), home.path().join("config.toml"));
        fs::write(&file, "colour = \"never\"\n").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
        symlink(&file, &link).unwrap();
        language(&link, Language::Bokmal).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&file).unwrap(), "language = \"nb\"\ncolour = \"never\"\n");
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn a_file_that_is_no_text_is_left_alone() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("config.toml");
        fs::write(&file, b"# m\xe5l\n").unwrap();
        assert!(language(&file, Language::Nynorsk).is_err());
        assert_eq!(fs::read(&file).unwrap(), b"# m\xe5l\n");
        assert_eq!(names(home.path()), ["config.toml"]);
    }
}
