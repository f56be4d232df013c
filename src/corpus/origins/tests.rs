//! Names of the news, and who they are.

use std::ops::ControlFlow;

use super::*;

fn key(name: &str) -> String {
    Origins::new(&[]).keys(name).join(" + ")
}

/// Asserts that all of `names` are one origin, under `expected`.
fn same(expected: &str, names: &[&str]) {
    for name in names {
        assert_eq!(key(name), expected, "{name}");
    }
}

#[test]
fn a_ministry_under_all_its_names() {
    same(
        "us:defence",
        &[
            "Pentagon",
            "Pentagons",
            "US-Verteidigungsministerium",
            "US-Verteidigungsministeriums",
            "Verteidigungsministerium der USA",
            "amerikanische Verteidigungsministerium",
            "amerikanischen Verteidigungsministeriums",
            "US-Verteidigungsminister Lloyd Austin",
            "Sprecher des US-Verteidigungsministeriums",
            "Pentagon-Sprecherin Sabrina Singh",
            "US Department of Defense",
            "US Defense Department",
            "U.S. Defense Department",
        ],
    );
    same("us:foreign", &["US-Außenministerium", "US-Aussenministerium", "State Department", "US State Department"]);
    same(
        "de:interior",
        &["Bundesinnenministerium", "deutsches Innenministerium", "Bundesinnenministerin Nancy Faeser"],
    );
    same("bavaria:interior", &["bayerischen Innenministeriums", "Innenministerium von Bayern"]);
    same("gb:defence", &["britische Verteidigungsministerium", "British Ministry of Defence", "UK defence ministry"]);
}

#[test]
fn an_intelligence_service_under_all_its_names() {
    same(
        "kr:intelligence",
        &[
            "NIS",
            "südkoreanischen Geheimdienstes NIS",
            "südkoreanischer Geheimdienst",
            "Südkoreas Geheimdienst",
            "Südkoreas Nachrichtendienst NIS",
            "Geheimdienst Südkoreas",
            "South Korea's spy agency",
            "South Korean intelligence",
        ],
    );
    same("ua:intelligence", &["ukrainischer Geheimdienst", "ukrainischen Militärgeheimdienstes HUR"]);
    same(
        "ua:intelligence + kr:intelligence",
        &["ukrainischen und auch des südkoreanischen Geheimdienstes", "ukrainischer und südkoreanischer Geheimdienst"],
    );
}

#[test]
fn a_country_or_its_capital_speaks_for_its_government() {
    same(
        "kr:government",
        &[
            "Südkorea",
            "Seoul",
            "Seouls",
            "südkoreanische Regierung",
            "südkoreanischen Angaben",
            "South Korean government",
        ],
    );
    same(
        "ua:government",
        &["Ukraine", "Kiew", "ukrainischen Präsidenten Selenskyj", "ukrainische Behörden", "Regierung in Kiew"],
    );
    same(
        "us:government",
        &["USA", "Washington", "Weißes Haus", "US-Regierung", "US-Präsident Joe Biden", "White House"],
    );
    same("ru:government", &["Kreml", "Moskau", "Kremlsprecher Dmitri Peskow", "Russland"]);
    same("de:government", &["Bundesregierung", "deutsche Regierung", "Bundeskanzler Olaf Scholz"]);
    assert_ne!(key("russische Militärexperte Igor Korotchenko"), "ru:government");
    assert_ne!(key("nordkoreanische Quelle"), "kp:government");
    assert_ne!(key("südkoreanischen Bericht"), "kr:government");
}

#[test]
fn a_towns_police() {
    same(
        "munich:police",
        &["Polizei München", "Münchner Polizei", "Polizei in München", "Sprecher der Münchner Polizei"],
    );
    same("berlin:police", &["Berliner Polizei", "Polizei Berlin", "Polizei in Berlin"]);
    same("buxtehud:police", &["Polizei Buxtehude", "Buxtehuder Polizei", "Polizeisprecher aus Buxtehude"]);
    assert_ne!(key("Feuerwehr München"), key("Polizei München"));
    assert_ne!(key("Polizei"), key("Polizei München"));
    assert_eq!(key("Polizeisprecher"), key("Polizei"));
    assert_ne!(key("Gewerkschaft der Polizei"), key("Polizei"));
}

