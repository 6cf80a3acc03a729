//! Who may do what, and where; which passwords are taken.

use proptest::prelude::*;
use relator::{
    access::{Act, Newcomer, Password, Person, Post, Role, Sections, Unfit, Weak, email, name},
    locale::Locale,
};
use rstest::rstest;

fn post(role: Role, state: Option<&str>, sections: Option<&[&str]>) -> Post {
    Post {
        role,
        state: state.map(str::to_owned),
        sections: sections.map(|codes| codes.iter().map(|code| (*code).to_owned()).collect()),
    }
}

fn person(posts: &[Post]) -> Person {
    Person {
        id: "1".into(),
        email: "ana.de.la.o@example.org".into(),
        name: "Ana de la O Martínez".into(),
        language: Locale::Es,
        posts: posts.to_vec(),
    }
}

#[test]
fn a_focal_point_of_jamaica_may_nothing_in_grenada() {
    let ana = person(&[post(Role::FocalPoint, Some("JM"), None)]);
    for act in Act::ALL {
        assert!(!ana.may_in(act, "GD"), "{act:?}");
        assert_eq!(ana.may_in(act, "JM"), ana.may(act), "{act:?}");
    }
    assert!(ana.may_in(Act::SubmitResponse, "JM"));
    assert_eq!(ana.sections_in("GD"), Sections::Only([].into()));
    assert!(ana.sections_in("JM").contains("D"));
}

#[test]
fn a_contributor_sees_only_the_sections_given_to_them() {
    let ben = person(&[
        post(Role::Contributor, Some("JM"), Some(&["C"])),
        post(Role::Contributor, Some("JM"), Some(&["D"])),
        post(Role::Contributor, Some("GD"), Some(&["A"])),
    ]);
    let sections = ben.sections_in("JM");
    assert!(sections.contains("C") && sections.contains("D"));
    assert!(!sections.contains("A") && !ben.sections_in("GD").contains("C"));
    assert!(!ben.may_in(Act::SubmitResponse, "JM"));
    assert!(!ben.may(Act::ReadSubmissions));
    // Sections that nobody named are none, not all.
    let nothing = person(&[post(Role::Contributor, Some("JM"), None)]);
    assert!(!nothing.sections_in("JM").contains("C"));
}

#[rstest]
#[case(Role::Secretariat)]
#[case(Role::Administrator)]
fn a_draft_is_its_states_only(#[case] role: Role) {
    let officer = person(&[post(role, None, None)]);
    for state in ["JM", "GD", ""] {
        assert!(!officer.may_in(Act::ViewResponse, state));
        assert!(!officer.may_in(Act::EditResponse, state));
        assert_eq!(officer.sections_in(state), Sections::Only([].into()));
    }
}

#[test]
fn a_state_role_without_a_state_is_held_nowhere() {
    let nobody = person(&[post(Role::FocalPoint, None, None)]);
    assert!(!nobody.may_in(Act::EditResponse, "JM") && !nobody.may_in(Act::EditResponse, ""));
}

