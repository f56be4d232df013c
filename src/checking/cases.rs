//! The cases of `verdicts.md`, section 4, as fixtures: what the reports say, what the draft says, and
//! the verdict. The matters are made up of facts that differ from case to case; beside each case
//! where a rule speaks stands one where it must be silent.

use super::fixture::verdicts;

mod wording {
    use super::verdicts;

    #[test]
    fn a_rounded_number_is_supported() {
        verdicts(
            "//- 23.10.2024 Der Bote
            Das Pentagon schätzt, dass Nordkorea rund 10.000 Soldaten nach Russland entsandt hat.
            //- draft
            Nordkorea hat nach Angaben des Pentagons rund 10.000 Soldaten nach Russland entsandt.
                                                          ^^^^^^ supported, silent
            ",
        );
        verdicts(
            "//- 12.06.2023 Der Bote
            In Neustadt demonstrierten am Samstag nach Angaben der Polizei 11.987 Menschen gegen den Tunnel.
            //- draft
            In Neustadt demonstrierten nach Angaben der Polizei rund 12.000 Menschen gegen den Tunnel.
                                                                     ^^^^^^ supported, silent
            ",
        );
    }

    #[test]
    fn wrongly_rounded() {
        verdicts(
            "//- 12.06.2023 Der Bote
            In Neustadt demonstrierten am Samstag nach Angaben der Polizei 11.987 Menschen gegen den Tunnel.
            //- draft
            In Neustadt demonstrierten nach Angaben der Polizei rund 11.000 Menschen gegen den Tunnel.
                                                                     ^^^^^^ warning precision
            ",
        );
    }

    #[test]
    fn a_dropped_hedge_is_information() {
        verdicts(
            "//- 12.06.2023 Der Bote
            In Neustadt demonstrierten am Samstag nach Angaben der Polizei rund 10.000 Menschen gegen den Tunnel.
            //- draft
            In Neustadt demonstrierten nach Angaben der Polizei 10.000 Menschen gegen den Tunnel.
                                                                ^^^^^^ information qualifier
            ",
        );
    }

    #[test]
    fn more_exact_than_any_report() {
        verdicts(
            "//- 12.06.2023 Der Bote
            In Neustadt demonstrierten am Samstag nach Angaben der Polizei rund 10.000 Menschen gegen den Tunnel.
            //- draft
            In Neustadt demonstrierten nach Angaben der Polizei 10.037 Menschen gegen den Tunnel.
                                                                ^^^^^^ warning precision
            ",
        );
    }

    #[test]
    fn a_dropped_bound() {
        verdicts(
            "//- 12.06.2023 Der Bote
            Bei dem Erdbeben in Marokko kamen nach Angaben der Regierung mindestens 31 Menschen ums Leben.
            //- draft
            Bei dem Erdbeben in Marokko kamen 31 Menschen ums Leben.
                                              ^^ warning qualifier
            ",
        );
        verdicts(
            "//- 12.06.2023 Der Bote
            Nordkorea hat nach Angaben der Ukraine bis zu 14.000 Soldaten nach Russland entsandt.
            //- draft
            Nordkorea hat 14.000 Soldaten nach Russland entsandt.
                          ^^^^^^ warning qualifier
            ",
        );
    }

    #[test]
    fn a_bound_kept_in_other_words() {
        verdicts(
            "//- 12.06.2023 Der Bote
            Bei dem Erdbeben in Marokko kamen nach Angaben der Regierung mindestens 31 Menschen ums Leben.
            //- draft
            Bei dem Erdbeben in Marokko kamen nach Angaben der Regierung wenigstens 31 Menschen ums Leben.
                                                                                    ^^ supported, silent
            ",
        );
    }

    #[test]
    fn a_bound_turned_round() {
        verdicts(
            "//- 12.06.2023 Der Bote
            Nordkorea hat nach Angaben der Ukraine bis zu 14.000 Soldaten nach Russland entsandt.
            //- draft
            Nordkorea hat mehr als 14.000 Soldaten nach Russland entsandt.
                                   ^^^^^^ error qualifier
            ",
        );
    }

