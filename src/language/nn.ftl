### Orda i programmet, på nynorsk. Kvar nøkkel finst i alle tre filene.

## Kommandoar, slik dei står i hjelpa og i kommandosøket

action-back = Tilbake
action-quit = Avslutt
action-help = Hjelp
action-palette = Finn ein kommando
action-undo = Angre
action-redo = Gjer om
action-go-councils = Vel råd
action-go-attention = Til det som ventar
action-go-journal = Til journalen
action-go-persons = Til personane
action-go-settings = Innstillingar
action-choose-language = Vel språk
action-redraw = Teikn skjermen på nytt
action-up = Opp
action-down = Ned
action-first = Til den første
action-last = Til den siste
action-page-up = Ei side opp
action-page-down = Ei side ned
action-next-pane = Neste rute
action-previous-pane = Førre rute
action-go-roster = Til medlemene
action-go-agenda = Til sakslista
action-go-pipeline = Til saksløpet
action-find = Finn i lista
action-open = Opne
action-new = Ny
action-change = Endre
action-remove = Fjern
action-move-up = Flytt opp
action-move-down = Flytt ned
action-end-appointment = Avslutt oppnemning
action-elect-leader = Vel leiar
action-plan-meeting = Planlegg møte
action-change-meeting = Endre møtet
action-move-meeting = Kall inn, avlys …
action-add-seat = Legg til plass
action-next-meeting = Neste møte
action-previous-meeting = Førre møte
action-enter-meeting = Gå inn i møtet
action-prepare-meeting = Førebu møtet
action-toggle = Ta inn, ta ut, hak av
action-lay-standing = Legg dei faste sakene
action-add-input = Noter innspel
action-show-notice = Vis innkallinga
action-invite-people = Leiing og gjester
action-register-case = Registrer endringssak
action-move-case = Neste steg
action-assess = Skriv vurdering
action-go-change = Kva som blir endra
action-next-field = Neste felt
action-previous-field = Førre felt
action-choose = Vel frå liste
action-submit = Lagre
action-cursor-left = Eitt teikn til venstre
action-cursor-right = Eitt teikn til høgre
action-cursor-up = Ei linje opp
action-cursor-down = Ei linje ned
action-word-left = Eitt ord til venstre
action-word-right = Eitt ord til høgre
action-line-start = Til starten av linja
action-line-end = Til slutten av linja
action-text-start = Til starten av teksten
action-text-end = Til slutten av teksten
action-screen-up = Ein skjerm opp
action-screen-down = Ein skjerm ned
action-select-left = Marker mot venstre
action-select-right = Marker mot høgre
action-select-up = Marker oppover
action-select-down = Marker nedover
action-select-word-left = Marker ord mot venstre
action-select-word-right = Marker ord mot høgre
action-select-line-start = Marker til linjestart
action-select-line-end = Marker til linjeslutt
action-select-all = Marker alt
action-start-selection = Begynn å markere
action-new-line = Ny linje
action-delete-left = Slett teiknet før
action-delete-right = Slett teiknet etter
action-delete-word-left = Slett ordet før
action-delete-word-right = Slett ordet etter
action-delete-to-line-end = Slett til linjeslutt
action-delete-line = Slett linja
action-cut = Klipp ut
action-copy = Kopier
action-paste = Lim inn
action-undo-text = Angre i teksten
action-redo-text = Gjer om i teksten
action-insert-time = Set inn klokkeslett
action-search-text = Søk i teksten
action-search-next = Neste treff
action-search-previous = Førre treff
action-external-editor = Skriv i eige program
action-save-to-file = Lagre til fil
action-take-over = Be om pennen
action-give-pen = Gi frå deg pennen
action-keep-pen = Behald pennen
action-follow-writer = Følg den som skriv
action-missing = Kva manglar?
action-command-mode = Til kommandoar
action-insert-mode = Skriv her
action-insert-after = Skriv etter markøren
action-open-line = Skriv på ny linje
action-next-item = Neste sak
action-previous-item = Førre sak
action-go-item = Gå til sak
action-new-item = Ny sak på sakslista
action-close-item = Avslutt/opne att saka
action-postpone-item = Utset saka
action-set-item-clock = Rett tida for saka
action-attendance = Oppmøte
action-close-meeting = Avslutt møtet
action-search-meeting = Søk i heile møtet
action-suggest-spelling = Forslag til ordet
action-toggle-spelling = Stavekontroll av/på
action-previous-version = Førre versjon
action-next-version = Neste versjon
action-import-rows = Ta inn endringsark
action-complete = Fullfør
action-toggle-structure = Vis/gøym strukturen
action-go-structure = Gå til strukturen
action-expand-abbreviation = Skriv ut forkortinga
action-go-abbreviations = Forkortingar

## Stader ein tast gjeld

context-anywhere = Overalt
context-list = I ei liste
context-picker = I ei søkjeliste
context-form = I eit skjema
context-editor = I ein tekst
context-editor-command = I ein tekst, kommandoar
context-meeting = I møtet
context-change = I ei endring

## Tastefiler

keymap-error-place = { $place }: { $what }
keymap-error-nearest = { $what }. Meinte du «{ $nearest }»?
keymap-error-toml = Linja er ikkje skriven som ei tastefil: { $detail }
keymap-error-wants-text = «{ $name }» skal vere tekst i hermeteikn
keymap-error-wants-keys = «{ $name }» skal vere ei liste med tastar, som ["Up", "Ctrl-P"]
keymap-error-unknown-setting = «{ $name }» er inga innstilling i ei tastefil
keymap-error-unknown-base = Det finst ikkje noko oppsett som heiter «{ $name }»
keymap-error-unknown-context = Det finst ikkje nokon stad som heiter «{ $name }»
keymap-error-unknown-action = Det finst ingen kommando som heiter «{ $name }»
keymap-error-unknown-key = Det finst ingen tast som heiter «{ $name }»
keymap-error-clash = { $keys } er alt «{ $other }» i «{ $context }» ({ $place })
keymap-error-prefix = { $keys } byrjar likt som { $other-keys } for «{ $other }» i «{ $context }» ({ $place })
keymap-error-printable = { $keys } kan ikkje brukast i «{ $context }»: der er det tekst
keymap-error-shadow = { $keys } i «{ $context }» gjer at «{ $other }» ikkje får nokon tast der
keymap-layout-standard = Standard
keymap-layout-vim = Som i Vim
keymap-layout-emacs = Som i Emacs

## Kvifor noko ikkje kan gjerast

