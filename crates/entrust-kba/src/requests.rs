// @generated
// Made by `cargo xtask generate entrust-kba` from openapi/entrust-kba. Do not edit.

//! The methods of the client, and the requests that they start.

use client_runtime::client::{CallError, Error, ResponseValue};
use client_runtime::reqwest::Request;
use client_runtime::wire::PathStyle;
use client_runtime::{Method, client, opaque_debug, wire};

use crate::{Client, types};

impl Client {
    /// Give a user a knowledge-based authenticator
    ///
    /// A user has one at most: a second one is a conflict. Asks for the permission USERQUESTIONANSWERS:ADD.
    ///
    /// Sends `POST /api/web/v1/users/{userid}/userquestions`. It is sent again only if it certainly was not processed.
    ///
    /// - `userid`: The user's UUID.
    pub fn add_knowledge_based_authenticator_using_post(
        &self,
        userid: impl Into<String>,
        body: impl Into<types::KnowledgeBasedAuthenticator>,
    ) -> AddKnowledgeBasedAuthenticatorUsingPost<'_> {
        AddKnowledgeBasedAuthenticatorUsingPost {
            client: self,
            userid: userid.into(),
            body: body.into(),
        }
    }

    /// Get a token for the Administration API
    ///
    /// Trades an application's id and secret for a token, which lasts fifteen minutes in the vendor's examples. There is no refresh: authenticate again. The client does this by itself.
    ///
    /// Sends `POST /api/web/v1/adminapi/authenticate`. It is sent again only if it certainly was not processed.
    pub fn authenticate_admin_api_using_post(
        &self,
        body: impl Into<types::AdminApiAuthentication>,
    ) -> AuthenticateAdminApiUsingPost<'_> {
        AuthenticateAdminApiUsingPost { client: self, body: body.into() }
    }

    /// Forget the challenges kept for a user
    ///
    /// Until it is met, a user gets the same set of questions again; this call ends that. Asks for the permission USERQUESTIONS:REMOVE.
    ///
    /// Sends `DELETE /api/web/v1/users/{userid}/kbachallenges`.
    ///
    /// - `userid`: The user's UUID.
    pub fn delete_user_kba_challenges_using_delete(
        &self,
        userid: impl Into<String>,
    ) -> DeleteUserKbaChallengesUsingDelete<'_> {
        DeleteUserKbaChallengesUsingDelete { client: self, userid: userid.into() }
    }

    /// Remove one question from the authenticator of a user
    ///
    /// Leaves the other questions as they are. Asks for the permission USERQUESTIONS:REMOVE.
    ///
    /// Sends `DELETE /api/web/v1/users/{userid}/userquestions/{id}`.
    ///
    /// - `userid`: The user's UUID.
    /// - `id`: The question's UUID.
    pub fn delete_user_kba_question_using_delete(
        &self,
        userid: impl Into<String>,
        id: impl Into<String>,
    ) -> DeleteUserKbaQuestionUsingDelete<'_> {
        DeleteUserKbaQuestionUsingDelete { client: self, userid: userid.into(), id: id.into() }
    }

    /// Take the knowledge-based authenticator from a user
    ///
    /// Removes all questions and answers of the user. Asks for the permission USERQUESTIONS:REMOVE.
    ///
    /// Sends `DELETE /api/web/v1/users/{userid}/userquestions`.
    ///
    /// - `userid`: The user's UUID.
    pub fn delete_user_kba_using_delete(
        &self,
        userid: impl Into<String>,
    ) -> DeleteUserKbaUsingDelete<'_> {
        DeleteUserKbaUsingDelete { client: self, userid: userid.into() }
    }

    /// List the questions that a user can choose from
    ///
    /// Gives the questions in one language. Asks for the permission USERQUESTIONS:VIEW.
    ///
    /// Sends `GET /api/web/v1/users/userquestions/{locale}`.
    ///
    /// - `locale`: The language, in two letters.
    pub fn get_kba_questions_using_get(
        &self,
        locale: impl Into<String>,
    ) -> GetKbaQuestionsUsingGet<'_> {
        GetKbaQuestionsUsingGet { client: self, locale: locale.into() }
    }

    /// Read the knowledge-based authenticator of a user
    ///
    /// Gives the user's questions. Asks for the permission USERQUESTIONS:VIEW.
    ///
    /// Sends `GET /api/web/v1/users/{userid}/userquestions`.
    ///
    /// - `userid`: The user's UUID.
    pub fn get_user_kba_using_get(&self, userid: impl Into<String>) -> GetUserKbaUsingGet<'_> {
        GetUserKbaUsingGet { client: self, userid: userid.into() }
    }

    /// End the session of a user
    ///
    /// Makes the token of an authenticated user worthless.
    ///
    /// Sends `POST /api/web/v1/authentication/logout`. It is sent again only if it certainly was not processed.
    pub fn logout_using_post(&self) -> LogoutUsingPost<'_> {
        LogoutUsingPost { client: self }
    }

    /// Replace the questions and answers of a user
    ///
    /// Writes the authenticator that the user has. Asks for the permission USERQUESTIONANSWERS:EDIT.
    ///
    /// Sends `PUT /api/web/v1/users/{userid}/userquestions`.
    ///
    /// - `userid`: The user's UUID.
    pub fn update_knowledge_based_authenticator_using_put(
        &self,
        userid: impl Into<String>,
        body: impl Into<types::KnowledgeBasedAuthenticator>,
    ) -> UpdateKnowledgeBasedAuthenticatorUsingPut<'_> {
        UpdateKnowledgeBasedAuthenticatorUsingPut {
            client: self,
            userid: userid.into(),
            body: body.into(),
        }
    }

    /// Send the answers of a user
    ///
    /// Takes the questions of the challenge, in their order, with the answers filled in.
    ///
    /// Sends `POST /api/web/v1/authentication/users/authenticate/{authenticator}/complete`. It is sent again only if the vendor certainly has not looked at it: A wrong answer counts towards the user's lockout, and the same one twice counts twice.
    ///
    /// - `authenticator`: The way to prove it. KBA here.
    pub fn user_authenticate_using_post(
        &self,
        authenticator: impl Into<types::AuthenticatorType>,
        body: impl Into<types::UserAuthenticateParameters>,
    ) -> UserAuthenticateUsingPost<'_> {
        UserAuthenticateUsingPost {
            client: self,
            authenticator: authenticator.into(),
            body: body.into(),
        }
    }

    /// Ask how a user can authenticate
    ///
    /// Names the authenticators that the user has. KBA is possible if the list has it.
    ///
    /// Sends `POST /api/web/v2/authentication/users`. It is sent again only if it certainly was not processed.
    pub fn user_authenticator_query_using_post(
        &self,
        body: impl Into<types::UserAuthenticateQueryParameters>,
    ) -> UserAuthenticatorQueryUsingPost<'_> {
        UserAuthenticatorQueryUsingPost { client: self, body: body.into() }
    }

    /// Begin to authenticate a user
    ///
    /// Gives the questions and the token of this challenge.
    ///
    /// Sends `POST /api/web/v2/authentication/users/authenticate/{authenticator}`. It is sent again only if it certainly was not processed.
    ///
    /// - `authenticator`: The way to prove it. KBA here.
    pub fn user_challenge_using_post(
        &self,
        authenticator: impl Into<types::AuthenticatorType>,
        body: impl Into<types::UserChallengeParameters>,
    ) -> UserChallengeUsingPost<'_> {
        UserChallengeUsingPost {
            client: self,
            authenticator: authenticator.into(),
            body: body.into(),
        }
    }
}

