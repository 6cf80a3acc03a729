//! Other names by which States go: formal and short ones, abbreviations, older and
//! neighbouring spellings. Accents, case, articles, dots and the forms of *Saint* are not
//! told apart and need no line here.
//!
//! The names of a round stand in the round itself. A name that could be another State's,
//! or a territory's (`Guyane` is French Guiana, `Dominicana` is no State's name), is not here.

/// Names by ISO 3166-1 alpha-2 code.
pub(super) const ALSO: &[(&str, &[&str])] = &[
    ("AG", &["Antigua", "Antigua & Barbuda"]),
    (
        "AR",
        &[
            "Argentine Republic",
            "República Argentina",
            "République argentine",
        ],
    ),
    ("BB", &["La Barbade"]),
    (
        "BO",
        &[
            "Plurinational State of Bolivia",
            "Bolivia (Plurinational State of)",
            "Estado Plurinacional de Bolivia",
            "Bolivia (Estado Plurinacional de)",
            "Estado Plurinacional da Bolívia",
            "Bolívia (Estado Plurinacional da)",
            "État plurinational de Bolivie",
            "Bolivie (État plurinational de)",
        ],
    ),
    (
        "BR",
        &[
            "Federative Republic of Brazil",
            "República Federativa del Brasil",
            "República Federativa do Brasil",
            "République fédérative du Brésil",
        ],
    ),
    (
        "BS",
        &[
            "Commonwealth of The Bahamas",
            "Mancomunidad de las Bahamas",
            "Comunidade das Bahamas",
            "Commonwealth des Bahamas",
        ],
    ),
    ("BZ", &["Bélize"]),
    (
        "CL",
        &[
            "Republic of Chile",
            "República de Chile",
            "République du Chili",
        ],
    ),
    (
        "CO",
        &[
            "Republic of Colombia",
            "República de Colombia",
            "República da Colômbia",
            "République de Colombie",
        ],
    ),
    (
        "CR",
        &[
            "Republic of Costa Rica",
            "República de Costa Rica",
            "République du Costa Rica",
        ],
    ),
    ("CU", &["Republic of Cuba", "República de Cuba"]),
    (
        "DM",
        &[
            "Commonwealth of Dominica",
            "Mancomunidad de Dominica",
            "Comunidade da Dominica",
            "Commonwealth de la Dominique",
        ],
    ),
    (
        "DO",
        &[
            "Dominican Rep.",
            "Rep. Dominicana",
            "R. Dominicana",
            "Rép. dominicaine",
        ],
    ),
    (
        "EC",
        &[
            "Republic of Ecuador",
            "República del Ecuador",
            "República do Equador",
            "République de l’Équateur",
        ],
    ),
    (
        "GT",
        &[
            "Republic of Guatemala",
            "República de Guatemala",
            "République du Guatemala",
        ],
    ),
    (
        "GY",
        &[
            "Co-operative Republic of Guyana",
            "Cooperative Republic of Guyana",
            "República Cooperativa de Guyana",
            "República Cooperativa da Guiana",
            "République coopérative du Guyana",
        ],
    ),
    (
        "HN",
        &[
            "Republic of Honduras",
            "República de Honduras",
            "République du Honduras",
        ],
    ),
    (
        "HT",
        &[
            "Republic of Haiti",
            "República de Haití",
            "République d’Haïti",
        ],
    ),
    (
        "KN",
        &[
            "Saint Kitts",
            "Saint Christopher and Nevis",
            "San Cristóbal y Nevis",
            "São Cristóvão e Nevis",
            "São Cristóvão e Neves",
            "São Cristóvão e Nieves",
            "Saint-Christophe-et-Niévès",
            "Saint-Christophe-et-Nevis",
            "Saint-Kitts-et-Niévès",
        ],
    ),
    (
        "MX",
        &[
            "United Mexican States",
            "Estados Unidos Mexicanos",
            "Estados Unidos do México",
            "États-Unis du Mexique",
            "Méjico",
        ],
    ),
    ("NI", &["Republic of Nicaragua", "República de Nicaragua"]),
    (
        "PA",
        &[
            "Republic of Panama",
            "República de Panamá",
            "República do Panamá",
            "République du Panama",
        ],
    ),
    (
        "PE",
        &[
            "Republic of Peru",
            "República del Perú",
            "República do Peru",
            "République du Pérou",
        ],
    ),
    (
        "PY",
        &[
            "Republic of Paraguay",
            "República del Paraguay",
            "República do Paraguai",
            "République du Paraguay",
        ],
    ),
    (
        "SR",
        &[
            "Surinam",
            "Surinã",
            "Republic of Suriname",
            "República de Suriname",
            "República de Surinam",
            "República do Suriname",
            "République du Suriname",
        ],
    ),
    (
        "SV",
        &[
            "Republic of El Salvador",
            "República de El Salvador",
            "República do Salvador",
            "République d’El Salvador",
        ],
    ),
    (
        "TT",
        &[
            "Trinidad",
            "Republic of Trinidad and Tobago",
            "República de Trinidad y Tobago",
            "República de Trinidad e Tobago",
            "Trinidade e Tobago",
            "Trindade e Tobago",
            "Trinidad y Tabago",
            "Trinité-et-Tobago",
            "Trinidad-et-Tobago",
        ],
    ),
    (
        "US",
        &[
            "United States of America",
            "Estados Unidos de América",
            "Estados Unidos da América",
            "États-Unis d’Amérique",
            "U.S.",
            "USA",
            "US of America",
            "EE. UU.",
            "EE. UU. de América",
            "E.U.A.",
        ],
    ),
    (
        "UY",
        &[
            "Eastern Republic of Uruguay",
            "Oriental Republic of Uruguay",
            "República Oriental del Uruguay",
            "República Oriental do Uruguai",
            "République orientale de l’Uruguay",
        ],
    ),
    (
        "VC",
        &[
            "Saint Vincent",
            "San Vicente",
            "São Vicente",
            "Saint Vincent and Grenadines",
            "San Vicente y Granadinas",
            "São Vicente e as Granadinas",
        ],
    ),
    (
        "VE",
        &[
            "Bolivarian Republic of Venezuela",
            "Venezuela (Bolivarian Republic of)",
            "República Bolivariana de Venezuela",
            "Venezuela (República Bolivariana de)",
            "República Bolivariana da Venezuela",
            "Venezuela (República Bolivariana da)",
            "République bolivarienne du Venezuela",
            "Venezuela (République bolivarienne du)",
        ],
    ),
];
