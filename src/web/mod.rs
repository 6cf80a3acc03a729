//! The door in the browser: the only room that names rocket. A handler takes what was
//! asked, lets the desk do it, and renders a page; rules stand in the rooms before it.

mod account;
mod assets;
mod batch;
mod board;
mod colleagues;
mod compression;
mod cookie;
mod cross_site;
mod download;
mod due;
mod errors;
mod file_name;
mod gate;
mod guards;
mod headers;
mod home;
mod language;
mod log;
mod map;
mod moment;
mod page;
mod people;
mod posted;
mod posts;
mod reading;
mod responses;
mod results;
mod rounds;
mod section;
mod serve;
mod settings;
mod sign_in;
mod submissions;
mod workbooks;

pub use serve::{Link, routes, serve};
pub use settings::Settings;
