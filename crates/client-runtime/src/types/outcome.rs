//! Enums over statuses: failures, and successes of several types.

/// Makes an enum with a variant for each documented status, and what reads it from an answer.
///
/// Each variant says which statuses it is for: one (`403`), a class (`400..=499`), or all that are
/// left (`_`). They are in OpenAPI's order: exact statuses, classes, the default; another order does
/// not compile. The first that fits is taken. A variant without a type is for a status whose body is not looked at. Any other
/// status gives no value: the call ends with
/// [`UnexpectedResponse`](crate::client::Error::UnexpectedResponse), or for a success with
/// [`InvalidResponsePayload`](crate::client::Error::InvalidResponsePayload).
///
/// Where a status has bodies of several kinds, each variant is for one of them, as the media type of
/// the answer tells: `as json`, `as text`, `as bytes`, or `as empty` for one that is not looked at.
///
/// The documentation of a variant ends with its statuses, in a paragraph of their own.
///
/// ```
/// # #[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
/// # pub struct Problem { code: String }
/// client_runtime::outcome! {
///     /// Failures of `create_order`, by status.
///     pub enum CreateOrderError {
///         /// The order is not allowed.
///         Forbidden(Problem) = 403,
///         /// There is one already.
///         Conflict(Problem) = 409 as json,
///         /// There is one already, in plain words.
///         ConflictText(String) = 409 as text,
///         Gone = 410,
///         ClientError(Problem) = 400..=499,
///         Default(Problem) = _,
///     }
/// }
///
/// fn explain(error: &CreateOrderError) -> &str {
///     match error {
///         CreateOrderError::Forbidden(problem) => &problem.code,
///         CreateOrderError::ConflictText(words) => words,
///         _ => "it failed",
///     }
/// }
/// ```
///
/// Bytes are held in memory as a [`Binary`](crate::Binary): `Document(Binary) = 200`.
///
/// ```compile_fail
/// client_runtime::outcome! {
///     /// The class would take every `404`.
///     pub enum Misordered {
///         ClientError(String) = 400..=499,
///         NotFound = 404,
///     }
/// }
/// ```
#[macro_export]
macro_rules! outcome {
    (
        $(#[$docs:meta])*
        pub enum $name:ident {
            $(
                $(#[$variant_docs:meta])*
                $variant:ident $(($type:ty))? = $status:tt $(..= $last:literal)? $(as $kind:ident)?
            ),+ $(,)?
        }
    ) => {
        const _: () = $crate::types::assert_in_order(&[
            $($crate::outcome!(@rank $status $($last)?)),+
        ]);

        $(#[$docs])*
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[$variant_docs])*
                #[doc = $crate::outcome!(@doc $status $($last)?)]
                $variant $(($type))?,
            )+
        }

        impl $crate::client::FromAnswer for $name {
            fn read(
                answer: &$crate::client::Answer<'_>,
            ) -> ::std::result::Result<Self, $crate::client::Fault> {
                match (answer.status(), answer.decoding()) {
                    $(
                        ($status $(..= $last)?, $crate::outcome!(@decoding $($kind)?)) => {
                            $crate::outcome!(@make answer $variant $(($type))?)
                        }
                    )+
                    #[allow(unreachable_patterns, reason = "a default leaves nothing")]
                    _ => ::std::result::Result::Err(answer.unclear()),
                }
            }
        }

        $crate::outcome_answer! {
            $name { $($variant $(($type))? = $status $(..= $last)? $(as $kind)?),+ }
        }
    };
    (@doc _) => { "\nAny other status." };
    (@doc $status:tt) => { ::std::concat!("\nStatus `", $status, "`.") };
    (@doc $first:tt $last:literal) => {
        ::std::concat!("\nStatuses `", $first, "` to `", $last, "`.")
    };
    (@rank _) => { 2 };
    (@rank $status:tt) => { 0 };
    (@rank $first:tt $last:literal) => { 1 };
    (@decoding) => { _ };
    (@decoding json) => { $crate::Decoding::Json };
    (@decoding text) => { $crate::Decoding::Text };
    (@decoding bytes) => { $crate::Decoding::Bytes };
    (@decoding empty) => { $crate::Decoding::Empty };
    (@make $answer:ident $variant:ident) => { ::std::result::Result::Ok(Self::$variant) };
    (@make $answer:ident $variant:ident ($type:ty)) => {
        $answer.value::<$type>().map(Self::$variant)
    };
}

