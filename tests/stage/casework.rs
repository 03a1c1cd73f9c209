//! What a secretary does with a case, from the letter that comes in to the notice that goes out.

use super::{Office, Terminal};

/// A row of a change as it is typed: choices by their first letters.
pub struct Row {
    pub target: &'static str,
    pub name: &'static str,
    pub operation: &'static str,
    pub field: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    pub reason: &'static str,
}

/// A case as it is registered.
pub struct Intake {
    pub title: &'static str,
    /// As the choice shows it.
    pub track: &'static str,
    pub origin: &'static str,
    /// When it has to be answered, and when by the leaders; as proposed where it is empty.
    pub outer: &'static str,
    pub inner: &'static str,
    pub contact: &'static str,
    /// What it wants changed, as the choice shows it; as proposed where it is empty.
    pub target: &'static str,
    /// Codes with commas between; that of the council on screen where it is empty.
    pub specialties: &'static str,
    pub nynorsk: bool,
    pub summary: &'static str,
}

/// What became of a row of a change: taken as proposed, not taken, or with this text.
#[derive(Clone, Copy)]
pub enum Became {
    Taken,
    NotTaken,
    With(&'static str),
}

/// A decision as it came from Helsedirektoratet.
pub struct Decision<'a> {
    /// As the step says it.
    pub outcome: &'static str,
    pub rows: &'a [Became],
    pub reference: &'static str,
    pub effective: &'static str,
}

/// What a leader writes in the form: the position, and something under each heading.
pub struct Reply {
    pub region: &'static str,
    pub position: &'static str,
    pub texts: [&'static str; 3],
    pub by: &'static str,
}

impl Terminal {
    /// Picks the council that another region has for a specialty.
    #[track_caller]
    pub fn picks_sister(&mut self, code: &str, region: &str) -> &mut Self {
        let words = format!("{code} {region}");
        self.press("g r").sees("Søk:").types(&words).sees(&format!("Søk: {words}"));
        self.press("Enter").sees_no("Søk:").sees(&format!(" {region} ")).sees_no("Ikke noe møte")
    }

    /// Notes who leads the council on screen, or is the deputy.
    #[track_caller]
    pub fn elects(&mut self, office: &str, name: &str, email: &str) -> &mut Self {
        self.press("1 l").sees("Valg av leder").chooses(office);
        self.press("Tab").fills(name).press("Tab").fills("overlege").press("Tab").fills(email);
        self.press("Enter").sees_no("Valg av leder").sees("ørte inn valg")
    }

    /// Types into a field that may be too short to show all of it, and waits for its end.
    #[track_caller]
    pub fn writes(&mut self, text: &str) -> &mut Self {
        let skipped = text.chars().count().saturating_sub(40);
        let end: String = text.chars().skip(skipped).collect();
        self.types(text).sees(&end)
    }

    /// In a field with choices: this one, from its list.
    #[track_caller]
    pub fn chooses(&mut self, choice: &str) -> &mut Self {
        self.press("F2").sees("Søk:").types(choice).sees(&format!("Søk: {choice}")).press("Enter");
        self.sees_no("Søk:").sees(&format!("‹ {choice} ›"))
    }

    /// Registers a case of the council on screen and opens it.
    #[track_caller]
    pub fn registers(&mut self, case: &Intake) -> &mut Self {
        self.press("3 r").sees("Registrer endringssak").writes(case.title).press("Tab").chooses(case.track);
        self.press("Tab").chooses(case.origin).press("Tab");
        if !case.target.is_empty() {
            self.chooses(case.target);
        }
        self.press("Tab");
        if !case.specialties.is_empty() {
            self.press("Ctrl-U").writes(case.specialties);
        }
        self.press("Tab Tab");
        if !case.outer.is_empty() {
            self.fills(case.outer);
        }
        self.press("Tab");
        if !case.inner.is_empty() {
            self.press("Ctrl-U").fills(case.inner);
        }
        self.press("Tab Tab").writes(case.contact).press("Tab Tab");
        if case.nynorsk {
            self.chooses("Nynorsk");
        }
        self.press("Tab Tab").writes(case.summary).press("Enter");
        self.sees_no("Registrer endringssak").sees("egistrerte endringssak").press("Enter");
        self.sees("Status   mottatt")
    }

