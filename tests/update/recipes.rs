//! The recipes of `docs/recipes`: their shell parts, run in a repository as CI would.
//!
//! `cargo` and `gh` are stand-ins on PATH: the first runs this workspace's tool, the second writes
//! down what it was asked for.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde::Deserialize;
use tempfile::TempDir;

use crate::update::place::{MUSEUM, Place};
use crate::update::vendor::Vendor;

/// A workflow, as far as a runner needs it.
#[derive(Deserialize)]
struct Workflow {
    jobs: BTreeMap<String, Job>,
}

#[derive(Deserialize)]
struct Job {
    #[serde(default)]
    env: BTreeMap<String, String>,
    steps: Vec<Step>,
}

#[derive(Deserialize)]
struct Step {
    #[serde(default)]
    name: String,
    #[serde(default)]
    env: BTreeMap<String, String>,
    run: Option<String>,
}

/// A configuration of pre-commit.
#[derive(Deserialize)]
struct Hooks {
    repos: Vec<HookRepository>,
}

#[derive(Deserialize)]
struct HookRepository {
    hooks: Vec<Hook>,
}

#[derive(Deserialize)]
struct Hook {
    entry: String,
}

/// A workspace in a repository with a remote one, and the folders of a runner.
struct Repository {
    place: Place,
    runner: TempDir,
}

impl Repository {
    /// The surface `museum` from this vendor, generated and pushed to `main`.
    fn of(vendor: &Vendor) -> Self {
        vendor.has("/museum.yaml", &[("etag", "\"1\"")], MUSEUM.as_bytes());
        let url = format!("http://{}/museum.yaml", vendor.authority());
        let place = Place::new(&format!("[sources.upstream]\n\"museum.yaml\" = \"{url}\"\n"));
        place.update("--apply");
        let (_, said) = place.generate();
        assert!(place.path("crates/museum/src/types.rs").exists(), "{said}");
        let repository = Self { place, runner: tempfile::tempdir().unwrap() };
        repository.put_stand_ins();
        let remote = repository.file("remote.git");
        let remote = remote.to_str().unwrap();
        repository.git(&["init", "--quiet", "--bare", "--initial-branch", "main", remote]);
        repository.git(&["init", "--quiet", "--initial-branch", "main"]);
        repository.git(&["remote", "add", "origin", remote]);
        repository.commit("Begin");
        repository.git(&["push", "--quiet", "origin", "main"]);
        repository
    }

    fn put_stand_ins(&self) {
        let program = env!("CARGO_BIN_EXE_xtask-program");
        let cargo = format!(
            "#!/bin/sh\n[ \"$1\" = -q ] && shift\n[ \"$1\" = xtask ] || exit 99\nshift\nexec '{program}' \
             \"$@\"\n"
        );
        self.program("cargo", &cargo);
        let gh = "#!/bin/sh\necho \"gh $*\" >> \"$GH_LOG\"\ncase \"$1 $2\" in 'pr list') echo \"$GH_OPEN\";; \
                  esac\nwhile [ $# -gt 0 ]; do [ \"$1\" = --body-file ] && cp \"$2\" \"$GH_BODY\"; shift; \
                  done\nexit 0\n";
        self.program("gh", gh);
    }

    #[cfg(unix)]
    fn program(&self, name: &str, script: &str) {
        use std::os::unix::fs::PermissionsExt as _;

        let path = self.file("bin").join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, script).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// A file of the runner.
    fn file(&self, name: &str) -> PathBuf {
        self.runner.path().join(name)
    }

    /// What was written into a file of the runner.
    fn written(&self, name: &str) -> String {
        std::fs::read_to_string(self.file(name)).unwrap_or_default()
    }

    /// Runs a program in the workspace, with the stand-ins on PATH and no settings of this machine's
    /// user.
    fn run(&self, program: &str, arguments: &[&str], env: &BTreeMap<String, String>) -> Output {
        let path = std::env::var("PATH").unwrap();
        Command::new(program)
            .args(arguments)
            .current_dir(self.place.root())
            .env("PATH", format!("{}:{path}", self.file("bin").display()))
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GH_LOG", self.file("gh.log"))
            .env("GH_BODY", self.file("gh.body"))
            .env("GITHUB_OUTPUT", self.file("output"))
            .env("GITHUB_STEP_SUMMARY", self.file("summary"))
            .envs(env)
            .output()
            .unwrap()
    }

