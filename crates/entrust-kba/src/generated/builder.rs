// @generated
// Made by `cargo xtask generate entrust-kba` from openapi/entrust-kba. Do not edit.

use super::types;

#[allow(unused_imports)]
use super::{
    encode_path, ByteStream, ClientInfo, ClientHooks, Error, OperationInfo,
    RequestBuilderExt, ResponseValue,
};

/// Builder for [`Client::authenticate_admin_api_using_post`]
///
/// [`Client::authenticate_admin_api_using_post`]: super::Client::authenticate_admin_api_using_post
#[derive(Clone)]
pub struct AuthenticateAdminApiUsingPost<'a> {
    client: &'a super::Client,
    body: Result<types::builder::AdminApiAuthentication, String>,
}

impl<'a> AuthenticateAdminApiUsingPost<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            body: Ok(::std::default::Default::default()),
        }
    }

    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::AdminApiAuthentication>,
        <V as std::convert::TryInto<
            types::AdminApiAuthentication,
        >>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!("conversion to `AdminApiAuthentication` for body failed: {}", s)
            });
        self
    }

    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::AdminApiAuthentication,
        ) -> types::builder::AdminApiAuthentication,
    {
        self.body = self.body.map(f);
        self
    }

    /// Sends a `POST` request to `/api/web/v1/adminapi/authenticate`
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<types::AdminApiAuthenticationResult>,
        Error<types::AuthenticateAdminApiUsingPostError>,
    > {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(
                client,
                request,
                "authenticate_admin_api_using_post",
            )
            .await
    }

    /// The request, but for what the client adds to it.
    fn request(
        self,
    ) -> Result<
        ::client_runtime::reqwest::Request,
        Error<types::AuthenticateAdminApiUsingPostError>,
    > {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| {
                types::AdminApiAuthentication::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!("{}/api/web/v1/adminapi/authenticate", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client
            .client
            .post(url)
            .header(
                ::client_runtime::reqwest::header::ACCEPT,
                ::client_runtime::reqwest::header::HeaderValue::from_static(
                    "application/json",
                ),
            )
            .build()?;
        ::client_runtime::wire::json_body(&mut request, Some(&body))?;
        Ok(request)
    }
}

/// Builder for [`Client::get_user_kba_using_get`]
///
/// [`Client::get_user_kba_using_get`]: super::Client::get_user_kba_using_get
#[derive(Clone)]
pub struct GetUserKbaUsingGet<'a> {
    client: &'a super::Client,
    userid: Result<::std::string::String, String>,
}

impl<'a> GetUserKbaUsingGet<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            userid: Err("userid was not initialized".to_string()),
        }
    }

    pub fn userid<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.userid = value
            .try_into()
            .map_err(|_| "conversion to `String` for userid failed".to_string());
        self
    }

    /// Sends a `GET` request to `/api/web/v1/users/{userid}/userquestions`
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<types::KnowledgeBasedAuthenticator>,
        Error<types::AuthenticateAdminApiUsingPostError>,
    > {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "get_user_kba_using_get").await
    }

    /// The request, but for what the client adds to it.
    fn request(
        self,
    ) -> Result<
        ::client_runtime::reqwest::Request,
        Error<types::AuthenticateAdminApiUsingPostError>,
    > {
        let Self { client, userid } = self;
        let userid = userid.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/api/web/v1/users/{}/userquestions", client.baseurl, encode_path(& userid
            .to_string())
        );
        #[allow(unused_mut)]
        let mut request = client
            .client
            .get(url)
            .header(
                ::client_runtime::reqwest::header::ACCEPT,
                ::client_runtime::reqwest::header::HeaderValue::from_static(
                    "application/json",
                ),
            )
            .build()?;
        Ok(request)
    }
}

/// Builder for [`Client::update_knowledge_based_authenticator_using_put`]
///
/// [`Client::update_knowledge_based_authenticator_using_put`]: super::Client::update_knowledge_based_authenticator_using_put
#[derive(Clone)]
pub struct UpdateKnowledgeBasedAuthenticatorUsingPut<'a> {
    client: &'a super::Client,
    userid: Result<::std::string::String, String>,
    body: Result<types::builder::KnowledgeBasedAuthenticator, String>,
}