reason-empty = Feltet «{ $field }» må fyllast ut
reason-ends-before-it-begins = Siste dag ({ $to }) er før første dag ({ $from })
reason-seat-taken = Plassen har alt { $capacity }: { $holder }, { $from } – { $to }
reason-both-capacities = { $person } kan ikkje vere både representant og vararepresentant på same plass
reason-office-taken = Rådet har alt { $office }: { $holder }, { $from } – { $to }
reason-both-offices = { $person } kan ikkje vere både leiar og nestleiar
reason-no-seat = { $institution } har ingen plass i rådet
reason-seat-exists = { $institution } har alt ein plass i rådet
reason-seat-in-use = Plassen har oppnemningar og kan ikkje fjernast
reason-not-own-council = Rådet høyrer til ein annan region; her er det berre ein kontakt
reason-meeting-is = «{ $step }» går ikkje: møtet er { $state }
reason-agenda-locked = Sakslista kan ikkje endrast slik: møtet er { $state }
reason-item-has-number = Saka har fått nummer ({ $number }) og kan ikkje fjernast; eit nummer blir aldri brukt om att
reason-item-has-minutes = Saka har referat og kan ikkje fjernast
reason-no-items = Møtet har ingen saker
reason-case-is = «{ $step }» går ikkje: endringssaka er { $state }
reason-no-specialty = Endringssaka manglar spesialitet
reason-fagkontakt-unknown = Det er ikkje kjent kva RegUt som er fagkontakt
reason-fagkontakt-is-not-elsewhere = Saka kan ikkje sendast over: ingen annan RegUt er fagkontakt
reason-no-inner-deadline = Det manglar frist for rådsleiarane
reason-inner-after-outer = Fristen for rådsleiarane ({ $inner }) er etter fristen til Helsedirektoratet ({ $outer })
reason-region-not-settled = { $region } har ikkje svart. Noter svaret, «ingen merknader», eller gå vidare med grunngiving
reason-no-effective-day = Datoen endringa gjeld frå, manglar
reason-needs-reason = Skriv ei grunngiving
reason-no-position = Svaret manglar standpunkt
reason-no-text = Skriv noko under minst ei av dei tre overskriftene, eller svar «ingen merknader»
reason-too-long = Teksten er for lang til å lagrast her. Del han i to
reason-not-under-assessment = Ingen er spurde om svar: endringssaka er { $state }
reason-meeting-does-not-run = Ei sak kan berre opnast medan møtet er i gang; møtet er { $state }
reason-nothing-to-undo = Du har inga endring å angre
reason-nothing-to-redo = Du har inga endring å gjere om att
reason-gone = Det du vil endre, finst ikkje lenger
reason-already-founded = Kontoret finst alt
reason-no-such-region = Det finst ingen region som heiter «{ $code }». Vel HSØ, HV, HMN eller HN
reason-not-founded = Kontoret er ikkje oppretta enno
reason-no-such-institution = Det finst ingen institusjon som heiter «{ $name }»
reason-no-such-specialty = Det finst ingen spesialitet som heiter «{ $name }»
reason-no-council = { $specialty } har ikkje råd i regionen til institusjonen
reason-lines-disagree = Linje { $line } seier noko anna om det same
reason-due-after-meeting = Fristen { $by } er etter møtet { $meeting }. Vel ein dag før møtet
reason-done-later = Det kan ikkje vere gjort { $done }, som ikkje har vore enno
reason-on-agenda = Det står alt på sakslista for { $meeting }
reason-out-of-bounds = Talet må vere frå { $least } til { $most }
reason-import-line = Linje { $line } kan ikkje takast inn
reason-nobody-there = Ingen er notert som til stades for plassen
reason-not-under-way = Det kan først gjerast når møtet er opna; møtet er { $state }
reason-outside-meeting = Tida må vere mellom { $from } og { $to }, medan møtet varte
reason-leaves-before-coming = Kan ikkje gå { $left }, før framkomsten { $came }
reason-there-twice = Då ville den same vore til stades to gonger samstundes
reason-item-is-postponed = Saka er utsett. Ta ho opp att først
reason-item-not-postponed = Saka er ikkje utsett
reason-item-on-other-agenda = Saka står alt på ei anna sakliste
reason-too-many-minutes = Ei sak kan ta høgst { $most } minutt
refusal-stale = { $by } endra { $what } ({ $command }, { $at }). Ingenting er lagra; sjå på endringa og prøv igjen
refusal-in-the-way = Kan ikkje angrast: { $by } endra { $what } ({ $command }, { $at })
refusal-held-by = { $user } skriv i teksten no
trouble-in-use = Eit anna program bruker databasen til kontoret. Ingenting er endra. Avslutt det andre programmet og prøv igjen
trouble-damaged = Databasen til kontoret er skadd. Han er ikkje rørt. Ta kopi av mappa til kontoret og hent tilbake siste tryggingskopi
trouble-foreign = Databasen i mappa til kontoret høyrer til eit anna program. Han er ikkje rørt. Vel ei anna mappe med --office, eller flytt fila
trouble-not-a-database = Fila office.redb i mappa til kontoret er ingen database. Ho er ikkje rørt. Flytt henne og hent tilbake siste tryggingskopi
trouble-newer = Kontoret er laga av ei nyare utgåve av Saksgang. Det er ikkje rørt. Oppdater programmet
trouble-disk-full = Disken er full. Ingenting er endra. Frigjer plass og prøv igjen
trouble-closed = Saksgang har ikkje lov til å lese og skrive i mappa til kontoret. Ingenting er endra. Få ordna rettane og prøv igjen
trouble-disk = Disken let seg ikkje lese eller skrive. Ingenting er endra. Prøv igjen; hender det på nytt, be den som har ansvar for maskina, om å sjå på disken
trouble-too-large = Det vart for mykje på éin gong. Ingenting er endra. Del det opp og prøv igjen
trouble-no-server = Tenaren kom ikkje i gang. Ingenting er endra. Prøv igjen; hender det på nytt, står det meir i server.log i mappa til kontoret
trouble-fault = Det er ein feil i Saksgang. Det som alt er lagra, er trygt. Sjå om endringa kom med før du prøver igjen, og meld frå med det som står i server.log i mappa til kontoret

## Felt, slik dei heiter i skjema og feilmeldingar

field-name = namn
field-title = tittel
field-institution = institusjon
field-specialty = spesialitet
field-workplace = arbeidsstad
field-seat = plass
field-person = person
field-from = frå
field-to = til
field-term = periode
field-email = e-post
field-phone = telefon
field-roles = roller
field-letter = oppnemningsbrev
field-place = stad
field-what = kva
field-owner = ansvarleg
field-due = frist
field-reason = grunngiving
field-summary = samandrag
field-language = språk

## Roller og verv

capacity-representative = representant
capacity-deputy = vararepresentant
office-leader = leiar
office-deputy-leader = nestleiar
seat-rule-trusts = helseføretaka
seat-rule-all-institutions = alle utdanningsverksemder

## Endringssaker

case-state-received = motteken
case-state-prepared = klargjord
case-state-under-assessment = til vurdering
case-state-assessed = vurdert
case-state-submitted = fremja
case-state-answered = svart på
case-state-with-directorate = hos Helsedirektoratet
case-state-returned = returnert for komplettering
case-state-changed = vedteke: endra
case-state-partly-changed = vedteke: delvis endra
case-state-unchanged = vedteke: ikkje endra
case-state-in-effect = sett i verk
case-state-closed = lukka
case-state-passed-on = send over
case-state-not-submitted = ikkje fremja
case-state-withdrawn = trekt
case-step-prepare = Klargjer
case-step-request-assessment = Be om vurdering
case-step-submit = Frem forslaget
case-step-answer = Svar på førespurnaden
case-step-hand-over = Motteken av Helsedirektoratet
case-step-return = Returnert for komplettering
case-step-decide-changed = Vedteke: endra
case-step-decide-partly-changed = Vedteke: delvis endra
case-step-decide-unchanged = Vedteke: ikkje endra
case-step-take-effect = Set i verk
case-step-close = Lukk
case-step-pass-on = Send over til fagkontakt
case-step-decline = Ikkje frem
case-step-withdraw = Trekk
track-proposal = forslag (A)
track-enquiry = førespurnad (B)
track-consultation = høyring
track-regulation = forskriftsendring
target-learning-objective = læringsmål
target-elaborating-text = utdjupande tekst
target-learning-activity = læringsaktivitet
origin-training-enterprise = utdanningsverksemd
origin-council = råd
origin-course-committee = kurskomité
origin-directorate = Helsedirektoratet
origin-medical-association = Legeforeininga
seating-lead = vi er fagkontakt
seating-mirror = ein annan region er fagkontakt
position-supports = støttar
position-supports-with-remarks = støttar med merknader
position-does-not-support = støttar ikkje
position-no-remarks = ingen merknader
heading-professional = Fagleg
heading-organisational = Organisatorisk
heading-economic = Økonomisk
letter-kind-incoming = brev inn
letter-kind-request = førespurnad
letter-kind-reminder = purring
letter-kind-submission = framlegg til Helsedirektoratet
letter-kind-answer = svar
letter-kind-consultation = høyring til råd
letter-kind-notice = avgjerd
letter-kind-passing-on = oversending

## Møte

meeting-state-planned = planlagt
meeting-state-with-leader = hos leiar
meeting-state-agreed = avtalt
meeting-state-convened = kalla inn
meeting-state-running = i gang
meeting-state-held = halde
meeting-state-cancelled = avlyst
meeting-step-convene = Kall inn
meeting-step-open = Opne møtet
meeting-step-close = Avslutt møtet
meeting-step-reopen = Hald fram møtet
meeting-step-cancel = Avlys
meeting-step-send-to-leader = Send sakslista til leiar
meeting-step-agree = Leiaren er samd
meeting-step-take-back = Ta sakslista tilbake
meeting-kind-annual = årsmøte
meeting-kind-ad-hoc = ekstra møte
milestone-date-notice = varsel om møtedato
milestone-items-due = saker melde inn
milestone-papers-due = sakspapir klare
milestone-notice-sent = innkalling send
item-kind-information = orientering
item-kind-discussion = drøfting
item-kind-decision = avgjerd
item-kind-election = val
item-kind-any-other-business = eventuelt
presence-representative = representanten møter
presence-deputy = vararepresentanten møter
presence-apology = forfall
presence-absent = ikkje møtt
presence-unknown = ikkje oppgitt
follow-up-state-open = open
follow-up-state-done = gjort
follow-up-state-moved = flytt
follow-up-state-dropped = falle bort

## Postane, i bunden form

kind-settings = innstillingane
kind-region = regionen
kind-institution = institusjonen
kind-specialty = spesialiteten
kind-person = personen
kind-council = rådet
kind-seat = plassen
kind-appointment = oppnemninga
kind-office-holding = vervet
kind-meeting = møtet
kind-agenda-item = saka på sakslista
kind-attendance = oppmøtet
kind-follow-up = oppfølgingspunktet
kind-case = endringssaka
kind-assessment = vurderinga
kind-decision = vedtaket
kind-election = valet
kind-input = innspelet
kind-minutes = referatet
kind-remark = merknaden
kind-correction = rettinga
kind-abbreviation = forkortinga
kind-change-sheet = endringsarket
kind-letter = brevet
operation-new = er ny
operation-changed = blir endra
operation-merged = blir slått saman
operation-moved = blir flytta
operation-dropped = går ut
change-target-course = kurs
change-target-procedure = prosedyre
change-target-learning-objective = læringsmål
change-target-elaborating-text = utdjupande tekst
change-field-title = tittel
change-field-wording = ordlyd
change-field-performed = utført
change-field-assisted = assistert
change-field-comment = merknad
kind-council-reply = svaret frå rådet
kind-objective-alias = den gamle id-en til læringsmålet

## Journalen: kva nokon gjorde

