//! Which records a record names.
//!
//! An id is a type of its own, and tells its name as it is written; so every id in a record is
//! found wherever it stands, also one in a field that came later.

use std::fmt::Display;

use serde::ser::{
    Impossible, Serialize, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

use crate::domain::{Kind, Record, RecordKey};

/// The records that this one names, each once, without itself.
pub fn references(record: &Record) -> Vec<RecordKey> {
    let mut keys = named_in(record);
    let own = record.key();
    keys.retain(|key| *key != own);
    keys
}

/// The records that anything names by their ids, each once.
pub fn named_in(it: &impl Serialize) -> Vec<RecordKey> {
    let mut named = Named::default();
    // There is nothing that it could fail at: nothing in the house has maps or raw bytes.
    let _ = it.serialize(&mut named);
    named.keys.sort_unstable();
    named.keys.dedup();
    named.keys
}

/// Notes the ids that pass by.
#[derive(Default)]
struct Named {
    /// The number that comes now is an id of this kind.
    next: Option<Kind>,
    keys: Vec<RecordKey>,
}

/// What a record never holds.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Odd(String);

impl serde::ser::Error for Odd {
    fn custom<T: Display>(what: T) -> Self {
        Self(what.to_string())
    }
}

macro_rules! passed_over {
    ($($name:ident: $type:ty,)*) => {$(
        fn $name(self, _: $type) -> Result<(), Odd> {
            Ok(())
        }
    )*};
}

impl<'a> Serializer for &'a mut Named {
    type Ok = ();
    type Error = Odd;
    type SerializeSeq = &'a mut Named;
    type SerializeTuple = &'a mut Named;
    type SerializeTupleStruct = &'a mut Named;
    type SerializeTupleVariant = &'a mut Named;
    type SerializeMap = Impossible<(), Odd>;
    type SerializeStruct = &'a mut Named;
    type SerializeStructVariant = &'a mut Named;

    fn serialize_u32(self, id: u32) -> Result<(), Odd> {
        self.keys.extend(self.next.take().map(|kind| RecordKey { kind, id }));
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Odd> {
        self.next = Kind::of_id(name);
        value.serialize(&mut *self)?;
        self.next = None;
        Ok(())
    }

    passed_over! {
        serialize_bool: bool,
        serialize_i8: i8,
        serialize_i16: i16,
        serialize_i32: i32,
        serialize_i64: i64,
        serialize_u8: u8,
        serialize_u16: u16,
        serialize_u64: u64,
        serialize_f32: f32,
        serialize_f64: f64,
        serialize_char: char,
        serialize_str: &str,
        serialize_bytes: &[u8],
        serialize_unit_struct: &'static str,
    }

    fn serialize_none(self) -> Result<(), Odd> {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Odd> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Odd> {
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Result<(), Odd> {
        Ok(())
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), Odd> {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Odd> {
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Odd> {
        Ok(self)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Odd> {
        Ok(self)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self, Odd> {
        Ok(self)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Odd> {
        Err(Odd("a map".to_owned()))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Odd> {
        Ok(self)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self, Odd> {
        Ok(self)
    }
}

macro_rules! looked_into {
    ($($kind:ident: $look:ident($($name:ident: $type:ty)?);)*) => {$(
        impl $kind for &mut Named {
            type Ok = ();
            type Error = Odd;

            fn $look<T: Serialize + ?Sized>(&mut self, $($name: $type,)? value: &T) -> Result<(), Odd> {
                value.serialize(&mut **self)
            }

            fn end(self) -> Result<(), Odd> {
                Ok(())
            }
        }
    )*};
}

looked_into! {
    SerializeSeq: serialize_element();
    SerializeTuple: serialize_element();
    SerializeTupleStruct: serialize_field();
    SerializeTupleVariant: serialize_field();
    SerializeStruct: serialize_field(_name: &'static str);
    SerializeStructVariant: serialize_field(_name: &'static str);
}
