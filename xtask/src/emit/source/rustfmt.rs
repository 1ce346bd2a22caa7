//! Whether rustfmt would leave a text as it is, for tests.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// The lines that are shown from the first difference on.
const SHOWN: usize = 12;

/// Fails with what rustfmt would change; skips, and says so, where there is no rustfmt.
#[track_caller]
pub(crate) fn assert_formatted(name: &str, text: &str) {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut command = Command::new("rustfmt");
    // With `--check` it would tell no difference by its status, since it reads its input.
    command.args(["--edition", "2024", "--config-path"]).arg(workspace);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let Ok(mut child) = command.spawn() else {
        println!("{name}: skipped, since there is no rustfmt to ask");
        return;
    };
    // It reads everything before it writes anything; a stand-in reads nothing.
    let mut input = child.stdin.take().expect("the input is piped");
    let _ = input.write_all(text.as_bytes());
    drop(input);
    let output = child.wait_with_output().expect("rustfmt ends");
    let formatted = String::from_utf8_lossy(&output.stdout);
    let problems = String::from_utf8_lossy(&output.stderr);
    // A toolchain without the component has a stand-in that only says so.
    if !output.status.success() && problems.contains("not installed") {
        println!("{name}: skipped, since there is no rustfmt to ask");
        return;
    }
    assert!(output.status.success(), "{name}: rustfmt fails:\n{problems}");
    if formatted != text {
        let mut pairs = text.lines().zip(formatted.lines());
        let from = pairs.position(|(own, other)| own != other).unwrap_or_default();
        let part = |text: &str| {
            let lines: Vec<&str> = text.lines().skip(from.saturating_sub(2)).take(SHOWN).collect();
            lines.join("\n")
        };
        let (own, other) = (part(text), part(&formatted));
        panic!("{name} is not what rustfmt writes.\nPrinted:\n{own}\nrustfmt:\n{other}");
    }
}
