//! Whoever may not read what is exempt does not write it either, nor make it readable.

use super::{Need, Standing};
use crate::domain::{
    Access, AgendaItem, AgendaItemId, FollowUp, Input, InputSource, ItemSource, Kind, Reason, RecordKey,
    Remark, TextKey,
};
use crate::office::{Command, DraftOrder, Gap, Missing, Refusal};
use crate::store::{Records, StoreError, View};

impl Standing {
    /// Refused when the item is exempt and the user may not read such.
    pub fn check_exempt(&self, view: &dyn View, item: Option<AgendaItemId>) -> Result<(), Refusal> {
        if self.rights.exempt {
            return Ok(());
        }
        let Some(item) = item else { return Ok(()) };
        match view.get::<AgendaItem>(item)?.map(|item| item.access) {
            Some(Access::Exempt { basis }) => {
                Err(Reason::ExemptText { basis, ask: self.ask.join(", ") }.into())
            }
            _ => Ok(()),
        }
    }

    /// Every item that is exempt; refused when there are such and the user may not read them.
    pub fn all_exempt(&self, view: &dyn View) -> Result<Vec<AgendaItemId>, Refusal> {
        let items: Vec<AgendaItem> = view.all()?;
        let exempt = items.into_iter().filter(|item| item.access != Access::Public).map(|item| item.id);
        exempt.map(|id| self.check_exempt(view, Some(id)).map(|()| id)).collect()
    }

    /// Refused when one of these holds something of an item that is exempt.
    pub fn check_exempt_touched(
        &self,
        view: &dyn View,
        touched: impl Iterator<Item = RecordKey>,
    ) -> Result<(), Refusal> {
        for key in touched.filter(|key| key.kind == Kind::AgendaItem) {
            self.check_exempt(view, Some(AgendaItemId(key.id)))?;
        }
        Ok(())
    }
}

impl Need {
    /// The item whose minutes the command writes, opens or passes on.
    pub fn exempt_behind(view: &dyn View, command: &Command) -> Result<Option<AgendaItemId>, StoreError> {
        Ok(match command {
            Command::PutDown { text: TextKey::Minutes(item) }
            | Command::WriteText { text: TextKey::Minutes(item), .. }
            | Command::SetAccess { item, .. }
            | Command::HoldElection { item }
            | Command::AddFollowUp { item, .. }
            | Command::AddRemark { item: Some(item), .. }
            | Command::CorrectMinutes { item: Some(item), .. } => Some(*item),
            Command::SettleRemark { id, .. } => view.get::<Remark>(*id)?.and_then(|remark| remark.item),
            Command::ChangeFollowUp { id, .. }
            | Command::TakeOntoAgenda { source: ItemSource::FollowUp(id), .. } => {
                view.get::<FollowUp>(*id)?.map(|follow_up| follow_up.item)
            }
            Command::TakeOntoAgenda { source: ItemSource::Input(id), .. } => {
                view.get::<Input>(*id)?.and_then(|input| match input.source {
                    InputSource::Spoken(item) | InputSource::Later(item) => Some(item),
                    InputSource::SentIn => None,
                })
            }
            _ => None,
        })
    }

    /// The item whose minutes the editor is to show.
    pub const fn exempt_draft(order: &DraftOrder) -> Option<AgendaItemId> {
        match order {
            DraftOrder::Hold { text, .. } | DraftOrder::Save { text, .. } | DraftOrder::Ask { text } => {
                match text {
                    TextKey::Minutes(item) => Some(*item),
                    _ => None,
                }
            }
            _ => None,
        }
    }
}

/// What is missing, without the words of lines that are exempt.
pub fn hide_missing(view: &dyn View, missing: &mut [Missing]) -> Result<(), StoreError> {
    for it in missing {
        let Some(spot) = &it.spot else { continue };
        let item = view.get::<AgendaItem>(spot.item)?;
        let exempt = item.is_some_and(|item| item.access != Access::Public);
        if let Gap::Line { values, .. } = &mut it.what
            && exempt
        {
            for (_, value) in values {
                "…".clone_into(value);
            }
        }
    }
    Ok(())
}
