package dev.enishi;

/** What is the same for every operation, as the contract's front page says it. */
final class Conventions {
    static final String TEXT = """
            Remembers customers, notes, chats and messages for the performers of live-chat agencies, and tells a \
            performer which customers to get in touch with today, why, and what they last talked about.

            - **Values.** JSON in UTF-8. Instants are RFC 3339 with an offset (`Z` in answers), days `YYYY-MM-DD`, times of \
            day `HH:MM`; durations have their unit in the name; `earnings` is whole yen. What is null is absent in answers. \
            Unknown fields of a request are refused. Enumerations marked `x-extensible-enum` may get new values: expect unknown \
            ones.
            - **Errors.** `application/problem+json` (RFC 9457) with a stable `code`, and in `errors` everything that is \
            wrong at once; sentences are in Japanese or English by `Accept-Language`, else in the \
            language of the agency. What belongs to somebody else is not found.
            - **Lost updates.** Reads carry a strong `ETag`. `PATCH` and `DELETE` of a resource need it as `If-Match`; for \
            marks such as `favorite` it is optional. `PATCH` is JSON Merge Patch (RFC 7396): null removes, absent keeps.
            - **Repeated requests.** A `POST` that creates, and every batch, takes an `Idempotency-Key`: the same key and \
            request within 24 hours gets the first answer again.
            - **Batches.** `…/batch` does up to 1,000 things and answers 207 with a result for each in its place; with \
            `atomic` all are done, or none. A version stands in its item, and null is as good as absent.
            - **Lists.** `limit` and an opaque `cursor`; the answer's `next` and its `Link` header lead to the next page, \
            of the same length.
            - **Transport.** Reads of 1 KiB and more are compressed as `Accept-Encoding` asks.
            - **Limits.** Bodies have at most 1 MiB unless an operation says otherwise. Requests are limited per key: see \
            the `RateLimit` headers.
            """;

    private Conventions() {}
}