command-found = oppretta kontoret
command-set-language = valde språk
command-add-person = la til person
command-change-person = endra person
command-add-seat = la til plass
command-remove-seat = fjerna plass
command-appoint = oppnemnde
command-change-appointment = endra oppnemning
command-end-appointment = avslutta oppnemning
command-elect = førte inn val
command-end-office = avslutta verv
command-import-roster = tok inn medlemsliste
command-plan-meeting = planla møte
command-change-meeting = endra møte
command-move-meeting = førte møtet vidare
command-set-meeting-date = sette ein frist
command-set-meeting-people = endra kven som leier og er gjest
command-lay-standing = la dei faste sakene på sakslista
command-take-onto-agenda = tok noko som venta, inn på sakslista
command-add-input = noterte eit innspel
command-drop-input = la bort eit innspel
command-change-setting = endra ei innstilling
command-add-item = la til sak på sakslista
command-change-item = endra sak på sakslista
command-place-item = flytta sak på sakslista
command-remove-item = fjerna sak frå sakslista
command-open-item = opna sak i møtet
command-close-item = avslutta sak i møtet
command-note-presence = noterte oppmøte
command-add-guest = noterte gjest
command-add-follow-up = noterte oppfølging
command-change-follow-up = endra oppfølging
command-register-case = registrerte endringssak
command-change-case = endra endringssak
command-move-case = førte endringssak vidare
command-correct-case = retta status for endringssak
command-answer-assessment = førte inn svar på vurdering
command-waive-assessment = gjekk vidare utan svar
command-reopen-assessment = opna vurdering på nytt
command-set-fagkontakt = sette fagkontakt
command-add-change-row = la til rad i endringa
command-set-change-row = endra rad i endringa
command-place-change-row = flytta rad i endringa
command-remove-change-row = tok bort rad i endringa
command-import-change = tok inn endringsark
command-set-objective-alias = gav læringsmål ny id
command-remove-objective-alias = tok bort ny id for læringsmål
command-hand-over-case = overførte sak
command-register-letter = registrerte brev inn
command-note-arrival = noterte framkomst
command-note-leaving = noterte at nokon gjekk
command-remove-guest = fjerna gjest
command-postpone-item = utsette sak
command-take-up-item = tok opp att utsett sak
command-set-item-clock = retta tida for sak
command-put-down = skreiv tekst
command-write-text = skreiv inn tekst
command-undo = angra
command-redo = gjorde om att

## Medlemslista som fil

roster-file-field = Linje { $line }, «{ $field }»: { $what }
roster-file-line = Linje { $line }: { $what }
roster-file-too-large = Fila er større enn 4 MiB. Ei medlemsliste er mykje mindre
roster-file-workbook = Dette er ei Excel-arbeidsbok. Lagre ho som CSV (Fil, Lagre som) og prøv igjen
roster-file-no-lines = Fila har ingen linjer å lese. Ho skal ha ei overskriftslinje og ei linje for kvar oppnemning
roster-file-missing-columns = Desse kolonnane manglar: { $columns }
roster-file-column-twice = kolonnen står to gonger
roster-file-too-many-fields = linja har { $found } felt, overskrifta har { $expected }. Manglar det eit hermeteikn?
roster-file-field-empty = må fyllast ut
roster-file-not-a-day = «{ $found }» er ingen dato. Skriv dd.mm.åååå eller åååå-mm-dd
roster-file-not-a-seat = «{ $found }» er ingen plass. Skriv representant eller vara
roster-file-not-an-email = «{ $found }» er inga e-postadresse
roster-file-control = her står eit usynleg teikn ({ $found }). Slett det
roster-file-line-break = feltet går over fleire linjer. Manglar det eit hermeteikn?
roster-file-unreadable = Fila lèt seg ikkje lese: { $found }

## Breva

letter-to = Til
letter-from = Frå
letter-date = Dato
letter-reference = Vår referanse
letter-deadline = Svarfrist
letter-your-deadline = Fristen dykkar
letter-none = ikkje oppgitt
letter-and = { $first } og { $last }
letter-regards = Med venleg helsing
letter-subject-request = Førespurnad om vurdering: { $title }
letter-subject-reminder = Påminning om vurdering: { $title }
letter-subject-submission = Framlegg om endring: { $title }
letter-subject-answer-enquiry = Svar på førespurnad: { $title }
letter-subject-answer-consultation = Høyringssvar: { $title }
letter-subject-answer-regulation = Svar om forskriftsendring: { $title }
letter-subject-mirror = Regional vurdering: { $title }
letter-subject-consultation = Høyring: { $title }
letter-subject-notice = Avgjerd om endring: { $title }
letter-subject-passing-on = Oversending av sak: { $title }
letter-matter = Saka
letter-matter-title = Tittel
letter-matter-specialty = Spesialitet
letter-matter-target = Gjeld
letter-matter-origin = Kjem frå
letter-matter-received = Motteken
letter-matter-contact = Kontakt
letter-change = { $version ->
    [0] Endringa
   *[other] Endringa (versjon { $version })
}
letter-change-none = Endringa er omtala over.
letter-change-of = { $target } «{ $name }» ({ $operation })
letter-change-reason = Grunngiving
letter-field-before = { $field }, i dag
letter-field-after = { $field }, nytt
letter-field-empty = (ikkje oppgitt)
letter-target-course = kurs
letter-target-procedure = prosedyre
letter-target-learning-objective = læringsmål
letter-target-elaborating-text = utdjupande tekst
letter-operation-new = ny
letter-operation-changed = blir endra
letter-operation-merged = blir slått saman
letter-operation-moved = blir flytta
letter-operation-dropped = går ut
letter-field-title = Tittel
letter-field-wording = Tekst
letter-field-performed = Utført
letter-field-assisted = Assistert
letter-field-comment = Kommentar
letter-opening-proposal = { $sender } er beden om å fremje eit framlegg om endring i tilrådingane frå Helsedirektoratet i { $specialty }.
letter-opening-enquiry = Helsedirektoratet har bede { $sender } vurdere eit framlegg om endring i { $specialty }. Førespurnaden kom { $received }.
letter-opening-consultation = { $sender } skal svare på ei høyring om { $specialty }.
letter-opening-regulation = { $sender } skal uttale seg om ei forskriftsendring i { $specialty }.
letter-opening-region = Vi ber { $region } om ei vurdering av konsekvensane.
letter-opening-cross-regional = Vi ber det tverregionale rådet om ei vurdering av konsekvensane for kvar av dei fire regionane.
letter-cross-regional = det tverregionale rådet
letter-opening-council = { $sender } ber rådet om innspel til ei høyring i { $specialty }.
letter-we-ask = Dette ber vi om
letter-we-ask-headings = Vi ber om vurderinga under tre overskrifter. Er det ingen konsekvens under ei av dei, ber vi om at det blir skrive uttrykkeleg: «ingen konsekvens».
letter-ask-professional = Faglege konsekvensar: dekkjer endringa det læringsmåla krev, og kva betyr ho for kvaliteten?
letter-ask-organisational = Organisatoriske konsekvensar: plassar, rotasjon, instruktørar, flaskehalsar.
letter-ask-economic = Økonomiske konsekvensar: kostnader og innsparingar, for føretaka og for kandidatane.
letter-we-ask-position = Vi ber òg om eitt av desse standpunkta til endringa:
letter-we-ask-council = Vi ber om innspela frå rådet i fritekst, og om eitt av desse standpunkta:
letter-answer-by = Svar blir sende til oss innan { $day }.
letter-silence = Manglande svar blir ikkje rekna som samtykke. Svarer ein region ikkje, blir det opplyst i brevet vårt at svaret manglar.
letter-reminder-opening = Vi viser til førespurnaden vår { $day } og manglar framleis svar frå { $region }.
letter-reminder-was-due = Fristen var { $day }.
letter-reminder-is-due = Fristen er { $day }.
letter-reminder-deputy = Påminninga går denne gongen òg til nestleiaren.
letter-reminder-lacks = Dette manglar
letter-lacks-position = Standpunkt til endringa.
letter-lacks-newer = Svar på versjon { $version } av endringa. Svaret vi har, gjeld versjon { $answered }.
letter-reminder-silence = Manglande svar blir ikkje rekna som samtykke. Treng de meir tid, ber vi om at de seier frå.
letter-submits = { $sender } fremjar med dette eit framlegg om endring i tilrådingane frå Helsedirektoratet i { $specialty }, på vegner av utdanningsverksemdene. Leiarane av dei fire regionale spesialistutdanningsråda er bedne om å vurdere faglege, organisatoriske og økonomiske konsekvensar. Svara er gjevne att region for region.
letter-answers-enquiry = Vi viser til førespurnaden frå Helsedirektoratet, motteken { $received }, om { $specialty } (framlegg frå: { $origin }). { $sender } svarer med dette. Leiarane av dei fire regionale spesialistutdanningsråda er bedne om å vurdere faglege, organisatoriske og økonomiske konsekvensar. Svara er gjevne att region for region.
letter-answers-consultation = Vi viser til høyringa, motteken { $received }, om { $specialty }. { $sender } svarer med dette. Leiarane av dei fire regionale spesialistutdanningsråda er bedne om å vurdere faglege, organisatoriske og økonomiske konsekvensar. Svara er gjevne att region for region.
letter-answers-regulation = Vi viser til framlegget om forskriftsendring, motteke { $received }, om { $specialty }. { $sender } svarer med dette. Leiarane av dei fire regionale spesialistutdanningsråda er bedne om å vurdere faglege, organisatoriske og økonomiske konsekvensar. Svara er gjevne att region for region.
letter-answers-fagkontakt = Vi viser til førespurnaden, motteken { $received }, om { $specialty }. Her følgjer vurderinga frå { $region }.
letter-positions = Standpunkta til regionane
letter-column-region = Region
letter-column-position = Standpunkt
letter-column-professional = Fagleg
letter-column-organisational = Organisat.
letter-column-economic = Økonomisk
letter-cell-text = sjå under
letter-cell-none = ingen
letter-stands-silent = ikkje svart
letter-stands-not-asked = ikkje spurd
letter-stands-outdated = svart på versjon { $version }
letter-stands-outdated-answer = svart på ein eldre versjon
letter-disagree = Regionane er ikkje samde.
letter-consequences-professional = Faglege konsekvensar
letter-consequences-organisational = Organisatoriske konsekvensar
letter-consequences-economic = Økonomiske konsekvensar
letter-said-none = Ingen konsekvens.
letter-said-nothing = Ikkje omtala i svaret.
letter-said-nothing-on-this = Har ikkje svart på denne versjonen.
letter-said-outdated = (Om versjon { $version }:)
letter-said-silent = Har ikkje svart.
letter-said-not-asked = Er ikkje spurd.
letter-without = Svar som manglar
letter-without-meaning = At eit svar manglar, er ikkje uttrykk for støtte.
letter-course-asked = spurd { $day }.
letter-course-not-asked = ikkje spurd.
letter-course-reminded = Purra { $day }.
letter-course-not-reminded = Ikkje purra.
letter-course-silent = Har ikkje svart.
letter-course-outdated = Svarte { $day } på versjon { $answered }, men har ikkje svart på versjon { $version }.
letter-course-waived = Saka er ført vidare utan svar { $day }: { $reason }
letter-notice-opening = Saka om endring i { $specialty } er avgjord.
letter-decided-changed = Helsedirektoratet har avgjort å endre tilrådingane.
letter-decided-partly-changed = Helsedirektoratet har avgjort å endre ein del av tilrådingane det var framlegg om å endre.
letter-decided-unchanged = Helsedirektoratet har avgjort ikkje å endre tilrådingane.
letter-decided-in-effect = Helsedirektoratet har avgjort ei endring, og ho har teke til å gjelde.
letter-effective = Endringa gjeld frå { $day }.
letter-effective-unknown = Dato for iverksetjing er ikkje fastsett.
letter-partly-note = Tabellen viser det som blei føreslått. Sjå avgjerda frå Helsedirektoratet for kva delar som gjeld.
letter-concerned = Utdanningsverksemdene i { $specialty }
letter-leaders = Leiarane av dei regionale spesialistutdanningsråda i { $specialty }
letter-the-cross-regional-council = Tverregionalt spesialistutdanningsråd i { $specialty }
letter-role = { $office }, { $council }
letter-council-of = { $council } i { $specialty }, { $region }
letter-by-leader = { $council } v/leiar
letter-passing-on = { $sender } fekk { $received } ei sak om { $specialty }. RegUt { $region } er fagkontakt for spesialiteten, og saka blir difor send dit.
letter-passing-on-end = Avsendaren av saka blir orientert. Vi bidreg gjerne med vurderinga frå regionen vår når de ber om henne.

