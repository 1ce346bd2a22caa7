use crate::emit::tests::{made, text};
use crate::pipeline::Kept;

const DOCUMENT: &str = "
openapi: 3.0.3
info: {title: Museum, version: '1'}
paths: {/a: {get: {operationId: getA, responses: {'204': {description: Done.}}}}}
components:
  schemas:
    Event:
      type: object
      required: [topic]
      properties:
        type: {type: string}
        kind: {type: string, nullable: true}
        topic: {type: string}
        state: {type: string, nullable: true}
";

fn facts(section: &str) -> String {
    let signature = "signature = { scheme = \"hmac-sha256-hex\", header = \"X-Signature\" }";
    format!("[webhooks]\n{signature}\nremembered-hours = 2\n{section}")
}

fn module(section: &str) -> String {
    text(&facts(section), DOCUMENT, "src/webhooks.rs")
}

#[test]
fn topics_are_named_apart_and_headers_are_lower_case() {
    let topics = "topics = [\"a.b\", \"a_b\", \"other\", \"self\"]";
    let text = module(&format!("event = \"Event\"\ntopic = [\"topic\"]\n{topics}"));
    for part in [
        "AB = \"a.b\",",
        "AB2 = \"a_b\",",
        "Other2 = \"other\",",
        "pub fn of(event: &Event) -> Self {\n        Self::from(event.topic.to_string())",
        "HmacSha256Hex::new(\"x-signature\")",
        "from_secs(2 * 60 * 60)",
        "pub use crate::types::Event;",
    ] {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
}

#[test]
fn optional_topics_are_tried_in_their_order() {
    let topics = "topics = [\"a\"]";
    let topic = |names: &str| {
        let text = module(&format!("event = \"Event\"\ntopic = [{names}]\n{topics}"));
        let from = text.find("    pub fn of").unwrap();
        text[from..].split("\n    }\n").next().unwrap().to_owned()
    };
    let found = "return Some(Self::from(topic.to_string()));\n        }\n";
    let first = format!("if let Some(topic) = event.type_.as_ref() {{\n            {found}");
    let second = format!("        if let Some(topic) = event.kind.value() {{\n            {found}");
    assert_eq!(
        topic("\"type\", \"kind\", \"topic\""),
        format!(
            "    pub fn of(event: &Event) -> Option<Self> {{\n        {first}{second}        \
             Some(Self::from(event.topic.to_string()))"
        )
    );
    assert_eq!(
        topic("\"type\""),
        format!("    pub fn of(event: &Event) -> Option<Self> {{\n        {first}        None")
    );
}

#[test]
fn facts_that_do_not_fit_the_document_are_shown() {
    let shown = |section: &str| made(&facts(section), DOCUMENT, &Kept::default()).err();
    let unknown = shown("event = \"Evnt\"\ntopic = []");
    assert_eq!(unknown, Some(vec!["surface::unknown-component: \"Evnt\"".to_owned()]));
    let unknown = shown("event = \"Event\"\ntopic = [\"topic\", \"what\"]");
    assert_eq!(unknown, Some(vec!["surface::unknown-property: \"what\"".to_owned()]));
}