impl<'a> UpdateKnowledgeBasedAuthenticatorUsingPut<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            userid: Err("userid was not initialized".to_string()),
            body: Ok(::std::default::Default::default()),
        }
    }

    pub fn userid<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.userid = value
            .try_into()
            .map_err(|_| "conversion to `String` for userid failed".to_string());
        self
    }

    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::KnowledgeBasedAuthenticator>,
        <V as std::convert::TryInto<
            types::KnowledgeBasedAuthenticator,
        >>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!(
                    "conversion to `KnowledgeBasedAuthenticator` for body failed: {}", s
                )
            });
        self
    }

    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::KnowledgeBasedAuthenticator,
        ) -> types::builder::KnowledgeBasedAuthenticator,
    {
        self.body = self.body.map(f);
        self
    }

    /// Sends a `PUT` request to `/api/web/v1/users/{userid}/userquestions`
    pub async fn send(
        self,
    ) -> Result<ResponseValue<()>, Error<types::AuthenticateAdminApiUsingPostError>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(
                client,
                request,
                "update_knowledge_based_authenticator_using_put",
            )
            .await
    }

    /// The request, but for what the client adds to it.
    fn request(
        self,
    ) -> Result<
        ::client_runtime::reqwest::Request,
        Error<types::AuthenticateAdminApiUsingPostError>,
    > {
        let Self { client, userid, body } = self;
        let userid = userid.map_err(Error::InvalidRequest)?;
        let body = body
            .and_then(|v| {
                types::KnowledgeBasedAuthenticator::try_from(v)
                    .map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/api/web/v1/users/{}/userquestions", client.baseurl, encode_path(& userid
            .to_string())
        );
        #[allow(unused_mut)]
        let mut request = client
            .client
            .put(url)
            .header(
                ::client_runtime::reqwest::header::ACCEPT,
                ::client_runtime::reqwest::header::HeaderValue::from_static(
                    "application/json",
                ),
            )
            .build()?;
        ::client_runtime::wire::json_body(&mut request, Some(&body))?;
        Ok(request)
    }
}

/// Builder for [`Client::add_knowledge_based_authenticator_using_post`]
///
/// [`Client::add_knowledge_based_authenticator_using_post`]: super::Client::add_knowledge_based_authenticator_using_post
#[derive(Clone)]
pub struct AddKnowledgeBasedAuthenticatorUsingPost<'a> {
    client: &'a super::Client,
    userid: Result<::std::string::String, String>,
    body: Result<types::builder::KnowledgeBasedAuthenticator, String>,
}

impl<'a> AddKnowledgeBasedAuthenticatorUsingPost<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            userid: Err("userid was not initialized".to_string()),
            body: Ok(::std::default::Default::default()),
        }
    }

    pub fn userid<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.userid = value
            .try_into()
            .map_err(|_| "conversion to `String` for userid failed".to_string());
        self
    }

    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::KnowledgeBasedAuthenticator>,
        <V as std::convert::TryInto<
            types::KnowledgeBasedAuthenticator,
        >>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!(
                    "conversion to `KnowledgeBasedAuthenticator` for body failed: {}", s
                )
            });
        self
    }

    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::KnowledgeBasedAuthenticator,
        ) -> types::builder::KnowledgeBasedAuthenticator,
    {
        self.body = self.body.map(f);
        self
    }

    /// Sends a `POST` request to `/api/web/v1/users/{userid}/userquestions`
    pub async fn send(
        self,
    ) -> Result<ResponseValue<()>, Error<types::AuthenticateAdminApiUsingPostError>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(
                client,
                request,
                "add_knowledge_based_authenticator_using_post",
            )
            .await
    }

    /// The request, but for what the client adds to it.
    fn request(
        self,
    ) -> Result<
        ::client_runtime::reqwest::Request,
        Error<types::AuthenticateAdminApiUsingPostError>,
    > {
        let Self { client, userid, body } = self;
        let userid = userid.map_err(Error::InvalidRequest)?;
        let body = body
            .and_then(|v| {
                types::KnowledgeBasedAuthenticator::try_from(v)
                    .map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/api/web/v1/users/{}/userquestions", client.baseurl, encode_path(& userid
            .to_string())
        );
        #[allow(unused_mut)]
        let mut request = client
            .client
            .post(url)
            .header(
                ::client_runtime::reqwest::header::ACCEPT,
                ::client_runtime::reqwest::header::HeaderValue::from_static(
                    "application/json",
                ),
            )
            .build()?;
        ::client_runtime::wire::json_body(&mut request, Some(&body))?;
        Ok(request)
    }
}

