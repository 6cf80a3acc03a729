//! Letters: what the program writes to people, in their language, as plain text. A letter
//! becomes the bytes of an `.eml` file here; where it goes is not for this room to say.

mod letter;
mod site;

pub use letter::{Letter, Writing};
pub use site::Site;
