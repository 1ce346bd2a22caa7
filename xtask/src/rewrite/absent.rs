//! A list or a map that need not be there may be `null`.
//!
//! ```text
//! // before                              // after
//! #[serde(default, ..)]                  #[serde(default, .., deserialize_with = "..::null_as_empty")]
//! errors: Vec<String>                    errors: Vec<String>
//! ```
//!
//! typify makes an optional list a `Vec` that is empty by default, and `"errors": null` would make
//! the whole answer unreadable over a member that nobody has asked for. An `Option` reads `null` as
//! absence already. Members that have to be there stay strict, and what is sent stays as it is.

use super::type_items::{has_serde_word, is_path, set_serde};

pub(super) fn write(types: &mut [syn::Item]) {
    for item in types {
        let syn::Item::Struct(item) = item else { continue };
        for field in &mut item.fields {
            let reads_null = ["Option", "Nullable"].iter().any(|name| is_path(&field.ty, name));
            if has_serde_word(&field.attrs, "default") && !reads_null {
                let reader = Some("::client_runtime::wire::null_as_empty");
                set_serde(field, "deserialize_with", reader);
            }
        }
    }
}
