//! What was committed, read through the `git` program.
//!
//! Nothing is checked out and nothing is written: the objects of a commit are read by their ids.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Branches that are taken for the default one, where the remote does not say which it is.
const DEFAULTS: [&str; 4] = ["origin/main", "origin/master", "main", "master"];

/// The repository around a workspace.
#[derive(Clone, Debug)]
pub struct Repository {
    root: PathBuf,
}

/// A commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit {
    /// As it was asked for, or as people call it: `main`.
    pub name: String,
    /// Its id.
    pub id: String,
}

/// What was committed cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum GitError {
    /// There is no `git`.
    #[error("`git` cannot be run: {0}; install it, or compare two files with --old and --new")]
    NoGit(#[source] std::io::Error),
    /// The workspace is in no repository.
    #[error(
        "{} is in no git repository, so there is nothing to compare with; compare two files with \
         --old and --new", .0.display()
    )]
    NoRepository(PathBuf),
    /// No commit can be compared with.
    #[error(
        "no default branch is known here ({}); say what to compare with: `--base REV`", DEFAULTS.join(", ")
    )]
    NoDefaultBranch,
    /// Two branches have nothing in common, as far as this clone knows.
    #[error(
        "the current commit and `{0}` have no common ancestor here; fetch the whole history (in CI: \
         `fetch-depth: 0`), or say what to compare with: `--base REV`"
    )]
    NoMergeBase(String),
    /// There is no such commit.
    #[error(
        "`{0}` is not a commit of this repository; fetch it, or name another with `--base REV`"
    )]
    NoCommit(String),
    /// `git` said something else.
    #[error("`git {command}` failed: {said}")]
    Failed {
        /// What was asked.
        command: String,
        /// What it said.
        said: String,
    },
    /// What `git` wrote cannot be read.
    #[error("what `git` wrote cannot be read: {0}")]
    Io(#[from] std::io::Error),
}

impl Repository {
    /// The repository around a folder.
    ///
    /// # Errors
    /// If there is none, or no `git`.
    pub fn around(root: &Path) -> Result<Self, GitError> {
        let found = Self { root: root.to_owned() };
        let output = found.run(&["rev-parse", "--is-inside-work-tree"])?;
        match output.status.success() {
            true => Ok(found),
            false => Err(GitError::NoRepository(root.to_owned())),
        }
    }

    /// The commit of this name or, if none is given, the one where the current branch left the default
    /// branch.
    ///
    /// # Errors
    /// If there is no such commit.
    pub fn base(&self, named: Option<&str>) -> Result<Commit, GitError> {
        if let Some(name) = named {
            let id = self.commit(name)?.ok_or_else(|| GitError::NoCommit(name.to_owned()))?;
            return Ok(Commit { name: name.to_owned(), id });
        }
        let branch = self.default_branch()?;
        let output = self.run(&["merge-base", "HEAD", &branch])?;
        match text(&output) {
            Some(id) if output.status.success() => Ok(Commit { name: branch, id }),
            _ => Err(GitError::NoMergeBase(branch)),
        }
    }

    fn default_branch(&self) -> Result<String, GitError> {
        let remote =
            self.run(&["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"])?;
        let remote = text(&remote).filter(|_| remote.status.success());
        for branch in remote.into_iter().chain(DEFAULTS.map(str::to_owned)) {
            if self.commit(&branch)?.is_some() {
                return Ok(branch);
            }
        }
        Err(GitError::NoDefaultBranch)
    }

    /// The id of a commit by a name of it.
    fn commit(&self, name: &str) -> Result<Option<String>, GitError> {
        let name = format!("{name}^{{commit}}");
        let output = self.run(&["rev-parse", "--verify", "--quiet", "--end-of-options", &name])?;
        Ok(text(&output).filter(|_| output.status.success()))
    }

    /// Whether anything below some folders of the workspace is not as it was.
    ///
    /// # Errors
    /// If `git` fails.
    pub fn differs(&self, commit: &Commit, folders: &[String]) -> Result<bool, GitError> {
        let folders = || folders.iter().map(String::as_str);
        let tracked = ["diff", "--quiet", "--no-ext-diff", "--end-of-options", &commit.id, "--"];
        let tracked: Vec<&str> = tracked.into_iter().chain(folders()).collect();
        let output = self.run(&tracked)?;
        match output.status.code() {
            Some(0) => {}
            Some(1) => return Ok(true),
            _ => return Err(failed("diff", &output)),
        }
        let others = ["ls-files", "--others", "--exclude-standard", "--"];
        let others: Vec<&str> = others.into_iter().chain(folders()).collect();
        Ok(text(&self.run(&others)?).is_some())
    }

