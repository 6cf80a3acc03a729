//! [`Posted`]: what a page sent, field by field, before anybody asked what it means.
//!
//! Nothing of it touches the disk, so a line that is cut leaves nothing behind. What one
//! post may hold in memory is bounded; a file that is too large is read past, so that the
//! texts around it are kept.

use std::{fmt, io};

use multer::{Constraints, Multipart, SizeLimit};
use rocket::{
    Data, Request,
    data::{DataStream, FromData, Outcome, ToByteUnit},
    http::{ContentType, RawStr, Status},
    outcome::Outcome::{Error, Success},
};
use tokio::{
    io::AsyncReadExt,
    sync::{Semaphore, SemaphorePermit},
};

use super::{file_name::tame, guards};

/// What is read of one post at most, kept or not: who sends more is not waited for.
const WHOLE: u64 = 1 << 30;
/// What somebody who is not signed in may send without more ado: a sign-in.
const LITTLE: usize = 64 << 10;
/// What a field costs beside its name and text: many empty ones are not free.
const FIELD: usize = 64;
/// So much is left for the fields of a form that is refused: they go back to the page.
const GIVEN_BACK: usize = 4096 * FIELD;

/// A session that ended in the middle of a section is signed in again with the section's
/// texts: much, from strangers. So many of them may do that at once.
static STRANGERS: Semaphore = Semaphore::const_new(8);

/// What a page sent. It never fails because of what stands in a field: reading is the
/// intake's. What did not arrive whole, or has more text than the limit `form`, is refused
/// as a whole: nobody would notice that something is missing.
#[derive(Debug, Default)]
pub(super) struct Posted {
    /// Names and texts, in the order of the page.
    pub(super) fields: Vec<(String, String)>,
    /// Chosen files; a file field that was left empty is none.
    pub(super) files: Vec<PostedFile>,
    /// The files together were larger than the limit `data-form`.
    pub(super) too_much: bool,
    /// Held as long as the texts are.
    _stranger: Option<SemaphorePermit<'static>>,
}

/// Why nothing was taken of what a page sent.
pub(super) struct NotPosted {
    pub(super) status: Status,
    /// What arrived before; the last text may be cut.
    pub(super) so_far: Posted,
}

impl fmt::Debug for NotPosted {
    /// Rocket writes why a request was refused: nothing of what was sent.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.status.fmt(f)
    }
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
    /// False where it was larger than the limit `file`, or there was no room for it beside
    /// the others: then `bytes` is empty.
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
impl<'r> FromData<'r> for Posted {
    type Error = NotPosted;

    async fn from_data(request: &'r Request<'_>, data: Data<'r>) -> Outcome<'r, Self> {
        let stranger = !guards::is_somebody(request).await;
        let mut room = Room::of(request, stranger);
        let received = room.receive(request, data).await;
        let so_far = room.posted;
        match received {
            Ok(()) => Success(so_far),
            Err(status) => Error((status, NotPosted { status, so_far })),
        }
    }
}

/// What there is still room for.
struct Room {
    /// Bytes of texts; for a stranger this grows once, if there is a place among them.
    texts: usize,
    /// Bytes of one file, and of all together.
    file: usize,
    files: usize,
    /// Bytes by which `texts` may grow.
    more: usize,
    posted: Posted,
}

impl Room {
    fn of(request: &Request<'_>, stranger: bool) -> Self {
        let limit = |name: &str| {
            let bytes = request.limits().get(name).unwrap_or_default().as_u64();
            usize::try_from(bytes).unwrap_or(usize::MAX)
        };
        let form = limit("form");
        let texts = if stranger { LITTLE.min(form) } else { form };
        let known = |bytes| if stranger { 0 } else { bytes };
        Self {
            texts,
            file: known(limit("file")),
            files: known(limit("data-form")),
            more: form - texts,
            posted: Posted::default(),
        }
    }

    async fn receive(&mut self, request: &Request<'_>, data: Data<'_>) -> Result<(), Status> {
        let kind = request.content_type();
        let stream = data.open(WHOLE.bytes() + 1);
        match kind {
            Some(kind) if kind.is_form_data() => self.parts(kind, stream).await,
            Some(kind) if kind.is_form() => self.line(stream).await,
            // A button without a field sends nothing.
            None => Ok(()),
            Some(_) => Err(Status::UnsupportedMediaType),
        }
    }

