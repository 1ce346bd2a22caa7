// @generated
// Made of cases/client/harbour by the suite `compiled`. Do not edit.

//! What requests and answers hold.

use std::collections::BTreeMap;

use client_runtime::{Sensitive, integer_enum, object, text_enum, union};

object! {
    /// The schema `Box`.
    pub struct ApiBox {
        required {
            side = "side": String,
        }
        constant {
            v = "v": i64 = 1_i64,
        }
    }
}

object! {
    /// The schema `Barrel`.
    pub struct Barrel {
        optional {
            side = "side": String,
            hoops = "hoops": String,
        }
        constant {
            v = "v": i64 = 2_i64,
        }
    }
}

object! {
    /// The body of [`Client::book_by_form`](super::Client::book_by_form).
    pub struct BookByFormBody {
        required {
            /// At least 2 characters.
            ship = "ship": String where text().min(2),
        }
        optional {
            /// At most 9.
            crew = "crew": i64 where number().max("9"),
        }
    }
}

object! {
    /// The schema `Booking`.
    pub struct Booking {
        required {
            /// 2 to 10 characters.
            ship = "ship": String where text().min(2).max(10),
        }
        optional {
            call_sign = "call-sign": String where text().pattern("^[A-Z]{4}$"),
            /// 1 to 400 (exclusive).
            length = "length": f64 where number().min("1").exclusive_max("400").multiple_of("0.01"),
            /// At most 2 items.
            decks = "decks": Vec<Deck> where list().max(2).items(&inner()),
            fees = "fees": BTreeMap<String, i64> where map().values(&number().min("0")),
            /// At least 4 characters.
            pin = "pin": Sensitive<String> where text().min(4),
            engine = "engine": BookingEngine where inner(),
        }
        nullable {
            /// At most 2 characters.
            berth = "berth": String where text().max(2),
        }
    }
}

union! {
    /// `engine` of [`Booking`].
    pub enum BookingEngine by ByMembers {
        Text(String) where text().max(6),
        Integer(i64) where number().max("9"),
    }
}

object! {
    /// The schema `Cargo`.
    pub struct Cargo {
        optional {
            hazard = "hazard": Hazard,
            level = "level": CargoLevel,
            ratio = "ratio": f64,
            sealed = "sealed": bool,
            version = "version": CargoVersion,
            packing = "packing": Packing,
            lift = "lift": Lift,
            weight = "weight": serde_json::Number,
            measure = "measure": CargoMeasure,
            marks = "marks": BTreeMap<String, CargoMark>,
            exact = "exact": i64,
            small = "small": i32,
            mode = "mode": CargoMode,
            inside = "inside": Crate,
            papers = "papers": Papers,
            list = "list": CargoList,
        }
    }
}

integer_enum! {
    /// `level` of [`Cargo`].
    pub enum CargoLevel {
        Minus1 = -1,
        Value0 = 0,
        Value10 = 10,
    }
}

object! {
    /// `list` of [`Cargo`].
    pub struct CargoList {
        optional {
            entries = "entries": Vec<CargoListEntry>,
        }
    }
}

union! {
    /// An item of `entries` of [`CargoList`].
    pub enum CargoListEntry by Implied("issue") {
        Wet(CargoListEntryWet) = ["WET"] has ["issue", "note"],
        Dry(CargoListEntryDry) = ["DRY"] has ["issue", "note"],
    }
    from { Wet: CargoListEntryWet, Dry: CargoListEntryDry }
}

object! {
    /// Dry
    pub struct CargoListEntryDry {
        optional {
            note = "note": String,
        }
        constant {
            issue = "issue": String = "DRY",
        }
    }
}

object! {
    /// Wet
    pub struct CargoListEntryWet {
        optional {
            note = "note": String,
        }
        constant {
            issue = "issue": String = "WET",
        }
    }
}

union! {
    /// A value of `marks` of [`Cargo`].
    pub enum CargoMark by ByMembers {
        Text(String),
        Integer(serde_json::Number),
        Boolean(bool),
    }
}

union! {
    /// `measure` of [`Cargo`].
    pub enum CargoMeasure by ByMembers {
        Number(serde_json::Number),
        Text(String),
    }
}

union! {
    /// `mode` of [`Cargo`].
    pub enum CargoMode by ByMembers {
        Boolean(bool),
        Text(CargoModeText),
    }
    from { Text: CargoModeText }
}

text_enum! {
    /// The branch `text` of [`CargoMode`].
    pub enum CargoModeText {
        Auto = "auto",
    }
}

integer_enum! {
    /// `version` of [`Cargo`].
    pub enum CargoVersion {
        Value3 = 3,
    }
}

union! {
    /// The schema `Crane`.
    pub enum Crane by Declared("crane") {
        Tower(Tower) = ["tower"],
        Gantry(Gantry) = ["gantry"],
    }
    from { Tower: Tower, Gantry: Gantry }
}

