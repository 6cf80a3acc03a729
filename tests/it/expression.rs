//! The language of conditions and checks: what is refused, what is undetermined, and that
//! a spreadsheet comes to the same verdict as the server.

mod excel;
mod laws;
mod random;
mod sheets;
mod world;

use chrono::NaiveDate;
use relator::{
    address::Row,
    questionnaire::{
        Date, Value,
        expression::{Context, Dependency, Expression, Mistake, Way},
    },
};
use rstest::rstest;
use world::{Answered, World};

fn read(text: &str, here: &Context<'_>) -> Result<Expression, Vec<Mistake>> {
    Expression::read(text, &World::new(), here)
}

fn question() -> Context<'static> {
    Context::question("D1").at(None)
}

fn offence() -> Context<'static> {
    Context::each("C3").at(Some("status"))
}

#[rstest]
#[case(
    "${C99} = 'yes'",
    0,
    "there is no question `C99`",
    "a question of this questionnaire"
)]
#[case("${C4} = 'yes'", 0, "there is no question `C4`", "did you mean `C1`?")]
#[case("${c1} = 'yes'", 0, "not an address", "did you mean `C1`?")]
#[case(
    "${C1.sinse} <= today()",
    0,
    "no field `sinse`",
    "did you mean `C1.since`?"
)]
#[case("${limits} > 1", 0, "no field `limits`", "did you mean `D1.limit`?")]
#[case(
    "${C3[frauds].cases} > 1",
    0,
    "no row `frauds`",
    "did you mean `fraud`?"
)]
#[case("${C2[first].title} = 'x'", 0, "items of a list have numbers", "C2[1]")]
#[case("${C1[1]} = 'yes'", 0, "no rows", "brackets")]
#[case("${C1@remark} = 'x'", 0, "answers", "`@`")]
#[case("${M3#hotline} = 'x'", 0, "answers", "selected(")]
#[case("${C3.cases} > 1", 0, "many rows", "${C3[illegal_access].cases}")]
#[case("${E12.received} > 1", 0, "many rows", "count(${E12.received})")]
#[case("${C2.title} = 'x'", 0, "many rows", "count(${C2.title})")]
#[case("${C3} = 'yes'", 0, "several fields", "C3.status")]
#[case("count(${C3}) > 1", 6, "several fields", "${C3.status}")]
#[case("count(${C1}) > 1", 6, "one answer", "answered(")]
#[case("sum(${C2.title}) > 1", 4, "a text, not a number", "one kind")]
#[case("answered(1)", 9, "not the address of an answer", "${C1}")]
#[case("${C1} = 'maybe'", 8, "no code `maybe`", "yes, no, partly")]
#[case("${C1} = 'yse'", 8, "no code `yse`", "did you mean `yes`?")]
#[case(
    "coalesce(${C1}, 'n') = 'yes'",
    16,
    "no code `n`",
    "did you mean `no`?"
)]
#[case("'No' != ${C1}", 0, "no code `No`", "did you mean `no`?")]
#[case(
    "${C1} = 1",
    6,
    "compares one code of the list `answers` with a number",
    "between quotes"
)]
#[case("${C1} = ${C1.note}", 6, "with a text", "one kind")]
#[case("${C1} < 'yes'", 6, "cannot order", "`=`")]
#[case("${C1.note} > 'a'", 11, "cannot order", "`=`")]
#[case("${M3} = 'hotline'", 6, "cannot be compared", "selected(")]
#[case("${M3.law} = 'x'", 10, "file", "answered(")]
#[case(". > '5'", 4, "'5' is a text", "without quotes")]
#[case(
    "${C1.since} > '12/08/2013'",
    14,
    "`12/08/2013` is not a date",
    "'2013-08-12'"
)]
#[case("${C1.since} > '2013-02-30'", 14, "not a date", "'2013-08'")]
#[case("${C1.since} + 1 > 5", 0, "a date, not a number", "one kind")]
#[case("${C1}", 0, "not a condition", "compare it: ${C1} = 'yes'")]
#[case("not(${D1})", 4, "not a condition", "${D1} > 0")]
#[case("1 = 1 and ${M3}", 10, "not a condition", "selected(${M3}, 'code')")]
#[case("'${C1}'", 0, "not a condition", "without quotes")]
#[case("${C1.note}", 0, "not a condition", "answered(${C1.note})")]
#[case("if(${D1}, 1 = 1, 2 = 2)", 3, "not a condition", "${D1} > 0")]
#[case("selected(${C1}, 'yes')", 9, "one code", "${C1} = 'code'")]
#[case("selected(${D1}, 'yes')", 9, "a number", "kind choices")]
#[case(
    "selected(${M3}, 'hotlin')",
    16,
    "no code `hotlin`",
    "did you mean `hotline`?"
)]
#[case("selected(${M3}, ${C1.note})", 16, "one code", "'hotline'")]
#[case("count-selected(${C1}) > 1", 15, "one code", "=")]
#[case("regex(${C1.note}, '(')", 18, "cannot be used", "look-around")]
#[case("regex(${C1.note}, 'a)|(b')", 18, "cannot be used", "look-around")]
#[case(
    r"regex(${C1.note}, '(\w{1,999}){999}')",
    18,
    "cannot be used",
    "look-around"
)]
#[case("regex(${C1.note}, ${C1.note})", 18, "not a text", "between quotes")]
#[case("regex(${D1}, '[0-9]')", 6, "a number, not a text", "one kind")]
#[case("min(${nope}, 2) > 1", 4, "no field `nope`", "D1")]
fn a_mistake_is_told_where_it_is_and_how_to_mend_it(
    #[case] text: &str,
    #[case] at: usize,
    #[case] message: &str,
    #[case] mend: &str,
) {
    let mistakes = read(text, &question()).unwrap_err();
    let mistake = &mistakes[0];
    assert_eq!(mistake.at, at, "{mistake}");
    assert!(mistake.message.contains(message), "{mistake}");
    assert!(mistake.mend.contains(mend), "{mistake}");
}

