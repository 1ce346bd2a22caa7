// @generated
// Made by `cargo xtask generate kulipa-kyc` from openapi/kulipa-kyc. Do not edit.

use client_runtime::{Sensitive, object, text_enum};
use serde::{Deserialize, Serialize};

/// The schema `Address`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Address {
    /// `street1`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street1: Option<Sensitive<String>>,
    /// Only where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street2: Option<Sensitive<String>>,
    /// `city`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<Sensitive<String>>,
    /// Only where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<Sensitive<String>>,
    /// `zipCode`
    #[serde(rename = "zipCode", skip_serializing_if = "Option::is_none")]
    pub zip_code: Option<Sensitive<String>>,
    /// An ISO country code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Sensitive<String>>,
}

object! {
    Address
    optional {
        street1: Sensitive<String>, street2: Sensitive<String>, city: Sensitive<String>,
        state: Sensitive<String>, zip_code: Sensitive<String>, country: Sensitive<String>,
    }
}

outcome! {
    /// The parameter `Error`.
    pub enum CreateKycError {
        /// `400`: The request cannot be taken as it is.
        BadRequest(Error) = 400,
        /// `401`: The key is missing or unknown.
        Unauthorized(Error) = 401,
        /// `403`: The key is known and may not do this.
        Forbidden(Error) = 403,
        /// `429`: Too many calls. The wait is in `Retry-After`, and can be longer than the window.
        TooManyRequests(Error) = 429,
        /// `500`: Kulipa failed inside.
        InternalServerError(Error) = 500,
        /// `502`: A server behind Kulipa gave no usable answer.
        BadGateway(Error) = 502,
        /// `503`: Kulipa is down or overloaded.
        ServiceUnavailable(Error) = 503,
        /// `504`: A server behind Kulipa gave no answer in time.
        GatewayTimeout(Error) = 504,
    }
}

/// Who is to be checked, and how.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreateKycRequest {
    /// The id of a user, `usr-` and a version 4 UUID.
    #[serde(rename = "userId")]
    pub user_id: UserId,
    /// What is checked: `full` scans a document, `shipping` asks for a postal address, `rfi` asks for more, such as a proof of address, `import` takes over what a partner has checked.
    #[serde(rename = "type")]
    pub type_: KycType,
    /// Where the web view sends the user afterwards.
    #[serde(rename = "redirectUri", skip_serializing_if = "Option::is_none")]
    pub redirect_uri: Option<String>,
}

object! {
    CreateKycRequest
    required { type_: KycType, user_id: UserId }
    optional { redirect_uri: String }
}

/// What went wrong. Some failures carry a short code for programs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Error {
    /// `code`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// `message`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// `details`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub details: Option<ErrorDetails>,
    /// The members that the document does not list.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

object! {
    Error
    optional { code: String, message: String, details: ErrorDetails }
    extra { extra: serde_json::Map<String, serde_json::Value> }
}

/// `details` of [`Error`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ErrorDetails {
    /// What was wrong with which member, as a schema validator lists it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issues: Option<Vec<serde_json::Value>>,
    /// The members that the document does not list.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

object! {
    ErrorDetails
    optional { issues: Vec<serde_json::Value> }
    extra { extra: serde_json::Map<String, serde_json::Value> }
}

outcome! {
    /// The parameter `Error`.
    pub enum ExportKycError {
        /// `400`: The request cannot be taken as it is.
        BadRequest(Error) = 400,
        /// `401`: The key is missing or unknown.
        Unauthorized(Error) = 401,
        /// `403`: The key is known and may not do this.
        Forbidden(Error) = 403,
        /// `404`: There is no such object.
        NotFound(Error) = 404,
        /// `429`: Too many calls. The wait is in `Retry-After`, and can be longer than the window.
        TooManyRequests(Error) = 429,
        /// `500`: Kulipa failed inside.
        InternalServerError(Error) = 500,
        /// `502`: A server behind Kulipa gave no usable answer.
        BadGateway(Error) = 502,
        /// `503`: Kulipa is down or overloaded.
        ServiceUnavailable(Error) = 503,
        /// `504`: A server behind Kulipa gave no answer in time.
        GatewayTimeout(Error) = 504,
    }
}

/// The schema `IdentityDocument`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct IdentityDocument {
    /// Only where it is known.
    #[serde(rename = "countryCode", skip_serializing_if = "Option::is_none")]
    pub country_code: Option<Sensitive<String>>,
    /// Passport, driving licence and others.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// `number`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<Sensitive<String>>,
    /// The URL of an image.
    #[serde(rename = "documentFront", skip_serializing_if = "Option::is_none")]
    pub document_front: Option<Sensitive<String>>,
    /// The URL of an image, only where there is one.
    #[serde(rename = "documentBack", skip_serializing_if = "Option::is_none")]
    pub document_back: Option<Sensitive<String>>,
    /// Only where it is known.
    #[serde(rename = "issuedDate", skip_serializing_if = "Option::is_none")]
    pub issued_date: Option<Sensitive<String>>,
}

