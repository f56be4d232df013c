//! The cases in English, each beside one where nothing may be said.

use super::verdicts;

const TWO: &str = "//- 23.10.2024 The Courier
    The Pentagon estimates that North Korea has sent 10,000 soldiers to Russia.
    //- 24.10.2024 Daily Globe
    According to South Korean intelligence, North Korea has sent 12,000 soldiers to Russia.
    ";

const QUAKE: &str = "//- 12.06.2023 The Courier
    The earthquake in Morocco killed at least 31 people, the government said.
    ";

const MARCH: &str = "//- 12.06.2023 The Courier
    According to police, 11,987 people demonstrated against the tunnel in Newtown on Saturday.
    ";

#[track_caller]
fn check(reports: &str, draft: &str) {
    verdicts(&format!("{reports}//- draft\n{draft}"));
}

#[test]
fn rounded() {
    check(
        MARCH,
        "
        According to police, about 12,000 people demonstrated against the tunnel in Newtown.
                                   ^^^^^^ supported, silent
        ",
    );
    check(
        MARCH,
        "
        According to police, about 11,000 people demonstrated against the tunnel in Newtown.
                                   ^^^^^^ warning precision
        ",
    );
}

#[test]
fn hedges() {
    let about = "//- 12.06.2023 The Courier
    According to police, about 10,000 people demonstrated against the tunnel in Newtown on Saturday.
    ";
    check(
        about,
        "
        According to police, roughly 10,000 people demonstrated against the tunnel in Newtown.
                                     ^^^^^^ supported, silent
        ",
    );
    check(
        about,
        "
        According to police, 10,000 people demonstrated against the tunnel in Newtown.
                             ^^^^^^ information qualifier
        ",
    );
    check(
        about,
        "
        According to police, 10,037 people demonstrated against the tunnel in Newtown.
                             ^^^^^^ warning precision
        ",
    );
}

#[test]
fn bounds() {
    check(
        QUAKE,
        "
        The earthquake in Morocco killed 31 people.
                                         ^^ warning qualifier
        ",
    );
    check(
        QUAKE,
        "
        The earthquake in Morocco killed no fewer than 31 people, the government said.
                                                       ^^ supported, silent
        ",
    );
    let up_to = "//- 12.06.2023 The Courier
    North Korea has sent up to 14,000 soldiers to Russia, Ukraine said.
    ";
    check(
        up_to,
        "
        North Korea has sent 14,000 soldiers to Russia.
                             ^^^^^^ warning qualifier
        ",
    );
    check(
        up_to,
        "
        North Korea has sent more than 14,000 soldiers to Russia.
                                       ^^^^^^ error qualifier
        ",
    );
    check(
        up_to,
        "
        North Korea has sent as many as 14,000 soldiers to Russia, Ukraine said.
                                        ^^^^^^ supported, silent
        ",
    );
}

#[test]
fn a_range_collapsed() {
    check(
        "//- 12.06.2023 The Courier
    North Korea has sent 10,000 to 12,000 soldiers to Russia, Ukraine said.
    ",
        "
        North Korea has sent 12,000 soldiers to Russia.
                             ^^^^^^ warning qualifier
        ",
    );
}

#[test]
fn one_of_two_figures() {
    check(
        TWO,
        "
        North Korea has sent about 11,000 soldiers to Russia.
                                   ^^^^^^ warning precision
        ",
    );
    check(
        TWO,
        "
        North Korea has sent 12,000 soldiers to Russia.
                             ^^^^^^ contested, warning contested
        ",
    );
    check(
        TWO,
        "
        North Korea has sent 12,000 soldiers to Russia, according to South Korean intelligence.
                             ^^^^^^ supported, silent
        ",
    );
    check(
        TWO,
        "
        North Korea has sent 10,000 soldiers to Russia, according to South Korean intelligence.
                             ^^^^^^ error misattributed
        ",
    );
    check(
        TWO,
        "
        North Korea has sent 20,000 soldiers to Russia.
                             ^^^^^^ conflicting, error conflict
        ",
    );
}

#[test]
fn backed_but_in_the_draft_s_own_voice() {
    let one = "//- 24.10.2024 Daily Globe
    According to South Korean intelligence, North Korea has sent 12,000 soldiers to Russia.
    ";
    check(
        one,
        "
        North Korea has sent 12,000 soldiers to Russia.
                             ^^^^^^ supported, hint unattributed
        ",
    );
    check(
        one,
        "
        North Korea has sent 1,200 soldiers to Russia.
                             ^^^^^ warning conflict
        ",
    );
    check(
        one,
        "
        The council of Newtown paid for 340 new trees.
                                        ^^^ unsourced, hint unsourced
        ",
    );
}