    /// Takes so many bytes of text, or none is left.
    fn take(&mut self, bytes: usize) -> Result<(), Status> {
        if self.texts < bytes && self.more > 0 {
            let place = STRANGERS.try_acquire();
            self.posted._stranger = Some(place.map_err(|_| Status::ServiceUnavailable)?);
            self.texts += std::mem::take(&mut self.more);
        }
        let left = self.texts.checked_sub(bytes);
        self.texts = left.ok_or(Status::PayloadTooLarge)?;
        Ok(())
    }

    /// A form without files: one line.
    async fn line(&mut self, mut stream: DataStream<'_>) -> Result<(), Status> {
        let mut line = Vec::new();
        let mut chunk = vec![0; 16 << 10];
        let whole = loop {
            let read = stream.read(&mut chunk).await.map_err(cut)?;
            if read == 0 {
                break Ok(());
            }
            if let Err(status) = self.take(read) {
                // What arrived can still be given back.
                self.texts += GIVEN_BACK;
                break Err(status);
            }
            line.extend_from_slice(&chunk[..read]);
        };
        let line = String::from_utf8_lossy(&line);
        for field in line.split('&').filter(|field| !field.is_empty()) {
            let (name, text) = field.split_once('=').unwrap_or((field, ""));
            self.take(FIELD)?;
            let field = (decoded(name), decoded(text));
            self.posted.fields.push(field);
        }
        whole
    }

    /// A form with files: parts.
    async fn parts(&mut self, kind: &ContentType, stream: DataStream<'_>) -> Result<(), Status> {
        let boundary = kind.param("boundary").ok_or(Status::BadRequest)?;
        let limit = SizeLimit::new().whole_stream(WHOLE);
        let limits = Constraints::new().size_limit(limit);
        let mut parts = Multipart::with_reader_with_constraints(stream, boundary, limits);
        while let Some(part) = parts.next_field().await.map_err(|error| broken(&error))? {
            let field = part.name().unwrap_or_default().to_owned();
            self.take(FIELD + field.len())?;
            match part.file_name().map(tame) {
                Some(name) => self.file(field, name, part).await?,
                None => self.text(field, part).await?,
            }
        }
        Ok(())
    }

    async fn text(&mut self, name: String, mut part: multer::Field<'_>) -> Result<(), Status> {
        let mut text = Vec::new();
        let mut whole = Ok(());
        while let Some(chunk) = part.chunk().await.map_err(|error| broken(&error))? {
            whole = self.take(chunk.len());
            if whole.is_err() {
                break;
            }
            text.extend_from_slice(&chunk);
        }
        let text = String::from_utf8_lossy(&text).into_owned();
        self.posted.fields.push((name, text));
        whole
    }

    async fn file(
        &mut self,
        field: String,
        name: String,
        mut part: multer::Field<'_>,
    ) -> Result<(), Status> {
        let mut bytes = Vec::new();
        let mut complete = true;
        while let Some(chunk) = part.chunk().await.map_err(|error| broken(&error))? {
            let size = bytes.len() + chunk.len();
            if complete && size > self.files {
                self.posted.too_much = true;
            }
            if complete && size <= self.file.min(self.files) {
                bytes.extend_from_slice(&chunk);
            } else {
                complete = false;
                bytes = Vec::new();
            }
        }
        if complete && name.is_empty() && bytes.is_empty() {
            return Ok(());
        }
        self.files -= bytes.len();
        self.posted.files.push(PostedFile {
            field,
            name,
            bytes,
            complete,
        });
        Ok(())
    }
}

/// A plus is a blank, `%C3%A9` an é.
fn decoded(text: &str) -> String {
    RawStr::new(text).url_decode_lossy().into_owned()
}

/// The line was cut, or it is no form.
fn broken(error: &multer::Error) -> Status {
    match error {
        multer::Error::StreamSizeExceeded { .. } => Status::PayloadTooLarge,
        _ => Status::BadRequest,
    }
}

fn cut(_: io::Error) -> Status {
    Status::BadRequest
}
