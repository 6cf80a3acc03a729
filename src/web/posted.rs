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

/// A post while it arrives.
#[derive(Debug, Default)]
pub(super) struct Arriving<'v> {
    posted: Posted,
    /// Why it did not arrive whole: it was larger than the limit, or the line was cut.
    wrong: form::Errors<'v>,
}

#[rocket::async_trait]
impl<'v> FromForm<'v> for Posted {
    type Context = Arriving<'v>;

    fn init(_: Options) -> Arriving<'v> {
        Arriving::default()
    }

    fn push_value(arriving: &mut Arriving<'v>, field: ValueField<'v>) {
        let name = field.name.source().as_str().to_owned();
        let text = field.value.to_owned();
        arriving.posted.fields.push((name, text));
    }

    async fn push_data(arriving: &mut Arriving<'v>, field: DataField<'v, '_>) {
        let name = field.file_name.map(own_name).unwrap_or_default();
        let limit = field.request.limits().get("file").unwrap_or_default();
        let read = match field.data.open(limit).into_bytes().await {
            Ok(read) => read,
            Err(error) => return arriving.wrong.push(error.into()),
        };
        let complete = read.is_complete();
        if name.is_empty() && read.is_empty() {
            return;
        }
        arriving.posted.files.push(PostedFile {
            field: field.name.source().as_str().to_owned(),
            name,
            bytes: read.into_inner(),
            complete,
        });
    }

    fn push_error(arriving: &mut Arriving<'v>, error: form::Error<'v>) {
        arriving.wrong.push(error);
    }

    /// What did not arrive whole is refused: nobody would notice that a file is missing.
    fn finalize(arriving: Arriving<'v>) -> form::Result<'v, Self> {
        if arriving.wrong.is_empty() {
            Ok(arriving.posted)
        } else {
            Err(arriving.wrong)
        }
    }
}

/// A file's name without the folders that some browsers send, and without control
/// characters. It is shown to people and never becomes a path.
fn own_name(name: &rocket::fs::FileName) -> String {
    let raw = name.dangerous_unsafe_unsanitized_raw().as_str();
    let last = raw.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|c| !c.is_control()).collect()
}
