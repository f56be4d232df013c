//! German.

use crate::language::Lang;

#[track_caller]
fn check(marked: &str) {
    super::check(Lang::German, marked);
}

fn only(marked: &str) -> crate::reading::Attribution {
    super::only(Lang::German, marked)
}

#[test]
fn phrases_before_the_source() {
    check("Laut [Polizei] kamen <300> Menschen.");
    check("Bei dem Brand wurden laut [Feuerwehr] <zwölf> Menschen verletzt.");
    check("Nach Angaben des [Innenministeriums] wurden <40> Menschen festgenommen.");
    check("Nach Angaben von [Amnesty International] sitzen <600> Menschen in Haft.");
    check("Der Umsatz stieg nach [Unternehmensangaben] um <drei> Prozent.");
    check("Nach Schätzungen der [Weltbank] leben dort <zwei Millionen> Menschen.");
    check("Gemäß [Budgetentwurf] steigen die Ausgaben um <fünf> Prozent.");
    check("Nach einer [Studie der Universität Graz] trinken <40> Prozent täglich Kaffee.");
    check("Nach Informationen der „[Süddeutschen Zeitung]“ geht es um <80> Millionen Euro.");
    check("Nach [Putins] Angaben sind <300> Männer im Einsatz.");
    check("Nach Angaben [Kiews] wurden <70> Drohnen abgeschossen.");
    check("Nach Angaben aus [Kiew] wurden <70> Raketen abgefeuert.");
    check("Nach [offiziellen Angaben] starben <drei> Menschen.");
    check("Nach Auskunft der [Stadt Graz] fehlen <60> Wohnungen.");
    check(
        "In Österreich leben laut [Statistik Austria] <neun Millionen> Menschen, um <2> Prozent mehr als im Vorjahr.",
    );
    check("Seit Jahresbeginn wurden nach Erkenntnissen des [Bundeskriminalamts] <90> Fälle gezählt.");
}

#[test]
fn a_verb_left_out() {
    check("Die [Polizei] sprach von <300> Teilnehmern, die Veranstalter von 500.");
    check("Die Polizei sprach von rund 300 Teilnehmern, die [Gewerkschaft] von mehr als <500>.");
}

#[test]
fn phrases_after_the_source() {
    check("Dem [Betreiber] zufolge sind <300> Haushalte ohne Strom.");
    check("[Medienberichten] zufolge starben <acht> Menschen.");
    check("Angaben der [Behörden] zufolge sind <drei> Dörfer betroffen.");
    check("Am Samstag starben [behördlichen Angaben] zufolge <acht> Menschen.");
    check("Der [Statistik Austria] zufolge sank die Zahl auf <4.000>.");
    check("Den Angaben der [Reederei] nach waren <120> Menschen an Bord.");
}

#[test]
fn a_credit_in_brackets() {
    check("Rund <40> Prozent lesen täglich (Quelle: [Statistik Austria]).");
}

#[test]
fn what_only_looks_like_a_phrase() {
    check("Nach _drei_ Tagen kehrten _200_ Soldaten nach Russland zurück.");
    check("Der Knall war so laut, dass _30_ Scheiben barsten.");
    check("Nach der Wahl traten _zwei_ Minister zurück.");
}

#[test]
fn so_between_commas() {
    check("Insgesamt seien <40> Betriebe betroffen, so die [Wirtschaftskammer].");
    check("Die Kosten, so [Bürgermeister Karl Huber], lägen bei <drei> Millionen Euro.");
    check("Man rechne mit <200> Gästen, so [Veranstalterin Eva Kern] am Montag in Linz.");
    check("Es war so kalt, so viele blieben weg, dass nur _40_ kamen.");
}

