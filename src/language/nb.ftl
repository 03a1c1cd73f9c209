### Ordene i programmet, på bokmål. Hver nøkkel finnes i alle tre filer.

## Kommandoer, slik de står i hjelpen og i kommandosøket

action-back = Tilbake
action-quit = Avslutt
action-help = Hjelp
action-palette = Finn en kommando
action-undo = Angre
action-redo = Gjør om
action-go-councils = Velg råd
action-go-attention = Til det som venter
action-go-journal = Til journalen
action-go-persons = Til personene
action-go-settings = Innstillinger
action-choose-language = Velg språk
action-redraw = Tegn skjermen på nytt
action-up = Opp
action-down = Ned
action-first = Til den første
action-last = Til den siste
action-page-up = En side opp
action-page-down = En side ned
action-next-pane = Neste rute
action-previous-pane = Forrige rute
action-go-roster = Til medlemmene
action-go-agenda = Til sakslisten
action-go-pipeline = Til saksløpet
action-find = Finn i listen
action-open = Åpne
action-new = Ny
action-change = Endre
action-remove = Fjern
action-move-up = Flytt opp
action-move-down = Flytt ned
action-end-appointment = Avslutt oppnevning
action-elect-leader = Velg leder
action-plan-meeting = Planlegg møte
action-change-meeting = Endre møtet
action-move-meeting = Kall inn, avlys …
action-add-seat = Legg til plass
action-next-meeting = Neste møte
action-previous-meeting = Forrige møte
action-enter-meeting = Gå inn i møtet
action-prepare-meeting = Forbered møtet
action-toggle = Ta inn, ta ut, huk av
action-lay-standing = Legg de faste sakene
action-add-input = Noter innspill
action-show-notice = Vis innkallingen
action-invite-people = Ledelse og gjester
action-register-case = Registrer endringssak
action-move-case = Neste steg
action-assess = Skriv vurdering
action-go-change = Hva som endres
action-next-field = Neste felt
action-previous-field = Forrige felt
action-choose = Velg fra liste
action-submit = Lagre
action-cursor-left = Ett tegn til venstre
action-cursor-right = Ett tegn til høyre
action-cursor-up = En linje opp
action-cursor-down = En linje ned
action-word-left = Ett ord til venstre
action-word-right = Ett ord til høyre
action-line-start = Til starten av linjen
action-line-end = Til slutten av linjen
action-text-start = Til starten av teksten
action-text-end = Til slutten av teksten
action-screen-up = En skjerm opp
action-screen-down = En skjerm ned
action-select-left = Marker mot venstre
action-select-right = Marker mot høyre
action-select-up = Marker oppover
action-select-down = Marker nedover
action-select-word-left = Marker ord mot venstre
action-select-word-right = Marker ord mot høyre
action-select-line-start = Marker til linjestart
action-select-line-end = Marker til linjeslutt
action-select-all = Marker alt
action-start-selection = Begynn å markere
action-new-line = Ny linje
action-delete-left = Slett tegnet før
action-delete-right = Slett tegnet etter
action-delete-word-left = Slett ordet før
action-delete-word-right = Slett ordet etter
action-delete-to-line-end = Slett til linjeslutt
action-delete-line = Slett linjen
action-cut = Klipp ut
action-copy = Kopier
action-paste = Lim inn
action-undo-text = Angre i teksten
action-redo-text = Gjør om i teksten
action-insert-time = Sett inn klokkeslett
action-search-text = Søk i teksten
action-search-next = Neste treff
action-search-previous = Forrige treff
action-external-editor = Skriv i eget program
action-save-to-file = Lagre til fil
action-take-over = Be om pennen
action-give-pen = Gi fra deg pennen
action-keep-pen = Behold pennen
action-follow-writer = Følg den som skriver
action-missing = Hva mangler?
action-command-mode = Til kommandoer
action-insert-mode = Skriv her
action-insert-after = Skriv etter markøren
action-open-line = Skriv på ny linje
action-next-item = Neste sak
action-previous-item = Forrige sak
action-go-item = Gå til sak
action-new-item = Ny sak på sakslisten
action-close-item = Avslutt/gjenåpne saken
action-postpone-item = Utsett saken
action-set-item-clock = Rett tiden for saken
action-attendance = Oppmøte
action-close-meeting = Avslutt møtet
action-search-meeting = Søk i hele møtet
action-suggest-spelling = Forslag til ordet
action-toggle-spelling = Stavekontroll av/på
action-previous-version = Forrige versjon
action-next-version = Neste versjon
action-import-rows = Ta inn endringsark
action-complete = Fullfør
action-toggle-structure = Vis/skjul strukturen
action-go-structure = Gå til strukturen
action-expand-abbreviation = Skriv ut forkortelsen
action-go-abbreviations = Forkortelser

## Steder en tast gjelder

context-anywhere = Overalt
context-list = I en liste
context-picker = I en søkeliste
context-form = I et skjema
context-editor = I en tekst
context-editor-command = I en tekst, kommandoer
context-meeting = I møtet
context-change = I en endring

## Tastefiler

keymap-error-place = { $place }: { $what }
keymap-error-nearest = { $what }. Mente du «{ $nearest }»?
keymap-error-toml = Linjen er ikke skrevet som en tastefil: { $detail }
keymap-error-wants-text = «{ $name }» skal være tekst i hermetegn
keymap-error-wants-keys = «{ $name }» skal være en liste med taster, som ["Up", "Ctrl-P"]
keymap-error-unknown-setting = «{ $name }» er ingen innstilling i en tastefil
keymap-error-unknown-base = Det finnes ikke noe oppsett som heter «{ $name }»
keymap-error-unknown-context = Det finnes ikke noe sted som heter «{ $name }»
keymap-error-unknown-action = Det finnes ingen kommando som heter «{ $name }»
keymap-error-unknown-key = Det finnes ingen tast som heter «{ $name }»
keymap-error-clash = { $keys } er allerede «{ $other }» i «{ $context }» ({ $place })
keymap-error-prefix = { $keys } begynner likt som { $other-keys } for «{ $other }» i «{ $context }» ({ $place })
keymap-error-printable = { $keys } kan ikke brukes i «{ $context }»: der er det tekst
keymap-error-shadow = { $keys } i «{ $context }» gjør at «{ $other }» ikke får noen tast der
keymap-layout-standard = Standard
keymap-layout-vim = Som i Vim
keymap-layout-emacs = Som i Emacs

## Hvorfor noe ikke kan gjøres

