//! Feeds: RSS, Atom and JSON Feed. Every item is a report.

use chrono::{DateTime, NaiveDateTime, Utc};
use feed_rs::model::{Entry, Feed};
use feed_rs::parser::Builder;

use super::extract::Extract;
use super::html::push_piece;
use super::text::site;
use super::{Part, ReadFile};
use crate::corpus::dates::normalised;
use crate::corpus::{Metadata, head};

/// The items of a feed, in its order.
pub(super) fn items(text: &str) -> Result<Vec<Part>, String> {
    let parser = Builder::new().timestamp_parser(local_time).build();
    let feed = parser.parse(text.as_bytes()).map_err(|error| {
        let error = error.to_string();
        format!("no feed that can be read ({}); save it anew to include it", error.trim_end_matches('.'))
    })?;
    let parts = feed.entries.iter().enumerate();
    Ok(parts.map(|(at, entry)| Part { name: format!("#{}", at + 1), read: item(&feed, entry) }).collect())
}

fn item(feed: &Feed, entry: &Entry) -> Result<ReadFile, String> {
    let title = entry.title.as_ref().map(|title| plain(&title.content));
    let metadata = metadata(feed, entry, title);
    let mut extract = Extract::titled(metadata.title.as_deref());
    let content = entry.content.as_ref().and_then(|content| content.body.as_deref());
    let summary = entry.summary.as_ref().map(|summary| summary.content.as_str());
    // The summary is the beginning of the content, where there is content, or says the same shorter.
    push_piece(content.or(summary).unwrap_or_default(), &mut extract)?;
    Ok(extract.into_report(metadata))
}

fn metadata(feed: &Feed, entry: &Entry, title: Option<String>) -> Metadata {
    let names = |people: &[feed_rs::model::Person]| {
        let names: Vec<String> = people
            .iter()
            .flat_map(|person| &person.name)
            .map(|name| plain(name))
            .filter(|name| !name.is_empty())
            .collect();
        (!names.is_empty()).then(|| names.join(", "))
    };
    let author = names(&entry.authors).or_else(|| names(&feed.authors));
    let url = entry.links.iter().find(|link| link.rel.as_deref().is_none_or(|rel| rel == "alternate"));
    let url = url.or(entry.links.first()).map(|link| link.href.clone());
    let time = entry.published.or(entry.updated);
    Metadata {
        title: title.filter(|title| !title.is_empty()),
        outlet: url.as_deref().and_then(site).or_else(|| feed.title.as_ref().map(|title| plain(&title.content))),
        published: time.map(|time| time.format("%Y-%m-%dT%H:%M:%S").to_string()),
        agency: author.as_deref().and_then(head::agencies),
        author,
        url,
        language: entry.language.clone().or_else(|| feed.language.clone()).map(|language| super::short(&language)),
        ..Metadata::default()
    }
}

/// A title may hold markup and entities, whatever the feed says.
fn plain(text: &str) -> String {
    let text = if text.contains(['&', '<']) {
        dom_query::Document::fragment(text).text().to_string()
    } else {
        text.to_owned()
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The time as it was where it was published: its day is the report's.
fn local_time(text: &str) -> Option<DateTime<Utc>> {
    let time = normalised(text);
    let day = time.get(..10)?;
    let clock = time.get(11..19).unwrap_or("00:00:00");
    NaiveDateTime::parse_from_str(&format!("{day}T{clock}"), "%Y-%m-%dT%H:%M:%S").ok().map(|time| time.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(feed: &str) -> Vec<ReadFile> {
        items(feed).unwrap_or_else(|why| panic!("{why}")).into_iter().filter_map(|part| part.read.ok()).collect()
    }

    #[test]
    fn every_item_of_a_feed_is_a_report() {
        let rss = "<rss version=\"2.0\"><channel><title>Hafenblatt</title><language>de-DE</language>\
            <item><title>Elf &amp;quot;Verletzte&amp;quot;</title><link>https://www.hafenblatt.example/1</link><author>Ada Muster</author>\
            <pubDate>Mon, 28 Apr 2025 00:30:00 +0200</pubDate><description>&lt;p&gt;Es gab &lt;b&gt;11&lt;/b&gt; Verletzte.&lt;/p&gt;&lt;p&gt;Zwei Autos brannten.&lt;/p&gt;</description></item>\
            <item><title>Zwei</title><description>Es gab 12 Verletzte.</description></item></channel></rss>";
        let reports = read(rss);
        assert_eq!(reports[0].document.text, "Elf \"Verletzte\"\n\nEs gab 11 Verletzte.\n\nZwei Autos brannten.");
        let metadata = &reports[0].metadata;
        assert_eq!(metadata.published.as_deref(), Some("2025-04-28T00:30:00"), "the day where it was published");
        assert_eq!(metadata.outlet.as_deref(), Some("hafenblatt.example"));
        assert_eq!(metadata.language.as_deref(), Some("de"));
        assert_eq!(reports[1].metadata.outlet.as_deref(), Some("Hafenblatt"));
        assert_eq!(reports[1].document.text, "Zwei\n\nEs gab 12 Verletzte.");
    }

    #[test]
    fn atom_and_json_feed() {
        let atom = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Hafenblatt</title><entry><title>Brand</title><id>1</id>\
            <updated>2024-05-12T17:23:00Z</updated><link href=\"https://a.example/1\"/><content type=\"html\">&lt;p&gt;Es gab 11 Verletzte.&lt;/p&gt;</content></entry></feed>";
        assert_eq!(read(atom)[0].document.text, "Brand\n\nEs gab 11 Verletzte.");
        assert_eq!(read(atom)[0].metadata.published.as_deref(), Some("2024-05-12T17:23:00"));
        let json = r#"{"version": "https://jsonfeed.org/version/1.1", "title": "Hafenblatt", "items": [{"id": "1", "title": "Brand", "content_text": "Es gab 11 Verletzte."}]}"#;
        assert_eq!(read(json)[0].document.text, "Brand\n\nEs gab 11 Verletzte.");
    }
}