/// The request of [`Client::add_knowledge_based_authenticator_using_post`]: Give a user a knowledge-based authenticator.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct AddKnowledgeBasedAuthenticatorUsingPost<'a> {
    client: &'a Client,
    userid: String,
    body: types::KnowledgeBasedAuthenticator,
}

impl AddKnowledgeBasedAuthenticatorUsingPost<'_> {
    /// Sends `POST /api/web/v1/users/{userid}/userquestions`. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::AddKnowledgeBasedAuthenticatorUsingPostError`]:
    /// - 400, `BadRequest`: Bad Request
    /// - 401, `Unauthorized`: Access denied
    /// - 403, `Forbidden`: Forbidden
    /// - 404, `NotFound`: Not Found
    /// - 409, `Conflict`: Conflict
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<()>, Error<types::AddKnowledgeBasedAuthenticatorUsingPostError>> {
        let client = self.client;
        client::send(client, self.request()?, "add_knowledge_based_authenticator_using_post").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!(
            "/api/web/v1/users/{}/userquestions",
            wire::path("userid", PathStyle::Simple, &self.userid)?,
        );
        let mut request = self.client.runtime.request(Method::POST, &path)?;
        wire::json_body(&mut request, Some(&self.body))?;
        Ok(request)
    }
}

/// The request of [`Client::authenticate_admin_api_using_post`]: Get a token for the Administration API.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct AuthenticateAdminApiUsingPost<'a> {
    client: &'a Client,
    body: types::AdminApiAuthentication,
}

