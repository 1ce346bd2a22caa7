// @generated
// Made of cases/client/payments by the suite `compiled`. Do not edit.

//! What requests and answers hold.

use client_runtime::object;

object! {
    /// The body of [`Client::create_payment`](super::Client::create_payment).
    pub struct CreatePaymentBody {
        optional {
            amount = "amount": i64,
        }
    }
}