/// Builder for [`Client::delete_user_kba_using_delete`]
///
/// [`Client::delete_user_kba_using_delete`]: super::Client::delete_user_kba_using_delete
#[derive(Clone)]
pub struct DeleteUserKbaUsingDelete<'a> {
    client: &'a super::Client,
    userid: Result<::std::string::String, String>,
}

impl<'a> DeleteUserKbaUsingDelete<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            userid: Err("userid was not initialized".to_string()),
        }
    }

    pub fn userid<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.userid = value
            .try_into()
            .map_err(|_| "conversion to `String` for userid failed".to_string());
        self
    }

    /// Sends a `DELETE` request to `/api/web/v1/users/{userid}/userquestions`
    pub async fn send(
        self,
    ) -> Result<ResponseValue<()>, Error<types::AuthenticateAdminApiUsingPostError>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "delete_user_kba_using_delete")
            .await
    }

    /// The request, but for what the client adds to it.
    fn request(
        self,
    ) -> Result<
        ::client_runtime::reqwest::Request,
        Error<types::AuthenticateAdminApiUsingPostError>,
    > {
        let Self { client, userid } = self;
        let userid = userid.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/api/web/v1/users/{}/userquestions", client.baseurl, encode_path(& userid
            .to_string())
        );
        #[allow(unused_mut)]
        let mut request = client
            .client
            .delete(url)
            .header(
                ::client_runtime::reqwest::header::ACCEPT,
                ::client_runtime::reqwest::header::HeaderValue::from_static(
                    "application/json",
                ),
            )
            .build()?;
        Ok(request)
    }
}

/// Builder for [`Client::delete_user_kba_question_using_delete`]
///
/// [`Client::delete_user_kba_question_using_delete`]: super::Client::delete_user_kba_question_using_delete
#[derive(Clone)]
pub struct DeleteUserKbaQuestionUsingDelete<'a> {
    client: &'a super::Client,
    userid: Result<::std::string::String, String>,
    id: Result<::std::string::String, String>,
}

impl<'a> DeleteUserKbaQuestionUsingDelete<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            userid: Err("userid was not initialized".to_string()),
            id: Err("id was not initialized".to_string()),
        }
    }

    pub fn userid<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.userid = value
            .try_into()
            .map_err(|_| "conversion to `String` for userid failed".to_string());
        self
    }

    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.id = value
            .try_into()
            .map_err(|_| "conversion to `String` for id failed".to_string());
        self
    }

    /// Sends a `DELETE` request to `/api/web/v1/users/{userid}/userquestions/{id}`
    pub async fn send(
        self,
    ) -> Result<ResponseValue<()>, Error<types::AuthenticateAdminApiUsingPostError>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(
                client,
                request,
                "delete_user_kba_question_using_delete",
            )
            .await
    }

    /// The request, but for what the client adds to it.
    fn request(
        self,
    ) -> Result<
        ::client_runtime::reqwest::Request,
        Error<types::AuthenticateAdminApiUsingPostError>,
    > {
        let Self { client, userid, id } = self;
        let userid = userid.map_err(Error::InvalidRequest)?;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/api/web/v1/users/{}/userquestions/{}", client.baseurl, encode_path(&
            userid.to_string()), encode_path(& id.to_string())
        );
        #[allow(unused_mut)]
        let mut request = client
            .client
            .delete(url)
            .header(
                ::client_runtime::reqwest::header::ACCEPT,
                ::client_runtime::reqwest::header::HeaderValue::from_static(
                    "application/json",
                ),
            )
            .build()?;
        Ok(request)
    }
}

