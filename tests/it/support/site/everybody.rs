//! Examples of the pages that nobody has to sign in for.

use relator::store::Purpose;

use super::{Site, Then, Who, first};
use crate::support::reader::link_for;

impl Site {
    /// Pages before anybody is signed in.
    pub(super) fn everybody(&mut self, set_up: &str) {
        use Then::Pressed;
        use Who::Nobody;
        let home = self.reader(Nobody).get("/en").body;
        let sheet = format!("/static/{}", first(&home, "href=\"/static/"));
        let invited = link_for(
            &self.app,
            "focal_point.gd@example.org",
            Purpose::Invitation,
            "{l}",
        );
        let signs_in = link_for(
            &self.app,
            "focal_point.jm@example.org",
            Purpose::SignIn,
            "{l}",
        );
        let spent = format!("/{{l}}/link/{}", "0".repeat(64));
        let set_up = format!("/{{l}}/set-up/{set_up}");
        const LINK: &str = "/<locale>/link/<token>";
        const SET_UP: &str = "/<locale>/set-up/<token>";
        const SIGN_IN: &str = "/<locale>/sign-in?<to>";
        const SEND: &str = "main form button";
        self.add(Nobody, "/", "/", "root");
        self.add(Nobody, "/static/<name>", &sheet, "stylesheet");
        self.add(Nobody, "/<locale>", "/{l}", "home");
        self.add(Nobody, "", "/{l}/nothing", "no-such-page");
        self.add(Nobody, SIGN_IN, "/{l}/sign-in", "sign-in");
        self.after(
            Nobody,
            SIGN_IN,
            "/{l}/sign-in",
            "sign-in-refused",
            Pressed(SEND),
        );
        self.add(Nobody, "/<locale>/forgotten", "/{l}/forgotten", "forgotten");
        self.add(Nobody, LINK, &invited, "invitation");
        self.after(Nobody, LINK, &invited, "invitation-refused", Pressed(SEND));
        self.add(Nobody, LINK, &signs_in, "link-signs-in");
        self.add(Nobody, LINK, &spent, "link-spent");
        self.add(Nobody, SET_UP, &set_up, "set-up");
        self.after(Nobody, SET_UP, &set_up, "set-up-refused", Pressed(SEND));
    }
}
