//! The sections of a first `surface.toml`, each with the reason for what is in it.

use super::Observed;
use super::headers::Idempotency;
use super::operations::Operations;
use super::pages::Proposal;
use super::text::{counted, key, prose, quoted};

/// How many proposals of one kind are written out.
const SHOWN: usize = 8;

type Lines = Vec<String>;

/// Every section that there is something to say of, in the order of the schema. `document` is
/// the path of the document.
pub(super) fn all(observed: &Observed, document: &str) -> Vec<Lines> {
    let sections = [
        environments(observed),
        paging(observed),
        retry(observed),
        idempotency(observed),
        errors(observed),
        rate_limit(observed),
        sensitive(observed),
        types(observed),
        rename(observed, document),
        webhooks(),
    ];
    sections.into_iter().filter(|section| !section.is_empty()).collect()
}

fn environments(observed: &Observed) -> Lines {
    let servers = &observed.servers;
    if servers.named.is_empty() {
        return prose(
            "The document has no server with a host: callers give the base URL, \
             `Environment::Other(..)`.",
        );
    }
    let why = if servers.need_names {
        "The first words of the servers' descriptions are their names, and these do not tell them apart. \
         Choose names that say what they are."
    } else {
        "The names of the servers; without them, the first words of their descriptions."
    };
    let mut lines = prose(why);
    lines.push("#[environments]".to_owned());
    lines.extend(
        servers.named.iter().map(|(name, url)| format!("#{} = {}", key(name), quoted(url))),
    );
    lines
}

fn paging(observed: &Observed) -> Lines {
    let Operations { paging, pages, .. } = &observed.operations;
    if !pages.is_empty() {
        return pages_of(pages);
    }
    if paging.is_empty() {
        return Lines::new();
    }
    let parameters = paging
        .iter()
        .map(|(name, count)| format!("`{name}` ({})", counted(*count, "operation", "operations")));
    prose(&format!(
        "Lists seem to come in pages: {}. The client has these as ordinary parameters.",
        parameters.collect::<Vec<_>>().join(", ")
    ))
}

fn pages_of(proposals: &[Proposal]) -> Lines {
    let mut lines = prose(
        "Lists seem to come in pages. Switched on, their requests get `pages()` and `items()`; look the \
         ways up in the vendor's documentation.",
    );
    for proposal in proposals.iter().take(SHOWN) {
        lines.extend(prose(&format!("Seen by: {}.", proposal.why)));
        lines.push("#[[pagination]]".to_owned());
        let ids: Vec<String> = proposal.operations.iter().map(|id| quoted(id)).collect();
        match ids.as_slice() {
            [one] => lines.push(format!("#operations = [{one}]")),
            several => {
                lines.push("#operations = [".to_owned());
                lines.extend(several.iter().map(|id| format!("#    {id},")));
                lines.push("#]".to_owned());
            }
        }
        let keys = proposal.keys.iter();
        lines.extend(keys.map(|(key, value)| format!("#{key} = {}", quoted(value))));
    }
    if let Some(more) = proposals.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        lines.extend(prose(&format!("And {more} more ways, of fewer operations.")));
    }
    lines
}

fn retry(observed: &Observed) -> Lines {
    let once = &observed.operations.once;
    let mut lines = prose(
        "When an operation may be sent again, where its method does not tell: \"idempotent\" after any \
         failure that may pass, \"under-key\" only under an idempotency key, \"one-shot\" only if no \
         connection was made.",
    );
    if once.is_empty() {
        if let Some(id) = &observed.operations.some {
            lines.extend(one_shot(id, "Why, with its source."));
        }
        return lines;
    }
    lines.extend(prose(
        "By their names these may cost an attempt, a message or money each time. Look them up in the \
         vendor's documentation.",
    ));
    for (id, _) in once.iter().take(SHOWN) {
        lines.extend(one_shot(id, "Sending it twice may count twice."));
    }
    if let Some(more) = once.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        let names = once.iter().skip(SHOWN).take(3 * SHOWN).map(|(id, _)| format!("`{id}`"));
        let names = names.collect::<Vec<_>>().join(", ");
        lines.extend(prose(&format!("And {more} more: {names}{}", dots(more, 3 * SHOWN))));
    }
    lines
}

fn one_shot(id: &str, reason: &str) -> Lines {
    vec![
        format!("#[retry.{}]", key(id)),
        "#class = \"one-shot\"".to_owned(),
        format!("#reason = {}", quoted(reason)),
    ]
}

fn idempotency(observed: &Observed) -> Lines {
    let mut lines = match &observed.headers.idempotency {
        None => prose(
            "The header under which the vendor recognises a repeated call; the document has none.",
        ),
        Some(found) => prose(&format!(
            "The header under which the vendor recognises a repeated call, as the document declares it \
             on {}. Whether the vendor stores failures too is not in the document.",
            counted(found.count, "operation", "operations")
        )),
    };
    let unknown = Idempotency {
        header: "Idempotency-Key".to_owned(),
        max_length: None,
        methods: vec!["POST".to_owned()],
        operations: Vec::new(),
        count: 0,
    };
    let found = observed.headers.idempotency.as_ref().unwrap_or(&unknown);
    lines.extend([
        "#[idempotency]".to_owned(),
        format!("#header = {}", quoted(&found.header)),
        format!("#max-length = {}", found.max_length.filter(|most| *most > 0).unwrap_or(255)),
        "#keys = \"runtime\"".to_owned(),
        "#replays-failures = false".to_owned(),
    ]);
    if !found.methods.is_empty() {
        lines.push(format!("#methods = {}", list(&found.methods)));
    }
    if !found.operations.is_empty() {
        lines.push(format!("#operations = {}", list(&found.operations)));
    }
    lines
}

