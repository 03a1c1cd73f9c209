### The words of the program, in English. Each key stands in all three files.

## Actions, as in the help and the palette

action-back = Back
action-quit = Quit
action-help = Help
action-palette = Find a command
action-undo = Undo
action-redo = Redo
action-go-councils = Choose council
action-go-attention = Go to what is waiting
action-go-journal = Go to the journal
action-go-persons = Go to persons
action-go-settings = Settings
action-choose-language = Choose language
action-redraw = Redraw the screen
action-up = Up
action-down = Down
action-first = First
action-last = Last
action-page-up = Page up
action-page-down = Page down
action-next-pane = Next pane
action-previous-pane = Previous pane
action-go-roster = Go to the roster
action-go-agenda = Go to the agenda
action-go-pipeline = Go to the pipeline
action-find = Find in the list
action-open = Open
action-new = New
action-change = Change
action-remove = Remove
action-move-up = Move up
action-move-down = Move down
action-end-appointment = End the appointment
action-elect-leader = Elect a leader
action-plan-meeting = Plan a meeting
action-change-meeting = Change the meeting
action-move-meeting = Convene, cancel …
action-add-seat = Add a seat
action-next-meeting = Next meeting
action-previous-meeting = Previous meeting
action-enter-meeting = Enter the meeting
action-prepare-meeting = Prepare the meeting
action-toggle = Take in or out, tick
action-lay-standing = Lay standing items
action-add-input = Note an input
action-show-notice = Show the notice
action-invite-people = Chair and guests
action-register-case = Register a case
action-move-case = Next step
action-assess = Write an assessment
action-go-change = What is changed
action-next-field = Next field
action-previous-field = Previous field
action-choose = Choose from a list
action-submit = Save
action-cursor-left = One character left
action-cursor-right = One character right
action-cursor-up = One line up
action-cursor-down = One line down
action-word-left = One word left
action-word-right = One word right
action-line-start = Start of the line
action-line-end = End of the line
action-text-start = Start of the text
action-text-end = End of the text
action-screen-up = One screen up
action-screen-down = One screen down
action-select-left = Select left
action-select-right = Select right
action-select-up = Select up
action-select-down = Select down
action-select-word-left = Select word left
action-select-word-right = Select word right
action-select-line-start = Select to line start
action-select-line-end = Select to line end
action-select-all = Select all
action-start-selection = Start selecting
action-new-line = New line
action-delete-left = Delete left
action-delete-right = Delete right
action-delete-word-left = Delete word left
action-delete-word-right = Delete word right
action-delete-to-line-end = Delete to line end
action-delete-line = Delete the line
action-cut = Cut
action-copy = Copy
action-paste = Paste
action-undo-text = Undo in the text
action-redo-text = Redo in the text
action-insert-time = Insert the time
action-search-text = Search the text
action-search-next = Next match
action-search-previous = Previous match
action-external-editor = Use your own editor
action-save-to-file = Save to a file
action-take-over = Ask for the pen
action-give-pen = Give the pen away
action-keep-pen = Keep the pen
action-follow-writer = Follow the writer
action-command-mode = Command mode
action-insert-mode = Write here
action-insert-after = Write after the cursor
action-open-line = Write on a new line
action-next-item = Next item
action-previous-item = Previous item
action-go-item = Go to an item
action-new-item = New item
action-close-item = Close/reopen the item
action-postpone-item = Postpone the item
action-set-item-clock = Correct the item's time
action-attendance = Attendance
action-close-meeting = Close the meeting
action-search-meeting = Search the whole meeting
action-suggest-spelling = Suggest for the word
action-toggle-spelling = Spelling marks off/on
action-previous-version = Previous version
action-next-version = Next version
action-import-rows = Take in a change sheet
action-complete = Complete
action-toggle-structure = Show/hide the structure
action-go-structure = Go to the structure
action-expand-abbreviation = Expand the abbreviation
action-go-abbreviations = Abbreviations

## Places a key holds

context-anywhere = Anywhere
context-list = In a list
context-picker = In a search list
context-form = In a form
context-editor = In a text
context-editor-command = In a text, commands
context-meeting = In the meeting
context-change = In a change

## Key files

keymap-error-place = { $place }: { $what }
keymap-error-nearest = { $what }. Did you mean “{ $nearest }”?
keymap-error-toml = This is not written as a key file: { $detail }
keymap-error-wants-text = “{ $name }” should be a text in quotes
keymap-error-wants-keys = “{ $name }” should be a list of keys, such as ["Up", "Ctrl-P"]
keymap-error-unknown-setting = “{ $name }” is not a setting of a key file
keymap-error-unknown-base = There is no layout called “{ $name }”
keymap-error-unknown-context = There is no place called “{ $name }”
keymap-error-unknown-action = There is no action called “{ $name }”
keymap-error-unknown-key = There is no key called “{ $name }”
keymap-error-clash = { $keys } is already “{ $other }” in “{ $context }” ({ $place })
keymap-error-prefix = { $keys } begins like { $other-keys } for “{ $other }” in “{ $context }” ({ $place })
keymap-error-printable = { $keys } cannot be bound in “{ $context }”: there, it is text
keymap-error-shadow = { $keys } in “{ $context }” leaves “{ $other }” without a key there
keymap-layout-standard = Standard
keymap-layout-vim = As in Vim
keymap-layout-emacs = As in Emacs

## Why something cannot be done

