//! The door in the browser: the only room that names rocket. Today it holds the settings,
//! which the command line reads too, so that both speak of the same installation.

mod settings;

pub use settings::Settings;