#[test]
fn a_verb_behind_what_was_said() {
    check("Rund <5.000> Menschen seien geflohen, sagte [Regierungssprecher Tom Alt].");
    check("Es gebe <zwei> Verletzte, teilte die [Polizei] am Sonntag mit.");
    check("Der Schaden beträgt <30.000> Euro, wie die [Feuerwehr] am Freitag mitteilte.");
    check("Im Vorjahr waren es <80>, berichtete der [Chef des Verbands, Max Moser], in Wien.");
    check("Bis Juni sollen <300> Stellen wegfallen, hieß es aus dem [Konzern].");
    check("Zwischen 2010 und 2020 wurden <90> Filialen geschlossen, heißt es in dem [Bericht].");
    check("Im Vorjahr wurden <300> Häuser gebaut, das zeigen Daten der [Statistik Austria].");
    check("Die Arbeitslosigkeit stieg um <zwei> Prozent, gab das [Arbeitsmarktservice] bekannt.");
    check("Der Zaun sei <drei> Meter hoch, erklärte ein [Sprecher der Gemeinde] der {Nachrichtenagentur AFP}.");
}

#[test]
fn a_verb_before_what_is_said() {
    check("Die [Regierung] teilte mit, dass <300> Menschen gerettet wurden.");
    check("[Ministerin Anna Berg] sagte am Montag, es fehlten <200> Lehrer.");
    check("Am Abend erklärte der [Generalstab], man habe <zwölf> Panzer zerstört.");
    check("Das [Institut für Weltwirtschaft] geht davon aus, dass die Preise um <vier> Prozent steigen.");
    check("Die [Gewerkschaft] hat mitgeteilt, dass <400> Beschäftigte streiken.");
    check("Vor _200_ Gästen sagte [Huber], es fehlten <300> Betten.");
    check("Der [41-jährige Sportler] sagte, er habe <zwei> Jahre trainiert.");
}

#[test]
fn verbs_that_have_the_figure_as_their_object() {
    check("Die [Nato] schätzt die Verluste auf <600.000> Mann.");
    check("Den Schaden beziffert die [Polizei] auf <5.000> Euro.");
    check("Der [Konzern] rechnet mit <drei> Prozent Wachstum.");
    check("Die [Veranstalter] sprachen von <7.000> Teilnehmern.");
    check("Für heuer erwartet die [Notenbank] eine Inflation von <zwei> Prozent.");
    check("Die [Behörde] gab die Zahl der Opfer mit <31> an.");
    check("Die Kosten werden vom [Rechnungshof] auf <80> Millionen Euro geschätzt.");
    check("[Kiew] meldete den Abschuss von <20> Drohnen.");
    check("Die [Zentralbank] sieht das Wachstum bei <zwei> Prozent.");
    check("Die [Ökonomen des Instituts] erwarten ein Plus von <zwei> Prozent.");
    check("Der [Bürgermeister] nannte eine Zahl von <300> Helfern.");
    check("Die [Bahn] gab <300> Störungen zu.");
    check("Wie das [Amt] am Montag in Linz bekannt gab, waren es <40> Fälle.");
    check("Im Juni waren es <40> Fälle, das sind mehr als im Mai, wie das [Amt] mitgeteilt hat.");
    check("Der [Verband] kündigte <300> Kündigungen an.");
    check("Die Verschiebung um <zwei> Tage bestätigte der [Präsident des Vereins].");
    check("Die [Vertreter der drei Verbände] erwarten <400> Gäste.");
    check("Der [Richter] forderte <2.000> Euro Strafe.");
    check(
        "Die [Polizei] beziffert den Schaden, der in der Nacht entstand, auf <600> Euro, befürchtet aber weitere Funde.",
    );
}

#[test]
fn the_same_verbs_saying_nothing() {
    check("Der Händler mit _260_ Mitarbeitern meldete Insolvenz an.");
    check("Die _77_ registrierten Fälle beschäftigen die Justiz.");
    check("Er kam mit _drei_ Freunden und sprach mit allen.");
    check("Der Sturm forderte _acht_ Todesopfer.");
    check("Die Angaben haben sich in _zwei_ Fällen bestätigt.");
    check("Die Bank zählt mit rund _40_ erwarteten Neuzugängen zu den Gewinnern.");
    check("Die Verlegung um _drei_ Meter hat niemand erwartet.");
}