    /// The files below a folder of the workspace as they were, by their paths in that folder. There
    /// are none if there was no such folder.
    ///
    /// # Errors
    /// If `git` fails.
    pub fn files(
        &self,
        commit: &Commit,
        folder: &str,
    ) -> Result<BTreeMap<PathBuf, Vec<u8>>, GitError> {
        let below = format!("{folder}/");
        let command = ["ls-tree", "-r", "-z", "--end-of-options", &commit.id, "--", &below];
        let output = self.run(&command)?;
        if !output.status.success() {
            return Err(failed("ls-tree", &output));
        }
        // `<mode> blob <id>\t<path>`, each with a NUL at its end.
        let listed = String::from_utf8_lossy(&output.stdout).into_owned();
        let entries = listed.split('\0').filter_map(|entry| {
            let (head, path) = entry.split_once('\t')?;
            let mut words = head.split(' ');
            let (mode, kind, id) = (words.next()?, words.next()?, words.next()?);
            // A symbolic link is not a file, and a submodule's files are not this repository's.
            let is_file = kind == "blob" && mode != "120000";
            let path = path.strip_prefix(&below).filter(|_| is_file)?;
            Some((PathBuf::from(path), id.to_owned()))
        });
        self.blobs(entries.collect())
    }

    /// The bytes of blobs, by one process for all.
    fn blobs(
        &self,
        entries: Vec<(PathBuf, String)>,
    ) -> Result<BTreeMap<PathBuf, Vec<u8>>, GitError> {
        if entries.is_empty() {
            return Ok(BTreeMap::new());
        }
        let mut child = self
            .command(&["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(GitError::NoGit)?;
        let broken = || std::io::Error::from(std::io::ErrorKind::BrokenPipe);
        let mut stdin = child.stdin.take().ok_or_else(broken)?;
        let mut stdout = BufReader::new(child.stdout.take().ok_or_else(broken)?);
        let mut files = BTreeMap::new();
        for (path, id) in entries {
            writeln!(stdin, "{id}")?;
            stdin.flush()?;
            // `<id> blob <size>`, the bytes, a newline.
            let mut head = String::new();
            stdout.read_line(&mut head)?;
            let size = head.trim_end().rsplit(' ').next().and_then(|size| size.parse().ok());
            let Some(size) = size else {
                let said = format!("{}: {}", path.display(), head.trim_end());
                return Err(GitError::Failed { command: "cat-file --batch".to_owned(), said });
            };
            let mut bytes = vec![0; size];
            stdout.read_exact(&mut bytes)?;
            let mut newline = [0];
            stdout.read_exact(&mut newline)?;
            files.insert(path, bytes);
        }
        drop(stdin);
        child.wait()?;
        Ok(files)
    }

    fn run(&self, arguments: &[&str]) -> Result<Output, GitError> {
        self.command(arguments).stdin(Stdio::null()).output().map_err(GitError::NoGit)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("git");
        // Reading must never wait for, or write, what another git is doing.
        command.arg("-C").arg(&self.root).args(arguments).env("GIT_OPTIONAL_LOCKS", "0");
        // The repository around the workspace is meant, also where a hook of another one runs this.
        for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY"] {
            command.env_remove(name);
        }
        command
    }
}

impl Commit {
    /// `main (1a2b3c4d)`, or the id alone where that is its name.
    #[must_use]
    pub fn shown(&self) -> String {
        let short = self.id.get(..8).unwrap_or(&self.id);
        if self.id.starts_with(&self.name) {
            short.to_owned()
        } else {
            format!("{} ({short})", self.name)
        }
    }
}

fn text(output: &Output) -> Option<String> {
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    (!text.is_empty()).then_some(text)
}

fn failed(command: &str, output: &Output) -> GitError {
    let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    GitError::Failed { command: command.to_owned(), said }
}
