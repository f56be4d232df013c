//! In few reports, a number that nothing else has, and the draft tells it otherwise than they do.

use super::verdicts;

#[test]
fn a_plan_told_as_done_whoever_is_named() {
    verdicts(
        "//- 14.07.2015 Der Bote
        Dann erst beginnen die Verhandlungen über einen neuen Kredit von nunmehr 86 Milliarden Euro.
        //- draft
        In jener Nacht zahlten die Partner den Kredit von 86 Milliarden Euro aus.
                                                          ^^^^^^^^^^^^ error modality
        ",
    );
    verdicts(
        "//- 09.03.1987 The Courier
        The foreman estimated that the job would require 35 working days.
        //- draft
        The job took 35 working days.
                     ^^ error modality
        ",
    );
}

#[test]
fn what_the_draft_itself_only_fears_or_demands() {
    verdicts(
        "//- 05.01.2010 Der Bote
        Die Werft fordert 5,3 Milliarden Euro von ihren Bestellern.
        //- draft
        Von den Bestellern verlangt die Werft 5,3 Milliarden Euro.
                                              ^^^^^^^^^^^^^^ silent
        ",
    );
    verdicts(
        "//- 09.03.1987 The Courier
        It could take months to free the 80 bodies estimated to be trapped in the ship.
        //- draft
        An estimated 80 bodies were still in the ship.
                     ^^ silent
        ",
    );
    // Another report has it as done.
    verdicts(
        "//- 14.07.2015 Der Bote
        Dann erst beginnen die Verhandlungen über einen neuen Kredit von nunmehr 86 Milliarden Euro.
        //- 20.08.2015 Der Kurier
        Die Partner haben den Kredit von 86 Milliarden Euro ausgezahlt.
        //- draft
        Die Partner zahlten den Kredit von 86 Milliarden Euro aus.
                                           ^^^^^^^^^^^^ silent
        ",
    );
}

#[test]
fn a_level_told_as_the_rise() {
    verdicts(
        "//- 29.06.1987 The Courier
        The surplus of Norway had risen to 7.5 billion marks in May from 6.1 billion in April.
        //- draft
        The surplus of Norway grew by 7.5 billion marks in May.
                                      ^^^^^^^^^^^ warning increment
        ",
    );
    verdicts(
        "//- 29.06.1987 The Courier
        The surplus of Norway had risen to 7.5 billion marks in May from 6.1 billion in April.
        //- draft
        The surplus of Norway rose to 7.5 billion marks in May.
                                      ^^^^^^^^^^^ silent
        ",
    );
}

#[test]
fn output_is_always_per_day() {
    verdicts(
        "//- 05.03.1987 The Courier
        Norway's output was running at about 14.7 million barrels per day.
        //- draft
        Norway's output fell to about 14.7 million barrels.
                                      ^^^^^^^^^^^^ silent
        ",
    );
    verdicts(
        "//- 05.03.2010 Der Bote
        Die Förderung Norwegens liegt bei 1,8 Millionen Barrel am Tag.
        //- draft
        Die Förderung Norwegens liegt bei 1,8 Millionen Barrel.
                                          ^^^^^^^^^^^^^ silent
        ",
    );
}

#[test]
fn more_exact_than_any_report() {
    verdicts(
        "//- 23.06.2015 Der Bote
        Der Index kletterte, wie aus einer Umfrage unter rund 4.000 Firmen hervorgeht.
        //- draft
        Befragt wurden 4.012 Firmen.
                       ^^^^^ warning precision
        ",
    );
    // So far beside it, others may be meant.
    verdicts(
        "//- 23.06.2015 Der Bote
        Der Index kletterte, wie aus einer Umfrage unter rund 4.000 Firmen hervorgeht.
        //- draft
        Befragt wurden 4.212 Firmen.
                       ^^^^^ silent
        ",
    );
    verdicts(
        "//- 24.07.2005 Der Bote
        Der Terror im Süden Norwegens hat seit letztem Jahr zu 900 Toten geführt.
        //- draft
        Der Terror im Süden Norwegens hat 912 Menschen getötet.
                                          ^^^ warning precision
        ",
    );
}

#[test]
fn a_bound_added_or_turned() {
    verdicts(
        "//- 29.11.2008 Der Bote
        Norda stellt für die Modernisierung der Werke 500 Millionen Euro zur Verfügung.
        //- draft
        In die Modernisierung der Werke steckt Norda mehr als 500 Millionen Euro.
                                                              ^^^^^^^^^^^^^ warning qualifier
        ",
    );
    // It stands for a higher number.
    verdicts(
        "//- 29.11.2008 Der Bote
        Norda stellt für die Modernisierung der Werke 512 Millionen Euro zur Verfügung.
        //- draft
        In die Modernisierung der Werke steckt Norda mehr als 500 Millionen Euro.
                                                              ^^^^^^^^^^^^^ silent
        ",
    );
    verdicts(
        "//- 29.07.2007 Der Bote
        Kandidaten müssen mindestens 90 Tage vor dem Wahltermin Mitglied einer Partei sein.
        //- draft
        Kandidaten mussten höchstens 90 Tage vor der Wahl Mitglied einer Partei sein.
                                     ^^ error qualifier
        ",
    );
}
