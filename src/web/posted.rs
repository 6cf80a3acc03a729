//! [`Posted`]: what a page sent, field by field, before anybody asked what it means.

use rocket::form::{self, DataField, FromForm, Options, ValueField};

/// What a page sent. It never fails because of what stands in a field: reading is the
/// intake's.
#[derive(Debug, Default)]
pub(super) struct Posted {
    /// Names and texts, in the order of the page.
    pub(super) fields: Vec<(String, String)>,
    /// Chosen files; a file field that was left empty is none.
    pub(super) files: Vec<PostedFile>,
}

/// A file that was chosen on a page.
#[derive(Debug)]
pub(super) struct PostedFile {
    /// The field's name.
    pub(super) field: String,
    /// The file's own name, without a path.
    pub(super) name: String,
    /// Its bytes.
    pub(super) bytes: Vec<u8>,
    /// False where it was larger than the limit `file`: then `bytes` is only its beginning.
    pub(super) complete: bool,
}

impl Posted {
    /// The text of the first field of this name; empty where there is none.
    pub(super) fn text(&self, name: &str) -> &str {
        let mut named = self.fields.iter().filter(|(field, _)| field == name);
        named.next().map_or("", |(_, text)| text)
    }

    /// Whether the page sent a field of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(field, _)| field == name)
    }
}

#[rocket::async_trait]
impl<'v> FromForm<'v> for Posted {
    type Context = Self;

    fn init(_: Options) -> Self {
        <Self as Default>::default()
    }

    fn push_value(posted: &mut Self, field: ValueField<'v>) {
        let name = field.name.source().as_str().to_owned();
        posted.fields.push((name, field.value.to_owned()));
    }

    async fn push_data(posted: &mut Self, field: DataField<'v, '_>) {
        let name = field.file_name.map(own_name).unwrap_or_default();
        let limit = field.request.limits().get("file").unwrap_or_default();
        let Ok(read) = field.data.open(limit).into_bytes().await else {
            // The line was cut: the whole post is refused by its reader.
            return;
        };
        let complete = read.is_complete();
        if name.is_empty() && read.is_empty() {
            return;
        }
        posted.files.push(PostedFile {
            field: field.name.source().as_str().to_owned(),
            name,
            bytes: read.into_inner(),
            complete,
        });
    }

    fn finalize(posted: Self) -> form::Result<'v, Self> {
        Ok(posted)
    }
}

/// A file's name without the folders that some browsers send, and without control
/// characters. It is shown to people and never becomes a path.
fn own_name(name: &rocket::fs::FileName) -> String {
    let raw = name.dangerous_unsafe_unsanitized_raw().as_str();
    let last = raw.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|c| !c.is_control()).collect()
}
