//! Words of which plausible responses are made.

use relator::locale::Locale;

/// The words of one language, by what is asked for.
pub struct Words {
    pub titles: &'static [&'static str],
    pub bodies: &'static [&'static str],
    pub prose: &'static [&'static str],
}

/// The words of a language; some begin or end as a formula or markup does.
pub fn of(language: Locale) -> Words {
    match language {
        Locale::En => Words {
            titles: &[
                "Cybercrimes Act, 2015",
                "Evidence (Amendment) Act",
                "Bill on electronic evidence",
            ],
            bodies: &[
                "Ministry of Justice",
                "Office of the Attorney General",
                "Cybercrime Unit & Laboratory",
            ],
            prose: &[
                "It has met every month since 2019.",
                "Applied since the reform; see the annual report, p. 12.",
                "= as in the report of 2012, without changes",
            ],
        },
        Locale::Es => Words {
            titles: &[
                "Ley Especial contra los Delitos Informáticos",
                "Ley N.º 1273 de 2009",
                "Código Orgánico Integral Penal",
            ],
            bodies: &[
                "Ministerio de Justicia",
                "Fiscalía General de la Nación",
                "Dirección de Cibercrimen «24/7»",
            ],
            prose: &[
                "Se reúne cada mes desde 2019.",
                "Se aplica desde la reforma; véase el informe anual, pág. 12.",
                "- Sin cambios desde el informe de 2012",
            ],
        },
        Locale::Pt => Words {
            titles: &[
                "Lei n.º 12.737, de 30 de novembro de 2012",
                "Marco Civil da Internet",
                "Projeto de lei sobre provas digitais",
            ],
            bodies: &[
                "Ministério da Justiça",
                "Procuradoria-Geral da República",
                "Núcleo de Combate aos Crimes Cibernéticos",
            ],
            prose: &[
                "Reúne-se todos os meses desde 2019.",
                "Aplica-se desde a reforma; ver o relatório anual, p. 12.",
                "+ duas sessões por ano <fechadas>",
            ],
        },
        Locale::Fr => Words {
            titles: &[
                "Loi sur la cybercriminalité",
                "Code pénal, titre « De l’accès »",
                "Projet de loi sur la preuve électronique",
            ],
            bodies: &[
                "Ministère de la Justice",
                "Parquet général",
                "Bureau de lutte contre la cybercriminalité",
            ],
            prose: &[
                "Se réunit chaque mois depuis 2019.",
                "S’applique depuis la réforme ; voir le rapport annuel, p. 12.",
                "@ la demande de l’autorité centrale",
            ],
        },
    }
}
