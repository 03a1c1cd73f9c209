//! What a secretary does on the desk, in her own words: each waits until it can be seen.

use super::Terminal;

impl Terminal {
    /// Types into a field and waits until it stands there: keys that come all at once are taken as
    /// a paste, with the `Tab` among them.
    #[track_caller]
    pub fn fills(&mut self, text: &str) -> &mut Self {
        self.types(text).sees(text)
    }

    /// Picks one of the own councils by its letters.
    #[track_caller]
    pub fn picks(&mut self, council: &str) -> &mut Self {
        self.sees("Medlemmer").press("/").sees("Søk:").types(council).sees(&format!("Søk: {council}"));
        self.press("Enter").sees_no("Søk:").sees(&format!("{council} "))
    }

    /// Plans a meeting of the council on that day.
    #[track_caller]
    pub fn plans_meeting(&mut self, day: &str, place: &str) -> &mut Self {
        self.press("p").sees("Planlegg møte").press("Ctrl-U").fills(day);
        self.press("Tab Tab Tab").fills(place).press("Enter");
        self.sees("Saksliste, møte")
    }

    /// Adds an item; the kind by its first letters.
    #[track_caller]
    pub fn adds_item(&mut self, title: &str, kind: &str) -> &mut Self {
        self.press("2 n").sees("sakstype").fills(title).press("Tab").types(kind).press("Enter");
        self.sees_no("sakstype").sees(title)
    }

    /// Appoints a new person to the vacancy on the selected row of the roster.
    #[track_caller]
    pub fn appoints(&mut self, name: &str, title: &str) -> &mut Self {
        self.press("n").sees("Oppnevning for").fills(name).press("Tab").fills(title).press("Enter");
        self.sees_no("Oppnevning for")
    }

    /// The leader agrees, and the meeting is convened: its items get their numbers.
    #[track_caller]
    pub fn convenes(&mut self) -> &mut Self {
        self.press("2 s").sees("Leder er enig").types("enig").sees("Søk: enig").press("Enter").sees("avtalt");
        self.press("s").sees("Kall inn").types("kall").sees("Søk: kall").press("Enter").sees("Sak 1/")
    }

    /// Walks into the meeting and opens it.
    #[track_caller]
    pub fn opens_the_meeting(&mut self) -> &mut Self {
        self.press("m").sees("Vil du åpne det nå?").press("Enter").sees("Møtet er i gang");
        // The line below says so before the meeting itself has been seen to run.
        self.sees(", i gang").sees_no("ikke åpnet")
    }

    /// From a new office into a running meeting of URO with two items.
    #[track_caller]
    pub fn runs_a_meeting(&mut self) -> &mut Self {
        self.picks("URO").plans_meeting("24.11.2026", "Teams");
        self.adds_item("Orienteringer", "o").adds_item("Eventuelt", "e");
        self.opens_the_meeting().sees("1 av 2")
    }
}
