//! [`Files`]: files one after another, each opened only when its turn comes, and those
//! inside of a ZIP taken out one by one: of a batch only what is being read is in memory.

use std::{
    fs::File,
    io::{self, BufReader, Read as _},
    path::{Path, PathBuf},
    vec,
};

use crate::{
    finding::Finding,
    workbook::{
        archive::{self, Members},
        readers,
    },
};

/// A file that was sent: its name, which is for people only, and where it lies.
#[derive(Debug, Clone)]
pub(super) struct Lies {
    pub(super) name: String,
    /// Or why it is not taken.
    pub(super) at: std::result::Result<PathBuf, Finding>,
}

/// A file whose turn it is.
#[derive(Debug)]
pub(super) struct Found {
    /// Which of those that were sent it is, or stands in, from 0.
    pub(super) sent: usize,
    /// Its name, behind that of the ZIP in which it stands.
    pub(super) name: String,
    pub(super) content: Content,
}

/// What is in a file.
#[derive(Debug)]
pub(super) enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// Nothing that is taken.
    Refused(Box<Finding>),
    /// Our own system cannot say.
    Failed(PathBuf, io::Error),
}

/// Files that were sent, those inside of ZIPs one by one.
pub(super) struct Files {
    sent: std::iter::Enumerate<vec::IntoIter<Lies>>,
    open: Option<(usize, String, Members<BufReader<File>>)>,
}

impl Files {
    pub(super) fn of(sent: Vec<Lies>) -> Self {
        Self {
            sent: sent.into_iter().enumerate(),
            open: None,
        }
    }
}

impl Iterator for Files {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        loop {
            if let Some((sent, zip, members)) = &mut self.open {
                if let Some(member) = members.next() {
                    return Some(Found {
                        sent: *sent,
                        name: format!("{zip}/{}", member.name),
                        content: match member.content {
                            Ok(bytes) => Content::Bytes(bytes),
                            Err(finding) => Content::Refused(Box::new(finding)),
                        },
                    });
                }
                self.open = None;
            }
            let (sent, Lies { name, at }) = self.sent.next()?;
            let content = match at.map(|path| (opened(&path), path)) {
                Err(finding) => Content::Refused(Box::new(finding)),
                Ok((Err(why), path)) => Content::Failed(path, why),
                Ok((Ok(Opened::Whole(bytes)), _)) => Content::Bytes(bytes),
                Ok((Ok(Opened::Zip(members)), _)) => {
                    self.open = Some((sent, name, members));
                    continue;
                }
            };
            return Some(Found {
                sent,
                name,
                content,
            });
        }
    }
}

enum Opened {
    Whole(Vec<u8>),
    Zip(Members<BufReader<File>>),
}

fn opened(path: &Path) -> io::Result<Opened> {
    let open = || File::open(path).map(BufReader::new);
    if let Some(members) = archive::members(open()?) {
        return Ok(Opened::Zip(members));
    }
    // One byte more than a workbook may have tells that it has more.
    let mut bytes = Vec::new();
    open()?.take(readers::FILE + 1).read_to_end(&mut bytes)?;
    Ok(Opened::Whole(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_is_opened_when_its_turn_comes_and_those_of_a_zip_one_by_one() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str, bytes: &[u8]| {
            let path = folder.path().join(name);
            std::fs::write(&path, bytes).unwrap();
            Lies {
                name: name.to_owned(),
                at: Ok(path),
            }
        };
        let inside = [
            ("x/one.csv".to_owned(), b"1".to_vec()),
            ("two.csv".to_owned(), b"2".to_vec()),
        ];
        let zip = archive::pack(&inside).unwrap();
        let gone = Lies {
            name: "gone".to_owned(),
            at: Ok(folder.path().join("gone")),
        };
        let too_large = Lies {
            name: "large".to_owned(),
            at: Err(Finding::error("too_large")),
        };
        let sent = vec![
            at("a.csv", b"a"),
            at("b.zip", &zip),
            gone,
            too_large,
            at("c", b"c"),
        ];
        let mut files = Files::of(sent);
        let mut found: Vec<Found> = files.by_ref().take(3).collect();
        std::fs::write(folder.path().join("c"), "late").unwrap();
        found.extend(files);
        let told: Vec<String> = found
            .iter()
            .map(|one| {
                let content = match &one.content {
                    Content::Bytes(bytes) => String::from_utf8_lossy(bytes).into_owned(),
                    Content::Refused(finding) => finding.code.to_string(),
                    Content::Failed(..) => "failed".to_owned(),
                };
                format!("{} {} {content}", one.sent, one.name)
            })
            .collect();
        assert_eq!(
            told,
            [
                "0 a.csv a",
                "1 b.zip/x/one.csv 1",
                "1 b.zip/two.csv 2",
                "2 gone failed",
                "3 large too_large",
                "4 c late"
            ]
        );
    }
}
