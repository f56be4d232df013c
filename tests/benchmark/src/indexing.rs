//! The measure: a plain full-text index of the same text, in memory, as a search engine makes it.

use tantivy::indexer::NoMergePolicy;
use tantivy::schema::{Schema, TEXT};
use tantivy::{Index, TantivyDocument};

/// Memory of the one thread that indexes, in bytes; enough that segments are as large as usual.
const MEMORY: usize = 200_000_000;

/// Indexes `texts` on one thread with the default tokenizer; nothing is stored, nothing is merged.
/// Returns the number of documents that can be searched afterwards.
pub fn index(texts: &[String]) -> tantivy::Result<u64> {
    let mut schema = Schema::builder();
    let body = schema.add_text_field("body", TEXT);
    let index = Index::create_in_ram(schema.build());
    let mut writer = index.writer_with_num_threads::<TantivyDocument>(1, MEMORY)?;
    writer.set_merge_policy(Box::new(NoMergePolicy));
    for text in texts {
        let mut document = TantivyDocument::default();
        document.add_text(body, text);
        writer.add_document(document)?;
    }
    writer.commit()?;
    Ok(index.reader()?.searcher().num_docs())
}