reason-empty = The field “{ $field }” must be filled in
reason-ends-before-it-begins = The last day ({ $to }) is before the first ({ $from })
reason-seat-taken = The seat already has a { $capacity }: { $holder }, { $from } – { $to }
reason-both-capacities = { $person } cannot be both representative and deputy on the same seat
reason-office-taken = The council already has a { $office }: { $holder }, { $from } – { $to }
reason-both-offices = { $person } cannot be both leader and deputy leader
reason-no-seat = { $institution } has no seat in the council
reason-seat-exists = { $institution } already has a seat in the council
reason-seat-in-use = The seat has appointments and cannot be removed
reason-not-own-council = The council belongs to another region; here it is only a contact
reason-meeting-is = “{ $step }” is not possible: the meeting is { $state }
reason-agenda-locked = The agenda cannot be changed like this: the meeting is { $state }
reason-item-has-number = The item has a number ({ $number }) and cannot be removed; a number is never used again
reason-item-has-minutes = The item has minutes and cannot be removed
reason-no-items = The meeting has no agenda items
reason-case-is = “{ $step }” is not possible: the case is { $state }
reason-no-specialty = The case names no specialty
reason-fagkontakt-unknown = It is not known which RegUt is fagkontakt
reason-fagkontakt-is-not-elsewhere = The case cannot be passed on: no other RegUt is fagkontakt
reason-no-inner-deadline = The council leaders have no deadline
reason-inner-after-outer = The leaders’ deadline ({ $inner }) is after Helsedirektoratet’s deadline ({ $outer })
reason-region-not-settled = { $region } has not answered. Note the answer, “no remarks”, or go on with a reason
reason-no-effective-day = The day the change takes effect is missing
reason-needs-reason = Write a reason
reason-no-position = The answer has no position
reason-no-text = Write something under at least one of the three headings, or answer “no remarks”
reason-too-long = The text is too long to be saved here. Split it in two
reason-not-under-assessment = Nobody is asked for an answer: the case is { $state }
reason-meeting-does-not-run = An item can be opened only while the meeting is under way; the meeting is { $state }
reason-nothing-to-undo = You have no change to undo
reason-nothing-to-redo = You have no change to redo
reason-gone = What you want to change is no longer there
reason-already-founded = The office already exists
reason-no-such-region = There is no region called “{ $code }”. Choose HSØ, HV, HMN or HN
reason-not-founded = The office has not been founded yet
reason-no-such-institution = There is no institution called “{ $name }”
reason-no-such-specialty = There is no specialty called “{ $name }”
reason-no-council = { $specialty } has no council in the institution’s region
reason-lines-disagree = Line { $line } says otherwise about the same
reason-due-after-meeting = The date { $by } is after the meeting on { $meeting }. Choose a day before it
reason-done-later = It cannot have been done on { $done }, which has not come yet
reason-on-agenda = It is already on the agenda of { $meeting }
reason-out-of-bounds = The number must be from { $least } to { $most }
reason-import-line = Line { $line } cannot be taken in
reason-nobody-there = Nobody is noted as present for the seat
reason-not-under-way = That can be done once the meeting has been opened; the meeting is { $state }
reason-outside-meeting = The time must be between { $from } and { $to }, while the meeting lasted
reason-leaves-before-coming = Cannot leave at { $left }, before coming at { $came }
reason-there-twice = Then the same person would be there twice at a time
reason-item-is-postponed = The item is postponed. Take it up again first
reason-item-not-postponed = The item is not postponed
reason-item-on-other-agenda = The item is already on another agenda
reason-too-many-minutes = An item can take { $most } minutes at most
refusal-stale = { $by } changed { $what } ({ $command }, { $at }). Nothing was saved; look at the change and try again
refusal-in-the-way = Cannot be undone: { $by } changed { $what } ({ $command }, { $at })
refusal-held-by = { $user } is writing in the text now
trouble-in-use = Another program is using the office’s database. Nothing has changed. Close the other program and try again
trouble-damaged = The office’s database is damaged. It has not been touched. Copy the office’s directory and restore the latest backup
trouble-foreign = The database in the office’s directory belongs to another program. It has not been touched. Choose another directory with --office, or move the file
trouble-not-a-database = The file office.redb in the office’s directory is not a database. It has not been touched. Move it and restore the latest backup
trouble-newer = The office was made by a newer Saksgang. It has not been touched. Update the program
trouble-disk-full = The disk is full. Nothing has changed. Free some space and try again
trouble-closed = Saksgang may not read and write in the office’s directory. Nothing has changed. Have the permissions mended and try again
trouble-disk = The disk could not be read or written. Nothing has changed. Try again; if it happens again, ask whoever looks after the machine to check the disk
trouble-too-large = That was too much at once. Nothing has changed. Divide it and try again
trouble-no-server = The server did not get going. Nothing has changed. Try again; if it happens again, there is more in server.log in the office’s directory
trouble-fault = There is a fault in Saksgang. What is saved already is safe. See whether the change was made before you try again, and report it with what server.log in the office’s directory says

## Fields, as forms and messages call them

field-name = name
field-title = title
field-institution = institution
field-specialty = specialty
field-workplace = workplace
field-seat = seat
field-person = person
field-from = from
field-to = to
field-term = term
field-email = e-mail
field-phone = phone
field-roles = roles
field-letter = letter of appointment
field-place = place
field-what = what
field-owner = owner
field-due = due
field-reason = reason
field-summary = summary
field-language = language

## Roles and offices

capacity-representative = representative
capacity-deputy = deputy
office-leader = leader
office-deputy-leader = deputy leader
seat-rule-trusts = the health trusts
seat-rule-all-institutions = all training institutions

## Cases

case-state-received = received
case-state-prepared = prepared
case-state-under-assessment = under assessment
case-state-assessed = assessed
case-state-submitted = submitted
case-state-answered = answered
case-state-with-directorate = with Helsedirektoratet
case-state-returned = returned for more
case-state-changed = decided: changed
case-state-partly-changed = decided: partly changed
case-state-unchanged = decided: not changed
case-state-in-effect = in effect
case-state-closed = closed
case-state-passed-on = passed on
case-state-not-submitted = not submitted
case-state-withdrawn = withdrawn
case-step-prepare = Prepare
case-step-request-assessment = Request assessment
case-step-submit = Submit the proposal
case-step-answer = Answer the enquiry
case-step-hand-over = Received by Helsedirektoratet
case-step-return = Returned for more
case-step-decide-changed = Decided: changed
case-step-decide-partly-changed = Decided: partly changed
case-step-decide-unchanged = Decided: not changed
case-step-take-effect = Put into effect
case-step-close = Close
case-step-pass-on = Pass on to the fagkontakt
case-step-decline = Do not submit
case-step-withdraw = Withdraw
track-proposal = proposal (A)
track-enquiry = enquiry (B)
track-consultation = consultation
track-regulation = regulation change
target-learning-objective = learning objective
target-elaborating-text = elaborating text
target-learning-activity = learning activity
origin-training-enterprise = training enterprise
origin-council = council
origin-course-committee = course committee
origin-directorate = Helsedirektoratet
origin-medical-association = Legeforeningen
seating-lead = we are fagkontakt
seating-mirror = another region is fagkontakt
position-supports = supports
position-supports-with-remarks = supports with remarks
position-does-not-support = does not support
position-no-remarks = no remarks
heading-professional = Professional
heading-organisational = Organisational
heading-economic = Economic
letter-kind-incoming = incoming letter
letter-kind-request = request
letter-kind-reminder = reminder
letter-kind-submission = submission
letter-kind-answer = answer
letter-kind-consultation = consultation
letter-kind-notice = notice of decision
letter-kind-passing-on = passing on

## Meetings

meeting-state-planned = planned
meeting-state-with-leader = with the leader
meeting-state-agreed = agreed
meeting-state-convened = convened
meeting-state-running = under way
meeting-state-held = held
meeting-state-cancelled = cancelled
meeting-step-convene = Convene
meeting-step-open = Open the meeting
meeting-step-close = Close the meeting
meeting-step-reopen = Go on with the meeting
meeting-step-cancel = Cancel
meeting-step-send-to-leader = Send agenda to leader
meeting-step-agree = Leader agrees
meeting-step-take-back = Take the agenda back
meeting-kind-annual = annual meeting
meeting-kind-ad-hoc = ad hoc meeting
milestone-date-notice = notice of the date
milestone-items-due = items reported
milestone-papers-due = papers ready
milestone-notice-sent = notice sent
item-kind-information = information
item-kind-discussion = discussion
item-kind-decision = decision
item-kind-election = election
item-kind-any-other-business = any other business
presence-representative = the representative attends
presence-deputy = the deputy attends
presence-apology = apology
presence-absent = absent
presence-unknown = not stated
follow-up-state-open = open
follow-up-state-done = done
follow-up-state-moved = moved
follow-up-state-dropped = dropped

## Records, in the definite

kind-settings = the settings
kind-region = the region
kind-institution = the institution
kind-specialty = the specialty
kind-person = the person
kind-council = the council
kind-seat = the seat
kind-appointment = the appointment
kind-office-holding = the office
kind-meeting = the meeting
kind-agenda-item = the agenda item
kind-attendance = the attendance
kind-follow-up = the follow-up
kind-case = the case
kind-assessment = the assessment
kind-decision = the decision
kind-election = the election
kind-input = the input
kind-minutes = the minutes
kind-remark = the remark
kind-correction = the correction
kind-abbreviation = the abbreviation
kind-change-sheet = the change sheet
kind-letter = the letter
operation-new = is new
operation-changed = is changed
operation-merged = is merged
operation-moved = is moved
operation-dropped = is dropped
change-target-course = course
change-target-procedure = procedure
change-target-learning-objective = objective
change-target-elaborating-text = elaborating text
change-field-title = title
change-field-wording = wording
change-field-performed = performed
change-field-assisted = assisted
change-field-comment = comment
kind-council-reply = the council's reply
kind-objective-alias = the objective's old id

## The journal: what somebody did