fn errors(observed: &Observed) -> Lines {
    let mut lines = prose("What the vendor's error answers mean.");
    match &observed.headers.request_id {
        Some((header, count)) => {
            lines.extend(prose(&format!(
                "{} `{}`, which names a call to the vendor's support.",
                match count {
                    1 => "One response has".to_owned(),
                    count => format!("{count} responses have"),
                },
                header
            )));
            lines.push("[errors]".to_owned());
            lines.push(format!("request-id-header = {}", quoted(header)));
        }
        None => {
            lines.push("#[errors]".to_owned());
            lines.push("#request-id-header = \"x-request-id\"".to_owned());
        }
    }
    if observed.headers.too_many_requests {
        lines.extend(prose("A call that is answered with 429 was mostly not processed."));
    }
    lines.push("#not-processed = [429]".to_owned());
    lines
}

fn rate_limit(observed: &Observed) -> Lines {
    let headers = &observed.headers;
    let mut lines = prose("The headers that tell how many calls are left in the current window.");
    let found = [("limit", &headers.limit), ("remaining", &headers.remaining)];
    let reset = headers.reset.as_ref();
    if found.iter().all(|(_, header)| header.is_none()) && reset.is_none() {
        lines.push("#[rate-limit]".to_owned());
        for (name, header) in [("limit", "limit"), ("remaining", "remaining"), ("reset", "reset")] {
            lines.push(format!("#{name} = \"x-ratelimit-{header}\""));
        }
        return lines;
    }
    let is_sure = found.iter().any(|(_, header)| header.is_some())
        || reset.is_some_and(|reset| reset.counts_seconds);
    lines.push(if is_sure { "[rate-limit]" } else { "#[rate-limit]" }.to_owned());
    for (name, header) in found {
        lines.extend(header.as_ref().map(|header| format!("{name} = {}", quoted(header))));
    }
    match reset {
        Some(reset) if reset.counts_seconds => {
            lines.push(format!("reset = {}", quoted(&reset.header)));
        }
        Some(reset) => {
            lines.extend(prose("Only if it counts seconds from now, not if it is a date."));
            lines.push(format!("#reset = {}", quoted(&reset.header)));
        }
        None => {}
    }
    lines
}

fn sensitive(observed: &Observed) -> Lines {
    let found = &observed.sensitive;
    let mut lines = prose(
        "Properties that must never be printed, of any schema (`password`) or of one \
         (`Person.birthDate`).",
    );
    if !found.perhaps.is_empty() {
        let names: Vec<String> = found.perhaps.iter().map(|name| format!("`{name}`")).collect();
        lines.extend(prose(&format!("Perhaps also: {}.", names.join(", "))));
    }
    let sure: Vec<String> = found.sure.iter().cloned().collect();
    if sure.is_empty() {
        if let Some(name) = found.perhaps.first() {
            lines.push("#[sensitive]".to_owned());
            lines.push(format!("#properties = [{}]", quoted(name)));
        }
        return lines;
    }
    lines.push("# These are by their names.".to_owned());
    lines.push("[sensitive]".to_owned());
    lines.push(format!("properties = {}", list(&sure)));
    lines
}

fn types(observed: &Observed) -> Lines {
    let mut lines = prose("How schemas become types.");
    lines.push("#[types]".to_owned());
    if !observed.formats.is_empty() {
        let counts = observed.formats.iter().map(|(name, count)| format!("`{name}` ({count})"));
        lines.extend(prose(&format!(
            "The document has {}. They are strings unless they are listed here, since a value that is \
             not what its format says would make the whole answer unreadable.",
            counts.collect::<Vec<_>>().join(", ")
        )));
        let names: Vec<String> = observed.formats.keys().map(|name| (*name).to_owned()).collect();
        lines.push(format!("#formats = {}", list(&names)));
    }
    if observed.decimals > 0 {
        lines.extend(prose(&format!(
            "{} the format `decimal`, and `f64` rounds. `decimals` names an exact type, \
             such as `decimals = \"rust_decimal::Decimal\"`.",
            match observed.decimals {
                1 => "One number has".to_owned(),
                count => format!("{count} numbers have"),
            }
        )));
    }
    lines
}

fn rename(observed: &Observed, document: &str) -> Lines {
    let clashes = &observed.operations.clashes;
    if clashes.is_empty() {
        return Lines::new();
    }
    let mut lines = prose(&format!(
        "{} an id that an earlier one has, so its method is named after method and path too. These give \
         ids of their own.",
        match clashes.len() {
            1 => "One operation has".to_owned(),
            count => format!("{count} operations have"),
        }
    ));
    lines.push("#[rename]".to_owned());
    for (pointer, id) in clashes {
        lines.push(format!("#{} = {}", key(&format!("{document}#{pointer}")), quoted(id)));
    }
    lines
}

fn webhooks() -> Lines {
    prose(
        "What the vendor sends unprompted is the section `[webhooks]`: the schema of its body, and how it \
         is signed. openapi/surface.schema.json describes it.",
    )
}

fn list(items: &[String]) -> String {
    // In one line however long it is, so that a list in a comment is switched on by one edit.
    let items: Vec<String> = items.iter().map(|item| quoted(item)).collect();
    format!("[{}]", items.join(", "))
}

fn dots(count: usize, shown: usize) -> &'static str {
    if count > shown { ", .." } else { "" }
}
