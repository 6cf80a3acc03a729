//! Files that wait for a decision: somebody looks at what a workbook would change, and
//! nothing of it is stored. Uploads are evidence and stay; here the oldest make way, so that
//! nobody fills the disk by looking.

use std::{
    fs::{self, File},
    io::{ErrorKind, Read as _},
    path::{Path, PathBuf},
    time::Duration,
};

use chrono::{DateTime, Utc};

use super::{Store, blocking, folder};
use crate::{
    error::{Error, Result},
    response::{from_hexadecimal, sha256},
};

/// So many files of one State wait at most,
const FILES: usize = 20;
/// with so many bytes together (the newest alone may have more),
const BYTES: u64 = 64 << 20;
/// and for so long.
const KEPT: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// The files of one State's response that wait.
#[derive(Debug, Clone)]
pub struct Waiting {
    place: PathBuf,
}

impl Waiting {
    pub(super) fn of(store: &Store, round: &str, state: &str) -> Self {
        let place = sha256(format!("{round}\0{state}").as_bytes());
        Self {
            place: store.data.join("waiting").join(place),
        }
    }

    /// Keeps a file, and gives the hash under which it waits. It is the newest then.
    ///
    /// # Errors
    /// [`Error::File`] where the disk does not take it.
    pub async fn keep(&self, name: &str, bytes: &[u8]) -> Result<String> {
        let hash = sha256(bytes);
        let (place, path) = (self.place.clone(), self.place.join(&hash));
        // The name in the first line, then the file.
        let name = name.replace(['\r', '\n'], " ");
        let kept = [name.as_bytes(), b"\n", bytes].concat();
        blocking(move || {
            folder::make(&place)?;
            let known = File::options().append(true).open(&path);
            match known.and_then(|file| file.set_modified(Utc::now().into())) {
                Ok(()) => {}
                Err(_) => folder::write(&path, &kept)?,
            }
            make_way(&place)
        })
        .await?;
        Ok(hash)
    }

    /// The name and the bytes of a file; none where it does not wait (any more).
    ///
    /// # Errors
    /// [`Error::File`] where the disk does not give it.
    pub async fn get(&self, hash: &str) -> Result<Option<(String, Vec<u8>)>> {
        // A hash comes from an address bar as well: only a hash may become a path.
        if from_hexadecimal::<32>(hash).is_none() {
            return Ok(None);
        }
        let path = self.place.join(hash);
        blocking(move || {
            let mut kept = Vec::new();
            match File::open(&path).and_then(|mut file| file.read_to_end(&mut kept)) {
                Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
                read => read.map_err(Error::file(&path))?,
            };
            let end = kept.iter().position(|byte| *byte == b'\n');
            let bytes = kept.split_off(end.map_or(0, |end| end + 1));
            let name = String::from_utf8_lossy(&kept).trim_end().to_owned();
            Ok(Some((name, bytes)))
        })
        .await
    }

    /// Forgets a file about which somebody decided.
    pub async fn forget(&self, hash: &str) -> Result<()> {
        let path = self.place.join(hash);
        blocking(move || remove(&path)).await
    }
}

/// Removes what waits too long, and the oldest of what is too much.
fn make_way(place: &Path) -> Result<()> {
    let mut files = Vec::new();
    for entry in fs::read_dir(place).map_err(Error::file(place))? {
        let path = entry.map_err(Error::file(place))?.path();
        // One that made way just now for another is gone.
        let Ok(about) = fs::metadata(&path) else {
            continue;
        };
        if path.extension().is_none() {
            let modified = about.modified().map_err(Error::file(&path))?;
            files.push((modified, about.len(), path));
        }
    }
    files.sort_unstable_by(|one, other| other.cmp(one));
    let now = Utc::now();
    let mut bytes = 0;
    for (number, (modified, length, path)) in files.iter().enumerate() {
        bytes += length;
        let too_many = number > 0 && (number >= FILES || bytes > BYTES);
        let age = (now - DateTime::from(*modified))
            .to_std()
            .unwrap_or_default();
        if too_many || age > KEPT {
            remove(path)?;
        }
    }
    Ok(())
}

/// Removes what waits too long, of every State.
pub(super) fn sweep(data: &Path) -> Result<()> {
    let all = data.join("waiting");
    let entries = match fs::read_dir(&all) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        entries => entries.map_err(Error::file(&all))?,
    };
    for entry in entries {
        make_way(&entry.map_err(Error::file(&all))?.path())?;
    }
    Ok(())
}

fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Error::file(path)(error)),
        _ => Ok(()),
    }
}
