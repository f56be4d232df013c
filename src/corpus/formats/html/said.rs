//! What a page says of itself to machines: JSON-LD as schema.org has it for articles, and the meta tags
//! of its head. JSON-LD goes before, since it is made for the article and not for the page.

use std::collections::{BTreeMap, VecDeque};

use dom_query::Document;
use serde_json::Value;

use super::super::short;
use crate::corpus::dates::normalised;
use crate::corpus::{Metadata, head};

/// Longest JSON-LD, in bytes, that is looked at.
const DATA_LIMIT: usize = 4 << 20;

/// Most things looked at in the data of one page.
const THING_LIMIT: usize = 20_000;

/// What a page says of itself.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    pub metadata: Metadata,
    /// The short text under the headline, as often as it is said.
    pub teasers: Vec<String>,
    /// The text of the article, where the data holds it.
    pub body: Option<String>,
}

/// What the head and the data of `page` say.
pub(super) fn by(page: &Document) -> Said {
    let mut said = Said::default();
    let mut data = Data::default();
    data.take(page);
    if let Some(article) = data.article(page) {
        said.take_data(article, &data.names);
    }
    said.take_tags(page);
    said
}

impl Said {
    fn take_data(&mut self, article: &Value, ids: &BTreeMap<String, String>) {
        let names = |key: &str| names(&article[key], ids);
        let text = |key: &str| names(key).into_iter().next();
        let Metadata { title, outlet, published, author, agency, url, language, corrects, .. } = &mut self.metadata;
        *title = text("headline").or_else(|| text("name"));
        *outlet = text("publisher");
        *published = text("datePublished").map(|date| normalised(&date));
        *agency = ["author", "sourceOrganization", "creditText"].iter().find_map(|key| agency_in(&names(key)));
        *author = Some(names("author").join(", ")).filter(|names| !names.is_empty());
        *url = address(&article["url"]).or_else(|| address(&article["mainEntityOfPage"]));
        *language = text("inLanguage").map(|language| short(&language));
        *corrects = !names("correction").is_empty();
        self.teasers.extend(text("description"));
        self.body = text("articleBody");
    }

    fn take_tags(&mut self, page: &Document) {
        let tags = Tags::of(page);
        let fill = |own: &mut Option<String>, given: Option<String>| {
            if own.is_none() {
                *own = given;
            }
        };
        let metadata = &mut self.metadata;
        fill(&mut metadata.outlet, tags.first(&["og:site_name", "application-name", "dc.publisher", "publisher"]));
        fill(&mut metadata.title, tags.first(&["og:title", "twitter:title", "dc.title", "title"]));
        fill(
            &mut metadata.published,
            tags.first(&[
                "article:published_time",
                "og:article:published_time",
                "datepublished",
                "date",
                "dc.date",
                "dcterms.created",
                "dc.date.issued",
                "dcterms.date",
                "parsely-pub-date",
                "sailthru.date",
                "publishdate",
                "pubdate",
                "last-modified",
            ])
            .map(|date| normalised(&date)),
        );
        fill(
            &mut metadata.author,
            tags.first(&["author", "article:author", "dc.creator", "parsely-author"]).filter(|name| !is_address(name)),
        );
        fill(&mut metadata.published, dated(page));
        fill(&mut metadata.url, canonical(page).or_else(|| tags.first(&["og:url"])).filter(|url| is_address(url)));
        let written = page.html_root().attr("lang").map(|language| language.to_string());
        let stated = written.or_else(|| tags.first(&["og:locale", "dc.language", "content-language", "language"]));
        fill(&mut metadata.language, stated.map(|language| short(&language)).filter(|language| language.len() == 2));
        fill(&mut metadata.agency, metadata.author.clone().and_then(|author| agency_in(&[author])));
        self.teasers.extend(["og:description", "description"].iter().filter_map(|name| tags.first(&[name])));
    }
}

/// The agencies that `names` name, where they name nobody else but people.
fn agency_in(names: &[String]) -> Option<String> {
    let agencies: Vec<String> = names.iter().filter_map(|name| head::agencies(name)).collect();
    (!agencies.is_empty()).then(|| agencies.join("/"))
}

fn is_address(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://")
}

/// The date that the page marks as the one it was published on.
fn dated(page: &Document) -> Option<String> {
    let date = page.select("[itemprop=datePublished]");
    let stated = date.attr("datetime").or_else(|| date.attr("content"))?;
    Some(normalised(&stated))
}