#[test]
fn the_sentence_after() {
    check("In der Stadt leben <30.000> Vertriebene. Das teilte das [Rote Kreuz] mit.");
    check("Russland hat <100.000> Mann verloren. Die Zahl stammt von der [Nato].");
    check("Die Verluste liegen bei <600.000> Mann. Die Zahl basiert auf [Nato]-Angaben.");
    check("Der Umbau kostet <zwei> Millionen Euro. Das geht aus einem Bericht des [Rechnungshofs] hervor.");
    check(
        "Der Bewerber liegt mit <55> Prozent vorne und hat klar gewonnen. Dies teilte die [Vorsitzende der Wahlkommission, Rosa Chu], mit.",
    );
    check("Die Strafe beträgt <105> Millionen. Das sieht der Vergleich vor, wie aus [Dokumenten] hervorgeht.");
    check("Es gibt <300> Freiwillige. Das behauptete zumindest der [frühere General Karl Roth] im Fernsehen.");
    check("Es waren _300_ Leute. Das Unternehmen wächst, wie der Verband mitteilte.");
    check("Es fehlen _300_ Lehrer. Das Ministerium sucht. Die Direktoren klagen.");
}

#[test]
fn indirect_speech_goes_on_with_the_speaker() {
    check(
        "Der [Veranstalter] zeigte sich zufrieden, sagte er doch, der Andrang sei groß. Es seien <300> Gäste gekommen. Man habe <40> Helfer gebraucht.",
    );
    check(
        "[Moser] sagte, das Werk sei sicher. Die Firma investiere <zwei> Millionen Euro.\n\nBis zum Sommer werde man <30> Leute einstellen.",
    );
    check("Die [Polizei] bestätigte den Einsatz. Die Beamten hätten <zwölf> Männer kontrolliert.");
    check("Die [Direktorin] lobte das Haus. Das Museum ist _80_ Jahre alt und hat _drei_ Stockwerke.");
    check("Laut [Polizei] kam es zu einem Unfall. Die Fahrerin soll <80> gefahren sein.");
    check("Laut [Wetterdienst] bleibt es kalt. Demnach fallen bis zu <30> Zentimeter Schnee.");
    check("[Eva Kern] leitet das Haus. Sie sagte: Wir sind stolz. Der Saal fasse <400> Menschen.");
}

#[test]
fn a_new_speaker_takes_over() {
    check(
        "[A:Huber] sagte, es gebe <A:300> Plätze. [B:Kern] entgegnete, es seien nur <B:200>. Davon seien <B:50> belegt.",
    );
    check("Die [A:Veranstalter] zählten <A:2.000> Menschen, laut [B:Polizei] waren es <B:1.000>.");
    check("Während die [A:Post] von <A:100.000> Demonstranten sprach, sprach die [B:Regierung] von <B:50.000>.");
}

#[test]
fn direct_quotations() {
    check("„Wir haben <300> Betten“, sagte [Klinikchef Peter Auer].");
    check("[Auer] sagte: „Wir haben <300> Betten. Davon sind <20> frei.“");
    check("„Es ist eng. Wir haben nur <300> Betten. Alle sind voll“, klagte [Auer].");
    check("„Wir haben“, sagte [Auer], „nur noch <20> Betten.“");
    check("[Auer] warnt seit Wochen: Das Haus sei voll. „Wir haben noch <20> Betten.“");
    check("„Das sind <40> Prozent mehr“, freut sich [Geschäftsführerin Petra Klein].");
    check("„Ich habe <drei> Kinder“, verrät der [Sänger].");
    check("Auf Plakaten stand „_30_ Jahre sind genug“.");
    check("[Auer] sagte, man müsse handeln. Es drohe „ein Verlust von bis zu <sechs> Betten, wenn nichts geschieht“.");
}

