//! Made of cases/schemas/wire by the suite `compiled`. Do not edit.

#![allow(missing_docs, dead_code, unused_qualifications, clippy::all, reason = "generated")]

use std::collections::BTreeMap;

use client_runtime::{Sensitive, object, text_enum, union};

object! {
    /// The schema `A`.
    pub struct A {
        required {
            next = "next": Vec<A>,
        }
        optional {
            gen_ = "gen": String,
        }
        extra: BTreeMap<String, S>,
    }
}

object! {
    /// The schema `Account`.
    pub struct Account {
        required {
            id = "id": String,
        }
        optional {
            end_time = "EndTime": String,
            end_time_less = "EndTime<": String,
        }
        extra: serde_json::Map<String, serde_json::Value>,
    }
}

object! {
    /// The schema `Answer`.
    pub struct Answer {
        optional {
            pet = "pet": Pet,
            shape = "shape": Shape,
            sound = "sound": Sound,
            payout = "payout": Payout,
            ticket = "ticket": Ticket,
            status = "status": Status,
            account = "account": Account,
            /// At most 3 characters.
            code = "code": Code where text().max(3),
            contact = "contact": Contact,
            keeper = "keeper": Keeper,
            /// At most 3 characters.
            currency = "currency": Currency,
            mark = "mark": Mark,
            weight = "weight": Weight,
            label = "label": Label,
            bill = "bill": Bill,
            a = "a": A,
            parcel = "parcel": Parcel,
            receipt = "receipt": Receipt,
        }
    }
}

object! {
    /// The schema `Bill`.
    pub struct Bill {
        required {
            total = "total": crate::schemas::cents::Cents,
        }
        optional {
            note = "note": serde_json::Value,
        }
    }
}

object! {
    /// The schema `Cat`.
    pub struct Cat {
        required {
            name = "name": String,
        }
        optional {
            lives = "lives": i64,
        }
        constant {
            kind = "kind": String = "cat",
        }
    }
}

object! {
    /// The schema `circle`.
    pub struct Circle {
        required {
            id = "id": String,
            radius = "radius": f64,
        }
        constant {
            type_ = "type": String = "circle",
        }
    }
}

/// The schema `Code`.
pub type Code = String;

object! {
    /// The schema `Contact`.
    pub struct Contact {
        optional {
            mail = "mail": String,
            phone = "phone": String,
        }
    }
}

text_enum! {
    /// The schema `Currency`.
    pub enum Currency {
        Gbp = "GBP",
        Euro = "EURO",
    }
}

text_enum! {
    /// The schema `Direction`.
    pub enum Direction {
        Up = "up",
        Down = "down",
    }
}

object! {
    /// The schema `Dog`.
    pub struct Dog {
        required {
            name = "name": String,
        }
        constant {
            kind = "kind": String = "DOG",
        }
    }
}

object! {
    /// The schema `Keeper`.
    pub struct Keeper {
        required {
            name = "name": String,
            pets = "pets": i64,
        }
    }
}

union! {
    /// The schema `Label`.
    pub enum Label by ByMembers {
        Text(String) where text().max(3),
        Integer(i64),
    }
}

text_enum! {
    /// The schema `Mark`.
    pub enum Mark {
        Good = "good",
        Bad = "bad",
    }
}

text_enum! {
    /// The schema `Offset`.
    pub enum Offset {
        GmtPlus1 = "GMT+1",
        GmtMinus1 = "GMT-1",
    }
}

text_enum! {
    /// The schema `Order`.
    pub enum Order {
        Asc = "asc",
        AscUppercase = "ASC",
    }
}

object! {
    /// The schema `Parcel`.
    pub struct Parcel {
        required {
            grams = "grams": i64,
            id = "id": String,
        }
        optional {
            pin = "pin": Sensitive<String>,
            stops = "stops": Vec<String>,
        }
    }
}

object! {
    /// [`Parcel`] as it is sent.
    pub struct ParcelInput {
        required {
            grams = "grams": i64,
            pin = "pin": Sensitive<String>,
        }
        optional {
            id = "id": String,
            stops = "stops": Vec<String>,
        }
    }
}

union! {
    /// The schema `Payout`.
    pub enum Payout by ByMembers {
        Card(PayoutCard) has ["id", "brand", "holder-name"],
        Bank(PayoutBank) has ["id", "iban"],
        Wallet(Wallet) has ["phone", "address", "chain"],
        Text(String),
        Branches(Vec<PayoutBranch>) lists ["branch"],
        Shares(Vec<PayoutShare>) lists ["share"],
    }
    from { Card: PayoutCard, Bank: PayoutBank, Wallet: Wallet }
}

object! {
    /// Bank
    pub struct PayoutBank {
        optional {
            id = "id": String,
            iban = "iban": String,
        }
    }
}

