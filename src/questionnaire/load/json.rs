//! The file as a tree of JSON with places: strict JSON, no comments, no trailing commas.

use jsonc_parser::{
    CollectOptions, ParseOptions,
    ast::Value,
    common::Range,
    errors::{ParseError, ParseErrorKind},
    parse_to_ast,
};

use super::draft::Draft;

const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

impl<'a> Draft<'a> {
    /// The tree; none where the text is no JSON, which is then its one problem.
    pub fn parse(&self) -> Option<Value<'a>> {
        match parse_to_ast(self.text(), &CollectOptions::default(), &STRICT) {
            Ok(result) => {
                if result.value.is_none() {
                    self.problem(
                        0,
                        "the file is empty",
                        "begin with { and see forms/README.md",
                    );
                }
                result.value
            }
            Err(error) => {
                let Range { start, .. } = error.range();
                let what = format!(
                    "this is not JSON: {}",
                    lower_first(&error.kind().to_string())
                );
                self.problem(start, what, mend(&error));
                None
            }
        }
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

fn mend(error: &ParseError) -> &'static str {
    match error.kind() {
        ParseErrorKind::TrailingCommasNotAllowed => "remove the comma after the last entry",
        ParseErrorKind::ExpectedComma => "put a comma between the two entries",
        ParseErrorKind::CommentsNotAllowed => "remove the comment",
        ParseErrorKind::String(_) => {
            "end the text with a quotation mark; inside it write \\\" and \\\\"
        }
        ParseErrorKind::UnterminatedArray => "close the array with ]",
        ParseErrorKind::UnterminatedObject => "close the object with }",
        ParseErrorKind::UnexpectedWord | ParseErrorKind::SingleQuotedStringsNotAllowed => {
            "put texts in double quotation marks"
        }
        _ => "mend it; then the rest of the file can be read",
    }
}
