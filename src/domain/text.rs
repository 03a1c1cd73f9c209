//! The texts that are written in the editor.

use serde::{Deserialize, Serialize};

use super::assessment::Heading;
use super::id::{AgendaItemId, AssessmentId, CouncilReplyId, LetterId};
use super::meeting::PaperPart;

/// Which text: a field of a record that is long enough to be written in the editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TextKey {
    /// The minutes of an agenda item.
    Minutes(AgendaItemId),
    /// One region's assessment of a case under one heading.
    Assessment(AssessmentId, Heading),
    /// A part of the paper of an agenda item.
    Paper(AgendaItemId, PaperPart),
    /// A letter of a case.
    Letter(LetterId),
    /// What a council answers in a consultation.
    Reply(CouncilReplyId),
}