reason-empty = Feltet «{ $field }» må fylles ut
reason-ends-before-it-begins = Siste dag ({ $to }) er før første dag ({ $from })
reason-seat-taken = Plassen har allerede { $capacity }: { $holder }, { $from } – { $to }
reason-both-capacities = { $person } kan ikke være både representant og vararepresentant på samme plass
reason-office-taken = Rådet har allerede { $office }: { $holder }, { $from } – { $to }
reason-both-offices = { $person } kan ikke være både leder og nestleder
reason-no-seat = { $institution } har ingen plass i rådet
reason-seat-exists = { $institution } har allerede en plass i rådet
reason-seat-in-use = Plassen har oppnevninger og kan ikke fjernes
reason-not-own-council = Rådet hører til en annen region; her er det bare en kontakt
reason-meeting-is = «{ $step }» går ikke: møtet er { $state }
reason-agenda-locked = Sakslisten kan ikke endres slik: møtet er { $state }
reason-item-has-number = Saken har fått nummer ({ $number }) og kan ikke fjernes; et nummer brukes aldri igjen
reason-item-has-minutes = Saken har referat og kan ikke fjernes
reason-no-items = Møtet har ingen saker
reason-case-is = «{ $step }» går ikke: endringssaken er { $state }
reason-no-specialty = Endringssaken mangler spesialitet
reason-fagkontakt-unknown = Det er ikke kjent hvilket RegUt som er fagkontakt
reason-fagkontakt-is-not-elsewhere = Saken kan ikke oversendes: ingen annen RegUt er fagkontakt
reason-no-inner-deadline = Det mangler frist for rådslederne
reason-inner-after-outer = Fristen for rådslederne ({ $inner }) er etter fristen til Helsedirektoratet ({ $outer })
reason-region-not-settled = { $region } har ikke svart. Noter svaret, «ingen merknader», eller gå videre med begrunnelse
reason-no-effective-day = Datoen endringen gjelder fra, mangler
reason-needs-reason = Skriv en begrunnelse
reason-no-position = Svaret mangler standpunkt
reason-no-text = Skriv noe under minst én av de tre overskriftene, eller svar «ingen merknader»
reason-too-long = Teksten er for lang til å lagres her. Del den i to
reason-not-under-assessment = Ingen er spurt om svar: endringssaken er { $state }
reason-meeting-does-not-run = En sak kan bare åpnes mens møtet er i gang; møtet er { $state }
reason-nothing-to-undo = Du har ingen endring å angre
reason-nothing-to-redo = Du har ingen endring å gjøre om igjen
reason-gone = Det du vil endre, finnes ikke lenger
reason-already-founded = Kontoret finnes allerede
reason-no-such-region = Det finnes ingen region som heter «{ $code }». Velg HSØ, HV, HMN eller HN
reason-not-founded = Kontoret er ikke opprettet ennå
reason-no-such-institution = Det finnes ingen institusjon som heter «{ $name }»
reason-no-such-specialty = Det finnes ingen spesialitet som heter «{ $name }»
reason-no-council = { $specialty } har ikke råd i institusjonens region
reason-lines-disagree = Linje { $line } sier noe annet om det samme
reason-due-after-meeting = Fristen { $by } er etter møtet { $meeting }. Velg en dag før møtet
reason-done-later = Det kan ikke være gjort { $done }, som ikke har vært ennå
reason-on-agenda = Det står allerede på sakslisten for { $meeting }
reason-out-of-bounds = Tallet må være fra { $least } til { $most }
reason-import-line = Linje { $line } kan ikke tas inn
reason-nobody-there = Ingen er notert som til stede for plassen
reason-not-under-way = Det kan først gjøres når møtet er åpnet; møtet er { $state }
reason-outside-meeting = Tiden må være mellom { $from } og { $to }, mens møtet varte
reason-leaves-before-coming = Kan ikke gå { $left }, før ankomsten { $came }
reason-there-twice = Da ville den samme vært til stede to ganger samtidig
reason-item-is-postponed = Saken er utsatt. Ta den opp igjen først
reason-item-not-postponed = Saken er ikke utsatt
reason-item-on-other-agenda = Saken står alt på en annen saksliste
reason-too-many-minutes = En sak kan ta høyst { $most } minutter
refusal-stale = { $by } endret { $what } ({ $command }, { $at }). Ingenting er lagret; se på endringen og prøv igjen
refusal-in-the-way = Kan ikke angres: { $by } endret { $what } ({ $command }, { $at })
refusal-held-by = { $user } skriver i teksten nå
trouble-in-use = Et annet program bruker kontorets database. Ingenting er endret. Avslutt det andre programmet og prøv igjen
trouble-damaged = Kontorets database er skadet. Den er ikke rørt. Ta kopi av kontorets mappe og hent tilbake siste sikkerhetskopi
trouble-foreign = Databasen i kontorets mappe hører til et annet program. Den er ikke rørt. Velg en annen mappe med --office, eller flytt filen
trouble-not-a-database = Filen office.redb i kontorets mappe er ingen database. Den er ikke rørt. Flytt den og hent tilbake siste sikkerhetskopi
trouble-newer = Kontoret er laget av en nyere utgave av Saksgang. Det er ikke rørt. Oppdater programmet
trouble-disk-full = Disken er full. Ingenting er endret. Frigjør plass og prøv igjen
trouble-closed = Saksgang har ikke lov til å lese og skrive i kontorets mappe. Ingenting er endret. Få rettighetene ordnet og prøv igjen
trouble-disk = Disken lot seg ikke lese eller skrive. Ingenting er endret. Prøv igjen; skjer det på nytt, be den som har ansvar for maskinen, om å se på disken
trouble-too-large = Det ble for mye på én gang. Ingenting er endret. Del det opp og prøv igjen
trouble-no-server = Tjeneren kom ikke i gang. Ingenting er endret. Prøv igjen; skjer det på nytt, står mer i server.log i kontorets mappe
trouble-fault = Det er en feil i Saksgang. Det som alt er lagret, er trygt. Se om endringen kom med før du prøver igjen, og meld fra med det som står i server.log i kontorets mappe

## Felt, slik de heter i skjemaer og feilmeldinger

field-name = navn
field-title = tittel
field-institution = institusjon
field-specialty = spesialitet
field-workplace = arbeidssted
field-seat = plass
field-person = person
field-from = fra
field-to = til
field-term = periode
field-email = e-post
field-phone = telefon
field-roles = roller
field-letter = oppnevningsbrev
field-place = sted
field-what = hva
field-owner = ansvarlig
field-due = frist
field-reason = begrunnelse
field-summary = sammendrag
field-language = språk

## Roller og verv

capacity-representative = representant
capacity-deputy = vararepresentant
office-leader = leder
office-deputy-leader = nestleder
seat-rule-trusts = helseforetakene
seat-rule-all-institutions = alle utdanningsvirksomheter

## Endringssaker

case-state-received = mottatt
case-state-prepared = klargjort
case-state-under-assessment = til vurdering
case-state-assessed = vurdert
case-state-submitted = fremmet
case-state-answered = besvart
case-state-with-directorate = hos Helsedirektoratet
case-state-returned = returnert for komplettering
case-state-changed = besluttet: endret
case-state-partly-changed = besluttet: delvis endret
case-state-unchanged = besluttet: ikke endret
case-state-in-effect = iverksatt
case-state-closed = lukket
case-state-passed-on = oversendt
case-state-not-submitted = ikke fremmet
case-state-withdrawn = trukket
case-step-prepare = Klargjør
case-step-request-assessment = Be om vurdering
case-step-submit = Frem forslaget
case-step-answer = Besvar henvendelsen
case-step-hand-over = Mottatt av Helsedirektoratet
case-step-return = Returnert for komplettering
case-step-decide-changed = Besluttet: endret
case-step-decide-partly-changed = Besluttet: delvis endret
case-step-decide-unchanged = Besluttet: ikke endret
case-step-take-effect = Iverksett
case-step-close = Lukk
case-step-pass-on = Oversend til fagkontakt
case-step-decline = Ikke frem
case-step-withdraw = Trekk
track-proposal = forslag (A)
track-enquiry = henvendelse (B)
track-consultation = høring
track-regulation = forskriftsendring
target-learning-objective = læringsmål
target-elaborating-text = utdypende tekst
target-learning-activity = læringsaktivitet
origin-training-enterprise = utdanningsvirksomhet
origin-council = råd
origin-course-committee = kurskomité
origin-directorate = Helsedirektoratet
origin-medical-association = Legeforeningen
seating-lead = vi er fagkontakt
seating-mirror = en annen region er fagkontakt
position-supports = støtter
position-supports-with-remarks = støtter med merknader
position-does-not-support = støtter ikke
position-no-remarks = ingen merknader
heading-professional = Faglig
heading-organisational = Organisatorisk
heading-economic = Økonomisk
letter-kind-incoming = brev inn
letter-kind-request = forespørsel
letter-kind-reminder = purring
letter-kind-submission = forslag til Helsedirektoratet
letter-kind-answer = svar
letter-kind-consultation = høring til råd
letter-kind-notice = beslutning
letter-kind-passing-on = oversending

## Møter

meeting-state-planned = planlagt
meeting-state-with-leader = hos leder
meeting-state-agreed = avtalt
meeting-state-convened = innkalt
meeting-state-running = i gang
meeting-state-held = avholdt
meeting-state-cancelled = avlyst
meeting-step-convene = Kall inn
meeting-step-open = Åpne møtet
meeting-step-close = Avslutt møtet
meeting-step-reopen = Fortsett møtet
meeting-step-cancel = Avlys
meeting-step-send-to-leader = Send sakslisten til leder
meeting-step-agree = Leder er enig
meeting-step-take-back = Ta sakslisten tilbake
meeting-kind-annual = årsmøte
meeting-kind-ad-hoc = ekstra møte
milestone-date-notice = varsel om møtedato
milestone-items-due = saker meldt inn
milestone-papers-due = sakspapirer klare
milestone-notice-sent = innkalling sendt
item-kind-information = orientering
item-kind-discussion = drøfting
item-kind-decision = beslutning
item-kind-election = valg
item-kind-any-other-business = eventuelt
presence-representative = representanten møter
presence-deputy = vararepresentanten møter
presence-apology = forfall
presence-absent = ikke møtt
presence-unknown = ikke oppgitt
follow-up-state-open = åpen
follow-up-state-done = gjort
follow-up-state-moved = flyttet
follow-up-state-dropped = falt bort

## Postene, i bestemt form

kind-settings = innstillingene
kind-region = regionen
kind-institution = institusjonen
kind-specialty = spesialiteten
kind-person = personen
kind-council = rådet
kind-seat = plassen
kind-appointment = oppnevningen
kind-office-holding = vervet
kind-meeting = møtet
kind-agenda-item = saken på sakslisten
kind-attendance = oppmøtet
kind-follow-up = oppfølgingspunktet
kind-case = endringssaken
kind-assessment = vurderingen
kind-decision = vedtaket
kind-election = valget
kind-input = innspillet
kind-minutes = referatet
kind-remark = merknaden
kind-correction = rettelsen
kind-abbreviation = forkortelsen
kind-change-sheet = endringsarket
kind-letter = brevet
operation-new = er ny
operation-changed = endres
operation-merged = slås sammen
operation-moved = flyttes
operation-dropped = utgår
change-target-course = kurs
change-target-procedure = prosedyre
change-target-learning-objective = læringsmål
change-target-elaborating-text = utdypende tekst
change-field-title = tittel
change-field-wording = ordlyd
change-field-performed = utført
change-field-assisted = assistert
change-field-comment = merknad
kind-council-reply = svaret fra rådet
kind-objective-alias = læringsmålets gamle id

## Journalen: hva noen gjorde

