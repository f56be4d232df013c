//! The measure: a plain full-text index of the same text, in memory, as a search engine makes it.

use std::path::PathBuf;

use tantivy::indexer::NoMergePolicy;
use tantivy::schema::{Schema, TEXT};
use tantivy::{Index, TantivyDocument};

/// Memory of each thread that indexes, in bytes; enough that segments are as large as usual.
const MEMORY: usize = 200_000_000;

/// Indexes `texts` on one thread. Returns the number of documents that can be searched afterwards.
pub fn index(texts: &[String]) -> tantivy::Result<u64> {
    index_all(texts.iter().map(|text| Ok(text.clone())), 1)
}

/// The same with the files at `paths`, which are read for it, on two threads.
pub fn index_files(paths: &[PathBuf]) -> tantivy::Result<u64> {
    index_all(paths.iter().map(std::fs::read_to_string), 2)
}

/// Indexes with the default tokenizer; nothing is stored, nothing is merged.
fn index_all(texts: impl Iterator<Item = std::io::Result<String>>, threads: usize) -> tantivy::Result<u64> {
    let mut schema = Schema::builder();
    let body = schema.add_text_field("body", TEXT);
    let index = Index::create_in_ram(schema.build());
    let mut writer = index.writer_with_num_threads::<TantivyDocument>(threads, threads * MEMORY)?;
    writer.set_merge_policy(Box::new(NoMergePolicy));
    for text in texts {
        let mut document = TantivyDocument::default();
        document.add_text(body, text?);
        writer.add_document(document)?;
    }
    writer.commit()?;
    Ok(index.reader()?.searcher().num_docs())
}