    fn git(&self, arguments: &[&str]) -> String {
        let user = ["-c", "user.name=Test", "-c", "user.email=test@localhost"];
        let output = self.run("git", &[&user, arguments].concat(), &BTreeMap::new());
        assert!(output.status.success(), "git {arguments:?}: {}", text(&output));
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    fn commit(&self, message: &str) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", message]);
    }

    /// Runs the steps of a recipe in their order until one fails, and gives its name and what it said.
    /// `known` are the values of expressions.
    fn workflow(&self, recipe: &str, known: &[(&str, &str)], open: &str) -> Result<(), String> {
        let workflow: Workflow = serde_saphyr::from_str(&recipe_text(recipe)).unwrap();
        let (_, job) = workflow.jobs.into_iter().next().unwrap();
        let temp = self.runner.path().to_str().unwrap();
        for step in job.steps {
            let Some(script) = step.run else { continue };
            let status = self.written("output").replace("status=", "").trim().to_owned();
            let mut expressions = known.to_vec();
            expressions.extend([
                ("runner.temp", temp),
                ("github.token", "no-token"),
                ("steps.update.outputs.status", status.as_str()),
            ]);
            assert!(!script.contains("${{"), "{}: text of others in a script", step.name);
            let env = job.env.iter().chain(&step.env);
            let mut env: BTreeMap<String, String> =
                env.map(|(name, value)| (name.clone(), evaluated(value, &expressions))).collect();
            env.insert("GH_OPEN".to_owned(), open.to_owned());
            // As GitHub's runners do it.
            let output = self.run("bash", &["-e", "-c", &script], &env);
            if !output.status.success() {
                return Err(format!("{}: {}", step.name, text(&output)));
            }
        }
        Ok(())
    }
}

fn text(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), &output.stderr].concat()).into_owned()
}

fn recipe_text(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/recipes");
    std::fs::read_to_string(folder.join(name)).unwrap()
}

/// A value with its expressions replaced. One that is not known is a mistake of the recipe.
fn evaluated(value: &str, known: &[(&str, &str)]) -> String {
    let mut out = value.to_owned();
    for (expression, value) in known {
        out = out.replace(&format!("${{{{ {expression} }}}}"), value);
    }
    assert!(!out.contains("${{"), "{out}");
    out
}

const PULL_REQUEST: [(&str, &str); 2] =
    [("github.base_ref", "main"), ("github.event.pull_request.number", "7")];

/// A version that callers notice.
fn next_version() -> String {
    MUSEUM.replace("opens: {type: string}", "opens: {type: integer}")
}

#[test]
fn a_pull_request_is_told_what_it_means() {
    let vendor = Vendor::start();
    let repository = Repository::of(&vendor);
    repository.git(&["checkout", "--quiet", "-b", "change"]);
    repository.place.write("openapi/museum/museum.yaml", &next_version());
    repository.commit("Change");
    let error = repository.workflow("pull-request.yml", &PULL_REQUEST, "").unwrap_err();
    assert!(error.starts_with("The crates are what their documents make: "), "{error}");
    assert!(error.contains("run `cargo xtask generate museum`"), "{error}");

    repository.place.generate();
    repository.commit("Generate");
    repository.workflow("pull-request.yml", &PULL_REQUEST, "").unwrap();
    let report = repository.file("client-crates.md");
    let report = report.display();
    assert_eq!(
        repository.written("gh.log"),
        format!("gh pr comment 7 --body-file {report} --edit-last --create-if-none\n")
    );
    let comment = repository.written("gh.body");
    assert!(comment.contains("types::Hours.opens"), "{comment}");
    assert_eq!(repository.written("summary"), comment);
}

