// @generated
// Made of cases/client/post-office by the suite `compiled`. Do not edit.

//! What requests and answers hold.

use std::collections::BTreeMap;

use client_runtime::{object, union};

object! {
    /// The body of [`Client::lock_box`](super::Client::lock_box).
    pub struct LockBoxBody {
        optional {
            owner = "owner": String,
        }
    }
}

object! {
    /// The argument `colour` of [`Client::me`](super::Client::me).
    pub struct MeColour {
        optional {
            r = "R": i64,
            g = "G": i64,
        }
    }
}

object! {
    /// The body of [`Client::query_search`](super::Client::query_search).
    pub struct QuerySearchBody {
        optional {
            q = "q": String,
        }
    }
}

/// The schema `Scan`.
pub type Scan = String;

object! {
    /// The argument `all` of [`Client::search_by_form`](super::Client::search_by_form).
    pub struct SearchByFormAll {
        required {
            foo = "foo": String,
        }
        optional {
            bar = "bar": Vec<i64>,
            ids = "ids": Vec<i64>,
            at = "at": SearchByFormAllAt,
        }
    }
}

object! {
    /// `at` of [`SearchByFormAll`].
    pub struct SearchByFormAllAt {
        optional {
            lat = "lat": f64,
        }
    }
}

object! {
    /// The argument `filter` of [`Client::search_by_json`](super::Client::search_by_json).
    pub struct SearchByJsonFilter {
        optional {
            tags = "tags": Vec<String>,
        }
    }
}

object! {
    /// The argument `filter` of [`Client::search_by_object`](super::Client::search_by_object).
    pub struct SearchByObjectFilter {
        optional {
            tags = "tags": Vec<String>,
            page = "page": i64,
        }
    }
}

object! {
    /// The body of [`Client::send_parcel`](super::Client::send_parcel).
    pub struct SendParcelBody {
        optional {
            raw = "raw": ::client_runtime::Part,
            anything = "anything": ::client_runtime::Part,
            /// The sender's logo.
            ///
            /// Its media type is one of `image/png, image/jpeg`.
            logo = "logo": ::client_runtime::Part,
            badge = "badge": ::client_runtime::Part,
            pages = "pages": Vec<::client_runtime::Part>,
            scans = "scans": Vec<::client_runtime::Part>,
            digest = "digest": String,
            note = "note": String,
            stamp = "stamp": SendParcelBodyStamp,
            seals = "seals": Vec<SendParcelBodySeal>,
            /// Around it.
            ribbon = "ribbon": ::client_runtime::Part,
            sketch = "sketch": SendParcelBodySketch,
            inner = "inner": SendParcelBodyInner,
            /// Needs the headers `X-Signature`.
            customs = "customs": ::client_runtime::Part,
        }
    }
}

object! {
    /// `inner` of [`SendParcelBody`].
    pub struct SendParcelBodyInner {
        optional {
            scan = "scan": Scan,
        }
    }
}

union! {
    /// An item of `seals` of [`SendParcelBody`].
    pub enum SendParcelBodySeal by ByMembers {
        Part(::client_runtime::Part),
        Integer(i64),
    }
}

union! {
    /// `sketch` of [`SendParcelBody`].
    pub enum SendParcelBodySketch by ByMembers {
        Part(::client_runtime::Part),
        Text(String),
    }
}

union! {
    /// `stamp` of [`SendParcelBody`].
    pub enum SendParcelBodyStamp by ByMembers {
        Part(::client_runtime::Part),
        List(Vec<::client_runtime::Part>),
    }
}

object! {
    /// The body of [`Client::weigh_form`](super::Client::weigh_form).
    pub struct WeighFormBody {
        required {
            net = "net": f64,
        }
        optional {
            gross = "gross": Vec<f64>,
        }
    }
}

object! {
    /// The body of [`Client::weigh_parts`](super::Client::weigh_parts).
    pub struct WeighPartsBody {
        required {
            net = "net": f64,
        }
    }
}

object! {
    /// The argument `range` of [`Client::weigh`](super::Client::weigh).
    pub struct WeighRange {
        optional {
            from_ = "from": f64,
            to = "to": f64,
        }
    }
}

object! {
    /// The schema `Weights`.
    pub struct Weights {
        required {
            net = "net": f64,
        }
        optional {
            free = "free": serde_json::Value,
            either = "either": WeightsEither,
        }
        extra: BTreeMap<String, f64>,
    }
}

union! {
    /// `either` of [`Weights`].
    pub enum WeightsEither by ByMembers {
        WithGrams(WeightsEitherWithGrams) has ["grams"],
        WithPounds(WeightsEitherWithPounds) has ["pounds"],
    }
    from { WithGrams: WeightsEitherWithGrams, WithPounds: WeightsEitherWithPounds }
}

object! {
    /// The branch `with grams` of [`WeightsEither`].
    pub struct WeightsEitherWithGrams {
        required {
            grams = "grams": f64,
        }
    }
}

object! {
    /// The branch `with pounds` of [`WeightsEither`].
    pub struct WeightsEitherWithPounds {
        required {
            pounds = "pounds": f64,
        }
    }
}
