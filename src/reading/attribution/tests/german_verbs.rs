//! German verbs of saying and who stands beside them.

use crate::language::Lang;

#[track_caller]
fn check(marked: &str) {
    super::check(Lang::German, marked);
}

#[test]
fn who_keeps_count() {
    check("Die [Polizei] verzeichnete am Wochenende <300> Einsätze.");
    check("Die [Studie] kommt auf <300> Fälle.");
    check("Das [Amt] dokumentierte <40> Verstöße.");
    check("Das [Institut] zählt <40> Verstöße.");
    check("Die [Statistik] weist <40> Verstöße aus.");
    check("Die [Behörde] listet <40> Verstöße auf.");
    check("Der Verband zählt _12.000_ Mitglieder.");
    check("Der Aktienkurs verzeichnete ein Plus von _3_ Prozent.");
    check("Muster sprach. Er verzeichnete ein Plus von _3_ Prozent.");
    check("Muster kommt auf _20_ Prozent.");
    check("Innerhalb der letzten _drei_ Wochen verzeichnete die [Polizei] <300> Einsätze.");
    check("Der Bericht listet die Gründe für das Unglück vor _drei_ Monaten auf.");
}

#[test]
fn who_doubts_and_advises() {
    check("Die [Ärztin] rät zu <30> Minuten Bewegung am Tag.");
    check("Der [Verband] moniert, dass <300> Wohnungen fehlen.");
    check("Die [Firma] räumte <300> Fehler ein.");
    check("Der [Minister] hält <300> Millionen Euro für machbar.");
    check("Aus Sicht der [Gewerkschaft] fehlen <300> Stellen.");
    check("Die [Analysten] merken an, dass <300> Punkte fehlen.");
}

#[test]
fn what_stands_in_the_texts_own_voice() {
    check("Nach monatelangen Ermittlungen gegen die Bande wurden _300_ Autos gefunden.");
    check("_Zwei_ Tage später ist die Lage anders: Nach Angaben der [Polizei] fehlen <300> Autos.");
}

#[test]
fn what_opens_with_a_time_is_said() {
    check("Bis zu <2.000> Menschen kommen täglich, sagte [Anna Muster] am Freitag.");
    check("Bis 2030 sollen <300> Stellen entstehen, teilte der [Konzern] mit.");
    check("Seit Mai fehlen <300> Stellen, sagte [Anna Muster].");
}

#[test]
fn what_is_said_in_a_quotation_ends_with_it() {
    check("„Der Fall zeigt, dass es Mängel gibt“, erklärte [Anna Muster] im _200_ Seiten langen Brief.");
    check(
        "Der [Bote] schrieb, es sei spät. Er rief, man möge warten. Es war Nacht. Dort hielten sich _drei_ Männer auf.",
    );
}

#[test]
fn who_is_told_to_have_said_something() {
    check(
        "Es gab einen Bericht. Darin führte das [Amt] aus, die Regeln seien alt. Mitarbeiter hätten von Druck berichtet. \
         Die Vermögen seien um <37> Prozent gestiegen.",
    );
}

#[test]
fn who_reckons_up_a_sum() {
    check("Der [Verband Haus & Hof] kommt auf <140> Euro.");
    check("Der Verband kommt auf _300_ Mitglieder.");
    check("Der Fußballverein kommt auf _140_ Euro.");
    check("Der Verband kommt auf _30_ Prozent.");
    check("Die [Volkswirte der Muster Bank] setzen <1,5> Prozent an.");
    check("Die Behörde setzt _drei_ Termine an.");
    check("Der [Mieterbund] hält die Rechnung für falsch und nennt <1,9> Millionen.");
}

#[test]
fn those_who_are_counted_are_not_who_says_so() {
    check("In Muster hofften indes <drei> Millionen Menschen auf die Reise, sagte [Anna Muster] am Montag.");
}

#[test]
fn what_is_demanded_is_not_who_demands_it() {
    check("Teilhabe fordert auch der [Sprecher] für <29> Dörfer.");
}

#[test]
fn rates_and_days_say_nothing() {
    check("Die höchsten Quoten registrierten Muster (_25,4_ Prozent) und Beispiel.");
    check("Dieser Tage zählt das [Ministerium] <300> Anträge.");
}

#[test]
fn who_is_named_behind_what_he_said_first() {
    check(
        "„Es war spät“, sagte die Mutter.\n\nNoch vor <zwei> Jahren sei die Angst groß gewesen. Am Ende hätten alle genug \
         gehabt, sagt der [Anwalt].",
    );
}

#[test]
fn who_has_two_titles() {
    check("Die Angst sei groß, sagt der [Anwalt und Dissident Max Muster], es fehlten <300> Plätze.");
    check("Es fehlten <300> Plätze, sagte der [Anwalt] und die Mutter weinte.");
}

#[test]
fn who_speaks_of_himself_is_named_behind() {
    check("„Kurzfristig rechne ich mit <300> Gästen“, sagt der [Vorsitzende Max Muster].");
}

#[test]
fn a_share_of_those_asked_says_nothing_itself() {
    check(
        "Die [Umfrage des Instituts Muster] kommt zu dem Ergebnis, dass <acht> Prozent der Wiener glauben, dass <zehn> Züge fehlen.",
    );
}

#[test]
fn who_demands_a_thing_or_is_as_old() {
    check("[Verdi] fordert ein deutliches Lohnplus von <8> Prozent.");
    check("Es fehlten <300> Plätze, sagte [Bürgermeister Max Muster] (42) am Montag.");
}
