//! [`Cells`]: where a workbook keeps the answers that a formula reads.

use crate::address::Address;

/// A workbook in one language. References are in A1 notation with their sheet:
/// `'Substantive law'!$D$14`, or a range of cells. Answer cells hold labels of codes and
/// other texts as text, numbers as numbers, dates as date cells or, where a month or a
/// year is enough, ISO text; each option of a *choices* field has a cell of its own with
/// an `X` or a rank.
pub trait Cells {
    /// The cell of the answer at this address; of one option of a *choices* field, its own
    /// cell. None where the workbook has none (a part of the questionnaire).
    fn cell(&self, address: &Address) -> Option<String>;

    /// The cells or ranges of all options of the *choices* field at this address.
    fn options(&self, address: &Address) -> Option<Vec<String>>;

    /// The cells or ranges that hold a field in every row or item; the address is without a
    /// row. None where the workbook does not hold all, or where a row or the field has a
    /// condition of its own that a formula over the whole cannot heed.
    fn every(&self, address: &Address) -> Option<Vec<String>>;

    /// One range per item of this list, over all of its answer cells.
    fn items(&self, question: &str) -> Option<Vec<String>>;

    /// The label of a code of this list in the workbook's language.
    fn label(&self, list: &str, code: &str) -> Option<String>;

    /// Words that may stand in an answer cell in place of an answer: NA, NAP, C.
    fn words(&self) -> Vec<String>;

    /// Whether less than a day is accepted for the date at this address, so that its cell
    /// may hold text. Excel cannot compare such a cell.
    fn is_coarse(&self, address: &Address) -> bool;

    /// A condition that is FALSE where this address (without a row: the whole question) is
    /// not asked, so that what stands there does not count; none where it is always asked.
    /// It must never give an Excel error.
    fn asked(&self, address: &Address) -> Option<String>;
}