fn canonical(page: &Document) -> Option<String> {
    let link = page.select("link[rel=canonical]");
    Some(link.attr("href")?.to_string())
}

/// The meta tags of a page by their lower-case names, in the order of the page.
struct Tags(Vec<(String, String)>);

impl Tags {
    fn of(page: &Document) -> Self {
        let tags = page.select("meta[content]");
        let named = tags.iter().filter_map(|tag| {
            let name = ["property", "name", "itemprop", "http-equiv"].iter().find_map(|key| tag.attr(key))?;
            let content = folded(&tag.attr("content")?);
            (!content.is_empty()).then(|| (name.to_lowercase(), content))
        });
        Self(named.collect())
    }

    /// The content of the first of `names` that there is.
    fn first(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| self.0.iter().find(|(known, _)| known == name)).map(|(_, content)| content.clone())
    }
}

/// What a page's data has.
#[derive(Default)]
struct Data {
    articles: Vec<Value>,
    /// The names of things by what other things call them.
    names: BTreeMap<String, String>,
}

impl Data {
    fn take(&mut self, page: &Document) {
        for script in &page.select("script") {
            if !script.attr("type").is_some_and(|kind| kind.to_lowercase().contains("ld+json")) {
                continue;
            }
            let data = script.text();
            let data = data.trim().trim_start_matches("//").trim_start_matches("<![CDATA[");
            if data.len() > DATA_LIMIT {
                continue;
            }
            // A stray line end in a text is the most common slip in hand-made JSON.
            let data: String = data.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
            let mut values = serde_json::Deserializer::from_str(&data).into_iter::<Value>();
            if let Some(Ok(value)) = values.next() {
                self.find(value);
            }
        }
    }

    /// Notes the articles and names in `value`, outer ones first.
    fn find(&mut self, value: Value) {
        let mut things = VecDeque::from([value]);
        let mut seen = 0;
        while let Some(thing) = things.pop_front() {
            seen += 1;
            if seen > THING_LIMIT {
                return;
            }
            if let (Some(id), Some(name)) = (thing["@id"].as_str(), thing["name"].as_str()) {
                self.names.insert(id.to_owned(), name.to_owned());
            }
            match thing {
                Value::Array(list) => things.extend(list),
                Value::Object(_) if is_article(&thing) => self.articles.push(thing),
                Value::Object(mut map) => {
                    for key in ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"] {
                        things.extend(map.remove(key));
                    }
                }
                _ => {}
            }
        }
    }

    /// The article of this page; the first where none says that it is.
    fn article(&self, page: &Document) -> Option<&Value> {
        let own = canonical(page);
        let is_own = |article: &&Value| own.is_some() && address(&article["url"]) == own;
        self.articles.iter().find(is_own).or(self.articles.first())
    }
}

fn is_article(thing: &Value) -> bool {
    let kinds = match &thing["@type"] {
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        Value::String(kind) => vec![kind.as_str()],
        _ => Vec::new(),
    };
    let fits = |kind: &&str| kind.ends_with("Article") || kind.ends_with("BlogPosting") || *kind == "Report";
    kinds.iter().any(fits) && !thing["headline"].is_null()
}

/// The texts that a property of a thing says: its own, or the names of the things it has or points to.
fn names(value: &Value, named: &BTreeMap<String, String>) -> Vec<String> {
    let text = match value {
        Value::String(text) => Some(text),
        Value::Array(list) => return list.iter().flat_map(|value| names(value, named)).collect(),
        Value::Object(map) => match ["name", "text"].iter().find_map(|key| map.get(*key)) {
            Some(name) => return names(name, named),
            None => map.get("@id").and_then(Value::as_str).and_then(|id| named.get(id)),
        },
        _ => None,
    };
    text.map(|text| folded(&plain(text))).filter(|text| !text.is_empty() && !is_address(text)).into_iter().collect()
}

/// The address that a property of a thing says.
fn address(value: &Value) -> Option<String> {
    let text = match value {
        Value::Object(map) => map.get("@id").or_else(|| map.get("url"))?.as_str(),
        other => other.as_str(),
    };
    text.map(str::trim).filter(|text| is_address(text)).map(str::to_owned)
}

/// `text` without the entities and tags that some leave in their data.
fn plain(text: &str) -> String {
    if text.contains(['&', '<']) { Document::fragment(text).text().to_string() } else { text.to_owned() }
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
