//! Changes that a vendor could make to a document: one at a time, at any place where it fits.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value, json};

/// A change.
#[derive(Clone, Debug)]
pub struct Edit {
    place: Index,
    other: Index,
    kind: Kind,
}

/// The kinds of changes, and the list of them all.
macro_rules! kinds {
    ($($kind:ident,)*) => {
        #[derive(Clone, Copy, Debug)]
        enum Kind {
            $($kind),*
        }

        const KINDS: &[Kind] = &[$($kind),*];
    };
}

use Kind::*;

kinds! {
    AddMember,
    RemoveMember,
    RenameMember,
    Require,
    RequireNot,
    Retype,
    Reformat,
    Null,
    AddValue,
    RemoveValue,
    Bound,
    Constant,
    Extra,
    ReadOnly,
    AddBranch,
    RemoveBranch,
    TurnBranches,
    Refer,
    WriteOut,
    RenameComponent,
    RemoveOperation,
    RenameOperation,
    AddParameter,
    RemoveParameter,
    RequireParameter,
    AddAnswer,
    RemoveAnswer,
    RequireBody,
    Unsecure,
    Deprecate,
    Describe,
}

/// Any change.
pub fn edit() -> BoxedStrategy<Edit> {
    (any::<Index>(), any::<Index>(), select(KINDS.to_vec()))
        .prop_map(|(place, other, kind)| Edit { place, other, kind })
        .boxed()
}

impl Edit {
    /// The document with the change made, if there is a place for it.
    pub fn apply(&self, root: &Value) -> Option<Value> {
        let mut root = root.clone();
        let places: Vec<String> = pointers(&root)
            .into_iter()
            .filter(|place| root.pointer(place).is_some_and(|node| self.kind.fits(place, node)))
            .collect();
        if places.is_empty() {
            return None;
        }
        let place = self.place.get(&places).clone();
        if let RenameComponent = self.kind {
            return Some(renamed(&root, &place));
        }
        let components = components(&root);
        let written_out = root.pointer(&place)?.get("$ref").and_then(Value::as_str);
        let written_out =
            written_out.and_then(|target| root.pointer(target.strip_prefix('#')?)).cloned();
        let node = root.pointer_mut(&place)?;
        match self.kind {
            Refer if components.is_empty() => return None,
            Refer => *node = json!({"$ref": self.other.get(&components)}),
            WriteOut => *node = written_out?,
            _ => self.change(node.as_object_mut()?)?,
        }
        Some(root)
    }

    fn change(&self, node: &mut Map<String, Value>) -> Option<()> {
        let one = |count: usize| (count > 0).then(|| self.other.index(count.max(1)));
        match self.kind {
            AddMember => drop(members(node)?.insert("added".into(), json!({"type": "string"}))),
            RemoveMember => {
                let members = members(node)?;
                let key = members.keys().nth(one(members.len())?)?.clone();
                members.shift_remove(&key);
                required(node).retain(|name| *name != key);
            }
            RenameMember => {
                let members = members(node)?;
                let key = members.keys().nth(one(members.len())?)?.clone();
                let member = members.shift_remove(&key)?;
                members.insert(format!("{key}Renamed"), member);
                required(node).retain(|name| *name != key);
            }
            Require => {
                let members = members(node)?;
                let key = members.keys().nth(one(members.len())?)?.clone();
                let required = required(node);
                if !required.contains(&json!(key)) {
                    required.push(key.into());
                }
            }
            RequireNot => {
                let required = required(node);
                let index = one(required.len())?;
                required.remove(index);
            }
            Retype => {
                let types = ["string", "integer", "number", "boolean"];
                node.insert("type".into(), types[self.other.index(types.len())].into());
            }
            Reformat => {
                let formats = ["int32", "int64", "date-time", "uuid", "password", "none"];
                node.insert("format".into(), formats[self.other.index(formats.len())].into());
            }
            Null => drop(node.insert("nullable".into(), true.into())),
            AddValue => {
                let values = node.get_mut("enum")?.as_array_mut()?;
                let is_text = values.first().is_some_and(Value::is_string);
                values.push(if is_text { "added-value".into() } else { 77.into() });
            }
            RemoveValue => drop(list(node, "enum")?.pop()),
            Bound => drop(node.insert("maxLength".into(), 3.into())),
            Constant => drop(node.insert("enum".into(), json!(["only"]))),
            Extra => {
                node.insert("additionalProperties".into(), json!({"type": "integer"}));
            }
            ReadOnly => drop(node.insert("readOnly".into(), true.into())),
            AddBranch => list(node, branches(node)?)?.push(json!({"type": "boolean"})),
            RemoveBranch => {
                let list = list(node, branches(node)?)?;
                let index = one(list.len())?;
                list.remove(index);
            }
            TurnBranches => list(node, branches(node)?)?.reverse(),
            RemoveOperation => {
                let key = node.keys().find(|key| METHODS.contains(&key.as_str()))?.clone();
                node.shift_remove(&key);
            }
            RenameOperation => drop(node.insert("operationId".into(), "renamedOperation".into())),
            AddParameter => {
                let parameters = node.entry("parameters").or_insert_with(|| json!([]));
                let schema = json!({"type": "string"});
                let required = self.other.index(2) == 0;
                let added =
                    json!({"name": "added", "in": "query", "required": required, "schema": schema});
                parameters.as_array_mut()?.push(added);
            }
            RemoveParameter => {
                let list = list(node, "parameters")?;
                let index = one(list.len())?;
                list.remove(index);
            }
            RequireParameter | RequireBody => {
                let is_required = node.get("required").is_some_and(|value| *value == true);
                node.insert("required".into(), (!is_required).into());
            }
            AddAnswer => {
                let statuses = ["202", "204", "403", "418", "4XX", "default"];
                let status = statuses[self.other.index(statuses.len())];
                let schema = json!({"type": "object", "properties": {"why": {"type": "string"}}});
                let answer = json!({"description": "Added.", "content": {"application/json": {"schema": schema}}});
                node.get_mut("responses")?.as_object_mut()?.insert(status.into(), answer);
            }
            RemoveAnswer => {
                let answers = node.get_mut("responses")?.as_object_mut()?;
                let key = answers.keys().nth(one(answers.len())?)?.clone();
                answers.shift_remove(&key);
            }
            Unsecure => drop(node.insert("security".into(), json!([]))),
            Deprecate => drop(node.insert("deprecated".into(), true.into())),
            Describe => drop(node.insert("description".into(), "Other words.".into())),
            Refer | WriteOut | RenameComponent => return None,
        }
        Some(())
    }
}

