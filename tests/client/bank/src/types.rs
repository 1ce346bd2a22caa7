// @generated
// Made of cases/client/bank by the suite `compiled`. Do not edit.

//! What requests and answers hold.

use client_runtime::object;

object! {
    /// The schema `CardsItem`.
    pub struct CardsItem {
        optional {
            number = "number": String,
        }
    }
}

object! {
    /// The schema `CardsPage`.
    pub struct CardsPage {
        required {
            items = "items": Vec<CardsItem>,
        }
    }
}

object! {
    /// The schema `Item`.
    pub struct Item {
        optional {
            iban = "iban": String,
        }
    }
}

object! {
    /// The schema `Page`.
    pub struct Page {
        required {
            items = "items": Vec<Item>,
        }
    }
}
