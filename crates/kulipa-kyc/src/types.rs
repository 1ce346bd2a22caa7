// @generated
// Made by `cargo xtask generate kulipa-kyc` from openapi/kulipa-kyc. Do not edit.

//! What requests and answers hold.

use client_runtime::{Sensitive, object, outcome, text_enum};

object! {
    /// The schema `Address`.
    pub struct Address {
        optional {
            street1 = "street1": Sensitive<String>,
            /// Only where it is known.
            street2 = "street2": Sensitive<String>,
            city = "city": Sensitive<String>,
            /// Only where it is known.
            state = "state": Sensitive<String>,
            zip_code = "zipCode": Sensitive<String>,
            /// An ISO country code.
            country = "country": Sensitive<String>,
        }
    }
}

outcome! {
    /// The failures of [`Client::create_kyc`](crate::Client::create_kyc), by status.
    pub enum CreateKycError {
        /// The request cannot be taken as it is.
        BadRequest(Error) = 400,
        /// The key is missing or unknown.
        Unauthorized(Error) = 401,
        /// The key is known and may not do this.
        Forbidden(Error) = 403,
        /// Too many calls. The wait is in `Retry-After`, and can be longer than the window.
        TooManyRequests(Error) = 429,
        /// Kulipa failed inside.
        InternalServerError(Error) = 500,
        /// A server behind Kulipa gave no usable answer.
        BadGateway(Error) = 502,
        /// Kulipa is down or overloaded.
        ServiceUnavailable(Error) = 503,
        /// A server behind Kulipa gave no answer in time.
        GatewayTimeout(Error) = 504,
    }
}

object! {
    /// Who is to be checked, and how.
    pub struct CreateKycRequest {
        required {
            /// What is checked: `full` scans a document, `shipping` asks for a postal address, `rfi` asks for more, such as a proof of address, `import` takes over what a partner has checked.
            type_ = "type": KycType,
            /// The id of a user, `usr-` and a version 4 UUID. 40 characters.
            user_id = "userId": UserId
                where text().min(40).max(40).pattern("^usr\\-[0-9a-f]{8}\\-[0-9a-f]{4}\\-4[0-9a-f]{3}\\-[89ab][0-9a-f]{3}\\-[0-9a-f]{12}$"),
        }
        optional {
            /// Where the web view sends the user afterwards.
            redirect_uri = "redirectUri": String,
        }
    }
}

object! {
    /// What went wrong. Some failures carry a short code for programs.
    pub struct Error {
        optional {
            code = "code": String,
            message = "message": String,
            details = "details": ErrorDetails,
        }
        extra: serde_json::Map<String, serde_json::Value>,
    }
}

object! {
    /// `details` of [`Error`].
    pub struct ErrorDetails {
        optional {
            /// What was wrong with which member, as a schema validator lists it.
            issues = "issues": Vec<serde_json::Value>,
        }
        extra: serde_json::Map<String, serde_json::Value>,
    }
}

outcome! {
    /// The failures of [`Client::export_kyc`](crate::Client::export_kyc), by status.
    pub enum ExportKycError {
        /// The request cannot be taken as it is.
        BadRequest(Error) = 400,
        /// The key is missing or unknown.
        Unauthorized(Error) = 401,
        /// The key is known and may not do this.
        Forbidden(Error) = 403,
        /// There is no such object.
        NotFound(Error) = 404,
        /// Too many calls. The wait is in `Retry-After`, and can be longer than the window.
        TooManyRequests(Error) = 429,
        /// Kulipa failed inside.
        InternalServerError(Error) = 500,
        /// A server behind Kulipa gave no usable answer.
        BadGateway(Error) = 502,
        /// Kulipa is down or overloaded.
        ServiceUnavailable(Error) = 503,
        /// A server behind Kulipa gave no answer in time.
        GatewayTimeout(Error) = 504,
    }
}

