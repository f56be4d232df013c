//! Every sentence that `beleg` says of a finding, in both languages, to be read in one go.

use super::CheckedFigure;
use super::fixture::{but, checked, claim, counting, exhibit, finding, fix, said_by, verdict};
use super::messages::{fix_title, message, why};
use crate::checking::{Code, Exhibit, FixKind, Operation, Reason, Relation, Severity, Status};
use crate::language::Lang;
use crate::reading::{Claim, Kind, Modality, Qualifier};
use crate::text::Span;

const NIS: &str = "Der Geheimdienst NIS spricht von 12.000 Soldaten.";
const PENTAGON: &str = "Das Pentagon schätzt sie auf rund 10.000.";

fn nis(relation: Relation) -> Exhibit {
    exhibit(relation, "NIS", "2024-10-24", NIS, "12.000")
}

fn pentagon(relation: Relation) -> Exhibit {
    exhibit(relation, "Pentagon", "2024-11-04", PENTAGON, "rund 10.000")
}

/// What is said of the figure `words` of `draft` for `reason`, with `evidence` at hand.
fn said(draft: &str, words: &str, change: impl Fn(Claim) -> Claim, reason: &Reason, evidence: &[Exhibit]) -> String {
    let related: Vec<Span> = match reason {
        Reason::AtOddsWithDraft => vec![claim(draft, "14.000").figure.span],
        Reason::Miscalculated { .. } => ["7", "5"].iter().map(|it| claim(draft, it).figure.span).collect(),
        _ => Vec::new(),
    };
    let one = |language| {
        let mut found = finding(Code::Conflict, Severity::Error, reason.clone(), evidence.len());
        found.related.clone_from(&related);
        let verdict = verdict(Status::Conflicting, vec![found], evidence.to_vec());
        let claims = vec![(change(counting(claim(draft, words), "Soldaten")), verdict)];
        let document = checked(draft, Lang::German, claims);
        let figure = document.figures().next().expect("the draft has a figure");
        let figure = CheckedFigure { language, ..figure };
        let finding = &figure.verdict.findings[0];
        format!("{}\n  {}", message(&figure, finding), why(&figure, finding))
    };
    format!("{}\n{}", one(Lang::German), one(Lang::English))
}

fn same(claim: Claim) -> Claim {
    claim
}

const DRAFT: &str = "Nordkorea hat 15.000 Soldaten entsandt.";

/// What is said of 15.000 soldiers.
fn of_15_000(reason: &Reason, evidence: &[Exhibit]) -> String {
    said(DRAFT, "15.000", same, reason, evidence)
}