#[test]
fn one_origin_called_several() {
    let copies = "//- 24.10.2024 Daily Globe
    According to South Korean intelligence, North Korea has sent 12,000 soldiers to Russia.
    //- 24.10.2024 The Courier
    South Korea's spy agency NIS said North Korea has sent 12,000 soldiers to Russia.
    ";
    check(
        copies,
        "
        Several independent sources say North Korea has sent 12,000 soldiers to Russia.
                                                             ^^^^^^ warning origin
        ",
    );
    check(
        copies,
        "
        South Korean intelligence says North Korea has sent 12,000 soldiers to Russia.
                                                            ^^^^^^ supported, silent
        ",
    );
}

#[test]
fn figures_that_were_revised() {
    let revised = "//- 23.10.2024 The Courier
    According to the Pentagon, North Korea has sent 3,000 soldiers to Russia.
    //- 28.10.2024 The Courier
    According to the Pentagon, North Korea has sent 10,000 soldiers to Russia.
    ";
    check(
        revised,
        "
        According to the Pentagon, North Korea has sent 3,000 soldiers to Russia.
                                                        ^^^^^ warning outdated
        ",
    );
    check(
        revised,
        "
        On October 23 the Pentagon still spoke of 3,000 soldiers that North Korea had sent to Russia.
                                                  ^^^^^ silent
        ",
    );
    check(
        "//- 23.10.2024 10:00 The Courier
    The earthquake in Morocco killed 18 people.
    //- 23.10.2024 18:00 The Courier
    The earthquake in Morocco killed 31 people.
    ",
        "
        The earthquake in Morocco killed 18 people.
                                         ^^ warning outdated
        ",
    );
}

#[test]
fn figures_of_two_periods() {
    check(
        "//- 23.11.2024 The Courier
    Russia has lost 600,000 soldiers since February 2022, Britain said.
    //- 24.11.2024 The Courier
    Russia has lost 40,000 soldiers in October 2024, Britain said.
    ",
        "
        Russia has lost 40,000 soldiers in October 2024, Britain said.
                        ^^^^^^ supported, silent
        ",
    );
}

#[test]
fn increments_and_rates() {
    let more = "//- 23.10.2024 The Courier
    In January North Korea sent another 3,000 soldiers to Russia.
    ";
    check(
        more,
        "
        North Korea has sent 3,000 soldiers to Russia.
                             ^^^^^ warning increment
        ",
    );
    check(
        more,
        "
        In January North Korea sent a further 3,000 soldiers to Russia.
                                              ^^^^^ supported, silent
        ",
    );
    check(
        "//- 23.10.2024 The Courier
    The Russian army is losing 1,200 soldiers a day, Nato said.
    ",
        "
        The Russian army has lost 1,200 soldiers.
                                  ^^^^^ warning increment
        ",
    );
}

#[test]
fn the_number_of_something_else() {
    check(
        "//- 12.02.2023 The Courier
    Turkey has opened 4,460 emergency shelters after the earthquake.
    ",
        "
        The earthquake killed 4,460 people in Turkey.
                              ^^^^^ error referent
        ",
    );
    check(
        "//- 12.11.2024 The Courier
    Russia has suffered 600,000 casualties, Nato said.
    ",
        "
        Russia has suffered 600,000 dead, Nato said.
                            ^^^^^^^ error referent
        ",
    );
    check(
        "//- 12.11.2024 The Courier
    The attack in Kabul killed 31 people.
    ",
        "
        The attack in Kabul left 31 people dead.
                                 ^^ supported, silent
        ",
    );
    check(
        "//- 12.11.2024 The Courier
    Nato estimates that 20,000 Russian soldiers died in the fighting.
    ",
        "
        Nato estimates that 20,000 Ukrainian soldiers died in the fighting.
                            ^^^^^^ error referent
        ",
    );
    check(
        "//- 12.11.2024 The Courier
    Russia has suffered 600,000 casualties, Nato said.
    //- 13.11.2024 Daily Globe
    North Korea has 600,000 reservists.
    ",
        "
        North Korea has 600,000 reservists.
                        ^^^^^^^ supported, silent
        ",
    );
}

