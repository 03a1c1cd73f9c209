//! What each region calls its councils (domain reference §10): data, for it varies and changes.

use crate::language::Language;

/// The region's code, and the name in bokmål, nynorsk and English.
const NAMES: &[(&str, [&str; 3])] = &[
    (
        "HSØ",
        ["regionalt spesialitetsvist råd", "regionalt spesialitetsvist råd", "regional specialty council"],
    ),
    ("HV", ["regionalt utdanningsråd", "regionalt utdanningsråd", "regional education council"]),
    (
        "HN",
        [
            "regionalt utdanningsutvalg (RUU)",
            "regionalt utdanningsutval (RUU)",
            "regional education committee (RUU)",
        ],
    ),
];

/// The term that is common to all regions, for one whose own name is not known.
const COMMON: [&str; 3] =
    ["spesialistutdanningsråd", "spesialistutdanningsråd", "specialist education council"];

/// What the region with this code calls its councils, within a sentence.
pub fn council_name(region: &str, language: Language) -> &'static str {
    let names = NAMES.iter().find(|(code, _)| *code == region).map_or(COMMON, |(_, names)| *names);
    names[language as usize]
}

/// The same where a sentence begins.
pub fn upper_first(name: &str) -> String {
    let mut characters = name.chars();
    let first: String = characters.next().map(|first| first.to_uppercase().collect()).unwrap_or_default();
    first + characters.as_str()
}

/// `Urologi` within a sentence is `urologi`.
pub fn lower_first(name: &str) -> String {
    let mut characters = name.chars();
    let first: String = characters.next().map(|first| first.to_lowercase().collect()).unwrap_or_default();
    first + characters.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_region_has_its_own_word_and_an_unknown_one_the_common() {
        for (region, bokmal, nynorsk) in [
            ("HSØ", "regionalt spesialitetsvist råd", "regionalt spesialitetsvist råd"),
            ("HV", "regionalt utdanningsråd", "regionalt utdanningsråd"),
            ("HN", "regionalt utdanningsutvalg (RUU)", "regionalt utdanningsutval (RUU)"),
            ("HMN", "spesialistutdanningsråd", "spesialistutdanningsråd"),
        ] {
            assert_eq!(council_name(region, Language::Bokmal), bokmal);
            assert_eq!(council_name(region, Language::Nynorsk), nynorsk);
        }
        assert_eq!(upper_first("årsmøte"), "Årsmøte");
    }
}