object! {
    IdentityDocument
    optional {
        country_code: Sensitive<String>, type_: String, number: Sensitive<String>,
        document_front: Sensitive<String>, document_back: Sensitive<String>,
        issued_date: Sensitive<String>,
    }
}

/// The parameter `Error`.
pub type ImportKycError = CreateKycError;

/// What the partner has found. The members of the inner objects are not known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ImportKycRequest {
    /// The id of a user, `usr-` and a version 4 UUID.
    #[serde(rename = "userId")]
    pub user_id: UserId,
    /// What is checked: `full` scans a document, `shipping` asks for a postal address, `rfi` asks for more, such as a proof of address, `import` takes over what a partner has checked.
    #[serde(rename = "type")]
    pub type_: KycType,
    /// Questions whose answers only the user knows.
    #[serde(rename = "securityQuestions")]
    pub security_questions: Sensitive<client_runtime::JsonObject>,
    /// The identity document.
    #[serde(rename = "governmentIdDocument")]
    pub government_id_document: Sensitive<client_runtime::JsonObject>,
    /// Where the user was.
    pub geolocation: Sensitive<client_runtime::JsonObject>,
    /// A photo of a proof of address and its expiry date.
    #[serde(rename = "proofOfAddressDocument", skip_serializing_if = "Option::is_none")]
    pub proof_of_address_document: Option<Sensitive<client_runtime::JsonObject>>,
    /// `requestsForInformation`
    #[serde(rename = "requestsForInformation", skip_serializing_if = "Option::is_none")]
    pub requests_for_information: Option<Vec<Sensitive<client_runtime::JsonObject>>>,
}

object! {
    ImportKycRequest, ImportKycRequestRequired
    required {
        geolocation: Sensitive<client_runtime::JsonObject>,
        government_id_document: Sensitive<client_runtime::JsonObject>,
        security_questions: Sensitive<client_runtime::JsonObject>, type_: KycType, user_id: UserId,
    }
    optional {
        proof_of_address_document: Sensitive<client_runtime::JsonObject>,
        requests_for_information: Vec<Sensitive<client_runtime::JsonObject>>,
    }
}

/// The identity check. Its members are on no page that is known, so it is read as it comes; a `type` in it can be any of StoredKycType.
pub type Kyc = serde_json::Map<String, serde_json::Value>;

/// Who a user is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct KycExport {
    /// `name`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<PersonName>,
    /// `emailAddress`
    #[serde(rename = "emailAddress", skip_serializing_if = "Option::is_none")]
    pub email_address: Option<Sensitive<String>>,
    /// `phoneNumber`
    #[serde(rename = "phoneNumber", skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<Sensitive<String>>,
    /// `dateOfBirth`
    #[serde(rename = "dateOfBirth", skip_serializing_if = "Option::is_none")]
    pub date_of_birth: Option<Sensitive<String>>,
    /// `address`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// `identityDocument`
    #[serde(rename = "identityDocument", skip_serializing_if = "Option::is_none")]
    pub identity_document: Option<IdentityDocument>,
}

object! {
    KycExport
    optional {
        name: PersonName, email_address: Sensitive<String>, phone_number: Sensitive<String>,
        date_of_birth: Sensitive<String>, address: Address, identity_document: IdentityDocument,
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

/// The schema `PersonName`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PersonName {
    /// `first`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<Sensitive<String>>,
    /// Only where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub middle: Option<Sensitive<String>>,
    /// `last`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last: Option<Sensitive<String>>,
}

object! {
    PersonName
    optional { first: Sensitive<String>, middle: Sensitive<String>, last: Sensitive<String> }
}

/// The id of a user, `usr-` and a version 4 UUID.
pub type UserId = String;

/// Something has happened to an object. Either the members that begin with `event` are there, or `id`, `type` and `data`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WebhookEvent {
    /// Recognises the event when it comes again. A UUID.
    #[serde(rename = "eventId", skip_serializing_if = "Option::is_none")]
    pub event_id: Option<String>,
    /// What has happened.
    #[serde(rename = "eventName", skip_serializing_if = "Option::is_none")]
    pub event_name: Option<String>,
    /// The id of the object.
    #[serde(rename = "eventTargetId", skip_serializing_if = "Option::is_none")]
    pub event_target_id: Option<String>,
    /// The user, where the event has to do with one.
    #[serde(rename = "userId", skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    /// Recognises the event in the second form. A UUID.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What has happened, in the second form.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// What the event is about, in the second form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<serde_json::Map<String, serde_json::Value>>,
    /// `createdAt`
    #[serde(rename = "createdAt", skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
    /// `updatedAt`
    #[serde(rename = "updatedAt", skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<String>,
    /// The members that the document does not list.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

object! {
    WebhookEvent
    optional {
        event_id: String, event_name: String, event_target_id: String, user_id: String, id: String,
        type_: String, data: serde_json::Map<String, serde_json::Value>, created_at: String,
        updated_at: String,
    }
    extra { extra: serde_json::Map<String, serde_json::Value> }
}