#[test]
fn all_mistakes_of_an_expression_are_told_at_once() {
    let text = "${C99} = 'yes' or ${C1} = 'maybe' and sum(${C1}) > '5' or regex(${D1}, '(')";
    let places: Vec<usize> = read(text, &question())
        .unwrap_err()
        .iter()
        .map(|mistake| mistake.at)
        .collect();
    assert_eq!(places, [0, 26, 42, 51, 64, 71]);
}

#[test]
fn a_row_is_named_only_where_there_is_one() {
    for text in ["${status} = 'yes'", "${C3.status} = 'yes'", ". = 'yes'"] {
        let here = Context::question("C3").at(Some("status"));
        let mistakes = read(text, &here).unwrap_err();
        assert!(
            mistakes[0].message.contains("many rows"),
            "{text}: {}",
            mistakes[0]
        );
        assert!(read(text, &offence()).unwrap().is_per_row(), "{text}");
    }
    let mistakes = read(". > 1", &Context::question("D1")).unwrap_err();
    assert!(mistakes[0].mend.contains("`at`"), "{}", mistakes[0]);
    // Years are other rows than offences, laws are no rows at all.
    for text in ["${E12.received} > 1", "${C2.year} > 1"] {
        assert!(read(text, &offence()).is_err(), "{text}");
    }
    // What reads every row does not run per row.
    for text in [
        "sum(${cases}) > 1",
        "count(${C3.status}) > 1",
        "${C1} = 'yes'",
    ] {
        assert!(!read(text, &offence()).unwrap().is_per_row(), "{text}");
    }
}

fn number(number: f64) -> Value {
    Value::Number(number)
}

fn choice(code: &str) -> Value {
    Value::Choice(code.into())
}

fn date(text: &str) -> Value {
    Value::Date(text.parse::<Date>().unwrap())
}

/// One State: C1 is yes; two laws; fraud has 3 cases; two channels.
fn answers() -> Answered {
    Answered::nothing()
        .with("C1", choice("yes"))
        .with("C1.since", date("2015-03-12"))
        .with("C1.about", date("2015"))
        .with("C1.note", Value::Text("Ley 9048".into()))
        .with("C2[1].title", Value::Text("Law 1".into()))
        .with("C2[1].year", number(2001.0))
        .with("C2[4].title", Value::Text("Law 4".into()))
        .with("C2[4].signed", date("2015-03"))
        .with("C3[fraud].status", choice("no"))
        .with("C3[fraud].cases", number(3.0))
        .with("C3[forgery].cases", number(0.5))
        .with("F1[fraud]", choice("partly"))
        .with("E12[2025].received", number(0.1))
        .with("E12[2024].received", number(0.2))
        .with("M3", Value::Choices(vec!["hotline".into(), "web".into()]))
}