impl AuthenticateAdminApiUsingPost<'_> {
    /// Sends `POST /api/web/v1/adminapi/authenticate`. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::AuthenticateAdminApiUsingPostError`]:
    /// - 400, `BadRequest`: Bad Request
    /// - 401, `Unauthorized`: Access denied
    /// - 403, `Forbidden`: Forbidden
    /// - 404, `NotFound`: Not Found
    /// - 409, `Conflict`: Conflict
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<types::AdminApiAuthenticationResult>,
        Error<types::AuthenticateAdminApiUsingPostError>,
    > {
        let client = self.client;
        client::send(client, self.request()?, "authenticate_admin_api_using_post").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request =
            self.client.runtime.request(Method::POST, "/api/web/v1/adminapi/authenticate")?;
        wire::json_body(&mut request, Some(&self.body))?;
        Ok(request)
    }
}

/// The request of [`Client::delete_user_kba_challenges_using_delete`]: Forget the challenges kept for a user.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteUserKbaChallengesUsingDelete<'a> {
    client: &'a Client,
    userid: String,
}

impl DeleteUserKbaChallengesUsingDelete<'_> {
    /// Sends `DELETE /api/web/v1/users/{userid}/kbachallenges`.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::DeleteUserKbaChallengesUsingDeleteError`]:
    /// - 400, `BadRequest`: Bad Request
    /// - 401, `Unauthorized`: Access denied
    /// - 403, `Forbidden`: Forbidden
    /// - 404, `NotFound`: Not Found
    /// - 409, `Conflict`: Conflict
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<()>, Error<types::DeleteUserKbaChallengesUsingDeleteError>> {
        let client = self.client;
        client::send(client, self.request()?, "delete_user_kba_challenges_using_delete").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!(
            "/api/web/v1/users/{}/kbachallenges",
            wire::path("userid", PathStyle::Simple, &self.userid)?,
        );
        self.client.runtime.request(Method::DELETE, &path)
    }
}

/// The request of [`Client::delete_user_kba_question_using_delete`]: Remove one question from the authenticator of a user.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteUserKbaQuestionUsingDelete<'a> {
    client: &'a Client,
    userid: String,
    id: String,
}

impl DeleteUserKbaQuestionUsingDelete<'_> {
    /// Sends `DELETE /api/web/v1/users/{userid}/userquestions/{id}`.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::DeleteUserKbaQuestionUsingDeleteError`]:
    /// - 400, `BadRequest`: Bad Request
    /// - 401, `Unauthorized`: Access denied
    /// - 403, `Forbidden`: Forbidden
    /// - 404, `NotFound`: Not Found
    /// - 409, `Conflict`: Conflict
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<()>, Error<types::DeleteUserKbaQuestionUsingDeleteError>> {
        let client = self.client;
        client::send(client, self.request()?, "delete_user_kba_question_using_delete").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!(
            "/api/web/v1/users/{}/userquestions/{}",
            wire::path("userid", PathStyle::Simple, &self.userid)?,
            wire::path("id", PathStyle::Simple, &self.id)?,
        );
        self.client.runtime.request(Method::DELETE, &path)
    }
}

/// The request of [`Client::delete_user_kba_using_delete`]: Take the knowledge-based authenticator from a user.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteUserKbaUsingDelete<'a> {
    client: &'a Client,
    userid: String,
}

impl DeleteUserKbaUsingDelete<'_> {
    /// Sends `DELETE /api/web/v1/users/{userid}/userquestions`.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::DeleteUserKbaUsingDeleteError`]:
    /// - 400, `BadRequest`: Bad Request
    /// - 401, `Unauthorized`: Access denied
    /// - 403, `Forbidden`: Forbidden
    /// - 404, `NotFound`: Not Found
    /// - 409, `Conflict`: Conflict
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<()>, Error<types::DeleteUserKbaUsingDeleteError>> {
        let client = self.client;
        client::send(client, self.request()?, "delete_user_kba_using_delete").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!(
            "/api/web/v1/users/{}/userquestions",
            wire::path("userid", PathStyle::Simple, &self.userid)?,
        );
        self.client.runtime.request(Method::DELETE, &path)
    }
}