command-found = founded the office
command-set-language = chose the language
command-add-person = added a person
command-change-person = changed a person
command-add-seat = added a seat
command-remove-seat = removed a seat
command-appoint = appointed
command-change-appointment = changed an appointment
command-end-appointment = ended an appointment
command-elect = recorded an election
command-end-office = ended an office
command-import-roster = imported a roster
command-plan-meeting = planned a meeting
command-change-meeting = changed a meeting
command-move-meeting = moved a meeting on
command-set-meeting-date = set a date
command-set-meeting-people = changed who chairs and visits
command-lay-standing = put the standing items on the agenda
command-take-onto-agenda = took something waiting onto the agenda
command-add-input = noted an input
command-drop-input = laid an input aside
command-change-setting = changed a setting
command-add-item = added an agenda item
command-change-item = changed an agenda item
command-place-item = moved an agenda item
command-remove-item = removed an agenda item
command-open-item = opened an agenda item
command-close-item = closed an agenda item
command-note-presence = noted attendance
command-add-guest = noted a guest
command-add-follow-up = noted a follow-up
command-change-follow-up = changed a follow-up
command-register-case = registered a case
command-change-case = changed a case
command-move-case = moved a case on
command-correct-case = corrected a case’s state
command-answer-assessment = recorded an assessment’s answer
command-waive-assessment = went on without an answer
command-reopen-assessment = reopened an assessment
command-set-fagkontakt = set the fagkontakt
command-add-change-row = added a row to the change
command-set-change-row = altered a row of the change
command-place-change-row = moved a row of the change
command-remove-change-row = removed a row of the change
command-import-change = took in a change sheet
command-set-objective-alias = gave an objective a new id
command-remove-objective-alias = took away an objective’s new id
command-hand-over-case = handed over a case
command-register-letter = registered an incoming letter
command-note-arrival = noted an arrival
command-note-leaving = noted that somebody left
command-remove-guest = removed a guest
command-postpone-item = postponed an item
command-take-up-item = took a postponed item up again
command-set-item-clock = corrected the time of an item
command-put-down = wrote a text
command-write-text = put in a text
command-undo = undid
command-redo = redid

## The roster as a file

roster-file-field = Line { $line }, “{ $field }”: { $what }
roster-file-line = Line { $line }: { $what }
roster-file-too-large = The file is larger than 4 MiB. A roster is much smaller
roster-file-workbook = This is an Excel workbook. Save it as CSV (File, Save as) and try again
roster-file-no-lines = The file has no lines to read. It should have a line of headings and a line for each appointment
roster-file-missing-columns = These columns are missing: { $columns }
roster-file-column-twice = the column stands twice
roster-file-too-many-fields = the line has { $found } fields, the heading has { $expected }. Is a quotation mark missing?
roster-file-field-empty = must be filled in
roster-file-not-a-day = “{ $found }” is not a date. Write dd.mm.yyyy or yyyy-mm-dd
roster-file-not-a-seat = “{ $found }” is not a seat. Write representative or deputy
roster-file-not-an-email = “{ $found }” is not an e-mail address
roster-file-control = there is an invisible character here ({ $found }). Delete it
roster-file-line-break = the field goes over several lines. Is a quotation mark missing?
roster-file-unreadable = The file cannot be read: { $found }

## The letters

letter-to = To
letter-from = From
letter-date = Date
letter-reference = Our reference
letter-deadline = Answer by
letter-your-deadline = Your deadline
letter-none = not stated
letter-and = { $first } and { $last }
letter-regards = Kind regards
letter-subject-request = Request for an assessment: { $title }
letter-subject-reminder = Reminder of an assessment: { $title }
letter-subject-submission = Proposal for a change: { $title }
letter-subject-answer-enquiry = Answer to an enquiry: { $title }
letter-subject-answer-consultation = Consultation reply: { $title }
letter-subject-answer-regulation = Answer on a change of the regulation: { $title }
letter-subject-mirror = Regional assessment: { $title }
letter-subject-consultation = Consultation: { $title }
letter-subject-notice = Decision on a change: { $title }
letter-subject-passing-on = A case is passed on: { $title }
letter-matter = The case
letter-matter-title = Title
letter-matter-specialty = Specialty
letter-matter-target = Concerns
letter-matter-origin = Comes from
letter-matter-received = Received
letter-matter-contact = Contact
letter-change = { $version ->
    [0] The change
   *[other] The change (version { $version })
}
letter-change-none = The change is described above.
letter-change-of = { $target } “{ $name }” ({ $operation })
letter-change-reason = Reason
letter-field-before = { $field }, today
letter-field-after = { $field }, new
letter-field-empty = (not stated)
letter-target-course = course
letter-target-procedure = procedure
letter-target-learning-objective = learning objective
letter-target-elaborating-text = elaborating text
letter-operation-new = new
letter-operation-changed = changed
letter-operation-merged = merged
letter-operation-moved = moved
letter-operation-dropped = dropped
letter-field-title = Title
letter-field-wording = Wording
letter-field-performed = Performed
letter-field-assisted = Assisted
letter-field-comment = Comment
letter-opening-proposal = { $sender } was asked to submit a proposal for a change of the recommendations in { $specialty }.
letter-opening-enquiry = Helsedirektoratet asked { $sender } to assess a proposal for a change in { $specialty }. The enquiry came on { $received }.
letter-opening-consultation = { $sender } is to answer a consultation on { $specialty }.
letter-opening-regulation = { $sender } is to comment on a change of the regulation in { $specialty }.
letter-opening-region = We ask { $region } for an assessment of the consequences.
letter-opening-cross-regional = We ask the cross-regional council for an assessment for each of the four regions.
letter-cross-regional = the cross-regional council
letter-opening-council = { $sender } asks the council for its part in a consultation in { $specialty }.
letter-we-ask = What we ask for
letter-we-ask-headings = We ask for the assessment under three headings. Where there is no consequence, please say so: “no consequence”.
letter-ask-professional = Professional consequences: does the change cover what the objectives ask for, and what does it mean for quality?
letter-ask-organisational = Organisational consequences: places, rotation, instructors, bottlenecks.
letter-ask-economic = Economic consequences: costs and savings, for the enterprises and for the candidates.
letter-we-ask-position = We also ask for one of these positions on the change:
letter-we-ask-council = We ask for the council's input, and for one of these positions:
letter-answer-by = Please answer by { $day }.
letter-silence = Silence is not consent. Where a region does not answer, our letter says that the answer is missing.
letter-reminder-opening = We refer to our request of { $day } and still lack an answer from { $region }.
letter-reminder-was-due = The deadline was { $day }.
letter-reminder-is-due = The deadline is { $day }.
letter-reminder-deputy = This time the reminder goes to the deputy leader as well.
letter-reminder-lacks = What is missing
letter-lacks-position = A position on the change.
letter-lacks-newer = An answer on version { $version } of the change. The one we have is on version { $answered }.
letter-reminder-silence = Silence is not consent. If you need more time, please tell us.
letter-submits = { $sender } submits a proposal for a change of the recommendations in { $specialty } for the training enterprises. The leaders of the four regional councils were asked to assess its professional, organisational and economic consequences. Their answers follow, region by region.
letter-answers-enquiry = We refer to the enquiry received on { $received } about { $specialty } (proposal from: { $origin }). { $sender } answers herewith. The leaders of the four regional councils were asked to assess its professional, organisational and economic consequences. Their answers follow, region by region.
letter-answers-consultation = We refer to the consultation received on { $received } about { $specialty }. { $sender } answers herewith. The leaders of the four regional councils were asked to assess its professional, organisational and economic consequences. Their answers follow, region by region.
letter-answers-regulation = We refer to the change of the regulation received on { $received } about { $specialty }. { $sender } answers herewith. The leaders of the four regional councils were asked to assess its professional, organisational and economic consequences. Their answers follow, region by region.
letter-answers-fagkontakt = We refer to the request received on { $received } about { $specialty }. Here is the assessment of { $region }.
letter-positions = Where the regions stand
letter-column-region = Region
letter-column-position = Position
letter-column-professional = Prof.
letter-column-organisational = Organisat.
letter-column-economic = Economic
letter-cell-text = see below
letter-cell-none = none
letter-stands-silent = not answered
letter-stands-not-asked = not asked
letter-stands-outdated = answered version { $version }
letter-stands-outdated-answer = answered an older version
letter-disagree = The regions do not agree.
letter-consequences-professional = Professional consequences
letter-consequences-organisational = Organisational consequences
letter-consequences-economic = Economic consequences
letter-said-none = No consequence.
letter-said-nothing = Not mentioned in the answer.
letter-said-nothing-on-this = Has not answered on this version.
letter-said-outdated = (On version { $version }:)
letter-said-silent = Has not answered.
letter-said-not-asked = Was not asked.
letter-without = Missing answers
letter-without-meaning = That an answer is missing expresses no support.
letter-course-asked = asked on { $day }.
letter-course-not-asked = not asked.
letter-course-reminded = Reminded on { $day }.
letter-course-not-reminded = Not reminded.
letter-course-silent = Has not answered.
letter-course-outdated = Answered on { $day } on version { $answered }, but not on version { $version }.
letter-course-waived = The case went on without an answer on { $day }: { $reason }
letter-notice-opening = The case about a change in { $specialty } is decided.
letter-decided-changed = Helsedirektoratet decided to change the recommendations.
letter-decided-partly-changed = Helsedirektoratet decided to change a part of what was proposed.
letter-decided-unchanged = Helsedirektoratet decided not to change the recommendations.
letter-decided-in-effect = Helsedirektoratet decided on a change, and it is in effect.
letter-effective = The change takes effect on { $day }.
letter-effective-unknown = The date of effect is not yet known.
letter-partly-note = The list shows what was proposed. See the decision for the parts that apply.
letter-concerned = The training enterprises in { $specialty }
letter-leaders = The leaders of the regional councils in { $specialty }
letter-the-cross-regional-council = Cross-regional council in { $specialty }
letter-role = { $office }, { $council }
letter-council-of = { $council } in { $specialty }, { $region }
letter-by-leader = { $council }, the leader
letter-passing-on = On { $received } { $sender } received a case about { $specialty }. RegUt { $region } is fagkontakt for the specialty, so the case is passed on to it.
letter-passing-on-end = The sender of the case is told. We will gladly give our region's assessment when you ask for it.

