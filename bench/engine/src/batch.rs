//! The program `kontaktkoll` in bulk: `decide --batch` and `check`, timed from outside.

use crate::cases;
use crate::report::Report;
use crate::tables::Book;
use crate::timing::Spread;
use kontaktkoll_rules::{Answer, Case, Edition};
use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Instant;

const LINES: usize = 300_000;
const ROUNDS: usize = 5;
const WANTED: f64 = 300_000.0;
const CHECK_SECONDS: f64 = 2.0;
/// How much longer the second input is, to see whether memory grows with it.
const LONGER: usize = 8;

pub fn measure(books: &[Book], program: &Path, report: &mut Report) -> Result<(), String> {
    let mut rows = String::new();
    let mut growth: f64 = 0.0;
    for book in books {
        let id = book.rulebook.id();
        let edition = book.edition();
        for (what, cases) in
            [("complete", cases::complete(edition, LINES)), ("partial", cases::partial(edition, LINES))]
        {
            eprintln!("{id}: batch, {what}");
            let text = lines(edition, &cases);
            let speed = speed(program, id, &text)?;
            let short = peak_memory(program, id, &text, 1)?;
            let long = peak_memory(program, id, &text, LONGER)?;
            let _ = writeln!(
                rows,
                "| `{id}` | {what} | {} | {} | {} | {} |",
                speed.processor.map_or("not told".to_owned(), whole),
                whole(speed.wall),
                memory(short),
                memory(long)
            );
            if what == "complete" {
                // Where the system does not tell the time of the processor, that of the clock is no quicker.
                let median = speed.processor.unwrap_or(speed.wall).median;
                let goal = format!("`decide --batch`, `{id}`, random complete cases: lines a second, one core");
                report.goal(&goal, "≥ 300000", &format!("{median:.0}"), median >= WANTED);
            }
            if let (Some(short), Some(long)) = (short, long) {
                growth = growth.max(long as f64 / short as f64);
            }
        }
    }
    if growth > 0.0 {
        let goal = format!("`decide --batch`: peak memory of {LONGER} times the input, the greatest ratio");
        report.goal(&goal, "≤ 1.1", &format!("{growth:.2}"), growth <= 1.1);
    }
    broken_line(program)?;
    let check = check_seconds(program)?;
    report.goal(
        "`kontaktkoll check`, all rulebooks, s",
        "< 2",
        &format!("{:.2}", check.median),
        check.median < CHECK_SECONDS,
    );
    report.section(format!(
        "## The command line in bulk\n\n\
         `kontaktkoll decide RULEBOOK --batch FILE`, release build, one thread: lines a second of the processor's time (of the \
         user and of the system, from start to end of the program), and by the clock, which also counts what else the machine does; \
         median of {ROUNDS} (least–most), {LINES} random lines. Each answer is the whole decision result as JSON. Every line is read \
         and decided by itself. Peak memory is that of \
         {LINES} lines and of {LONGER} times as many. A broken line in the middle was answered in its place, with its number, and the \
         rest went on.\n\n\
         | rulebook | cases | lines a processor second | by the clock | memory | memory, {LONGER} times the input |\n\
         |---|---|--:|--:|--:|--:|\n{rows}\n\
         `kontaktkoll check` of all rulebooks: {:.2} s ({:.2}–{:.2}). It proves every table complete and free of overlap by \
         counting (disjoint rules whose sizes add up to the size of the space leave no gap), and so covers every case without \
         walking through them; comparing each complete case with readings written a second time is left to the tests \
         (`crates/rulebook/tests`).\n",
        check.median, check.least, check.most
    ));
    Ok(())
}

/// One JSON object a line.
fn lines(edition: &Edition, cases: &[Case]) -> String {
    let mut text = String::new();
    for case in cases {
        let answers = edition.facts().filter_map(|(fact, content)| match case.get(fact) {
            Answer::Chosen(choice) => Some(format!("\"{}\": \"{}\"", content.id, edition.choice(fact, choice)?.id)),
            Answer::Unanswered => None,
        });
        let _ = writeln!(text, "{{{}}}", answers.collect::<Vec<_>>().join(", "));
    }
    text
}

/// Lines a second.
struct Speed {
    /// Of the processor's time; `None` on systems that do not tell.
    processor: Option<Spread>,
    wall: Spread,
}

