//! Which part of a package points to which.

use super::{
    limits,
    package::Package,
    xml::{Step, Steps, attribute, is},
};
use crate::finding::Refusal;

/// One part points to another.
pub struct Relation {
    /// The name by which the pointing part calls it.
    pub id: String,
    /// Last word of its type: `worksheet`, `sharedStrings`. (The type's beginning differs
    /// between the transitional and the strict form of the standard.)
    pub kind: String,
    /// Name of the part from the package's root; none where it lies outside the package.
    pub target: Option<String>,
}

/// The relations of a part; empty name for the package itself. None where there are none.
pub fn of(package: &mut Package, part: &str) -> Result<Option<Vec<Relation>>, Refusal> {
    let (folder, _) = part.rsplit_once('/').unwrap_or(("", part));
    let path = path(part);
    let Some(text) = package.xml(&path, limits::SMALL_PART)? else {
        return Ok(None);
    };
    let mut relations = Vec::new();
    let mut steps = Steps::over(&text, &path);
    while let Some(step) = steps.next()? {
        if let Step::Start(element) = step
            && is(&element, "Relationship")
        {
            let external = attribute(&element, "TargetMode").is_some_and(|mode| mode == "External");
            let target = attribute(&element, "Target").unwrap_or_default();
            let kind = attribute(&element, "Type").unwrap_or_default();
            relations.push(Relation {
                id: attribute(&element, "Id").unwrap_or_default(),
                kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                target: if external {
                    None
                } else {
                    resolve(folder, &target)
                },
            });
        }
    }
    Ok(Some(relations))
}

/// The part that holds the relations of a part.
pub fn path(part: &str) -> String {
    match part.rsplit_once('/') {
        Some((folder, name)) => format!("{folder}/_rels/{name}.rels"),
        None => format!("_rels/{part}.rels"),
    }
}

/// A target as seen from a folder; none where it climbs out of the package.
fn resolve(folder: &str, target: &str) -> Option<String> {
    let target = target.replace('\\', "/");
    let mut steps: Vec<&str> = match target.starts_with('/') {
        true => Vec::new(),
        false => folder.split('/').filter(|step| !step.is_empty()).collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop()?;
            }
            step => steps.push(step),
        }
    }
    Some(steps.join("/"))
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn a_target_never_climbs_out_of_the_package() {
        assert_eq!(resolve("xl", "../../etc/passwd"), None);
        assert_eq!(resolve("", "../x"), None);
    }

    #[test]
    fn a_target_is_read_from_its_folder_or_from_the_root() {
        assert_eq!(
            resolve("xl", "worksheets/a.xml").as_deref(),
            Some("xl/worksheets/a.xml")
        );
        assert_eq!(resolve("xl", "/xl/a.xml").as_deref(), Some("xl/a.xml"));
        assert_eq!(
            resolve("xl/worksheets", "../a.xml").as_deref(),
            Some("xl/a.xml")
        );
    }
}