/// The request of [`Client::get_kba_questions_using_get`]: List the questions that a user can choose from.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetKbaQuestionsUsingGet<'a> {
    client: &'a Client,
    locale: String,
}

impl GetKbaQuestionsUsingGet<'_> {
    /// Sends `GET /api/web/v1/users/userquestions/{locale}`.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::GetKbaQuestionsUsingGetError`]:
    /// - 400, `BadRequest`: Bad Request
    /// - 401, `Unauthorized`: Access denied
    /// - 403, `Forbidden`: Forbidden
    /// - 404, `NotFound`: Not Found
    /// - 409, `Conflict`: Conflict
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<Vec<types::UserQuestion>>, Error<types::GetKbaQuestionsUsingGetError>>
    {
        let client = self.client;
        client::send(client, self.request()?, "get_kba_questions_using_get").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!(
            "/api/web/v1/users/userquestions/{}",
            wire::path("locale", PathStyle::Simple, &self.locale)?,
        );
        self.client.runtime.request(Method::GET, &path)
    }
}

/// The request of [`Client::get_user_kba_using_get`]: Read the knowledge-based authenticator of a user.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetUserKbaUsingGet<'a> {
    client: &'a Client,
    userid: String,
}

impl GetUserKbaUsingGet<'_> {
    /// Sends `GET /api/web/v1/users/{userid}/userquestions`.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::GetUserKbaUsingGetError`]:
    /// - 400, `BadRequest`: Bad Request
    /// - 401, `Unauthorized`: Access denied
    /// - 403, `Forbidden`: Forbidden
    /// - 404, `NotFound`: Not Found
    /// - 409, `Conflict`: Conflict
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<types::KnowledgeBasedAuthenticator>,
        Error<types::GetUserKbaUsingGetError>,
    > {
        let client = self.client;
        client::send(client, self.request()?, "get_user_kba_using_get").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!(
            "/api/web/v1/users/{}/userquestions",
            wire::path("userid", PathStyle::Simple, &self.userid)?,
        );
        self.client.runtime.request(Method::GET, &path)
    }
}

/// The request of [`Client::logout_using_post`]: End the session of a user.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct LogoutUsingPost<'a> {
    client: &'a Client,
}

impl LogoutUsingPost<'_> {
    /// Sends `POST /api/web/v1/authentication/logout`. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::LogoutUsingPostError`]:
    /// - 400, `BadRequest`: Bad Request
    /// - 401, `Unauthorized`: Access denied
    /// - 403, `Forbidden`: Forbidden
    /// - 404, `NotFound`: Not Found
    /// - 409, `Conflict`: Conflict
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<types::LogoutUsingPostError>> {
        let client = self.client;
        client::send(client, self.request()?, "logout_using_post").await
    }

    fn request(self) -> Result<Request, CallError> {
        self.client.runtime.request(Method::POST, "/api/web/v1/authentication/logout")
    }
}

/// The request of [`Client::update_knowledge_based_authenticator_using_put`]: Replace the questions and answers of a user.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateKnowledgeBasedAuthenticatorUsingPut<'a> {
    client: &'a Client,
    userid: String,
    body: types::KnowledgeBasedAuthenticator,
}

impl UpdateKnowledgeBasedAuthenticatorUsingPut<'_> {
    /// Sends `PUT /api/web/v1/users/{userid}/userquestions`.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::UpdateKnowledgeBasedAuthenticatorUsingPutError`]:
    /// - 400, `BadRequest`: Bad Request
    /// - 401, `Unauthorized`: Access denied
    /// - 403, `Forbidden`: Forbidden
    /// - 404, `NotFound`: Not Found
    /// - 409, `Conflict`: Conflict
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<()>, Error<types::UpdateKnowledgeBasedAuthenticatorUsingPutError>>
    {
        let client = self.client;
        client::send(client, self.request()?, "update_knowledge_based_authenticator_using_put")
            .await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!(
            "/api/web/v1/users/{}/userquestions",
            wire::path("userid", PathStyle::Simple, &self.userid)?,
        );
        let mut request = self.client.runtime.request(Method::PUT, &path)?;
        wire::json_body(&mut request, Some(&self.body))?;
        Ok(request)
    }
}

