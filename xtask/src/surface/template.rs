//! Texts of new `surface.toml` files.

use std::path::Path;

/// The text for a package and its document that says nothing else: every fact is the document's.
#[must_use]
pub fn minimal(package: &str, document: &Path) -> String {
    let description = format!("Client made from {}.", slashed(document));
    facts(package, &description, document) + "tolerate-faults = true\n"
}

/// The text that people go on with: the same facts, and every other section as a comment that says
/// when it is needed.
#[must_use]
pub fn commented(package: &str, title: &str, document: &Path) -> String {
    let description = format!("Client for {}.", title.trim().trim_end_matches('.'));
    let facts = facts(package, &description, document);
    format!("#:schema ../surface.schema.json\n\n{facts}{OTHER_SECTIONS}")
}

fn facts(package: &str, description: &str, document: &Path) -> String {
    format!(
        "[crate]\nname = {}\nversion = \"0.1.0\"\ndescription = {}\n\n[sources]\ndocuments = [{}]\n",
        quoted(package),
        quoted(description),
        quoted(&slashed(document)),
    )
}

fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// Lines that start with `#` and no space after it are TOML; the others are prose.
const OTHER_SECTIONS: &str = r##"# Patches of the documents, each action with its reason, in the order in which they are applied.
#overlays = ["overlays/corrections.yaml"]

# Make the crate although references lead nowhere or keys stand twice: what depends on them is any
# JSON or left out, and listed.
#tolerate-faults = true

# Names for the servers of the document. Without them the names come from the servers' descriptions.
# With several documents: Production = { "a.yaml" = "https://..", "b.yaml" = "https://.." }.
#[environments]
#Production = "https://api.example.com"
#Sandbox = "https://sandbox.example.com"

# When an operation may be sent again, where its method does not tell: "idempotent" after any failure
# that may pass, "under-key" only under an idempotency key, "one-shot" only if nothing was sent.
#[retry.createPayment]
#class = "one-shot"
#reason = "A payment that is sent twice is paid twice."

# The header under which the vendor recognises a repeated call.
#[idempotency]
#header = "Idempotency-Key"
#max-length = 255
#keys = "runtime"
#replays-failures = false
#methods = ["POST"]

# What the vendor's error answers mean.
#[errors]
#request-id-header = "x-request-id"
#not-processed = [429]

# The headers that tell how many calls are left in the current window.
#[rate-limit]
#limit = "x-ratelimit-limit"
#remaining = "x-ratelimit-remaining"
#reset = "x-ratelimit-reset"

# Properties that must never be printed, of any schema or of one: "Person.birthDate".
#[sensitive]
#properties = ["password"]

# What the vendor sends by itself: the schema of its body, where that says which event it is, and how
# it is signed. The other schemes are "http-message-signature" and "ecdsa-p256-sha256".
#[webhooks]
#event = "WebhookEvent"
#id = ["id"]
#topic = ["topic"]
#topics = ["payment.settled"]
#remembered-hours = 48
#signature = { scheme = "hmac-sha256-hex", header = "x-signature" }
"##;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surface::SurfaceFile;

    #[test]
    fn every_comment_of_the_template_is_a_section_that_can_be_switched_on() {
        let text = commented("museum", "The \"Museum\" API.", Path::new("museum.yaml"));
        let facts: SurfaceFile = toml::from_str(&text).unwrap();
        assert_eq!(facts.package.description, "Client for The \"Museum\" API.");
        let is_toml = |line: &&str| !line.starts_with("# ") && !line.starts_with("#:");
        let lines = text.lines().filter(is_toml).map(|line| line.trim_start_matches('#'));
        let switched_on = lines.collect::<Vec<_>>().join("\n");
        let facts: SurfaceFile = toml::from_str(&switched_on).unwrap();
        assert_eq!(facts.sources.overlays.len(), 1);
        assert!(facts.idempotency.is_some() && facts.rate_limit.is_some());
        assert_eq!((facts.environments.len(), facts.retry.len()), (2, 1));
    }
}
