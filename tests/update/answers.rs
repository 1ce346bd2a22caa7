//! Each case of `cases/update`: what the vendor answers, and what becomes of it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Deserialize;

use crate::session;
use crate::update::place::{MUSEUM, Place, difference};
use crate::update::vendor::{Reply, Vendor, answer};

/// What a case says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Case {
    /// What the vendor answers from then on, by path.
    answers: BTreeMap<String, Answer>,
    /// More of the upstream in `surface.toml`, as `max-seconds = 1`.
    #[serde(default)]
    upstream: String,
    /// The scheme of the URL.
    #[serde(default = "http")]
    scheme: String,
    /// What the requests are, if that is the point.
    #[serde(default)]
    requests: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Answer {
    #[serde(default = "ok")]
    status: u16,
    #[serde(default)]
    headers: BTreeMap<String, String>,
    #[serde(default)]
    body: String,
    /// The document that was there before, with these words replaced.
    #[serde(default)]
    edited: Option<[String; 2]>,
    /// Bytes that are sent again and again after the body.
    #[serde(default)]
    endless: Option<String>,
    /// Bytes in the place of an answer.
    #[serde(default)]
    raw: Option<String>,
    /// Says nothing at all.
    #[serde(default)]
    silent: bool,
    /// The body is compressed by gzip, as 100 MiB of zeros.
    #[serde(default)]
    bomb: bool,
}

fn http() -> String {
    "http".to_owned()
}

fn ok() -> u16 {
    200
}

impl Answer {
    fn reply(&self, authority: &str) -> Reply {
        if self.silent {
            return Reply::Silence;
        }
        if let Some(raw) = &self.raw {
            return Reply::Bytes(raw.clone().into_bytes());
        }
        let headers: Vec<(&str, String)> = self
            .headers
            .iter()
            .map(|(name, value)| (name.as_str(), value.replace("VENDOR", authority)))
            .collect();
        let headers: Vec<(&str, &str)> =
            headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let body = match &self.edited {
            Some([from, to]) => MUSEUM.replace(from, to),
            None => self.body.clone(),
        };
        let body = if self.bomb { bomb() } else { body.into_bytes() };
        let whole = answer(self.status, &headers, &body);
        match &self.endless {
            Some(part) => Reply::Endless(whole, part.as_bytes().to_vec()),
            None => Reply::Bytes(whole),
        }
    }
}

/// 100 MiB of spaces in some 100 KiB.
fn bomb() -> Vec<u8> {
    use std::io::Write as _;

    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    let spaces = vec![b' '; 1 << 20];
    for _ in 0..100 {
        encoder.write_all(&spaces).unwrap();
    }
    encoder.finish().unwrap()
}

#[test]
fn what_a_vendor_answers() {
    for folder in workspace_tests::cases("update") {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(folder.join("case.toml")).unwrap();
        let case: Case = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        session::snapshot("update", &name, &story(&case));
    }
}

/// The document is fetched, the vendor answers otherwise, and the document is asked for again.
fn story(case: &Case) -> String {
    let vendor = Vendor::start();
    let authority = vendor.authority();
    let place = Place::new(&sources("http", &authority, ""));
    vendor.has("/museum.yaml", &[("etag", "\"1\"")], MUSEUM.as_bytes());
    let (_, said) = place.update("--apply");
    let before = place.tree();
    assert_eq!(place.read("openapi/museum/museum.yaml"), MUSEUM, "{said}");
    let asked = vendor.requests().len();

    for (path, answer) in &case.answers {
        vendor.reply(path, answer.reply(&authority));
    }
    let surface = place.read("openapi/museum/surface.toml");
    let package = surface.split("[sources").next().unwrap();
    let changed = sources(&case.scheme, &authority, &case.upstream);
    place.write("openapi/museum/surface.toml", &format!("{package}{changed}"));
    let mut told = String::new();
    for command in ["update", "update --apply"] {
        let (exit, said) = place.update(command);
        writeln!(told, "$ cargo xtask {command}\n{said}[{exit:?}]\n").unwrap();
    }
    let mut after = place.tree();
    after.insert("openapi/museum/surface.toml".to_owned(), surface.into_bytes());
    told.push_str("files that are not as they were\n");
    for line in difference(&before, &after) {
        writeln!(told, "  {line}").unwrap();
    }
    if let Some(wanted) = &case.requests {
        let requests = vendor.requests();
        for (request, wanted) in requests[asked..].iter().zip(wanted) {
            assert!(request.contains(&wanted.to_lowercase()), "{request} has no {wanted}");
        }
    }
    told.replace(&authority, "VENDOR")
}

fn sources(scheme: &str, authority: &str, more: &str) -> String {
    let url = format!("{scheme}://{authority}/museum.yaml");
    let more = if more.is_empty() { String::new() } else { format!(", {more}") };
    format!("[sources.upstream]\n\"museum.yaml\" = {{ url = \"{url}\"{more} }}\n")
}