#[test]
fn pronouns_give_the_words_of_the_name() {
    check("[Ministerin Anna Berg] kam nach Linz. Sie sagte, es fehlten <200> Lehrer.");
    check("Der Plan stammt vom Land, wie [Minister Karl Roth] sagte. Er erklärte, man brauche <40> Züge.");
    check("Die Lage ist gut. Nach eigenen Angaben hat die [Firma Huber] <300> Kunden.");
}

#[test]
fn chains() {
    check("Laut {Medienberichten}, die sich auf die [Polizei] berufen, starben <acht> Menschen.");
    check("Wie die {Zeitung Kurier} unter Berufung auf das [Ministerium] berichtet, fehlen <300> Lehrer.");
    check("Es fehlten <300> Lehrer, sagte [Berg] der „{Presse}“.");
    check("Es fehlten <300> Lehrer, sagte [Berg] gegenüber dem {ORF}.");
    check("[Berg] sagte dem {ZDF}, es fehlten <300> Lehrer.");
    check(
        "Der Verlust liegt bei <zwei> Millionen, wie aus [Unterlagen] hervorgeht, die der {Nachrichtenagentur Reuters} vorliegen.",
    );
}

#[test]
fn headlines_with_a_colon() {
    check("# [Polizei]: <Zwei> Tote bei Unfall\n\nText.");
    check("# [Studie]: <40> Prozent trinken Kaffee\n\nText.");
    check("# Volkspartei: _16_ %\n\nText.");
    check("# Ukraine-Krieg: _40_ Drohnen abgeschossen\n\nLaut Polizei war es ruhig.");
}

#[test]
fn what_the_cue_does_not_govern() {
    check("Das Werk, das laut [Betreiber] <300> Leute beschäftigt, wurde vor _40_ Jahren gebaut.");
    check("Der Mann, teilte die [Polizei] vor _drei_ Tagen mit, habe <zwei> Promille gehabt.");
    check("Es fehle an Geld, sagte [Huber], der seit _drei_ Jahren Chef ist.");
    check("Es fehlten <20> Leute, sagte [Huber], nachdem _drei_ gegangen waren.");
    check("Huber sprach lange. Während Anna _drei_ Ziegen hatte, sagte Kern, es sei spät.");
    check("Als der Mann davon erzählte, verdoppelte ein Gericht die Strafe auf _sechs_ Monate.");
    check("Am Freitag hatte [Huber] den _18_ Leuten erklärt, dass <drei> gehen müssten.");
    check("Das Haus hat _80_ Zimmer; laut [Hotelier] sind <40> belegt.");
    check(
        "Am Montag demonstrierten _zwei_ Gruppen (die [Polizei] sprach von <300> Menschen), am Dienstag blieben _40_ Plätze leer.",
    );
}

#[test]
fn the_span_of_the_source() {
    check("Nach Angaben des in Genf ansässigen [Welternährungsprogramms] hungern <zwei Millionen> Menschen.");
    check("Laut dem [Leiter des Instituts, Hans Maier], sind <40> Tiere krank.");
    check("Laut [Hans Maier], der das Institut leitet, sind <40> Tiere krank.");
    check("Nach Angaben der [Handelskammer von Genua] dauert es <zwei> Tage.");
    check("Das sagte der [frühere Botschafter Karl Roth]: „Es waren <drei> Männer.“");
    check("[Ministerin Anna Berg] (SPD) bezifferte den Bedarf auf <100> Züge.");
    check("Nach Ansicht des [Leiters des Amtes, Karl Roth], sind <drei> Fragen offen.");
    check("Laut [SPÖ-Klubchef Jörg Leicht] (SPÖ) fehlen <30> Plätze.");
}