/// How a value of such an enum is written as an answer, which stand-ins for the vendor do. It is there
/// with the feature `mock` of this crate.
#[cfg(feature = "mock")]
#[doc(hidden)]
#[macro_export]
macro_rules! outcome_answer {
    ($name:ident {
        $($variant:ident $(($type:ty))? = $status:tt $(..= $last:literal)? $(as $kind:ident)?),+
    }) => {
        impl $crate::mock::ToAnswer for $name {
            fn to_answer(&self) -> $crate::mock::WrittenAnswer {
                match self {
                    $(
                        $crate::outcome_answer!(@pattern value $variant $(($type))?) => {
                            $crate::outcome_answer!(@write value $(($type))?)
                                .of($crate::outcome_answer!(@statuses $status $($last)?))
                                $(.read_as($crate::outcome!(@decoding $kind)))?
                        }
                    )+
                }
            }
        }
    };
    (@pattern $value:ident $variant:ident) => { Self::$variant };
    (@pattern $value:ident $variant:ident ($type:ty)) => { Self::$variant($value) };
    (@write $value:ident) => { $crate::mock::WrittenAnswer::empty() };
    (@write $value:ident ($type:ty)) => { $crate::mock::WrittenAnswer::new($value) };
    (@statuses _) => { $crate::mock::Statuses::Any };
    (@statuses $status:tt) => { $crate::mock::Statuses::Exact($status) };
    (@statuses $first:tt $last:literal) => { $crate::mock::Statuses::Class($first / 100) };
}

/// Without the feature nothing writes answers.
#[cfg(not(feature = "mock"))]
#[doc(hidden)]
#[macro_export]
macro_rules! outcome_answer {
    ($($tokens:tt)*) => {};
}

/// Refuses to compile variants of which one hides a later one. The ranks are those of OpenAPI: exact
/// statuses are 0, classes 1, the default 2.
#[doc(hidden)]
pub const fn assert_in_order(ranks: &[u8]) {
    let mut index = 1;
    while index < ranks.len() {
        assert!(
            ranks[index - 1] <= ranks[index],
            "exact statuses, classes, default: in this order"
        );
        index += 1;
    }
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    use crate::answer::{Answer, FromAnswer};
    use crate::payload_error::Fault;
    use crate::{Binary, Decoding};

    #[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
    pub struct Problem {
        code: String,
    }

    outcome! {
        pub enum Failure {
            Forbidden(Problem) = 403,
            Conflict(Problem) = 409 as json,
            ConflictText(String) = 409 as text,
            ConflictBytes(Binary) = 409 as bytes,
            ConflictEmpty = 409 as empty,
            Gone = 410,
            ClientError(Problem) = 400..=499,
            Default(String) = _,
        }
    }

    outcome! {
        pub enum Listed {
            Pair((u8, u8)) = 200,
            Nothing = 204,
        }
    }

    const PROBLEM: &[u8] = br#"{"code":"x"}"#;

    fn read<T: FromAnswer>(status: u16, decoding: Decoding, body: &[u8]) -> Result<T, Fault> {
        T::read(&Answer { status, decoding, body, content_type: None })
    }

    fn failure(status: u16, decoding: Decoding) -> Failure {
        read(status, decoding, PROBLEM).unwrap()
    }

    #[test]
    fn an_exact_status_comes_before_a_class_and_the_default() {
        let problem = || Problem { code: "x".to_owned() };
        let text = || String::from_utf8(PROBLEM.to_vec()).unwrap();
        assert_eq!(failure(403, Decoding::Json), Failure::Forbidden(problem()));
        assert_eq!(failure(400, Decoding::Json), Failure::ClientError(problem()));
        assert_eq!(failure(499, Decoding::Json), Failure::ClientError(problem()));
        assert_eq!(failure(500, Decoding::Text), Failure::Default(text()));
        assert_eq!(failure(302, Decoding::Text), Failure::Default(text()));
    }

    #[test]
    fn a_variant_can_be_for_one_kind_of_body() {
        assert!(matches!(failure(409, Decoding::Json), Failure::Conflict(_)));
        assert!(matches!(failure(409, Decoding::Text), Failure::ConflictText(_)));
        assert!(matches!(failure(409, Decoding::Bytes), Failure::ConflictBytes(_)));
        assert_eq!(failure(409, Decoding::Empty), Failure::ConflictEmpty);
    }

    #[test]
    fn a_body_of_a_variant_without_type_is_not_looked_at() {
        for decoding in [Decoding::Empty, Decoding::Json] {
            assert_eq!(read(410, decoding, b"<html>"), Ok(Failure::Gone));
        }
        assert_eq!(read(204, Decoding::Empty, b""), Ok(Listed::Nothing));
        assert_eq!(read(200, Decoding::Json, b"[1,2]"), Ok(Listed::Pair((1, 2))));
    }

    #[test]
    fn what_no_variant_is_for_gives_no_value() {
        for status in [199, 201, 205, 404] {
            let fault = read::<Listed>(status, Decoding::Json, b"[1,2]").unwrap_err();
            assert_eq!(format!("{fault:?}"), "Fault(unclear)", "{status}");
        }
        let fault = read::<Failure>(403, Decoding::Json, b"<html>").unwrap_err();
        assert_eq!(format!("{fault:?}"), "Fault(undecodable)");
    }
}
