//! What the system says about a process (Linux).

use std::fs;

/// A line of its status in kilobytes: `VmRSS`, what it holds in memory; `VmHWM`, the most
/// that it held; `VmPeak`, the most that it asked for. None where it is gone.
pub fn status(process: u32, line: &str) -> Option<usize> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let mut lines = status.lines();
    let value = lines.find_map(|known| known.strip_prefix(line)?.strip_prefix(':'))?;
    value.split_whitespace().next()?.parse().ok()
}

/// Kilobytes of memory that a process holds.
pub fn memory(process: u32) -> usize {
    status(process, "VmRSS").unwrap()
}

/// The processes that a process has started and not yet buried, as soon as they run a
/// program of their own: until then they are its likeness, with all its memory.
pub fn children(of: u32) -> Vec<u32> {
    let command = |process: u32| fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default();
    let own = command(of);
    let mut found = Vec::new();
    for task in fs::read_dir(format!("/proc/{of}/task"))
        .into_iter()
        .flatten()
    {
        let list = task.unwrap().path().join("children");
        let list = fs::read_to_string(list).unwrap_or_default();
        let started = list.split_whitespace().map(|id| id.parse::<u32>().unwrap());
        found.extend(started.filter(|&id| command(id) != own));
    }
    found
}