#[test]
fn one_table() {
    let mut table = format!("{:22}", "");
    for role in Role::ALL {
        table += &format!("{:>15}", role.code());
    }
    for act in Act::ALL {
        table += &format!("\n{:22}", format!("{act:?}"));
        for role in Role::ALL {
            table += &format!("{:>15}", if role.may(act) { "yes" } else { "." });
        }
    }
    insta::assert_snapshot!(table, @r"
                              focal_point    contributor    secretariat  administrator
    ViewResponse                      yes            yes              .              .
    EditResponse                      yes            yes              .              .
    AssignSections                    yes              .              .              .
    SubmitResponse                    yes              .              .              .
    ReadSubmissions                   yes              .            yes              .
    FollowRound                         .              .            yes              .
    RemindStates                        .              .            yes              .
    TakeInBatch                         .              .            yes              .
    SubmitOnBehalf                      .              .            yes              .
    ReturnResponse                      .              .            yes              .
    AcceptResponse                      .              .            yes              .
    DownloadRegional                    .              .            yes              .
    ManageRounds                        .              .            yes            yes
    ManageQuestionnaires                .              .              .            yes
    ManagePeople                        .              .              .            yes
    ReadAudit                           .              .              .            yes
    KeepInstallation                    .              .              .            yes
    ");
}

#[rstest]
#[case::no_state(post(Role::FocalPoint, None, None), Unfit::State(Role::FocalPoint))]
#[case::small_letters(
    post(Role::FocalPoint, Some("jm"), None),
    Unfit::State(Role::FocalPoint)
)]
#[case::three(post(Role::Contributor, Some("JAM"), Some(&["C"])), Unfit::State(Role::Contributor))]
#[case::no_sections(post(Role::Contributor, Some("JM"), None), Unfit::Sections)]
#[case::none_of_them(post(Role::Contributor, Some("JM"), Some(&[])), Unfit::Sections)]
#[case::empty(post(Role::Contributor, Some("JM"), Some(&["C", ""])), Unfit::Sections)]
#[case::shared(post(Role::FocalPoint, Some("JM"), Some(&["C"])), Unfit::TooMuch(Role::FocalPoint))]
#[case::of_one(
    post(Role::Secretariat, Some("JM"), None),
    Unfit::TooMuch(Role::Secretariat)
)]
#[case::parts(post(Role::Administrator, None, Some(&["C"])), Unfit::TooMuch(Role::Administrator))]
fn a_post_that_cannot_be_held_is_not_given(#[case] post: Post, #[case] unfit: Unfit) {
    assert_eq!(post.unfit(), Some(unfit.clone()));
    let newcomer = Newcomer {
        email: "ana@example.org".into(),
        name: "Ana".into(),
        language: Locale::Es,
        posts: vec![post],
    };
    assert_eq!(newcomer.fit(), Err(unfit));
}

#[test]
fn a_newcomer_has_an_address_a_name_and_a_post() {
    let good = Newcomer {
        email: " Ana@Example.ORG ".into(),
        name: "Ana".into(),
        language: Locale::Es,
        posts: vec![post(Role::Secretariat, None, None)],
    };
    assert_eq!(good.fit().unwrap(), "ana@example.org");
    let with = |change: fn(&mut Newcomer)| {
        let mut newcomer = good.clone();
        change(&mut newcomer);
        newcomer.fit().unwrap_err()
    };
    assert!(matches!(with(|one| one.email.clear()), Unfit::Email(_)));
    assert_eq!(
        with(|one| one.name = "\u{202E}\u{2066}".into()),
        Unfit::Name
    );
    assert_eq!(
        name(" Ana \u{202E}de la\u{2069} O ").as_deref(),
        Some("Ana de la O")
    );
    assert_eq!(with(|one| one.name = " ".into()), Unfit::Name);
    assert_eq!(with(|one| one.name = "A\nB".into()), Unfit::Name);
    assert_eq!(with(|one| one.posts.clear()), Unfit::NoPost);
    let long = format!("{}@example.org", "a".repeat(250));
    for wrong in [
        "ana",
        "ana@",
        "a b@example.org",
        "ana@\0example.org",
        "..@example.org",
        "../../ana@example.org",
        ".ana@example.org",
        "ana.@example.org",
        "ana@[127.0.0.1]",
        "ana@[IPv6:::1]",
        "ana@example..org",
        &long,
    ] {
        assert_eq!(email(wrong), None, "{wrong:?}");
    }
}

