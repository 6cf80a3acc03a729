//! The data folder: private to the account that runs the program, and written so that a
//! file is there whole or not at all, whatever happens to the power.

use std::{
    fs::{self, DirBuilder, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    time::Duration,
};

use uuid::Uuid;

use crate::error::{Error, Result};

/// Makes a folder that only its owner may enter (mode 0700), and its parents. One that
/// exists stays as it is: its mode is the operator's decision.
pub fn make(path: &Path) -> Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(Error::file(path))?;
    // A new folder lasts once its parent is on the disk.
    path.parent().map_or(Ok(()), sync)
}

/// Makes an empty file that only its owner may read (mode 0600), if it is not there.
pub fn make_file(path: &Path) -> Result<()> {
    match create(path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(Error::file(path)(error)),
        Ok(_) | Err(_) => Ok(()),
    }
}

/// Creates a file that only its owner may read.
fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Takes away what others than the owner may do with a file.
pub fn make_private(path: &Path) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(path)
            .map_err(Error::file(path))?
            .permissions()
            .mode();
        if mode & 0o077 != 0 {
            fs::set_permissions(path, fs::Permissions::from_mode(0o600))
                .map_err(Error::file(path))?;
        }
    }
    Ok(())
}

/// Writes a file whole, over what may stand there. When this returns it is on the disk.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let partial = write_partial(path, bytes)?;
    fs::rename(&partial, path).map_err(|error| {
        let _ = fs::remove_file(&partial);
        Error::file(path)(error)
    })?;
    path.parent().map_or(Ok(()), sync)
}

/// Writes a file whole, unless one is there already: of several processes that do this
/// at once, one wins, and all see the same file afterwards.
pub fn write_first(path: &Path, bytes: &[u8]) -> Result<()> {
    let partial = write_partial(path, bytes)?;
    // Unlike a rename, a link never replaces what is there.
    let linked = fs::hard_link(&partial, path);
    let _ = fs::remove_file(&partial);
    match linked {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
            return Err(Error::file(path)(error));
        }
        Ok(()) | Err(_) => {}
    }
    path.parent().map_or(Ok(()), sync)
}

/// Writes the bytes beside their place, under a name of their own.
fn write_partial(path: &Path, bytes: &[u8]) -> Result<PathBuf> {
    let partial = path.with_extension(format!("{}.partial", Uuid::now_v7()));
    let written = create(&partial).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.map_err(|error| {
        let _ = fs::remove_file(&partial);
        Error::file(&partial)(error)
    })?;
    Ok(partial)
}

/// Removes what writers left half-written in a folder and below it, because the power or
/// the process was gone; what is younger than a day may still be under way.
pub fn sweep(folder: &Path) -> Result<()> {
    const DAY: Duration = Duration::from_secs(24 * 60 * 60);
    for entry in fs::read_dir(folder).map_err(Error::file(folder))? {
        let path = entry.map_err(Error::file(folder))?.path();
        let about = fs::symlink_metadata(&path).map_err(Error::file(&path))?;
        let old = || about.modified().ok()?.elapsed().ok();
        if about.is_dir() {
            sweep(&path)?;
        } else if path.extension() == Some("partial".as_ref()) && old().is_some_and(|age| age > DAY)
        {
            fs::remove_file(&path).map_err(Error::file(&path))?;
        }
    }
    Ok(())
}

/// Brings a folder's list of files to the disk. (Windows knows no such thing.)
pub fn sync(folder: &Path) -> Result<()> {
    #[cfg(unix)]
    {
        // The parent of a bare name is the working folder.
        let folder = if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        };
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(Error::file(folder))?;
    }
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// Waits until no other process is opening this data folder, and keeps others waiting
/// until it is dropped.
pub fn lock(data: &Path) -> Result<File> {
    let path = data.join("opening.lock");
    make_file(&path)?;
    let file = OpenOptions::new()
        .write(true)
        .open(&path)
        .map_err(Error::file(&path))?;
    file.lock().map_err(Error::file(&path))?;
    Ok(file)
}
