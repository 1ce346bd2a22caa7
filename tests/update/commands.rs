//! What people and jobs of CI do with `update`, step by step.

use xtask::cli::Exit;
use xtask::update::{Answer, Fetch, FetchError, Network, Request, Validators};

use crate::session::{self, Told};
use crate::update::place::{MUSEUM, Place};
use crate::update::vendor::Vendor;

/// An upstream that gives what it is told, without a network.
struct Given(&'static str);

impl Fetch for Given {
    fn fetch(&self, _: &Request<'_>) -> Result<Answer, FetchError> {
        let bytes = self.0.as_bytes().to_vec();
        Ok(Answer::Document { bytes, validators: Validators::default() })
    }
}

const UPSTREAM: &str = "[sources.upstream]\n\"museum.yaml\" = \"https://museum.example/a.yaml\"\n";

#[test]
fn a_surface_begins_with_its_url_alone() {
    let place = Place::new(UPSTREAM);
    let (_, said) = place.check();
    assert!(said.contains("run `cargo xtask update museum --apply`, which fetches it"), "{said}");
    let Told { exit, out, err, .. } = place.told(&["museum"], "--apply", &Given(MUSEUM));
    assert_eq!(exit, Exit::Success, "{err}{out}");
    assert!(out.contains("museum: its documents are here for the first time"), "{out}");
    assert_eq!(place.read("openapi/museum/museum.yaml"), MUSEUM);
    session::snapshot("update", "sources-lock", &place.read("openapi/museum/sources.lock"));
    assert_eq!(place.generate().0, Exit::Success);
    assert_eq!(place.check().0, Exit::Success);
}

#[test]
fn an_edit_by_hand_is_told_and_not_lost() {
    let place = Place::new(UPSTREAM);
    place.told(&[], "--apply", &Given(MUSEUM));
    let edited = MUSEUM.replace("The hours", "The opening hours");
    place.write("openapi/museum/museum.yaml", &edited);

    place.generate();
    let (exit, said) = place.check();
    assert_eq!(exit, Exit::Success, "it is a warning: {said}");
    assert!(
        said.contains("warning[update::edited]: openapi/museum/museum.yaml is not as"),
        "{said}"
    );

    // Nothing is new, so nothing forbids the run.
    let told = place.told(&[], "--apply", &Given(MUSEUM));
    assert_eq!(told.exit, Exit::Success, "{}", told.err);
    assert!(told.out.contains("Edited openapi/museum/museum.yaml"), "{}", told.out);

    const NEW: &str = "openapi: 3.0.3\ninfo: {title: Museum, version: '2'}\npaths: {}\n";
    let told = place.told(&[], "--apply", &Given(NEW));
    assert_eq!(told.exit, Exit::Failed, "{}", told.err);
    assert!(told.err.contains("was edited by hand since it was fetched"), "{}", told.err);
    assert_eq!(place.read("openapi/museum/museum.yaml"), edited);

    let told = place.told(&[], "--apply --force", &Given(MUSEUM));
    assert_eq!(told.exit, Exit::Success, "{}", told.err);
    assert_eq!(place.read("openapi/museum/museum.yaml"), MUSEUM);
    assert!(!place.check().1.contains("update::edited"));
}

#[test]
fn documents_without_a_crate_are_written_only_by_force() {
    let place = Place::new(UPSTREAM);
    place.told(&[], "--apply", &Given(MUSEUM));
    const BROKEN: &str = "openapi: 3.0.3\ninfo: {title: M, version: '2'}\npaths:\n  /a:\n    get:\n      \
                          responses: {'200': {$ref: '#/components/responses/None'}}\n";
    for flags in ["", "--apply"] {
        let told = place.told(&[], flags, &Given(BROKEN));
        assert_eq!(told.exit, Exit::Failed, "{}", told.err);
        assert!(told.err.contains("error[bundle::dangling]"), "{}", told.err);
        assert_eq!(place.read("openapi/museum/museum.yaml"), MUSEUM);
    }
    let told = place.told(&[], "--apply --force", &Given(BROKEN));
    assert_eq!(told.exit, Exit::Success, "{}", told.err);
    assert_eq!(place.read("openapi/museum/museum.yaml"), BROKEN);
    // But what is no document is never written.
    let told = place.told(&[], "--apply --force", &Given("<html>"));
    assert_eq!(told.exit, Exit::Upstream, "{}", told.err);
    assert_eq!(place.read("openapi/museum/museum.yaml"), BROKEN);
}

#[test]
fn one_failure_stops_no_other_surface_but_its_own() {
    let vendor = Vendor::start();
    let authority = vendor.authority();
    let upstream = |file: &str| format!("\"{file}\" = \"http://{authority}/{file}\"\n");
    let both = format!("[sources.upstream]\n{}{}", upstream("a.yaml"), upstream("gone.yaml"));
    let place = Place::new(&both);
    let surface = place.read("openapi/museum/surface.toml");
    let one = surface.replace("name = \"museum\"", "name = \"zoo\"");
    place.write("openapi/zoo/surface.toml", &one.replace(&upstream("gone.yaml"), ""));
    place.write("openapi/shop/surface.toml", "[crate]\nname = 1\n");
    let plain = one.split("[sources").next().unwrap().replace("zoo", "plain");
    place.write("openapi/plain/surface.toml", &plain);
    vendor.has("/a.yaml", &[], MUSEUM.as_bytes());

    let before = place.tree();
    let Told { exit, out, err, json } = place.told(&[], "--apply", &Network);
    assert_eq!(exit, Exit::Upstream, "{err}");
    assert!(err.contains("openapi/museum/gone.yaml was not fetched: http://"), "{err}");
    assert!(err.contains("museum: nothing was written"), "{err}");
    assert!(err.contains("shop: nothing was fetched"), "{err}");
    assert!(out.contains("New openapi/museum/a.yaml"), "{out}");
    let new: Vec<_> = place.tree().into_keys().filter(|path| !before.contains_key(path)).collect();
    assert_eq!(new, ["openapi/zoo/a.yaml", "openapi/zoo/sources.lock"]);
    session::snapshot("update", "json", &json.replace(&authority, "VENDOR"));
}

#[test]
fn a_vendor_that_is_not_there_is_told() {
    let authority = Vendor::start().authority();
    let place = Place::new(&format!(
        "[sources.upstream]\n\"museum.yaml\" = \"http://{authority}/museum.yaml?token=hunter2\"\n"
    ));
    let Told { exit, out, err, json } = place.told(&[], "--apply", &Network);
    assert_eq!(exit, Exit::Upstream);
    session::snapshot("update", "refused", &(err.clone() + &out).replace(&authority, "VENDOR"));
    assert!(![err, out, json].concat().contains("hunter2"));
    assert!(!place.path("openapi/museum/sources.lock").exists());
}

#[test]
fn what_cannot_be_asked_for_is_told() {
    let place = Place::new("");
    let told = place.told(&["museum"], "", &Network);
    assert_eq!(told.exit, Exit::Usage);
    assert!(told.err.contains("museum has no upstream; say where"), "{}", told.err);
    let told = place.told(&[], "", &Network);
    assert_eq!(told.exit, Exit::Success);
    assert!(told.out.contains("no surface has an upstream"), "{}", told.out);

    let place = Place::new(UPSTREAM);
    place.write("openapi/museum/museum.yaml", MUSEUM);
    place.write("openapi/museum/sources.lock", "<<<<<<< ours\n");
    place.generate();
    let (exit, said) = place.check();
    assert_eq!(exit, Exit::Success, "{said}");
    assert!(said.contains("warning[update::lock]"), "{said}");
    let told = place.told(&[], "--apply", &Given(MUSEUM));
    assert_eq!(told.exit, Exit::Failed);
    assert!(told.err.contains("error[update::lock]"), "{}", told.err);
    assert!(told.err.contains("--> openapi/museum/sources.lock:1:"), "{}", told.err);
}

#[test]
fn a_document_that_is_split_comes_file_by_file() {
    let vendor = Vendor::start();
    let authority = vendor.authority();
    let museum = MUSEUM.replace("#/components/schemas/Hours", "parts/hours.yaml");
    vendor.has("/museum.yaml", &[], museum.as_bytes());
    vendor.has("/hours.yaml", &[], b"type: object\nproperties:\n  opens: {type: string}\n");
    let museum = format!("\"museum.yaml\" = \"http://{authority}/museum.yaml\"\n");
    let part = format!("\"parts/hours.yaml\" = \"http://{authority}/hours.yaml\"\n");

    let alone = Place::new(&format!("[sources.upstream]\n{museum}"));
    let (exit, said) = alone.update("--apply");
    assert_eq!(exit, Exit::Failed, "{said}");
    assert!(said.contains("parts/hours.yaml") && said.contains("bundle::"), "{said}");

    let both = Place::new(&format!("[sources.upstream]\n{museum}{part}"));
    let (exit, said) = both.update("--apply");
    assert_eq!(exit, Exit::Success, "{said}");
    assert_eq!(both.generate().0, Exit::Success);
    assert_eq!(both.check().0, Exit::Success);
    // A page is no part either.
    vendor.has("/hours.yaml", &[], b"<!doctype html>\n<html></html>\n");
    let (exit, said) = both.update("--apply");
    assert_eq!(exit, Exit::Upstream, "{said}");
    assert!(said.contains("error[load::html]: openapi/museum/parts/hours.yaml is not"), "{said}");
}

#[test]
#[cfg(unix)]
fn a_program_of_the_surface_gives_a_document() {
    use std::os::unix::fs::PermissionsExt as _;

    let place = Place::new(
        "[sources.upstream]\n\"museum.yaml\" = { command = [\"./fetch.sh\", \"$HOME; `exit`\"] }\n",
    );
    let script = "#!/bin/sh\ntest \"$1\" = '$HOME; `exit`' || exit 9\ncat from-vendor.txt\n";
    place.write("openapi/museum/fetch.sh", script);
    place.write("openapi/museum/from-vendor.txt", MUSEUM);
    let (exit, said) = place.update("--apply");
    assert_eq!(exit, Exit::Upstream, "it may not be executed: {said}");
    assert!(said.contains("error[update::command-not-found]"), "{said}");

    let mode = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(place.path("openapi/museum/fetch.sh"), mode).unwrap();
    let (exit, said) = place.update("--apply");
    assert_eq!(exit, Exit::Success, "{said}");
    assert_eq!(place.read("openapi/museum/museum.yaml"), MUSEUM);
    let lock = place.read("openapi/museum/sources.lock");
    assert!(lock.contains("command = [\"./fetch.sh\", \"$HOME; `exit`\"]"), "{lock}");

    place.write("openapi/museum/fetch.sh", "#!/bin/sh\necho 'the licence has ended' >&2\nexit 4\n");
    let (exit, said) = place.update("--apply");
    assert_eq!(exit, Exit::Upstream, "{said}");
    assert!(said.contains("failed with exit status: 4:\n") && said.contains("licence"), "{said}");
    assert_eq!(place.read("openapi/museum/sources.lock"), lock);
}