    /// Registers a letter that came in, from the case on screen.
    #[track_caller]
    pub fn registers_letter(&mut self, party: &str, text: &str) -> &mut Self {
        self.press("M").sees("Brev som kom inn").press("Ctrl-U").fills(party);
        self.press("Enter").sees("▸ Brev inn").pastes(text).sees("lagret ");
        self.press("Esc").sees_no("▸ Brev inn").sees("Endringssak ")
    }

    /// Writes what the case on screen wants changed.
    #[track_caller]
    pub fn writes_change(&mut self, rows: &[Row]) -> &mut Self {
        self.press("C").sees("Ingen rader ennå");
        for (number, row) in (1..).zip(rows) {
            self.press("n").sees("Ny rad i endringen").press("Shift-Tab").chooses(row.target);
            self.press("Tab").writes(row.name).press("Tab Tab").chooses(row.operation);
            self.press("Tab").chooses(row.field).press("Tab");
            for text in [row.before, row.after] {
                if !text.is_empty() {
                    self.writes(text);
                }
                self.press("Tab");
            }
            self.press("Ctrl-U").writes(row.reason).press("Enter");
            self.sees_no("Ny rad i endringen").sees(&format!("rader: {number}"));
        }
        self.press("Esc").sees("Endringssak ")
    }

    /// Opens a case of a council, from the desk.
    #[track_caller]
    pub fn opens_case(&mut self, council: &str, case: &str) -> &mut Self {
        self.picks(council).press("3").sees(case).press("Enter").sees("Status   ")
    }

    /// Takes the step that begins with these letters.
    #[track_caller]
    pub fn steps(&mut self, letters: &str, state: &str) -> &mut Self {
        self.press("f").sees("Hva skal skje").types(letters).sees(&format!("Søk: {letters}"));
        self.press("Enter").sees_no("Søk:").sees(&format!("Status   {state}"))
    }

    /// Marks the letters with these places in the list, counted from 0, as sent today.
    #[track_caller]
    pub fn sends(&mut self, letters: std::ops::RangeInclusive<usize>) -> &mut Self {
        self.press("B").sees("Brev: ").press("Home").press(&"Down ".repeat(*letters.start()));
        for _ in letters {
            self.press("S").sees("Når ble brevet sendt?").press("Enter").sees_no("Når ble brevet sendt?");
            self.sees("Merket brev som sendt").press("Down");
        }
        self.press("Esc").sees("Endringssak ")
    }

    /// Writes the letter that begins with these letters, reads it, and goes back to the list.
    #[track_caller]
    pub fn writes_letter(&mut self, letters: &str) -> &mut Self {
        self.press("B").sees("Brev: ").press("n").sees("Hvilket brev").types(letters);
        self.sees(&format!("Søk: {letters}")).press("Enter").sees_no("Søk:").sees("Skrev brev");
        self.press("Esc").sees("Brev: ").press("Esc").sees("Endringssak ")
    }

    /// Writes down what was decided of each row, when, and under which reference.
    #[track_caller]
    pub fn decides(&mut self, decision: &Decision<'_>) -> &mut Self {
        let step = format!("Besluttet: {}", decision.outcome);
        self.press("f").sees("Hva skal skje").types(&step).sees(&format!("Søk: {step}")).press("Enter");
        self.sees_no("Søk:").sees("Hva ble besluttet?").press("Home");
        for row in decision.rows {
            match row {
                Became::Taken => self.press("i"),
                Became::NotTaken => self.press("x"),
                Became::With(text) => {
                    self.press("Enter").sees("Hvilken tekst").press("Ctrl-U").fills(text).press("Enter");
                    self.sees_no("Hvilken tekst")
                }
            };
        }
        self.sees(&format!("Radene gir: {}", decision.outcome)).press("f").sees("referanse").press("Tab");
        self.writes(decision.reference).press("Tab Ctrl-U").fills(decision.effective).press("Enter");
        self.sees(&format!("Status   besluttet: {}", decision.outcome))
    }