/// The request of [`Client::user_authenticate_using_post`]: Send the answers of a user.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct UserAuthenticateUsingPost<'a> {
    client: &'a Client,
    authenticator: types::AuthenticatorType,
    body: types::UserAuthenticateParameters,
}

impl UserAuthenticateUsingPost<'_> {
    /// Sends `POST /api/web/v1/authentication/users/authenticate/{authenticator}/complete`. It is sent again only if the vendor certainly has not looked at it: A wrong answer counts towards the user's lockout, and the same one twice counts twice.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::UserAuthenticateUsingPostError`]:
    /// - 400, `BadRequest`: Bad Request
    /// - 401, `Unauthorized`: Access denied
    /// - 403, `Forbidden`: Forbidden
    /// - 404, `NotFound`: Not Found
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<types::AuthenticatedResponse>,
        Error<types::UserAuthenticateUsingPostError>,
    > {
        let client = self.client;
        client::send(client, self.request()?, "user_authenticate_using_post").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!(
            "/api/web/v1/authentication/users/authenticate/{}/complete",
            wire::path("authenticator", PathStyle::Simple, &self.authenticator)?,
        );
        let mut request = self.client.runtime.request(Method::POST, &path)?;
        wire::json_body(&mut request, Some(&self.body))?;
        Ok(request)
    }
}

/// The request of [`Client::user_authenticator_query_using_post`]: Ask how a user can authenticate.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct UserAuthenticatorQueryUsingPost<'a> {
    client: &'a Client,
    body: types::UserAuthenticateQueryParameters,
}

impl UserAuthenticatorQueryUsingPost<'_> {
    /// Sends `POST /api/web/v2/authentication/users`. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::UserAuthenticatorQueryUsingPostError`]:
    /// - 400, `BadRequest`: Bad Request
    /// - 401, `Unauthorized`: Access denied
    /// - 403, `Forbidden`: Forbidden
    /// - 404, `NotFound`: Not Found
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<types::UserAuthenticateQueryResponse>,
        Error<types::UserAuthenticatorQueryUsingPostError>,
    > {
        let client = self.client;
        client::send(client, self.request()?, "user_authenticator_query_using_post").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request =
            self.client.runtime.request(Method::POST, "/api/web/v2/authentication/users")?;
        wire::json_body(&mut request, Some(&self.body))?;
        Ok(request)
    }
}

/// The request of [`Client::user_challenge_using_post`]: Begin to authenticate a user.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct UserChallengeUsingPost<'a> {
    client: &'a Client,
    authenticator: types::AuthenticatorType,
    body: types::UserChallengeParameters,
}

impl UserChallengeUsingPost<'_> {
    /// Sends `POST /api/web/v2/authentication/users/authenticate/{authenticator}`. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::UserChallengeUsingPostError`]:
    /// - 400, `BadRequest`: Bad Request
    /// - 401, `Unauthorized`: Access denied
    /// - 403, `Forbidden`: Forbidden
    /// - 404, `NotFound`: Not Found
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<types::AuthenticatedResponse>,
        Error<types::UserChallengeUsingPostError>,
    > {
        let client = self.client;
        client::send(client, self.request()?, "user_challenge_using_post").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!(
            "/api/web/v2/authentication/users/authenticate/{}",
            wire::path("authenticator", PathStyle::Simple, &self.authenticator)?,
        );
        let mut request = self.client.runtime.request(Method::POST, &path)?;
        wire::json_body(&mut request, Some(&self.body))?;
        Ok(request)
    }
}

opaque_debug! {
    AddKnowledgeBasedAuthenticatorUsingPost, AuthenticateAdminApiUsingPost,
    DeleteUserKbaChallengesUsingDelete, DeleteUserKbaQuestionUsingDelete, DeleteUserKbaUsingDelete,
    GetKbaQuestionsUsingGet, GetUserKbaUsingGet, LogoutUsingPost,
    UpdateKnowledgeBasedAuthenticatorUsingPut, UserAuthenticateUsingPost,
    UserAuthenticatorQueryUsingPost, UserChallengeUsingPost,
}
