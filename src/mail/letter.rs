//! [`Letter`]: what it says, and its bytes.

use chrono::{DateTime, Utc};
use lettre::{
    Address, Message,
    message::{
        Mailbox,
        header::{ContentType, HeaderName, HeaderValue},
    },
};

use super::Site;
use crate::{
    access::Person,
    error::{Error, Result},
    locale::Arg,
};

/// What somebody is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Letter {
    /// They are invited, and choose a password.
    Invitation {
        /// What they will be, in their language: `National focal point (Jamaica)`.
        role: String,
    },
    /// They have an account, and were given a further post.
    Post {
        /// What they are by it, in their language.
        role: String,
    },
    /// They asked for a link, and choose a new password by it.
    Reset,
    /// They asked for a link, and it signs them in: there is no password yet.
    SignIn,
}

/// A letter to one person, with the link in it.
#[derive(Debug, Clone, Copy)]
pub struct Writing<'a> {
    /// What is written.
    pub letter: &'a Letter,
    /// To whom.
    pub to: &'a Person,
    /// The path of the page that they are to open, behind the language: it begins with `/`.
    pub path: &'a str,
    /// How many hours it works, where it does not work for ever.
    pub hours: i64,
    /// Of which installation.
    pub site: &'a Site,
    /// When.
    pub at: DateTime<Utc>,
    /// What no other letter of this installation is named.
    pub id: &'a str,
}

impl Writing<'_> {
    /// The whole address of the link.
    pub fn link(&self) -> String {
        self.site.page(self.to.language, self.path)
    }

    /// Subject and text.
    fn words(&self) -> (String, String) {
        let locale = self.to.language;
        let mut args: Vec<(&'static str, Arg)> = vec![
            ("name", self.to.name.as_str().into()),
            ("email", self.to.email.as_str().into()),
            ("link", self.link().into()),
            ("hours", Arg::Count(self.hours)),
        ];
        match self.letter {
            Letter::Invitation { role } => {
                args.push(("role", role.as_str().into()));
                args.push(("again", self.site.page(locale, "/forgotten").into()));
                let text = locale.say_with("mail-invitation", &args);
                (locale.say("mail-invitation-subject"), text)
            }
            Letter::Post { role } => {
                args.push(("role", role.as_str().into()));
                args.push(("again", self.site.page(locale, "/forgotten").into()));
                let text = locale.say_with("mail-post", &args);
                (locale.say("mail-post-subject"), text)
            }
            Letter::Reset => {
                let text = locale.say_with("mail-reset", &args);
                (locale.say("mail-reset-subject"), text)
            }
            Letter::SignIn => {
                let text = locale.say_with("mail-sign-in", &args);
                (locale.say("mail-sign-in-subject"), text)
            }
        }
    }

    /// The letter as a message of RFC 5322: headers and text in ASCII, whatever the
    /// names and words are.
    ///
    /// # Errors
    /// [`Error::Refused`] where nobody can be written to at this address.
    pub fn eml(&self) -> Result<Vec<u8>> {
        let cannot = |why: &dyn std::fmt::Display| {
            Error::Refused(format!("no letter can be written to this address: {why}"))
        };
        let domain = self.site.domain();
        let to: Address = self.to.email.parse().map_err(|why| cannot(&why))?;
        let from = Address::new("relator", domain).map_err(|why| cannot(&why))?;
        let (subject, text) = self.words();
        let message = Message::builder()
            .from(Mailbox::new(Some("Relator".to_owned()), from))
            .to(Mailbox::new(Some(self.to.name.clone()), to))
            .date(self.at.into())
            .message_id(Some(format!("<{}@{domain}>", self.id)))
            .subject(subject)
            // RFC 3834: no absence notice answers it.
            .raw_header(said("Auto-Submitted", "auto-generated"))
            .raw_header(said("Content-Language", self.to.language.code()))
            .header(ContentType::TEXT_PLAIN)
            .body(text + "\n")
            .map_err(|why| cannot(&why))?;
        Ok(message.formatted())
    }
}

fn said(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}
