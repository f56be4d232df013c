//! Numbers as people write them: 14000, not 14000.0.

use serde::{Serialize, Serializer};

/// Above this a double no longer holds every integer, and its digits would claim too much.
const EXACT_INTEGERS: f64 = 9_007_199_254_740_992.0;

/// A number that is written without a fraction where it has none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number(pub f64);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(value) = *self;
        if value.fract() == 0.0 && value.abs() <= EXACT_INTEGERS {
            serializer.serialize_i64(value as i64)
        } else {
            serializer.serialize_f64(value)
        }
    }
}
