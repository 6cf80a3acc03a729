//! `relator people`: adds, invites and lists people.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::{Context, Outcome};
use crate::{
    access::{Newcomer, Person, Post, Role},
    desk::Invited,
    error::Result,
    locale::Locale,
    store::KeptPerson,
};

/// Adds, invites and lists people.
#[derive(Debug, Subcommand)]
pub(super) enum People {
    /// Adds a person in one role.
    Add(Add),
    /// Writes a person a letter with a link by which they choose a password; adds them
    /// where they are new. Who is here already is invited again.
    Invite(Add),
    /// Lists people.
    List,
}

/// A person in one role.
#[derive(Debug, Args)]
pub(super) struct Add {
    /// E-mail address; nobody else may have it.
    #[arg(long)]
    email: String,
    /// Name, as the person writes it.
    #[arg(long)]
    name: String,
    /// focal_point, contributor, secretariat or administrator.
    #[arg(long)]
    role: Role,
    /// State of a focal point or contributor, ISO 3166-1 alpha-2.
    #[arg(long)]
    state: Option<String>,
    /// A contributor's sections, by their codes.
    #[arg(long, value_delimiter = ',')]
    sections: Option<Vec<String>>,
    /// Language in which the person is addressed.
    #[arg(long, default_value_t = Locale::En)]
    lang: Locale,
}

impl People {
    pub(super) async fn run(self, context: &Context) -> Result<Outcome> {
        let desk = context.desk().await?;
        match self {
            Self::Add(add) => match desk.add_person(&add.newcomer()).await? {
                Ok(person) => {
                    if context.json {
                        context.print(&of(&person));
                    } else {
                        eprintln!("{}: added as {}", person.email, posts(&person));
                    }
                    Ok(Outcome::Done)
                }
                Err(why) => Ok(refused(&why, "nobody was added", context)),
            },
            Self::Invite(add) => {
                let site = context.settings.site()?;
                match desk.invite(&add.newcomer(), &site).await? {
                    Ok(invited) => {
                        tell(&invited, context);
                        Ok(Outcome::Done)
                    }
                    Err(why) => Ok(refused(&why, "nobody was invited", context)),
                }
            }
            Self::List => {
                let people = desk.people().await?;
                if context.json {
                    context.print(&people.iter().map(kept).collect());
                } else {
                    for kept in people {
                        let person = &kept.person;
                        let state = match (kept.blocked, kept.has_password) {
                            (Some(_), _) => "  blocked",
                            (None, false) => "  no password yet",
                            (None, true) => "",
                        };
                        println!(
                            "{}  {}  {}  {}{state}",
                            person.email,
                            person.name,
                            person.language,
                            posts(person),
                        );
                    }
                }
                Ok(Outcome::Done)
            }
        }
    }
}

impl Add {
    fn newcomer(self) -> Newcomer {
        Newcomer {
            email: self.email,
            name: self.name,
            language: self.lang,
            posts: vec![Post {
                role: self.role,
                state: self.state,
                sections: self.sections,
            }],
        }
    }
}

/// Says who was invited, and where the letter lies; its link only in the document.
fn tell(invited: &Invited, context: &Context) {
    let (person, mailed) = (&invited.person, &invited.mailed);
    if context.json {
        let mut value = of(person);
        value["added"] = json!(invited.added);
        value["mail"] = json!(mailed.path);
        value["link"] = json!(mailed.link);
        context.print(&value);
    } else {
        let again = if invited.added { "" } else { " again" };
        eprintln!("{}: invited{again} as {}", person.email, posts(person));
        eprintln!("No mail is sent by itself; send on what lies in");
        println!("{}", mailed.path.display());
    }
}

/// Says why nothing was done.
fn refused(why: &impl std::fmt::Display, so: &str, context: &Context) -> Outcome {
    eprintln!("relator: {why}; {so}");
    if context.json {
        context.print(&json!({ "refused": why.to_string() }));
    }
    Outcome::Refused
}

/// Where a person acts: `contributor JM C,D`.
fn posts(person: &Person) -> String {
    let posts = person.posts.iter().map(|post| {
        let sections = post.sections.as_ref().map(|codes| codes.join(","));
        [Some(post.role.to_string()), post.state.clone(), sections]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ")
    });
    posts.collect::<Vec<_>>().join("; ")
}

fn of(person: &Person) -> Value {
    json!({
        "id": person.id,
        "email": person.email,
        "name": person.name,
        "language": person.language,
        "posts": person.posts,
    })
}

fn kept(kept: &KeptPerson) -> Value {
    let mut value = of(&kept.person);
    value["created"] = json!(kept.created);
    value["blocked"] = json!(kept.blocked);
    value["has_password"] = json!(kept.has_password);
    value
}