fn speed(program: &Path, id: &str, text: &str) -> Result<Speed, String> {
    let file = std::env::temp_dir().join(format!("kontaktkoll-bench-{}.jsonl", std::process::id()));
    fs::write(&file, text).map_err(|error| error.to_string())?;
    let mut processor = Vec::new();
    let mut wall = Vec::new();
    for _ in 0..ROUNDS {
        let mut command = Command::new(program);
        command.args(["decide", id, "--batch"]).arg(&file).stdout(Stdio::null());
        let (before, started) = (children_seconds(), Instant::now());
        let status = command.status().map_err(|error| error.to_string())?;
        wall.push(LINES as f64 / started.elapsed().as_secs_f64());
        if let (Some(before), Some(after)) = (before, children_seconds()) {
            // In steps of a hundredth: the least that can be told.
            processor.push(LINES as f64 / (after - before).max(0.01));
        }
        if !status.success() {
            return Err(format!("decide --batch of {id}: {status}"));
        }
    }
    fs::remove_file(&file).map_err(|error| error.to_string())?;
    Ok(Speed { processor: (!processor.is_empty()).then(|| Spread::of(processor)), wall: Spread::of(wall) })
}

/// The processor's seconds, of user and system, of all programs that this one started and that have
/// ended, as Linux tells them: the 16th and 17th field, in hundredths.
fn children_seconds() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The second field, the name in parentheses, may hold spaces.
    let mut fields = stat.get(stat.rfind(')')? + 1..)?.split_whitespace().skip(13);
    let (user, system): (f64, f64) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
    Some((user + system) / 100.0)
}

fn whole(spread: Spread) -> String {
    format!("{:.0} ({:.0}–{:.0})", spread.median, spread.least, spread.most)
}

/// The most memory the program has had when all of `text` has been answered `times` times, in
/// kilobytes; `None` on systems that do not tell.
fn peak_memory(program: &Path, id: &str, text: &str, times: usize) -> Result<Option<u64>, String> {
    let mut command = Command::new(program);
    command.args(["decide", id, "--batch", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|error| error.to_string())?;
    let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
        return Err("the program has no pipes".to_owned());
    };
    let wanted = LINES * times;
    let answers = thread::spawn(move || BufReader::new(output).lines().take(wanted).count());
    for _ in 0..times {
        input.write_all(text.as_bytes()).map_err(|error| error.to_string())?;
    }
    input.flush().map_err(|error| error.to_string())?;
    // The program flushes before it waits for more, so all answers come while it is still there.
    let answered = answers.join().map_err(|_| "the reader of answers failed")?;
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    drop(input);
    child.wait().map_err(|error| error.to_string())?;
    if answered != wanted {
        return Err(format!("{answered} answers to {wanted} lines of {id}"));
    }
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    Ok(peak.and_then(|peak| peak.trim().trim_end_matches(" kB").parse().ok()))
}

fn memory(kilobytes: Option<u64>) -> String {
    kilobytes.map_or("not told".to_owned(), |kilobytes| format!("{:.1} MiB", kilobytes as f64 / 1024.0))
}

/// A broken line is answered in its place, and the rest goes on.
fn broken_line(program: &Path) -> Result<(), String> {
    let mut command = Command::new(program);
    command.args(["decide", "vgr-rehab", "--batch", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|error| error.to_string())?;
    if let Some(mut input) = child.stdin.take() {
        input
            .write_all(b"{\"kanal\": \"brev\"}\n{\"kanal\n{\"kanal\": \"video\"}\n")
            .map_err(|error| error.to_string())?;
    }
    let mut text = String::new();
    if let Some(mut output) = child.stdout.take() {
        output.read_to_string(&mut text).map_err(|error| error.to_string())?;
    }
    child.wait().map_err(|error| error.to_string())?;
    let kinds: Vec<bool> = text.lines().map(|line| line.starts_with("{\"error\":{\"line\":2,")).collect();
    if kinds == [false, true, false] { Ok(()) } else { Err(format!("a broken line is answered wrongly:\n{text}")) }
}

fn check_seconds(program: &Path) -> Result<Spread, String> {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let started = Instant::now();
        let status = Command::new(program).arg("check").stdout(Stdio::null()).status();
        times.push(started.elapsed().as_secs_f64());
        if !status.map_err(|error| error.to_string())?.success() {
            return Err("kontaktkoll check finds errors".to_owned());
        }
    }
    Ok(Spread::of(times))
}