command-found = opprettet kontoret
command-set-language = valgte språk
command-add-person = la til person
command-change-person = endret person
command-add-seat = la til plass
command-remove-seat = fjernet plass
command-appoint = oppnevnte
command-change-appointment = endret oppnevning
command-end-appointment = avsluttet oppnevning
command-elect = førte inn valg
command-end-office = avsluttet verv
command-import-roster = tok inn medlemsliste
command-plan-meeting = planla møte
command-change-meeting = endret møte
command-move-meeting = førte møtet videre
command-set-meeting-date = satte en frist
command-set-meeting-people = endret hvem som leder og er gjest
command-lay-standing = la de faste sakene på sakslisten
command-take-onto-agenda = tok noe som ventet, inn på sakslisten
command-add-input = noterte et innspill
command-drop-input = la bort et innspill
command-change-setting = endret en innstilling
command-add-item = la til sak på sakslisten
command-change-item = endret sak på sakslisten
command-place-item = flyttet sak på sakslisten
command-remove-item = fjernet sak fra sakslisten
command-open-item = åpnet sak i møtet
command-close-item = avsluttet sak i møtet
command-note-presence = noterte oppmøte
command-add-guest = noterte gjest
command-add-follow-up = noterte oppfølging
command-change-follow-up = endret oppfølging
command-register-case = registrerte endringssak
command-change-case = endret endringssak
command-move-case = førte endringssak videre
command-correct-case = rettet status for endringssak
command-answer-assessment = førte inn svar på vurdering
command-waive-assessment = gikk videre uten svar
command-reopen-assessment = åpnet vurdering igjen
command-set-fagkontakt = satte fagkontakt
command-add-change-row = la til rad i endringen
command-set-change-row = endret rad i endringen
command-place-change-row = flyttet rad i endringen
command-remove-change-row = tok bort rad i endringen
command-import-change = tok inn endringsark
command-set-objective-alias = ga læringsmål ny id
command-remove-objective-alias = tok bort ny id for læringsmål
command-hand-over-case = overførte sak
command-register-letter = registrerte brev inn
command-note-arrival = noterte ankomst
command-note-leaving = noterte at noen gikk
command-remove-guest = fjernet gjest
command-postpone-item = utsatte sak
command-take-up-item = tok opp igjen utsatt sak
command-set-item-clock = rettet tiden for sak
command-put-down = skrev tekst
command-write-text = skrev inn tekst
command-undo = angret
command-redo = gjorde om igjen

## Medlemslisten som fil

roster-file-field = Linje { $line }, «{ $field }»: { $what }
roster-file-line = Linje { $line }: { $what }
roster-file-too-large = Filen er større enn 4 MiB. En medlemsliste er mye mindre
roster-file-workbook = Dette er en Excel-arbeidsbok. Lagre den som CSV (Fil, Lagre som) og prøv igjen
roster-file-no-lines = Filen har ingen linjer å lese. Den skal ha en overskriftslinje og en linje for hver oppnevning
roster-file-missing-columns = Disse kolonnene mangler: { $columns }
roster-file-column-twice = kolonnen står to ganger
roster-file-too-many-fields = linjen har { $found } felt, overskriften har { $expected }. Mangler det et anførselstegn?
roster-file-field-empty = må fylles ut
roster-file-not-a-day = «{ $found }» er ingen dato. Skriv dd.mm.åååå eller åååå-mm-dd
roster-file-not-a-seat = «{ $found }» er ingen plass. Skriv representant eller vara
roster-file-not-an-email = «{ $found }» er ingen e-postadresse
roster-file-control = her står et usynlig tegn ({ $found }). Slett det
roster-file-line-break = feltet går over flere linjer. Mangler det et anførselstegn?
roster-file-unreadable = Filen lar seg ikke lese: { $found }

## Brevene

letter-to = Til
letter-from = Fra
letter-date = Dato
letter-reference = Vår referanse
letter-deadline = Svarfrist
letter-your-deadline = Deres frist
letter-none = ikke oppgitt
letter-and = { $first } og { $last }
letter-regards = Med vennlig hilsen
letter-subject-request = Forespørsel om vurdering: { $title }
letter-subject-reminder = Påminning om vurdering: { $title }
letter-subject-submission = Forslag om endring: { $title }
letter-subject-answer-enquiry = Svar på henvendelse: { $title }
letter-subject-answer-consultation = Høringssvar: { $title }
letter-subject-answer-regulation = Svar om forskriftsendring: { $title }
letter-subject-mirror = Regional vurdering: { $title }
letter-subject-consultation = Høring: { $title }
letter-subject-notice = Beslutning om endring: { $title }
letter-subject-passing-on = Oversending av sak: { $title }
letter-matter = Saken
letter-matter-title = Tittel
letter-matter-specialty = Spesialitet
letter-matter-target = Gjelder
letter-matter-origin = Kommer fra
letter-matter-received = Mottatt
letter-matter-contact = Kontakt
letter-change = { $version ->
    [0] Endringen
   *[other] Endringen (versjon { $version })
}
letter-change-none = Endringen er beskrevet over.
letter-change-of = { $target } «{ $name }» ({ $operation })
letter-change-reason = Begrunnelse
letter-field-before = { $field }, i dag
letter-field-after = { $field }, nytt
letter-field-empty = (ikke oppgitt)
letter-target-course = kurs
letter-target-procedure = prosedyre
letter-target-learning-objective = læringsmål
letter-target-elaborating-text = utdypende tekst
letter-operation-new = ny
letter-operation-changed = endres
letter-operation-merged = slås sammen
letter-operation-moved = flyttes
letter-operation-dropped = utgår
letter-field-title = Tittel
letter-field-wording = Tekst
letter-field-performed = Utført
letter-field-assisted = Assistert
letter-field-comment = Kommentar
letter-opening-proposal = { $sender } er bedt om å fremme et forslag om endring i Helsedirektoratets anbefalinger i { $specialty }.
letter-opening-enquiry = Helsedirektoratet har bedt { $sender } vurdere et forslag om endring i { $specialty }. Henvendelsen kom { $received }.
letter-opening-consultation = { $sender } skal svare på en høring om { $specialty }.
letter-opening-regulation = { $sender } skal uttale seg om en forskriftsendring i { $specialty }.
letter-opening-region = Vi ber { $region } om en vurdering av konsekvensene.
letter-opening-cross-regional = Vi ber det tverregionale rådet om en vurdering av konsekvensene for hver av de fire regionene.
letter-cross-regional = det tverregionale rådet
letter-opening-council = { $sender } ber rådet om innspill til en høring i { $specialty }.
letter-we-ask = Dette ber vi om
letter-we-ask-headings = Vi ber om vurderingen under tre overskrifter. Er det ingen konsekvens under en av dem, ber vi om at det skrives uttrykkelig: «ingen konsekvens».
letter-ask-professional = Faglige konsekvenser: dekker endringen det læringsmålene krever, og hva betyr den for kvaliteten?
letter-ask-organisational = Organisatoriske konsekvenser: plasser, rotasjon, instruktører, flaskehalser.
letter-ask-economic = Økonomiske konsekvenser: kostnader og besparelser, for foretakene og for kandidatene.
letter-we-ask-position = Vi ber også om ett av disse standpunktene til endringen:
letter-we-ask-council = Vi ber om rådets innspill i fritekst, og om ett av disse standpunktene:
letter-answer-by = Svar sendes oss innen { $day }.
letter-silence = Manglende svar regnes ikke som samtykke. Svarer en region ikke, blir det opplyst i vårt brev at svaret mangler.
letter-reminder-opening = Vi viser til vår forespørsel { $day } og mangler fortsatt svar fra { $region }.
letter-reminder-was-due = Fristen var { $day }.
letter-reminder-is-due = Fristen er { $day }.
letter-reminder-deputy = Påminningen går denne gangen også til nestlederen.
letter-reminder-lacks = Dette mangler
letter-lacks-position = Standpunkt til endringen.
letter-lacks-newer = Svar på versjon { $version } av endringen. Svaret vi har, gjelder versjon { $answered }.
letter-reminder-silence = Manglende svar regnes ikke som samtykke. Trenger dere mer tid, ber vi om at dere sier fra.
letter-submits = { $sender } fremmer med dette et forslag om endring i Helsedirektoratets anbefalinger i { $specialty }, på vegne av utdanningsvirksomhetene. Lederne av de fire regionale spesialistutdanningsrådene er bedt om å vurdere faglige, organisatoriske og økonomiske konsekvenser. Svarene gjengis region for region.
letter-answers-enquiry = Vi viser til Helsedirektoratets henvendelse, mottatt { $received }, om { $specialty } (forslag fra: { $origin }). { $sender } svarer med dette. Lederne av de fire regionale spesialistutdanningsrådene er bedt om å vurdere faglige, organisatoriske og økonomiske konsekvenser. Svarene gjengis region for region.
letter-answers-consultation = Vi viser til høringen, mottatt { $received }, om { $specialty }. { $sender } svarer med dette. Lederne av de fire regionale spesialistutdanningsrådene er bedt om å vurdere faglige, organisatoriske og økonomiske konsekvenser. Svarene gjengis region for region.
letter-answers-regulation = Vi viser til forslaget om forskriftsendring, mottatt { $received }, om { $specialty }. { $sender } svarer med dette. Lederne av de fire regionale spesialistutdanningsrådene er bedt om å vurdere faglige, organisatoriske og økonomiske konsekvenser. Svarene gjengis region for region.
letter-answers-fagkontakt = Vi viser til henvendelsen, mottatt { $received }, om { $specialty }. Her følger vurderingen fra { $region }.
letter-positions = Regionenes standpunkt
letter-column-region = Region
letter-column-position = Standpunkt
letter-column-professional = Faglig
letter-column-organisational = Organisat.
letter-column-economic = Økonomisk
letter-cell-text = se under
letter-cell-none = ingen
letter-stands-silent = ikke svart
letter-stands-not-asked = ikke spurt
letter-stands-outdated = svart på versjon { $version }
letter-stands-outdated-answer = svart på en eldre versjon
letter-disagree = Regionene er ikke enige.
letter-consequences-professional = Faglige konsekvenser
letter-consequences-organisational = Organisatoriske konsekvenser
letter-consequences-economic = Økonomiske konsekvenser
letter-said-none = Ingen konsekvens.
letter-said-nothing = Ikke omtalt i svaret.
letter-said-nothing-on-this = Har ikke svart på denne versjonen.
letter-said-outdated = (Om versjon { $version }:)
letter-said-silent = Har ikke svart.
letter-said-not-asked = Er ikke spurt.
letter-without = Svar som mangler
letter-without-meaning = At et svar mangler, er ikke uttrykk for støtte.
letter-course-asked = spurt { $day }.
letter-course-not-asked = ikke spurt.
letter-course-reminded = Purret { $day }.
letter-course-not-reminded = Ikke purret.
letter-course-silent = Har ikke svart.
letter-course-outdated = Svarte { $day } på versjon { $answered }, men har ikke svart på versjon { $version }.
letter-course-waived = Saken er ført videre uten svar { $day }: { $reason }
letter-notice-opening = Saken om endring i { $specialty } er avgjort.
letter-decided-changed = Helsedirektoratet har besluttet å endre anbefalingene.
letter-decided-partly-changed = Helsedirektoratet har besluttet å endre en del av anbefalingene det var foreslått å endre.
letter-decided-unchanged = Helsedirektoratet har besluttet ikke å endre anbefalingene.
letter-decided-in-effect = Helsedirektoratet har besluttet en endring, og den har trådt i kraft.
letter-effective = Endringen gjelder fra { $day }.
letter-effective-unknown = Dato for ikrafttredelse er ikke fastsatt.
letter-partly-note = Tabellen viser det som ble foreslått. Se Helsedirektoratets beslutning for hvilke deler som gjelder.
letter-concerned = Utdanningsvirksomhetene i { $specialty }
letter-leaders = Lederne av de regionale spesialistutdanningsrådene i { $specialty }
letter-the-cross-regional-council = Tverregionalt spesialistutdanningsråd i { $specialty }
letter-role = { $office }, { $council }
letter-council-of = { $council } i { $specialty }, { $region }
letter-by-leader = { $council } v/leder
letter-passing-on = { $sender } mottok { $received } en sak om { $specialty }. RegUt { $region } er fagkontakt for spesialiteten, og saken oversendes derfor dit.
letter-passing-on-end = Avsenderen av saken blir orientert. Vi bidrar gjerne med vår regions vurdering når dere ber om den.