    #[test]
    fn a_range_collapsed() {
        verdicts(
            "//- 12.06.2023 Der Bote
            Nordkorea hat nach Angaben der Ukraine 10.000 bis 12.000 Soldaten nach Russland entsandt.
            //- draft
            Nordkorea hat 12.000 Soldaten nach Russland entsandt.
                          ^^^^^^ warning qualifier
            ",
        );
    }
}

mod sources {
    use super::verdicts;

    const TWO: &str = "//- 23.10.2024 Der Bote
            Das Pentagon schätzt, dass Nordkorea 10.000 Soldaten nach Russland entsandt hat.
            //- 24.10.2024 Kurier
            Nach Angaben des südkoreanischen Geheimdienstes NIS hat Nordkorea 12.000 Soldaten nach Russland entsandt.
            ";

    fn two(draft: &str) {
        verdicts(&format!("{TWO}//- draft\n{draft}"));
    }

    #[test]
    fn a_midpoint_no_one_reported() {
        two("
            Nordkorea hat rund 11.000 Soldaten nach Russland entsandt.
                               ^^^^^^ warning precision
            ");
    }

    #[test]
    fn one_of_two_figures_in_the_draft_s_own_voice() {
        two("
            Nordkorea hat 12.000 Soldaten nach Russland entsandt.
                          ^^^^^^ contested, warning contested
            ");
    }

    #[test]
    fn one_of_two_figures_with_its_source() {
        two("
            Nordkorea hat laut NIS 12.000 Soldaten nach Russland entsandt.
                                   ^^^^^^ supported, silent
            ");
    }

    #[test]
    fn a_figure_under_another_s_name() {
        two("
            Nordkorea hat laut NIS 10.000 Soldaten nach Russland entsandt.
                                   ^^^^^^ error misattributed
            ");
    }

    #[test]
    fn a_figure_that_no_one_gave() {
        two("
            Nordkorea hat 20.000 Soldaten nach Russland entsandt.
                          ^^^^^^ conflicting, error conflict
            ");
    }

    #[test]
    fn a_floor_that_leaves_room() {
        verdicts(
            "//- 23.10.2024 Der Bote
            Das Pentagon schätzt, dass Nordkorea mehr als 10.000 Soldaten nach Russland entsandt hat.
            //- 24.10.2024 Kurier
            Nach Angaben des südkoreanischen Geheimdienstes NIS hat Nordkorea 12.000 Soldaten nach Russland entsandt.
            //- draft
            Nordkorea hat 12.000 Soldaten nach Russland entsandt, sagt der NIS.
                          ^^^^^^ supported, silent
            ",
        );
    }

    #[test]
    fn swapped_and_missing_digits() {
        for draft in ["1.200", "21.000"] {
            verdicts(&format!(
                "//- 24.10.2024 Kurier
            Nach Angaben des Geheimdienstes NIS hat Nordkorea 12.000 Soldaten nach Russland entsandt.
            //- draft
            Nordkorea hat {draft} Soldaten nach Russland entsandt.
                          ^^^^^ warning conflict
            "
            ));
        }
    }

    #[test]
    fn backed_but_in_the_draft_s_own_voice() {
        verdicts(
            "//- 24.10.2024 Kurier
            Nach Angaben des Geheimdienstes NIS hat Nordkorea 12.000 Soldaten nach Russland entsandt.
            //- draft
            Nordkorea hat 12.000 Soldaten nach Russland entsandt.
                          ^^^^^^ supported, hint unattributed
            ",
        );
    }

    #[test]
    fn nothing_reported() {
        verdicts(
            "//- 24.10.2024 Kurier
            Nach Angaben des Geheimdienstes NIS hat Nordkorea 12.000 Soldaten nach Russland entsandt.
            //- draft
            Der Stadtrat von Neustadt bewilligte 340 neue Bäume.
                                                 ^^^ unsourced, hint unsourced
            ",
        );
    }

    #[test]
    fn three_copies_are_one_origin() {
        verdicts(
            "//- 24.10.2024 Kurier
            Nach Angaben des Geheimdienstes NIS hat Nordkorea 12.000 Soldaten nach Russland entsandt.
            //- 24.10.2024 Anzeiger
            Nach Angaben des Geheimdienstes NIS wurden 12.000 Soldaten von Nordkorea nach Russland entsandt.
            //- draft
            Nordkorea hat nach übereinstimmenden Angaben mehrerer Quellen 12.000 Soldaten nach Russland entsandt.
                                                                          ^^^^^^ warning origin
            ",
        );
    }
}

mod time {
    use super::verdicts;

    #[test]
    fn a_source_revised_its_figure() {
        verdicts(
            "//- 23.10.2024 Der Bote
            Nach Angaben des Pentagons hat Nordkorea 3.000 Soldaten nach Russland entsandt.
            //- 28.10.2024 Der Bote
            Nach Angaben des Pentagons hat Nordkorea 10.000 Soldaten nach Russland entsandt.
            //- draft
            Laut Pentagon hat Nordkorea 3.000 Soldaten nach Russland entsandt.
                                        ^^^^^ warning outdated
            ",
        );
    }

    #[test]
    fn a_figure_that_the_draft_dates() {
        verdicts(
            "//- 23.10.2024 Der Bote
            Nach Angaben des Pentagons hat Nordkorea 3.000 Soldaten nach Russland entsandt.
            //- 28.10.2024 Der Bote
            Nach Angaben des Pentagons hat Nordkorea 10.000 Soldaten nach Russland entsandt.
            //- draft
            Am 23. Oktober sprach das Pentagon noch von 3.000 Soldaten, die Nordkorea nach Russland entsandt hat.
                                                        ^^^^^ supported, silent
            ",
        );
    }

    #[test]
    fn a_toll_that_rose() {
        verdicts(
            "//- 23.10.2024 10:00 Der Bote
            Bei dem Erdbeben in Marokko wurden 18 Menschen getötet.
            //- 23.10.2024 18:00 Der Bote
            Bei dem Erdbeben in Marokko wurden 31 Menschen getötet.
            //- draft
            Bei dem Erdbeben in Marokko wurden 18 Menschen getötet.
                                               ^^ warning outdated
            ",
        );
    }

    #[test]
    fn figures_of_two_periods_do_not_contradict() {
        verdicts(
            "//- 23.11.2024 Der Bote
            Die russische Armee hat seit Februar 2022 nach britischen Angaben 600.000 Soldaten verloren.
            //- 24.11.2024 Der Bote
            Die russische Armee hat im Oktober 2024 nach britischen Angaben 40.000 Soldaten verloren.
            //- draft
            Die russische Armee hat im Oktober 2024 nach britischen Angaben 40.000 Soldaten verloren.
                                                                            ^^^^^^ supported, silent
            ",
        );
    }
}

mod what_is_counted {
    use super::verdicts;

    #[test]
    fn an_increment_as_a_total() {
        verdicts(
            "//- 23.10.2024 Der Bote
            Nordkorea hat im Januar weitere 3.000 Soldaten nach Russland entsandt.
            //- draft
            Nordkorea hat 3.000 Soldaten nach Russland entsandt.
                          ^^^^^ warning increment
            ",
        );
    }

    #[test]
    fn a_rate_as_a_total() {
        verdicts(
            "//- 23.10.2024 Der Bote
            Die russische Armee hat nach Angaben der Nato Verluste von 1.200 Soldaten pro Tag.
            //- draft
            Die russische Armee hat Verluste von 1.200 Soldaten.
                                                 ^^^^^ warning increment
            ",
        );
    }

    #[test]
    fn an_increment_as_an_increment() {
        verdicts(
            "//- 23.10.2024 Der Bote
            Nordkorea hat im Januar weitere 3.000 Soldaten nach Russland entsandt.
            //- draft
            Nordkorea hat im Januar noch einmal 3.000 Soldaten nach Russland entsandt.
                                                ^^^^^ supported, silent
            ",
        );
    }

    #[test]
    fn the_number_of_something_else() {
        verdicts(
            "//- 12.02.2023 Der Bote
            Die Türkei richtete nach dem Erdbeben 4.460 Notunterkünfte ein.
            //- draft
            Das Erdbeben forderte in der Türkei 4.460 Tote.
                                                ^^^^^ error referent
            ",
        );
    }

    #[test]
    fn losses_are_wider_than_deaths() {
        verdicts(
            "//- 12.11.2024 Der Bote
            Russland hat nach Angaben der Nato Verluste von 600.000 Soldaten erlitten.
            //- draft
            Russland hat nach Angaben der Nato 600.000 Tote zu beklagen.
                                               ^^^^^^^ error referent
            ",
        );
        verdicts(
            "//- 12.11.2024 Der Bote
            Bei dem Anschlag in Kabul wurden 31 Menschen getötet.
            //- draft
            Der Anschlag in Kabul hat 31 Opfer gefordert.
                                      ^^ supported, silent
            ",
        );
    }

    #[test]
    fn the_losses_of_the_other_side() {
        verdicts(
            "//- 12.11.2024 Der Bote
            In den Kämpfen starben nach Schätzungen der Nato 20.000 russische Soldaten.
            //- draft
            In den Kämpfen starben nach Schätzungen der Nato 20.000 ukrainische Soldaten.
                                                             ^^^^^^ error referent
            ",
        );
    }

    #[test]
    fn a_number_that_two_things_share() {
        verdicts(
            "//- 12.11.2024 Der Bote
            Russland hat nach Angaben der Nato Verluste von 600.000 Soldaten erlitten.
            //- 13.11.2024 Kurier
            In der nordkoreanischen Armee dienen 600.000 Reservisten.
            //- draft
            Nordkorea hat 600.000 Reservisten.
                          ^^^^^^^ supported, silent
            ",
        );
    }

    #[test]
    fn a_plan_as_a_fact() {
        verdicts(
            "//- 12.11.2024 Der Bote
            Nordkorea will 12.000 Soldaten nach Russland entsenden.
            //- draft
            Nordkorea hat 12.000 Soldaten nach Russland entsandt.
                          ^^^^^^ error modality
            ",
        );
        verdicts(
            "//- 12.11.2024 Der Bote
            Die Zahl der nordkoreanischen Soldaten in Russland könnte auf 100.000 steigen.
            //- draft
            Die Zahl der nordkoreanischen Soldaten in Russland ist auf 100.000 gestiegen.
                                                                       ^^^^^^^ error modality
            ",
        );
    }

    #[test]
    fn a_plan_as_a_plan() {
        verdicts(
            "//- 12.11.2024 Der Bote
            Nordkorea will 12.000 Soldaten nach Russland entsenden.
            //- draft
            Nordkorea plant, 12.000 Soldaten nach Russland zu entsenden.
                             ^^^^^^ supported, silent
            ",
        );
    }

    #[test]
    fn a_text_outranks_its_headline() {
        verdicts(
            "//- 12.06.2023 Der Bote
            # 133 Strafanzeigen bei Protest in Neustadt

            Bei dem Protest in Neustadt gab es nach Angaben der Polizei 133 Festnahmen.
            //- draft
            Bei dem Protest in Neustadt gab es nach Angaben der Polizei 133 Festnahmen.
                                                                        ^^^ supported, silent
            ",
        );
    }

    #[test]
    fn a_quotation_with_another_figure() {
        verdicts(
            "//- 12.06.2023 Der Bote
            „In Indien leben heute 1,3 Milliarden Menschen und alle wollen Strom“, sagte Modi.
            //- draft
            „In Indien leben heute 450 Millionen Menschen und alle wollen Strom“, sagte Modi.
                                   ^^^^^^^^^^^^^ error quote
            ",
        );
    }

    #[test]
    fn a_withdrawn_report() {
        verdicts(
            "//- 12.06.2023 Der Bote, canceled
            Bei dem Erdbeben in Marokko wurden 1.870 Menschen getötet.
            //- draft
            Bei dem Erdbeben in Marokko wurden 1.870 Menschen getötet.
                                               ^^^^^ error retracted
            ",
        );
    }
}

mod the_draft_alone {
    use super::verdicts;

    #[track_caller]
    fn draft(text: &str) {
        verdicts(&format!("//- draft\n{text}"));
    }

    #[test]
    fn changes_in_percent_and_points() {
        draft(
            "
            Die Miete stieg von 10.000 auf 12.000 Euro, ein Plus von 50 Prozent.
                                                                     ^^ error arithmetic
            ",
        );
        draft(
            "
            Die Miete stieg von 10.000 auf 12.000 Euro, ein Plus von 20 Prozent.
                                                                     ^^ computed, silent
            ",
        );
        draft(
            "
            Der Satz stieg von 4 auf 6 Prozent, also um 2 Prozent.
                                                        ^ error arithmetic
            ",
        );
        draft(
            "
            Der Satz stieg von 4 auf 6 Prozent, also um 2 Prozentpunkte.
                                                        ^ computed, silent
            ",
        );
        draft(
            "
            The limit rose from 300 million to 500 million shares, an increase of 60 percent.
                                                                                  ^^ error arithmetic
            ",
        );
    }

    #[test]
    fn sums() {
        draft(
            "
            Es gab 7 Tote in Bremen, 5 in Kiel, insgesamt 13.
                                                          ^^ error arithmetic
            ",
        );
        draft(
            "
            Es gab 7 Tote in Bremen, 5 in Kiel, insgesamt 12.
                                                          ^^ computed, silent
            ",
        );
        draft("
            Mehr als 10.000 Soldaten kamen im Oktober, weitere 3.000 im Januar. Das ergibt zusammen mehr als 13.000.
                                                                                                             ^^^^^^ computed, silent
            ");
    }

    #[test]
    fn a_total_of_its_own_is_no_sum() {
        draft(
            "
            In Hessen gab es 300 und in Bayern 200 Fälle. Insgesamt sind es in Deutschland 4.000.
            ",
        );
    }

    #[test]
    fn shares() {
        draft(
            "
            Krank sind 13 von 80 Kindern, fast jeder Dreizehnte.
                                               ^^^^^ error arithmetic
            ",
        );
    }

    #[test]
    fn currency_pairs() {
        draft(
            "
            Das Schiff kostete 223 Millionen Dollar (156.000 Euro).
                                                     ^^^^^^^ error arithmetic
            ",
        );
        draft(
            "
            Das Schiff kostete 223 Millionen Dollar (206 Millionen Euro).
            ",
        );
    }

    #[test]
    fn headline_and_text() {
        draft(
            "
            # 20.000 nordkoreanische Soldaten in Russland
              ^^^^^^ silent

            In Russland kämpfen bis zu 14.000 nordkoreanische Soldaten.
                                       ^^^^^^ error inconsistent
            ",
        );
    }

    #[test]
    fn a_part_larger_than_its_whole() {
        draft(
            "
            Es kamen 12.000 Soldaten, darunter 50.000 Offiziere.
                                               ^^^^^^ error inconsistent
            ",
        );
        draft(
            "
            Es kamen 12.000 Soldaten, darunter 500 Offiziere.
            ",
        );
    }

    #[test]
    fn what_the_writer_let_stand() {
        draft("
            Die Miete stieg von 10.000 auf 12.000 Euro, ein Plus von 50 Prozent. <!-- beleg: ignore arithmetic, Grund: geprüft -->
                                                                     ^^ error arithmetic, ignored
            ");
    }
}
