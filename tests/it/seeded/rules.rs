//! Every check of `forms/cybercrime/2026`, and how an answer breaks it: what the response
//! says before, what is typed over it, and where that is told. Nothing else may be told.

/// What is typed over an answer.
#[derive(Debug, Clone, Copy)]
pub enum Over {
    /// The label of this code, in the language of the workbook.
    Code(&'static str),
    /// A text.
    Text(&'static str),
    /// A number.
    Number(f64),
    /// Nothing: the cell is cleared; of a question, a row or an item every cell.
    Nothing,
}
use Over::{Code, Nothing, Number, Text};

/// How a check is broken.
#[derive(Debug)]
pub struct Broken {
    /// The question that has the check.
    pub question: &'static str,
    /// The check's code.
    pub code: &'static str,
    /// What the response says before: an address and a code after a blank; or only a
    /// question, which is answered in full.
    pub given: &'static [&'static str],
    /// What is typed over it.
    pub typed: &'static [(&'static str, Over)],
    /// Where it is told.
    pub at: &'static str,
}

const fn broken(
    question: &'static str,
    code: &'static str,
    given: &'static [&'static str],
    typed: &'static [(&'static str, Over)],
    at: &'static str,
) -> Broken {
    Broken {
        question,
        code,
        given,
        typed,
        at,
    }
}

/// A day that is not come yet.
const FAR: Over = Text("2999-01-01");
/// A year before anything else in a response.
const LONG_AGO: Over = Text("1990");