object! {
    /// The schema `Crate`.
    pub struct Crate {
        required {
            name = "name": String,
        }
        optional {
            next = "next": Box<Crate>,
            parts = "parts": Vec<Crate>,
            holder = "holder": Box<Holder>,
        }
        nullable {
            maybe = "maybe": Box<Crate>,
        }
    }
}

object! {
    /// The schema `Deck`.
    pub struct Deck {
        required {
            /// At least 1 characters.
            name = "name": String where text().min(1),
        }
        optional {
            below = "below": Box<Deck> where inner(),
        }
    }
}

object! {
    /// The schema `Gantry`.
    pub struct Gantry {
        optional {
            span = "span": f64,
        }
        constant {
            crane = "crane": String = "gantry",
        }
    }
}

integer_enum! {
    /// The schema `Hazard`.
    pub enum Hazard {
        /// harmless
        ///
        None = 0,
        /// burns
        ///
        Acid = 1,
        /// explodes
        ///
        Fire = 9,
    }
}

object! {
    /// The schema `Holder`.
    pub struct Holder {
        optional {
            crate_ = "crate": Box<Crate>,
        }
    }
}

union! {
    /// The schema `Lift`.
    pub enum Lift by ByMembers {
        Text(String),
        Crane(Crane) has ["crane", "height", "span"],
        Winch(LiftWinch) has ["rope"],
    }
    from { Crane: Crane, Winch: LiftWinch }
}

object! {
    /// Winch
    pub struct LiftWinch {
        optional {
            rope = "rope": i64,
        }
    }
}

union! {
    /// The schema `Packing`.
    pub enum Packing by Declared("v") {
        Box(ApiBox) = ["1"],
        Barrel(Barrel) = ["2"],
    }
    from { Box: ApiBox, Barrel: Barrel }
}

union! {
    /// The schema `Papers`.
    pub enum Papers by ByMembers {
        Customs(PapersCustoms) has ["id", "kind", "seal", "own", "agent"],
        Transit(PapersTransit) has ["id", "kind", "agent"],
    }
    from { Customs: PapersCustoms, Transit: PapersTransit }
}

union! {
    /// The branch `customs` of [`Papers`].
    pub enum PapersCustoms by Implied("own") {
        True(PapersCustomsTrue) = ["true"] has ["id", "kind", "seal", "own"],
        False(PapersCustomsFalse) = ["false"] has ["id", "kind", "seal", "own", "agent"],
    }
    from { True: PapersCustomsTrue, False: PapersCustomsFalse }
}

object! {
    /// The branch `false` of [`PapersCustoms`].
    pub struct PapersCustomsFalse, PapersCustomsFalseRequired {
        required {
            agent = "agent": String,
            id = "id": String,
            seal = "seal": String,
        }
        constant {
            kind = "kind": String = "customs",
            own = "own": bool = false,
        }
    }
}

object! {
    /// The branch `true` of [`PapersCustoms`].
    pub struct PapersCustomsTrue, PapersCustomsTrueRequired {
        required {
            id = "id": String,
            seal = "seal": String,
        }
        constant {
            kind = "kind": String = "customs",
            own = "own": bool = true,
        }
    }
}

object! {
    /// The branch `transit` of [`Papers`].
    pub struct PapersTransit, PapersTransitRequired {
        required {
            agent = "agent": String,
            id = "id": String,
        }
        constant {
            kind = "kind": String = "transit",
        }
    }
}

object! {
    /// The schema `Profile`.
    pub struct Profile {
        required {
            since = "since": String,
        }
        optional {
            pin = "pin": Sensitive<String>,
        }
    }
}

object! {
    /// [`Profile`] as it is sent.
    pub struct ProfileInput {
        required {
            pin = "pin": Sensitive<String>,
        }
        optional {
            since = "since": String,
        }
    }
}

object! {
    /// The schema `Sailor`.
    pub struct Sailor, SailorRequired {
        required {
            id = "id": String,
            name = "name": String,
            profile = "profile": Profile,
        }
        optional {
            password = "password": Sensitive<String>,
        }
    }
}

object! {
    /// [`Sailor`] as it is sent.
    pub struct SailorInput, SailorInputRequired {
        required {
            name = "name": String,
            password = "password": Sensitive<String>,
            profile = "profile": ProfileInput,
        }
        optional {
            id = "id": String,
        }
    }
}

object! {
    /// The schema `Tide`.
    pub struct Tide {
        required {
            high = "high": jiff::Timestamp,
            id = "id": uuid::Uuid,
        }
        optional {
            /// At least 1 items.
            days = "days": Vec<jiff::civil::Date> where list().min(1),
            station = "station": std::net::Ipv4Addr,
            either = "either": TideEither,
        }
        nullable {
            low = "low": jiff::Timestamp,
        }
    }
}

union! {
    /// `either` of [`Tide`].
    pub enum TideEither by ByMembers {
        Text(jiff::Timestamp),
        Integer(i64),
    }
}

object! {
    /// The schema `Tower`.
    pub struct Tower {
        optional {
            height = "height": f64,
        }
        constant {
            crane = "crane": String = "tower",
        }
    }
}