#[test]
fn plans_and_possibilities() {
    let plan = "//- 12.11.2024 The Courier
    North Korea plans to send 12,000 soldiers to Russia.
    ";
    check(
        plan,
        "
        North Korea has sent 12,000 soldiers to Russia.
                             ^^^^^^ error modality
        ",
    );
    check(
        plan,
        "
        North Korea intends to send 12,000 soldiers to Russia.
                                    ^^^^^^ supported, silent
        ",
    );
    check(
        "//- 12.11.2024 The Courier
    The number of North Korean soldiers in Russia could rise to 100,000.
    ",
        "
        The number of North Korean soldiers in Russia has risen to 100,000.
                                                                   ^^^^^^^ error modality
        ",
    );
}

#[test]
fn what_was_said_and_withdrawn() {
    let quote = "//- 12.06.2023 The Courier
    \"In India 1.3 billion people live today and all of them want power,\" Modi said.
    ";
    check(
        quote,
        "
        \"In India 450 million people live today and all of them want power,\" Modi said.
                  ^^^^^^^^^^^ error quote
        ",
    );
    check(
        quote,
        "
        \"In India 1.3 billion people live today and all of them want power,\" Modi said.
                  ^^^^^^^^^^^ silent
        ",
    );
    check(
        "//- 12.06.2023 The Courier, canceled
    The earthquake in Morocco killed 1,870 people.
    ",
        "
        The earthquake in Morocco killed 1,870 people.
                                         ^^^^^ error retracted
        ",
    );
}

#[test]
fn billions_in_two_languages() {
    let english = "//- 12.06.2023 The Courier
    The loan for Kenya amounts to one billion dollars, the World Bank said.
    ";
    check(
        english,
        "
        Der Kredit für Kenia beträgt laut Weltbank eine Billion Dollar.
                                                   ^^^^^^^^^^^^ conflicting, warning conflict
        ",
    );
    check(
        english,
        "
        Der Kredit für Kenia beträgt laut Weltbank eine Milliarde Dollar.
                                                   ^^^^^^^^^^^^^^ silent
        ",
    );
}

#[test]
fn the_draft_alone() {
    check(
        "",
        "
        Rents rose from 10,000 to 12,000 euros, an increase of 50 percent.
                                                               ^^ error arithmetic
        ",
    );
    check(
        "",
        "
        Rents rose from 10,000 to 12,000 euros, an increase of 20 percent.
                                                               ^^ computed, silent
        ",
    );
    check(
        "",
        "
        The rate rose from 4 to 6 percent, an increase of 2 percent.
                                                          ^ error arithmetic
        ",
    );
    check(
        "",
        "
        The rate rose from 4 to 6 percent, an increase of 2 percentage points.
                                                          ^ computed, silent
        ",
    );
    check(
        "",
        "
        There were 7 dead in Leeds, 5 in York, 13 in all.
                                               ^^ error arithmetic
        ",
    );
    check(
        "",
        "
        There were 7 dead in Leeds, 5 in York, 12 in all.
                                               ^^ computed, silent
        ",
    );
    check(
        "",
        "
        # 20,000 North Korean soldiers in Russia

        Up to 14,000 North Korean soldiers are fighting in Russia.
              ^^^^^^ error inconsistent
        ",
    );
    check(
        "",
        "
        The ship cost 223 million dollars (156,000 euros).
                                           ^^^^^^^ error arithmetic
        ",
    );
    check(
        "",
        "
        Of 80 children 13 are ill. They sent 12,000 soldiers, among them 500 officers.
        ",
    );
}

#[test]
fn a_figure_put_right() {
    let reports = "//- 12.06.2023 10:00 The Courier
    The earthquake in Morocco killed 2,100 people.
    //- 12.06.2023 12:00 The Courier
    # Correction: Earthquake in Morocco

    The earthquake in Morocco killed 1,870 people, not 2,100 people.
    ";
    check(
        reports,
        "
        The earthquake in Morocco killed 2,100 people.
                                         ^^^^^ error retracted
        ",
    );
    check(
        reports,
        "
        The earthquake in Morocco killed 1,870 people.
                                         ^^^^^ supported, silent
        ",
    );
}

#[test]
fn a_toll_counts_whoever_died() {
    verdicts(
        "//- 21.01.2025 The Courier
        An avalanche near Verbier killed three skiers, police said.
        //- 22.01.2025 The Courier
        Rescuers have found another body after the avalanche near Verbier, bringing the death toll to four.
        //- draft
        The avalanche near Verbier killed three skiers.
                                          ^^^^^ warning outdated
        ",
    );
}

#[test]
fn words_of_the_source_are_no_part_of_what_it_says() {
    verdicts(
        "//- 21.01.2025 The Courier
        Some 11,000 skiers were on the mountain, its director said.
        //- draft
        The lift company says that 1,100 skiers were on the mountain.
                                   ^^^^^ conflicting
        ",
    );
}
