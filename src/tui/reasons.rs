//! Why something was not done, in words a person can act on.

use crate::domain::{Fact, Moment, Reason, RecordKey};
use crate::language::{Arg, Wording, date_short};
use crate::office::{Cause, Gap, Missing, Refusal};

/// A reason in words. `name_of` tells the name of a person or region, who are known by number.
pub fn reason(wording: &Wording, reason: &Reason, name_of: &dyn Fn(&Fact) -> String) -> String {
    let facts = reason.facts();
    let args: Vec<(&str, Arg)> = facts
        .iter()
        .map(|(name, fact)| {
            let text = match fact {
                Fact::Day(day) => date_short(day.date(), wording.language()),
                Fact::Number(number) => number.to_string(),
                Fact::Text(field) if *name == "field" => named(wording, "field", field),
                Fact::Text(text) => text.clone(),
                Fact::Named(family, value) => named(wording, family, value),
                Fact::Person(_) | Fact::Region(_) => name_of(fact),
            };
            (*name, Arg::Text(text))
        })
        .collect();
    wording.tell(&format!("reason-{}", reason.name()), &args)
}

/// A refusal in words, a line for each reason.
pub fn refusal(wording: &Wording, refusal: &Refusal, name_of: &dyn Fn(&Fact) -> String) -> Vec<String> {
    let changed = |key: &str, record: &RecordKey, by: &str, at: &Moment, command: &str| {
        let day = date_short(at.day().date(), wording.language());
        let args = [
            ("what", Arg::from(named(wording, "kind", record.kind.into()))),
            ("by", Arg::from(by)),
            ("at", Arg::from(format!("{day} {}", at.clock()))),
            ("command", Arg::from(named(wording, "command", command))),
        ];
        vec![wording.tell(key, &args)]
    };
    match refusal {
        Refusal::Reasons(reasons) => reasons.iter().map(|why| reason(wording, why, name_of)).collect(),
        Refusal::Stale { key, by, at, command } => changed("refusal-stale", key, by, at, command),
        Refusal::InTheWay { key, by, at, command } => changed("refusal-in-the-way", key, by, at, command),
        Refusal::HeldBy { user } => vec![wording.tell("refusal-held-by", &[("user", Arg::from(user))])],
        Refusal::Trouble(trouble) => vec![cause(wording, trouble.cause)],
        Refusal::Missing(missing) => missing.iter().map(|it| lack(wording, it)).collect(),
    }
}

/// Something that is missing, with its place: `Sak 3/2026, linje 4: ingen frist: …`.
pub fn lack(wording: &Wording, missing: &Missing) -> String {
    let words = lack_alone(wording, &missing.what);
    let Some(spot) = &missing.spot else { return sentence(&words) };
    let number = Arg::from(spot.number.as_str());
    let args = [
        ("number", number),
        ("line", Arg::from(spot.at.map_or(0, |(line, _)| line + 1))),
        ("words", words.into()),
    ];
    wording.tell(if spot.at.is_some() { "missing-in-line" } else { "missing-in-item" }, &args)
}

/// The same without its place.
pub fn lack_alone(wording: &Wording, lack: &Gap) -> String {
    match lack {
        Gap::Line { flaw, values } => {
            let args: Vec<(&str, Arg)> =
                values.iter().map(|(name, value)| (name.as_str(), Arg::from(value))).collect();
            wording.tell(&format!("flaw-{}", flaw.name()), &args)
        }
        Gap::Presence { trust } | Gap::Representative { trust } => {
            wording.tell(&format!("missing-{}", lack.name()), &[("trust", Arg::from(trust))])
        }
        _ => wording.say(&format!("missing-{}", lack.name())),
    }
}

/// With a capital first.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What stands between the office and its database, in words: what happened, what is safe, and what
/// to do.
pub fn cause(wording: &Wording, cause: Cause) -> String {
    wording.say(&format!("trouble-{}", cause.name()))
}

/// The wording of a state, step, kind or other value with a stable name: `case-state`, `received`.
/// The name itself where there is no wording for it.
pub fn named(wording: &Wording, family: &str, name: &str) -> String {
    let key = format!("{family}-{name}");
    if wording.knows(&key) { wording.say(&key) } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Capacity, CaseState, CaseStep, Day, Kind, PersonId, RegionId};
    use crate::language::Language;

    fn name_of(fact: &Fact) -> String {
        match fact {
            Fact::Person(_) => "Lise Hauge Nilsen".into(),
            _ => "HMN".into(),
        }
    }

    #[test]
    fn a_reason_names_what_stands_in_the_way() {
        let day = |year, month, day| Day::ymd(year, month, day).unwrap();
        let taken = Reason::SeatTaken {
            capacity: Capacity::Representative,
            holder: PersonId(3),
            from: day(2026, 1, 1),
            to: None,
        };
        for (language, why, words) in [
            (Language::Bokmal, taken, "Plassen har allerede representant: Lise Hauge Nilsen, 01.01.2026 – …"),
            (
                Language::Nynorsk,
                Reason::CaseIs { state: CaseState::Received, step: CaseStep::Submit },
                "«Frem forslaget» går ikkje: endringssaka er motteken",
            ),
            (
                Language::English,
                Reason::RegionNotSettled { region: RegionId(3) },
                "HMN has not answered. Note the answer, “no remarks”, or go on with a reason",
            ),
            (Language::Bokmal, Reason::Empty { field: "title".into() }, "Feltet «tittel» må fylles ut"),
        ] {
            assert_eq!(reason(&Wording::new(language), &why, &name_of), words);
        }
    }

    #[test]
    fn a_stale_command_says_who_changed_what_and_when() {
        let stale = Refusal::Stale {
            key: RecordKey { kind: Kind::Meeting, id: 1 },
            by: "kari".into(),
            at: Moment::from_seconds(1_795_262_640),
            command: "change-meeting".into(),
        };
        assert_eq!(
            refusal(&Wording::new(Language::Bokmal), &stale, &name_of),
            [
                "kari endret møtet (endret møte, 21.11.2026 13:04). Ingenting er lagret; se på endringen og prøv igjen"
            ]
        );
    }
}
