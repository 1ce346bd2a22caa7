// @generated
// Made of cases/client/archive by the suite `compiled`. Do not edit.

//! The methods of the client, and the requests that they start.

use client_runtime::client::{CallError, Error, ResponseValue};
use client_runtime::reqwest::Request;
use client_runtime::wire::{PathStyle, QueryStyle};
use client_runtime::{Method, client, opaque_debug, pages, wire};

use super::{Client, types};

impl Client {
    /// Coins, by the id of the last one
    ///
    /// Sends `GET /coins`.
    pub fn list_coins(&self) -> ListCoins<'_> {
        ListCoins { client: self, starting_after: None }
    }

    /// Films, by the URL of the next page
    ///
    /// Sends `GET /films`.
    pub fn list_films(&self) -> ListFilms<'_> {
        ListFilms { client: self }
    }

    /// Letters, by a cursor
    ///
    /// Sends `GET /letters`.
    pub fn list_letters(&self) -> ListLetters<'_> {
        ListLetters { client: self, limit: None, page_after: None, pages: None }
    }

    /// Maps, by the number of the page
    ///
    /// Sends `GET /maps`.
    pub fn list_maps(&self) -> ListMaps<'_> {
        ListMaps { client: self, page: None }
    }

    /// Photos, by an offset
    ///
    /// Sends `GET /photos`.
    pub fn list_photos(&self) -> ListPhotos<'_> {
        ListPhotos { client: self, limit: None, offset: None }
    }

    /// Parcels, by a header
    ///
    /// Sends `GET /rooms/{room}/parcels`.
    pub fn list_room_parcels(&self, room: impl Into<String>) -> ListRoomParcels<'_> {
        ListRoomParcels { client: self, room: room.into() }
    }
}

/// The request of [`Client::list_coins`]: Coins, by the id of the last one.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListCoins<'a> {
    client: &'a Client,
    starting_after: Option<i64>,
}

impl<'a> ListCoins<'a> {
    /// Sets `starting_after`.
    pub fn starting_after(mut self, starting_after: impl Into<i64>) -> Self {
        self.starting_after = Some(starting_after.into());
        self
    }

    /// Sends `GET /coins`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<types::ListCoinsResponse>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "list_coins").await
    }

    /// The pages of the list, each a call like [`list_coins`](Client::list_coins) that is made when the page is wanted. A stream; `try_next` reads it too.
    pub fn pages(self) -> pages::Pages<'a, Self> {
        pages::Pages::new(self)
    }

    /// The pages from a position that earlier pages of the same list had.
    pub fn pages_from(self, position: pages::Position) -> pages::Pages<'a, Self> {
        pages::Pages::from_position(self, position)
    }

    /// The items of the list, page after page. A stream; `try_next` reads it too.
    pub fn items(self) -> pages::Items<'a, Self> {
        pages::Items::new(pages::Pages::new(self))
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::GET, "/coins")?;
        wire::query(&mut request, "starting_after", QueryStyle::Form, &self.starting_after)?;
        Ok(request)
    }
}

impl<'a> pages::PagedRequest<'a> for ListCoins<'a> {
    type Client = Client;
    type Page = types::ListCoinsResponse;
    type Item = types::Coin;
    type Failure = ();

    const OPERATION: &'static str = "list_coins";
    const STYLE: pages::PageStyle = pages::PageStyle::Cursor { parameter: "starting_after" };

    fn client(&self) -> &'a Client {
        self.client
    }

    fn into_request(self) -> Result<Request, CallError> {
        self.request()
    }

    fn items(page: types::ListCoinsResponse) -> Vec<types::Coin> {
        let items = || Some(page.data?);
        items().unwrap_or_default()
    }

    fn count(page: &types::ListCoinsResponse) -> usize {
        let count = || Some(page.data.as_ref()?.len());
        count().unwrap_or_default()
    }

    fn next(page: &types::ListCoinsResponse) -> Option<String> {
        pages::text(&page.data.as_ref()?.last()?.id)
    }

    fn has_more(page: &types::ListCoinsResponse) -> Option<bool> {
        pages::truth(&page.has_more)
    }
}

