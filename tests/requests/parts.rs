//! Parts of forms: bytes as OpenAPI 3.1 describes them, media types and headers of their own.

use client_runtime::Part;

use crate::requests::post_office::types::{
    SendParcelBody, SendParcelBodySeal, SendParcelBodySketch, SendParcelBodyStamp,
};
use crate::requests::{last, open, refused};

/// The parts of a form as they were sent, each from its first header on.
async fn sent(body: SendParcelBody) -> Vec<String> {
    let (bed, client) = open().await;
    client.send_parcel(body).send().await.unwrap();
    let request = last(&bed);
    let content_type = request.header("content-type").unwrap();
    let boundary = content_type.strip_prefix("multipart/form-data; boundary=").unwrap();
    let text = String::from_utf8_lossy(&request.body).into_owned();
    let delimiter = format!("--{boundary}");
    let parts = text.split(&delimiter).skip(1);
    let parts = parts.filter_map(|part| Some(part.strip_prefix("\r\n")?.trim_end().to_owned()));
    parts.collect()
}

async fn why_refused(body: SendParcelBody) -> String {
    let (bed, client) = open().await;
    let reason = refused(client.send_parcel(body).send().await);
    assert!(bed.sandbox.requests().is_empty());
    reason
}

fn file(name: &str, file_name: &str, media_type: &str, content: &str) -> String {
    format!(
        "Content-Disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\n\
         Content-Type: {media_type}\r\n\r\n{content}"
    )
}

#[tokio::test]
async fn a_schema_without_a_type_is_a_file() {
    let body = SendParcelBody::new()
        .raw(Part::new("1"))
        .anything(Part::new("2").media_type("audio/flac").file_name("a.flac"))
        .badge(Part::new("3"))
        .logo(Part::new("4").media_type("image/jpeg"))
        .scans([Part::new("5"), Part::new("6").file_name("6.tiff")])
        .digest("Nw==")
        .note("8");
    let mut parts = sent(body).await;
    parts.sort();
    let text =
        |name, text| format!("Content-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}");
    let mut expected = [
        file("raw", "raw", "application/octet-stream", "1"),
        file("anything", "a.flac", "audio/flac", "2"),
        file("badge", "badge", "image/png", "3"),
        file("logo", "logo", "image/jpeg", "4"),
        file("scans", "scans", "image/tiff", "5"),
        file("scans", "6.tiff", "image/tiff", "6"),
        text("digest", "Nw=="),
        text("note", "8"),
    ];
    expected.sort();
    assert_eq!(parts, expected);
}

#[tokio::test]
async fn a_part_of_another_media_type_is_refused() {
    let logo = Part::new("x").media_type("image/gif");
    let reason = why_refused(SendParcelBody::new().logo(logo)).await;
    assert_eq!(
        reason,
        "the part `logo` is `image/gif`, but the document lists image/png, image/jpeg"
    );
}

#[tokio::test]
async fn a_part_has_the_headers_that_the_document_requires() {
    let page = Part::new("x").header("X-Checksum", "ab12").header("X-Note", "first, last");
    let customs = Part::new("{}").header("X-Signature", "s");
    let pages = |pages: Vec<Part>| SendParcelBody::new().pages(pages);
    let parts = sent(pages(vec![page.clone()]).customs(customs)).await;
    assert!(
        parts.contains(
            &"Content-Disposition: form-data; name=\"pages\"; filename=\"pages\"\r\n\
              Content-Type: application/octet-stream\r\nx-checksum: ab12\r\nx-note: first, last\r\n\r\nx"
                .to_owned()
        ),
        "{parts:?}"
    );
    assert!(
        parts.contains(
            &"Content-Disposition: form-data; name=\"customs\"\r\nContent-Type: application/json\r\n\
              x-signature: s\r\n\r\n{}"
                .to_owned()
        ),
        "{parts:?}"
    );
    let reason = why_refused(pages(vec![page, Part::new("y")])).await;
    assert_eq!(
        reason,
        "the part `pages` needs the header `X-Checksum`: set it with `Part::header`"
    );
    let reason =
        why_refused(SendParcelBody::new().customs(Part::new("{}").header("X-Other", "s"))).await;
    assert!(reason.starts_with("the part `customs` needs the header `X-Signature`"), "{reason}");
}

#[tokio::test]
async fn a_header_of_a_part_is_one_line() {
    let page = |value: &str| Part::new("x").header("X-Checksum", value);
    for planted in ["planted\r\nContent-Type: text/html", "planted\n", "planted\0", "planted\u{7f}"]
    {
        let reason = why_refused(SendParcelBody::new().pages([page(planted)])).await;
        assert_eq!(reason, "the part `pages` has a header `x-checksum` whose value cannot be sent");
    }
}

#[tokio::test]
async fn a_file_may_be_composed() {
    let stamp = SendParcelBodyStamp::List(vec![Part::new("1"), Part::new("2")]);
    let seals = vec![SendParcelBodySeal::Part(Part::new("4")), SendParcelBodySeal::Integer(5)];
    let body = SendParcelBody::new()
        .stamp(stamp)
        .ribbon(Part::new("3"))
        .seals(seals)
        .sketch(SendParcelBodySketch::Part(Part::new("6").file_name("6.svg")));
    let bytes = |name, content| file(name, name, "application/octet-stream", content);
    let mut expected = [
        bytes("stamp", "1"),
        bytes("stamp", "2"),
        bytes("ribbon", "3"),
        bytes("seals", "4"),
        "Content-Disposition: form-data; name=\"seals\"\r\n\r\n5".to_owned(),
        file("sketch", "6.svg", "application/octet-stream", "6"),
    ];
    expected.sort();
    let mut parts = sent(body).await;
    parts.sort();
    assert_eq!(parts, expected);
    let one = SendParcelBody::new().stamp(SendParcelBodyStamp::Part(Part::new("7")));
    assert_eq!(sent(one).await, [bytes("stamp", "7")]);
}
