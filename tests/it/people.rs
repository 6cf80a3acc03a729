//! `relator people`, by the real program.

use rstest::rstest;

use crate::support::app::App;

const ANA: [&str; 8] = [
    "people",
    "add",
    "--email",
    "Ana@Example.org",
    "--name",
    "Ana Núñez",
    "--role",
    "focal_point",
];

#[rstest]
#[case::no_state(&[], "two capital letters")]
#[case::small(&["--state", "jm"], "two capital letters")]
#[case::sections(&["--state", "JM", "--sections", "C"], "has all sections")]
#[case::no_address(&["--state", "JM", "--email", "ana"], "is not an e-mail address")]
fn who_cannot_be_kept_is_refused_with_a_reason(#[case] more: &[&str], #[case] why: &str) {
    let app = App::new();
    let mut arguments = ANA.to_vec();
    if more.contains(&"--email") {
        arguments.drain(2..4);
    }
    let ran = app.run(&[&arguments, more].concat());
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.err.contains(why), "{}", ran.err);
    assert_eq!(app.json(&["people", "list"]), serde_json::json!([]));
}

#[test]
fn who_is_refused_is_told_so_in_json_too() {
    let app = App::new();
    for command in ["add", "invite"] {
        let mut arguments = ANA.to_vec();
        arguments[1] = command;
        let told = app.json(&arguments);
        let why = told["refused"].as_str().unwrap();
        assert!(why.contains("two capital letters"), "{told}");
    }
}

#[rstest]
#[case::role(&["--role", "king"])]
#[case::language(&["--role", "secretariat", "--lang", "nl"])]
fn what_there_is_not_is_wrong_usage(#[case] more: &[&str]) {
    let app = App::new();
    let ran = app.run(&[&ANA[..6], more].concat());
    assert_eq!(ran.code, 2, "{}", ran.err);
}

#[test]
fn people_are_added_once_and_listed() {
    let app = App::new();
    let ana = [&ANA[..], &["--state", "JM", "--lang", "es"]].concat();
    let ran = app.run(&ana);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    assert!(
        ran.err.contains("ana@example.org: added as focal_point JM"),
        "{}",
        ran.err
    );
    let again = app.run(&ana);
    assert_eq!(again.code, 1);
    assert!(again.err.contains("ana@example.org"), "{}", again.err);
    let ben = app.json(&[
        "people",
        "add",
        "--email",
        "ben@example.org",
        "--name",
        "Ben",
        "--role",
        "contributor",
        "--state",
        "JM",
        "--sections",
        "C,D",
    ]);
    assert_eq!(ben["posts"][0]["sections"], serde_json::json!(["C", "D"]));

    let list = app.json(&["people", "list"]);
    assert_eq!(list.as_array().unwrap().len(), 2);
    let ana = &list[0];
    assert_eq!(
        (&ana["email"], &ana["language"]),
        (&"ana@example.org".into(), &"es".into())
    );
    let post = serde_json::json!([{"role": "focal_point", "state": "JM", "sections": null}]);
    assert_eq!(ana["posts"], post);
    assert_eq!(
        (&ana["has_password"], &ana["blocked"]),
        (&false.into(), &().into())
    );
    let text = app.run(&["people", "list"]).out;
    assert!(
        text.contains("ben@example.org  Ben  en  contributor JM C,D  no password yet"),
        "{text}"
    );
}