## The answer form

answer-form-head = Answer form { $number } { $region } version { $version }, made { $day }
answer-form-case = Case: { $title }
answer-form-how = Write right under each line in brackets, and let the lines stand.
answer-form-none = Where there is no consequence, write: no consequence
answer-form-position = Position
answer-form-by = Answered by
answer-form-end = End of the form
form-fault-no-form = Found no line that begins with “[Svarskjema”. Take the whole answer, that line too
form-fault-head = “{ $found }” does not say which case and region. It should read [Svarskjema 2026-014 HMN versjon 1, …]
form-fault-no-position-line = The line “Posisjon:” is missing. Write it in again, with the position after the colon
form-fault-position = “{ $found }” is no position. Write støtter, støtter med merknader, støtter ikke or ingen merknader
form-fault-heading = [{ $found }] is no heading of the form. It should be professional, organisational or economic consequences
form-fault-heading-twice = The heading “{ $found }” stands twice. Delete one
form-fault-empty = The form is not filled in
form-fault-two-forms = Another form begins here, with another answer. Take only one of them
form-fault-too-large = The file is too large for an answer form

## The minutes

minutes-title = Minutes: { $council } for { $specialty }, { $region }
minutes-meeting = Meeting
minutes-day = Date
minutes-time = Time
minutes-place = Place
minutes-chair = Chair
minutes-taker = Minute-taker
minutes-preliminary = Preliminary: the meeting is { $state }.
minutes-present = Present
minutes-nobody = Nobody is noted.
minutes-nobody-appointed = nobody appointed
minutes-apologies = Apologies
minutes-absent = Absent
minutes-not-stated = Not stated
minutes-guests = Guests
minutes-deputy-for = deputy for { $name }
minutes-came = came at { $clock }
minutes-left = left at { $clock }
minutes-came-under = came at { $clock } during item { $number }
minutes-left-under = left at { $clock } during item { $number }
minutes-item = Item { $number } { $title }
minutes-case = case { $number }
minutes-follow-ups = Follow-up
minutes-follow-up-line = { $what }. Owner: { $owner }. Due: { $due }
minutes-next-meeting = Next meeting
standing-item-notice = Approval of the notice and the agenda
standing-item-last-minutes = Minutes of the last meeting
standing-item-election = Election of leader and deputy leader
standing-item-rotation-needs = Candidates’ needs for rotation
standing-item-bottlenecks = Bottlenecks in the courses of training
standing-item-future-need = The region’s future need of specialists
standing-item-entry-requirements = Competence before rotation-through posts
standing-item-local-input = Input from the local milieus
standing-item-any-other-business = Any other business
standing-item-next-meeting = Next meeting
notice-title = Notice: { $council } for { $specialty }, { $region }
notice-title-agenda = Agenda: { $council } for { $specialty }, { $region }
notice-state-planned = A draft of the agenda. The meeting has not been convened yet.
notice-state-with-leader = A draft of the agenda, sent to the leader. The meeting has not been convened yet.
notice-state-agreed = The agenda is agreed with the leader. The meeting has not been convened yet.
notice-state-cancelled = The meeting is cancelled.
notice-regut = The regional training centre (RegUt), { $region }
notice-items-due = Items to be reported by
notice-apology-due = Apologies by
notice-sender = Sender
notice-reference = Reference
notice-agenda = Agenda
notice-no-items = No items yet.
notice-column-number = No.
notice-column-time = Time
notice-column-title = Item
notice-column-kind = Kind
notice-column-planned = Min.
notice-column-institution = Institution
notice-column-representative = Representative, called
notice-column-deputy = Deputy, for information
notice-about = { $kind }, { $minutes } min
notice-planned-end = Expected end: { $end }
notice-invited = Called
notice-seat = { $institution }: { $representative }. Deputy, for information: { $deputy }
notice-paper = { $number }: { $title }
paper-part-background = Background
paper-part-assessment = Assessment
paper-part-proposal = Proposed conclusion
item-before = earlier item { $number }
minutes-column-name = Name
minutes-column-institution = Institution
minutes-column-role = Role
minutes-column-what = What
minutes-column-owner = Owner
minutes-column-due = Due

## Fields of forms

field-capacity = appointed as
field-clock = time
field-day = day
field-effective = in effect from
field-ends = end
field-heading = heading
field-inner-deadline = leader deadline
field-item-kind = kind of item
field-last-day = last day
field-meeting-kind = kind of meeting
field-done = done (may be empty)
field-chair = chair (empty: the leader)
field-guests = guests, with ; between
field-from-whom = from
field-input-text = input
field-planned = minutes (may be empty)
field-setting = number
field-minutes = minutes long
field-minutes-language = written form
field-office = office
field-origin = comes from
field-outer-deadline = Hdir deadline
field-received = received
field-region = region
field-seat-rule = seats for
field-specialties = specialties
field-target = concerns
field-track = track

## Languages

language-nb = Bokmål
language-nn = Nynorsk
language-en = English
language-title = Choose a language
language-chosen = Now in English
language-not-kept = The language holds until you leave. The choice could not be kept in config.toml: { $detail }

## Everywhere

not-here = “{ $action }” does nothing here
key-unknown = That key does nothing here. { $key } shows the keys
key-sequence-begun = { $keys } then: { $choices }
nothing-to-close = There is nothing to close here. { $key } leaves the program
foot-choose = Choose
foot-toggle = In, out
foot-standing = Standing items
foot-prepare = Prepare
foot-next-text = Next text
foot-done = Done
foot-new-row = New row
foot-read = Read
foot-yes = Yes
foot-no = No
key-sequence-unknown = { $keys } does nothing here
link-lost = No contact with the office. What you type is sent when the contact is back
text-saved-to = Saved in { $path }
text-not-saved = Could not save to a file: { $detail }
external-editor-failed = Your editor could not be used: { $detail }. The text is as before
entrance-title = Saksgang
entrance-opening = Fetching from the office …
entrance-new-office = There is no office here yet. “Open” founds one: you choose the region, and specialties, institutions, councils and seats come with it.
help-title = The keys here
palette-title = Find a command
picker-prompt = Find:
picker-nothing = Nothing fits what you typed
confirm-title = Are you sure?
confirm-how = Enter or y: yes    Esc or n: no
confirm-yes-key = y
confirm-no-key = n

## Forms

form-leave-question = Close the form without saving what you filled in?
form-no-such-choice = None of the choices begins like that
form-nothing-to-choose = You type here yourself; the field has no list
form-found = Found the office
form-person = Person
form-appoint = Appointment for { $institution }
form-change-appointment = Change appointment for { $institution }
form-end-appointment = End the appointment of { $person }
form-end-either = End the appointment or office of { $person }
ends-appointment = the appointment
ends-office = the office of { $office }
form-elect = Elect a leader or deputy leader
form-plan-meeting = Plan a meeting
form-change-meeting = Change meeting { $number }
form-meeting-date = Date: { $what }
form-meeting-people = Chair and guests
form-add-input = Input from the local milieu
form-drop-input = Lay the input aside
form-change-setting = Setting
form-add-item = New agenda item
form-change-item = Change agenda item
form-register-case = Register a case
form-change-case = Change case { $number }
wrong-empty = “{ $field }” must be filled in
wrong-day = “{ $value }” is no day. Write for instance 1.6., 1.6.27 or Friday
wrong-day-missing = Write a day in “{ $field }”
wrong-time = “{ $value }” is no time. Write for instance 13:00
wrong-number = “{ $value }” is no number
wrong-specialties = “{ $value }” has a code that does not exist. Write codes with commas between, such as URO, NEV
wrong-objective = “{ $value }” is no objective id. Write for example URO-012
wrong-person = Choose a person from the list in “{ $field }”

## The council: roster, agenda and pipeline

council-picker-title = Choose a council
council-open-cases = { $count ->
    [one] 1 open case
   *[other] { $count } open cases
}
person-picker-title = Persons
roster-heading = { $seats ->
    [one] Members: 1 seat
   *[other] Members: { $seats } seats
}
roster-complete = Every seat is filled
roster-empty = The council has no seats yet. They come with the roster: saksgang import roster FILE
roster-vacant = vacant
roster-leader-mark = leader
roster-deputy-leader-mark = deputy leader
roster-nobody-to-end = The seat is vacant; there is no appointment to end
roster-remove-seat = Remove the seat of { $institution }?
capacity-short-representative = rep.
capacity-short-deputy = dep.
term-runs = until { $day }
term-ends = ends { $day }
term-begins = from { $day }
term-day = { $day }
term-open = no end date
term-open-short = no end
warning-no-leader = The council has no leader
warning-no-deputy-leader = The council has no deputy leader
warning-no-meeting = No meeting this year
meeting-warning-holiday = The day is { $name }
meeting-warning-weekend = The day is in a weekend
meeting-warning-july = July is the common holiday; many are away
meeting-warning-same-time = { $meeting } is at the same time, { $clock }, and also needs { $persons }
meeting-warning-same-day = { $meeting } is on the same day, { $clock }, and also needs { $persons }
meeting-warning-notice-late = The notice should have been sent by { $by }
meeting-warning-no-paper = { $count ->
    [one] No paper for a decision: { $first }
   *[other] { $count } decisions have no paper; first: { $first }
}
meeting-warning-too-long = The items take { $planned } minutes; the meeting lasts { $minutes }
holiday-new-years-day = New Year’s Day
holiday-labour-day = Labour Day
holiday-constitution-day = Constitution Day
holiday-christmas-day = Christmas Day
holiday-boxing-day = Boxing Day
holiday-maundy-thursday = Maundy Thursday
holiday-good-friday = Good Friday
holiday-easter-sunday = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-ascension-day = Ascension Day
holiday-whit-sunday = Whit Sunday
holiday-whit-monday = Whit Monday
preparation-title = Preparation
preparation-waiting = Waiting for the council
preparation-nothing-waits = Nothing waits. “Note an input” writes down what comes in
preparation-dates = Dates
preparation-people = Called
preparation-no-items = No items yet. “Lay standing items” puts them on with one key
preparation-end = Ends { $end }: { $planned } of { $minutes } min are planned{ $bare ->
    [0] {""}
    [one] , one item without time
   *[other] , { $bare } items without time
}
preparation-minutes = { $minutes } min
preparation-case = case
preparation-follow-up = follow-up
preparation-input = input
preparation-later = for later
preparation-postponed = put off
preparation-due = due { $day }
preparation-done = done { $day }
preparation-overdue = overdue
preparation-invited = { $representatives } representatives, { $deputies } deputies for information, { $guests } guests. Chair: { $chair }
preparation-no-chair = nobody yet
preparation-standing-there = All the standing items that belong here are there already
preparation-not-dropped-here = Only inputs are laid aside here; a case or follow-up (oppfølging) is ended where it belongs
preparation-not-here = That does nothing on this line. The help shows what the keys do
notice-view = Notice
paper-title = Paper
item-gone = The item is no longer on the agenda
meeting-gone = The meeting is no longer there
written-copied = The text was sent to the clipboard, if the terminal takes it
settings-heading = Settings of the office
settings-about = For what is planned from here on. What stands already is not changed
settings-not-here = Only what is in the table is changed here. “Change” opens the line
setting-lead = { $kind }: { $milestone }
setting-circulation = Minutes circulate
setting-leader-term = A leader is elected for
setting-reply = Council leaders answer a case within
setting-margin = Answers wanted before the directorate’s deadline
setting-unit-days-before = { $number } days before
setting-unit-working-days = { $number } working days
setting-unit-months = { $number } months
warning-vacant-representative = { $seats ->
    [one] 1 seat without a representative
   *[other] { $seats } seats without a representative
}
warning-vacant-deputy = { $seats ->
    [one] 1 seat without a deputy
   *[other] { $seats } seats without a deputy
}
warning-ending-soon = { $terms ->
    [one] 1 appointment ends soon
   *[other] { $terms } appointments end soon
}
warning-short-terms = { $terms ->
    [one] 1 appointment is for less than two years
   *[other] { $terms } appointments are for less than two years
}
agenda-heading = Agenda, meeting { $number } · { $when } · { $state }
agenda-heading-none = Agenda
agenda-items = { $count ->
    [one] 1 item
   *[other] { $count } items
}
agenda-empty = Nothing here. “Plan a meeting” gives the council a meeting, and “New” puts an item on its agenda
agenda-no-items = The meeting has no items yet. “New” adds the first
agenda-is-first = The item is the first
agenda-is-last = The item is the last
agenda-no-earlier = There is no earlier meeting here
agenda-no-later = There is no later meeting here
agenda-remove-item = Remove “{ $title }” from the agenda?
item-number = Item { $number }
pipeline-heading = { $open ->
    [one] Pipeline: 1 open case
   *[other] Pipeline: { $open } open cases
}
pipeline-empty = No cases. “Register a case” adds the first
case-age = { $days } d
case-title = Case
deadline = due { $day }
deadline-missed = missed { $day }
deadline-day = { $day }

## What waits

attention-title = What waits
attention-heading = What waits: { $count }
attention-empty = Nothing waits. Every council has a leader and a meeting, and no deadline is near
attention-meeting-runs = The meeting is running
attention-meeting-due = Before the meeting: { $what }
attention-not-convened = { $days ->
    [one] Meeting not convened; 1 day left
   *[other] Meeting not convened; { $days } days left
}
attention-draft-waits = A text by { $by } is not put down
attention-case-due = { $number } { $title } ({ $state })
attention-follow-up-due = Follow-up: { $what } ({ $owner })

## The journal on the screen

journal-title = Journal
journal-empty = Nothing has been done yet
journal-for = { $by } for { $behalf }
journal-undone = took back: { $command }
journal-redone = did again: { $command }
journal-only-reads = The journal is only read. “Undo” takes back your own last change

## The command line

cli-cannot-read = Cannot read { $path }: { $detail }
cli-cannot-write = Cannot write { $path }: { $detail }
cli-bad-clock = SAKSGANG_CLOCK is “{ $found }”. Write it as 2026-11-21T13:04
cli-no-office = No office has been created in { $office }. Create it: saksgang new --region HSØ
cli-founded = The office is created in { $office }. Open it: saksgang
cli-not-all-saved = The office did not answer in time; what you typed last may not be saved
cli-stopped = The office’s server in { $office } has stopped
cli-nothing-to-stop = No server is running for the office in { $office }
cli-no-terminal = This needs a terminal: { $detail }
cli-detail = Detail: { $detail }
cli-keys-good = { $file }: all is well
cli-status-office = { $region }, in { $office }
cli-status-size = Entries in the journal: { $entries }. Database: { $kib } KiB
cli-status-users = Terminals attached: { $count } ({ $users })
cli-journal-undid = undid { $seq } ({ $command })
cli-journal-redid = redid { $seq } ({ $command })
cli-journal-for = (for { $name })
cli-import-bad-file = { $path } cannot be read as a roster:
cli-import-more-faults = and { $count } more
cli-import-unknown-columns = These columns are not read: { $columns }
cli-import-adds = Line { $line }: + { $who }, { $place }
cli-import-changes = Line { $line }: ~ { $who }, { $place } (changes { $fields })
cli-import-refuses = Line { $line }: ! { $why }
cli-import-sum = Added: { $added }. Changed: { $changed }. There already: { $same }. Refused: { $refused }
cli-import-not-taken = Nothing was taken in. Mend the file and try again
cli-import-all-there = Everything in the file is there already
cli-import-dry-run = Nothing was taken in: this was a trial
cli-import-declined = Nothing was taken in
cli-import-done = Taken in. One undo takes it back
cli-import-needs-yes = There is nobody to ask here. Use --yes to take it in, or --dry-run to look
cli-import-question = Take it in? [y/N]
cli-export-drafts = Texts not yet put down are included as saved: { $count }
cli-export-written = Written to { $path }
cli-no-such-meeting = There is no meeting “{ $meeting }”. A meeting is written with its council’s code, number and year, as in URO 1/2026
cli-several-meetings = “{ $meeting }” can be:
config-fault = { $place }: { $what }
config-unreadable = the file cannot be read: { $detail }
config-not-toml = the line is not a setting: { $detail }
config-unknown-setting = there is no setting called “{ $name }”. The settings are { $known }
config-bad-value = “{ $name }” can be { $allowed }; the setting is left out
link-error-older-server = The office’s server is older ({ $theirs }) than this program ({ $ours }). Leave the terminals that are open, run “saksgang stop”, and start again
link-error-newer-server = The office’s server is newer ({ $theirs }) than this program ({ $ours }). Start the newer program
link-error-foreign = What answers at the office’s socket is not saksgang
link-error-silent = The office did not answer in time. Try again
link-error-left = The office left before it had answered. Try again
link-error-not-admitted = The office belongs to { $owner }, and only { $owner } is let in
link-error-path-too-long = The path of the office’s socket is longer than { $limit } bytes: { $path }. Choose a shorter directory with --office
link-error-directory = The office’s directory { $path } cannot be used. Nothing has changed. Check that it exists and that you may write in it
link-error-unreachable = The office at { $path } cannot be reached. Nothing has changed. Check that you may use the directory, and try again
link-error-not-started = The office’s server could not start. { $why }
link-error-held = Another server holds the office { $path } and does not answer
link-error-served = The office { $path } has a server already
link-error-supervised = systemd runs the office’s server: stop it with systemctl
link-error-connection = The connection to the office failed. Try again

## The meeting room

room-title = meeting { $number }, { $state }
room-title-opening = The meeting room
room-gone = The meeting is no longer there
room-agenda = Agenda
room-now = now
room-place = { $place } of { $of }
room-minutes = { $minutes } min
room-took = took { $minutes } min
room-minutes-of = { $minutes } of { $planned } min
room-took-of = took { $minutes } of { $planned } min
room-postponed = postponed
room-missing = missing: { $names }
room-unknown = not stated: { $names }
room-table = on the table: { $number }
room-reopen = { $key } reopens the item
room-take-up = { $key } takes it up again
room-item-opened = The item is on the table
room-is-postponed = The item is postponed. { $key } takes it up again
room-postpone-why = Postpone item { $number }: why? (may be left empty)
room-clock-question = Minutes spent on item { $number }
room-clock-how = Type the number of minutes in digits, such as 15
room-new-item-how = Title. Up and down choose the kind of item
room-waits = not opened
room-case = case { $number }
room-represented = { $count } of { $of } represented
room-nobody-noted = attendance not noted
room-writes = { $user } is writing in { $number }
room-writes-away = { $user } is writing in { $number } ({ $key } follows)
room-follows = Now you follow the one who writes
room-nobody-writes = Nobody else is writing now
room-no-items = The meeting has no items yet. { $key } adds the first
room-is-first = This is the first item
room-is-last = This is the last item
room-choose-item = Go to item
room-new-item = Title of the new item
room-item-not-open = The item is not open now
room-open-question = The meeting is not open. Open it now?
room-opened = The meeting has begun
room-close-question = Close the meeting? The minutes can still be written afterwards.
room-reopen-question = The meeting is closed. Go on with it?
room-cancelled = The meeting is cancelled
room-left = All you have written is saved

## The roll-call

roll-title = Attendance
roll-how = Enter/1 representative  2 deputy  3 apology  4 absent  0 not stated
roll-how-passages = 5 came now  6 left now (once more: another time)  Letters find the seat
roll-comes = came now
roll-leaves = left now
roll-since = { $who } since { $clock }
roll-left = left at { $clock }
roll-came = came at { $clock }
roll-not-yet = not here yet
roll-guest = Guest
roll-remove-guest = remove the guest
roll-guest-how = For a guest: 5 came, 6 left, 0 remove
roll-when-came = { $name } came at
roll-when-left = { $name } left at
roll-time-how = Type the time as 13.20
roll-new-guest = New guest …
roll-guest-name = Name and role of the guest
roll-no-seat = Choose a seat first

## Texts being written

writing-coming = Fetching the text …
writing-saved = saved { $at }
writing-saving = saving …
writing-untouched = nothing new to save
writing-failed = not saved: { $why }. What you wrote stays here and is tried again. { $key } saves it to a file
writing-kept = Some of what you wrote is not saved. { $key } saves it to a file
writing-gone = The text is no longer there
writing-theirs = { $user } is writing here, and you read along. { $key } asks for the pen
writing-taken = { $user } has the pen now. What you wrote is kept
writing-ask-for-pen = { $user } is writing in this text now. Ask for the pen? Without an answer you can take it once nothing has been written for { $seconds } seconds.
writing-waits = You have asked { $user } for the pen. { $key } withdraws
writing-may-take = { $user } neither answers nor writes. { $key } takes the pen
writing-take-pen = { $user } has not answered, and has written nothing for { $seconds } seconds. All is saved. Take the pen now?
writing-not-taken = { $user } is still writing. Ask again, or wait until { $user } pauses
writing-withdrawn = You no longer ask for the pen
writing-asked-for = { $user } asks for the pen. { $give } gives it away, { $keep } keeps it
writing-asks-no-more = { $user } no longer asks for the pen
writing-giving = Saving, and giving the pen to { $user } …
writing-given-to-you = { $user } gave you the pen. Now you write
writing-pen-kept = { $user } keeps the pen a little longer. You can ask again
writing-you-keep = You keep the pen. { $user } is told
writing-you-gave = { $user } has the pen now, and you read along
writing-nobody-asks = Nobody asks for the pen
writing-is-yours = Nobody else is writing in the text now
writing-merged = Others had changed the text too. Both changes are in it
writing-merged-apart = Others changed the same place. What you wrote now stands at the end of the text
writing-search-title = Search the text
writing-not-found = The words are not in the text

## The case

case-gone = The case is not there any more
case-label-state = State
case-label-kind = What
case-label-specialty = Where
case-label-deadlines = Deadlines
case-label-summary = Content
case-since = { $days ->
    [one] { $state } since { $day } (1 day)
   *[other] { $state } since { $day } ({ $days } days)
}
case-from = from { $origin }
case-received = received { $day }
case-no-specialty = no specialty
seating-unknown = it is not known who is fagkontakt
case-set-fagkontakt = Set the fagkontakt for { $specialty } …
case-new-fagkontakt = A new fagkontakt for { $specialty } …
case-hand-over = Another RegUt is fagkontakt now: hand the case over …
case-change-none = What is to be changed is not written yet
case-change-rows = The change: { $rows } rows, version { $version }
case-letter-in = Register the letter that came in …
letter-incoming = Incoming letter
form-add-change-row = A new row of the change
change-title = Change
change-heading-none = No rows yet
change-heading = Version { $version } of { $latest }, { $day }: { $rows } rows
change-heading-bound = Version { $version } of { $latest }, { $day }: { $rows } rows, sent for assessment
change-heading-earlier = Version { $version } of { $latest }, { $day }: { $rows } rows, only to be read
change-empty = Here stands what is to be changed, row by row: before and after. Press n to write a row, or I to take in a change sheet from Excel or CSV
change-row = Row { $row }
change-what = { $target } “{ $thing }”, { $field }: { $operation }
change-into = becomes part of: { $after }
change-because = Reason: { $reason }
change-goes-on = … Enter shows the rest
change-write-into = Write under “after” what the row becomes part of
change-makes-version = Somebody was asked about version { $version }. What you write becomes version { $next }, and the answers become outdated
change-earlier = This is version { $version }, which is only to be read. Press > until you are in the one that counts
change-no-rows = There is no row here yet. Write a new one
change-no-further = The row is at the end already
change-no-more-versions = There are no more versions that way
change-remove-question = Remove the row about “{ $thing }”? You can undo it.
objective-is-now = { $old } is now { $new } (from { $day })
objective-will-be = { $old } becomes { $new } from { $day }
case-deadline-inner = the leaders { $day }
case-deadline-outer = Helsedirektoratet { $day }
case-effective = in effect from { $day }
case-no-deadlines = none are set
case-days-left = { $days ->
    [one] 1 day left
   *[other] { $days } days left
}
case-days-today = today
case-days-over = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
case-assessments = The regions’ assessments
case-steps = Next steps
case-step-with-reason = (with a reason)
case-step-not-yet = not yet
case-correct = Put a wrong state right …
case-which-step = What is to happen with the case?
case-which-state = Which state is right?
case-which-region = Which region’s assessment?
case-treated = In the council
case-treated-in = Meeting { $number }, { $when } ({ $state })
case-schedule = Put on an agenda …
case-history = History
form-correct-case = Put the state right: “{ $state }”
form-set-fagkontakt = Fagkontakt for { $specialty }
form-register-letter = A letter that came in
form-letter-then = You type or paste its text afterwards
intake-fagkontakt = RegUt { $region } is fagkontakt for { $codes }
intake-no-fagkontakt = no fagkontakt is known for { $codes }
intake-lead = We run the case and ask every region
intake-mirror = We answer for { $region }
intake-unknown = Set the fagkontakt before the case is prepared
intake-deadline = The leaders’ deadline is proposed: { $reply } working days, at the latest { $margin } before Helsedirektoratet’s
hand-over-lead = We take the case over as fagkontakt
hand-over-mirror = Another RegUt takes the case over
hand-over-asks = { $regions } are asked for their assessment today
hand-over-lead-from-now = From now on we run the case for every region
hand-over-keeps = The answers collected stay. From now on only our own assessment is needed
hand-over-history = Letters, versions and history stay with the case. You can undo it
service-all = All specialties ({ $count })
service-specialist = All hospital specialties ({ $count })
service-general = General practice ({ $count })
service-occupational = Occupational medicine ({ $count })
service-public = Public health medicine ({ $count })
specialties-chosen = Space chooses and lets go. { $count } chosen
body-four-leaders = the four council leaders
body-cross-regional = the cross-regional council
meeting-picker-title = Which meeting?
meeting-picker-empty = The council has no meeting ahead. Plan one first

## The assessment of a region

assessment-title = Assessment
assessment-not-asked = not asked
assessment-asked = asked { $day }
assessment-silent = asked { $day }, no answer
assessment-answered = { $position } { $day }
assessment-waived = went on without { $day }
assessment-waived-because = went on without an answer { $day }: { $reason }
assessment-no-answer = has not answered
assessment-leader = The council’s leader: { $leader }
assessment-no-leader = The council’s leader is not known here
assessment-ask-first = The region has not been asked yet. Take the step “Request assessment” on the case; then the answer is written here
assessment-nothing-written = nothing written
assessment-do-answer = Record the answer …
assessment-do-waive = Go on without an answer …
assessment-do-reopen = Recorded by mistake: open again
assessment-is-settled = The answer is recorded. Open it again at the bottom if it is wrong
form-answer-assessment = The region’s answer
form-waive-assessment = On without an answer
field-position = position
field-answered = answered
field-answered-by = answer is from
agenda-no-steps = The meeting is { $state }; there is no further step
roster-all-seated = Every institution of the region has a seat
form-new-person = new here; { $key } finds known ones
writing-commands = Commands

command-set-abbreviation = abbreviation kept
command-remove-abbreviation = abbreviation removed
field-short = abbreviation
field-text = text
## Spelling
field-before = stood
field-row-before = before
field-after = to stand
field-row-after = after
field-operation = what happens
field-change-target = what is changed
field-change-field = field
field-thing = name today
field-objective = objective id
field-contact = contact
field-handler = handled by
field-body = assessed by
field-sender = sender
field-new-id = new id
field-old-id = old id
# spelling
spelling-on = Words that are not in the dictionary are underlined
spelling-off = Words are no longer underlined
spelling-no-dictionary = Spelling needs the hunspell dictionary “{ $code }” on this machine. Ask whoever runs the machine to install it
spelling-no-word = Put the cursor in a word first
spelling-looking = Looking the word up …
spelling-no-suggestions = The dictionary has no suggestions. Esc closes
spelling-choose = Choose with the arrows or the digit; Enter puts the word in, Esc leaves it
spelling-wrong = “{ $word }” is not in the dictionary. { $key } suggests

## Search through the meeting
search-title = Search the whole meeting
search-begin = Type one or more words. Enter goes to the place, Esc back to where you were
search-nothing = The words do not stand in one line anywhere in the meeting

## The structure beside the text
structure-title = Structure
structure-empty = No line begins with decision, action, dissent … yet
structure-no-room = There is no room for the structure here. Make the window taller

## Completion
completion-nothing = Nothing to complete here. Tab completes verbs, names, case numbers and learning objectives
completion-not-here = The text cannot be written in just now

## Abbreviations
abbreviations-title = Abbreviations
abbreviations-none = No abbreviations yet. { $key } adds the first
abbreviations-remove = Remove “{ $short }”?
abbreviation-no-word = Type an abbreviation first. { $key } shows those there are
abbreviation-unknown = “{ $word }” is no abbreviation. { $key } shows them and adds new ones
form-add-abbreviation = New abbreviation ( // begins a line, ¤ is where the cursor goes)
form-change-abbreviation = Change “{ $short }” ( // begins a line, ¤ is where the cursor goes)
reason-letter-sent = The letter was sent on { $day } and cannot be changed. Write a new letter.
reason-origin-of-other-track = “{ $track }” does not come from { $origin }. Choose another kind of case, or correct where it comes from
reason-change-stands = The case is { $state }, so the change stands as it is. Put the case right first if something is wrong
reason-no-such-row = The change has no row { $row }
reason-row-lacks = Row { $row }: fill in “{ $field }”
reason-row-says-too-much = Row { $row }: “{ $field }” must be empty where a row is “{ $operation }”
reason-row-into-what = Row { $row } ({ $operation }): write under “after” what it becomes part of
reason-row-changes-nothing = Row { $row }: before and after are the same. Write what becomes different
reason-row-field-of-other = Row { $row }: { $target } has no “{ $part }”. Choose another field
reason-row-not-a-number = Row { $row }, “{ $field }”: “{ $found }” is no number. Write a number such as 40
reason-row-twice = Row { $row } changes the same field as row { $other }. Change that row instead
reason-too-many-rows = A change has at most { $most } rows. Divide it among several cases
reason-alias-in-circle = { $code } would lead back to itself. Choose another new id
reason-nothing-to-hand-over = The same RegUt is still fagkontakt, so there is nothing to hand over

## A line of the minutes that lacks something
flaw-no-text = write something after the colon
flaw-no-owner = who does it? Write a name or trust before the colon
flaw-no-name = who? Write a name or trust before the colon
flaw-no-due = no deadline: write “by 1 June” at the end
flaw-unknown-name = “{ $typed }” is not found in the council
flaw-ambiguous = “{ $typed }” may be { $candidates }
flaw-unreadable-date = “{ $typed }” is no date: write 1 June, Friday or week 12
flaw-near-verb = “{ $typed }”: did you mean “{ $verb }”?
flaw-unknown-verb = “#{ $typed }” is no word that is read: take away #, or write another
flaw-no-colon = no colon, so the line is read as text
flaw-no-candidate = who stands for election?
flaw-no-manner = write (acclamation), or the number of votes after the name
flaw-no-votes = several stand: write the number of votes after each name
flaw-tie = as many votes: nobody is elected
# After the meeting: the way of the minutes
reason-minutes-are = “{ $step }” cannot be done: the minutes are { $stage }
reason-meeting-is-not-over = The meeting is { $state }. Close it first
reason-deadline-is-past = The deadline { $until } is over. Choose a later day
reason-deadline-is-ahead = The members have until { $until }. Wait until the deadline is over
reason-remark-is-open = The remark from { $from } is open. Take it in or answer it
reason-nobody-approved = Write who has approved
reason-no-approving-meeting = Choose a later meeting of the council that approved the minutes
reason-silence-is-not-consent = Silence is not consent in this council. Somebody has to approve
reason-minutes-approved = The minutes of { $meeting } were approved on { $on } and are not changed. Make a correction instead (screen Minutes)
reason-minutes-not-approved = The minutes are not approved
reason-minutes-have-left = The minutes are being worked on. Take them back to notes first
reason-minutes-are-notes = The minutes are only notes so far. Make the draft first
reason-remark-is-settled = The remark has been settled
minutes-stage-notes = notes
minutes-stage-draft = a draft
minutes-stage-with-leader = with the leader
minutes-stage-circulating = circulating
minutes-stage-approved = approved
minutes-step-make-draft = Make the draft
minutes-step-send-to-leader = Send to the leader
minutes-step-circulate = Circulate
minutes-step-approve-in-writing = Approved in writing
minutes-step-approve-in-meeting = Approved in a meeting
minutes-step-approve-by-silence = Approved by silence
minutes-step-take-back = Take back
command-move-minutes = moved the minutes on
command-set-silence-rule = set the rule for silence
command-set-access = set access to an item
command-set-minute-taker = noted the minute-taker
command-add-remark = noted a remark
command-settle-remark = settled a remark
command-correct-minutes = corrected minutes
minutes-no-consequence = No consequence.
minutes-everybody = everybody
field-remark-from = remark from
field-basis = legal basis
field-answer = answer
minutes-is-draft = Draft. The minutes are not approved.
minutes-circulates-silence-is-not-consent = Circulating until { $day }. Silence is not consent: say so if you approve.
minutes-circulates-silence-approves = Circulating until { $day }. Who does not answer by then has approved the minutes.
minutes-public-version = Public version. What is exempt from public access is left out; its place says so.
minutes-exempt = Exempt from public access: { $basis }.
minutes-exempt-title = (exempt from public access)
minutes-conclusion = Conclusion
minutes-consequences = Consequences
minutes-dissent = Dissent
minutes-election = Election
minutes-later = For later
minutes-input = Input from { $who }: { $text }
minutes-somebody = A member
minutes-not-set = not set
minutes-votes = { $votes } votes
minutes-blank-votes = blank: { $votes }
minutes-elected = Elected: { $name }
minutes-elected-acclaimed = Elected by acclamation: { $name }
minutes-elected-until = The term lasts until { $day }
minutes-closing = Closing
minutes-passed = The meeting was closed though something was missing. Reason: { $reason }
minutes-approval = Approval
minutes-approved-in-writing = Approved in writing on { $day } by { $by }.
minutes-approved-in-meeting = Approved on { $day } in meeting { $number } ({ $held }).
minutes-approved-by-silence = Approved on { $day }: nobody objected by the deadline, and by the council's rule that is approval.
minutes-hash = Checksum of the minutes as approved (SHA-256)
minutes-corrections = Corrections
minutes-correction = Correction { $number }, { $day }
minutes-correction-reason = Reason
minutes-correction-before = Stood
minutes-correction-after = To stand
minutes-correction-nothing = (nothing)
minutes-postponed = The item is put off to a later meeting.
minutes-postponed-because = The item is put off to a later meeting: { $reason }
reason-not-asked = { $region } was not asked. Ask for the assessment first
reason-has-settled = { $region } has answered or was passed by, so no reminder is needed
reason-reminded-today = A reminder was sent on { $day } already. Nobody is reminded twice the same day
reason-letter-not-now = The letter “{ $kind }” is not written when the case is { $state }
reason-no-recipient = Choose the region or the council the letter goes to
reason-hand-and-new-disagree = What was written by hand and what is new touch the same lines. Look at both, and put the letter right by hand
reason-letter-came-in = The letter came in; only letters that go out are marked as sent
reason-letter-not-sent = The letter is not marked as sent
reason-not-yet = { $day } is yet to come. Choose today or an earlier day
reason-form-unreadable = The form cannot be read. Mend the lines that are named, and try again
reason-answered-newer = { $region } has answered version { $version } of the change, which is newer than the form
reason-answered-since = { $region } answered on { $day }. Say that the form is to replace that answer
reason-texts-stand = { $region } already has other texts than the form. Say that the form is to replace them
reason-pen-is-asked-for = { $user } has already asked for the pen. Wait for the answer, and try again
