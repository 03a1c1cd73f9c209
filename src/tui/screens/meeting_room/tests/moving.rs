use super::super::new_item::NewItem;
use super::*;
use crate::domain::Postponed;

fn in_room(change: impl Fn(&mut MeetingView)) -> MeetingRoom {
    let mut view = view(MeetingState::Running);
    change(&mut view);
    let mut room = MeetingRoom::new(MEETING);
    room.answered(AnswerBody::Meeting(Box::new(view)), &scene());
    let at = room.item.unwrap().0;
    room.drafted(held(at, "Rådet drøftet saken.", Some(NOW)), &scene());
    room
}

fn does(room: &mut MeetingRoom, action: Action) -> Vec<String> {
    let mut done = orders(&room.act(action, &scene()).unwrap());
    let texts = ["release", "save", "hold", "place", "PutDown"];
    done.retain(|order| !texts.iter().any(|text| order.starts_with(text)));
    done
}

fn put_off(view: &mut MeetingView) {
    view.items[2].item.postponed = Some(Postponed { reason: Some("Ingen kandidater".into()), to: None });
}

#[test]
fn who_leads_looks_at_what_is_done_and_leads_on_from_there() {
    let mut room = in_room(|_| {});
    assert_eq!(does(&mut room, Action::PreviousItem), [""; 0], "the done item stays done");
    room.drafted(held(1, "Godkjent.", None), &scene());
    assert_snapshot!("looking_back", drawn(&mut room, &scene(), 80, 24));
    assert_eq!(does(&mut room, Action::CloseItem), ["OpenItem { id: AgendaItemId(1) }"], "unless asked");

    let mut room = in_room(|_| {});
    does(&mut room, Action::PreviousItem);
    room.drafted(held(1, "Godkjent.", None), &scene());
    room.asking = Some(Asking::Item);
    let gone = orders(&room.given(Given::Item(AgendaItemId(4)), &scene()));
    assert!(gone.contains(&"OpenItem { id: AgendaItemId(4) }".to_owned()), "{gone:?}");
}

#[test]
fn an_item_is_put_off_with_a_reason_or_without_and_taken_up_again() {
    let mut room = in_room(|_| {});
    assert_eq!(does(&mut room, Action::PostponeItem), ["push"]);
    let done = orders(&room.given(Given::Text("Mangler tall".into()), &scene()));
    let order = r#"PostponeItem { id: AgendaItemId(2), reason: Some("Mangler tall") }"#;
    assert_eq!(done.last().unwrap(), order);
    assert_eq!(done[0], "PutDown { text: Minutes(AgendaItemId(2)) }", "the text goes first");

    let mut room = in_room(put_off);
    assert_eq!(does(&mut room, Action::NextItem), [""; 0], "what is put off is looked at, not opened");
    room.drafted(held(3, "", None), &scene());
    assert_snapshot!("put_off", drawn(&mut room, &scene(), 80, 24));
    assert_snapshot!("put_off_wide", drawn(&mut room, &scene(), 120, 40));
    assert_eq!(does(&mut room, Action::CloseItem), [""; 0], "it is said which key takes it up");
    assert_eq!(does(&mut room, Action::NextItem), ["OpenItem { id: AgendaItemId(4) }"], "and one leads on");
    let mut room = in_room(put_off);
    does(&mut room, Action::NextItem);
    assert_eq!(does(&mut room, Action::PostponeItem), ["TakeUpItem { id: AgendaItemId(3) }"]);
}

#[test]
fn the_list_to_go_to_tells_what_the_agenda_tells() {
    let mut room = in_room(put_off);
    let Some(Effect::Push(mut list)) = room.act(Action::GoItem, &scene()).unwrap().pop() else { panic!() };
    assert_snapshot!("go_to_item", drawn(list.as_mut(), &scene(), 80, 24));
    list.typed("5", &scene());
    let Some(Effect::Give(given)) = list.act(Action::Open, &scene()).unwrap().pop() else { panic!() };
    assert_eq!(given, Given::Item(AgendaItemId(1)), "5/2026");
}

#[test]
fn the_clock_is_put_right_in_a_line() {
    let mut room = in_room(|_| {});
    assert_eq!(does(&mut room, Action::SetItemClock), ["push"]);
    let set = orders(&room.given(Given::Text("7".into()), &scene()));
    assert_eq!(set, ["SetItemClock { id: AgendaItemId(2), minutes: 7 }"]);
    does(&mut room, Action::SetItemClock);
    let refused = room.given(Given::Text("sju".into()), &scene());
    assert!(matches!(&refused[..], [Effect::Refuse(_)]));
}

#[test]
fn the_kind_of_a_new_item_is_chosen_in_its_line() {
    let mut line = NewItem::new();
    line.typed("Kurs i Tromsø", &scene());
    assert_snapshot!("new_item", drawn(&mut line, &scene(), 80, 6));
    line.act(Action::Down, &scene());
    let Some(Effect::Give(given)) = line.act(Action::Open, &scene()).unwrap().pop() else { panic!() };
    assert_eq!(given, Given::NewItem(ItemKind::Decision, "Kurs i Tromsø".into()));
    let mut room = in_room(|_| {});
    does(&mut room, Action::NewItem);
    let [order] = &orders(&room.given(given, &scene()))[..] else { panic!() };
    assert!(order.contains("Decision") && order.contains("Kurs i Tromsø"), "{order}");
}
