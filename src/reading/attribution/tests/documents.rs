//! Documents, who made them, and how a text goes on telling what they say.

use crate::language::Lang;

#[track_caller]
fn german(marked: &str) {
    super::check(Lang::German, marked);
}

#[track_caller]
fn english(marked: &str) {
    super::check(Lang::English, marked);
}

#[test]
fn who_brought_numbers_out_is_their_source() {
    german(
        "Das geht aus Zahlen hervor, die die [Plattform Wohnen] am Donnerstag vorstellte. Demnach gab es <459> Fälle.",
    );
    german("Laut den am Mittwoch von der [Regierung] präsentierten Zahlen leben dort <103> Tiere.");
    german("Mit <20.300> Teilnehmern hatten nach [Gewerkschaftsangaben] Kundgebungen im Saarland den meisten Zulauf.");
    german(
        "In einem Jahresbericht für 2005 des [zuständigen Ministeriums] steht, dass <42> Prozent der Fälle gelöst seien.",
    );
}

#[test]
fn a_text_goes_on_telling_what_a_document_says() {
    german("Laut einer [aktuellen Studie] ist das Wissen vorhanden. So sehen <83> Prozent darin eine Ablenkung.");
    german("Laut [Statistik Austria] stieg die Zahl. Demnach gab es 2020 <100> Fälle. <24> entfielen auf Tirol.");
    german("Laut einer Studie ist das Wissen vorhanden. So viele wie nie zuvor, _83_ Prozent, halten sich daran.");
}

#[test]
fn a_document_s_day_is_no_source() {
    german("Dem [Bericht] vom Donnerstag zufolge wurden <173> Fälle gezählt.");
    german("Die Polizei korrigierte [frühere Angaben], wonach dort <176> Menschen lebten.");
}

#[test]
fn who_made_a_document_belongs_to_it() {
    english("There will be <80> million users, according to a [report by analysts Muster Research].");
    english("In the [survey carried out by Muster Research], <14>% said they never voted.");
}

#[test]
fn a_plural_behind_another_verb_says_nothing() {
    english("The phones used analogue radio signals to reach _9_ towns.");
}

#[test]
fn two_who_say_it_together() {
    english("A quake measuring <6.5> hit the coast, [officials and seismologists] said.");
    english("Halifax said prices rose by 0.8% in January and [Nationwide] reported a rise of <0.4>%.");
}