/// Builder for [`Client::delete_user_kba_challenges_using_delete`]
///
/// [`Client::delete_user_kba_challenges_using_delete`]: super::Client::delete_user_kba_challenges_using_delete
#[derive(Clone)]
pub struct DeleteUserKbaChallengesUsingDelete<'a> {
    client: &'a super::Client,
    userid: Result<::std::string::String, String>,
}

impl<'a> DeleteUserKbaChallengesUsingDelete<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            userid: Err("userid was not initialized".to_string()),
        }
    }

    pub fn userid<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.userid = value
            .try_into()
            .map_err(|_| "conversion to `String` for userid failed".to_string());
        self
    }

    /// Sends a `DELETE` request to `/api/web/v1/users/{userid}/kbachallenges`
    pub async fn send(
        self,
    ) -> Result<ResponseValue<()>, Error<types::AuthenticateAdminApiUsingPostError>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(
                client,
                request,
                "delete_user_kba_challenges_using_delete",
            )
            .await
    }

    /// The request, but for what the client adds to it.
    fn request(
        self,
    ) -> Result<
        ::client_runtime::reqwest::Request,
        Error<types::AuthenticateAdminApiUsingPostError>,
    > {
        let Self { client, userid } = self;
        let userid = userid.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/api/web/v1/users/{}/kbachallenges", client.baseurl, encode_path(& userid
            .to_string())
        );
        #[allow(unused_mut)]
        let mut request = client
            .client
            .delete(url)
            .header(
                ::client_runtime::reqwest::header::ACCEPT,
                ::client_runtime::reqwest::header::HeaderValue::from_static(
                    "application/json",
                ),
            )
            .build()?;
        Ok(request)
    }
}

/// Builder for [`Client::get_kba_questions_using_get`]
///
/// [`Client::get_kba_questions_using_get`]: super::Client::get_kba_questions_using_get
#[derive(Clone)]
pub struct GetKbaQuestionsUsingGet<'a> {
    client: &'a super::Client,
    locale: Result<::std::string::String, String>,
}

impl<'a> GetKbaQuestionsUsingGet<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            locale: Err("locale was not initialized".to_string()),
        }
    }

    pub fn locale<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.locale = value
            .try_into()
            .map_err(|_| "conversion to `String` for locale failed".to_string());
        self
    }

    /// Sends a `GET` request to `/api/web/v1/users/userquestions/{locale}`
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<::std::vec::Vec<types::UserQuestion>>,
        Error<types::AuthenticateAdminApiUsingPostError>,
    > {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "get_kba_questions_using_get")
            .await
    }

    /// The request, but for what the client adds to it.
    fn request(
        self,
    ) -> Result<
        ::client_runtime::reqwest::Request,
        Error<types::AuthenticateAdminApiUsingPostError>,
    > {
        let Self { client, locale } = self;
        let locale = locale.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/api/web/v1/users/userquestions/{}", client.baseurl, encode_path(& locale
            .to_string())
        );
        #[allow(unused_mut)]
        let mut request = client
            .client
            .get(url)
            .header(
                ::client_runtime::reqwest::header::ACCEPT,
                ::client_runtime::reqwest::header::HeaderValue::from_static(
                    "application/json",
                ),
            )
            .build()?;
        Ok(request)
    }
}

/// Builder for [`Client::user_authenticator_query_using_post`]
///
/// [`Client::user_authenticator_query_using_post`]: super::Client::user_authenticator_query_using_post
#[derive(Clone)]
pub struct UserAuthenticatorQueryUsingPost<'a> {
    client: &'a super::Client,
    body: Result<types::builder::UserAuthenticateQueryParameters, String>,
}

