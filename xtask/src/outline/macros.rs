//! What is written in the macros of `client_runtime::types`, read as the macros themselves read it.

use proc_macro2::TokenStream;
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Expr, Ident, LitInt, LitStr, Token, Type, braced, bracketed, parenthesized, token,
};

/// What a macro of the runtime says.
pub(super) enum Said {
    Object(Box<Object>),
    Listed(Listed),
    Union(Union),
    Outcome(Outcome),
    Headers(Headers),
    /// Types whose `Debug` shows nothing.
    Opaque(Vec<Ident>),
}

/// `object!`
pub(super) struct Object {
    pub attributes: Vec<Attribute>,
    pub name: Ident,
    /// The struct of the required members.
    pub required: Option<Ident>,
    pub members: Vec<Member>,
    /// The type of the members that are not listed.
    pub extra: Option<(Type, Option<Expr>)>,
}

pub(super) struct Member {
    pub attributes: Vec<Attribute>,
    pub section: Section,
    pub name: Ident,
    pub wire: String,
    pub ty: Type,
    pub rule: Option<Expr>,
    pub constant: Option<Expr>,
}

/// What becomes of a member in `new`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Required,
    Optional,
    Nullable,
    Constant,
}

/// `text_enum!` and `integer_enum!`
pub(super) struct Listed {
    pub attributes: Vec<Attribute>,
    pub name: Ident,
    pub are_texts: bool,
    pub values: Vec<(Vec<Attribute>, Ident, String)>,
}

/// `union!`
pub(super) struct Union {
    pub attributes: Vec<Attribute>,
    pub name: Ident,
    /// `Declared("kind")`.
    pub tag: String,
    pub branches: Vec<Branch>,
    /// What it can be made from.
    pub from: Vec<Type>,
}

pub(super) struct Branch {
    pub attributes: Vec<Attribute>,
    pub name: Ident,
    pub ty: Type,
    /// The values of the tag.
    pub values: Vec<String>,
    pub rule: Option<Expr>,
}

/// `outcome!`
pub(super) struct Outcome {
    pub attributes: Vec<Attribute>,
    pub name: Ident,
    pub cases: Vec<Case>,
}

pub(super) struct Case {
    pub attributes: Vec<Attribute>,
    pub name: Ident,
    pub content: Option<Type>,
    /// `403`, `400..=499`, `_`, with the kind of body where there are several.
    pub status: String,
}

/// `headers!`
pub(super) struct Headers {
    /// The types, and the operation of each.
    pub types: Vec<(Ident, Ident)>,
    pub accessors: Vec<Accessor>,
}

pub(super) struct Accessor {
    pub attributes: Vec<Attribute>,
    /// `required`, `optional` or `list`.
    pub presence: String,
    pub name: Ident,
    /// `Location`, `String`, `i64`.
    pub kind: String,
    pub wire: String,
}

impl Said {
    /// What a macro of this name says; nothing if it is not one of the runtime's.
    pub(super) fn read(name: &str, tokens: TokenStream) -> syn::Result<Option<Self>> {
        Ok(Some(match name {
            "object" => Self::Object(Box::new(Object::parse.parse2(tokens)?)),
            "text_enum" | "integer_enum" => {
                let read = |input: ParseStream<'_>| Listed::read(input, name == "text_enum");
                Self::Listed(read.parse2(tokens)?)
            }
            "union" => Self::Union(Union::parse.parse2(tokens)?),
            "outcome" => Self::Outcome(Outcome::parse.parse2(tokens)?),
            "headers" => Self::Headers(Headers::parse.parse2(tokens)?),
            "opaque_debug" => {
                let names = Punctuated::<Ident, Token![,]>::parse_terminated.parse2(tokens)?;
                Self::Opaque(names.into_iter().collect())
            }
            _ => return Ok(None),
        }))
    }

    /// The types that it makes.
    pub(super) fn names(&self) -> Vec<&Ident> {
        match self {
            Self::Object(own) => std::iter::once(&own.name).chain(&own.required).collect(),
            Self::Listed(own) => vec![&own.name],
            Self::Union(own) => vec![&own.name],
            Self::Outcome(own) => vec![&own.name],
            Self::Headers(own) => own.types.iter().map(|(name, _)| name).collect(),
            Self::Opaque(_) => Vec::new(),
        }
    }
}

/// A name, which may be a word that Rust keeps for itself elsewhere.
fn ident(input: ParseStream<'_>) -> syn::Result<Ident> {
    use syn::ext::IdentExt as _;
    input.call(Ident::parse_any)
}

fn rule(input: ParseStream<'_>) -> syn::Result<Option<Expr>> {
    if input.parse::<Option<Token![where]>>()?.is_none() {
        return Ok(None);
    }
    input.parse().map(Some)
}

fn comma(input: ParseStream<'_>) -> syn::Result<()> {
    if !input.is_empty() {
        input.parse::<Token![,]>()?;
    }
    Ok(())
}

impl Parse for Object {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        input.parse::<Token![pub]>()?;
        input.parse::<Token![struct]>()?;
        let name = ident(input)?;
        let mut required = None;
        if input.parse::<Option<Token![,]>>()?.is_some() {
            required = Some(ident(input)?);
        }
        let body;
        braced!(body in input);
        let mut own = Self { attributes, name, required, members: Vec::new(), extra: None };
        while !body.is_empty() {
            let word = ident(&body)?;
            let section = match word.to_string().as_str() {
                "required" => Section::Required,
                "optional" => Section::Optional,
                "nullable" => Section::Nullable,
                "constant" => Section::Constant,
                "extra" => {
                    body.parse::<Token![:]>()?;
                    own.extra = Some((body.parse()?, rule(&body)?));
                    comma(&body)?;
                    continue;
                }
                _ => return Err(syn::Error::new(word.span(), "no section of an object")),
            };
            let inside;
            braced!(inside in body);
            while !inside.is_empty() {
                own.members.push(Member::read(&inside, section)?);
                comma(&inside)?;
            }
        }
        Ok(own)
    }
}

