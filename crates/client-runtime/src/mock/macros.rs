//! The stand-in of a generated crate, operation by operation.

/// Makes `Mock` and `Results`, with a function for each operation: its name, the id of its row where that
/// is another, what its method gives and its documented failures.
///
/// A name differs from the id where it would hide one of [`MockServer`](crate::mock::MockServer), and
/// where an operation has several representations, of which each is a row.
#[macro_export]
macro_rules! mock_of {
    ($client:ident; $(
        $(#[$condition:meta])*
        $name:ident $(as $id:literal)?: $value:ty, $error:ty;
    )*) => {
        /// A stand-in for the vendor on loopback. It has a method for each operation, which expects a
        /// call of it and says what it is answered.
        ///
        /// # Panics
        ///
        /// When it is dropped and something is wrong that [`verify`] has not told: a call that
        /// nothing expected, or an expected one that did not come.
        ///
        /// [`verify`]: client_runtime::mock::MockServer::verify
        #[derive(Debug)]
        pub struct Mock($crate::mock::MockServer<$client>);

        impl Mock {
            /// Starts a stand-in of which nothing is expected yet, on a free port of 127.0.0.1.
            ///
            /// # Errors
            ///
            /// If it cannot listen, or no client can be built.
            pub async fn start() -> ::std::result::Result<Self, $crate::mock::StartError> {
                $crate::mock::MockServer::start().await.map(Self)
            }

            $(
                $(#[$condition])*
                #[doc = ::std::concat!(
                    "Expects calls of `", $crate::mock_of!(@id $name $($id)?), "`."
                )]
                pub fn $name(&self) -> $crate::mock::Expectation<'_, $value, $error> {
                    self.0.expect($crate::mock_of!(@id $name $($id)?))
                }
            )*
        }

        impl ::std::ops::Deref for Mock {
            type Target = $crate::mock::MockServer<$client>;

            fn deref(&self) -> &Self::Target {
                &self.0
            }
        }

        /// Results of calls, made without a server: for functions that take them. There is one for
        /// each operation.
        #[derive(Clone, Copy, Debug)]
        pub enum Results {}

        impl Results {
            $(
                $(#[$condition])*
                #[doc = ::std::concat!(
                    "What a call of `", $crate::mock_of!(@id $name $($id)?), "` gives."
                )]
                #[must_use]
                pub fn $name() -> $crate::mock::CallResult<$value, $error> {
                    $crate::mock::CallResult::of::<$client>($crate::mock_of!(@id $name $($id)?))
                }
            )*
        }
    };
    (@id $name:ident) => { ::std::stringify!($name) };
    (@id $name:ident $id:literal) => { $id };
}