impl<'a> UserAuthenticatorQueryUsingPost<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            body: Ok(::std::default::Default::default()),
        }
    }

    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::UserAuthenticateQueryParameters>,
        <V as std::convert::TryInto<
            types::UserAuthenticateQueryParameters,
        >>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!(
                    "conversion to `UserAuthenticateQueryParameters` for body failed: {}",
                    s
                )
            });
        self
    }

    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::UserAuthenticateQueryParameters,
        ) -> types::builder::UserAuthenticateQueryParameters,
    {
        self.body = self.body.map(f);
        self
    }

    /// Sends a `POST` request to `/api/web/v2/authentication/users`
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<types::UserAuthenticateQueryResponse>,
        Error<types::UserAuthenticatorQueryUsingPostError>,
    > {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(
                client,
                request,
                "user_authenticator_query_using_post",
            )
            .await
    }

    /// The request, but for what the client adds to it.
    fn request(
        self,
    ) -> Result<
        ::client_runtime::reqwest::Request,
        Error<types::UserAuthenticatorQueryUsingPostError>,
    > {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| {
                types::UserAuthenticateQueryParameters::try_from(v)
                    .map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!("{}/api/web/v2/authentication/users", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client
            .client
            .post(url)
            .header(
                ::client_runtime::reqwest::header::ACCEPT,
                ::client_runtime::reqwest::header::HeaderValue::from_static(
                    "application/json",
                ),
            )
            .build()?;
        ::client_runtime::wire::json_body(&mut request, Some(&body))?;
        Ok(request)
    }
}

/// Builder for [`Client::user_challenge_using_post`]
///
/// [`Client::user_challenge_using_post`]: super::Client::user_challenge_using_post
#[derive(Clone)]
pub struct UserChallengeUsingPost<'a> {
    client: &'a super::Client,
    authenticator: Result<types::AuthenticatorType, String>,
    body: Result<types::builder::UserChallengeParameters, String>,
}

impl<'a> UserChallengeUsingPost<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            authenticator: Err("authenticator was not initialized".to_string()),
            body: Ok(::std::default::Default::default()),
        }
    }

    pub fn authenticator<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::AuthenticatorType>,
    {
        self.authenticator = value
            .try_into()
            .map_err(|_| {
                "conversion to `AuthenticatorType` for authenticator failed".to_string()
            });
        self
    }

    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::UserChallengeParameters>,
        <V as std::convert::TryInto<
            types::UserChallengeParameters,
        >>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!("conversion to `UserChallengeParameters` for body failed: {}", s)
            });
        self
    }

    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::UserChallengeParameters,
        ) -> types::builder::UserChallengeParameters,
    {
        self.body = self.body.map(f);
        self
    }

    /// Sends a `POST` request to `/api/web/v2/authentication/users/authenticate/{authenticator}`
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<types::AuthenticatedResponse>,
        Error<types::UserAuthenticatorQueryUsingPostError>,
    > {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "user_challenge_using_post")
            .await
    }

    /// The request, but for what the client adds to it.
    fn request(
        self,
    ) -> Result<
        ::client_runtime::reqwest::Request,
        Error<types::UserAuthenticatorQueryUsingPostError>,
    > {
        let Self { client, authenticator, body } = self;
        let authenticator = authenticator.map_err(Error::InvalidRequest)?;
        let body = body
            .and_then(|v| {
                types::UserChallengeParameters::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/api/web/v2/authentication/users/authenticate/{}", client.baseurl,
            ::client_runtime::wire::path("authenticator",
            ::client_runtime::wire::PathStyle::Simple, & authenticator) ?
        );
        #[allow(unused_mut)]
        let mut request = client
            .client
            .post(url)
            .header(
                ::client_runtime::reqwest::header::ACCEPT,
                ::client_runtime::reqwest::header::HeaderValue::from_static(
                    "application/json",
                ),
            )
            .build()?;
        ::client_runtime::wire::json_body(&mut request, Some(&body))?;
        Ok(request)
    }
}

/// Builder for [`Client::user_authenticate_using_post`]
///
/// [`Client::user_authenticate_using_post`]: super::Client::user_authenticate_using_post
#[derive(Clone)]
pub struct UserAuthenticateUsingPost<'a> {
    client: &'a super::Client,
    authenticator: Result<types::AuthenticatorType, String>,
    body: Result<types::builder::UserAuthenticateParameters, String>,
}