#[rstest]
// An unanswered operand leaves it open …
#[case("${D1} > 1", None)]
#[case("not(${D1} > 1)", None)]
#[case("${D1} + 1 > 1", None)]
#[case("selected(${C3[fraud].channels}, 'web')", None)]
#[case("count-selected(${C3[fraud].channels}) = 0", None)]
#[case("if(${D1} > 1, 1 = 1, 1 = 1)", None)]
#[case("max(${D1}, 4) > 1", None)]
#[case("min(${E12.executed}) > 1", None)]
#[case("string-length(${Q9[1]}) = 0", None)]
#[case("regex(${Q9[1]}, '.*')", None)]
// … unless the rest decides it.
#[case("${D1} > 1 and 1 = 2", Some(false))]
#[case("${D1} > 1 or 1 = 1", Some(true))]
#[case("${D1} > 1 and 1 = 1", None)]
#[case("${D1} > 1 or 1 = 2", None)]
#[case("if(1 = 1, ${C1} = 'yes', ${D1} > 1)", Some(true))]
#[case("coalesce(${D1}, 7) = 7", Some(true))]
#[case("coalesce(${D1} > 1, 1 = 1)", Some(true))]
#[case("answered(${D1})", Some(false))]
#[case("answered(${C1})", Some(true))]
#[case("answered(${C2})", Some(true))]
#[case("answered(${Q9})", Some(false))]
#[case("answered(${C3})", Some(true))]
#[case("answered(${C3.channels})", Some(false))]
#[case("count(${C2}) = 2", Some(true))]
#[case("count(${C2.year}) = 1", Some(true))]
#[case("count(${F1}) = 1", Some(true))]
#[case("count(${Q9}) = 0", Some(true))]
#[case("sum(${E12.executed}) = 0", Some(true))]
#[case("sum(${C3.cases}) = 3.5", Some(true))]
#[case("max(${C3.cases}) = 3 and min(${C3.cases}) = 0.5", Some(true))]
// Choices and texts.
#[case("${C1} != 'no'", Some(true))]
#[case(
    "selected(${M3}, 'hotline') and not(selected(${M3}, 'police'))",
    Some(true)
)]
#[case("count-selected(${M3}) = 2", Some(true))]
#[case("(${C1} = 'yes') = (count(${C2}) > 0)", Some(true))]
#[case("if(${C1} = 'yes', 'partly', 'no') = ${F1[fraud]}", Some(true))]
#[case("string-length(${C1.note}) = 8", Some(true))]
#[case("regex(${C1.note}, 'Ley [0-9]{4}')", Some(true))]
#[case("regex(${C1.note}, 'Ley')", Some(false))]
#[case("regex(${C1.note}, 'Ley|Ley 9048')", Some(true))]
// Numbers as spreadsheets count them.
#[case("sum(${E12.received}) = 0.3", Some(true))]
#[case("${E12[2025].received} + ${E12[2024].received} - 0.3 = 0", Some(true))]
#[case("7 div 0 = 1", None)]
#[case("-7 mod 3 = -1 and 7 div 2 = 3.5 and 2 + 3 * 4 = 14", Some(true))]
// Dates, also those that say less than a day.
#[case("${C1.since} <= today() and ${C1.since} > '2015-03-11'", Some(true))]
#[case("${C1.since} > '2014' and ${C1.since} < '2015-04'", Some(true))]
#[case("${C1.since} = '2015'", None)]
#[case("${C1.about} < '2016'", Some(true))]
#[case("${C1.about} >= ${C1.since}", None)]
#[case("max(${C1.about}, ${C1.since}) >= ${C1.since}", None)]
#[case("max(${C1.about}, ${C1.since}) > '2015-03-11'", Some(true))]
#[case("${C2[4].signed} != '2015-05'", Some(true))]
#[case("max(${C2.signed}) < '2015-04-01'", Some(true))]
fn what_is_unanswered_leaves_it_open_unless_the_rest_decides(
    #[case] text: &str,
    #[case] verdict: Option<bool>,
) {
    let expression = read(text, &question()).unwrap();
    assert_eq!(expression.truth(&answers(), None), verdict);
}