impl Member {
    fn read(input: ParseStream<'_>, section: Section) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let name = ident(input)?;
        input.parse::<Token![=]>()?;
        let wire = input.parse::<LitStr>()?.value();
        input.parse::<Token![:]>()?;
        let ty = input.parse()?;
        let constant = match input.parse::<Option<Token![=]>>()? {
            Some(_) => Some(input.parse()?),
            None => None,
        };
        Ok(Self { attributes, section, name, wire, ty, rule: rule(input)?, constant })
    }
}

impl Listed {
    fn read(input: ParseStream<'_>, are_texts: bool) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        input.parse::<Token![pub]>()?;
        input.parse::<Token![enum]>()?;
        let name = ident(input)?;
        let body;
        braced!(body in input);
        let mut values = Vec::new();
        while !body.is_empty() {
            let attributes = body.call(Attribute::parse_outer)?;
            let name = ident(&body)?;
            body.parse::<Token![=]>()?;
            let wire = match are_texts {
                true => body.parse::<LitStr>()?.value(),
                false => super::tokens::text(&body.parse::<Expr>()?),
            };
            comma(&body)?;
            values.push((attributes, name, wire));
        }
        Ok(Self { attributes, name, are_texts, values })
    }
}

impl Parse for Union {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        input.parse::<Token![pub]>()?;
        input.parse::<Token![enum]>()?;
        let name = ident(input)?;
        ident(input)?; // by
        let mut tag = ident(input)?.to_string();
        if input.peek(token::Paren) {
            let property;
            parenthesized!(property in input);
            tag = format!("{tag} {}", property.parse::<LitStr>()?.value());
        }
        let body;
        braced!(body in input);
        let mut branches = Vec::new();
        while !body.is_empty() {
            branches.push(body.call(Branch::parse)?);
            comma(&body)?;
        }
        let mut from = Vec::new();
        if !input.is_empty() {
            ident(input)?; // from
            let list;
            braced!(list in input);
            while !list.is_empty() {
                ident(&list)?;
                list.parse::<Token![:]>()?;
                from.push(list.parse()?);
                comma(&list)?;
            }
        }
        Ok(Self { attributes, name, tag, branches, from })
    }
}

impl Parse for Branch {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let name = ident(input)?;
        let content;
        parenthesized!(content in input);
        let ty = content.parse()?;
        let mut values = Vec::new();
        if input.parse::<Option<Token![=]>>()?.is_some() {
            values = texts(input)?;
        }
        // Which members tell branches apart follows from the members of the branches.
        while input.peek(Ident) && input.peek2(token::Bracket) {
            ident(input)?;
            texts(input)?;
        }
        Ok(Self { attributes, name, ty, values, rule: rule(input)? })
    }
}

fn texts(input: ParseStream<'_>) -> syn::Result<Vec<String>> {
    let list;
    bracketed!(list in input);
    let found = Punctuated::<LitStr, Token![,]>::parse_terminated(&list)?;
    Ok(found.iter().map(LitStr::value).collect())
}

impl Parse for Outcome {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        input.parse::<Token![pub]>()?;
        input.parse::<Token![enum]>()?;
        let name = ident(input)?;
        let body;
        braced!(body in input);
        let mut cases = Vec::new();
        while !body.is_empty() {
            cases.push(body.call(Case::parse)?);
            comma(&body)?;
        }
        Ok(Self { attributes, name, cases })
    }
}

impl Parse for Case {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let name = ident(input)?;
        let mut content = None;
        if input.peek(token::Paren) {
            let inside;
            parenthesized!(inside in input);
            content = Some(inside.parse()?);
        }
        input.parse::<Token![=]>()?;
        let mut status = match input.parse::<Option<Token![_]>>()? {
            Some(_) => "any other status".to_owned(),
            None => input.parse::<LitInt>()?.to_string(),
        };
        if input.parse::<Option<Token![..=]>>()?.is_some() {
            status = format!("{status} to {}", input.parse::<LitInt>()?);
        }
        if input.parse::<Option<Token![as]>>()?.is_some() {
            status = format!("{status} as {}", ident(input)?);
        }
        Ok(Self { attributes, name, content, status })
    }
}

impl Parse for Headers {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut types = Vec::new();
        while input.parse::<Option<Token![pub]>>()?.is_some() {
            input.parse::<Token![struct]>()?;
            let name = ident(input)?;
            ident(input)?; // of
            types.push((name, ident(input)?));
            input.parse::<Token![;]>()?;
        }
        ident(input)?; // with
        let body;
        braced!(body in input);
        let mut accessors = Vec::new();
        while !body.is_empty() {
            let attributes = body.call(Attribute::parse_outer)?;
            let presence = ident(&body)?.to_string();
            let name = ident(&body)?;
            body.parse::<Token![:]>()?;
            let kind = ident(&body)?.to_string();
            let wire = match body.parse::<Option<Token![=]>>()? {
                Some(_) => body.parse::<LitStr>()?.value(),
                None => "location".to_owned(),
            };
            comma(&body)?;
            accessors.push(Accessor { attributes, presence, name, kind, wire });
        }
        Ok(Self { types, accessors })
    }
}