#[test]
fn houses_with_several_names() {
    same(
        "imf",
        &[
            "IWF",
            "IMF",
            "Internationalen Währungsfonds",
            "Internationaler Währungsfonds (IWF)",
            "International Monetary Fund",
        ],
    );
    same(
        "de:statistics",
        &[
            "Destatis",
            "Statistisches Bundesamt",
            "Statistischen Bundesamts",
            "Wiesbadener Statistiker vom Statistischen Bundesamt",
        ],
    );
    same("ifo", &["Ifo", "Ifo-Instituts", "Münchner Ifo-Institut", "Ifo-Konjunkturchef Timo Wollmershäuser"]);
    same("eu:commission", &["EU-Kommission", "Brüsseler Behörde", "Europäischen Kommission", "European Commission"]);
    same("robert_koch_institute", &["RKI", "Robert Koch-Institut", "Robert-Koch-Instituts (RKI)"]);
    same("dpa", &["dpa", "Deutschen Presse-Agentur", "Deutsche Presse-Agentur"]);
    same("nato", &["Nato", "NATO", "Nato-Angaben", "Nato-Generalsekretär Jens Stoltenberg"]);
    same("ntv", &["ntv.de", "n-tv", "www.n-tv.de", "Nachrichtensender n-tv"]);
    same("sueddeutsche", &["sueddeutsche.de", "Süddeutschen Zeitung", "der Süddeutschen"]);
    same("standard_and_poors", &["Standard & Poor's", "Standard and Poor’s"]);
    same("iab", &["Nürnberger IAB", "Instituts für Arbeitsmarkt- und Berufsforschung"]);
}

#[test]
fn a_person_goes_by_the_family_name() {
    same(
        "korotchenko",
        &["Igor Korotchenko", "russische Militärexperte Igor Korotchenko", "Korotchenko", "Militärexperte Korotchenko"],
    );
    same("keupp", &["Militär-Experte Marcus Keupp", "Marcus Keupp", "Keupp"]);
    same("bootl", &["Roger Bootle", "Mr Bootle"]);
    assert_ne!(key("Deutsche Bank"), key("Dresdner Bank"));
    assert_ne!(key("New York Times"), key("Los Angeles Times"));
    assert_ne!(key("Berliner Zeitung"), key("Berlin"));
    assert_ne!(key("Berliner Zeitung"), key("Berliner Morgenpost"));
    assert_ne!(key("Times"), key("Los Angeles Times"));
}

#[test]
fn a_name_that_no_rule_knows_is_itself_in_all_its_forms() {
    assert_eq!(key("der Verbraucherzentrale"), key("Verbraucherzentrale"));
    assert_eq!(key("des Chemieverbandes"), key("Chemieverband"));
    assert_eq!(key("Muster-Zeitung"), key("muster zeitung"));
    assert_ne!(key("Verbraucherzentrale"), key("Chemieverband"));
}

#[test]
fn the_users_names_win() {
    let source = NamedSource { name: "Landesamt".into(), aliases: vec!["Wasserwirtschaft".into(), "Polizei".into()] };
    let origins = Origins::new(&[source]);
    assert_eq!(origins.keys("Landesamts"), origins.keys("Wasserwirtschaft"));
    assert_eq!(origins.keys("der Polizei"), origins.keys("Landesamt"));
    let pentagon = NamedSource { name: "US-Verteidigungsministerium".into(), aliases: vec!["Fünfeck".into()] };
    assert_eq!(Origins::new(&[pentagon]).keys("Fünfeck"), ["us:defence"]);
}

#[test]
fn reports_tie_names_together() {
    let ties = tied(&[("Gesellschaft für Freiheitsrechte".into(), "GFF".into())], &[]);
    let longer = |name: &str, each: &mut dyn FnMut(&str) -> ControlFlow<()>| {
        let _ = ties.iter().filter(|(short, _)| short == name).try_for_each(|(_, long)| each(long));
        Ok(())
    };
    let origins = Origins::new(&[]);
    let key = |name: &str| origins.keys_in(name, longer).unwrap_or_default();
    assert_eq!(key("GFF"), key("Gesellschaft für Freiheitsrechte"));
    assert_ne!(key("GFV"), key("GFF"));
    let several = |_: &str, each: &mut dyn FnMut(&str) -> ControlFlow<()>| {
        let _ = ["Hans Muster", "Hans Muster", "Pentagon", "Bundesbank"].into_iter().try_for_each(each);
        Ok(())
    };
    assert_eq!(origins.keys_in("Sprecher", several).unwrap_or_default(), origins.keys("Sprecher"), "no one's");
}