/// The request of [`Client::list_films`]: Films, by the URL of the next page.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListFilms<'a> {
    client: &'a Client,
}

impl<'a> ListFilms<'a> {
    /// Sends `GET /films`.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::ListFilmsError`]:
    /// - any other status, `Default`: What went wrong
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::ListFilmsResponse>, Error<types::ListFilmsError>> {
        let client = self.client;
        client::send(client, self.request()?, "list_films").await
    }

    /// The pages of the list, each a call like [`list_films`](Client::list_films) that is made when the page is wanted. A stream; `try_next` reads it too.
    pub fn pages(self) -> pages::Pages<'a, Self> {
        pages::Pages::new(self)
    }

    /// The pages from a position that earlier pages of the same list had.
    pub fn pages_from(self, position: pages::Position) -> pages::Pages<'a, Self> {
        pages::Pages::from_position(self, position)
    }

    /// The items of the list, page after page. A stream; `try_next` reads it too.
    pub fn items(self) -> pages::Items<'a, Self> {
        pages::Items::new(pages::Pages::new(self))
    }

    fn request(self) -> Result<Request, CallError> {
        self.client.runtime.request(Method::GET, "/films")
    }
}

impl<'a> pages::PagedRequest<'a> for ListFilms<'a> {
    type Client = Client;
    type Page = types::ListFilmsResponse;
    type Item = types::Film;
    type Failure = types::ListFilmsError;

    const OPERATION: &'static str = "list_films";
    const STYLE: pages::PageStyle = pages::PageStyle::NextUrl;

    fn client(&self) -> &'a Client {
        self.client
    }

    fn into_request(self) -> Result<Request, CallError> {
        self.request()
    }

    fn items(page: types::ListFilmsResponse) -> Vec<types::Film> {
        let items = || Some(page.embedded?.films?);
        items().unwrap_or_default()
    }

    fn count(page: &types::ListFilmsResponse) -> usize {
        let count = || Some(page.embedded.as_ref()?.films.as_ref()?.len());
        count().unwrap_or_default()
    }

    fn next(page: &types::ListFilmsResponse) -> Option<String> {
        pages::text(page.links.as_ref()?.get("next")?.href.as_ref()?)
    }
}

/// The request of [`Client::list_letters`]: Letters, by a cursor.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListLetters<'a> {
    client: &'a Client,
    limit: Option<i64>,
    page_after: Option<String>,
    pages: Option<i64>,
}

impl<'a> ListLetters<'a> {
    /// Sets `limit`.
    pub fn limit(mut self, limit: impl Into<i64>) -> Self {
        self.limit = Some(limit.into());
        self
    }

    /// Sent as `page[after]`.
    pub fn page_after(mut self, page_after: impl Into<String>) -> Self {
        self.page_after = Some(page_after.into());
        self
    }

    /// Sets `pages`.
    pub fn pages(mut self, pages: impl Into<i64>) -> Self {
        self.pages = Some(pages.into());
        self
    }

    /// Sends `GET /letters`.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::ListLettersError`]:
    /// - any other status, `Default`: What went wrong
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::ListLettersResponse>, Error<types::ListLettersError>> {
        let client = self.client;
        client::send(client, self.request()?, "list_letters").await
    }

    /// The pages of the list, each a call like [`list_letters`](Client::list_letters) that is made when the page is wanted. A stream; `try_next` reads it too.
    pub fn pages_(self) -> pages::Pages<'a, Self> {
        pages::Pages::new(self)
    }

    /// The pages from a position that earlier pages of the same list had.
    pub fn pages_from(self, position: pages::Position) -> pages::Pages<'a, Self> {
        pages::Pages::from_position(self, position)
    }

    /// The items of the list, page after page. A stream; `try_next` reads it too.
    pub fn items(self) -> pages::Items<'a, Self> {
        pages::Items::new(pages::Pages::new(self))
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::GET, "/letters")?;
        wire::query(&mut request, "limit", QueryStyle::Form, &self.limit)?;
        wire::query(&mut request, "page[after]", QueryStyle::Form, &self.page_after)?;
        wire::query(&mut request, "pages", QueryStyle::Form, &self.pages)?;
        Ok(request)
    }
}

