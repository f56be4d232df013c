//! How far what a sentence tells rests on the text around it.

/// From which sentence to which a text must be as it is for one of its sentences to tell what it does; numbers of
/// sentences, both ends included. A number below 0 or behind the last stands for where the text begins or ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reach {
    pub first: isize,
    pub last: isize,
    /// Whether it rests on the names in the whole text, too.
    pub names: bool,
}

/// The beginning of the text, and all that stands there.
pub(super) const FROM_THE_START: isize = isize::MIN;

/// The number of the sentence that stands so many before `sentence`, or would.
pub(super) fn back(sentence: usize, by: usize) -> isize {
    sentence.cast_signed() - by.cast_signed()
}
