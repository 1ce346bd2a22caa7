//! Which expectation a call meets.

use dwolla_kba::mock::Mock;
use dwolla_kba::types::VerifyKbaQuestionsBody;
use entrust_kba::mock::Mock as Entrust;

use super::values::{answers, questions};

#[tokio::test]
async fn by_path_by_body_and_in_the_order_of_expectations() {
    let mock = Mock::start().await.unwrap();
    let named = |id: &str| questions().id(id);
    mock.get_kba_questions().with_path("id", "a/1").answers(named("first"));
    mock.get_kba_questions().answers(named("second"));
    mock.verify_kba_questions()
        .when(|call| {
            call.json::<VerifyKbaQuestionsBody>().is_some_and(|body| !body.answers.is_empty())
        })
        .answers(dwolla_kba::types::VerifyKbaQuestionsResponse::new());
    let client = mock.client();
    assert_eq!(client.get_kba_questions("b").send().await.unwrap().id, "second");
    assert_eq!(client.get_kba_questions("a/1").send().await.unwrap().id, "first");
    client.verify_kba_questions("s-1", answers()).send().await.unwrap();
    mock.verify().unwrap();
}

#[tokio::test]
async fn every_operation_of_a_surface_can_be_expected() {
    let mock = Entrust::start().await.unwrap();
    let surface = &entrust_kba::SURFACE;
    for operation in surface.operations {
        mock.expect::<(), ()>(operation.id).answers_raw(200, "{}").any_times();
    }
    mock.verify().unwrap();
    drop(mock);
    drop(kulipa_kyc::mock::Mock::start().await.unwrap());
}
