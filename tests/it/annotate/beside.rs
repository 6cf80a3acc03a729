//! Of a workbook that came in one ZIP with its files the copy is the workbook.

use std::fs;

use relator::workbook::archive::pack;

use super::{is_noted_exactly, looked_at, mended, spoiled};
use crate::support::{
    annotated::Look,
    app::{App, cybercrime},
    filled::Filled,
    ods,
    reader::focal_point_of,
    server::Server,
};

#[test]
fn the_files_stay_with_who_sent_them_and_the_copy_is_the_workbook() {
    let app = App::new().with(&cybercrime());
    let sent = spoiled(&app).type_in(&[("C2[1].document", "Act 31.pdf")]);
    let in_excel = sent.bytes();
    let open = ods::saved(&relator::workbook::read::read(&in_excel).unwrap());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let upload = "/en/rounds/r/JM/upload";
    for (name, workbook) in [("jm.xlsx", in_excel), ("jm.ods", open)] {
        let files = [
            (name.to_owned(), workbook),
            ("Act 31.pdf".to_owned(), b"%PDF law".to_vec()),
        ];
        let zip = pack(&files).unwrap();
        let waiting = reader.upload(upload, &[], &[("file", "jm.zip", &zip)]);
        let copy = format!("{}/annotated", waiting.header("location").unwrap());
        let got = reader.get(&copy);
        assert_eq!(got.status, 200, "{name}: {}", got.body);
        let look = Look::at(&got.bytes);
        assert_eq!(look.sheets()[0], "To correct", "{name}");
        assert_eq!(
            Filled::open(&got.bytes).shown("C2[1].document"),
            "Act 31.pdf"
        );
        // The file is there, so that only what was typed is noted.
        fs::write(app.file("again.zip"), &zip).unwrap();
        let again = ["intake", "--round", "r", "--dry-run", "again.zip"];
        let verdict = app.json(&again)["files"][0].clone();
        is_noted_exactly(&got.bytes, &verdict);
        let well = looked_at(&app, &mended(&got.bytes));
        let codes: Vec<&str> = well["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|finding| finding["code"].as_str().unwrap())
            .collect();
        assert_eq!(codes, ["file_not_attached"], "{name}: {well:#}");
    }
}