const METHODS: [&str; 5] = ["get", "put", "post", "delete", "patch"];

impl Kind {
    /// Whether a node is one that can be changed so.
    fn fits(self, place: &str, node: &Value) -> bool {
        if place.contains("/example") || place.contains("/x-") {
            return false;
        }
        let has = |key: &str| node.get(key).is_some();
        let text = |key: &str| node.get(key).is_some_and(Value::is_string);
        let members = node.get("properties").is_some_and(Value::is_object);
        let is_parameter = has("in") && text("name");
        match self {
            AddMember | RemoveMember | RenameMember | Require | Extra => members,
            RequireNot => members && node.get("required").is_some_and(Value::is_array),
            Retype | Reformat | Null | ReadOnly => text("type") && !has("in") && !has("flows"),
            Bound | Constant => node.get("type").is_some_and(|ty| ty == "string") && !has("enum"),
            AddValue | RemoveValue => node.get("enum").is_some_and(Value::is_array),
            AddBranch | RemoveBranch | TurnBranches => has("oneOf") || has("anyOf"),
            Refer => (text("type") || has("$ref")) && is_inner(place),
            WriteOut => text("$ref") && is_inner(place),
            RenameComponent => place.rsplit_once('/').is_some_and(|(above, _)| above == COMPONENTS),
            RemoveOperation => METHODS.iter().any(|method| has(method)),
            RenameOperation | AddParameter | AddAnswer | RemoveAnswer | Unsecure => {
                has("responses")
            }
            RemoveParameter => node.get("parameters").is_some_and(Value::is_array),
            RequireParameter => is_parameter && node.get("in").is_some_and(|place| place != "path"),
            RequireBody => place.ends_with("/requestBody"),
            Deprecate => has("responses") || is_parameter || text("type"),
            Describe => has("responses") || text("type"),
        }
    }
}

const COMPONENTS: &str = "/components/schemas";

/// Whether a schema is in another one.
fn is_inner(place: &str) -> bool {
    place.contains("/properties/") || place.ends_with("/items") || place.ends_with("/schema")
}

fn components(root: &Value) -> Vec<String> {
    let schemas = root.pointer(COMPONENTS).and_then(Value::as_object);
    let names = schemas.into_iter().flat_map(Map::keys);
    names.map(|name| format!("#{COMPONENTS}/{}", escaped(name))).collect()
}

/// The document with a component under another name, wherever it is referred to.
fn renamed(root: &Value, place: &str) -> Value {
    let mut root = root.clone();
    let key = place.rsplit('/').next().unwrap_or_default().to_owned();
    let name = key.replace("~1", "/").replace("~0", "~");
    if let Some(schemas) = root.pointer_mut(COMPONENTS).and_then(Value::as_object_mut)
        && let Some(schema) = schemas.shift_remove(&name)
    {
        schemas.insert(format!("{name}Renamed"), schema);
    }
    let text = root.to_string();
    let (from, to) = (format!("\"#{place}"), format!("\"#{place}Renamed"));
    let text = text.replace(&format!("{from}\""), &format!("{to}\""));
    serde_json::from_str(&text.replace(&format!("{from}/"), &format!("{to}/"))).unwrap_or(root)
}

fn members(node: &mut Map<String, Value>) -> Option<&mut Map<String, Value>> {
    node.get_mut("properties")?.as_object_mut()
}

fn list<'n>(node: &'n mut Map<String, Value>, key: &str) -> Option<&'n mut Vec<Value>> {
    node.get_mut(key)?.as_array_mut()
}

fn branches(node: &Map<String, Value>) -> Option<&'static str> {
    ["oneOf", "anyOf"].into_iter().find(|key| node.contains_key(*key))
}

fn required(node: &mut Map<String, Value>) -> &mut Vec<Value> {
    let found = node.entry("required").or_insert_with(|| json!([]));
    if !found.is_array() {
        *found = json!([]);
    }
    match found {
        Value::Array(list) => list,
        _ => unreachable!("it was made a list"),
    }
}

fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// The pointers of all nodes.
fn pointers(root: &Value) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut at = 0;
    while let Some(pointer) = found.get(at).cloned() {
        let below: Vec<String> = match root.pointer(&pointer) {
            Some(Value::Object(object)) => object.keys().map(|key| escaped(key)).collect(),
            Some(Value::Array(items)) => (0..items.len()).map(|index| index.to_string()).collect(),
            _ => Vec::new(),
        };
        found.extend(below.iter().map(|key| format!("{pointer}/{key}")));
        at += 1;
    }
    found
}
