//! `Debug` of requests, which hold what must not be printed.

/// Gives types of one lifetime a `Debug` that names them and shows nothing of them.
///
/// ```
/// pub struct GetOrder<'a> { id: &'a str }
///
/// client_runtime::opaque_debug! { GetOrder }
///
/// assert_eq!(format!("{:?}", GetOrder { id: "secret" }), "GetOrder { .. }");
/// ```
#[macro_export]
macro_rules! opaque_debug {
    ($($name:ident),+ $(,)?) => {
        $(
            impl ::std::fmt::Debug for $name<'_> {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    f.debug_struct(::std::stringify!($name)).finish_non_exhaustive()
                }
            }
        )+
    };
}