## Svarskjemaet

answer-form-head = Svarskjema { $number } { $region } versjon { $version }, laga { $day }
answer-form-case = Sak: { $title }
answer-form-how = Skriv rett under kvar linje i klammer, og la linjene stå.
answer-form-none = Er det ingen konsekvens, skriv: ingen konsekvens
answer-form-position = Posisjon
answer-form-by = Svara av
answer-form-end = Slutt på skjemaet
form-fault-no-form = Fann inga linje som byrjar med «[Svarskjema». Ta med heile svaret, òg den linja
form-fault-head = «{ $found }» seier ikkje kva sak og region. Det skal stå som [Svarskjema 2026-014 HMN versjon 1, …]
form-fault-no-position-line = Linja «Posisjon:» manglar. Skriv ho inn att, med standpunktet etter kolon
form-fault-position = «{ $found }» er ikkje eit standpunkt. Skriv støttar, støttar med merknader, støttar ikkje eller ingen merknader
form-fault-heading = [{ $found }] er inga overskrift i skjemaet. Der skal det stå faglege, organisatoriske eller økonomiske konsekvensar
form-fault-heading-twice = Overskrifta «{ $found }» står to gonger. Slett den eine
form-fault-empty = Skjemaet er ikkje fylt ut
form-fault-two-forms = Her byrjar eit skjema til, med eit anna svar. Ta med berre eitt av dei
form-fault-too-large = Fila er for stor til å vere eit svarskjema

## Referatet

minutes-title = Referat: { $council } i { $specialty }, { $region }
minutes-meeting = Møte
minutes-day = Dato
minutes-time = Tid
minutes-place = Stad
minutes-chair = Møteleiar
minutes-taker = Referent
minutes-preliminary = Førebels: møtet er { $state }.
minutes-present = Til stades
minutes-nobody = Ingen er førte opp.
minutes-nobody-appointed = ingen oppnemnd
minutes-apologies = Forfall
minutes-absent = Ikkje møtt
minutes-not-stated = Ikkje oppgitt
minutes-guests = Gjester
minutes-deputy-for = vararepresentant for { $name }
minutes-came = kom kl. { $clock }
minutes-left = gjekk kl. { $clock }
minutes-came-under = kom kl. { $clock } under sak { $number }
minutes-left-under = gjekk kl. { $clock } under sak { $number }
minutes-item = Sak { $number } { $title }
minutes-case = endringssak { $number }
minutes-follow-ups = Oppfølging
minutes-follow-up-line = { $what }. Ansvarleg: { $owner }. Frist: { $due }
minutes-next-meeting = Neste møte
standing-item-notice = Godkjenning av innkalling og saksliste
standing-item-last-minutes = Referat frå førre møte
standing-item-election = Val av leiar og nestleiar
standing-item-rotation-needs = Behov for rotasjon for kandidatane
standing-item-bottlenecks = Flaskehalsar i utdanningsløpa
standing-item-future-need = Framtidig behov for spesialistar i regionen
standing-item-entry-requirements = Kompetanse før gjennomstrøymingsstillingar
standing-item-local-input = Innspel frå dei lokale fagmiljøa
standing-item-any-other-business = Eventuelt
standing-item-next-meeting = Neste møte
notice-title = Innkalling: { $council } i { $specialty }, { $region }
notice-title-agenda = Saksliste: { $council } i { $specialty }, { $region }
notice-state-planned = Utkast til saksliste. Møtet er ikkje kalla inn enno.
notice-state-with-leader = Utkast til saksliste, sendt til leiar. Møtet er ikkje kalla inn enno.
notice-state-agreed = Sakslista er avtalt med leiar. Møtet er ikkje kalla inn enno.
notice-state-cancelled = Møtet er avlyst.
notice-regut = Det regionale utdanningssenteret (RegUt), { $region }
notice-items-due = Frist for å melde saker
notice-apology-due = Frist for å melde forfall
notice-sender = Avsendar
notice-reference = Referanse
notice-agenda = Saksliste
notice-no-items = Ingen saker enno.
notice-column-number = Nr.
notice-column-time = Tid
notice-column-title = Sak
notice-column-kind = Type
notice-column-planned = Min.
notice-column-institution = Føretak
notice-column-representative = Innkalla representant
notice-column-deputy = Vara, til orientering
notice-about = { $kind }, { $minutes } min
notice-planned-end = Forventa slutt: { $end }
notice-invited = Innkalla
notice-seat = { $institution }: { $representative }. Vara, til orientering: { $deputy }
notice-paper = { $number }: { $title }
paper-part-background = Bakgrunn
paper-part-assessment = Vurdering
paper-part-proposal = Framlegg til konklusjon
item-before = tidlegare sak { $number }
minutes-column-name = Namn
minutes-column-institution = Institusjon
minutes-column-role = Rolle
minutes-column-what = Kva
minutes-column-owner = Ansvarleg
minutes-column-due = Frist

## Felt i skjema

field-capacity = oppnemnd som
field-clock = klokkeslett
field-day = dag
field-effective = gjeld frå
field-ends = avslutt
field-heading = overskrift
field-inner-deadline = frist leiarane
field-item-kind = sakstype
field-last-day = siste dag
field-meeting-kind = møtetype
field-done = gjort (kan stå tom)
field-chair = møteleiar (tom: leiaren i rådet)
field-guests = gjester, med ; imellom
field-from-whom = frå
field-input-text = innspel
field-planned = minutt (kan stå tom)
field-setting = tal
field-minutes = lengd i minutt
field-minutes-language = målform
field-office = verv
field-origin = kjem frå
field-outer-deadline = frist frå Hdir
field-received = motteken
field-region = region
field-seat-rule = plassar for
field-specialties = spesialitetar
field-target = gjeld
field-track = type sak

## Språk

language-nb = Bokmål
language-nn = Nynorsk
language-en = English
language-title = Vel språk
language-chosen = No på nynorsk
language-not-kept = Språket gjeld til du avsluttar. Valet kunne ikkje lagrast i config.toml: { $detail }

## Overalt

not-here = «{ $action }» kan ikkje brukast her
key-unknown = Tasten gjer ingenting her. { $key } viser tastane
key-sequence-begun = { $keys } og så: { $choices }
nothing-to-close = Det er ingenting å lukke her. { $key } avsluttar programmet
foot-choose = Vel
foot-toggle = Inn, ut
foot-standing = Faste saker
foot-prepare = Førebu
foot-next-text = Neste tekst
foot-done = Ferdig
foot-new-row = Ny rad
foot-read = Les
foot-yes = Ja
foot-no = Nei
key-sequence-unknown = { $keys } gjer ingenting her
link-lost = Ingen kontakt med kontoret. Det du skriv, blir sendt når kontakten er tilbake
text-saved-to = Lagra i { $path }
text-not-saved = Fekk ikkje lagra til fil: { $detail }
external-editor-failed = Skriveprogrammet lét seg ikkje bruke: { $detail }. Teksten er som før
entrance-title = Saksgang
entrance-opening = Hentar frå kontoret …
entrance-new-office = Her er det ikkje noko kontor enno. «Opne» opprettar eit: Du vel region, og spesialitetar, institusjonar, råd og plassar følgjer med.
help-title = Tastane her
palette-title = Finn ein kommando
picker-prompt = Søk:
picker-nothing = Ingenting passar med det du skreiv
confirm-title = Er du sikker?
confirm-how = Enter eller j: ja    Esc eller n: nei
confirm-yes-key = j
confirm-no-key = n

## Skjema

form-leave-question = Lukke skjemaet utan å lagre det du har fylt ut?
form-no-such-choice = Ingen av vala byrjar slik
form-nothing-to-choose = Her skriv du sjølv; feltet har inga liste
form-found = Opprett kontoret
form-person = Person
form-appoint = Oppnemning for { $institution }
form-change-appointment = Endre oppnemning for { $institution }
form-end-appointment = Avslutt oppnemninga av { $person }
form-end-either = Avslutt oppnemning eller verv: { $person }
ends-appointment = oppnemninga
ends-office = vervet som { $office }
form-elect = Val av leiar eller nestleiar
form-plan-meeting = Planlegg møte
form-change-meeting = Endre møte { $number }
form-meeting-date = Frist: { $what }
form-meeting-people = Leiing og gjester
form-add-input = Innspel frå fagmiljøet
form-drop-input = Legg bort innspelet
form-change-setting = Innstilling
form-add-item = Ny sak på sakslista
form-change-item = Endre sak på sakslista
form-register-case = Registrer endringssak
form-change-case = Endre endringssak { $number }
wrong-empty = Feltet «{ $field }» må fyllast ut
wrong-day = «{ $value }» er ingen dato. Skriv til dømes 1.6., 1.6.27 eller fredag
wrong-day-missing = Skriv ein dato i feltet «{ $field }»
wrong-time = «{ $value }» er ikkje noko klokkeslett. Skriv til dømes 13:00
wrong-number = «{ $value }» er ikkje noko tal
wrong-specialties = «{ $value }» har ein kode som ikkje finst. Skriv kodar med komma mellom, til dømes URO, NEV
wrong-objective = «{ $value }» er ingen læringsmål-id. Skriv til dømes URO-012
wrong-person = Vel ein person frå lista i feltet «{ $field }»

## Rådet: medlemmer, saksliste og saksløp

council-picker-title = Vel råd
council-open-cases = { $count ->
    [one] 1 open sak
   *[other] { $count } opne saker
}
person-picker-title = Personar
roster-heading = { $seats ->
    [one] Medlemmer: 1 plass
   *[other] Medlemmer: { $seats } plassar
}
roster-complete = Alle plassar er fylte
roster-empty = Rådet har ingen plassar enno. Dei kjem med medlemslista: saksgang import roster FIL
roster-vacant = ledig
roster-leader-mark = leiar
roster-deputy-leader-mark = nestleiar
roster-nobody-to-end = Plassen er ledig; det er inga oppnemning å avslutte
roster-remove-seat = Fjerne plassen til { $institution }?
capacity-short-representative = rep.
capacity-short-deputy = vara
term-runs = til { $day }
term-ends = slutt { $day }
term-begins = frå { $day }
term-day = { $day }
term-open = utan sluttdato
term-open-short = utan slutt
warning-no-leader = Rådet manglar leiar
warning-no-deputy-leader = Rådet manglar nestleiar
warning-no-meeting = Ikkje noko møte i år
meeting-warning-holiday = Dagen er { $name }
meeting-warning-weekend = Dagen er i ei helg
meeting-warning-july = Juli er fellesferie; mange er borte
meeting-warning-same-time = { $meeting } er samstundes, kl. { $clock }, og treng òg { $persons }
meeting-warning-same-day = { $meeting } er same dagen, kl. { $clock }, og treng òg { $persons }
meeting-warning-notice-late = Innkallinga skulle vore send { $by }
meeting-warning-no-paper = { $count ->
    [one] Manglar sakspapir til avgjerd: { $first }
   *[other] { $count } avgjerdssaker manglar sakspapir; først: { $first }
}
meeting-warning-too-long = Sakene tek { $planned } minutt; møtet er på { $minutes }
holiday-new-years-day = første nyttårsdag
holiday-labour-day = 1. mai
holiday-constitution-day = 17. mai
holiday-christmas-day = første juledag
holiday-boxing-day = andre juledag
holiday-maundy-thursday = skjærtorsdag
holiday-good-friday = langfredag
holiday-easter-sunday = første påskedag
holiday-easter-monday = andre påskedag
holiday-ascension-day = Kristi himmelfartsdag
holiday-whit-sunday = første pinsedag
holiday-whit-monday = andre pinsedag
preparation-title = Førebuing
preparation-waiting = Ventar på rådet
preparation-nothing-waits = Ingenting ventar. «Noter innspel» skriv ned det som kjem inn
preparation-dates = Fristar
preparation-people = Innkalla
preparation-no-items = Ingen saker enno. «Legg dei faste sakene» legg dei på med éin tast
preparation-end = Sluttar { $end }: { $planned } av { $minutes } min er planlagde{ $bare ->
    [0] {""}
    [one] , éi sak utan tid
   *[other] , { $bare } saker utan tid
}
preparation-minutes = { $minutes } min
preparation-case = sak
preparation-follow-up = oppfølging
preparation-input = innspel
preparation-later = til seinare
preparation-postponed = utsett
preparation-due = frist { $day }
preparation-done = gjort { $day }
preparation-overdue = fristen er ute
preparation-invited = { $representatives } representantar, { $deputies } vara til orientering, { $guests } gjester. Møteleiar: { $chair }
preparation-no-chair = ingen enno
preparation-standing-there = Alle dei faste sakene som høyrer til, står der alt
preparation-not-dropped-here = Berre innspel blir lagde bort her; ei sak eller oppfølging blir avslutta der ho høyrer til
preparation-not-here = Det går ikkje på denne linja. Hjelpa viser kva tastane gjer
notice-view = Innkalling
paper-title = Sakspapir
item-gone = Saka er ikkje lenger på sakslista
meeting-gone = Møtet finst ikkje lenger
written-copied = Teksten er send til utklippstavla, dersom terminalen tek imot
settings-heading = Innstillingar for kontoret
settings-about = Gjeld det som blir planlagt frå no av. Det som alt står, blir ikkje endra
settings-not-here = Her endrar ein berre det som står i tabellen. «Endre» opnar linja
setting-lead = { $kind }: { $milestone }
setting-circulation = Referat på sirkulasjon
setting-leader-term = Leiar blir vald for
setting-reply = Rådsleiarane svarer på ei sak innan
setting-margin = Svara trengst før fristen til direktoratet
setting-unit-days-before = { $number } dagar før
setting-unit-working-days = { $number } yrkedagar
setting-unit-months = { $number } månader
warning-vacant-representative = { $seats ->
    [one] 1 plass utan representant
   *[other] { $seats } plassar utan representant
}
warning-vacant-deputy = { $seats ->
    [one] 1 plass utan vararepresentant
   *[other] { $seats } plassar utan vararepresentant
}
warning-ending-soon = { $terms ->
    [one] 1 oppnemning går snart ut
   *[other] { $terms } oppnemningar går snart ut
}
warning-short-terms = { $terms ->
    [one] 1 oppnemning er kortare enn to år
   *[other] { $terms } oppnemningar er kortare enn to år
}
agenda-heading = Saksliste, møte { $number } · { $when } · { $state }
agenda-heading-none = Saksliste
agenda-items = { $count ->
    [one] 1 sak
   *[other] { $count } saker
}
agenda-empty = Ingen saker her. «Planlegg møte» gir rådet eit møte, og «Ny» legg ei sak på sakslista
agenda-no-items = Møtet har ingen saker enno. «Ny» legg til den første
agenda-is-first = Saka står først
agenda-is-last = Saka står sist
agenda-no-earlier = Det er ikkje noko tidlegare møte her
agenda-no-later = Det er ikkje noko seinare møte her
agenda-remove-item = Fjerne «{ $title }» frå sakslista?
item-number = Sak { $number }
pipeline-heading = { $open ->
    [one] Saksløp: 1 open sak
   *[other] Saksløp: { $open } opne saker
}
pipeline-empty = Ingen endringssaker. «Registrer endringssak» legg inn den første
case-age = { $days } d
case-title = Endringssak
deadline = frist { $day }
deadline-missed = gjekk ut { $day }
deadline-day = { $day }

## Det som ventar

attention-title = Det som ventar
attention-heading = Det som ventar: { $count }
attention-empty = Ingenting ventar. Alle råd har leiar og møte, og ingen frist er nær
attention-meeting-runs = Møtet er i gang
attention-meeting-due = Før møtet: { $what }
attention-not-convened = { $days ->
    [one] Møtet er ikkje innkalla; 1 dag att
   *[other] Møtet er ikkje innkalla; { $days } dagar att
}
attention-draft-waits = Tekst av { $by } er ikkje lagd ned
attention-case-due = { $number } { $title } ({ $state })
attention-follow-up-due = Oppfølging: { $what } ({ $owner })

## Journalen på skjermen

journal-title = Journal
journal-empty = Ingenting er gjort enno
journal-for = { $by } for { $behalf }
journal-undone = tok tilbake: { $command }
journal-redone = gjorde om att: { $command }
journal-only-reads = Journalen kan berre lesast. «Angre» tek tilbake di eiga siste endring

## Kommandolinja

cli-cannot-read = Får ikkje lese { $path }: { $detail }
cli-cannot-write = Får ikkje skrive { $path }: { $detail }
cli-bad-clock = SAKSGANG_CLOCK er «{ $found }». Skriv han som 2026-11-21T13:04
cli-no-office = Det er ikkje oppretta noko kontor i { $office }. Opprett det: saksgang new --region HSØ
cli-founded = Kontoret er oppretta i { $office }. Opne det: saksgang
cli-not-all-saved = Kontoret svarte ikkje i tide; det siste du skreiv, er kanskje ikkje lagra
cli-stopped = Tenaren til kontoret i { $office } er stansa
cli-nothing-to-stop = Ingen tenar går for kontoret i { $office }
cli-no-terminal = Dette går berre i ein terminal: { $detail }
cli-detail = Detalj: { $detail }
cli-keys-good = { $file }: alt er i orden
cli-status-office = { $region }, i { $office }
cli-status-size = Innførslar i journalen: { $entries }. Databasen: { $kib } KiB
cli-status-users = Tilkopla terminalar: { $count } ({ $users })
cli-journal-undid = angra { $seq } ({ $command })
cli-journal-redid = gjorde om att { $seq } ({ $command })
cli-journal-for = (for { $name })
cli-import-bad-file = { $path } kan ikkje lesast som medlemsliste:
cli-import-more-faults = og { $count } til
cli-import-unknown-columns = Desse kolonnane blir ikkje lesne: { $columns }
cli-import-adds = Linje { $line }: + { $who }, { $place }
cli-import-changes = Linje { $line }: ~ { $who }, { $place } (endrar { $fields })
cli-import-refuses = Linje { $line }: ! { $why }
cli-import-sum = Blir lagde til: { $added }. Blir endra: { $changed }. Er der frå før: { $same }. Blir avviste: { $refused }
cli-import-not-taken = Ingenting er teke inn. Rett fila og prøv igjen
cli-import-all-there = Alt i fila er der frå før
cli-import-dry-run = Ingenting er teke inn: dette var ei prøve
cli-import-declined = Ingenting er teke inn
cli-import-done = Teke inn. Eitt trykk på angretasten tek det tilbake
cli-import-needs-yes = Her er det ingen å spørje. Bruk --yes for å ta inn, eller --dry-run for å sjå
cli-import-question = Ta inn? [j/N]
cli-export-drafts = Tekstar som enno ikkje er lagde ned, er med slik dei er lagra: { $count }
cli-export-written = Skrive til { $path }
cli-no-such-meeting = Finn ikkje møtet «{ $meeting }». Eit møte blir skrive med koden til rådet, nummer og år, som i URO 1/2026
cli-several-meetings = «{ $meeting }» kan vere:
config-fault = { $place }: { $what }
config-unreadable = fila lèt seg ikkje lese: { $detail }
config-not-toml = linja er ikkje ei innstilling: { $detail }
config-unknown-setting = det finst inga innstilling som heiter «{ $name }». Innstillingane er { $known }
config-bad-value = «{ $name }» kan vere { $allowed }; innstillinga er utelaten
link-error-older-server = Tenaren til kontoret er eldre ({ $theirs }) enn dette programmet ({ $ours }). Avslutt terminalane som er opne, køyr «saksgang stop», og start på nytt
link-error-newer-server = Tenaren til kontoret er nyare ({ $theirs }) enn dette programmet ({ $ours }). Start det nyare programmet
link-error-foreign = Det som svarer på sokkelen til kontoret, er ikkje saksgang
link-error-silent = Kontoret svarte ikkje i tide. Prøv igjen
link-error-left = Kontoret gjekk før det hadde svart. Prøv igjen
link-error-not-admitted = Kontoret høyrer til { $owner }, og berre { $owner } slepp inn
link-error-path-too-long = Stien til sokkelen er lengre enn { $limit } byte: { $path }. Vel ei kortare mappe med --office
link-error-directory = Mappa til kontoret, { $path }, kan ikkje brukast. Ingenting er endra. Sjå etter at ho finst, og at du har lov til å skrive i henne
link-error-unreachable = Får ikkje kontakt med kontoret på { $path }. Ingenting er endra. Sjå etter at du har lov til å bruke mappa, og prøv igjen
link-error-not-started = Tenaren til kontoret kunne ikkje starte. { $why }
link-error-held = Ein annan tenar held kontoret { $path } og svarer ikkje
link-error-served = Kontoret { $path } har alt ein tenar
link-error-supervised = systemd styrer tenaren til kontoret: stans han med systemctl
link-error-connection = Sambandet med kontoret svikta. Prøv igjen

## Møterommet

room-title = møte { $number }, { $state }
room-title-opening = Møterommet
room-gone = Møtet finst ikkje lenger
room-agenda = Sakslista
room-now = no
room-place = { $place } av { $of }
room-minutes = { $minutes } min
room-took = tok { $minutes } min
room-minutes-of = { $minutes } av { $planned } min
room-took-of = tok { $minutes } av { $planned } min
room-postponed = utsett
room-missing = manglar: { $names }
room-unknown = ikkje oppgitt: { $names }
room-table = på bordet: { $number }
room-reopen = { $key } opnar saka att
room-take-up = { $key } tek ho opp att
room-item-opened = Saka er på bordet
room-is-postponed = Saka er utsett. { $key } tek ho opp att
room-postpone-why = Utset sak { $number }: kvifor? (kan stå tomt)
room-clock-question = Minutt brukte på sak { $number }
room-clock-how = Skriv talet på minutt med siffer, til dømes 15
room-new-item-how = Tittel. Pil opp og ned vel sakstype
room-waits = ikkje opna
room-case = endringssak { $number }
room-represented = representert { $count } av { $of }
room-nobody-noted = oppmøtet er ikkje ført
room-writes = { $user } skriv i { $number }
room-writes-away = { $user } skriv i { $number } ({ $key } følgjer)
room-follows = No følgjer du den som skriv
room-nobody-writes = Ingen andre skriv no
room-no-items = Møtet har ingen saker enno. { $key } legg til den første
room-is-first = Dette er den første saka
room-is-last = Dette er den siste saka
room-choose-item = Gå til sak
room-new-item = Tittel på den nye saka
room-item-not-open = Saka er ikkje open no
room-open-question = Møtet er ikkje opna. Vil du opne det no?
room-opened = Møtet er i gang
room-close-question = Vil du avslutte møtet? Referatet kan framleis skrivast etterpå.
room-reopen-question = Møtet er avslutta. Vil du halde fram med det?
room-cancelled = Møtet er avlyst
room-left = Alt du har skrive, er lagra

## Oppmøtet

roll-title = Oppmøte
roll-how = Enter/1 representant  2 vara  3 forfall  4 ikkje møtt  0 ikkje oppgitt
roll-how-passages = 5 kom no  6 gjekk no (ein gong til: anna tid)  Bokstavar finn plassen
roll-comes = kom no
roll-leaves = gjekk no
roll-since = { $who } frå { $clock }
roll-left = gjekk { $clock }
roll-came = kom { $clock }
roll-not-yet = ikkje komen enno
roll-guest = Gjest
roll-remove-guest = fjern gjesten
roll-guest-how = For ein gjest: 5 kom, 6 gjekk, 0 fjern
roll-when-came = { $name } kom klokka
roll-when-left = { $name } gjekk klokka
roll-time-how = Skriv tida som 13.20
roll-new-guest = Ny gjest …
roll-guest-name = Namnet og rolla til gjesten
roll-no-seat = Vel ein plass først

## Tekstar som blir skrivne

missing-place-line = { $number } l. { $line }
missing-title = Kva manglar?
missing-heading = Kva manglar? { $count } ting
missing-nothing = Ingenting manglar. Møtet kan avsluttast
missing-close-how = { $key } avsluttar likevel, med ei grunngiving som står i referatet
missing-why = Kvifor blir møtet avslutta likevel? Det står i referatet
missing-closing = Dette manglar. Enter går til staden, { $key } avsluttar likevel med ei grunngiving
missing-not-running = Møtet er ikkje i gang
missing-in-item = Sak { $number }: { $words }
missing-in-line = Sak { $number }, linje { $line }: { $words }
missing-not-opened = verken opna eller utsett
missing-decision = ikkje noko vedtak: skriv «vedtak: …»
missing-election = valet er ikkje halde: skriv «val leiar: …»
missing-presence = oppmøtet for { $trust } er ikkje ført
missing-representative = { $trust } var ikkje representert
missing-leader = rådet har ingen leiar
missing-deputy-leader = rådet har ingen nestleiar
missing-chair = ingen møteleiar: før leiar eller nestleiar som møtt
missing-minute-taker = ingen referent er namngitt
missing-who-writes = Kven skriv referatet?

writing-coming = Hentar teksten …
writing-saved = lagra { $at }
writing-saving = lagrar …
writing-untouched = ingenting nytt å lagre
writing-failed = ikkje lagra: { $why }. Det du skreiv, står her og blir prøvd lagra igjen. { $key } lagrar det til fil
writing-kept = Noko av det du skreiv, er ikkje lagra. { $key } lagrar det til fil
writing-gone = Teksten finst ikkje lenger
writing-theirs = { $user } skriv her no, og du les med. { $key } ber om pennen
writing-taken = { $user } har pennen no. Det du har skrive, er teke vare på
writing-ask-for-pen = { $user } skriv i denne teksten no. Vil du be om pennen? Svarar ikkje { $user }, kan du ta han når det ikkje er skrive noko på { $seconds } sekund.
writing-waits = Du har bede { $user } om pennen. { $key } trekkjer det tilbake
writing-may-take = { $user } verken svarar eller skriv. { $key } tek pennen
writing-take-pen = { $user } har ikkje svara, og ikkje skrive noko på { $seconds } sekund. Alt er lagra. Vil du ta pennen no?
writing-not-taken = { $user } skriv framleis. Spør om att, eller vent til { $user } tek ein pause
writing-withdrawn = Du ber ikkje lenger om pennen
writing-asked-for = { $user } ber om pennen. { $give } gir han frå deg, { $keep } beheld han
writing-asks-no-more = { $user } ber ikkje lenger om pennen
writing-giving = Lagrar, og gir pennen til { $user } …
writing-given-to-you = { $user } gav deg pennen. No skriv du
writing-pen-kept = { $user } beheld pennen litt til. Du kan spørje igjen
writing-you-keep = Du beheld pennen. { $user } får vite det
writing-you-gave = { $user } har pennen no, og du les med
writing-nobody-asks = Ingen ber om pennen
writing-is-yours = Ingen andre skriv i teksten no
writing-merged = Teksten var òg endra av andre. Begge endringane er med
writing-merged-apart = Andre endra den same staden. Det du skreiv, står no nedst i teksten
writing-search-title = Søk i teksten
writing-not-found = Orda finst ikkje i teksten

## Endringssaka

case-gone = Endringssaka finst ikkje lenger
case-label-state = Status
case-label-kind = Kva
case-label-specialty = Kvar
case-label-deadlines = Fristar
case-label-summary = Innhald
case-since = { $days ->
    [one] { $state } sidan { $day } (1 dag)
   *[other] { $state } sidan { $day } ({ $days } dagar)
}
case-from = frå { $origin }
case-received = motteken { $day }
case-no-specialty = ingen spesialitet
seating-unknown = fagkontakt er ikkje kjend
case-set-fagkontakt = Set fagkontakt for { $specialty } …
case-new-fagkontakt = Ny fagkontakt for { $specialty } …
case-hand-over = Eit anna RegUt er fagkontakt no: overfør saka …
case-change-none = Kva som skal endrast, er ikkje skrive enno
case-change-rows = Endringa: { $rows } rader, versjon { $version }
case-letter-in = Registrer brevet som kom inn …
letter-incoming = Brev inn
form-add-change-row = Ny rad i endringa
change-title = Endring
change-heading-none = Ingen rader enno
change-heading = Versjon { $version } av { $latest }, { $day }: { $rows } rader
change-heading-bound = Versjon { $version } av { $latest }, { $day }: { $rows } rader, send til vurdering
change-heading-earlier = Versjon { $version } av { $latest }, { $day }: { $rows } rader, berre til lesing
change-empty = Her står det som skal endrast, rad for rad: før og etter. Trykk n for å skrive ei rad, eller I for å ta inn eit endringsark frå Excel eller CSV
change-row = Rad { $row }
change-what = { $target } «{ $thing }», { $field }: { $operation }
change-into = blir ein del av: { $after }
change-because = Grunngiving: { $reason }
change-goes-on = … Enter viser resten
change-write-into = Skriv under «etter» kva rada blir ein del av
change-makes-version = Nokon er spurde om versjon { $version }. Det du skriv, blir versjon { $next }, og svara blir utdaterte
change-earlier = Dette er versjon { $version }, som berre kan lesast. Trykk > til du er i den som gjeld
change-no-rows = Det er inga rad her enno. Skriv ei ny
change-no-further = Rada står ytst allereie
change-no-more-versions = Det er ingen fleire versjonar den vegen
change-remove-question = Ta bort rada om «{ $thing }»? Du kan angre.
objective-is-now = { $old } heiter no { $new } (frå { $day })
objective-will-be = { $old } blir { $new } frå { $day }
case-deadline-inner = leiarane { $day }
case-deadline-outer = Helsedirektoratet { $day }
case-effective = gjeld frå { $day }
case-no-deadlines = ingen er sette
case-days-left = { $days ->
    [one] 1 dag att
   *[other] { $days } dagar att
}
case-days-today = i dag
case-days-over = { $days ->
    [one] 1 dag over fristen
   *[other] { $days } dagar over fristen
}
case-assessments = Vurderinga til regionane
case-steps = Neste steg
case-step-with-reason = (med grunngiving)
case-step-not-yet = ikkje enno
case-correct = Rett opp status …
case-which-step = Kva skal skje med saka?
case-which-state = Kva status er rett?
case-which-region = Vurderinga til kva region?
case-treated = Handsaming i rådet
case-treated-in = Møte { $number }, { $when } ({ $state })
case-schedule = Set på sakslista …
case-history = Historikk
form-correct-case = Rett opp status til «{ $state }»
form-set-fagkontakt = Fagkontakt for { $specialty }
form-register-letter = Brev som kom inn
form-letter-then = Teksten skriv eller limer du inn etterpå
intake-fagkontakt = RegUt { $region } er fagkontakt for { $codes }
intake-no-fagkontakt = fagkontakt er ikkje kjend for { $codes }
intake-lead = Vi leier saka og spør alle regionane
intake-mirror = Vi svarer for { $region }
intake-unknown = Set fagkontakt før saka blir klargjord
intake-deadline = Frist for leiarane er foreslått: { $reply } verkedagar, seinast { $margin } før fristen frå Helsedirektoratet
hand-over-lead = Vi tek over saka som fagkontakt
hand-over-mirror = Eit anna RegUt tek over saka
hand-over-asks = { $regions } blir bedne om vurdering i dag
hand-over-lead-from-now = Frå no leier vi saka for alle regionane
hand-over-keeps = Svara som er samla inn, blir liggjande. Frå no trengst berre vår eiga vurdering
hand-over-history = Brev, versjonar og historikk følgjer saka. Du kan angre
service-all = Alle spesialitetane ({ $count })
service-specialist = Alle sjukehusspesialitetane ({ $count })
service-general = Allmennmedisin ({ $count })
service-occupational = Arbeidsmedisin ({ $count })
service-public = Samfunnsmedisin ({ $count })
specialties-chosen = Mellomrom vel og vel bort. { $count } valde
body-four-leaders = dei fire rådsleiarane
body-cross-regional = tverregionalt råd
meeting-picker-title = Kva møte?
meeting-picker-empty = Rådet har ikkje noko møte framfor seg. Planlegg eit først

## Vurderinga frå ein region

assessment-title = Vurdering
assessment-not-asked = ikkje spurd
assessment-asked = spurd { $day }
assessment-silent = spurd { $day }, ikkje svar
assessment-answered = { $position } { $day }
assessment-waived = vidare utan svar { $day }
assessment-waived-because = gjekk vidare utan svar { $day }: { $reason }
assessment-no-answer = har ikkje svart
assessment-leader = Leiar i rådet: { $leader }
assessment-no-leader = Leiaren i rådet er ikkje kjend her
assessment-ask-first = Regionen er ikkje spurd enno. Ta steget «Be om vurdering» på saka, så kan svaret skrivast her
assessment-nothing-written = ingenting skrive
assessment-do-answer = Noter svaret …
assessment-do-waive = Gå vidare utan svar …
assessment-do-reopen = Svaret vart ført feil: opne att
assessment-is-settled = Svaret er notert. Opne det att nedst på sida om det er feil
form-answer-assessment = Svar frå regionen
form-waive-assessment = Vidare utan svar
field-position = standpunkt
field-answered = svarte
field-answered-by = svaret er frå
agenda-no-steps = Møtet er { $state }; det er ikkje fleire steg her
roster-all-seated = Alle institusjonar i regionen har plass
form-new-person = ny her; { $key } finn kjende
writing-commands = Kommandoar

command-set-abbreviation = forkortinga er lagra
command-remove-abbreviation = forkortinga er fjerna
field-short = forkorting
field-text = tekst
## Stavekontroll
field-before = stod
field-row-before = før
field-after = skal stå
field-row-after = etter
field-operation = kva skjer
field-change-target = kva blir endra
field-change-field = felt
field-thing = namn i dag
field-objective = læringsmål-id
field-contact = kontakt
field-handler = saksbehandlar
field-body = blir vurdert av
field-sender = avsendar
field-new-id = ny id
field-old-id = gamal id
# spelling
spelling-on = Ord som ikkje står i ordboka, er understreka
spelling-off = Ord blir ikkje understreka lenger
spelling-no-dictionary = Stavekontrollen treng ordboka hunspell-{ $code } på denne maskina. Be den som driftar maskina, om å installere ho
spelling-no-word = Set markøren i eit ord først
spelling-looking = Slår opp ordet …
spelling-no-suggestions = Ordboka har ingen forslag. Esc lukkar
spelling-choose = Vel med pilene eller sifferet, Enter set inn ordet, Esc lèt det stå
spelling-wrong = «{ $word }» står ikkje i ordboka. { $key } gir forslag

## Søk i heile møtet
search-title = Søk i heile møtet
search-begin = Skriv eitt eller fleire ord. Enter går til staden, Esc tilbake dit du var
search-nothing = Orda står ikkje på same linje nokon stad i møtet

## Strukturen ved sida av teksten
structure-title = Struktur
structure-empty = Inga linje byrjar med vedtak, aksjon, dissens … enno
structure-no-room = Det er ikkje plass til strukturen her. Gjer vindauget høgare

## Fullføring
completion-nothing = Ingenting å fullføre her. Tab fullfører verb, namn, saksnummer og læringsmål
completion-not-here = Teksten kan ikkje skrivast i akkurat no

## Forkortingar
abbreviations-title = Forkortingar
abbreviations-none = Ingen forkortingar enno. { $key } legg til den første
abbreviations-remove = Fjerne «{ $short }»?
abbreviation-no-word = Skriv ei forkorting først. { $key } viser dei som finst
abbreviation-unknown = «{ $word }» er inga forkorting. { $key } viser dei og legg til nye
form-add-abbreviation = Ny forkorting ( // gir ny linje, ¤ er plassen til markøren)
form-change-abbreviation = Endre «{ $short }» ( // gir ny linje, ¤ er plassen til markøren)

reason-letter-sent = Brevet vart sendt { $day } og kan ikkje endrast. Skriv eit nytt brev.
reason-origin-of-other-track = «{ $track }» kjem ikkje frå { $origin }. Vel ein annan type sak, eller rett kvar ho kjem frå
reason-change-stands = Saka er { $state }, så endringa står slik ho er. Rett opp saka først om noko er gale
reason-no-such-row = Endringa har inga rad { $row }
reason-row-lacks = Rad { $row }: feltet «{ $field }» må fyllast ut
reason-row-says-too-much = Rad { $row }: «{ $field }» skal vere tom når rada { $operation }
reason-row-into-what = Rad { $row } ({ $operation }): skriv under «etter» kva ho blir ein del av
reason-row-changes-nothing = Rad { $row }: før og etter er like. Skriv kva som blir annleis
reason-row-field-of-other = Rad { $row }: { $target } har ikkje «{ $part }». Vel eit anna felt
reason-row-not-a-number = Rad { $row }, «{ $field }»: «{ $found }» er ikkje noko tal. Skriv eit tal, til dømes 40
reason-row-twice = Rad { $row } endrar det same feltet som rad { $other }. Endre den rada i staden
reason-too-many-rows = Ei endring har høgst { $most } rader. Del ho på fleire saker
reason-alias-in-circle = { $code } ville føre tilbake til seg sjølv. Vel ein annan ny id
reason-nothing-to-hand-over = Det same RegUt er framleis fagkontakt, så det er ingenting å overføre

## Ei linje i referatet som manglar noko
flaw-no-text = skriv noko etter kolon
flaw-no-owner = kven gjer det? Skriv namn eller føretak framfor kolon
flaw-no-name = kven? Skriv namn eller føretak framfor kolon
flaw-no-due = ingen frist: skriv «innan 1.6.» til slutt
flaw-unknown-name = finn ikkje «{ $typed }» i rådet
flaw-ambiguous = «{ $typed }» kan vere { $candidates }
flaw-unreadable-date = «{ $typed }» er ingen dato: skriv 1.6., fredag eller veke 12
flaw-near-verb = «{ $typed }»: meinte du «{ $verb }»?
flaw-unknown-verb = «#{ $typed }» er ikkje eit ord som blir lese: ta bort #, eller skriv eit anna
flaw-no-colon = manglar kolon, så linja blir lesen som tekst
flaw-no-candidate = kven stiller til val?
flaw-no-manner = skriv (akklamasjon), eller talet på røyster bak namnet
flaw-no-votes = fleire stiller: skriv talet på røyster bak kvart namn
flaw-tie = like mange røyster: ingen er vald
# Etter møtet: gangen til referatet
reason-minutes-are = «{ $step }» går ikkje: referatet er { $stage }
reason-meeting-is-not-over = Møtet er { $state }. Avslutt møtet først
reason-deadline-is-past = Fristen { $until } er ute. Vel ein seinare dag
reason-deadline-is-ahead = Medlemmene har frist til { $until }. Vent til fristen er ute
reason-remark-is-open = Merknaden frå { $from } står open. Ta han inn eller svar på han
reason-nobody-approved = Skriv kven som har godkjent
reason-no-approving-meeting = Vel eit seinare møte i rådet som har godkjent referatet
reason-silence-is-not-consent = Å teie er ikkje samtykke i dette rådet. Nokon må godkjenne
reason-minutes-approved = Referatet frå { $meeting } vart godkjent { $on } og blir ikkje endra. Før ei retting i staden (skjermen Referat)
reason-minutes-not-approved = Referatet er ikkje godkjent
reason-minutes-have-left = Referatet er under arbeid. Ta det tilbake til notat først
reason-minutes-are-notes = Referatet er berre notat enno. Lag utkast først
reason-remark-is-settled = Merknaden er behandla
minutes-stage-notes = notat
minutes-stage-draft = utkast
minutes-stage-with-leader = hos leiar
minutes-stage-circulating = på sirkulasjon
minutes-stage-approved = godkjent
minutes-step-make-draft = Lag utkast
minutes-step-send-to-leader = Send til leiar
minutes-step-circulate = Send på sirkulasjon
minutes-step-approve-in-writing = Godkjent skriftleg
minutes-step-approve-in-meeting = Godkjent i møte
minutes-step-approve-by-silence = Godkjent ved at ingen svara
minutes-step-take-back = Ta tilbake
command-move-minutes = førte referatet vidare
command-set-silence-rule = sette regel for å teie
command-set-access = sette innsyn for sak
command-set-minute-taker = noterte referent
command-add-remark = noterte merknad
command-settle-remark = behandla merknad
command-correct-minutes = retta referat
minutes-no-consequence = Ingen konsekvens.
minutes-everybody = alle
field-remark-from = merknad frå
field-basis = heimel
field-answer = svar
minutes-is-draft = Utkast. Referatet er ikkje godkjent.
minutes-circulates-silence-is-not-consent = På sirkulasjon med frist { $day }. Å teie er ikkje samtykke: gi beskjed om du godkjenner.
minutes-circulates-silence-approves = På sirkulasjon med frist { $day }. Den som ikkje svarar innan fristen, har godkjent referatet.
minutes-public-version = Offentleg utgåve. Det som er unnateke offentlegheit, er utelate; det står der det er gjort.
minutes-exempt = Unnateke offentlegheit: { $basis }.
minutes-exempt-title = (unnateke offentlegheit)
minutes-conclusion = Konklusjon
minutes-consequences = Konsekvensar
minutes-dissent = Dissens
minutes-election = Val
minutes-later = Til seinare
minutes-input = Innspel frå { $who }: { $text }
minutes-somebody = Ein medlem
minutes-not-set = ikkje sett
minutes-votes = { $votes } røyster
minutes-blank-votes = blanke: { $votes }
minutes-elected = Vald: { $name }
minutes-elected-acclaimed = Vald ved akklamasjon: { $name }
minutes-elected-until = Perioden varer til { $day }
minutes-closing = Avslutning
minutes-passed = Møtet vart avslutta sjølv om noko mangla. Grunngiving: { $reason }
minutes-approval = Godkjenning
minutes-approved-in-writing = Godkjent skriftleg { $day } av { $by }.
minutes-approved-in-meeting = Godkjent { $day } i møte { $number } ({ $held }).
minutes-approved-by-silence = Godkjent { $day }: ingen hadde innvendingar innan fristen, og etter regelen til rådet er det godkjenning.
minutes-hash = Kontrollsum for referatet som godkjent (SHA-256)
minutes-corrections = Rettingar
minutes-correction = Retting { $number }, { $day }
minutes-correction-reason = Grunngiving
minutes-correction-before = Stod
minutes-correction-after = Skal stå
minutes-correction-nothing = (ingenting)
minutes-postponed = Saka er utsett til eit seinare møte.
minutes-postponed-because = Saka er utsett til eit seinare møte: { $reason }
reason-not-asked = { $region } er ikkje spurd. Be om vurdering først
reason-has-settled = { $region } har svart eller er gått forbi, så inga purring trengst
reason-reminded-today = Det er alt purra { $day }. Ingen blir purra to gonger same dag
reason-letter-not-now = Brevet «{ $kind }» blir ikkje skrive når endringssaka er { $state }
reason-no-recipient = Vel kva region eller kva råd brevet skal til
reason-hand-and-new-disagree = Det du har skrive i brevet, og det som er nytt, gjeld dei same linjene. Sjå på begge, og rett brevet for hand
reason-letter-came-in = Brevet kom inn til oss; berre brev ut blir merkte som sende
reason-letter-not-sent = Brevet er ikkje merkt som sendt
reason-not-yet = { $day } har ikkje vore enno. Vel i dag eller ein tidlegare dag
reason-form-unreadable = Skjemaet kan ikkje lesast. Rett linjene som er nemnde, og prøv igjen
reason-answered-newer = { $region } har alt svart på versjon { $version } av endringa, som er nyare enn skjemaet
reason-answered-since = { $region } svarte { $day }. Sei frå at skjemaet skal erstatte det svaret
reason-texts-stand = Det står alt noko anna under { $region } enn i skjemaet. Sei frå at skjemaet skal erstatte det
reason-pen-is-asked-for = { $user } har alt bede om pennen. Vent til svaret er gitt, og prøv igjen