object! {
    /// The schema `IdentityDocument`.
    pub struct IdentityDocument {
        optional {
            /// Only where it is known.
            country_code = "countryCode": Sensitive<String>,
            /// Passport, driving licence and others.
            type_ = "type": String,
            number = "number": Sensitive<String>,
            /// The URL of an image.
            document_front = "documentFront": Sensitive<String>,
            /// The URL of an image, only where there is one.
            document_back = "documentBack": Sensitive<String>,
            /// Only where it is known.
            issued_date = "issuedDate": Sensitive<String>,
        }
    }
}

/// The failures of [`Client::import_kyc`](crate::Client::import_kyc), by status.
pub type ImportKycError = CreateKycError;

object! {
    /// What the partner has found. The members of the inner objects are not known.
    pub struct ImportKycRequest, ImportKycRequestRequired {
        required {
            /// Where the user was.
            geolocation = "geolocation": Sensitive<client_runtime::JsonObject>,
            /// The identity document.
            government_id_document = "governmentIdDocument": Sensitive<client_runtime::JsonObject>,
            /// Questions whose answers only the user knows.
            security_questions = "securityQuestions": Sensitive<client_runtime::JsonObject>,
            /// What is checked: `full` scans a document, `shipping` asks for a postal address, `rfi` asks for more, such as a proof of address, `import` takes over what a partner has checked.
            type_ = "type": KycType,
            /// The id of a user, `usr-` and a version 4 UUID. 40 characters.
            user_id = "userId": UserId
                where text().min(40).max(40).pattern("^usr\\-[0-9a-f]{8}\\-[0-9a-f]{4}\\-4[0-9a-f]{3}\\-[89ab][0-9a-f]{3}\\-[0-9a-f]{12}$"),
        }
        optional {
            /// A photo of a proof of address and its expiry date.
            proof_of_address_document = "proofOfAddressDocument": Sensitive<client_runtime::JsonObject>,
            requests_for_information = "requestsForInformation": Vec<Sensitive<client_runtime::JsonObject>>,
        }
    }
}

/// The identity check. Its members are on no page that is known, so it is read as it comes; a `type` in it can be any of StoredKycType.
pub type Kyc = Sensitive<client_runtime::JsonObject>;

object! {
    /// Who a user is.
    pub struct KycExport {
        optional {
            name = "name": PersonName,
            email_address = "emailAddress": Sensitive<String>,
            phone_number = "phoneNumber": Sensitive<String>,
            date_of_birth = "dateOfBirth": Sensitive<String>,
            address = "address": Address,
            identity_document = "identityDocument": IdentityDocument,
        }
    }
}

text_enum! {
    /// What is checked: `full` scans a document, `shipping` asks for a postal address, `rfi` asks for more, such as a proof of address, `import` takes over what a partner has checked.
    pub enum KycType {
        Full = "full",
        Shipping = "shipping",
        Rfi = "rfi",
        Import = "import",
    }
}

object! {
    /// The schema `PersonName`.
    pub struct PersonName {
        optional {
            first = "first": Sensitive<String>,
            /// Only where it is known.
            middle = "middle": Sensitive<String>,
            last = "last": Sensitive<String>,
        }
    }
}

/// The id of a user, `usr-` and a version 4 UUID.
pub type UserId = String;

object! {
    /// Something has happened to an object. Either the members that begin with `event` are there, or `id`, `type` and `data`.
    pub struct WebhookEvent {
        optional {
            /// Recognises the event when it comes again. A UUID.
            event_id = "eventId": String,
            /// What has happened.
            event_name = "eventName": String,
            /// The id of the object.
            event_target_id = "eventTargetId": String,
            /// The user, where the event has to do with one.
            user_id = "userId": String,
            /// Recognises the event in the second form. A UUID.
            id = "id": String,
            /// What has happened, in the second form.
            type_ = "type": String,
            /// What the event is about, in the second form.
            data = "data": serde_json::Map<String, serde_json::Value>,
            created_at = "createdAt": String,
            updated_at = "updatedAt": String,
        }
        extra: serde_json::Map<String, serde_json::Value>,
    }
}