#[rstest]
#[case::fourteen("mango-river-14", Weak::Short)]
#[case::bytes_are_not_characters("ññññññññññññññ", Weak::Short)]
#[case::long(&"x1".repeat(513), Weak::Long)]
#[case::common("1Q2W3e4r5t6y7u8i", Weak::Common)]
#[case::full_width("１２３４５６７８９１２３４５６", Weak::Common)]
#[case::repeated("abcabcabcabcabcabc", Weak::Common)]
#[case::address("Ana.de.la.O@example.org", Weak::Common)]
#[case::name("ana de la o martínez", Weak::Common)]
#[case::digits("123456789012345", Weak::Common)]
#[case::digits_back("098765432109876", Weak::Common)]
#[case::the_word_twice("passwordpassword", Weak::Common)]
#[case::the_word_with_signs("P@ssw0rd12345678", Weak::Common)]
#[case::the_word_with_a_year("Contraseña2026!!", Weak::Common)]
#[case::alphabet("abcdefghijklmnop", Weak::Common)]
#[case::keyboard("qwertyuiopasdfgh", Weak::Common)]
#[case::keyboard_back("lkjhgfdsapoiuytrewq", Weak::Common)]
#[case::french_keyboard("azertyuiopqsdfgh", Weak::Common)]
#[case::columns("1qaz2wsx3edc4rfv5tgb", Weak::Common)]
#[case::role("administrator12345", Weak::Common)]
#[case::role_and_date("secretaria20261231", Weak::Common)]
#[case::two_words("BienvenidoMinisterio1", Weak::Common)]
#[case::a_word_thrice("ÑANDÚ ñandú ñandú", Weak::Common)]
#[case::address_cut("Ana.de.la.O@example.or", Weak::Common)]
#[case::own_name_numbered("Martínez19771203", Weak::Common)]
#[case::own_name_mostly("anadelaomartinez-xkqv", Weak::Common)]
fn a_password_that_would_be_tried_first_is_not_taken(#[case] text: &str, #[case] weak: Weak) {
    let refused = Password::chosen(text, &person(&[])).unwrap_err();
    assert_eq!(refused, weak);
    for locale in Locale::ALL {
        assert!(refused.message(locale).len() > 20, "{locale}");
    }
}

#[test]
fn any_long_password_is_taken_and_reads_alike_from_every_keyboard() {
    let ana = person(&[]);
    for good in [
        "todo lo que cabe",
        "ÑANDÚ verde, Ñandú gris",
        "     mango     .",
        "🦜🦜🐢🦜🦜🐢🐢🦜🌊🦜🦜🐢🐢🌋🦜",
    ] {
        assert!(Password::chosen(good, &ana).is_ok(), "{good}");
    }
    let composed = Password::chosen("caf\u{e9} con leche y pan", &ana).unwrap();
    assert_eq!(
        Password::typed("cafe\u{301} con leche y pan"),
        Some(composed.clone())
    );
    assert_eq!(format!("{composed:?}"), "Password");
}

#[test]
fn four_words_that_nobody_else_puts_together_are_taken() {
    let words = [
        "orange lantern quietly upstairs",
        "correct horse battery staple",
        "river teapot marble sunday",
        "blue chair under snow",
        "lantern-copper-violin-harbour",
        "windmill_pencil_garden_tiger",
        "dragon welcome summer football",
        "cuatro palabras sin orden alguno",
        "otras cinco palabras sin ningún orden",
        "limón ventana tambor azul",
        "la mesa canta despacio",
        "caballo.nube.tijera.pan",
        "martínez compra tres pianos verdes",
        "quatro palavras sem ordem",
        "janela sapato vento açúcar",
        "o gato lê jornal",
        "pedra-nuvem-cadeira-limão",
        "quatre mots sans suite",
        "chaise nuage citron tambour",
        "le chat lit dehors",
        "pierre.fenêtre.orage.sel",
        "lanterncopperviolinharbour",
        "ventanatamborlimonazul",
        "7Kq-vu2m-Xr9t-pd",
        "4938201756620183",
    ];
    let ana = person(&[]);
    for good in words {
        assert!(Password::chosen(good, &ana).is_ok(), "{good}");
    }
}

proptest! {
    #[test]
    fn letters_by_chance_are_taken(text in "[a-z]{15,40}") {
        prop_assert!(Password::chosen(&text, &person(&[])).is_ok(), "{text}");
    }
}

#[test]
fn every_role_has_its_code_and_its_name_in_four_languages() {
    for role in Role::ALL {
        assert_eq!(role.code().parse(), Ok(role));
        for locale in Locale::ALL {
            assert!(
                !role.name(locale).starts_with("role-"),
                "{role} in {locale}"
            );
        }
    }
    assert!("Administrator".parse::<Role>().is_err());
}