impl<'a> pages::PagedRequest<'a> for ListLetters<'a> {
    type Client = Client;
    type Page = types::ListLettersResponse;
    type Item = types::Letter;
    type Failure = types::ListLettersError;

    const OPERATION: &'static str = "list_letters";
    const STYLE: pages::PageStyle = pages::PageStyle::Cursor { parameter: "page[after]" };

    fn client(&self) -> &'a Client {
        self.client
    }

    fn into_request(self) -> Result<Request, CallError> {
        self.request()
    }

    fn items(page: types::ListLettersResponse) -> Vec<types::Letter> {
        page.data
    }

    fn count(page: &types::ListLettersResponse) -> usize {
        page.data.len()
    }

    fn next(page: &types::ListLettersResponse) -> Option<String> {
        pages::text(page.meta.as_ref()?.next_cursor.as_ref()?)
    }

    fn has_more(page: &types::ListLettersResponse) -> Option<bool> {
        pages::truth(page.meta.as_ref()?.has_more.value()?)
    }
}

/// The request of [`Client::list_maps`]: Maps, by the number of the page.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListMaps<'a> {
    client: &'a Client,
    page: Option<i64>,
}

impl<'a> ListMaps<'a> {
    /// Sets `page`.
    pub fn page(mut self, page: impl Into<i64>) -> Self {
        self.page = Some(page.into());
        self
    }

    /// Sends `GET /maps`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<types::ListMapsResponse>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "list_maps").await
    }

    /// The pages of the list, each a call like [`list_maps`](Client::list_maps) that is made when the page is wanted. A stream; `try_next` reads it too.
    pub fn pages(self) -> pages::Pages<'a, Self> {
        pages::Pages::new(self)
    }

    /// The pages from a position that earlier pages of the same list had.
    pub fn pages_from(self, position: pages::Position) -> pages::Pages<'a, Self> {
        pages::Pages::from_position(self, position)
    }

    /// The items of the list, page after page. A stream; `try_next` reads it too.
    pub fn items(self) -> pages::Items<'a, Self> {
        pages::Items::new(pages::Pages::new(self))
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::GET, "/maps")?;
        wire::query(&mut request, "page", QueryStyle::Form, &self.page)?;
        Ok(request)
    }
}

impl<'a> pages::PagedRequest<'a> for ListMaps<'a> {
    type Client = Client;
    type Page = types::ListMapsResponse;
    type Item = String;
    type Failure = ();

    const OPERATION: &'static str = "list_maps";
    const STYLE: pages::PageStyle = pages::PageStyle::PageNumber { parameter: "page", first: 0 };

    fn client(&self) -> &'a Client {
        self.client
    }

    fn into_request(self) -> Result<Request, CallError> {
        self.request()
    }

    fn items(page: types::ListMapsResponse) -> Vec<String> {
        let items = || Some(page.maps.into_value()?);
        items().unwrap_or_default()
    }

    fn count(page: &types::ListMapsResponse) -> usize {
        let count = || Some(page.maps.value()?.len());
        count().unwrap_or_default()
    }

    fn total(page: &types::ListMapsResponse) -> Option<u64> {
        pages::number(page.pages.as_ref()?)
    }
}

/// The request of [`Client::list_photos`]: Photos, by an offset.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListPhotos<'a> {
    client: &'a Client,
    limit: Option<i64>,
    offset: Option<i64>,
}

impl<'a> ListPhotos<'a> {
    /// Sets `limit`.
    pub fn limit(mut self, limit: impl Into<i64>) -> Self {
        self.limit = Some(limit.into());
        self
    }

    /// Sets `offset`.
    pub fn offset(mut self, offset: impl Into<i64>) -> Self {
        self.offset = Some(offset.into());
        self
    }

