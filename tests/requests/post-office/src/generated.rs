// @generated
// Made of cases/client/post-office by the suite `compiled`. Do not edit.

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
/// Client for Post office
///
/// Version: 3
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: ::client_runtime::reqwest::Client,
    pub(crate) inner: ::client_runtime::Runtime,
}

impl ClientInfo<::client_runtime::Runtime> for Client {
    fn api_version() -> &'static str {
        "3"
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
    /// Sends a `GET` request to `/scales/{weight}`
    ///
    /// Arguments:
    /// - `weight`
    /// - `least`
    /// - `range`
    /// - `single`
    /// - `steps`
    /// - `tare`
    /// - `x_factor`: Sent as `X-Factor`.
    /// ```text
    /// let response = client.weigh()
    ///     .weight(weight)
    ///     .least(least)
    ///     .range(range)
    ///     .single(single)
    ///     .steps(steps)
    ///     .tare(tare)
    ///     .x_factor(x_factor)
    ///     .send()
    ///     .await;
    /// ```
    pub fn weigh(&self) -> builder::Weigh<'_> {
        builder::Weigh::new(self)
    }

    /// Sends a `PUT` request to `/scales/{weight}`
    ///
    /// ```text
    /// let response = client.weigh_parts()
    ///     .weight(weight)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn weigh_parts(&self) -> builder::WeighParts<'_> {
        builder::WeighParts::new(self)
    }

    /// Sends a `POST` request to `/scales/{weight}`
    ///
    /// ```text
    /// let response = client.weigh_form()
    ///     .weight(weight)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn weigh_form(&self) -> builder::WeighForm<'_> {
        builder::WeighForm::new(self)
    }

    /// Sends a `PATCH` request to `/scales/{weight}`
    ///
    /// ```text
    /// let response = client.weigh_json()
    ///     .weight(weight)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn weigh_json(&self) -> builder::WeighJson<'_> {
        builder::WeighJson::new(self)
    }

    /// Sends a `PUT` request to `/labels`
    ///
    /// ```text
    /// let response = client.put_label()
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn put_label(&self) -> builder::PutLabel<'_> {
        builder::PutLabel::new(self)
    }

    /// Sends a `POST` request to `/labels`
    ///
    /// ```text
    /// let response = client.post_label()
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn post_label(&self) -> builder::PostLabel<'_> {
        builder::PostLabel::new(self)
    }

    /// Sends a `POST` request to `/parcels`
    ///
    /// ```text
    /// let response = client.send_parcel()
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn send_parcel(&self) -> builder::SendParcel<'_> {
        builder::SendParcel::new(self)
    }

    /// Sends a `GET` request to `/search`
    ///
    /// ```text
    /// let response = client.search_by_form()
    ///     .all(all)
    ///     .send()
    ///     .await;
    /// ```
    pub fn search_by_form(&self) -> builder::SearchByForm<'_> {
        builder::SearchByForm::new(self)
    }

    /// Sends a `PUT` request to `/search`
    ///
    /// ```text
    /// let response = client.search_by_text()
    ///     .raw(raw)
    ///     .send()
    ///     .await;
    /// ```
    pub fn search_by_text(&self) -> builder::SearchByText<'_> {
        builder::SearchByText::new(self)
    }

    /// Sends a `POST` request to `/search`
    ///
    /// ```text
    /// let response = client.search_by_json()
    ///     .filter(filter)
    ///     .send()
    ///     .await;
    /// ```
    pub fn search_by_json(&self) -> builder::SearchByJson<'_> {
        builder::SearchByJson::new(self)
    }

    /// Sends a `DELETE` request to `/search`
    ///
    /// ```text
    /// let response = client.search_by_object()
    ///     .filter(filter)
    ///     .send()
    ///     .await;
    /// ```
    pub fn search_by_object(&self) -> builder::SearchByObject<'_> {
        builder::SearchByObject::new(self)
    }

    /// Sends a `PATCH` request to `/search`
    ///
    /// ```text
    /// let response = client.search_by_path()
    ///     .selector(selector)
    ///     .send()
    ///     .await;
    /// ```
    pub fn search_by_path(&self) -> builder::SearchByPath<'_> {
        builder::SearchByPath::new(self)
    }

    /// Sends a `TRACE` request to `/search`
    ///
    /// ```text
    /// let response = client.trace_search()
    ///     .send()
    ///     .await;
    /// ```
    pub fn trace_search(&self) -> builder::TraceSearch<'_> {
        builder::TraceSearch::new(self)
    }

    /// Sends a `QUERY` request to `/search`
    ///
    /// ```text
    /// let response = client.query_search()
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn query_search(&self) -> builder::QuerySearch<'_> {
        builder::QuerySearch::new(self)
    }

    /// Sends a `COPY` request to `/search`
    ///
    /// Arguments:
    /// - `destination`: Sent as `Destination`.
    /// ```text
    /// let response = client.copy_search()
    ///     .destination(destination)
    ///     .send()
    ///     .await;
    /// ```
    pub fn copy_search(&self) -> builder::CopySearch<'_> {
        builder::CopySearch::new(self)
    }

    /// Sends a `Link` request to `/search`
    ///
    /// ```text
    /// let response = client.link_search()
    ///     .send()
    ///     .await;
    /// ```
    pub fn link_search(&self) -> builder::LinkSearch<'_> {
        builder::LinkSearch::new(self)
    }

    /// Sends a `GET` request to `/boxes/{id}`
    ///
    /// ```text
    /// let response = client.get_box()
    ///     .id(id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_box(&self) -> builder::GetBox<'_> {
        builder::GetBox::new(self)
    }

    /// Sends a `LOCK` request to `/boxes/{id}`
    ///
    /// ```text
    /// let response = client.lock_box()
    ///     .id(id)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn lock_box(&self) -> builder::LockBox<'_> {
        builder::LockBox::new(self)
    }

    /// Sends a `GET` request to `/me`
    ///
    /// ```text
    /// let response = client.me()
    ///     .classic(classic)
    ///     .colour(colour)
    ///     .marks(marks)
    ///     .sess(sess)
    ///     .send()
    ///     .await;
    /// ```
    pub fn me(&self) -> builder::Me<'_> {
        builder::Me::new(self)
    }

    /// Sends a `GET` request to `//lead`
    ///
    /// ```text
    /// let response = client.lead()
    ///     .send()
    ///     .await;
    /// ```
    pub fn lead(&self) -> builder::Lead<'_> {
        builder::Lead::new(self)
    }

    /// Sends a `GET` request to `/lead`
    ///
    /// ```text
    /// let response = client.plain_lead()
    ///     .send()
    ///     .await;
    /// ```
    pub fn plain_lead(&self) -> builder::PlainLead<'_> {
        builder::PlainLead::new(self)
    }

    /// Sends a `GET` request to `/a//{b}//`
    ///
    /// ```text
    /// let response = client.slashes()
    ///     .b(b)
    ///     .send()
    ///     .await;
    /// ```
    pub fn slashes(&self) -> builder::Slashes<'_> {
        builder::Slashes::new(self)
    }

    /// Sends a `GET` request to `/fixed?kind=large&x`
    ///
    /// ```text
    /// let response = client.fixed_query()
    ///     .y(y)
    ///     .send()
    ///     .await;
    /// ```
    pub fn fixed_query(&self) -> builder::FixedQuery<'_> {
        builder::FixedQuery::new(self)
    }

    /// Sends a `GET` request to `/in-query?v={v}`
    ///
    /// ```text
    /// let response = client.variable_in_query()
    ///     .v(v)
    ///     .send()
    ///     .await;
    /// ```
    pub fn variable_in_query(&self) -> builder::VariableInQuery<'_> {
        builder::VariableInQuery::new(self)
    }

    /// Sends a `POST` request to `/#Action=Send`
    ///
    /// ```text
    /// let response = client.fragment()
    ///     .send()
    ///     .await;
    /// ```
    pub fn fragment(&self) -> builder::Fragment<'_> {
        builder::Fragment::new(self)
    }

    /// Sends a `GET` request to `/matrix;v={v};w=1`
    ///
    /// ```text
    /// let response = client.matrix()
    ///     .v(v)
    ///     .send()
    ///     .await;
    /// ```
    pub fn matrix(&self) -> builder::Matrix<'_> {
        builder::Matrix::new(self)
    }

    /// Sends a `GET` request to `/{name}.{format}`
    ///
    /// ```text
    /// let response = client.two_in_one()
    ///     .name(name)
    ///     .format(format)
    ///     .send()
    ///     .await;
    /// ```
    pub fn two_in_one(&self) -> builder::TwoInOne<'_> {
        builder::TwoInOne::new(self)
    }

    /// Sends a `GET` request to `/pair/{a}{b}`
    ///
    /// ```text
    /// let response = client.adjacent()
    ///     .a(a)
    ///     .b(b)
    ///     .send()
    ///     .await;
    /// ```
    pub fn adjacent(&self) -> builder::Adjacent<'_> {
        builder::Adjacent::new(self)
    }

    /// Sends a `GET` request to `/100%25/grüße (a b)/{c}\d`
    ///
    /// ```text
    /// let response = client.literals()
    ///     .c(c)
    ///     .send()
    ///     .await;
    /// ```
    pub fn literals(&self) -> builder::Literals<'_> {
        builder::Literals::new(self)
    }

    /// Sends a `GET` request to `/tail/{t}/`
    ///
    /// ```text
    /// let response = client.trailing()
    ///     .t(t)
    ///     .send()
    ///     .await;
    /// ```
    pub fn trailing(&self) -> builder::Trailing<'_> {
        builder::Trailing::new(self)
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
