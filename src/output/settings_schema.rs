//! The settings as a JSON Schema (draft 7), for editors that let their users fill them in: the shape from
//! `configuration`, the words about each from here.

use serde_json::{Map, Value, json};

use crate::configuration::{Code, Setting, Shape, settings};

/// The schema of all settings. Each has its description in English as `description` and in both
/// languages as `descriptions`.
pub fn settings_schema() -> Value {
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "beleg",
        "type": "object",
        "additionalProperties": false,
        "properties": properties("", &settings()),
    })
}

fn properties(path: &str, settings: &[Setting]) -> Value {
    let one = |setting: &Setting| {
        let path = if path.is_empty() { setting.key.to_owned() } else { format!("{path}.{}", setting.key) };
        let mut schema = shape(&path, &setting.shape);
        let [german, english] = description(&path);
        schema.insert("description".into(), english.into());
        schema.insert("descriptions".into(), json!({"de": german, "en": english}));
        (setting.key.to_owned(), Value::Object(schema))
    };
    Value::Object(settings.iter().map(one).collect())
}

fn shape(path: &str, shape: &Shape) -> Map<String, Value> {
    let table = |settings: &[Setting]| json!({"type": "object", "additionalProperties": false, "properties": properties(path, settings)});
    let schema = match shape {
        Shape::Flag { default } => json!({"type": "boolean", "default": default}),
        Shape::Text => json!({"type": "string"}),
        Shape::Day => json!({"type": "string", "format": "date"}),
        Shape::Choice { choices, default: None } => json!({"type": "string", "enum": choices}),
        Shape::Choice { choices, default } => json!({"type": "string", "enum": choices, "default": default}),
        Shape::Texts { default } => json!({"type": "array", "items": {"type": "string"}, "default": default}),
        Shape::Table(settings) => table(settings),
        Shape::Tables { settings, required } => {
            let mut entry = table(settings);
            entry["required"] = json!(required);
            json!({"type": "array", "items": entry, "default": []})
        }
    };
    match schema {
        Value::Object(schema) => schema,
        _ => Map::new(),
    }
}

/// What a setting is for, in German and in English, by its dotted path.
fn description(path: &str) -> [&'static str; 2] {
    if let Some(code) = path.strip_prefix("check.severity.").and_then(Code::named) {
        return about(code);
    }
    match path {
        "corpus" => ["Die Berichte, gegen die geprüft wird.", "The reports that drafts are checked against."],
        "corpus.paths" => [
            "Ordner mit Berichten, von dem Ordner aus, in dem beleg.toml liegt.",
            "Folders of reports, relative to the folder that holds beleg.toml.",
        ],
        "corpus.metadata" => [
            "Angaben für Berichte, die sie selbst nicht machen.",
            "Metadata for reports that do not say it themselves.",
        ],
        "corpus.metadata.path" => {
            ["Für welche Berichte: ein Muster wie corpus/fr/**.", "For which reports: a pattern like corpus/fr/**."]
        }
        "corpus.metadata.outlet" => ["In welchem Medium sie erschienen sind.", "Where they were published."],
        "corpus.metadata.published" => ["Wann sie erschienen sind.", "When they were published."],
        "corpus.metadata.agency" => ["Von welcher Agentur sie sind.", "Which agency they are from."],
        "corpus.metadata.url" => ["Wo sie im Netz stehen.", "Where they are on the web."],
        "check" => ["Was geprüft wird, und wie laut.", "What is checked, and how loudly."],
        "check.language" => [
            "Die Sprache der Entwürfe; auto: am Text erkannt.",
            "The language of the drafts; auto: told from the text.",
        ],
        "check.drafts" => [
            "Welche Dateien im Editor geprüft werden: Muster, von dem Ordner aus, in dem beleg.toml liegt.",
            "Which files are checked in the editor: patterns, relative to the folder that holds beleg.toml.",
        ],
        "check.severity" => [
            "Wie laut jede Art von Meldung ist; off schaltet sie ab.",
            "How loud each kind of finding is; off turns it off.",
        ],
        "editor" => ["Was der Editor außer den Meldungen zeigt.", "What the editor shows besides the findings."],
        "editor.wait_at_cursor" => [
            "Neues zu dem Satz, der gerade geschrieben wird, erst nach einer Pause melden.",
            "Say what is new about the sentence being written only after a pause.",
        ],
        "editor.inlay_hints" => [
            "Hinter jeder Zahl zeigen, wie viele Quellen sie nennen und wie weit die auseinanderliegen.",
            "Show behind each figure how many sources give it and how far they are apart.",
        ],
        "editor.code_lens" => {
            ["Über der Überschrift zeigen, wie die Zahlen stehen.", "Show over the headline how the figures stand."]
        }
        "editor.document_symbols" => [
            "Die Zahlen des Entwurfs, nach Absätzen, in der Gliederung zeigen.",
            "Show the figures of the draft, by paragraph, in the outline.",
        ],
        "editor.workspace_symbols" => [
            "Zahlen aus den Berichten unter den Symbolen des Arbeitsbereichs finden lassen.",
            "Find figures of the reports among the symbols of the workspace.",
        ],
        "editor.semantic_tokens" => [
            "Zahlen, Einschränkungen und Quellen als eigene Wortarten melden, die ein Farbschema färben kann.",
            "Mark figures, hedges and sources as kinds of words that a theme can colour.",
        ],
        "editor.document_links" => [
            "Die Quelle einer Zahl mit dem Bericht verknüpfen, der sie stützt.",
            "Link the source of a figure to the report that backs it.",
        ],
        "source" => ["Eine Quelle unter mehreren Namen.", "One origin under several names."],
        "source.name" => ["Ihr Name.", "Its name."],
        "source.aliases" => ["Wie sie noch heißt.", "What else it is called."],
        "term" => ["Wörter des Fachs für eine Rolle.", "Words of a beat for a role."],
        "term.role" => ["Die Rolle: killed, wounded, captured …", "The role: killed, wounded, captured …"],
        "term.words" => ["Die Wörter, die für sie stehen.", "The words that stand for it."],
        "ignore" => ["Meldungen, die geprüft sind und stehen bleiben.", "Findings that were looked at and stand."],
        "ignore.draft" => ["In welchem Entwurf; ohne Angabe in allen.", "In which draft; in all where not given."],
        "ignore.figure" => ["Die Zahl, wie sie im Entwurf steht.", "The figure as it stands in the draft."],
        "ignore.code" => ["Welche Meldung; ohne Angabe jede.", "Which finding; every one where not given."],
        "ignore.reason" => ["Warum sie stehen bleibt.", "Why it stands."],
        "ignore.date" => ["Wann das entschieden wurde.", "When that was decided."],
        _ => ["", ""],
    }
}