#[test]
fn several_sources() {
    let joint = only("Nach Angaben der Polizei und der Feuerwehr gab es <drei> Verletzte.");
    assert_eq!(joint.joint, ["Polizei", "Feuerwehr"]);
    let joint = only("Nach Schätzungen des ukrainischen und auch des südkoreanischen Geheimdienstes sind es <14.000>.");
    assert_eq!(joint.source.text, "ukrainischen und auch des südkoreanischen Geheimdienstes");
    assert_eq!(joint.joint, ["ukrainischen Geheimdienstes", "südkoreanischen Geheimdienstes"]);
    assert!(only("Laut mehreren Quellen starben <drei> Männer.").several);
    assert!(only("Laut übereinstimmenden Medienberichten starben <drei> Männer.").several);
    assert!(!only("Laut Polizei starben <drei> Männer.").several);
}

#[test]
fn nobody_named() {
    assert!(only("Laut Medienberichten starben <drei> Männer.").anonymous);
    assert!(only("Schätzungen zufolge sind es <300>.").anonymous);
    assert!(only("Experten rechnen mit <drei> Prozent.").anonymous);
    assert!(!only("Laut Polizei starben <drei> Männer.").anonymous);
    assert!(!only("Nach Schätzungen der Weltbank sind es <300>.").anonymous);
}

#[test]
fn forecasts_that_are_raised_and_lowered() {
    check("Die [Bundesbank] hat ihre Prognose von <4,2> auf 3,5 Prozent gesenkt.");
    check("Das [Institut] senkte seine Wachstumsprognose um <0,7> Prozentpunkte.");
    check("Das Institut senkte seine Gebühren um _0,7_ Prozent.");
}

#[test]
fn an_abbreviation_that_is_an_ending_too() {
    check("Der [NIS] geht von <52.000> Soldaten aus.");
    check("Der [NIS] geht von <52.000> Soldaten aus, die Nordkorea nach Russland entsandt hat.");
}

#[test]
fn what_a_year_stands_before() {
    check("Für das kommende Jahr 2021 rechnet [Altmaier] mit einem Plus von <4,4> Prozent.");
    check("Deutschland sah die [Brüsseler Behörde] bei einem Minus von <5,6> Prozent.");
}

#[test]
fn a_name_goes_before_its_document() {
    check("In diesem Jahr rechnet die [Bundesregierung] laut Bericht mit einem Plus von <drei> Prozent.");
}

#[test]
fn clauses_without_a_verb_go_on_with_hearsay() {
    check(
        "Die Zahlen gab das [Ifo-Institut] am Montag bekannt. In diesem Jahr soll das Minus fast 171 Milliarden betragen, im nächsten rund <87> Milliarden.",
    );
}

#[test]
fn surveys_tell_what_those_asked_said() {
    check("In einer [Forsa-Umfrage] sprachen sich <62> Prozent dagegen aus.");
    check("<62> Prozent gaben in einer [Umfrage] an, weniger zu heizen.");
    check("In einer Woche kamen _62_ Gäste.");
}

#[test]
fn accusations() {
    check("Die [Anklage] wirft ihm vor, <zwei> Menschen getötet zu haben.");
    check("Die [Behörden] werfen ihm Betrug vor. Er soll am Freitag, dem 17. März, <zwei> Menschen geschleust haben.");
    check("Er warf _drei_ Steine.");
}

#[test]
fn an_object_has_no_voice() {
    check("Den Anstieg bezifferte die [Behörde] auf <27> Prozent, den der Gewalttaten auf <23> Prozent.");
}

#[test]
fn hearsay_goes_on() {
    check(
        "Nach [Behördenangaben] starb ein Mann. Auch ein Kind soll tot sein. Über <40> Helfer sollen im Einsatz sein.",
    );
    check("Nach [Behördenangaben] starb ein Mann. Auch ein Kind ist tot. Über _40_ Helfer sollen im Einsatz sein.");
}

