//! The caller's own tests. They know the client's feature `mock` and no server.

use std::time::Duration;

use downstream::{Decision, decide, verify};
use dwolla_kba::client_runtime::mock::Fault;
use dwolla_kba::client_runtime::{ConnectionFault, TimeoutError};
use dwolla_kba::mock::{Mock, Results};
use dwolla_kba::types::{
    GetKbaQuestionsResponse as Set, GetKbaQuestionsResponseLinks as Links,
    GetKbaQuestionsResponseLinksAnswer as Link, GetKbaQuestionsResponseQuestion as Question,
    GetKbaQuestionsResponseQuestionRequired as QuestionRequired,
    GetKbaQuestionsResponseRequired as SetRequired, VerifyKbaQuestionsBody as Answers,
    VerifyKbaQuestionsBodyAnswer as Answer, VerifyKbaQuestionsBodyAnswerRequired as AnswerRequired,
    VerifyKbaQuestionsError as Refusal, VerifyKbaQuestionsForbiddenResponse as Forbidden,
    VerifyKbaQuestionsForbiddenResponseRequired as ForbiddenRequired,
    VerifyKbaQuestionsResponse as Verified,
};

fn answer(question: &Question) -> Answer {
    Answer::new(AnswerRequired { answer_id: "a-1".into(), question_id: question.id.clone() })
}

fn questions() -> Set {
    let question = Question::new(QuestionRequired {
        answers: vec![],
        id: "q-1".to_owned(),
        text: "Which street?".into(),
    });
    Set::new(SetRequired {
        id: "s-1".to_owned(),
        links: Links::new(Link::new()),
        questions: vec![question],
    })
}

fn expired() -> Refusal {
    Refusal::Forbidden(Forbidden::new(ForbiddenRequired {
        code: "InvalidResourceState".to_owned(),
        message: "The kba session has expired.".to_owned(),
    }))
}

/// A stand-in that gives the questions of a session.
async fn asked() -> Mock {
    let mock = Mock::start().await.unwrap();
    mock.initiate_kba_for_customer()
        .with_path("id", "c-1")
        .answers(())
        .with_header("location", "/kba/s-1");
    mock.get_kba_questions().with_path("id", "s-1").answers(questions());
    mock
}

#[tokio::test]
async fn who_answers_right_is_let_in() {
    let mock = asked().await;
    mock.verify_kba_questions()
        .when(|call| {
            call.json::<Answers>().is_some_and(|sent| sent.answers[0].question_id == "q-1")
        })
        .answers(Verified::new().verification_status("verified"));
    assert_eq!(verify(&mock.client(), "c-1", answer).await, Decision::LetIn);
    let names: Vec<&str> = mock.calls().iter().map(|call| call.name()).collect();
    assert_eq!(names, ["initiate_kba_for_customer", "get_kba_questions", "verify_kba_questions"]);
}

#[tokio::test]
async fn an_expired_session_asks_for_documents() {
    let mock = asked().await;
    mock.verify_kba_questions().fails(expired());
    assert_eq!(verify(&mock.client(), "c-1", answer).await, Decision::AskForDocuments);
}

#[tokio::test]
async fn answers_that_get_no_answer_in_time_are_unclear() {
    let mock = asked().await;
    mock.verify_kba_questions().answers(Verified::new()).delayed(Duration::from_secs(31));
    assert_eq!(verify(&mock.client(), "c-1", answer).await, Decision::Unclear);
}

#[tokio::test]
async fn a_lost_connection_is_unclear() {
    for fault in [Fault::Reset, Fault::CutBody, Fault::NoAnswer] {
        let mock = asked().await;
        mock.verify_kba_questions().fault(fault);
        assert_eq!(verify(&mock.client(), "c-1", answer).await, Decision::Unclear);
    }
}

#[tokio::test]
#[should_panic(expected = "unexpected call: initiate_kba_for_customer (POST /customers/{id}/kba)")]
async fn a_second_session_would_be_told() {
    let mock = asked().await;
    mock.verify_kba_questions().fails(expired());
    for _ in 0..2 {
        verify(&mock.client(), "c-1", answer).await;
    }
}

#[test]
fn decisions_need_no_server() {
    let call = Results::verify_kba_questions;
    assert_eq!(decide(Err(call().failure(expired()))), Decision::AskForDocuments);
    assert_eq!(decide(Ok(call().success(Verified::new()))), Decision::AskForDocuments);
    assert_eq!(decide(Err(call().connection(ConnectionFault::NotMade))), Decision::StartAgain);
    let late = TimeoutError::Attempt { limit: Duration::from_secs(30) };
    assert_eq!(decide(Err(call().timeout(late))), Decision::Unclear);
}