/// What a finding of that code says.
fn about(code: Code) -> [&'static str; 2] {
    match code {
        Code::Quote => {
            ["Im Zitat steht in den Berichten eine andere Zahl.", "The quotation has another figure in the reports."]
        }
        Code::Retracted => {
            ["Der Bericht wurde zurückgezogen oder berichtigt.", "The report was withdrawn or corrected."]
        }
        Code::Referent => ["Die Zahl gehört zu etwas anderem.", "The number is of something else."],
        Code::Modality => [
            "In den Berichten geplant oder möglich, im Entwurf eine Tatsache.",
            "Planned or possible in the reports, a fact in the draft.",
        ],
        Code::Increment => ["Aus einem Zuwachs wurde eine Gesamtzahl.", "An increment became a total."],
        Code::Qualifier => ["Ein „bis zu“ oder „mindestens“ ging verloren.", "An “up to” or “at least” was lost."],
        Code::Precision => ["Genauer als jeder Bericht.", "More exact than any report."],
        Code::Misattributed => ["Die genannte Quelle sagt etwas anderes.", "The source named said something else."],
        Code::Outdated => ["Die Quelle hat ihre Zahl später geändert.", "The source later gave another figure."],
        Code::Origin => ["Mehrere Quellen sind in Wahrheit eine.", "Several sources are one in truth."],
        Code::Conflict => ["Die Berichte nennen andere Zahlen.", "The reports give other figures."],
        Code::Contested => [
            "Eine andere Quelle widerspricht, und der Entwurf sagt nicht, wessen Zahl es ist.",
            "Another source contradicts it, and the draft does not say whose figure it is.",
        ],
        Code::Inconsistent => ["Der Entwurf widerspricht sich.", "The draft contradicts itself."],
        Code::Arithmetic => ["Die Zahlen gehen nicht auf.", "The figures do not add up."],
        Code::Unattributed => ["Richtig, aber ohne Quelle im Entwurf.", "Right, but without its source in the draft."],
        Code::Unsourced => ["Kein Bericht nennt die Zahl.", "No report gives the figure."],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_is_described_in_both_languages() {
        fn check(path: &str, schema: &Value) {
            for (key, setting) in schema["properties"].as_object().into_iter().flatten() {
                let path = format!("{path}.{key}");
                for language in ["de", "en"] {
                    let words = setting["descriptions"][language].as_str().unwrap_or_default();
                    assert!(words.ends_with(['.', '…']), "{path} in {language}: {words:?}");
                }
                check(&path, setting);
                check(&path, &setting["items"]);
            }
        }
        check("", &settings_schema());
    }

    #[test]
    fn the_shape_is_that_of_the_settings() {
        let schema = settings_schema();
        let property = |pointer: &str| schema.pointer(&format!("/properties/{pointer}")).cloned().unwrap_or_default();
        assert_eq!(property("editor/properties/inlay_hints/default"), json!(false));
        assert_eq!(property("check/properties/language/enum"), json!(["auto", "de", "en"]));
        assert_eq!(property("check/properties/language/default"), json!("auto"));
        assert_eq!(property("corpus/properties/paths/default"), json!(["corpus"]));
        assert_eq!(property("ignore/items/required"), json!(["figure"]));
    }
}