    /// Opens the councils of the consultation on screen, asks them all, and marks the letters as
    /// sent.
    #[track_caller]
    pub fn asks_councils(&mut self, count: u32) -> &mut Self {
        self.press("H").sees(&format!("{count} ikke spurt, frist")).press("a");
        self.sees(&format!("{count} tause, frist")).press("A").sees(&format!("Når ble {count} brev sendt?"));
        self.press("Enter").sees_no("Når ble").sees_no("Usendt brev")
    }

    /// Of the council on the selected line: what it says, and its standpoint. So many have answered
    /// then.
    #[track_caller]
    pub fn hears(&mut self, code: &str, text: &str, position: &str, answered: usize) -> &mut Self {
        if !text.is_empty() {
            self.press("Enter").sees(&format!("Svar fra rådet: {code}")).pastes(text).sees("lagret ");
            self.press("Esc").sees("tause, frist");
        }
        self.press("v").sees("standpunkt").chooses(position).press("Enter");
        self.sees(&format!("{answered} av ")).sees_no("standpunkt").press("Down")
    }

    /// Of the council on the selected line: the mail with the form that its leader filled in.
    #[track_caller]
    pub fn hears_by_mail(
        &mut self,
        office: &Office,
        case: &str,
        code: &str,
        text: &str,
        position: &str,
        answered: usize,
    ) -> &mut Self {
        let form = office.run(&["export", "form", case, code]).succeeds();
        let mail = format!("Hei!\n\n{}", filled(&form, position, &[text], "Lederen"));
        self.press("R").sees("Svarskjema").pastes(&mail).sees("Svart av: Lederen").press("Enter");
        self.sees("Tok inn svarskjema").sees(&format!("{answered} av ")).press("Down")
    }

    /// Goes on without the answer of a region.
    #[track_caller]
    pub fn passes_over(&mut self, region: &str, reason: &str) -> &mut Self {
        self.press("v").sees("Søk:").types(region).sees(&format!("Søk: {region}")).press("Enter");
        self.sees_no("Søk:").sees("Gå videre uten svar").press("End Enter").sees("begrunnelse");
        self.writes(reason).press("Enter").sees("ikk videre uten svar").press("Esc").sees("Endringssak ")
    }

    /// Takes in the mail with the form that a leader filled in.
    #[track_caller]
    pub fn takes_reply(&mut self, office: &Office, case: &str, reply: &Reply) -> &mut Self {
        let form = office.run(&["export", "form", case, reply.region]).succeeds();
        let mail = format!(
            "Hei!\n\nHer er svaret vårt.\n\n{}",
            filled(&form, reply.position, &reply.texts, reply.by)
        );
        self.press("B").sees("Brev: ").press("R").sees("Svarskjema").pastes(&mail).sees(reply.by);
        self.press("Enter").sees("Tok inn svarskjema").press("Esc").sees("Endringssak ")
    }
}

/// The form with what the leader wrote.
fn filled(form: &str, position: &str, texts: &[&str], by: &str) -> String {
    let lines: Vec<&str> = form.lines().collect();
    let mut texts = texts.iter();
    let mut said = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let next = lines.get(number + 1).copied().unwrap_or_default();
        said.push(match line {
            _ if next.starts_with('(') => format!("{line} {position}"),
            _ if line.starts_with('[') && (line.contains(" konsekven") || *line == "[Rådets svar]") => {
                format!("{line}\n{}", texts.next().expect("a text for each heading"))
            }
            _ if line.starts_with("[Svar") && line.contains(" av") => format!("{line}\n{by}"),
            _ => (*line).to_owned(),
        });
    }
    said.join("\n")
}