object! {
    /// An item of the branch `Branches` of [`Payout`].
    pub struct PayoutBranch {
        optional {
            branch = "branch": String,
        }
    }
}

object! {
    /// Card
    pub struct PayoutCard {
        optional {
            id = "id": String,
            brand = "brand": String,
            holder_name = "holder-name": String,
        }
    }
}

object! {
    /// An item of the branch `Shares` of [`Payout`].
    pub struct PayoutShare {
        optional {
            share = "share": f64,
        }
    }
}

union! {
    /// The schema `Pet`.
    pub enum Pet by Declared("kind") {
        Cat(Cat) = ["cat"],
        Dog(Dog) = ["DOG"],
    }
    from { Cat: Cat, Dog: Dog }
}

object! {
    /// The schema `Receipt`.
    pub struct Receipt {
        required {
            lines = "lines": Vec<String>,
        }
        optional {
            errors = "errors": Vec<String>,
            notes = "notes": BTreeMap<String, String>,
            details = "details": serde_json::Map<String, serde_json::Value>,
            hints = "hints": Vec<Sensitive<String>>,
            stamp = "stamp": String,
            parcel = "parcel": Parcel,
        }
    }
}

object! {
    /// [`Request`] as it is sent.
    pub struct RequestInput {
        optional {
            update = "update": Update,
            direction = "direction": Direction,
            order = "order": Order,
            offset = "offset": Offset,
            /// At most 3 characters.
            code = "code": Code where text().max(3),
            contact = "contact": Contact,
            parcel = "parcel": ParcelInput,
            pet = "pet": Pet,
        }
    }
}

text_enum! {
    /// The schema `S`.
    pub enum S {
        Err = "Err",
        Error = "Error",
        Ok = "Ok",
    }
}

union! {
    /// The schema `Shape`.
    pub enum Shape by Declared("type") {
        Circle(Circle) = ["circle"],
        Square(Square) = ["square"],
    }
    from { Circle: Circle, Square: Square }
}

union! {
    /// The schema `Sound`.
    pub enum Sound by ByMembers {
        Quiet(SoundQuiet) has ["pitch"],
        Loud(SoundLoud) has ["pitch", "volume"],
    }
    from { Quiet: SoundQuiet, Loud: SoundLoud }
}

object! {
    /// Loud
    pub struct SoundLoud, SoundLoudRequired {
        required {
            pitch = "pitch": i64,
            volume = "volume": i64,
        }
    }
}

object! {
    /// Quiet
    pub struct SoundQuiet {
        required {
            pitch = "pitch": i64,
        }
    }
}

object! {
    /// The schema `square`.
    pub struct Square {
        required {
            id = "id": String,
            side = "side": f64,
        }
        constant {
            type_ = "type": String = "square",
        }
    }
}

text_enum! {
    /// The schema `Status`.
    pub enum Status {
        InProgress = "in-progress",
        Done = "done",
    }
}

union! {
    /// The schema `Ticket`.
    pub enum Ticket by Implied("kind") {
        Day(TicketDay) = ["day"] has ["kind", "date"],
        Season(TicketSeason) = ["season"] has ["kind", "year"],
    }
    from { Day: TicketDay, Season: TicketSeason }
}

object! {
    /// Day
    pub struct TicketDay {
        optional {
            kind = "kind": TicketDayKind,
            date = "date": String,
        }
    }
}

text_enum! {
    /// `kind` of [`TicketDay`].
    pub enum TicketDayKind {
        Day = "day",
    }
}

object! {
    /// Season
    pub struct TicketSeason {
        optional {
            kind = "kind": TicketSeasonKind,
            year = "year": i64,
        }
    }
}

text_enum! {
    /// `kind` of [`TicketSeason`].
    pub enum TicketSeasonKind {
        Season = "season",
    }
}

object! {
    /// The schema `Update`.
    pub struct Update {
        optional {
            tags = "tags": Vec<UpdateTag>,
            /// The vendor's default is `2`.
            portions = "portions": i64,
        }
        nullable {
            nickname = "nickname": String,
        }
    }
}

text_enum! {
    /// An item of `tags` of [`Update`].
    pub enum UpdateTag {
        A = "a",
        B = "b",
    }
}

union! {
    /// The schema `Wallet`.
    pub enum Wallet by ByMembers {
        Mobile(WalletMobile) has ["phone"],
        Chain(WalletChain) has ["address", "chain"],
    }
    from { Mobile: WalletMobile, Chain: WalletChain }
}

object! {
    /// Chain
    pub struct WalletChain {
        optional {
            address = "address": String,
            chain = "chain": String,
        }
    }
}

object! {
    /// Mobile
    pub struct WalletMobile {
        optional {
            phone = "phone": String,
        }
    }
}

/// The schema `Weight`.
pub type Weight = serde_json::Number;
