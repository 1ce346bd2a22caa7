//! Callers of a crate, one function a fact: whatever its public items let a caller write.

mod functions;
mod items;

use std::collections::BTreeSet;

use quote::{ToTokens as _, quote};

use crate::diff::reading::Reading;

/// A function that uses one thing of a crate.
#[derive(Clone, Debug)]
pub struct Probe {
    /// What is used, by the name that reports have for it: `types::Order.id`, `Client::list_orders`.
    pub item: String,
    /// How it is used.
    pub usage: Usage,
    /// The types of the crate that a caller has to write for it.
    pub names: BTreeSet<String>,
    /// The function, on one line, called `probe`.
    text: String,
}

/// How a caller uses something.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Usage {
    /// Names a type.
    Name,
    /// Takes a member or a constant.
    Read,
    /// Puts a value into a member.
    Set,
    /// Writes or takes apart all of a type or a variant.
    Literal,
    /// Tells a variant from others.
    Match,
    /// Calls a function.
    Call,
    /// Calls a function with a text that is borrowed.
    CallWithText,
    /// Needs an implementation of a trait.
    Trait(String),
}

/// All probes of a crate, in the order of its modules.
pub fn of(reading: &Reading) -> Vec<Probe> {
    let mut probes = Vec::new();
    for (path, module) in &reading.modules {
        for item in &module.items {
            items::of(reading, path, item, &mut probes);
        }
    }
    for path in &reading.handed_on {
        let text = format!(
            "fn probe() {{ use ::{}::{} as _; }}",
            crate::diff::compiler::SUBJECT,
            path.join("::")
        );
        probes.push(Probe {
            item: path.join("::"),
            usage: Usage::Name,
            names: BTreeSet::new(),
            text,
        });
    }
    probes
}

const HEAD: &str = "#![allow(warnings)]\n";

/// A crate of those probes that are wanted, one a line.
pub fn program(probes: &[Probe], is_wanted: impl Fn(usize) -> bool) -> String {
    let mut text = HEAD.to_owned();
    for (index, probe) in probes.iter().enumerate() {
        if is_wanted(index) {
            text += &probe.text.replacen("fn probe", &format!("fn probe_{index}"), 1);
        }
        text.push('\n');
    }
    text
}

/// The probe on a line, which is counted from one.
pub fn at_line(line: usize) -> Option<usize> {
    line.checked_sub(HEAD.lines().count() + 1)
}

/// A function from what it is given to what it gives, with the parameters of its types.
fn function(
    generics: &[proc_macro2::TokenStream],
    inputs: &[proc_macro2::TokenStream],
    output: Option<&syn::Type>,
    body: &proc_macro2::TokenStream,
    is_async: bool,
) -> String {
    let output = output.map(|ty| quote!(-> #ty));
    let is_async = is_async.then(|| quote!(async));
    let text = quote!(pub #is_async fn probe<'p, #(#generics),*>(#(#inputs),*) #output { #body });
    text.to_token_stream().to_string()
}
