//! Enums.

use super::docs::{Lines, words};
use crate::model::{Enum, Type, Value};

pub(super) fn print(text: &mut Lines, own: &Type, found: &Enum, docs: &str) {
    let name = if found.is_integer() { "integer_enum" } else { "text_enum" };
    text.line(format!("{name}! {{"));
    text.docs("    ", docs);
    if own.deprecated {
        text.line("    #[deprecated]");
    }
    text.line(format!("    pub enum {} {{", own.name));
    for value in &found.values {
        let said = words(&value.docs);
        text.docs("        ", &said);
        if !said.is_empty() {
            text.line("        ///");
        }
        let wire = match &value.wire {
            Value::Text(text) => format!("{text:?}"),
            Value::Integer(number) => number.to_string(),
            Value::Boolean(value) => format!("{:?}", value.to_string()),
        };
        text.line(format!("        {} = {wire},", value.name));
    }
    text.line("    }");
    text.line("}");
}