    /// Sends `GET /photos`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<Option<types::ListPhotosResponse>>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "list_photos").await
    }

    /// The pages of the list, each a call like [`list_photos`](Client::list_photos) that is made when the page is wanted. A stream; `try_next` reads it too.
    pub fn pages(self) -> pages::Pages<'a, Self> {
        pages::Pages::new(self)
    }

    /// The pages from a position that earlier pages of the same list had.
    pub fn pages_from(self, position: pages::Position) -> pages::Pages<'a, Self> {
        pages::Pages::from_position(self, position)
    }

    /// The items of the list, page after page. A stream; `try_next` reads it too.
    pub fn items(self) -> pages::Items<'a, Self> {
        pages::Items::new(pages::Pages::new(self))
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::GET, "/photos")?;
        wire::query(&mut request, "limit", QueryStyle::Form, &self.limit)?;
        wire::query(&mut request, "offset", QueryStyle::Form, &self.offset)?;
        Ok(request)
    }
}

impl<'a> pages::PagedRequest<'a> for ListPhotos<'a> {
    type Client = Client;
    type Page = Option<types::ListPhotosResponse>;
    type Item = i64;
    type Failure = ();

    const OPERATION: &'static str = "list_photos";
    const STYLE: pages::PageStyle = pages::PageStyle::Offset { parameter: "offset" };

    fn client(&self) -> &'a Client {
        self.client
    }

    fn into_request(self) -> Result<Request, CallError> {
        self.request()
    }

    fn items(page: Option<types::ListPhotosResponse>) -> Vec<i64> {
        let items = || Some(page?.photos?);
        items().unwrap_or_default()
    }

    fn count(page: &Option<types::ListPhotosResponse>) -> usize {
        let count = || Some(page.as_ref()?.photos.as_ref()?.len());
        count().unwrap_or_default()
    }

    fn has_more(page: &Option<types::ListPhotosResponse>) -> Option<bool> {
        pages::truth(page.as_ref()?.more.as_ref()?)
    }

    fn total(page: &Option<types::ListPhotosResponse>) -> Option<u64> {
        pages::number(page.as_ref()?.count.as_ref()?)
    }
}

/// The request of [`Client::list_room_parcels`]: Parcels, by a header.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListRoomParcels<'a> {
    client: &'a Client,
    room: String,
}

impl<'a> ListRoomParcels<'a> {
    /// Sends `GET /rooms/{room}/parcels`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<Vec<String>>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "list_room_parcels").await
    }

    /// The pages of the list, each a call like [`list_room_parcels`](Client::list_room_parcels) that is made when the page is wanted. A stream; `try_next` reads it too.
    pub fn pages(self) -> pages::Pages<'a, Self> {
        pages::Pages::new(self)
    }

    /// The pages from a position that earlier pages of the same list had.
    pub fn pages_from(self, position: pages::Position) -> pages::Pages<'a, Self> {
        pages::Pages::from_position(self, position)
    }

    /// The items of the list, page after page. A stream; `try_next` reads it too.
    pub fn items(self) -> pages::Items<'a, Self> {
        pages::Items::new(pages::Pages::new(self))
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!("/rooms/{}/parcels", wire::path("room", PathStyle::Simple, &self.room)?);
        self.client.runtime.request(Method::GET, &path)
    }
}

impl<'a> pages::PagedRequest<'a> for ListRoomParcels<'a> {
    type Client = Client;
    type Page = Vec<String>;
    type Item = String;
    type Failure = ();

    const OPERATION: &'static str = "list_room_parcels";
    const STYLE: pages::PageStyle = pages::PageStyle::Link;

    fn client(&self) -> &'a Client {
        self.client
    }

    fn into_request(self) -> Result<Request, CallError> {
        self.request()
    }

    fn items(page: Vec<String>) -> Vec<String> {
        page
    }

    fn count(page: &Vec<String>) -> usize {
        page.len()
    }
}

opaque_debug! {
    ListCoins, ListFilms, ListLetters, ListMaps, ListPhotos, ListRoomParcels,
}
