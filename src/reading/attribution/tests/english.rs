//! English.

use crate::language::Lang;

#[track_caller]
fn check(marked: &str) {
    super::check(Lang::English, marked);
}

#[test]
fn phrases() {
    check("According to the [interior ministry], <300> people were arrested.");
    check("<300> people were arrested, according to the [city's fire department].");
    check("According to [Microsoft], <nine> members play daily.");
    check("<40> people died, per [Reuters].");
    check("The plant makes _40_ cars per day.");
    check("The [World Bank]'s estimate of <3>% growth is too high.");
}

#[test]
fn a_verb_behind_what_was_said() {
    check("<Three> soldiers died on Monday, the [ministry] said.");
    check("<Three> soldiers died on Monday, the [defence ministry] said in a statement.");
    check("<Three> soldiers died on Monday, said [Tim Hall], an economist at ING.");
    check("The economy may slow after <ten> years of growth, [consultancy Deloitte] has warned.");
    check("\"We lost <three> men,\" [Mr Hall] said. \"There were <40> of them.\"");
    check("\"We lost <three> men,\" [Hall] told {Reuters}.");
    check("\"We lost <three> men,\" said [Hall].");
    check("<Forty> ships, the [agency] said, were lost.");
    check("“We lost <three> men,” says [Ann Lee], who runs the port.");
}

#[test]
fn a_verb_before_what_is_said() {
    check("The [company] said it sold <300> cars.");
    check("[Istat] said there were <20> working days in January.");
    check("On Sunday the [ministry] said <300> people had died.");
    check("But [officials] pointed out that <300> jobs were gone.");
    check("[Baker], defending the plan, said banks have lent <70> billion.");
    check("[Susan Poole], the head of the agency, said that <40> people were hurt.");
    check("The strike began _three_ days ago and the [union] said <300> people took part.");
    check("A [survey by the university] found that <40>% of drivers text.");
    check("[Research published on Monday] suggested that <40>% of drivers text.");
    check("[Mr Blair's spokesman] said <three> ships had left.");
    check("The [Bank of England] has said that prices will rise by <2>%.");
    check("Its [chief executive, Mark Hall], said donations had fallen <30>%.");
    check("[Hall] added that <40> ships were lost.");
}

#[test]
fn verbs_that_have_the_figure_as_their_object() {
    check("[Deloitte] is forecasting growth of <2>% this year.");
    check("The [agency] estimates that <40> ships were lost.");
    check("[South Korea] estimates <10,000> soldiers were sent.");
    check("The [bank] expects growth of <3>%.");
    check("The cost was put at <$3m> by the [council].");
    check("[Police] put the number of dead at <12>.");
    check("The [fund] cut its growth forecast to <2>% and left.");
    check("Washington sent <3,000> troops, [two US officials] told {Reuters}.");
    check("[Official figures] showed prices rose <2>%.");
}

#[test]
fn what_is_no_saying() {
    check("The price is expected to fall _3_%.");
    check("The fund manager wrote a _$500,000_ check.");
    check("He left after _three_ days without a word.");
    check("The team has _40_ players and US fans love it.");
}

#[test]
fn pronouns_and_those_who_go_on() {
    check("[Deloitte] warned of a slowdown. It expects growth of <2>%.");
    check("[Kate Moss] resigned. She said she had worked <40> hours a day.");
    check("The [company] said sales fell, adding that it would cut <300> jobs.");
    check("\"It was hard,\" [Haas] admitted. \"I lost <three> games.\"");
    check("[Nintendo] has a _95_% share and said it expected to sell <five> million.");
}

#[test]
fn surveys_and_offices_with_a_short_name() {
    check("A [YouGov poll] found <62>% opposed the plan.");
    check("In a [survey], <62>% opposed the plan.");
    check("The [World Health Organization] (WHO) puts the toll at <3,200>.");
    check("Police found _300_ kilos of cocaine.");
}

#[test]
fn people_who_are_not_named() {
    check("The price is <$3bn>, according to [people familiar with the matter].");
    check("[Sources close to the talks] said the price was <$4bn>.");
    check("The price is <$3bn>, [two people with knowledge of the matter] said.");
    check("\"About <300> homes burned,\" [Bass] told reporters.");
}

#[test]
fn estimates_surveys_and_those_who_were_told() {
    check("By [one estimate], <400> people have died.");
    check("The median forecast in a [Reuters poll] was <2.1>%.");
    check("Prices rose <2.3>%, the [Office for National Statistics] (ONS) said.");
    check("Lawmakers were told by the [agency] that <3,000> soldiers had arrived.");
    check("Tesla sold _405_ cars, fewer than the _431_ analysts expected.");
}

#[test]
fn subjects_with_something_put_in() {
    check("Sales fell to <5,682> cars, [American Motors], controlled by Renault of France, said.");
    check("The [company], in the statement mailed to _135_ holders, said the new shares will be needed.");
    check("[Analysts] quoted officials as having told them that it pays <200> dollars.");
}

#[test]
fn who_adds_to_something_says_nothing() {
    check("Employers added _151,000_ jobs in May.");
    check("They signalled that it would take long. The [minister] added that <30> were missing.");
    check("The [central bank] signalled it expects to cut its rate by <half> a point.");
    check("[Anna Smith] told a news conference that <300> homes were lost.");
}

#[test]
fn names_with_much_beside_them() {
    check("[Anna Smith], 42, a nurse from Leeds, said <300> homes were lost.");
    check("[One of the protesters, Anna Smith], 42, a lecturer from Leeds, said: “We lost <300> homes.”");
    check("[McNally] said that <300> people came.");
    check("Members are currently expected to spend _2%_ of their income.");
    check("A [poll of voters taken in May] found that <36> percent liked her.");
    check("The firm wouldn’t confirm how many of its _125_ members are active.");
    check("The [company] closed two shops, and said it would cut <300> jobs.");
    check("Anna Smith spoke. Often odd sizes sell best. [Anna] commented: “You can save <300> dollars.”");
}

#[test]
fn what_goes_on_and_what_is_of_one_number() {
    check("The [Muster News Agency] said the port is full. China will pay <3> million dollars, it said.");
    check("Use grew in Wales, in Kent and in London, said the [report]. It said <300> firms took part.");
    check("“<Twelve> months ago it was <a third>; now it is <40>%,” said [Anna Smith].");
    check("Profit rose to _5_ million pounds, less than the <6> million forecast by [analysts].");
}

#[test]
fn what_looks_like_somebody_and_is_nobody() {
    check("Profit fell _7_ percent on account of high costs.");
    check("It is expected to save _180_ dollars when done by the end of the second quarter.");
    check("At least _40_ in 90 people say they have heard _10_ specific stories.");
    check("They spread the false claim that _300_ people had died.");
    check("Rates have fallen to <6.1%>, [Muster Mac] said last week.");
    check("The [mayor] said earlier this month that <300> homes were lost.");
    check("[Muster Mills], Inc. reported that it sold <300> tons.");
    check("[Researchers] from Muster University in Durham, N.C. found that <38%> obeyed.");
}