impl<'a> UserAuthenticateUsingPost<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            authenticator: Err("authenticator was not initialized".to_string()),
            body: Ok(::std::default::Default::default()),
        }
    }

    pub fn authenticator<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::AuthenticatorType>,
    {
        self.authenticator = value
            .try_into()
            .map_err(|_| {
                "conversion to `AuthenticatorType` for authenticator failed".to_string()
            });
        self
    }

    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::UserAuthenticateParameters>,
        <V as std::convert::TryInto<
            types::UserAuthenticateParameters,
        >>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!(
                    "conversion to `UserAuthenticateParameters` for body failed: {}", s
                )
            });
        self
    }

    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::UserAuthenticateParameters,
        ) -> types::builder::UserAuthenticateParameters,
    {
        self.body = self.body.map(f);
        self
    }

    /// Sends a `POST` request to `/api/web/v1/authentication/users/authenticate/{authenticator}/complete`
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<types::AuthenticatedResponse>,
        Error<types::UserAuthenticatorQueryUsingPostError>,
    > {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "user_authenticate_using_post")
            .await
    }

    /// The request, but for what the client adds to it.
    fn request(
        self,
    ) -> Result<
        ::client_runtime::reqwest::Request,
        Error<types::UserAuthenticatorQueryUsingPostError>,
    > {
        let Self { client, authenticator, body } = self;
        let authenticator = authenticator.map_err(Error::InvalidRequest)?;
        let body = body
            .and_then(|v| {
                types::UserAuthenticateParameters::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/api/web/v1/authentication/users/authenticate/{}/complete", client
            .baseurl, ::client_runtime::wire::path("authenticator",
            ::client_runtime::wire::PathStyle::Simple, & authenticator) ?
        );
        #[allow(unused_mut)]
        let mut request = client
            .client
            .post(url)
            .header(
                ::client_runtime::reqwest::header::ACCEPT,
                ::client_runtime::reqwest::header::HeaderValue::from_static(
                    "application/json",
                ),
            )
            .build()?;
        ::client_runtime::wire::json_body(&mut request, Some(&body))?;
        Ok(request)
    }
}

/// Builder for [`Client::logout_using_post`]
///
/// [`Client::logout_using_post`]: super::Client::logout_using_post
#[derive(Clone)]
pub struct LogoutUsingPost<'a> {
    client: &'a super::Client,
}

impl<'a> LogoutUsingPost<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self { client: client }
    }

    /// Sends a `POST` request to `/api/web/v1/authentication/logout`
    pub async fn send(
        self,
    ) -> Result<ResponseValue<()>, Error<types::AuthenticateAdminApiUsingPostError>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "logout_using_post").await
    }

    /// The request, but for what the client adds to it.
    fn request(
        self,
    ) -> Result<
        ::client_runtime::reqwest::Request,
        Error<types::AuthenticateAdminApiUsingPostError>,
    > {
        let Self { client } = self;
        let url = format!("{}/api/web/v1/authentication/logout", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client
            .client
            .post(url)
            .header(
                ::client_runtime::reqwest::header::ACCEPT,
                ::client_runtime::reqwest::header::HeaderValue::from_static(
                    "application/json",
                ),
            )
            .build()?;
        Ok(request)
    }
}

impl<'a> ::std::fmt::Debug for AuthenticateAdminApiUsingPost<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AuthenticateAdminApiUsingPost").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for GetUserKbaUsingGet<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetUserKbaUsingGet").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for UpdateKnowledgeBasedAuthenticatorUsingPut<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdateKnowledgeBasedAuthenticatorUsingPut")
            .finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for AddKnowledgeBasedAuthenticatorUsingPost<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AddKnowledgeBasedAuthenticatorUsingPost").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for DeleteUserKbaUsingDelete<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("DeleteUserKbaUsingDelete").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for DeleteUserKbaQuestionUsingDelete<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("DeleteUserKbaQuestionUsingDelete").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for DeleteUserKbaChallengesUsingDelete<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("DeleteUserKbaChallengesUsingDelete").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for GetKbaQuestionsUsingGet<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetKbaQuestionsUsingGet").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for UserAuthenticatorQueryUsingPost<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UserAuthenticatorQueryUsingPost").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for UserChallengeUsingPost<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UserChallengeUsingPost").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for UserAuthenticateUsingPost<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UserAuthenticateUsingPost").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for LogoutUsingPost<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("LogoutUsingPost").finish_non_exhaustive()
    }
}
