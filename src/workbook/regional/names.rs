//! Names of sheets: at most 31 characters, unique whatever the case, nothing that a
//! formula would have to escape.

/// The longest name, in UTF-16 units.
const LONGEST: usize = 31;

/// Gives every sheet a name of its own.
#[derive(Debug, Default)]
pub(super) struct Names(Vec<String>);

impl Names {
    /// The name nearest to `wanted` that no sheet has yet.
    pub fn take(&mut self, wanted: &str) -> String {
        let clean: String = wanted
            .chars()
            .map(|c| match c {
                ':' | '\\' | '/' | '?' | '*' | '[' | ']' | '!' => ' ',
                // Formulas would have to double the straight one, and some readers do not.
                '\'' => '’',
                c if c.is_control() => ' ',
                c => c,
            })
            .collect();
        let clean = clean.split_whitespace().collect::<Vec<_>>().join(" ");
        let clean = if clean.is_empty() { "-" } else { &clean };
        let mut name = cut(clean, LONGEST);
        let mut number = 2;
        while self.0.iter().any(|taken| same(taken, &name)) {
            let ending = format!(" {number}");
            name = cut(clean, LONGEST - ending.len()) + &ending;
            number += 1;
        }
        self.0.push(name.clone());
        name
    }
}

fn same(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.to_lowercase()
}

fn cut(text: &str, longest: usize) -> String {
    let mut units = 0;
    let kept: String = text
        .chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= longest
        })
        .collect();
    kept.trim_end().to_owned()
}

/// A name as formulas and links write it: always quoted.
pub(super) fn quoted(name: &str) -> String {
    format!("'{}'", name.replace('\'', "''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_cut_cleaned_and_made_unique_whatever_the_case() {
        let mut names = Names::default();
        assert_eq!(
            names.take("F1 Forms: of [cyber]crime"),
            "F1 Forms of cyber crime"
        );
        assert_eq!(
            names.take("f1 forms OF cyber crime"),
            "f1 forms OF cyber crime 2"
        );
        let long = "Legislación sustantiva contra el delito cibernético";
        assert_eq!(names.take(long), "Legislación sustantiva contra e");
        assert_eq!(names.take(long), "Legislación sustantiva contra 2");
        assert_eq!(names.take("?"), "-");
        assert_eq!(names.take("Demandes d'urgence!"), "Demandes d’urgence");
        assert_eq!(quoted("L'état"), "'L''état'");
    }
}
