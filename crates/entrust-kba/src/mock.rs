// @generated
// Made by `cargo xtask generate entrust-kba` from openapi/entrust-kba. Do not edit.

//! A stand-in for the vendor, for tests of code that uses the client: `cargo add --dev entrust-kba --features mock`.
//!
//! ```no_run
//! use entrust_kba::client_runtime::mock::Fault;
//! use entrust_kba::mock::Mock;
//!
//! async fn a_lost_connection_is_an_error() -> Result<(), Box<dyn std::error::Error>> {
//!     let mock = Mock::start().await?;
//!     // Each attempt is a call, and idempotent ones are made again.
//!     mock.get_kba_questions_using_get().fault(Fault::Reset).any_times();
//!     let result = mock.client().get_kba_questions_using_get("locale").send().await;
//!     assert!(result.is_err());
//!     Ok(mock.verify()?)
//! }
//! ```

use client_runtime::mock_of;

use crate::{Client, types};

mock_of! {
    Client;
    add_knowledge_based_authenticator_using_post:
        (), types::AddKnowledgeBasedAuthenticatorUsingPostError;
    authenticate_admin_api_using_post:
        types::AdminApiAuthenticationResult, types::AuthenticateAdminApiUsingPostError;
    delete_user_kba_challenges_using_delete: (), types::DeleteUserKbaChallengesUsingDeleteError;
    delete_user_kba_question_using_delete: (), types::DeleteUserKbaQuestionUsingDeleteError;
    delete_user_kba_using_delete: (), types::DeleteUserKbaUsingDeleteError;
    get_kba_questions_using_get: Vec<types::UserQuestion>, types::GetKbaQuestionsUsingGetError;
    get_user_kba_using_get: types::KnowledgeBasedAuthenticator, types::GetUserKbaUsingGetError;
    logout_using_post: (), types::LogoutUsingPostError;
    update_knowledge_based_authenticator_using_put:
        (), types::UpdateKnowledgeBasedAuthenticatorUsingPutError;
    user_authenticate_using_post:
        types::AuthenticatedResponse, types::UserAuthenticateUsingPostError;
    user_authenticator_query_using_post:
        types::UserAuthenticateQueryResponse, types::UserAuthenticatorQueryUsingPostError;
    user_challenge_using_post: types::AuthenticatedResponse, types::UserChallengeUsingPostError;
}
