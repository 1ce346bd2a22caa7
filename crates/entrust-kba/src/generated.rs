// @generated
// Made by `cargo xtask generate entrust-kba` from openapi/entrust-kba. Do not edit.

#[allow(unused_imports)]
pub use ::client_runtime::client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use ::client_runtime::client::{
    encode_path, ClientHooks, OperationInfo, RequestBuilderExt,
};

/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types;
#[derive(Clone)]
/// Client for Entrust Identity as a Service, knowledge-based authentication
///
/// The questions and answers of a tenant's users: their administration, and the challenges in which users answer them.
///
/// Version: 5.46
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: ::client_runtime::reqwest::Client,
    pub(crate) inner: ::client_runtime::Runtime,
}

impl ClientInfo<::client_runtime::Runtime> for Client {
    fn api_version() -> &'static str {
        "5.46"
    }

    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }

    fn client(&self) -> &::client_runtime::reqwest::Client {
        &self.client
    }

    fn inner(&self) -> &::client_runtime::Runtime {
        &self.inner
    }
}

const _: () = {
    #[allow(dead_code)]
    fn assert_client_hooks()
    where
        Client: ClientHooks<::client_runtime::Runtime>,
    {}
};

impl Client {
    /// Get a token for the Administration API
    ///
    /// Trades an application's id and secret for a token, which lasts fifteen minutes in the vendor's examples. There is no refresh: authenticate again. The client does this by itself.
    ///
    /// Sends a `POST` request to `/api/web/v1/adminapi/authenticate`
    ///
    /// ```text
    /// let response = client.authenticate_admin_api_using_post()
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn authenticate_admin_api_using_post(
        &self,
    ) -> builder::AuthenticateAdminApiUsingPost<'_> {
        builder::AuthenticateAdminApiUsingPost::new(self)
    }

    /// Read the knowledge-based authenticator of a user
    ///
    /// Gives the user's questions. Asks for the permission USERQUESTIONS:VIEW.
    ///
    /// Sends a `GET` request to `/api/web/v1/users/{userid}/userquestions`
    ///
    /// Arguments:
    /// - `userid`: The user's UUID.
    /// ```text
    /// let response = client.get_user_kba_using_get()
    ///     .userid(userid)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_user_kba_using_get(&self) -> builder::GetUserKbaUsingGet<'_> {
        builder::GetUserKbaUsingGet::new(self)
    }

    /// Replace the questions and answers of a user
    ///
    /// Writes the authenticator that the user has. Asks for the permission USERQUESTIONANSWERS:EDIT.
    ///
    /// Sends a `PUT` request to `/api/web/v1/users/{userid}/userquestions`
    ///
    /// Arguments:
    /// - `userid`: The user's UUID.
    /// - `body`
    /// ```text
    /// let response = client.update_knowledge_based_authenticator_using_put()
    ///     .userid(userid)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn update_knowledge_based_authenticator_using_put(
        &self,
    ) -> builder::UpdateKnowledgeBasedAuthenticatorUsingPut<'_> {
        builder::UpdateKnowledgeBasedAuthenticatorUsingPut::new(self)
    }

    /// Give a user a knowledge-based authenticator
    ///
    /// A user has one at most: a second one is a conflict. Asks for the permission USERQUESTIONANSWERS:ADD.
    ///
    /// Sends a `POST` request to `/api/web/v1/users/{userid}/userquestions`
    ///
    /// Arguments:
    /// - `userid`: The user's UUID.
    /// - `body`
    /// ```text
    /// let response = client.add_knowledge_based_authenticator_using_post()
    ///     .userid(userid)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn add_knowledge_based_authenticator_using_post(
        &self,
    ) -> builder::AddKnowledgeBasedAuthenticatorUsingPost<'_> {
        builder::AddKnowledgeBasedAuthenticatorUsingPost::new(self)
    }

    /// Take the knowledge-based authenticator from a user
    ///
    /// Removes all questions and answers of the user. Asks for the permission USERQUESTIONS:REMOVE.
    ///
    /// Sends a `DELETE` request to `/api/web/v1/users/{userid}/userquestions`
    ///
    /// Arguments:
    /// - `userid`: The user's UUID.
    /// ```text
    /// let response = client.delete_user_kba_using_delete()
    ///     .userid(userid)
    ///     .send()
    ///     .await;
    /// ```
    pub fn delete_user_kba_using_delete(&self) -> builder::DeleteUserKbaUsingDelete<'_> {
        builder::DeleteUserKbaUsingDelete::new(self)
    }

    /// Remove one question from the authenticator of a user
    ///
    /// Leaves the other questions as they are. Asks for the permission USERQUESTIONS:REMOVE.
    ///
    /// Sends a `DELETE` request to `/api/web/v1/users/{userid}/userquestions/{id}`
    ///
    /// Arguments:
    /// - `userid`: The user's UUID.
    /// - `id`: The question's UUID.
    /// ```text
    /// let response = client.delete_user_kba_question_using_delete()
    ///     .userid(userid)
    ///     .id(id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn delete_user_kba_question_using_delete(
        &self,
    ) -> builder::DeleteUserKbaQuestionUsingDelete<'_> {
        builder::DeleteUserKbaQuestionUsingDelete::new(self)
    }

    /// Forget the challenges kept for a user
    ///
    /// Until it is met, a user gets the same set of questions again; this call ends that. Asks for the permission USERQUESTIONS:REMOVE.
    ///
    /// Sends a `DELETE` request to `/api/web/v1/users/{userid}/kbachallenges`
    ///
    /// Arguments:
    /// - `userid`: The user's UUID.
    /// ```text
    /// let response = client.delete_user_kba_challenges_using_delete()
    ///     .userid(userid)
    ///     .send()
    ///     .await;
    /// ```
    pub fn delete_user_kba_challenges_using_delete(
        &self,
    ) -> builder::DeleteUserKbaChallengesUsingDelete<'_> {
        builder::DeleteUserKbaChallengesUsingDelete::new(self)
    }

    /// List the questions that a user can choose from
    ///
    /// Gives the questions in one language. Asks for the permission USERQUESTIONS:VIEW.
    ///
    /// Sends a `GET` request to `/api/web/v1/users/userquestions/{locale}`
    ///
    /// Arguments:
    /// - `locale`: The language, in two letters.
    /// ```text
    /// let response = client.get_kba_questions_using_get()
    ///     .locale(locale)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_kba_questions_using_get(&self) -> builder::GetKbaQuestionsUsingGet<'_> {
        builder::GetKbaQuestionsUsingGet::new(self)
    }

    /// Ask how a user can authenticate
    ///
    /// Names the authenticators that the user has. KBA is possible if the list has it.
    ///
    /// Sends a `POST` request to `/api/web/v2/authentication/users`
    ///
    /// ```text
    /// let response = client.user_authenticator_query_using_post()
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn user_authenticator_query_using_post(
        &self,
    ) -> builder::UserAuthenticatorQueryUsingPost<'_> {
        builder::UserAuthenticatorQueryUsingPost::new(self)
    }

    /// Begin to authenticate a user
    ///
    /// Gives the questions and the token of this challenge.
    ///
    /// Sends a `POST` request to `/api/web/v2/authentication/users/authenticate/{authenticator}`
    ///
    /// Arguments:
    /// - `authenticator`: The way to prove it. KBA here.
    /// - `body`
    /// ```text
    /// let response = client.user_challenge_using_post()
    ///     .authenticator(authenticator)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn user_challenge_using_post(&self) -> builder::UserChallengeUsingPost<'_> {
        builder::UserChallengeUsingPost::new(self)
    }

    /// Send the answers of a user
    ///
    /// Takes the questions of the challenge, in their order, with the answers filled in.
    ///
    /// Sends a `POST` request to `/api/web/v1/authentication/users/authenticate/{authenticator}/complete`
    ///
    /// Arguments:
    /// - `authenticator`: The way to prove it. KBA here.
    /// - `body`
    /// ```text
    /// let response = client.user_authenticate_using_post()
    ///     .authenticator(authenticator)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn user_authenticate_using_post(
        &self,
    ) -> builder::UserAuthenticateUsingPost<'_> {
        builder::UserAuthenticateUsingPost::new(self)
    }

    /// End the session of a user
    ///
    /// Makes the token of an authenticated user worthless.
    ///
    /// Sends a `POST` request to `/api/web/v1/authentication/logout`
    ///
    /// ```text
    /// let response = client.logout_using_post()
    ///     .send()
    ///     .await;
    /// ```
    pub fn logout_using_post(&self) -> builder::LogoutUsingPost<'_> {
        builder::LogoutUsingPost::new(self)
    }
}

/// Types for composing operation parameters.
#[allow(clippy::all)]
pub mod builder;
impl ::std::fmt::Debug for Client {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Client").finish_non_exhaustive()
    }
}