#[test]
fn agencies_and_organisations_with_small_words_in_their_names() {
    check("Die [Organisation Ärzte ohne Grenzen] berichtet von <40> Verletzten.");
    check("Wie die {Agentur dpa} unter Berufung auf [Ermittler] meldete, sind es <40>.");
}

#[test]
fn what_is_said_by_whom_in_other_orders() {
    check("Mit <300> Toten rechnet das [Militär].");
    check("Bis zu <300> Kämpfer sind im Land, erfuhr die Agentur aus [Sicherheitskreisen].");
    check("[Forscher der Uni Wien] haben herausgefunden, dass <40> Kinder fehlen.");
    check("Laut [Ministerium] waren es <200>, heuer sind es mehr.");
}

#[test]
fn it_is_said_by_whom_the_talk_was_of() {
    check("Laut [Polizei] kamen viele. <12> seien noch in Haft, hieß es.");
    check("Das ist _40_ Jahre her, heißt es.");
}

#[test]
fn speech_goes_on_behind_a_semicolon() {
    check("Die [Gewerkschaft] sprach von einem Kahlschlag; zuvor habe der Konzern <2.000> Leute entlassen.");
    check("Die [Versicherung] bezifferte den Schaden auf <6> Millionen Euro; betroffen seien <800> Hektar.");
    check("Die Gewerkschaft sprach von einem Kahlschlag; zuvor hatte der Konzern _2.000_ Leute entlassen.");
}

#[test]
fn those_asked_in_a_survey_are_no_source() {
    check("Zwei Drittel der Befragten gaben an, mehr als _vier_ Stunden zu schlafen.");
    check(
        "Das ergab eine [Umfrage des Instituts Muster]. Viele der Befragten gaben an, müde zu sein. Nur <30> schlafen demnach gut.",
    );
}

#[test]
fn sources_in_other_spellings_and_with_names() {
    check("Gemäss [Bundesamt für Verkehr] fahren täglich <300> Züge.");
    check("Das Erbgut habe <2.500> Teile, berichten die [Forscher um Anna Muster].");
    check("Für morgen kündigte [Muster Wetter] Temperaturen von bis zu <34> Grad an.");
    check("Nach Angaben der Polizei kamen viele. Die Regierung will die Zahl schrittweise auf _64_ anheben.");
}

#[test]
fn a_quota_does_not_speak() {
    check("Die Impfquote der Zweijährigen gab [Ministerin Anna Muster] mit <84> Prozent an.");
    check("Die Arbeitslosenquote bezifferte [Anna Muster] auf <6> Prozent.");
}

#[test]
fn those_counted_do_not_speak() {
    check("Acht Tote und <sechs> Verletzte forderte laut [Behördenangaben] ein Anschlag auf einen Bus.");
}

#[test]
fn speech_behind_a_colon_and_speakers_behind_long_speech() {
    check("Der [Politologe Anton Muster] kann sich das vorstellen: „Gut <20> Prozent unterstützen ihn nicht.“");
    check("„Sie sind jung, unter <30>. Die älteste Person, die kam, ist eine Frau, die lange lebt“, erzählt [Muster].");
    check("Kurz nach Mittag melden die [Stromanbieter] erste Erfolge, <15.000> Kunden hätten wieder Strom.");
    check(
        "[Anton Muster] sammelt weiter. Nach eigenen Angaben hat er <200> zusammen, die er bei der Kommission einreicht.",
    );
}

#[test]
fn participles_in_front_and_those_counted_as_subjects() {
    check("Gefordert hatte die [Gewerkschaft] <555> Euro.");
    check("_87_ Prozent der Firmen berichteten von Diebstahl von Daten.");
    check("Die [Volkshilfe] fordert eine Sicherung von bis zu <932> Euro.");
}

#[test]
fn a_group_called_by_one_of_its_people() {
    check("Die Seen liegen auf <1.900> Meter Höhe, wie das [Team um die Forscherin Anna Muster] schreibt.");
}
