//! English verbs of saying and who stands beside them.

use crate::language::Lang;

#[track_caller]
fn check(marked: &str) {
    super::check(Lang::English, marked);
}

#[test]
fn who_advises_and_demands() {
    check("The [health watchdog] has advised that <30> grams be eaten a day.");
    check("The [draft guidance] recommends that patients be given <90> mg.");
    check("The [union] demanded a rise of <5>%.");
    check("The [charity] called for <300> more beds.");
    check("The [minister] spoke of <300> dead.");
    check("The minister spoke at the end of _three_ days.");
    check("Anna Smith, 42, denied the charge at Leeds Court; _300_ came.");
    check("The [court] heard that <300> people came.");
    check("The [agency] sees growth of <2>% next year.");
    check("The plan was late, the [judge] ruled. It cost _300_ dollars.");
}

#[test]
fn who_keeps_count() {
    check("[Police] recorded <300> offences in May.");
    check("The [agency] registered <12> quakes.");
    check("Norway recorded growth of _3_%.");
    check("Anna Smith counted _300_ sheep.");
}

#[test]
fn who_is_named_behind_what_he_said() {
    check("“We lost <three> homes,” said [Anna Smith], _42_, who has run the port for _20_ years.");
    check("<Three> homes were lost, said [Anna Smith], a nurse at one of _300_ clinics.");
    check("<Three> homes were lost, [Muster Air] announced at the 2011 Leeds show.");
}

#[test]
fn who_is_named_before_something_put_in() {
    check("The [union], which called the strike, said <300> people took part.");
    check("[Police] in Leeds, Ill. said <300> people took part.");
    check("The [Office for National Statistics] (ONS) figures showed prices rose <2>%.");
    check("[Smith and her colleagues] found that <300> people took part.");
}

#[test]
fn what_stands_with_a_clause() {
    check("The river rose, with [officials] warning that <300> homes were at risk.");
    check("[Officials] were quoted as saying <300> homes were lost.");
    check("As reported by the [Leeds Herald], <300> homes were lost.");
}

#[test]
fn who_is_not_the_speaker() {
    check("[Anna Smith] was there. Twenty officers and <300> guests were hurt, she said.");
    check("“It is what we’ve always said – <43>% is enough,” [Mr Hall] said.");
    check("Benchmark 10-year notes last rose _7_ points.");
    check("The [37-year-old] says that <300> people came.");
    check("The bomber, which is old, had done it and proved useless in _three_ days.");
    check("The fund, who has repeatedly pledged to ban _300_ funds, left.");
    check("They found a note from Anna Smith that said it was late; _300_ came.");
}

#[test]
fn who_gives_a_number_in_other_words() {
    check("[Leeds police] gave the number as <940> in June.");
    check("A [managing director of the Muster Corporation] defended a valuation of <340> million.");
    check("Nobody asked. [Hilfspost], an aid group, has collected the names of <64> men.");
    check("A day later the [energy minister] named <120> million, which is less.");
    check("A day later the energy minister named _12_ envoys.");
    check("On March 13 [strike headquarters] in Leeds spoke of <135> ships.");
    check("The pipeline will carry <35> million barrels, said the [Welsh mines and energy minister, Anna Smith].");
    check("The [authority] disputes that. It says it had spent <14> billion.");
}

#[test]
fn who_stays_away_is_who_speaks() {
    check("Those who stay away complain about the bus: _18_ per cent wait too long.");
    check("[People] who live there say <300> homes are empty.");
    check("Muster Ltd bought a _51_% stake, a deal announced at the start of the week.");
    check("Cores suggest that the ice is _300_ years old.");
}

#[test]
fn a_day_is_no_number_that_is_said() {
    check("Repairs would cost <150> million dollars, the [president] said on March 9.");
    check("The [president] said on March 9 that repairs would cost <150> million dollars.");
}

#[test]
fn who_is_described_between_commas() {
    check("An [appraiser], the father of a man who runs the port, said it is worth <475> million.");
    check("[Striking Welsh seamen], who say they have stopped <158> ships, left.");
    check("It follows a study in which eight of 115 people, or _7_%, showed signs of it.");
}

#[test]
fn what_closes_a_sentence_with_a_verb_of_its_own() {
    check("Of these, <117> were on remand, said [Anna Smith], the former mayor.");
    check("If contractors' claims turn out so, the gap comes to _10_ billion.");
    check("Most [economists] had been expecting <4.9>%.");
}

#[test]
fn who_makes_a_list_of_things() {
    check("The [Welsh maker of tissue, cartons and school stationery] said it paid <128> million.");
}

#[test]
fn who_has_a_forecast_gives_it() {
    check("The [commission] has taken its estimate down to <2> percent.");
    check("The [independent research organisation] trimmed its outlook to <3> percent.");
    check("The firm cut its prices by _3_ percent.");
}

#[test]
fn who_counts_and_who_gives_so_many_as() {
    check("The [International Muster Agency] counted <16> million.");
    check("[Anna Smith] gave <32> as dead and <160> as missing.");
    check("Anna Smith gave _32_ dollars to the club.");
}

#[test]
fn who_is_plural_and_agrees() {
    check("Several [independent sources] agree that output fell to <14> million.");
    check("The river rose, with some [reports] suggesting as many as <200> were hurt.");
    check("[One source close to the cartel] indicated that <15> ships had sailed.");
}

#[test]
fn who_a_relative_clause_is_of() {
    check(
        "Claims come to <five> million, according to [Anna Smith of Muster], who put the cost of each at <40,000> pounds.",
    );
}

#[test]
fn what_stands_between_a_subject_and_its_verb() {
    check("[Two charities], Hilfspost and Muster, on Friday estimated that <9,000> people had come.");
    check("The [minister] said <three> ships had sailed. A few days later he put the number at <nine>.");
}

#[test]
fn a_pronoun_owns_no_verb() {
    check("[Anna Smith] knows the town. He's told reporters <300> people died.");
}
