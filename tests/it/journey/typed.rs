//! What is typed into one field of a section, and whether it still stands there.

use std::path::Path;

use crate::support::browser::Browser;

/// One field by its name, and what is typed, chosen or attached.
#[derive(Debug, Clone, Copy)]
pub(super) enum Typed {
    Text(&'static str, &'static str),
    /// A radio button by its value.
    Pick(&'static str, &'static str),
    Tick(&'static str),
    /// From a drop-down list by its value.
    Choose(&'static str, &'static str),
    /// A file by its name.
    Attach(&'static str, &'static str),
}

impl Typed {
    fn field(self) -> String {
        match self {
            Self::Text(name, _) => format!("[name='{name}']"),
            Self::Pick(name, value) => format!("[name='{name}'][value='{value}']"),
            Self::Tick(name) => format!("[name='{name}'][type=checkbox]"),
            Self::Choose(name, _) => format!("select[name='{name}']"),
            Self::Attach(name, _) => format!("[name='{name}'][type=file]"),
        }
    }

    /// Types it, as a person does; a reason in place of an answer is unfolded first.
    pub(super) fn put(self, browser: &Browser, files: &Path) {
        let field = self.field();
        match self {
            Self::Text(_, text) => browser.type_in(&field, text),
            Self::Pick(..) | Self::Tick(_) => browser.click(&field),
            Self::Choose(name, value) => {
                if name.ends_with("@availability") {
                    browser.click(&format!("details:has(> * {field}) > summary"));
                }
                browser.choose(&field, value);
            }
            Self::Attach(_, file) => browser.attach(&field, &files.join(file)),
        }
    }

    /// Whether it stands on the present page.
    pub(super) fn stands(self, browser: &Browser) -> bool {
        let field = self.field();
        match self {
            Self::Text(_, text) | Self::Choose(_, text) => {
                let stands = browser.value(&field);
                if stands != text {
                    println!("{field} is {stands}");
                }
                stands == text
            }
            Self::Pick(..) | Self::Tick(_) => browser.is_chosen(&field),
            Self::Attach(name, file) => {
                browser.value(&format!("[name='{name}'][type=hidden]")) == file
                    && browser.text("main").contains(file)
            }
        }
    }
}
