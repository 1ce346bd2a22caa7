//! What the runtime's macros make of what is written in them.

use super::bounds;
use super::item::{Argument, Function, Item, Payload, Shape, TypeKind};
use super::macros::{Accessor, Headers, Listed, Member, Object, Outcome, Section, Union};
use super::read::{Reader, made};
use super::tokens::{literal, text};
use super::ty::Ty;

impl Reader<'_> {
    pub(super) fn object(&mut self, own: &Object) {
        let name = own.name.to_string();
        let path = self.module.path(&name);
        let required: Vec<&Member> =
            own.members.iter().filter(|member| member.section == Section::Required).collect();
        for member in &own.members {
            self.member(&path, member);
        }
        if let Some((ty, rule)) = &own.extra {
            let ty = self.ty(ty);
            let mut item = Item::new(Shape::Member { ty, setter: None });
            rule.iter().for_each(|rule| bounds::add(&mut item.wire, rule));
            self.add(format!("{path}.extra"), item, &[]);
        }
        let mut traits = vec!["Clone", "Debug", "PartialEq", "Serialize", "Deserialize"];
        let arguments = match &own.required {
            Some(all) => {
                let all = self.module.path(&all.to_string());
                self.required(&all, &required);
                vec![Argument { name: "required".to_owned(), ty: Ty::plain(all) }]
            }
            None => {
                let argument = |member: &&Member| Argument {
                    name: member.name.to_string(),
                    ty: Ty::of("impl", Ty::of("Into", self.ty(&member.ty))),
                };
                required.iter().map(argument).collect()
            }
        };
        if arguments.is_empty() {
            traits.push("Default");
        }
        let mut shape = made(TypeKind::Struct, false, &traits);
        if let (Shape::Type(own), Some(Argument { ty, .. })) =
            (&mut shape, arguments.first().filter(|_| own.required.is_some()))
        {
            own.traits.insert(format!("From<{ty}>"));
        }
        self.add(path.clone(), Item::new(shape), &own.attributes);
        let new = Function {
            receiver: String::new(),
            arguments,
            returns: Ty::plain(path.clone()),
            is_async: false,
        };
        self.add(format!("{path}::new"), Item::new(Shape::Function(new)), &[]);
    }

    fn member(&mut self, owner: &str, member: &Member) {
        let inner = self.ty(&member.ty);
        let (ty, setter) = match member.section {
            Section::Required | Section::Constant => (inner.clone(), inner),
            Section::Optional => (Ty::of("Option", inner.clone()), inner),
            Section::Nullable => {
                let ty = Ty::of("Nullable", inner);
                (ty.clone(), ty)
            }
        };
        let mut item =
            Item::new(Shape::Member { ty, setter: Some(setter) }).fact("json", &member.wire);
        if let Some(constant) = &member.constant {
            item = item.fact("constant", literal(constant).unwrap_or_else(|| text(constant)));
        }
        member.rule.iter().for_each(|rule| bounds::add(&mut item.wire, rule));
        self.add(format!("{owner}.{}", member.name), item, &member.attributes);
    }

    /// The struct of the required members.
    fn required(&mut self, path: &str, members: &[&Member]) {
        for member in members {
            let item = Item::new(Shape::Member { ty: self.ty(&member.ty), setter: None });
            self.add(format!("{path}.{}", member.name), item, &[]);
        }
        let shape = made(TypeKind::Struct, true, &["Clone", "Debug", "PartialEq"]);
        self.add(path.to_owned(), Item::new(shape), &[]);
    }

    pub(super) fn listed(&mut self, own: &Listed) {
        let path = self.module.path(&own.name.to_string());
        let variant = |payload| Item::new(Shape::Variant(payload));
        for (attributes, name, wire) in &own.values {
            let item = variant(Payload::Nothing).fact("json", wire);
            self.add(format!("{path}::{name}"), item, attributes);
        }
        let (kind, held, getter, returns) = match own.are_texts {
            true => (TypeKind::TextEnum, "String", "as_str", Ty::of("&", Ty::plain("str"))),
            false => (TypeKind::IntegerEnum, "i64", "as_i64", Ty::plain("i64")),
        };
        let held = Ty::plain(held);
        self.add(format!("{path}::Other"), variant(Payload::Positional(vec![held])), &[]);
        let mut traits = vec![
            "Clone",
            "Debug",
            "PartialEq",
            "Eq",
            "Hash",
            "PartialOrd",
            "Ord",
            "Display",
            "Serialize",
            "Deserialize",
        ];
        match own.are_texts {
            true => traits.extend(["From<&str>", "From<String>", "FromStr"]),
            false => traits.extend(["Copy", "From<i64>"]),
        }
        let order = order(own.values.iter().map(|(_, name, _)| name));
        let item = Item::new(made(kind, false, &traits)).fact("order", order);
        self.add(path.clone(), item, &own.attributes);
        let getter_type = Function {
            receiver: if own.are_texts { "&self" } else { "self" }.to_owned(),
            arguments: Vec::new(),
            returns: returns.clone(),
            is_async: false,
        };
        self.add(format!("{path}::{getter}"), Item::new(Shape::Function(getter_type)), &[]);
        let listed = Ty::of("&", Ty::of("[]", returns));
        self.add(format!("{path}::LISTED"), Item::new(Shape::Value(listed)), &[]);
    }

    pub(super) fn union(&mut self, own: &Union) {
        let path = self.module.path(&own.name.to_string());
        for branch in &own.branches {
            let payload = Payload::Positional(vec![self.ty(&branch.ty)]);
            let mut item = Item::new(Shape::Variant(payload));
            if !branch.values.is_empty() {
                item = item.fact("tag", branch.values.join(", "));
            }
            branch.rule.iter().for_each(|rule| bounds::add(&mut item.wire, rule));
            self.add(format!("{path}::{}", branch.name), item, &branch.attributes);
        }
        let other = Payload::Positional(vec![Ty::plain("serde_json::Value")]);
        self.add(format!("{path}::Other"), Item::new(Shape::Variant(other)), &[]);
        let mut shape = made(
            TypeKind::Union,
            false,
            &["Clone", "Debug", "PartialEq", "Serialize", "Deserialize"],
        );
        if let Shape::Type(made) = &mut shape {
            made.traits.extend(own.from.iter().map(|ty| format!("From<{}>", self.ty(ty))));
        }
        let mut item = Item::new(shape).fact("told apart by", &own.tag);
        if !own.tag.starts_with("Declared") {
            // The first branch that fits is taken.
            item = item.fact("order", order(own.branches.iter().map(|branch| &branch.name)));
        }
        self.add(path, item, &own.attributes);
    }

    pub(super) fn outcome(&mut self, own: &Outcome) {
        let path = self.module.path(&own.name.to_string());
        for case in &own.cases {
            let payload = match &case.content {
                Some(ty) => Payload::Positional(vec![self.ty(ty)]),
                None => Payload::Nothing,
            };
            let item = Item::new(Shape::Variant(payload)).fact("status", &case.status);
            self.add(format!("{path}::{}", case.name), item, &case.attributes);
        }
        let shape = made(TypeKind::Outcome, false, &["Clone", "Debug", "PartialEq"]);
        self.add(path, Item::new(shape), &own.attributes);
    }

    pub(super) fn headers(&mut self, own: &Headers) {
        for (name, _) in &own.types {
            let path = self.module.path(&name.to_string());
            let shape = made(TypeKind::Struct, false, &["Clone", "Copy"]);
            self.add(path.clone(), Item::new(shape), &[]);
            for accessor in &own.accessors {
                self.accessor(&path, accessor);
            }
        }
    }

    fn accessor(&mut self, owner: &str, own: &Accessor) {
        let getter = |value: Ty| {
            let mut returns = Ty::of("Result", value);
            returns.arguments.push(Ty::plain("HeaderError"));
            let receiver = "&self".to_owned();
            Shape::Function(Function { receiver, arguments: Vec::new(), returns, is_async: false })
        };
        let value = |kind: &str| match own.presence.as_str() {
            "required" => Ty::plain(kind),
            "optional" => Ty::of("Option", Ty::plain(kind)),
            _ => Ty::of("Vec", Ty::plain(kind)),
        };
        let is_location = own.kind == "Location";
        let kind = if is_location { "Url" } else { own.kind.as_str() };
        let item = Item::new(getter(value(kind))).fact("header", &own.wire);
        self.add(format!("{owner}.{}", own.name), item, &own.attributes);
        if is_location {
            let item = Item::new(getter(value("String"))).fact("header", &own.wire);
            self.add(format!("{owner}.location_id"), item, &[]);
        }
    }
}

/// Names in their order, as a fact.
fn order<'n>(names: impl Iterator<Item = &'n syn::Ident>) -> String {
    names.map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
