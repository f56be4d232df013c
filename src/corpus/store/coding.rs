//! Numbers as bytes: small ones take one, and whatever lies on a disk is read without trust.

use integer_encoding::VarInt;

use super::StoreError;

/// Appends `number` to `bytes`.
pub(super) fn put(number: u64, bytes: &mut Vec<u8>) {
    let mut buffer = [0; 10];
    let length = number.encode_var(&mut buffer);
    bytes.extend_from_slice(&buffer[..length]);
}

/// Takes a number off the front of `bytes`.
pub(super) fn take(bytes: &mut &[u8]) -> Result<u64, StoreError> {
    // Nearly all are below 128.
    if let Some((&first @ 0..0x80, rest)) = bytes.split_first() {
        *bytes = rest;
        return Ok(u64::from(first));
    }
    let (number, length) = u64::decode_var(bytes).ok_or_else(|| damaged("a number"))?;
    *bytes = &bytes[length..];
    Ok(number)
}

/// Takes `length` bytes off the front of `bytes`.
pub(super) fn take_bytes<'b>(length: u64, bytes: &mut &'b [u8]) -> Result<&'b [u8], StoreError> {
    let (taken, rest) = usize::try_from(length)
        .ok()
        .and_then(|length| bytes.split_at_checked(length))
        .ok_or_else(|| damaged("bytes"))?;
    *bytes = rest;
    Ok(taken)
}

/// `what` is not there where it has to be.
pub(super) fn damaged(what: &str) -> StoreError {
    StoreError::Damaged(format!("{what} missing"))
}

/// `number` moved on by `step`; what leads beyond all numbers is damage.
pub(super) fn step(number: u64, step: u64) -> Result<u64, StoreError> {
    number.checked_add(step).ok_or_else(|| damaged("an end"))
}
