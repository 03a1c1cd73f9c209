//! Everything a key can ask for, and where.

/// Declares an enum whose variants are known by name in key files.
macro_rules! named {
    ($(#[$doc:meta])* $type:ident { $($(#[$variant_doc:meta])* $variant:ident = $name:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $type { $($(#[$variant_doc])* $variant,)* }

        impl $type {
            /// Every value, in the order it is declared.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The name it has in a key file.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// The value with this name.
            pub fn named(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

named! {
    /// The place the keyboard is in. A key is looked up in the innermost context first.
    Context {
        /// Everywhere, after all others.
        Anywhere = "anywhere",
        /// Any list: roster, agenda, pipeline, pickers, journal.
        List = "list",
        /// A form with fields.
        Form = "form",
        /// A text being written; every printable key is text.
        Editor = "editor",
        /// The editor when the key file is modal and the text is being commanded, not written.
        EditorCommand = "editor-command",
        /// The meeting room, around the editor.
        Meeting = "meeting",
    }
}

named! {
    /// What the user can ask for with a key or from the palette.
    Action {
        // anywhere
        Back = "back",
        Quit = "quit",
        Help = "help",
        Palette = "palette",
        Undo = "undo",
        Redo = "redo",
        GoCouncils = "go-councils",
        GoAttention = "go-attention",
        GoJournal = "go-journal",
        GoPersons = "go-persons",
        ChooseLanguage = "choose-language",
        Redraw = "redraw",

        // list
        Up = "up",
        Down = "down",
        First = "first",
        Last = "last",
        PageUp = "page-up",
        PageDown = "page-down",
        NextPane = "next-pane",
        PreviousPane = "previous-pane",
        GoRoster = "go-roster",
        GoAgenda = "go-agenda",
        GoPipeline = "go-pipeline",
        Find = "find",
        Open = "open",
        New = "new",
        Change = "change",
        Remove = "remove",
        MoveUp = "move-up",
        MoveDown = "move-down",
        EndAppointment = "end-appointment",
        ElectLeader = "elect-leader",
        PlanMeeting = "plan-meeting",
        ConveneMeeting = "convene-meeting",
        NextMeeting = "next-meeting",
        PreviousMeeting = "previous-meeting",
        EnterMeeting = "enter-meeting",
        RegisterCase = "register-case",
        MoveCase = "move-case",
        Assess = "assess",

        // form
        NextField = "next-field",
        PreviousField = "previous-field",
        Choose = "choose",
        Submit = "submit",

        // editor: motion
        CursorLeft = "cursor-left",
        CursorRight = "cursor-right",
        CursorUp = "cursor-up",
        CursorDown = "cursor-down",
        WordLeft = "word-left",
        WordRight = "word-right",
        LineStart = "line-start",
        LineEnd = "line-end",
        TextStart = "text-start",
        TextEnd = "text-end",
        ScreenUp = "screen-up",
        ScreenDown = "screen-down",
        // editor: selection
        SelectLeft = "select-left",
        SelectRight = "select-right",
        SelectUp = "select-up",
        SelectDown = "select-down",
        SelectWordLeft = "select-word-left",
        SelectWordRight = "select-word-right",
        SelectLineStart = "select-line-start",
        SelectLineEnd = "select-line-end",
        SelectAll = "select-all",
        StartSelection = "start-selection",
        // editor: change
        NewLine = "new-line",
        DeleteLeft = "delete-left",
        DeleteRight = "delete-right",
        DeleteWordLeft = "delete-word-left",
        DeleteWordRight = "delete-word-right",
        DeleteToLineEnd = "delete-to-line-end",
        DeleteLine = "delete-line",
        Cut = "cut",
        Copy = "copy",
        Paste = "paste",
        UndoText = "undo-text",
        RedoText = "redo-text",
        InsertTime = "insert-time",
        SearchText = "search-text",
        SearchNext = "search-next",
        SearchPrevious = "search-previous",
        ExternalEditor = "external-editor",
        SaveToFile = "save-to-file",
        TakeOver = "take-over",
        CommandMode = "command-mode",
        InsertMode = "insert-mode",
        InsertAfter = "insert-after",
        OpenLine = "open-line",

        // meeting
        NextItem = "next-item",
        PreviousItem = "previous-item",
        GoItem = "go-item",
        NewItem = "new-item",
        CloseItem = "close-item",
        Attendance = "attendance",
        CloseMeeting = "close-meeting",
    }
}