#[test]
fn a_new_version_becomes_a_pull_request() {
    let vendor = Vendor::start();
    let repository = Repository::of(&vendor);
    repository.workflow("scheduled-update.yml", &[], "").unwrap();
    assert_eq!(repository.written("gh.log"), "", "nothing is new");

    vendor.has("/museum.yaml", &[("etag", "\"2\"")], next_version().as_bytes());
    std::fs::remove_file(repository.file("output")).unwrap();
    repository.workflow("scheduled-update.yml", &[], "").unwrap();
    let log = repository.written("gh.log");
    assert!(log.contains("gh pr create --head vendors-documents --title Update the"), "{log}");
    assert!(repository.written("gh.body").contains("types::Hours.opens"));
    let pushed = repository.git(&["show", "--stat=200", "--format=%s", "origin/vendors-documents"]);
    for path in ["museum/museum.yaml", "museum/sources.lock", "src/types.rs", "CHANGELOG.md"] {
        assert!(pushed.contains(path), "{path}: {pushed}");
    }
    let surface = repository.git(&["show", "origin/vendors-documents:openapi/museum/surface.toml"]);
    assert!(surface.contains("version = \"0.2.0\""), "{surface}");
    let main = repository.git(&["diff", "--stat", "main", "origin/main"]);
    assert_eq!(main, "", "main is as it was");

    // The next day the pull request is still open, and there is one more version.
    repository.git(&["checkout", "--quiet", "main"]);
    let more = next_version().replace("The hours", "When it is open");
    vendor.has("/museum.yaml", &[("etag", "\"3\"")], more.as_bytes());
    std::fs::remove_file(repository.file("output")).unwrap();
    repository.workflow("scheduled-update.yml", &[], "12").unwrap();
    let log = repository.written("gh.log");
    assert!(
        log.lines().last().unwrap().starts_with("gh pr edit vendors-documents --body"),
        "{log}"
    );
}

#[test]
fn a_vendor_that_is_away_fails_the_job_at_its_end() {
    let vendor = Vendor::start();
    let repository = Repository::of(&vendor);
    let url = format!("http://{}/gone.yaml", vendor.authority());
    let surface = repository.place.read("openapi/museum/surface.toml").replace("museum", "zoo");
    let surface = surface.split("[sources").next().unwrap().to_owned();
    let upstream = format!("{surface}[sources.upstream]\n\"zoo.yaml\" = \"{url}\"\n");
    repository.place.write("openapi/zoo/surface.toml", &upstream);
    repository.place.write("openapi/zoo/zoo.yaml", MUSEUM);
    repository.place.generate();
    repository.commit("Add the zoo");
    vendor.has("/museum.yaml", &[], next_version().as_bytes());
    let error = repository.workflow("scheduled-update.yml", &[], "").unwrap_err();
    assert!(error.starts_with("Tell of vendors that could not be reached: "), "{error}");
    assert!(repository.written("gh.log").contains("gh pr create"), "the others are taken over");
}

#[test]
fn a_commit_of_stale_crates_is_refused() {
    let vendor = Vendor::start();
    let repository = Repository::of(&vendor);
    let hooks: Hooks = serde_saphyr::from_str(&recipe_text("pre-commit-config.yaml")).unwrap();
    let entry = hooks.repos[0].hooks[0].entry.clone();
    let none = BTreeMap::new();
    let hook = |name: &str| match name {
        "git" => repository.run("sh", &["-c", &recipe_text("pre-commit")], &none),
        _ => repository.run("sh", &["-c", &entry], &none),
    };
    for name in ["git", "pre-commit"] {
        assert!(hook(name).status.success(), "{name}");
    }
    repository.place.write("openapi/museum/museum.yaml", &next_version());
    assert!(hook("git").status.success(), "it is not in the commit");
    repository.git(&["add", "--all"]);
    for name in ["git", "pre-commit"] {
        let output = hook(name);
        assert_eq!(output.status.code(), Some(4), "{name}");
        assert!(text(&output).contains("run `cargo xtask generate museum`"), "{}", text(&output));
    }
}