/// Every check.
#[rustfmt::skip]
pub const RULES: &[Broken] = &[
    broken("A2", "deviation_unspecified", &["A2 yes"], &[("A2.from", Nothing), ("A2.scope", Nothing)], "A2"),
    broken("A2", "period_reversed", &["A2 yes"], &[("A2.to", Text("1999-12-31"))], "A2.to"),
    broken("A4", "focal_point_unreachable", &[], &[("A4.telephone", Nothing), ("A4.email", Nothing), ("A4.address", Nothing)], "A4"),
    broken("A5", "section_letters", &[], &[("A5[1].sections", Text("all of them"))], "A5[1].sections"),
    broken("A6", "note_future", &[], &[("A6.date", FAR)], "A6.date"),
    broken("B2", "measures_missing", &["B1[points_of_contact] implemented"], &[("B2[points_of_contact]", Nothing)], "B2[points_of_contact]"),
    broken("C2", "law_missing", &["C1 yes"], &[("C2", Nothing)], "C2"),
    broken("C2", "law_future", &["C1 yes", "C2[1].status in_force"], &[("C2[1].adopted", FAR)], "C2[1].adopted"),
    broken("C3", "specific_without_law", &["C1 no", "C3[illegal_access].status offence"], &[("C3[illegal_access].basis", Code("specific"))], "C3[illegal_access].basis"),
    broken("C3", "full_with_gap", &["C1 yes", "C1.extent full", "C3[copyright].status offence"],
        &[("C3[copyright].status", Code("not_an_offence")), ("C3[copyright].basis", Nothing), ("C3[copyright].extent", Nothing), ("C4[copyright]", Nothing)], "C3[copyright].status"),
    broken("C3", "bill_unlisted", &["C5 no", "C1.extent partial", "D1.extent partial", "E1.extent partial", "C3[intimate_images].status offence", "C3[intimate_images].extent partial"],
        &[("C3[intimate_images].bill", Code("yes"))], "C3[intimate_images].bill"),
    broken("C5", "pending_without_bill", &["C5 no", "C1.extent partial", "D1 yes", "D1.extent partial", "E1.extent partial"], &[("D1.extent", Code("bill_pending"))], "C5"),
    broken("C6", "bill_missing", &["C5 yes"], &[("C6", Nothing)], "C6"),
    broken("C6", "bill_dates_reversed", &["C5 yes"], &[("C6[1].expected", LONG_AGO)], "C6[1].expected"),
    broken("D2", "law_missing", &["D1 yes"], &[("D2", Nothing)], "D2"),
    broken("D2", "law_future", &["D1 yes", "D2[1].status in_force"], &[("D2[1].adopted", FAR)], "D2[1].adopted"),
    broken("D3", "specific_without_law", &["D1 no", "D3[production_order].status available"], &[("D3[production_order].basis", Code("specific"))], "D3[production_order].basis"),
    broken("D3", "full_with_gap", &["D1 yes", "D1.extent full", "D3[content_interception].status available"],
        &[("D3[content_interception].status", Code("not_available")), ("D3[content_interception].basis", Nothing), ("D3[content_interception].extent", Nothing), ("D4[content_interception]", Nothing)],
        "D3[content_interception].status"),
    broken("D8", "preservation_long", &["D3[expedited_preservation].status available"], &[("D8", Number(3_000.0))], "D8"),
    broken("E2", "law_missing", &["E1 yes"], &[("E2", Nothing)], "E2"),
    broken("E2", "law_future", &["E1 yes", "E2[1].status in_force"], &[("E2[1].adopted", FAR)], "E2[1].adopted"),
    broken("E3", "contact_unreachable", &[], &[("E3[1].telephone", Nothing), ("E3[1].email", Nothing), ("E3[1].address", Nothing)], "E3[1]"),
    broken("E4", "network_without_convention", &["E4[budapest_24_7] not_member", "E6[budapest_convention].status under_study"], &[("E4[budapest_24_7]", Code("member"))], "E4[budapest_24_7]"),
    broken("E5", "contact_unreachable", &["E4[g7] member"], &[("E5[1].telephone", Nothing), ("E5[1].email", Nothing), ("E5[1].address", Nothing)], "E5[1]"),
    broken("E6", "treaty_date_missing", &["E6[untoc].status party"], &[("E6[untoc].date", Nothing)], "E6[untoc].date"),
    broken("E6", "treaty_date_future", &["E6[inter_american_mla].status signed"], &[("E6[inter_american_mla].date", Text("2999"))], "E6[inter_american_mla].date"),
    broken("E6", "protocol_without_convention", &["E6[budapest_convention].status under_study", "E6[first_additional_protocol].status signed"],
        &[("E6[first_additional_protocol].status", Code("party"))], "E6[budapest_convention].status"),
    broken("E12a", "outcome_exceeds_sent", &["E12"], &[("E12a[2025].mla_executed", Number(99_999.0))], "E12a[2025].mla_executed"),
    broken("E12b", "outcome_exceeds_received", &["E12"], &[("E12b[2024].mla_executed", Number(99_999.0))], "E12b[2024].mla_executed"),
    broken("G2", "unit_missing", &["G1 yes", "H1 no"], &[("G2", Nothing)], "G2"),
    broken("G2", "established_future", &["G1 yes"], &[("G2[1].established", Text("2999-07"))], "G2[1].established"),
    broken("G2", "contact_unreachable", &["G1 yes"], &[("G2[1].telephone", Nothing), ("G2[1].email", Nothing), ("G2[1].address", Nothing)], "G2[1]"),
    broken("H2", "unit_missing", &["H1 yes"], &[("H2", Nothing)], "H2"),
    broken("H2", "same_unit_unlisted", &["G1 no", "H1 yes", "H2[1].same_unit no"],
        &[("H2[1]", Nothing), ("H2[1].name", Text("Unit")), ("H2[1].same_unit", Code("yes"))], "H2[1].same_unit"),
    broken("H2", "established_future", &["H1 yes", "H2[1].same_unit no"], &[("H2[1].established", Text("2999"))], "H2[1].established"),
    broken("H2", "contact_unreachable", &["H1 yes", "H2[1].same_unit no"], &[("H2[1].telephone", Nothing), ("H2[1].email", Nothing), ("H2[1].address", Nothing)], "H2[1]"),
    broken("I2", "devices_without_examiners", &["I1 yes"], &[("I2", Number(0.0))], "I2"),
    broken("I4", "team_missing", &["I3 yes"], &[("I4", Nothing)], "I4"),
    broken("I4", "established_future", &["I3 yes"], &[("I4[1].established", FAR)], "I4[1].established"),
    broken("J2", "strategy_missing", &["J1 adopted"], &[("J2", Nothing)], "J2"),
    broken("J2", "strategy_dates_reversed", &["J1 draft"], &[("J2[1].until", LONG_AGO)], "J2[1].until"),
    broken("K2", "outcomes_exceed_prosecuted", &["K1 yes"], &[("K2[2025].convicted", Number(99_999.0))], "K2[2025].convicted"),
    broken("K2", "figures_without_statistics", &["K1 no", "K4"], &[("K2[2024].reported", Number(5.0))], "K2[2024].reported"),
    broken("K3", "outcomes_exceed_prosecuted", &[], &[("K3[illegal_access].convicted", Number(99_999.0))], "K3[illegal_access].convicted"),
    broken("K4", "source_missing", &["K1 yes", "K2"], &[("K4", Nothing)], "K4"),
    broken("K5", "cases_many", &[],
        &[("K5[4].title", Text("4")), ("K5[5].title", Text("5")), ("K5[6].title", Text("6")), ("K5[7].title", Text("7")), ("K5[8].title", Text("8")), ("K5[9].title", Text("9"))], "K5"),
    broken("L2", "trained_zero", &["L1[judges] yes"], &[("L2[judges]", Number(0.0))], "L2[judges]"),
    broken("M2", "partner_missing", &["M1 yes"], &[("M2", Nothing)], "M2"),
    broken("M2", "since_future", &["M1 yes"], &[("M2[1].since", Text("2999"))], "M2[1].since"),
    broken("N1", "contact_unreachable", &[], &[("N1[1].telephone", Nothing), ("N1[1].email", Nothing), ("N1[1].address", Nothing)], "N1[1]"),
    broken("N2", "corrections_missing", &["N2 corrections"], &[("N2.corrections", Nothing)], "N2"),
    broken("N3", "link_address_missing", &[], &[("N3[1].link", Nothing)], "N3[1].link"),
    broken("O3", "assistance_dates_reversed", &[], &[("O3[1].until", LONG_AGO)], "O3[1].until"),
    broken("P1", "file_missing", &[], &[("P1[1].title", Text("Annex 1"))], "P1[1].file"),
    broken("P3", "certification_future", &[], &[("P3.date", FAR)], "P3.date"),
];