## Svarskjemaet

answer-form-head = Svarskjema { $number } { $region } versjon { $version }, laget { $day }
answer-form-case = Sak: { $title }
answer-form-how = Skriv rett under hver linje i klammer, og la linjene stå.
answer-form-none = Er det ingen konsekvens, skriv: ingen konsekvens
answer-form-position = Posisjon
answer-form-by = Svart av
answer-form-end = Slutt på skjemaet
form-fault-no-form = Fant ingen linje som begynner med «[Svarskjema». Ta med hele svaret, også den linjen
form-fault-head = «{ $found }» sier ikke hvilken sak og region. Det skal stå som [Svarskjema 2026-014 HMN versjon 1, …]
form-fault-no-position-line = Linjen «Posisjon:» mangler. Skriv den inn igjen, med standpunktet etter kolon
form-fault-position = «{ $found }» er ikke et standpunkt. Skriv støtter, støtter med merknader, støtter ikke eller ingen merknader
form-fault-heading = [{ $found }] er ingen overskrift i skjemaet. Der skal det stå faglige, organisatoriske eller økonomiske konsekvenser
form-fault-heading-twice = Overskriften «{ $found }» står to ganger. Slett den ene
form-fault-empty = Skjemaet er ikke fylt ut
form-fault-two-forms = Her begynner et skjema til, med et annet svar. Ta med bare ett av dem
form-fault-too-large = Filen er for stor til å være et svarskjema

## Referatet

minutes-title = Referat: { $council } i { $specialty }, { $region }
minutes-meeting = Møte
minutes-day = Dato
minutes-time = Tid
minutes-place = Sted
minutes-chair = Møteleder
minutes-taker = Referent
minutes-preliminary = Foreløpig: møtet er { $state }.
minutes-present = Til stede
minutes-nobody = Ingen er ført opp.
minutes-nobody-appointed = ingen oppnevnt
minutes-apologies = Forfall
minutes-absent = Ikke møtt
minutes-not-stated = Ikke oppgitt
minutes-guests = Gjester
minutes-deputy-for = vararepresentant for { $name }
minutes-came = kom kl. { $clock }
minutes-left = gikk kl. { $clock }
minutes-came-under = kom kl. { $clock } under sak { $number }
minutes-left-under = gikk kl. { $clock } under sak { $number }
minutes-item = Sak { $number } { $title }
minutes-case = endringssak { $number }
minutes-follow-ups = Oppfølging
minutes-follow-up-line = { $what }. Ansvarlig: { $owner }. Frist: { $due }
minutes-next-meeting = Neste møte
standing-item-notice = Godkjenning av innkalling og saksliste
standing-item-last-minutes = Referat fra forrige møte
standing-item-election = Valg av leder og nestleder
standing-item-rotation-needs = Behov for rotasjon for kandidatene
standing-item-bottlenecks = Flaskehalser i utdanningsløpene
standing-item-future-need = Framtidig behov for spesialister i regionen
standing-item-entry-requirements = Kompetanse før gjennomstrømmingsstillinger
standing-item-local-input = Innspill fra fagmiljøene lokalt
standing-item-any-other-business = Eventuelt
standing-item-next-meeting = Neste møte
notice-title = Innkalling: { $council } i { $specialty }, { $region }
notice-title-agenda = Saksliste: { $council } i { $specialty }, { $region }
notice-state-planned = Utkast til saksliste. Møtet er ikke kalt inn ennå.
notice-state-with-leader = Utkast til saksliste, sendt til leder. Møtet er ikke kalt inn ennå.
notice-state-agreed = Sakslisten er avtalt med leder. Møtet er ikke kalt inn ennå.
notice-state-cancelled = Møtet er avlyst.
notice-regut = Det regionale utdanningssenteret (RegUt), { $region }
notice-items-due = Frist for å melde saker
notice-apology-due = Frist for å melde forfall
notice-sender = Avsender
notice-reference = Referanse
notice-agenda = Saksliste
notice-no-items = Ingen saker ennå.
notice-column-number = Nr.
notice-column-time = Tid
notice-column-title = Sak
notice-column-kind = Type
notice-column-planned = Min.
notice-column-institution = Foretak
notice-column-representative = Innkalt representant
notice-column-deputy = Vara, til orientering
notice-about = { $kind }, { $minutes } min
notice-planned-end = Forventet slutt: { $end }
notice-invited = Innkalt
notice-seat = { $institution }: { $representative }. Vara, til orientering: { $deputy }
notice-paper = { $number }: { $title }
paper-part-background = Bakgrunn
paper-part-assessment = Vurdering
paper-part-proposal = Forslag til konklusjon
item-before = tidligere sak { $number }
minutes-column-name = Navn
minutes-column-institution = Institusjon
minutes-column-role = Rolle
minutes-column-what = Hva
minutes-column-owner = Ansvarlig
minutes-column-due = Frist

## Felt i skjemaene

field-capacity = oppnevnt som
field-clock = klokkeslett
field-day = dag
field-effective = gjelder fra
field-ends = avslutt
field-heading = overskrift
field-inner-deadline = frist lederne
field-item-kind = sakstype
field-last-day = siste dag
field-meeting-kind = møtetype
field-done = gjort (kan stå tom)
field-chair = møteleder (tom: rådets leder)
field-guests = gjester, med ; imellom
field-from-whom = fra
field-input-text = innspill
field-planned = minutter (kan stå tom)
field-setting = tall
field-minutes = varighet i minutter
field-minutes-language = målform
field-office = verv
field-origin = kommer fra
field-outer-deadline = frist fra Hdir
field-received = mottatt
field-region = region
field-seat-rule = plasser for
field-specialties = spesialiteter
field-target = gjelder
field-track = type sak

## Språk

language-nb = Bokmål
language-nn = Nynorsk
language-en = English
language-title = Velg språk
language-chosen = Nå på bokmål
language-not-kept = Språket gjelder til du avslutter. Valget kunne ikke lagres i config.toml: { $detail }

## Overalt

not-here = «{ $action }» kan ikke brukes her
key-unknown = Tasten gjør ingenting her. { $key } viser tastene
key-sequence-begun = { $keys } og så: { $choices }
nothing-to-close = Det er ingenting å lukke her. { $key } avslutter programmet
foot-choose = Velg
foot-toggle = Inn, ut
foot-standing = Faste saker
foot-prepare = Forbered
foot-next-text = Neste tekst
foot-done = Ferdig
foot-new-row = Ny rad
foot-read = Les
foot-yes = Ja
foot-no = Nei
key-sequence-unknown = { $keys } gjør ingenting her
link-lost = Ingen kontakt med kontoret. Det du skriver, blir sendt når kontakten er tilbake
text-saved-to = Lagret i { $path }
text-not-saved = Fikk ikke lagret til fil: { $detail }
external-editor-failed = Skriveprogrammet lot seg ikke bruke: { $detail }. Teksten er som før
entrance-title = Saksgang
entrance-opening = Henter fra kontoret …
entrance-new-office = Her er det ikke noe kontor ennå. «Åpne» oppretter ett: Du velger region, og spesialiteter, institusjoner, råd og plasser følger med.
help-title = Tastene her
palette-title = Finn en kommando
picker-prompt = Søk:
picker-nothing = Ingenting passer med det du skrev
confirm-title = Er du sikker?
confirm-how = Enter eller j: ja    Esc eller n: nei
confirm-yes-key = j
confirm-no-key = n

## Skjemaer

form-leave-question = Lukke skjemaet uten å lagre det du har fylt ut?
form-no-such-choice = Ingen av valgene begynner slik
form-nothing-to-choose = Her skriver du selv; feltet har ingen liste
form-found = Opprett kontoret
form-person = Person
form-appoint = Oppnevning for { $institution }
form-change-appointment = Endre oppnevning for { $institution }
form-end-appointment = Avslutt oppnevningen av { $person }
form-end-either = Avslutt oppnevning eller verv: { $person }
ends-appointment = oppnevningen
ends-office = vervet som { $office }
form-elect = Valg av leder eller nestleder
form-plan-meeting = Planlegg møte
form-change-meeting = Endre møte { $number }
form-meeting-date = Frist: { $what }
form-meeting-people = Ledelse og gjester
form-add-input = Innspill fra fagmiljøet
form-drop-input = Legg bort innspillet
form-change-setting = Innstilling
form-add-item = Ny sak på sakslisten
form-change-item = Endre sak på sakslisten
form-register-case = Registrer endringssak
form-change-case = Endre endringssak { $number }
wrong-empty = Feltet «{ $field }» må fylles ut
wrong-day = «{ $value }» er ingen dato. Skriv for eksempel 1.6., 1.6.27 eller fredag
wrong-day-missing = Skriv en dato i feltet «{ $field }»
wrong-time = «{ $value }» er ikke noe klokkeslett. Skriv for eksempel 13:00
wrong-number = «{ $value }» er ikke noe tall
wrong-specialties = «{ $value }» har en kode som ikke finnes. Skriv koder med komma mellom, for eksempel URO, NEV
wrong-objective = «{ $value }» er ingen læringsmål-id. Skriv for eksempel URO-012
wrong-person = Velg en person fra listen i feltet «{ $field }»

## Rådet: medlemmer, saksliste og saksløp

council-picker-title = Velg råd
council-open-cases = { $count ->
    [one] 1 åpen sak
   *[other] { $count } åpne saker
}
person-picker-title = Personer
roster-heading = { $seats ->
    [one] Medlemmer: 1 plass
   *[other] Medlemmer: { $seats } plasser
}
roster-complete = Alle plasser er besatt
roster-empty = Rådet har ingen plasser ennå. De kommer med medlemslisten: saksgang import roster FIL
roster-vacant = ledig
roster-leader-mark = leder
roster-deputy-leader-mark = nestleder
roster-nobody-to-end = Plassen er ledig; det er ingen oppnevning å avslutte
roster-remove-seat = Fjerne plassen til { $institution }?
capacity-short-representative = rep.
capacity-short-deputy = vara
term-runs = til { $day }
term-ends = slutt { $day }
term-begins = fra { $day }
term-day = { $day }
term-open = uten sluttdato
term-open-short = uten slutt
warning-no-leader = Rådet mangler leder
warning-no-deputy-leader = Rådet mangler nestleder
warning-no-meeting = Ikke noe møte i år
meeting-warning-holiday = Dagen er { $name }
meeting-warning-weekend = Dagen er i en helg
meeting-warning-july = Juli er fellesferie; mange er borte
meeting-warning-same-time = { $meeting } er samtidig, kl. { $clock }, og trenger også { $persons }
meeting-warning-same-day = { $meeting } er samme dag, kl. { $clock }, og trenger også { $persons }
meeting-warning-notice-late = Innkallingen skulle vært sendt { $by }
meeting-warning-no-paper = { $count ->
    [one] Mangler sakspapir til beslutning: { $first }
   *[other] { $count } beslutningssaker mangler sakspapir; først: { $first }
}
meeting-warning-too-long = Sakene tar { $planned } minutter; møtet er på { $minutes }
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
preparation-title = Forberedelse
preparation-waiting = Venter på rådet
preparation-nothing-waits = Ingenting venter. «Noter innspill» skriver ned det som kommer inn
preparation-dates = Frister
preparation-people = Innkalt
preparation-no-items = Ingen saker ennå. «Legg de faste sakene» legger dem på med én tast
preparation-end = Slutter { $end }: { $planned } av { $minutes } min er planlagt{ $bare ->
    [0] {""}
    [one] , én sak uten tid
   *[other] , { $bare } saker uten tid
}
preparation-minutes = { $minutes } min
preparation-case = sak
preparation-follow-up = oppfølging
preparation-input = innspill
preparation-later = til senere
preparation-postponed = utsatt
preparation-due = frist { $day }
preparation-done = gjort { $day }
preparation-overdue = fristen er ute
preparation-invited = { $representatives } representanter, { $deputies } vara til orientering, { $guests } gjester. Møteleder: { $chair }
preparation-no-chair = ingen ennå
preparation-standing-there = Alle de faste sakene som hører til, står der allerede
preparation-not-dropped-here = Bare innspill legges bort her; en sak eller oppfølging avsluttes der den hører til
preparation-not-here = Det går ikke på denne linjen. Hjelpen viser hva tastene gjør
notice-view = Innkalling
paper-title = Sakspapir
item-gone = Saken er ikke lenger på sakslisten
meeting-gone = Møtet finnes ikke lenger
written-copied = Teksten er sendt til utklippstavlen, hvis terminalen tar imot
settings-heading = Innstillinger for kontoret
settings-about = Gjelder det som planlegges fra nå av. Det som alt står, endres ikke
settings-not-here = Her endres bare det som står i tabellen. «Endre» åpner linjen
setting-lead = { $kind }: { $milestone }
setting-circulation = Referat på sirkulasjon
setting-leader-term = Leder velges for
setting-reply = Rådslederne svarer på en sak innen
setting-margin = Svarene trengs før direktoratets frist
setting-unit-days-before = { $number } dager før
setting-unit-working-days = { $number } virkedager
setting-unit-months = { $number } måneder
warning-vacant-representative = { $seats ->
    [one] 1 plass uten representant
   *[other] { $seats } plasser uten representant
}
warning-vacant-deputy = { $seats ->
    [one] 1 plass uten vararepresentant
   *[other] { $seats } plasser uten vararepresentant
}
warning-ending-soon = { $terms ->
    [one] 1 oppnevning går snart ut
   *[other] { $terms } oppnevninger går snart ut
}
warning-short-terms = { $terms ->
    [one] 1 oppnevning er kortere enn to år
   *[other] { $terms } oppnevninger er kortere enn to år
}
agenda-heading = Saksliste, møte { $number } · { $when } · { $state }
agenda-heading-none = Saksliste
agenda-items = { $count ->
    [one] 1 sak
   *[other] { $count } saker
}
agenda-empty = Ingen saker her. «Planlegg møte» gir rådet et møte, og «Ny» legger en sak på sakslisten
agenda-no-items = Møtet har ingen saker ennå. «Ny» legger til den første
agenda-is-first = Saken står først
agenda-is-last = Saken står sist
agenda-no-earlier = Det er ikke noe tidligere møte her
agenda-no-later = Det er ikke noe senere møte her
agenda-remove-item = Fjerne «{ $title }» fra sakslisten?
item-number = Sak { $number }
pipeline-heading = { $open ->
    [one] Saksløp: 1 åpen sak
   *[other] Saksløp: { $open } åpne saker
}
pipeline-empty = Ingen endringssaker. «Registrer endringssak» legger inn den første
case-age = { $days } d
case-title = Endringssak
deadline = frist { $day }
deadline-missed = gikk ut { $day }
deadline-day = { $day }

## Det som venter

attention-title = Det som venter
attention-heading = Det som venter: { $count }
attention-empty = Ingenting venter. Alle råd har leder og møte, og ingen frist er nær
attention-meeting-runs = Møtet er i gang
attention-meeting-due = Før møtet: { $what }
attention-not-convened = { $days ->
    [one] Møtet er ikke innkalt; 1 dag igjen
   *[other] Møtet er ikke innkalt; { $days } dager igjen
}
attention-draft-waits = Tekst av { $by } er ikke lagt ned
attention-case-due = { $number } { $title } ({ $state })
attention-follow-up-due = Oppfølging: { $what } ({ $owner })

## Journalen på skjermen

journal-title = Journal
journal-empty = Ingenting er gjort ennå
journal-for = { $by } for { $behalf }
journal-undone = tok tilbake: { $command }
journal-redone = gjorde om igjen: { $command }
journal-only-reads = Journalen kan bare leses. «Angre» tar tilbake din egen siste endring

## Kommandolinjen

cli-cannot-read = Får ikke lest { $path }: { $detail }
cli-cannot-write = Får ikke skrevet { $path }: { $detail }
cli-bad-clock = SAKSGANG_CLOCK er «{ $found }». Skriv den som 2026-11-21T13:04
cli-no-office = Det er ikke opprettet noe kontor i { $office }. Opprett det: saksgang new --region HSØ
cli-founded = Kontoret er opprettet i { $office }. Åpne det: saksgang
cli-not-all-saved = Kontoret svarte ikke i tide; det siste du skrev, er kanskje ikke lagret
cli-stopped = Kontorets tjener i { $office } er stanset
cli-nothing-to-stop = Ingen tjener går for kontoret i { $office }
cli-no-terminal = Dette går bare i en terminal: { $detail }
cli-detail = Detalj: { $detail }
cli-keys-good = { $file }: alt er i orden
cli-status-office = { $region }, i { $office }
cli-status-size = Innførsler i journalen: { $entries }. Databasen: { $kib } KiB
cli-status-users = Tilkoblede terminaler: { $count } ({ $users })
cli-journal-undid = angret { $seq } ({ $command })
cli-journal-redid = gjorde om igjen { $seq } ({ $command })
cli-journal-for = (for { $name })
cli-import-bad-file = { $path } kan ikke leses som medlemsliste:
cli-import-more-faults = og { $count } til
cli-import-unknown-columns = Disse kolonnene leses ikke: { $columns }
cli-import-adds = Linje { $line }: + { $who }, { $place }
cli-import-changes = Linje { $line }: ~ { $who }, { $place } (endrer { $fields })
cli-import-refuses = Linje { $line }: ! { $why }
cli-import-sum = Legges til: { $added }. Endres: { $changed }. Er der fra før: { $same }. Avvises: { $refused }
cli-import-not-taken = Ingenting er tatt inn. Rett filen og prøv igjen
cli-import-all-there = Alt i filen er der fra før
cli-import-dry-run = Ingenting er tatt inn: dette var en prøve
cli-import-declined = Ingenting er tatt inn
cli-import-done = Tatt inn. Ett trykk på angretasten tar det tilbake
cli-import-needs-yes = Her er det ingen å spørre. Bruk --yes for å ta inn, eller --dry-run for å se
cli-import-question = Ta inn? [j/N]
cli-export-drafts = Tekster som ennå ikke er lagt ned, er med slik de er lagret: { $count }
cli-export-written = Skrevet til { $path }
cli-no-such-meeting = Finner ikke møtet «{ $meeting }». Et møte skrives med rådets kode, nummer og år, som i URO 1/2026
cli-several-meetings = «{ $meeting }» kan være:
config-fault = { $place }: { $what }
config-unreadable = filen lar seg ikke lese: { $detail }
config-not-toml = linjen er ikke en innstilling: { $detail }
config-unknown-setting = det finnes ingen innstilling som heter «{ $name }». Innstillingene er { $known }
config-bad-value = «{ $name }» kan være { $allowed }; innstillingen er utelatt
link-error-older-server = Kontorets tjener er eldre ({ $theirs }) enn dette programmet ({ $ours }). Avslutt terminalene som er åpne, kjør «saksgang stop», og start igjen
link-error-newer-server = Kontorets tjener er nyere ({ $theirs }) enn dette programmet ({ $ours }). Start det nyere programmet
link-error-foreign = Det som svarer på kontorets sokkel, er ikke saksgang
link-error-silent = Kontoret svarte ikke i tide. Prøv igjen
link-error-left = Kontoret gikk før det hadde svart. Prøv igjen
link-error-not-admitted = Kontoret tilhører { $owner }, og bare { $owner } slipper inn
link-error-path-too-long = Stien til kontorets sokkel er lengre enn { $limit } byte: { $path }. Velg en kortere mappe med --office
link-error-directory = Kontorets mappe { $path } kan ikke brukes. Ingenting er endret. Se etter at den finnes, og at du har lov til å skrive i den
link-error-unreachable = Får ikke kontakt med kontoret på { $path }. Ingenting er endret. Se etter at du har lov til å bruke mappen, og prøv igjen
link-error-not-started = Kontorets tjener kunne ikke starte. { $why }
link-error-held = En annen tjener holder kontoret { $path } og svarer ikke
link-error-served = Kontoret { $path } har allerede en tjener
link-error-supervised = systemd styrer kontorets tjener: stans den med systemctl
link-error-connection = Forbindelsen til kontoret sviktet. Prøv igjen

## Møterommet

room-title = møte { $number }, { $state }
room-title-opening = Møterommet
room-gone = Møtet finnes ikke lenger
room-agenda = Sakslisten
room-now = nå
room-place = { $place } av { $of }
room-minutes = { $minutes } min
room-took = tok { $minutes } min
room-minutes-of = { $minutes } av { $planned } min
room-took-of = tok { $minutes } av { $planned } min
room-postponed = utsatt
room-missing = mangler: { $names }
room-unknown = ikke oppgitt: { $names }
room-table = på bordet: { $number }
room-reopen = { $key } åpner saken igjen
room-take-up = { $key } tar den opp igjen
room-item-opened = Saken er på bordet
room-is-postponed = Saken er utsatt. { $key } tar den opp igjen
room-postpone-why = Utsett sak { $number }: hvorfor? (kan stå tomt)
room-clock-question = Minutter brukt på sak { $number }
room-clock-how = Skriv antall minutter med sifre, for eksempel 15
room-new-item-how = Tittel. Pil opp og ned velger sakstype
room-waits = ikke åpnet
room-case = endringssak { $number }
room-represented = representert { $count } av { $of }
room-nobody-noted = oppmøtet er ikke ført
room-writes = { $user } skriver i { $number }
room-writes-away = { $user } skriver i { $number } ({ $key } følger)
room-follows = Nå følger du den som skriver
room-nobody-writes = Ingen andre skriver nå
room-no-items = Møtet har ingen saker ennå. { $key } legger til den første
room-is-first = Dette er den første saken
room-is-last = Dette er den siste saken
room-choose-item = Gå til sak
room-new-item = Tittel på den nye saken
room-item-not-open = Saken er ikke åpen nå
room-open-question = Møtet er ikke åpnet. Vil du åpne det nå?
room-opened = Møtet er i gang
room-close-question = Vil du avslutte møtet? Referatet kan fortsatt skrives etterpå.
room-reopen-question = Møtet er avsluttet. Vil du fortsette det?
room-cancelled = Møtet er avlyst
room-left = Alt du har skrevet, er lagret

## Oppmøtet

roll-title = Oppmøte
roll-how = Enter/1 representant  2 vara  3 forfall  4 ikke møtt  0 ikke oppgitt
roll-how-passages = 5 kom nå  6 gikk nå (en gang til: annen tid)  Bokstaver finner plassen
roll-comes = kom nå
roll-leaves = gikk nå
roll-since = { $who } fra { $clock }
roll-left = gikk { $clock }
roll-came = kom { $clock }
roll-not-yet = ikke kommet ennå
roll-guest = Gjest
roll-remove-guest = fjern gjesten
roll-guest-how = For en gjest: 5 kom, 6 gikk, 0 fjern
roll-when-came = { $name } kom klokken
roll-when-left = { $name } gikk klokken
roll-time-how = Skriv tiden som 13.20
roll-new-guest = Ny gjest …
roll-guest-name = Gjestens navn og rolle
roll-no-seat = Velg en plass først

## Tekster som skrives

missing-place-line = { $number } l. { $line }
missing-title = Hva mangler?
missing-heading = Hva mangler? { $count } ting
missing-nothing = Ingenting mangler. Møtet kan avsluttes
missing-close-how = { $key } avslutter likevel, med en begrunnelse som står i referatet
missing-why = Hvorfor avsluttes møtet likevel? Det står i referatet
missing-closing = Dette mangler. Enter går til stedet, { $key } avslutter likevel med en begrunnelse
missing-not-running = Møtet er ikke i gang
missing-in-item = Sak { $number }: { $words }
missing-in-line = Sak { $number }, linje { $line }: { $words }
missing-not-opened = verken åpnet eller utsatt
missing-decision = ikke noe vedtak: skriv «vedtak: …»
missing-election = valget er ikke holdt: skriv «valg leder: …»
missing-presence = oppmøtet for { $trust } er ikke ført
missing-representative = { $trust } var ikke representert
missing-leader = rådet har ingen leder
missing-deputy-leader = rådet har ingen nestleder
missing-chair = ingen møteleder: før leder eller nestleder som møtt
missing-minute-taker = ingen referent er navngitt
missing-who-writes = Hvem skriver referatet?

writing-coming = Henter teksten …
writing-saved = lagret { $at }
writing-saving = lagrer …
writing-untouched = ingenting nytt å lagre
writing-failed = ikke lagret: { $why }. Det du skrev, står her og prøves lagret igjen. { $key } lagrer det til fil
writing-kept = Noe av det du skrev, er ikke lagret. { $key } lagrer det til fil
writing-gone = Teksten finnes ikke lenger
writing-theirs = { $user } skriver her nå, og du leser med. { $key } ber om pennen
writing-taken = { $user } har pennen nå. Det du har skrevet, er tatt vare på
writing-ask-for-pen = { $user } skriver i denne teksten nå. Vil du be om pennen? Svarer ikke { $user }, kan du ta den når det ikke er skrevet noe på { $seconds } sekunder.
writing-waits = Du har bedt { $user } om pennen. { $key } trekker det tilbake
writing-may-take = { $user } verken svarer eller skriver. { $key } tar pennen
writing-take-pen = { $user } har ikke svart, og ikke skrevet noe på { $seconds } sekunder. Alt er lagret. Vil du ta pennen nå?
writing-not-taken = { $user } skriver fortsatt. Spør om igjen, eller vent til { $user } tar en pause
writing-withdrawn = Du ber ikke lenger om pennen
writing-asked-for = { $user } ber om pennen. { $give } gir den fra deg, { $keep } beholder den
writing-asks-no-more = { $user } ber ikke lenger om pennen
writing-giving = Lagrer, og gir pennen til { $user } …
writing-given-to-you = { $user } ga deg pennen. Nå skriver du
writing-pen-kept = { $user } beholder pennen litt til. Du kan spørre igjen
writing-you-keep = Du beholder pennen. { $user } får vite det
writing-you-gave = { $user } har pennen nå, og du leser med
writing-nobody-asks = Ingen ber om pennen
writing-is-yours = Ingen andre skriver i teksten nå
writing-merged = Teksten var også endret av andre. Begge endringene er med
writing-merged-apart = Andre endret det samme stedet. Det du skrev, står nå nederst i teksten
writing-search-title = Søk i teksten
writing-not-found = Ordene finnes ikke i teksten

## Endringssaken

case-gone = Endringssaken finnes ikke lenger
case-label-state = Status
case-label-kind = Hva
case-label-specialty = Hvor
case-label-deadlines = Frister
case-label-summary = Innhold
case-since = { $days ->
    [one] { $state } siden { $day } (1 dag)
   *[other] { $state } siden { $day } ({ $days } dager)
}
case-from = fra { $origin }
case-received = mottatt { $day }
case-no-specialty = ingen spesialitet
seating-unknown = fagkontakt er ikke kjent
case-set-fagkontakt = Sett fagkontakt for { $specialty } …
case-new-fagkontakt = Ny fagkontakt for { $specialty } …
case-hand-over = Et annet RegUt er fagkontakt nå: overfør saken …
case-change-none = Hva som skal endres, er ikke skrevet ennå
case-change-rows = Endringen: { $rows } rader, versjon { $version }
case-letter-in = Registrer brevet som kom inn …
letter-incoming = Brev inn
form-add-change-row = Ny rad i endringen
change-title = Endring
change-heading-none = Ingen rader ennå
change-heading = Versjon { $version } av { $latest }, { $day }: { $rows } rader
change-heading-bound = Versjon { $version } av { $latest }, { $day }: { $rows } rader, sendt til vurdering
change-heading-earlier = Versjon { $version } av { $latest }, { $day }: { $rows } rader, bare til lesing
change-empty = Her står det som skal endres, rad for rad: før og etter. Trykk n for å skrive en rad, eller I for å ta inn et endringsark fra Excel eller CSV
change-row = Rad { $row }
change-what = { $target } «{ $thing }», { $field }: { $operation }
change-into = blir en del av: { $after }
change-because = Begrunnelse: { $reason }
change-goes-on = … Enter viser resten
change-write-into = Skriv under «etter» hva raden blir en del av
change-makes-version = Noen er spurt om versjon { $version }. Det du skriver, blir versjon { $next }, og svarene blir utdatert
change-earlier = Dette er versjon { $version }, som bare kan leses. Trykk > til du er i den som gjelder
change-no-rows = Det er ingen rad her ennå. Skriv en ny
change-no-further = Raden står ytterst allerede
change-no-more-versions = Det er ingen flere versjoner den veien
change-remove-question = Ta bort raden om «{ $thing }»? Du kan angre.
objective-is-now = { $old } heter nå { $new } (fra { $day })
objective-will-be = { $old } blir { $new } fra { $day }
case-deadline-inner = lederne { $day }
case-deadline-outer = Helsedirektoratet { $day }
case-effective = gjelder fra { $day }
case-no-deadlines = ingen er satt
case-days-left = { $days ->
    [one] 1 dag igjen
   *[other] { $days } dager igjen
}
case-days-today = i dag
case-days-over = { $days ->
    [one] 1 dag over fristen
   *[other] { $days } dager over fristen
}
case-assessments = Regionenes vurdering
case-steps = Neste steg
case-step-with-reason = (med begrunnelse)
case-step-not-yet = ikke ennå
case-correct = Rett opp status …
case-which-step = Hva skal skje med saken?
case-which-state = Hvilken status er riktig?
case-which-region = Hvilken regions vurdering?
case-treated = Behandling i rådet
case-treated-in = Møte { $number }, { $when } ({ $state })
case-schedule = Sett på sakslisten …
case-history = Historikk
form-correct-case = Rett opp status til «{ $state }»
form-set-fagkontakt = Fagkontakt for { $specialty }
form-register-letter = Brev som kom inn
form-letter-then = Teksten skriver eller limer du inn etterpå
intake-fagkontakt = RegUt { $region } er fagkontakt for { $codes }
intake-no-fagkontakt = fagkontakt er ikke kjent for { $codes }
intake-lead = Vi leder saken og spør alle regionene
intake-mirror = Vi svarer for { $region }
intake-unknown = Sett fagkontakt før saken klargjøres
intake-deadline = Frist for lederne er foreslått: { $reply } virkedager, senest { $margin } før fristen fra Helsedirektoratet
hand-over-lead = Vi overtar saken som fagkontakt
hand-over-mirror = Et annet RegUt overtar saken
hand-over-asks = { $regions } blir bedt om vurdering i dag
hand-over-lead-from-now = Fra nå leder vi saken for alle regionene
hand-over-keeps = Svarene som er samlet inn, blir liggende. Fra nå trengs bare vår egen vurdering
hand-over-history = Brev, versjoner og historikk følger saken. Du kan angre
service-all = Alle spesialitetene ({ $count })
service-specialist = Alle sykehusspesialitetene ({ $count })
service-general = Allmennmedisin ({ $count })
service-occupational = Arbeidsmedisin ({ $count })
service-public = Samfunnsmedisin ({ $count })
specialties-chosen = Mellomrom velger og velger bort. { $count } valgt
body-four-leaders = de fire rådslederne
body-cross-regional = tverregionalt råd
meeting-picker-title = Hvilket møte?
meeting-picker-empty = Rådet har ikke noe møte foran seg. Planlegg et først

## Vurderingen fra en region

assessment-title = Vurdering
assessment-not-asked = ikke spurt
assessment-asked = spurt { $day }
assessment-silent = spurt { $day }, ingen svar
assessment-answered = { $position } { $day }
assessment-waived = videre uten svar { $day }
assessment-waived-because = gikk videre uten svar { $day }: { $reason }
assessment-no-answer = har ikke svart
assessment-leader = Rådets leder: { $leader }
assessment-no-leader = Rådets leder er ikke kjent her
assessment-ask-first = Regionen er ikke spurt ennå. Ta steget «Be om vurdering» på saken, så kan svaret skrives her
assessment-nothing-written = ingenting skrevet
assessment-do-answer = Noter svaret …
assessment-do-waive = Gå videre uten svar …
assessment-do-reopen = Svaret var feil ført: åpne igjen
assessment-is-settled = Svaret er notert. Åpne det igjen nederst på siden hvis det er feil
form-answer-assessment = Svar fra regionen
form-waive-assessment = Videre uten svar
field-position = standpunkt
field-answered = svarte
field-answered-by = svaret er fra
agenda-no-steps = Møtet er { $state }; det er ikke flere steg her
roster-all-seated = Alle institusjoner i regionen har plass
form-new-person = ny her; { $key } finner kjente
writing-commands = Kommandoer

command-set-abbreviation = forkortelsen er lagret
command-remove-abbreviation = forkortelsen er fjernet
field-short = forkortelse
field-text = tekst
## Stavekontroll
field-before = sto
field-row-before = før
field-after = skal stå
field-row-after = etter
field-operation = hva skjer
field-change-target = hva endres
field-change-field = felt
field-thing = navn i dag
field-objective = læringsmål-id
field-contact = kontakt
field-handler = saksbehandler
field-body = vurderes av
field-sender = avsender
field-new-id = ny id
field-old-id = gammel id
# spelling
spelling-on = Ord som ikke står i ordboka, er understreket
spelling-off = Ord blir ikke understreket lenger
spelling-no-dictionary = Stavekontrollen trenger ordboka hunspell-{ $code } på denne maskinen. Be den som drifter maskinen, om å installere den
spelling-no-word = Sett markøren i et ord først
spelling-looking = Slår opp ordet …
spelling-no-suggestions = Ordboka har ingen forslag. Esc lukker
spelling-choose = Velg med pilene eller sifferet, Enter setter inn ordet, Esc lar det stå
spelling-wrong = «{ $word }» står ikke i ordboka. { $key } gir forslag

## Søk i hele møtet
search-title = Søk i hele møtet
search-begin = Skriv ett eller flere ord. Enter går til stedet, Esc tilbake dit du var
search-nothing = Ordene står ikke på samme linje noe sted i møtet

## Strukturen ved siden av teksten
structure-title = Struktur
structure-empty = Ingen linje begynner med vedtak, aksjon, dissens … ennå
structure-no-room = Det er ikke plass til strukturen her. Gjør vinduet høyere

## Fullføring
completion-nothing = Ingenting å fullføre her. Tab fullfører verb, navn, saksnummer og læringsmål
completion-not-here = Teksten kan ikke skrives i akkurat nå

## Forkortelser
abbreviations-title = Forkortelser
abbreviations-none = Ingen forkortelser ennå. { $key } legger til den første
abbreviations-remove = Fjerne «{ $short }»?
abbreviation-no-word = Skriv en forkortelse først. { $key } viser dem som finnes
abbreviation-unknown = «{ $word }» er ingen forkortelse. { $key } viser dem og legger til nye
form-add-abbreviation = Ny forkortelse ( // gir ny linje, ¤ er plassen til markøren)
form-change-abbreviation = Endre «{ $short }» ( // gir ny linje, ¤ er plassen til markøren)

reason-letter-sent = Brevet ble sendt { $day } og kan ikke endres. Skriv et nytt brev.
reason-origin-of-other-track = «{ $track }» kommer ikke fra { $origin }. Velg en annen type sak, eller rett hvor den kommer fra
reason-change-stands = Saken er { $state }, så endringen står slik den er. Rett opp saken først om noe er galt
reason-no-such-row = Endringen har ingen rad { $row }
reason-row-lacks = Rad { $row }: feltet «{ $field }» må fylles ut
reason-row-says-too-much = Rad { $row }: «{ $field }» skal være tom når raden { $operation }
reason-row-into-what = Rad { $row } ({ $operation }): skriv under «etter» hva den blir en del av
reason-row-changes-nothing = Rad { $row }: før og etter er like. Skriv hva som blir annerledes
reason-row-field-of-other = Rad { $row }: { $target } har ikke «{ $part }». Velg et annet felt
reason-row-not-a-number = Rad { $row }, «{ $field }»: «{ $found }» er ikke noe antall. Skriv et tall, for eksempel 40
reason-row-twice = Rad { $row } endrer det samme feltet som rad { $other }. Endre den raden i stedet
reason-too-many-rows = En endring har høyst { $most } rader. Del den på flere saker
reason-alias-in-circle = { $code } ville føre tilbake til seg selv. Velg en annen ny id
reason-nothing-to-hand-over = Det samme RegUt er fortsatt fagkontakt, så det er ingenting å overføre

## En linje i referatet som mangler noe
flaw-no-text = skriv noe etter kolon
flaw-no-owner = hvem gjør det? Skriv navn eller foretak foran kolon
flaw-no-name = hvem? Skriv navn eller foretak foran kolon
flaw-no-due = ingen frist: skriv «innen 1.6.» til slutt
flaw-unknown-name = finner ikke «{ $typed }» i rådet
flaw-ambiguous = «{ $typed }» kan være { $candidates }
flaw-unreadable-date = «{ $typed }» er ingen dato: skriv 1.6., fredag eller uke 12
flaw-near-verb = «{ $typed }»: mente du «{ $verb }»?
flaw-unknown-verb = «#{ $typed }» er ikke et ord som leses: ta bort #, eller skriv et annet
flaw-no-colon = mangler kolon, så linjen leses som tekst
flaw-no-candidate = hvem stiller til valg?
flaw-no-manner = skriv (akklamasjon), eller antall stemmer bak navnet
flaw-no-votes = flere stiller: skriv antall stemmer bak hvert navn
flaw-tie = likt antall stemmer: ingen er valgt
# Etter møtet: referatets gang
reason-minutes-are = «{ $step }» går ikke: referatet er { $stage }
reason-meeting-is-not-over = Møtet er { $state }. Avslutt møtet først
reason-deadline-is-past = Fristen { $until } er ute. Velg en senere dag
reason-deadline-is-ahead = Medlemmene har frist til { $until }. Vent til fristen er ute
reason-remark-is-open = Merknaden fra { $from } står åpen. Ta den inn eller svar på den
reason-nobody-approved = Skriv hvem som har godkjent
reason-no-approving-meeting = Velg et senere møte i rådet som har godkjent referatet
reason-silence-is-not-consent = Taushet er ikke samtykke i dette rådet. Noen må godkjenne
reason-minutes-approved = Referatet fra { $meeting } ble godkjent { $on } og endres ikke. Før en rettelse i stedet (skjermen Referat)
reason-minutes-not-approved = Referatet er ikke godkjent
reason-minutes-have-left = Referatet er under arbeid. Ta det tilbake til notater først
reason-minutes-are-notes = Referatet er bare notater ennå. Lag utkast først
reason-remark-is-settled = Merknaden er behandlet
minutes-stage-notes = notater
minutes-stage-draft = utkast
minutes-stage-with-leader = hos leder
minutes-stage-circulating = på sirkulasjon
minutes-stage-approved = godkjent
minutes-step-make-draft = Lag utkast
minutes-step-send-to-leader = Send til leder
minutes-step-circulate = Send på sirkulasjon
minutes-step-approve-in-writing = Godkjent skriftlig
minutes-step-approve-in-meeting = Godkjent i møte
minutes-step-approve-by-silence = Godkjent ved taushet
minutes-step-take-back = Ta tilbake
command-move-minutes = førte referatet videre
command-set-silence-rule = satte regel for taushet
command-set-access = satte innsyn for sak
command-set-minute-taker = noterte referent
command-add-remark = noterte merknad
command-settle-remark = behandlet merknad
command-correct-minutes = rettet referat
minutes-no-consequence = Ingen konsekvens.
minutes-everybody = alle
field-remark-from = merknad fra
field-basis = hjemmel
field-answer = svar
minutes-is-draft = Utkast. Referatet er ikke godkjent.
minutes-circulates-silence-is-not-consent = På sirkulasjon med frist { $day }. Taushet er ikke samtykke: gi beskjed om du godkjenner.
minutes-circulates-silence-approves = På sirkulasjon med frist { $day }. Den som ikke svarer innen fristen, har godkjent referatet.
minutes-public-version = Offentlig utgave. Det som er unntatt offentlighet, er utelatt; det står der det er gjort.
minutes-exempt = Unntatt offentlighet: { $basis }.
minutes-exempt-title = (unntatt offentlighet)
minutes-conclusion = Konklusjon
minutes-consequences = Konsekvenser
minutes-dissent = Dissens
minutes-election = Valg
minutes-later = Til senere
minutes-input = Innspill fra { $who }: { $text }
minutes-somebody = Et medlem
minutes-not-set = ikke satt
minutes-votes = { $votes } stemmer
minutes-blank-votes = blanke: { $votes }
minutes-elected = Valgt: { $name }
minutes-elected-acclaimed = Valgt ved akklamasjon: { $name }
minutes-elected-until = Perioden varer til { $day }
minutes-closing = Avslutning
minutes-passed = Møtet ble avsluttet selv om noe manglet. Begrunnelse: { $reason }
minutes-approval = Godkjenning
minutes-approved-in-writing = Godkjent skriftlig { $day } av { $by }.
minutes-approved-in-meeting = Godkjent { $day } i møte { $number } ({ $held }).
minutes-approved-by-silence = Godkjent { $day }: ingen hadde innvendinger innen fristen, og etter rådets regel er det godkjenning.
minutes-hash = Kontrollsum for referatet som godkjent (SHA-256)
minutes-corrections = Rettelser
minutes-correction = Rettelse { $number }, { $day }
minutes-correction-reason = Begrunnelse
minutes-correction-before = Sto
minutes-correction-after = Skal stå
minutes-correction-nothing = (ingenting)
minutes-postponed = Saken er utsatt til et senere møte.
minutes-postponed-because = Saken er utsatt til et senere møte: { $reason }
reason-not-asked = { $region } er ikke spurt. Be om vurdering først
reason-has-settled = { $region } har svart eller er gått forbi, så ingen purring trengs
reason-reminded-today = Det er alt purret { $day }. Ingen purres to ganger samme dag
reason-letter-not-now = Brevet «{ $kind }» skrives ikke når endringssaken er { $state }
reason-no-recipient = Velg hvilken region eller hvilket råd brevet skal til
reason-hand-and-new-disagree = Det du har skrevet i brevet, og det som er nytt, gjelder de samme linjene. Se på begge, og rett brevet for hånd
reason-letter-came-in = Brevet kom inn til oss; bare brev ut merkes som sendt
reason-letter-not-sent = Brevet er ikke merket som sendt
reason-not-yet = { $day } har ikke vært ennå. Velg i dag eller en tidligere dag
reason-form-unreadable = Skjemaet kan ikke leses. Rett linjene som er nevnt, og prøv igjen
reason-answered-newer = { $region } har alt svart på versjon { $version } av endringen, som er nyere enn skjemaet
reason-answered-since = { $region } svarte { $day }. Si fra at skjemaet skal erstatte det svaret
reason-texts-stand = Det står alt noe annet under { $region } enn i skjemaet. Si fra at skjemaet skal erstatte det
reason-pen-is-asked-for = { $user } har alt bedt om pennen. Vent til svaret er gitt, og prøv igjen
