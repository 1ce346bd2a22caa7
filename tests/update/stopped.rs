//! Runs that write, stopped or refused at each of their operations: a surface is as it was, or whole.

use crate::update::place::{Faulty, MUSEUM, Place, Tree, difference};
use crate::update::vendor::Vendor;

const PART: &str = "type: object\nproperties:\n  opens: {type: string}\n";

/// A vendor with two files, both of which are new, one in a folder that does not exist yet.
fn vendor() -> Vendor {
    let vendor = Vendor::start();
    let museum = MUSEUM.replace("#/components/schemas/Hours", "parts/hours.yaml");
    vendor.has("/museum.yaml", &[], museum.as_bytes());
    vendor.has("/hours.yaml", &[], PART.as_bytes());
    vendor
}

fn place(vendor: &Vendor) -> Place {
    let authority = vendor.authority();
    let place = Place::new(&format!(
        "[sources]\ndocuments = [\"museum.yaml\"]\n[sources.upstream]\n\"museum.yaml\" = \
         \"http://{authority}/museum.yaml\"\n\"parts/hours.yaml\" = \"http://{authority}/hours.yaml\"\n"
    ));
    place.write("openapi/museum/museum.yaml", MUSEUM);
    place
}

#[test]
fn a_refused_operation_changes_nothing() {
    let vendor = vendor();
    for at in 0.. {
        let place = place(&vendor);
        let before = place.tree();
        let disk = Faulty::new(at, false);
        let ended = place.update_on("--apply", disk.clone());
        if disk.operations() <= at {
            assert!(at > 5, "the run has only {at} operations");
            assert_eq!(difference(&before, &place.tree()).len(), 3, "{ended:?}");
            return;
        }
        let error = ended.unwrap_err();
        assert!(error.contains("openapi/museum/") && !error.contains(".generate-"), "{error}");
        assert_eq!(difference(&before, &place.tree()), Vec::<String>::new(), "operation {at}");
        assert!(!place.path("openapi/museum/parts").exists(), "operation {at}");
    }
}

#[test]
fn a_killed_run_is_finished_by_the_next() {
    let vendor = vendor();
    let whole = place(&vendor);
    whole.update("--apply");
    for at in 0.. {
        let place = place(&vendor);
        let disk = Faulty::new(at, true);
        let _ = place.update_on("--apply", disk.clone());
        if disk.operations() <= at {
            return;
        }
        // What it leaves is no document that a later run could read.
        let (exit, said) = place.check();
        assert!(!said.contains(".generate-"), "{exit:?} {said}");
        let (_, said) = place.update("--apply");
        let (wanted, is) = (whole.tree(), place.tree());
        let texts = |tree: &Tree| -> Vec<(String, String)> {
            let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            tree.iter().map(|(path, bytes)| (path.clone(), text(bytes))).collect()
        };
        assert_eq!(texts(&is), texts(&wanted), "operation {at}: {said}");
    }
}
