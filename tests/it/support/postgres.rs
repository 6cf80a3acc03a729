//! A throw-away PostgreSQL: one cluster per test process, one database per test.

use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::OnceLock,
};

use sea_orm::{ConnectionTrait, Database};
use uuid::Uuid;

/// Serves until the tests end, however they end: then its standard input closes. It is
/// reachable by the socket in its own folder only.
const GUARD: &str = r#"
trap '' INT TERM HUP
cd "$1" || exit 1
"$2/initdb" --pgdata=data --username=postgres --auth=trust --no-sync --encoding=UTF8 --locale=C >init.log 2>&1 &&
"$2/pg_ctl" start --wait --silent --pgdata=data --log=server.log --options="-k '$1' -c listen_addresses='' -c fsync=off -c max_connections=400" >start.log 2>&1 ||
{ cat init.log start.log server.log 2>/dev/null; echo failed; exit 1; }
echo ready
cat >/dev/null
"$2/pg_ctl" stop --silent --mode=immediate --pgdata=data
cd / && rm -rf "$1"
"#;

struct Cluster {
    folder: PathBuf,
    /// Its standard input is closed when this process ends.
    _guard: Child,
}

/// The address of a new, empty database; none where PostgreSQL is not installed.
pub async fn database() -> Option<String> {
    static CLUSTER: OnceLock<Option<Cluster>> = OnceLock::new();
    let Some(cluster) = CLUSTER.get_or_init(start) else {
        assert!(
            std::env::var_os("RELATOR_CI").is_none(),
            "PostgreSQL is not installed, and RELATOR_CI is set"
        );
        println!("skipped: PostgreSQL is not installed");
        return None;
    };
    let name = format!("t_{}", Uuid::now_v7().simple());
    let first = Database::connect(url(&cluster.folder, "postgres"))
        .await
        .unwrap();
    let create = format!("CREATE DATABASE {name}");
    first.execute_unprepared(&create).await.unwrap();
    first.close().await.unwrap();
    Some(url(&cluster.folder, &name))
}

fn url(folder: &Path, database: &str) -> String {
    format!(
        "postgres://postgres@localhost/{database}?host={}",
        folder.display()
    )
}

fn start() -> Option<Cluster> {
    let programs = programs()?;
    let folder = tempfile::Builder::new()
        .prefix("relator-postgres-")
        .tempdir()
        .unwrap()
        .keep();
    let root = std::fs::metadata("/proc/self").is_ok_and(|me| {
        use std::os::unix::fs::MetadataExt;
        me.uid() == 0
    });
    // PostgreSQL refuses to serve as root.
    let mut guard = if root {
        let (user, group) = ["postgres", "nobody"]
            .into_iter()
            .find_map(|user| Some((user, group_of(user)?)))
            .unwrap();
        let mut own = Command::new("chown");
        assert!(own.arg(user).arg(&folder).status().unwrap().success());
        let mut guard = Command::new("setpriv");
        guard.args([format!("--reuid={user}"), format!("--regid={group}")]);
        guard.args(["--clear-groups", "sh"]);
        guard
    } else {
        Command::new("sh")
    };
    let mut guard = guard
        .args(["-c", GUARD, "guard"])
        .arg(&folder)
        .arg(&programs)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let said: Vec<String> = BufReader::new(guard.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok)
        .take_while(|line| line != "ready")
        .collect();
    assert!(
        said.is_empty(),
        "PostgreSQL did not start: {}",
        said.join("\n")
    );
    Some(Cluster {
        folder,
        _guard: guard,
    })
}

fn group_of(user: &str) -> Option<String> {
    let id = Command::new("id").args(["-g", user]).output().ok()?;
    let group = String::from_utf8(id.stdout).ok()?.trim().to_owned();
    (!group.is_empty()).then_some(group)
}

/// The folder with `initdb` and `pg_ctl`: in the path, or where Debian keeps them.
fn programs() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let debian = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten();
    std::env::split_paths(&path)
        .chain(debian.map(|version| version.unwrap().path().join("bin")))
        .find(|folder| {
            ["initdb", "pg_ctl"]
                .iter()
                .all(|program| folder.join(program).exists())
        })
}
