//! The words that tests of screens are written in: a scene, a screen as text, any size.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::scene::Scene;
use super::screen::Screen;
use super::theme::{Look, Theme};
use crate::domain::{
    Institution, InstitutionId, InstitutionKind, Moment, Region, RegionId, Rights, SeatRule, Service,
    Settings, Specialty, SpecialtyId,
};
use crate::keymap::{Keymap, Layout};
use crate::language::{Language, Wording};
use crate::office::{ReferenceView, RightsView};

/// The title bar and the footer, which the app draws around a screen.
const BARS: u16 = 2;

/// Tuesday 3 March 2026, 13:04:00 in Oslo.
pub const NOW: Moment = Moment::from_seconds(1_772_539_440);

/// Kari in HSØ, in bokmål, with the standard keys and no colours.
pub fn scene() -> Scene {
    scene_in(Language::Bokmal)
}

/// The same in another language.
pub fn scene_in(language: Language) -> Scene {
    Scene {
        wording: Wording::new(language),
        theme: Theme::new(Look::Unicode, false),
        keymap: Keymap::builtin(Layout::Standard),
        now: NOW,
        user: "kari".into(),
        rights: RightsView { rights: Rights::owner(), ask: vec!["kari".into()] },
        reference: reference(),
        persons: std::collections::HashMap::new(),
    }
}

/// Four regions, two institutions and two specialties.
pub fn reference() -> ReferenceView {
    let regions = ["HSØ", "HV", "HMN", "HN"].into_iter().zip(1..).map(|(code, id)| Region {
        id: RegionId(id),
        code: code.into(),
        name: code.into(),
    });
    let institution = |id, short: &str, name: &str| Institution {
        id: InstitutionId(id),
        region: RegionId(1),
        short: short.into(),
        name: name.into(),
        kind: InstitutionKind::Hf,
    };
    let specialty = |id, code: &str, bokmal: &str, nynorsk: &str, english: &str| Specialty {
        id: SpecialtyId(id),
        code: code.into(),
        bokmal: bokmal.into(),
        nynorsk: nynorsk.into(),
        english: english.into(),
        service: Service::Specialist,
        fagkontakt: vec![(None, RegionId(1))],
    };
    ReferenceView {
        regions: regions.collect(),
        institutions: vec![
            institution(1, "Ahus", "Akershus universitetssykehus"),
            institution(2, "OUS", "Oslo universitetssykehus"),
        ],
        specialties: vec![
            specialty(1, "ANE", "anestesiologi", "anestesiologi", "anaesthesiology"),
            specialty(2, "URO", "urologi", "urologi", "urology"),
        ],
        aliases: Vec::new(),
        settings: None,
    }
}

/// The settings of an office in HSØ, as they are when it is founded.
pub fn settings() -> Settings {
    Settings::of(RegionId(1), SeatRule::Trusts, "nb")
}

/// The screen as it stands in a terminal of this size, without title bar and footer, and where
/// the hardware cursor is.
pub fn drawn(screen: &mut dyn Screen, scene: &Scene, width: u16, height: u16) -> String {
    let area = Rect::new(0, 0, width, height.saturating_sub(BARS));
    let mut buf = Buffer::empty(area);
    let cursor = screen.draw(area, &mut buf, scene);
    let at = cursor.map_or_else(|| "none".into(), |Position { x, y }| format!("{x},{y}"));
    rows(&buf).join("\n").trim_end().to_owned() + "\ncursor: " + &at
}

fn rows(buf: &Buffer) -> Vec<String> {
    let row = |y| (0..buf.area.width).map(|x| buf[(x, y)].symbol()).collect::<String>();
    (0..buf.area.height).map(|y| row(y).trim_end().to_owned()).collect()
}

/// Draws the screen in every small size and in many larger ones; the cursor stays inside.
pub fn draw_at_any_size(screen: &mut dyn Screen, scene: &Scene) {
    for width in 0..130 {
        for height in 0..45 {
            if width > 30 && height > 8 && (width + height) % 4 != 0 {
                continue;
            }
            let area = Rect::new(0, 1, width, height);
            let mut buf = Buffer::empty(Rect::new(0, 0, width, height + 2));
            if let Some(at) = screen.draw(area, &mut buf, scene) {
                assert!(area.is_empty() || area.contains(at), "the cursor is at {at} in {area}");
            }
            for y in [0, height + 1] {
                for x in 0..width {
                    assert_eq!(buf[(x, y)].symbol(), " ", "drawn outside of {area}");
                }
            }
        }
    }
}
