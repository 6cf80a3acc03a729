//! Who asks, and whether they may: a permission is a type in the handler's signature.
//!
//! Nobody signed in is 401, which sends a reader to sign in. What a person may not do does
//! not exist for them: 404, also for another State's objects.

use std::marker::PhantomData;

use chrono::Utc;
use rocket::{
    Request, State,
    http::Status,
    request::{FromRequest, Outcome},
};

use super::{cookie, errors::Failed, log::place, page::Frame};
use crate::{
    access::{Act, Person, Sections},
    desk::Desk,
    error::Error,
    locale::Locale,
    mail::Site,
};

/// An act as a type.
pub(super) trait Permission: Send + Sync + 'static {
    /// The act.
    const ACT: Act;
}

/// Each act as a type of the same name.
macro_rules! acts {
    ($($act:ident),* $(,)?) => {
        pub(super) mod acts {
            use super::{Act, Permission};
            $(
                #[derive(Debug)]
                pub(in crate::web) struct $act;
                impl Permission for $act {
                    const ACT: Act = Act::$act;
                }
            )*
        }
    };
}

acts![
    ViewResponse,
    EditResponse,
    AssignSections,
    SubmitResponse,
    ReadSubmissions,
    FollowRound,
    ReturnResponse,
    AcceptResponse,
    DownloadRegional,
    TakeInBatch,
    ManageRounds,
    ManagePeople,
];

/// Somebody who is signed in.
#[derive(Debug, Clone)]
pub(super) struct SignedIn {
    pub(super) person: Person,
}

/// Somebody who may do `A` somewhere: for the acts that are not held in one State.
#[derive(Debug)]
pub(super) struct Can<A> {
    pub(super) person: Person,
    act: PhantomData<A>,
}

/// Somebody who may do `A` in the State of the path, in a round to which it is invited:
/// for routes under `/<locale>/rounds/<round>/<state>`.
#[derive(Debug)]
pub(super) struct InState<A> {
    pub(super) person: Person,
    pub(super) round: String,
    /// ISO 3166-1 alpha-2.
    pub(super) state: String,
    act: PhantomData<A>,
}

impl<A> InState<A> {
    /// Refuses a section that the person does not have.
    pub(super) fn section(&self, code: &str) -> Result<(), Status> {
        if self.sections().contains(code) {
            Ok(())
        } else {
            Err(Status::NotFound)
        }
    }

    /// The sections of this State's response that the person may see and answer.
    pub(super) fn sections(&self) -> Sections {
        self.person.sections_in(&self.state)
    }
}

/// Who asks, if anybody is signed in; looked up once for each request.
async fn signed_in(request: &Request<'_>) -> Result<Option<SignedIn>, Status> {
    let found = request.local_cache_async(async {
        let Some(token) = cookie::token(request.cookies()) else {
            return Ok(None);
        };
        let desk = desk(request)?;
        match desk.session(&token, Utc::now()).await {
            Ok(person) => Ok(person.map(|person| SignedIn { person })),
            Err(error) => Err(Failed::from(error).told(request)),
        }
    });
    found.await.clone()
}

fn desk<'r>(request: &'r Request<'_>) -> Result<&'r Desk, Status> {
    request
        .rocket()
        .state::<Desk>()
        .ok_or(Status::InternalServerError)
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for SignedIn {
    type Error = Status;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Status> {
        outcome(who(request).await)
    }
}

#[rocket::async_trait]
impl<'r, A: Permission> FromRequest<'r> for Can<A> {
    type Error = Status;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Status> {
        outcome(who(request).await.and_then(|signed_in| {
            let person = signed_in.person;
            if person.may(A::ACT) {
                Ok(Self {
                    person,
                    act: PhantomData,
                })
            } else {
                Err(refused(request, &person))
            }
        }))
    }
}

#[rocket::async_trait]
impl<'r, A: Permission> FromRequest<'r> for InState<A> {
    type Error = Status;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Status> {
        outcome(in_state(request).await)
    }
}

async fn in_state<A: Permission>(request: &Request<'_>) -> Result<InState<A>, Status> {
    let person = who(request).await?.person;
    let segment = |at| request.routed_segment(at).map(str::to_owned);
    let (Some(round), Some(state)) = (segment(2), segment(3)) else {
        return Err(Status::NotFound);
    };
    if !person.may_in(A::ACT, &state) {
        return Err(refused(request, &person));
    }
    let invited = desk(request)?.is_invited(&round, &state).await;
    match invited {
        Ok(true) => Ok(InState {
            person,
            round,
            state,
            act: PhantomData,
        }),
        Ok(false) | Err(Error::Missing { .. }) => Err(Status::NotFound),
        Err(error) => Err(Failed::from(error).told(request)),
    }
}

/// What is not for this person does not exist for them.
fn refused(request: &Request<'_>, person: &Person) -> Status {
    log::warn!("refused to {}: {}", person.id, place(request));
    Status::NotFound
}

/// Whether anybody is signed in.
pub(super) async fn is_somebody(request: &Request<'_>) -> bool {
    matches!(signed_in(request).await, Ok(Some(_)))
}

/// Whoever asks, for a page that must not fail: where the session cannot be read, nobody.
pub(super) async fn visitor(request: &Request<'_>) -> Visitor {
    let found = signed_in(request).await.ok().flatten();
    Visitor(found.map(|signed_in| signed_in.person))
}

async fn who(request: &Request<'_>) -> Result<SignedIn, Status> {
    signed_in(request).await?.ok_or(Status::Unauthorized)
}

fn outcome<T>(found: Result<T, Status>) -> Outcome<T, Status> {
    match found {
        Ok(found) => Outcome::Success(found),
        Err(status) => Outcome::Error((status, status)),
    }
}

/// Whoever asks, signed in or not: for pages that greet both.
#[derive(Debug)]
pub(super) struct Visitor(pub(super) Option<Person>);

impl Visitor {
    /// The frame of a page that both may read.
    pub(super) fn frame(&self, locale: Locale, path: &str) -> Frame {
        match &self.0 {
            Some(person) => Frame::of(locale, path, person),
            None => Frame::new(locale, path),
        }
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Visitor {
    type Error = Status;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Status> {
        let found = signed_in(request).await;
        outcome(found.map(|found| Self(found.map(|signed_in| signed_in.person))))
    }
}

/// The desk as handlers take it.
pub(super) type AtDesk = State<Desk>;

/// Under which address people reach this installation; nothing that the request says of
/// itself enters into it.
pub(super) type AtSite = State<Site>;
