//! The reports that most tests are about, and a client that writes beside them.

use serde_json::{Value, json};

use crate::client::Client;

/// Two reports that disagree, each with its source, and one in passing on the first source.
pub const REPORTS: [(&str, &str); 3] = [
    (
        "corpus/nis.md",
        "---\ntitle: Seoul warnt\noutlet: Tagblatt\npublished: 2024-11-04\n---\n\n# Seoul warnt\n\nNach Angaben des südkoreanischen Geheimdienstes NIS hat Nordkorea 12.000 Soldaten nach Russland entsandt.\n",
    ),
    (
        "corpus/pentagon.md",
        "---\ntitle: Washington rechnet nach\noutlet: Morgenpost\npublished: 2024-10-28\n---\n\n# Washington rechnet nach\n\nLaut Pentagon hat Nordkorea rund 10.000 Soldaten nach Russland entsandt.\n",
    ),
    (
        "corpus/noch-einmal.md",
        "---\ntitle: Was bekannt ist\noutlet: Abendblatt\npublished: 2024-11-05\n---\n\n# Was bekannt ist\n\nNach Angaben des südkoreanischen Geheimdienstes NIS hat Nordkorea 12.000 Soldaten nach Russland entsandt.\n",
    ),
];

pub const CONTESTED: &str = "Nordkorea hat 12.000 Soldaten nach Russland entsandt.\n";
pub const CONFLICT: &str = "Nordkorea hat 25.000 Soldaten nach Russland entsandt.\n";

/// A client whose reports are read, with an open draft.
pub fn writing(draft: &str) -> (Client, String) {
    let mut client = Client::new(&REPORTS);
    client.indexed();
    let uri = client.open("entwurf.md", draft);
    (client, uri)
}

/// Params for a place in a document.
pub fn place(uri: &str, line: u32, character: u32) -> Value {
    json!({"textDocument": {"uri": uri}, "position": {"line": line, "character": character}})
}