#[test]
fn in_a_row_a_name_means_the_same_row() {
    let fraud: Row = "fraud".parse().unwrap();
    let forgery: Row = "forgery".parse().unwrap();
    for (text, in_fraud, in_forgery) in [
        ("${cases} > 1", Some(true), Some(false)),
        (". = 'no'", Some(true), None),
        ("${C3.status} = 'no'", Some(true), None),
        ("${F1} = 'partly'", Some(true), None),
        ("answered(${F1})", Some(true), Some(false)),
        ("count(${F1}) = 1", Some(true), Some(true)),
        ("${cases} > sum(${cases}) div 2", Some(true), Some(false)),
        ("${C3[fraud].cases} = 3", Some(true), Some(true)),
    ] {
        let expression = read(text, &offence()).unwrap();
        assert_eq!(
            expression.truth(&answers(), Some(&fraud)),
            in_fraud,
            "{text}"
        );
        assert_eq!(
            expression.truth(&answers(), Some(&forgery)),
            in_forgery,
            "{text}"
        );
    }
    let expression = read("${cases} > 1", &offence()).unwrap();
    assert_eq!(expression.truth(&answers(), None), None);
    let law = Context::each("C2").at(Some("year"));
    let expression = read(". > 2000 and ${title} != ''", &law).unwrap();
    assert_eq!(
        expression.truth(&answers(), Some(&Row::Number(1))),
        Some(true)
    );
    assert_eq!(expression.truth(&answers(), Some(&Row::Number(4))), None);
}

#[test]
fn a_question_that_is_not_asked_counts_as_unanswered() {
    let mut answers = answers();
    answers.not_asked.extend(["C1", "C2"]);
    for (text, verdict) in [("${C1} = 'yes'", None), ("count(${C2}) = 0", Some(true))] {
        let expression = read(text, &question()).unwrap();
        assert_eq!(expression.truth(&answers, None), verdict, "{text}");
    }
}

#[test]
fn an_expression_knows_which_fields_it_reads() {
    let text = "${status} = 'yes' and count(${C2}) > sum(${E12.received}) or answered(${C1.note})";
    let expression = read(text, &offence()).unwrap();
    let read: Vec<(&str, Option<&str>)> = expression
        .dependencies()
        .iter()
        .map(|Dependency { question, field }| (question.as_str(), field.as_deref()))
        .collect();
    assert_eq!(
        read,
        [
            ("C1", Some("note")),
            ("C2", Some("signed")),
            ("C2", Some("status")),
            ("C2", Some("title")),
            ("C2", Some("year")),
            ("C3", Some("status")),
            ("E12", Some("received")),
        ]
    );
}

#[test]
fn today_is_what_the_answers_say_it_is() {
    let mut answers = answers();
    answers.today = NaiveDate::from_ymd_opt(2010, 1, 1).unwrap();
    let expression = read("${C1.since} <= today()", &question()).unwrap();
    assert_eq!(expression.truth(&answers, None), Some(false));
}

#[test]
fn a_page_can_follow_what_leans_on_codes_and_nothing_else() {
    let ways = |text: &str, here: &Context<'_>| {
        let ways = read(text, here).unwrap().ways()?;
        let way = |way: &Way| {
            format!(
                "{}{}={}",
                if way.same_row { "." } else { "" },
                way.address,
                way.code
            )
        };
        Some(ways.iter().map(way).collect::<Vec<_>>())
    };
    let told = |codes: &[&str]| Some(codes.iter().map(|code| (*code).to_owned()).collect());
    assert_eq!(ways("${C1} = 'yes'", &question()), told(&["C1=yes"]));
    assert_eq!(ways("'yes' = ${C1}", &question()), told(&["C1=yes"]));
    assert_eq!(
        ways("${C1} = 'yes' or selected(${M3}, 'hotline')", &question()),
        told(&["C1=yes", "M3=hotline"])
    );
    assert_eq!(
        ways("${status} = 'yes'", &offence()),
        told(&[".C3.status=yes"])
    );
    for more in [
        "${C1} != 'yes'",
        "${C1} = 'yes' and ${C1} = 'no'",
        "not(${C1} = 'yes')",
        "answered(${C1})",
        "${C1} = 'yes' or count(${C2}) > 1",
    ] {
        assert_eq!(ways(more, &question()), None, "{more}");
    }
}
