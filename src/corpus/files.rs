//! The files of a corpus as they are now, a million of them in some fifty megabytes, and what of them is not as it was.

use xxhash_rust::xxh3::xxh3_128;

use super::store::Stat;

/// Files in the order of their names, each once.
#[derive(Debug, Default)]
pub(super) struct Files {
    /// All names, one after another.
    names: String,
    places: Vec<Place>,
}

/// A file without its name.
#[derive(Clone, Copy, Debug)]
struct Place {
    /// Where its name starts, and how long that is (bytes).
    start: usize,
    length: usize,
    size: u64,
    modified: i64,
}

/// A file that is to be a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct File<'f> {
    /// Its path relative to the root, parted by `/`; absolute where it lies outside.
    pub name: &'f str,
    /// Bytes.
    pub size: u64,
    /// Nanoseconds since 1970.
    pub modified: i64,
}

/// A file that is new, or not as it was.
#[derive(Clone, Copy, Debug)]
pub(super) struct Changed<'f> {
    pub file: File<'f>,
    /// The hash of what was in it, where it was known.
    pub known: Option<[u8; 16]>,
}

/// What of the files is not as it was.
#[derive(Debug)]
pub(super) struct Changes<'f> {
    /// In the order of their names.
    pub changed: Vec<Changed<'f>>,
    /// The names of those that were known and are there no longer.
    pub gone: Vec<String>,
    files: &'f Files,
    /// How many files come before the known one that is next.
    at: usize,
}

impl Files {
    /// Puts a file in; not in order before [`Self::sort`].
    pub fn push(&mut self, file: File<'_>) {
        let File { name, size, modified } = file;
        self.places.push(Place { start: self.names.len(), length: name.len(), size, modified });
        self.names.push_str(name);
    }

    /// Brings the files into the order of their names, and leaves one of those that have the same.
    pub fn sort(&mut self) {
        let name = |place: &Place| &self.names[place.start..place.start + place.length];
        self.places.sort_unstable_by(|one, other| name(one).cmp(name(other)));
        self.places.dedup_by(|one, other| name(one) == name(other));
    }

    pub fn iter(&self) -> impl Iterator<Item = File<'_>> {
        (0..self.places.len()).map(|at| self.at(at))
    }

    fn at(&self, at: usize) -> File<'_> {
        let Place { start, length, size, modified } = self.places[at];
        File { name: &self.names[start..start + length], size, modified }
    }
}

/// What files are alike by: the same where they are the same, in whatever order they come. However many they are, it
/// takes no memory to speak of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Likeness {
    files: u64,
    sum: u128,
}

impl Likeness {
    pub fn add(&mut self, file: File<'_>) {
        let mut bytes = file.name.as_bytes().to_vec();
        bytes.extend(file.size.to_le_bytes());
        bytes.extend(file.modified.to_le_bytes());
        self.files += 1;
        self.sum = self.sum.wrapping_add(xxh3_128(&bytes));
    }
}

impl<'f> Changes<'f> {
    /// What changed where none of `files` was known.
    pub fn none_known(files: &'f Files) -> Self {
        Self { changed: Vec::new(), gone: Vec::new(), files, at: 0 }
    }

    /// Goes on to the next file that was known, in the order of the names.
    pub fn known(&mut self, name: &str, stat: &Stat) {
        self.pass_those_before(Some(name));
        match self.next_file().filter(|file| file.name == name) {
            Some(file) => {
                self.at += 1;
                if (file.size, file.modified) != (stat.size, stat.modified) {
                    self.changed.push(Changed { file, known: Some(stat.hash) });
                }
            }
            None => self.gone.push(name.to_owned()),
        }
    }

    /// Says that no more were known.
    pub fn end(mut self) -> Self {
        self.pass_those_before(None);
        self
    }

    pub fn is_empty(&self) -> bool {
        self.changed.is_empty() && self.gone.is_empty()
    }

    fn next_file(&self) -> Option<File<'f>> {
        (self.at < self.files.places.len()).then(|| self.files.at(self.at))
    }

    fn pass_those_before(&mut self, name: Option<&str>) {
        while let Some(file) = self.next_file().filter(|file| name.is_none_or(|name| file.name < name)) {
            self.changed.push(Changed { file, known: None });
            self.at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_changed_and_went_is_told_from_what_stayed() {
        let mut files = Files::default();
        for (name, size) in [("corpus/tief/a.md", 3), ("corpus/b.md", 2), ("corpus/a.md", 1), ("corpus/b.md", 2)] {
            files.push(File { name, size, modified: 7 });
        }
        files.sort();
        let mut compared = Changes::none_known(&files);
        for (name, size) in [("alt.md", 1), ("corpus/a.md", 1), ("corpus/b.md", 9), ("corpus/z.md", 1)] {
            compared.known(name, &Stat { size, modified: 7, hash: [size as u8; 16] });
        }
        let compared = compared.end();
        let changed: Vec<_> = compared.changed.iter().map(|changed| (changed.file.name, changed.known)).collect();
        assert_eq!(changed, [("corpus/b.md", Some([9; 16])), ("corpus/tief/a.md", None)]);
        assert_eq!(compared.gone, ["alt.md", "corpus/z.md"]);
        assert_eq!(files.iter().count(), 3);
    }

    #[test]
    fn files_are_alike_in_whatever_order() {
        let likeness = |files: &[(&str, u64, i64)]| {
            let mut likeness = Likeness::default();
            for &(name, size, modified) in files {
                likeness.add(File { name, size, modified });
            }
            likeness
        };
        let two = likeness(&[("a.md", 1, 7), ("b.md", 2, 7)]);
        assert_eq!(two, likeness(&[("b.md", 2, 7), ("a.md", 1, 7)]));
        assert_ne!(two, likeness(&[("a.md", 2, 7), ("b.md", 1, 7)]), "each has its own size");
        assert_ne!(two, likeness(&[("a.md", 1, 7), ("b.md", 2, 8)]));
        assert_ne!(two, likeness(&[("a.md", 1, 7), ("b.md", 2, 7), ("b.md", 2, 7)]));
    }
}
