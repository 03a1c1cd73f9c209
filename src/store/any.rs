//! Reads a value of whatever form, without knowing what it should be: for the fuzzer, and for
//! whoever looks into a damaged file.

use super::draft::{self, Draft, Place};
use super::envelope::{self, form};
use super::journal::{self, Images};
use super::schema;

/// Whether the bytes are a value that this program or an older one wrote. A record that reads is
/// the same when it is written anew and read again.
pub fn rereads(bytes: &[u8]) -> bool {
    let _ = journal::headline(bytes);
    let _ = journal::is_true(bytes);
    let Ok(opened) = envelope::open(bytes) else { return false };
    match opened.form {
        form::ENTRY => journal::read(bytes).is_ok(),
        form::IMAGES => envelope::unseal::<Images>(form::IMAGES, bytes).is_ok(),
        form::DRAFT => envelope::unseal::<Draft>(form::DRAFT, bytes).is_ok(),
        form::PLACE => envelope::unseal::<Place>(form::PLACE, bytes).is_ok(),
        form::TEXT_KEY => draft::read_text_key(bytes).is_ok(),
        _ => schema::decode(bytes).is_ok_and(|record| {
            schema::encode(&record).is_ok_and(|anew| schema::decode(&anew).as_ref() == Ok(&record))
        }),
    }
}
