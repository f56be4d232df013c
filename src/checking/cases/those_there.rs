//! Numbers that stand, beside a word of what may be or is to be, and numbers of those who hope or threaten.

use super::verdicts;

#[test]
fn a_toll_that_could_rise_is_so_high_now() {
    let report = "//- 04.05.2016 The Courier
        The mayor of Emden told reporters the official toll of 310 dead and 4,200 missing could rise as divers search the harbour.
        //- draft\n";
    verdicts(&format!(
        "{report}
        The mayor of Emden gave the official number of the missing as 4,200.
                                                                      ^^^^^ silent
        "
    ));
    verdicts(
        "//- 04.05.2016 Der Bote
        Die Zahl von 310 Toten in Emden könnte noch steigen, sagte der Bürgermeister.
        //- draft
        In Emden hat der Bürgermeister bisher 310 Tote gezählt.
                                              ^^^ silent
        ",
    );
    // What it could rise to is another matter.
    verdicts(
        "//- 04.05.2016 The Courier
        The number of dead in Emden could rise to 310, the mayor of Emden told reporters.
        //- draft
        The number of dead in Emden has risen to 310.
                                                 ^^^ error modality
        ",
    );
}

#[test]
fn those_who_hope_are_there() {
    let report = "//- 04.05.2016 Der Bote
        In der Türkei hofften unterdessen 1,4 Millionen Menschen auf die Weiterreise nach Europa, sagte der Minister.
        //- draft\n";
    verdicts(&format!(
        "{report}
        In der Türkei halten sich 1,4 Millionen Menschen auf.
                                  ^^^^^^^^^^^^^ silent
        "
    ));
    verdicts(&format!(
        "{report}
        Aus der Türkei sind 1,4 Millionen Menschen nach Europa weitergereist.
                            ^^^^^^^^^^^^^ error modality
        "
    ));
}

#[test]
fn a_threat_told_as_done() {
    let report = "//- 04.05.2016 The Courier
        Troops moved into the refineries of Petrona because of the threat of a strike by 54,000 oil workers.
        //- draft\n";
    verdicts(&format!(
        "{report}
        Then 54,000 oil workers of Petrona went on strike.
             ^^^^^^ error modality
        "
    ));
    verdicts(&format!(
        "{report}
        Petrona has 54,000 oil workers in its refineries.
                    ^^^^^^ silent
        "
    ));
}

#[test]
fn to_count_someone_among_others_is_no_forecast() {
    verdicts(
        "//- 04.05.2016 Der Bote
        Die Polizei in Utrecht rechnet der Bande etwa 430 Männer zu.
        //- draft
        Zu der Bande gehören nach Angaben der Polizei in Utrecht etwa 430 Männer.
                                                                      ^^^ silent
        ",
    );
}
