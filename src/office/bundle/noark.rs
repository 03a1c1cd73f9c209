//! Folders and their contents by the names that Noark 5 has for them.

use serde_json::{Value, json};

use crate::domain::{
    Access, AgendaItem, Attendance, Attendee, Case, Day, Institution, ItemKind, Letter, Meeting, Person, Seat,
};
use crate::store::{Records, StoreError, View};

fn iso(day: Day) -> String {
    day.date().format("%Y-%m-%d").to_string()
}

/// A case and its letters.
pub fn saksmappe(case: &Case, letters: &[Letter]) -> Value {
    let journalposter: Vec<Value> = letters.iter().zip(1..).map(journalpost).collect();
    json!({ "saksmappe": {
        "mappeID": case.number.to_string(),
        "tittel": case.title,
        "beskrivelse": case.summary,
        "saksdato": iso(case.received),
        "saksstatus": case.state.name(),
        "saksansvarlig": case.handler,
        "journalpost": journalposter,
    } })
}

fn journalpost((letter, number): (&Letter, u32)) -> Value {
    let incoming = letter.kind.is_incoming();
    let party = if incoming { "Avsender" } else { "Mottaker" };
    json!({
        "journalpostnummer": number,
        "journalposttype": if incoming { "Inngående dokument" } else { "Utgående dokument" },
        "journalstatus": if incoming || letter.sent.is_some() { "Journalført" } else { "Reservert dokument" },
        "tittel": letter.subject,
        "dokumentetsDato": iso(letter.date),
        "sendtDato": letter.sent.map(iso),
        "forfallsdato": letter.deadline.map(iso),
        "korrespondansepart": [{ "korrespondanseparttype": party, "korrespondansepartNavn": letter.party }],
        "dokument": format!("brev-{number}.md"),
    })
}

/// A meeting, who was there, and what was on its agenda.
pub fn moetemappe(
    view: &dyn View,
    meeting: &Meeting,
    utvalg: &str,
    items: &[AgendaItem],
    attendance: &[Attendance],
) -> Result<Value, StoreError> {
    let mut deltakere = Vec::new();
    let mut deltaker = |navn: String, funksjon: &str| {
        deltakere.push(json!({ "moetedeltakerNavn": navn, "moetedeltakerFunksjon": funksjon }));
    };
    if let Some(chair) = meeting.chair.map(|id| view.get::<Person>(id)).transpose()?.flatten() {
        deltaker(chair.name, "Møteleder");
    }
    if let Some(taker) = &meeting.minute_taker {
        deltaker(taker.clone(), "Referent");
    }
    for line in attendance {
        match &line.who {
            Attendee::Guest(guest) => deltaker(guest.clone(), "Gjest"),
            Attendee::Seat(seat, presence) => {
                let seat: Option<Seat> = view.get(*seat)?;
                let trust = seat.map(|it| view.get::<Institution>(it.institution)).transpose()?.flatten();
                deltaker(trust.map(|it| it.name).unwrap_or_default(), (*presence).into());
            }
        }
    }
    Ok(json!({ "moetemappe": {
        "moetenummer": meeting.number.to_string(),
        "utvalg": utvalg,
        "moetedato": meeting.start.oslo().to_rfc3339(),
        "moetested": meeting.place,
        "moetestatus": <&str>::from(meeting.state),
        "moetedeltaker": deltakere,
        "moeteregistrering": items.iter().map(moeteregistrering).collect::<Vec<_>>(),
    } }))
}

fn moeteregistrering(item: &AgendaItem) -> Value {
    let status = match (&item.postponed, item.closed) {
        (Some(_), _) => Some("Utsatt til nytt møte i samme utvalg"),
        (None, Some(_)) => Some("Ferdig behandlet av utvalget"),
        (None, None) => None,
    };
    let skjerming = match &item.access {
        Access::Public => Value::Null,
        Access::Exempt { basis } => {
            json!({ "tilgangsrestriksjon": "Unntatt offentlighet", "skjermingshjemmel": basis })
        }
    };
    json!({
        "moetesaksnummer": item.number.map(|number| number.to_string()),
        "moeteregistreringstype": if item.kind == ItemKind::Decision { "Saksframlegg" } else { "Saksliste" },
        "moeteregistreringsstatus": status,
        "tittel": item.title,
        "skjerming": skjerming,
    })
}