#[test]
fn figures_that_the_reports_do_not_give() {
    let both = [nis(Relation::Conflicts), pentagon(Relation::Conflicts)];
    insta::assert_snapshot!([
        of_15_000(&Reason::OtherFigures { origins: 2 }, &both),
        of_15_000(&Reason::OtherFigures { origins: 1 }, &both[..1]),
        said("Es kamen 21.000.", "21.000", same, &Reason::Digits, &both[..1]),
        of_15_000(&Reason::LongScale, &both[..1]),
        of_15_000(&Reason::PointsForPercent, &both[..1]),
        of_15_000(&Reason::TooExact, &both[1..]),
        said("Es sind 11.000.", "11.000", same, &Reason::Midpoint, &both),
        of_15_000(&Reason::WronglyRounded, &both[..1]),
        of_15_000(&Reason::NothingReported, &[]),
    ].join("\n\n"), @r"
    Die Berichte nennen 12.000 (NIS, 24.10.2024) und rund 10.000 (Pentagon, 4.11.2024), nicht 15.000.
      Es geht um dasselbe (Soldaten); 2 voneinander unabhängige Quellen, und keine lässt 15.000 zu.
    The reports give 12.000 (NIS, 24 October 2024) and rund 10.000 (Pentagon, 4 November 2024), not 15.000.
      Both are about the same thing (Soldaten); 2 independent sources, and none allows 15.000.

    Der Bericht nennt 12.000 (NIS, 24.10.2024), nicht 15.000.
      Es geht um dasselbe (Soldaten); alle Angaben gehen auf eine Quelle zurück, und keine lässt 15.000 zu.
    The report gives 12.000 (NIS, 24 October 2024), not 15.000.
      Both are about the same thing (Soldaten); all of it goes back to one source, and nothing allows 15.000.

    Der Bericht nennt 12.000 (NIS, 24.10.2024), nicht 21.000: Sind Ziffern vertauscht oder verloren?
      Es geht um dasselbe (Soldaten); es sind dieselben Ziffern in anderer Folge oder Anzahl.
    The report gives 12.000 (NIS, 24 October 2024), not 21.000: are digits swapped or missing?
      Both are about the same thing (Soldaten); the digits are the same, in another order or number.

    Der Bericht nennt 12.000 (NIS, 24.10.2024), nicht 15.000.
      Das englische „billion“ ist im Deutschen die Milliarde, „trillion“ die Billion.
    The report gives 12.000 (NIS, 24 October 2024), not 15.000.
      English “billion” is German “Milliarde”; German “Billion” is a trillion.

    Der Bericht nennt 12.000 (NIS, 24.10.2024), nicht 15.000.
      Prozent ist eine Änderung im Verhältnis zum Ausgangswert, Prozentpunkte sind der Abstand zweier Prozentzahlen.
    The report gives 12.000 (NIS, 24 October 2024), not 15.000.
      Percent is a change relative to where it started, points are the distance between two percentages.

    So genau ist 15.000 nicht berichtet: Der Bericht nennt rund 10.000 (Pentagon, 4.11.2024).
      Es geht um dasselbe (Soldaten); keine Angabe ist so genau.
    15.000 is more exact than reported: the report gives rund 10.000 (Pentagon, 4 November 2024).
      Both are about the same thing (Soldaten); nothing reported is that exact.

    Kein Bericht nennt 11.000; berichtet sind 12.000 (NIS, 24.10.2024) und rund 10.000 (Pentagon, 4.11.2024).
      Es geht um dasselbe (Soldaten); die Zahl liegt zwischen den berichteten, so nennt sie niemand.
    No report gives 11.000; reported: 12.000 (NIS, 24 October 2024) and rund 10.000 (Pentagon, 4 November 2024).
      Both are about the same thing (Soldaten); the number lies between those reported, and no one gives it.

    15.000 ist falsch gerundet: Der Bericht nennt 12.000 (NIS, 24.10.2024).
      Es geht um dasselbe (Soldaten); gerundet ergibt die berichtete Zahl eine andere.
    15.000 is rounded wrongly: the report gives 12.000 (NIS, 24 October 2024).
      Both are about the same thing (Soldaten); the reported number rounds to another one.

    Kein Bericht nennt 15.000 oder eine andere Zahl dazu.
      In den Berichten findet sich nichts Vergleichbares (Soldaten).
    No report gives 15.000 or another figure for this.
      The reports have nothing comparable (Soldaten).
    ");
}

#[test]
fn whose_figure_it_is() {
    let draft = "Laut Kiew sind es 15.000.";
    let kiew = |claim| said_by(claim, "Kiew");
    let both = [nis(Relation::Agrees), pentagon(Relation::Conflicts)];
    insta::assert_snapshot!([
        said("Es sind 12.000.", "12.000", same, &Reason::NotSaidWhose, &both),
        said(draft, "15.000", |claim| said_by(claim, "NIS"), &Reason::SourceSaidOther, &both[..1]),
        said(draft, "15.000", kiew, &Reason::OtherSource, &both[..1]),
        said(draft, "15.000", kiew, &Reason::SourceUnheard, &both),
        said(draft, "15.000", kiew, &Reason::SourceUnheard, &[]),
        said(draft, "15.000", same, &Reason::AttributionMissing, &both[..1]),
        of_15_000(&Reason::OneOrigin, &[nis(Relation::Agrees), Exhibit { reported: pentagon(Relation::Agrees).reported, relation: Relation::Agrees }]),
        said(draft, "15.000", |claim| said_by(claim, "AFP"), &Reason::OnlyPassedOn, &both[..1]),
    ].join("\n\n"), @r"
    Umstritten und ohne Quelle: 12.000 (NIS, 24.10.2024), dagegen rund 10.000 (Pentagon, 4.11.2024).
      Es geht um dasselbe (Soldaten); die Quellen widersprechen sich, und der Entwurf sagt nicht, wessen Zahl er nimmt.
    Contested and without a source: 12.000 (NIS, 24 October 2024), but rund 10.000 (Pentagon, 4 November 2024).
      Both are about the same thing (Soldaten); the sources contradict each other, and the draft does not say whose figure it takes.

    NIS: 12.000 (24.10.2024), nicht 15.000.
      Es geht um dasselbe (Soldaten); der Entwurf beruft sich auf diese Quelle.
    NIS: 12.000 (24 October 2024), not 15.000.
      Both are about the same thing (Soldaten); the draft names this source.

    15.000 stammt in den Berichten von anderer Seite: NIS, 24.10.2024.
      Es geht um dasselbe (Soldaten); der Entwurf schreibt die Zahl einer anderen Quelle zu (Kiew).
    In the reports, 15.000 comes from someone else: NIS, 24 October 2024.
      Both are about the same thing (Soldaten); the draft credits another source (Kiew).

    Kein Bericht gibt eine Zahl dieser Quelle wieder (Kiew); berichtet sind 12.000 (NIS, 24.10.2024) und rund 10.000 (Pentagon, 4.11.2024).
      Es geht um dasselbe (Soldaten); in den Berichten kommt die genannte Quelle damit nicht vor.
    No report has a figure from this source (Kiew); reported: 12.000 (NIS, 24 October 2024) and rund 10.000 (Pentagon, 4 November 2024).
      Both are about the same thing (Soldaten); the source named does not appear with it in the reports.

    Kein Bericht gibt eine Zahl dieser Quelle wieder (Kiew).
      Es geht um dasselbe (Soldaten); in den Berichten kommt die genannte Quelle damit nicht vor.
    No report has a figure from this source (Kiew).
      Both are about the same thing (Soldaten); the source named does not appear with it in the reports.

    Die Berichte sagen, von wem 15.000 stammt: NIS, 24.10.2024.
      Es geht um dasselbe (Soldaten); der Entwurf nennt die Zahl als seine eigene.
    The reports say who gives 15.000: NIS, 24 October 2024.
      Both are about the same thing (Soldaten); the draft gives the figure in its own voice.

    Alle Berichte gehen auf eine einzige Quelle zurück: NIS.
      Es geht um dasselbe (Soldaten); 2 Berichte, aber alle stützen sich auf diese Quelle.
    All reports go back to a single source: NIS.
      Both are about the same thing (Soldaten); 2 reports, but all rest on this source.

    AFP gibt die Zahl nur weiter; die Quelle ist: NIS.
      Es geht um dasselbe (Soldaten); im Bericht beruft sich die Agentur auf diese Quelle.
    AFP only passes the figure on; the source is NIS.
      Both are about the same thing (Soldaten); in the report, the agency itself cites this source.
    ");
}

#[test]
fn wording_that_was_changed() {
    let hedged = |words: &str, qualifier| {
        let sentence = format!("Der NIS geht von {words} Soldaten aus.");
        but(&exhibit(Relation::Compatible, "NIS", "2024-10-24", &sentence, words), |claim| {
            claim.figure.qualifier = qualifier;
        })
    };
    insta::assert_snapshot!([
        of_15_000(&Reason::HedgeDropped, &[hedged("bis zu 15.000", Qualifier::AtMost)]),
        of_15_000(&Reason::HedgeDropped, &[hedged("mindestens 15.000", Qualifier::AtLeast)]),
        of_15_000(&Reason::HedgeDropped, &[hedged("rund 15.000", Qualifier::About)]),
        said("Es sind mehr als 14.000.", "mehr als 14.000", same, &Reason::BoundTurned, &[hedged("bis zu 14.000", Qualifier::AtMost)]),
        said("Es sind bis zu 14.000.", "bis zu 14.000", same, &Reason::BoundTurned, &[hedged("mindestens 14.000", Qualifier::AtLeast)]),
        of_15_000(&Reason::RangeCollapsed, &[hedged("10.000 bis 15.000", Qualifier::Range)]),
        said("Es sind knapp 12.000.", "knapp 12.000", |mut claim| { claim.figure.qualifier = Qualifier::Nearly; claim }, &Reason::WrongDirection, &[hedged("12.300", Qualifier::Exact)]),
        said("Es sind gut 12.000.", "gut 12.000", |mut claim| { claim.figure.qualifier = Qualifier::MoreThan; claim }, &Reason::WrongDirection, &[hedged("11.700", Qualifier::Exact)]),
        of_15_000(&Reason::IncrementAsTotal, &[hedged("weitere 15.000", Qualifier::Exact)]),
        of_15_000(&Reason::LevelAndChange, &[hedged("15.000", Qualifier::Exact)]),
        of_15_000(&Reason::OfAnotherTime, &[hedged("15.000", Qualifier::Exact)]),
        of_15_000(&Reason::TotalAsRate, &[hedged("15.000", Qualifier::Exact)]),
        of_15_000(&Reason::RateAsTotal, &[but(&hedged("15.000", Qualifier::Exact), |claim| claim.subject.rate = Some("day".into()))]),
        said("Es waren „15.000 Soldaten“.", "15.000", same, &Reason::QuotedOtherwise, &[nis(Relation::Conflicts)]),
    ].join("\n\n"), @r"
    Im Bericht steht „bis zu 15.000“ (NIS, 24.10.2024), im Entwurf „15.000“.
      Es geht um dasselbe (Soldaten); berichtet ist eine Obergrenze, im Entwurf steht eine feste Zahl.
    The report says “bis zu 15.000” (NIS, 24 October 2024), the draft “15.000”.
      Both are about the same thing (Soldaten); an upper limit was reported, the draft has a fixed number.

    Im Bericht steht „mindestens 15.000“ (NIS, 24.10.2024), im Entwurf „15.000“.
      Es geht um dasselbe (Soldaten); berichtet ist eine Untergrenze, im Entwurf steht eine feste Zahl.
    The report says “mindestens 15.000” (NIS, 24 October 2024), the draft “15.000”.
      Both are about the same thing (Soldaten); a lower limit was reported, the draft has a fixed number.

    Im Bericht steht „rund 15.000“ (NIS, 24.10.2024), im Entwurf „15.000“.
      Es geht um dasselbe (Soldaten); berichtet ist eine Schätzung, im Entwurf steht eine feste Zahl.
    The report says “rund 15.000” (NIS, 24 October 2024), the draft “15.000”.
      Both are about the same thing (Soldaten); an estimate was reported, the draft has a fixed number.

    Im Bericht steht „bis zu 14.000“ (NIS, 24.10.2024), im Entwurf „mehr als 14.000“.
      Es geht um dasselbe (Soldaten); aus einer Obergrenze ist eine Untergrenze geworden.
    The report says “bis zu 14.000” (NIS, 24 October 2024), the draft “mehr als 14.000”.
      Both are about the same thing (Soldaten); an upper limit has become a lower one.

    Im Bericht steht „mindestens 14.000“ (NIS, 24.10.2024), im Entwurf „bis zu 14.000“.
      Es geht um dasselbe (Soldaten); aus einer Untergrenze ist eine Obergrenze geworden.
    The report says “mindestens 14.000” (NIS, 24 October 2024), the draft “bis zu 14.000”.
      Both are about the same thing (Soldaten); a lower limit has become an upper one.

    Der Bericht nennt eine Spanne, 10.000 bis 15.000 (NIS, 24.10.2024), der Entwurf nur 15.000.
      Es geht um dasselbe (Soldaten); die Quelle legt sich nicht auf eine Zahl fest.
    The report gives a range, 10.000 bis 15.000 (NIS, 24 October 2024), the draft only 15.000.
      Both are about the same thing (Soldaten); the source does not commit itself to one number.

    knapp 12.000 passt nicht zu 12.300 (NIS, 24.10.2024).
      Es geht um dasselbe (Soldaten); dass es weniger seien, ist nicht berichtet.
    knapp 12.000 does not fit 12.300 (NIS, 24 October 2024).
      Both are about the same thing (Soldaten); that it is less was not reported.

    gut 12.000 passt nicht zu 11.700 (NIS, 24.10.2024).
      Es geht um dasselbe (Soldaten); dass es mehr seien, ist nicht berichtet.
    gut 12.000 does not fit 11.700 (NIS, 24 October 2024).
      Both are about the same thing (Soldaten); that it is more was not reported.

    15.000: Das kam hinzu und ist keine Gesamtzahl (NIS, 24.10.2024).
      Es geht um dasselbe (Soldaten); in den Berichten kommt die Zahl zu einer früheren hinzu; im Bericht: „Der NIS geht von weitere 15.000 Soldaten aus.“ (NIS, 24.10.2024).
    15.000 came on top and is not the total (NIS, 24 October 2024).
      Both are about the same thing (Soldaten); in the reports the number is added to an earlier one; the report: “Der NIS geht von weitere 15.000 Soldaten aus.” (NIS, 24 October 2024).

    15.000 ist in den Berichten die Veränderung, nicht der Stand (NIS, 24.10.2024).
      Es geht um dasselbe (Soldaten); die Größe einer Veränderung ist nicht der neue Stand; im Bericht: „Der NIS geht von 15.000 Soldaten aus.“ (NIS, 24.10.2024).
    15.000 is the change in the reports, not the level (NIS, 24 October 2024).
      Both are about the same thing (Soldaten); the size of a change is not the new level; the report: “Der NIS geht von 15.000 Soldaten aus.” (NIS, 24 October 2024).

    15.000 gilt in den Berichten für eine andere Zeit (NIS, 24.10.2024).
      Es geht um dasselbe (Soldaten), aber nicht um dieselbe Zeit; im Bericht: „Der NIS geht von 15.000 Soldaten aus.“ (NIS, 24.10.2024).
    In the reports, 15.000 is for another time (NIS, 24 October 2024).
      Both are about the same thing (Soldaten), but not about the same time; the report: “Der NIS geht von 15.000 Soldaten aus.” (NIS, 24 October 2024).

    15.000 gilt in den Berichten insgesamt, nicht für jeden Einzelnen (NIS, 24.10.2024).
      Es geht um dasselbe (Soldaten); der Entwurf gibt für jeden Teil an, was in den Berichten für alles zusammen steht; im Bericht: „Der NIS geht von 15.000 Soldaten aus.“ (NIS, 24.10.2024).
    15.000 is the total in the reports, not for each (NIS, 24 October 2024).
      Both are about the same thing (Soldaten); the draft gives for each what the reports have of all together; the report: “Der NIS geht von 15.000 Soldaten aus.” (NIS, 24 October 2024).

    15.000 gilt pro Tag und ist keine Gesamtzahl (NIS, 24.10.2024).
      Es geht um dasselbe (Soldaten); im Entwurf fehlt, worauf sich die Zahl bezieht; im Bericht: „Der NIS geht von 15.000 Soldaten aus.“ (NIS, 24.10.2024).
    15.000 is per day, not a total (NIS, 24 October 2024).
      Both are about the same thing (Soldaten); the draft leaves out what the number is per; the report: “Der NIS geht von 15.000 Soldaten aus.” (NIS, 24 October 2024).

    Im Zitat steht in den Berichten 12.000 (NIS, 24.10.2024), nicht 15.000.
      Es ist dasselbe Zitat, nur die Zahl ist eine andere.
    In the reports, the quotation has 12.000 (NIS, 24 October 2024), not 15.000.
      It is the same quotation; only the number differs.
    ");
}

#[test]
fn what_it_is_and_whether_it_is_so() {
    let with = |modality| but(&nis(Relation::Compatible), |claim| claim.subject.modality = modality);
    insta::assert_snapshot!([
        of_15_000(&Reason::OfSomethingElse, &[but(&nis(Relation::Compatible), |claim| claim.subject.counts = Some("Geschosse".into()))]),
        of_15_000(&Reason::OfSomethingElse, &[nis(Relation::Compatible)]),
        of_15_000(&Reason::OfItsNeighbour, &[nis(Relation::Compatible)]),
        of_15_000(&Reason::NotYetFact, &[with(Modality::Planned)]),
        of_15_000(&Reason::NotYetFact, &[with(Modality::Forecast)]),
        of_15_000(&Reason::NotYetFact, &[with(Modality::Possible)]),
        of_15_000(&Reason::Denied, &[with(Modality::Denied)]),
    ].join("\n\n"), @r"
    15.000 steht in den Berichten bei „Geschosse“, im Entwurf bei „Soldaten“ (NIS, 24.10.2024).
      Die Zahl ist dieselbe, gezählt wird etwas anderes; im Bericht: „Der Geheimdienst NIS spricht von 12.000 Soldaten.“ (NIS, 24.10.2024).
    In the reports, 15.000 is of Geschosse, not of Soldaten (NIS, 24 October 2024).
      The number is the same, what it counts is not; the report: “Der Geheimdienst NIS spricht von 12.000 Soldaten.” (NIS, 24 October 2024).

    15.000 gilt in den Berichten für etwas anderes (NIS, 24.10.2024).
      Die Zahl ist dieselbe, gezählt wird etwas anderes; im Bericht: „Der Geheimdienst NIS spricht von 12.000 Soldaten.“ (NIS, 24.10.2024).
    In the reports, 15.000 is of something else (NIS, 24 October 2024).
      The number is the same, what it counts is not; the report: “Der Geheimdienst NIS spricht von 12.000 Soldaten.” (NIS, 24 October 2024).

    15.000 gehört im Bericht zu etwas anderem (NIS, 24.10.2024).
      Bei dem, was der Entwurf nennt, steht dort eine andere Zahl; im Bericht: „Der Geheimdienst NIS spricht von 12.000 Soldaten.“ (NIS, 24.10.2024).
    In the report, 15.000 belongs to something else (NIS, 24 October 2024).
      What the draft names stands by another number there; the report: “Der Geheimdienst NIS spricht von 12.000 Soldaten.” (NIS, 24 October 2024).

    15.000 ist in den Berichten geplant, nicht geschehen: 12.000 (NIS, 24.10.2024).
      Es geht um dasselbe (Soldaten); der Entwurf stellt es als Tatsache hin; im Bericht: „Der Geheimdienst NIS spricht von 12.000 Soldaten.“ (NIS, 24.10.2024).
    In the reports, 15.000 is planned, not done: 12.000 (NIS, 24 October 2024).
      Both are about the same thing (Soldaten); the draft states it as a fact; the report: “Der Geheimdienst NIS spricht von 12.000 Soldaten.” (NIS, 24 October 2024).

    15.000 ist in den Berichten erwartet, nicht eingetreten: 12.000 (NIS, 24.10.2024).
      Es geht um dasselbe (Soldaten); der Entwurf stellt es als Tatsache hin; im Bericht: „Der Geheimdienst NIS spricht von 12.000 Soldaten.“ (NIS, 24.10.2024).
    In the reports, 15.000 is expected, not come true: 12.000 (NIS, 24 October 2024).
      Both are about the same thing (Soldaten); the draft states it as a fact; the report: “Der Geheimdienst NIS spricht von 12.000 Soldaten.” (NIS, 24 October 2024).

    15.000 ist in den Berichten möglich, nicht sicher: 12.000 (NIS, 24.10.2024).
      Es geht um dasselbe (Soldaten); der Entwurf stellt es als Tatsache hin; im Bericht: „Der Geheimdienst NIS spricht von 12.000 Soldaten.“ (NIS, 24.10.2024).
    In the reports, 15.000 is possible, not certain: 12.000 (NIS, 24 October 2024).
      Both are about the same thing (Soldaten); the draft states it as a fact; the report: “Der Geheimdienst NIS spricht von 12.000 Soldaten.” (NIS, 24 October 2024).

    15.000 wird in den Berichten bestritten (NIS, 24.10.2024).
      Es geht um dasselbe (Soldaten); der Entwurf stellt es als Tatsache hin; im Bericht: „Der Geheimdienst NIS spricht von 12.000 Soldaten.“ (NIS, 24.10.2024).
    In the reports, 15.000 is denied (NIS, 24 October 2024).
      Both are about the same thing (Soldaten); the draft states it as a fact; the report: “Der Geheimdienst NIS spricht von 12.000 Soldaten.” (NIS, 24 October 2024).
    ");
}

#[test]
fn what_time_has_changed() {
    let newer = exhibit(Relation::Conflicts, "Pentagon", "2024-11-04", PENTAGON, "rund 10.000");
    let older =
        exhibit(Relation::Superseded, "Pentagon", "2024-10-23", "Das Pentagon zählte 15.000 Soldaten.", "15.000");
    insta::assert_snapshot!([
        of_15_000(&Reason::Superseded, &[older.clone(), newer.clone()]),
        of_15_000(&Reason::Superseded, &[older, nis(Relation::Conflicts)]),
        of_15_000(&Reason::Withdrawn, &[exhibit(Relation::Retracted, "NIS", "2024-10-24", NIS, "12.000")]),
    ].join("\n\n"), @r"
    15.000 ist überholt, neuer ist rund 10.000 (Pentagon, 4.11.2024).
      Es geht um dasselbe (Soldaten); dieselbe Quelle hat ihre Zahl seither geändert, 15.000 war der Stand vom 23. Oktober 2024.
    15.000 is out of date; the latest is rund 10.000 (Pentagon, 4 November 2024).
      Both are about the same thing (Soldaten); the same source has since changed its figure, 15.000 was as of 23 October 2024.

    15.000 ist überholt, neuer ist 12.000 (NIS, 24.10.2024).
      Es geht um dasselbe (Soldaten); die Zahl wurde seither fortgeschrieben, 15.000 war der Stand vom 23. Oktober 2024.
    15.000 is out of date; the latest is 12.000 (NIS, 24 October 2024).
      Both are about the same thing (Soldaten); the count has moved on since, 15.000 was as of 23 October 2024.

    Der Bericht mit 15.000 wurde zurückgezogen oder berichtigt (NIS, 24.10.2024).
      Es geht um dasselbe (Soldaten); die Quelle steht zu dieser Fassung nicht mehr.
    The report with 15.000 was withdrawn or corrected (NIS, 24 October 2024).
      Both are about the same thing (Soldaten); its publisher no longer stands by this version.
    ");
}

#[test]
fn a_draft_against_itself() {
    let title = "Bis zu 14.000 Soldaten\n\nEs sind 20.000.";
    let sum = "Es gab 7 Tote in Ahausen, 5 in Bedorf, zusammen 13.";
    let percent = |mut claim: Claim| {
        claim.figure.unit = Some("%".into());
        claim.figure.kind = Kind::Percent;
        claim
    };
    let fraction = |mut claim: Claim| {
        claim.figure.kind = Kind::Fraction;
        claim
    };
    let wrong = |result, operation| Reason::Miscalculated { result, operation };
    insta::assert_snapshot!([
        said(title, "20.000", same, &Reason::AtOddsWithDraft, &[]),
        said(sum, "13", same, &wrong(12.0, Operation::Sum), &[]),
        said(sum, "13", same, &wrong(2.0, Operation::Difference), &[]),
        said(sum, "13", percent, &wrong(20.0, Operation::PercentChange), &[]),
        said(sum, "13", percent, &wrong(2.0, Operation::PointChange), &[]),
        said(sum, "13", fraction, &wrong(13.0 / 80.0, Operation::Share), &[]),
        said(sum, "13", percent, &wrong(16.25, Operation::Share), &[]),
        said(sum, "13", fraction, &wrong(3.0, Operation::Multiple), &[]),
        said(sum, "13", same, &wrong(40.0 / 3.0 * 1e9, Operation::Whole), &[]),
        said(sum, "13", same, &wrong(4.0 / 3.0, Operation::Each), &[]),
    ].join("\n\n"), @r"
    Der Entwurf widerspricht sich: hier 20.000, in Zeile 1 14.000.
      Es geht um dasselbe (Soldaten); beides zugleich kann nicht stimmen.
    The draft contradicts itself: 20.000 here, 14.000 in line 1.
      Both are about the same thing (Soldaten); both cannot be true at once.

    Zusammen sind das 12, nicht 13.
      Nachgerechnet mit 7 und 5.
    Together that is 12, not 13.
      Worked out from 7 and 5.

    Der Unterschied ist 2, nicht 13.
      Nachgerechnet mit 7 und 5.
    The difference is 2, not 13.
      Worked out from 7 and 5.

    Die Änderung beträgt 20 Prozent, nicht 13.
      Nachgerechnet mit 7 und 5.
    The change is 20 percent, not 13.
      Worked out from 7 and 5.

    Die Änderung beträgt 2 Prozentpunkte, nicht 13.
      Nachgerechnet mit 7 und 5.
    The change is 2 percentage points, not 13.
      Worked out from 7 and 5.

    Der Anteil ist etwa 1 von 6, nicht 13.
      Nachgerechnet mit 7 und 5.
    The share is about 1 in 6, not 13.
      Worked out from 7 and 5.

    Der Anteil ist etwa 16,3 Prozent, nicht 13.
      Nachgerechnet mit 7 und 5.
    The share is about 16.3 percent, not 13.
      Worked out from 7 and 5.

    Das ist das 3-Fache, nicht 13.
      Nachgerechnet mit 7 und 5.
    That is 3 times as much, not 13.
      Worked out from 7 and 5.

    Das Ganze wäre etwa 13,3 Milliarden, nicht 13.
      Nachgerechnet mit 7 und 5.
    The whole would be about 13.3 billion, not 13.
      Worked out from 7 and 5.

    Das wären etwa 1,33, nicht 13.
      Nachgerechnet mit 7 und 5.
    That comes to about 1.33, not 13.
      Worked out from 7 and 5.
    ");
}

#[test]
fn a_report_in_the_other_language_is_put_into_words_of_the_draft() {
    let english = but(
        &exhibit(Relation::Conflicts, "Reuters", "2024-10-24", "Reuters counts up to 12,000 men.", "up to 12,000"),
        |claim| {
            claim.figure.qualifier = Qualifier::AtMost;
        },
    );
    let mut reported = (*english.reported).clone();
    let mut report = (*reported.report).clone();
    report.language = Lang::English;
    reported.report = std::sync::Arc::new(report);
    let english = Exhibit { reported: std::sync::Arc::new(reported), ..english };
    insta::assert_snapshot!(of_15_000(&Reason::OtherFigures { origins: 1 }, &[english]), @r"
    Der Bericht nennt bis zu 12.000 (Reuters, 24.10.2024), nicht 15.000.
      Es geht um dasselbe (Soldaten); alle Angaben gehen auf eine Quelle zurück, und keine lässt 15.000 zu.
    The report gives bis zu 12.000 (Reuters, 24 October 2024), not 15.000.
      Both are about the same thing (Soldaten); all of it goes back to one source, and nothing allows 15.000.
    ");
}

#[test]
fn a_figure_that_many_give_is_named_once() {
    let many: Vec<Exhibit> = (1..=6)
        .map(|number| exhibit(Relation::Conflicts, &format!("Amt {number}"), "2024-10-24", "Es sind 12.000.", "12.000"))
        .collect();
    insta::assert_snapshot!(of_15_000(&Reason::OtherFigures { origins: 6 }, &many), @r"
    Die Berichte nennen 12.000 (Amt 1, 24.10.2024; Amt 2, 24.10.2024; Amt 3, 24.10.2024; …), nicht 15.000.
      Es geht um dasselbe (Soldaten); 6 voneinander unabhängige Quellen, und keine lässt 15.000 zu.
    The reports give 12.000 (Amt 1, 24 October 2024; Amt 2, 24 October 2024; Amt 3, 24 October 2024; …), not 15.000.
      Both are about the same thing (Soldaten); 6 independent sources, and none allows 15.000.
    ");
}

#[test]
fn a_source_that_gave_a_figure_in_several_reports_has_it_once() {
    let report = |number: usize, words: &str| {
        let sentence = format!("Das Pentagon schätzt sie auf {words}.");
        let mut exhibit = exhibit(Relation::Conflicts, "Pentagon", "2024-11-04", &sentence, words);
        let reported = std::sync::Arc::make_mut(&mut exhibit.reported);
        std::sync::Arc::make_mut(&mut reported.report).path = format!("reports/{number}.md");
        exhibit
    };
    let draft = "Laut Pentagon sind es 15.000.";
    let of_pentagon = |evidence: &[Exhibit]| {
        said(draft, "15.000", |claim| said_by(claim, "Pentagons"), &Reason::SourceSaidOther, evidence)
    };
    let three = [report(1, "rund 10.000"), report(2, "etwa 10.000"), report(3, "rund 10.000")];
    let [first, second, _] = three.clone();
    insta::assert_snapshot!([
        of_pentagon(&three),
        of_pentagon(&[first, second.clone(), report(4, "8.000")]),
        of_15_000(&Reason::OtherFigures { origins: 1 }, &three),
    ].join("\n\n"), @r"
    Pentagon: rund 10.000 (4.11.2024 und 2 weitere Berichte), nicht 15.000.
      Es geht um dasselbe (Soldaten); der Entwurf beruft sich auf diese Quelle.
    Pentagon: rund 10.000 (4 November 2024 and 2 more reports), not 15.000.
      Both are about the same thing (Soldaten); the draft names this source.

    Pentagon: rund 10.000 (4.11.2024 und 1 weiterer Bericht) und 8.000 (4.11.2024), nicht 15.000.
      Es geht um dasselbe (Soldaten); der Entwurf beruft sich auf diese Quelle.
    Pentagon: rund 10.000 (4 November 2024 and 1 more report) and 8.000 (4 November 2024), not 15.000.
      Both are about the same thing (Soldaten); the draft names this source.

    Die Berichte nennen rund 10.000 (Pentagon, 4.11.2024), nicht 15.000.
      Es geht um dasselbe (Soldaten); 3 Berichte, alle aus einer Quelle, und keiner lässt 15.000 zu.
    The reports give rund 10.000 (Pentagon, 4 November 2024), not 15.000.
      Both are about the same thing (Soldaten); 3 reports, all from one source, and none allows 15.000.
    ");
}

#[test]
fn what_a_fix_does() {
    let kinds = [
        FixKind::UseFigure { figure: "rund 10.000".into(), source: Some("Pentagon".into()) },
        FixKind::UseFigure { figure: "12.000".into(), source: None },
        FixKind::AddAttribution { attribution: "laut NIS".into() },
        FixKind::SwapSource { source: "NIS".into() },
        FixKind::UseSpread { spread: "10.000 bis 14.000".into() },
        FixKind::RestoreWording { wording: "bis zu 14.000".into() },
        FixKind::UseResult { result: "20 Prozent".into() },
    ];
    let titles: Vec<String> = kinds
        .into_iter()
        .map(fix)
        .flat_map(|fix| [fix_title(&fix, Lang::German), fix_title(&fix, Lang::English)])
        .collect();
    insta::assert_snapshot!(titles.join("\n"), @r"
    „rund 10.000“ schreiben (Pentagon)
    Write “rund 10.000” (Pentagon)
    „12.000“ schreiben
    Write “12.000”
    Quelle nennen: „laut NIS“
    Name the source: “laut NIS”
    Quelle ändern: „NIS“
    Change the source: “NIS”
    Spanne schreiben: „10.000 bis 14.000“
    Write the range: “10.000 bis 14.000”
    Wie berichtet schreiben: „bis zu 14.000“
    Write it as reported: “bis zu 14.000”
    Ergebnis einsetzen: „20 Prozent“
    Write the result: “20 Prozent”
    ");
}
