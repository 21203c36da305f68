package io.github.drsorchestration.core.rest.message;

import io.github.drsorchestration.api.access.Principal;
import java.util.Optional;

/**
 * A request as it came in, not looked at yet.
 *
 * @param method the method, such as {@code GET}
 * @param path the path, still percent-encoded, without the query
 * @param query the query, still percent-encoded, without the question mark; empty if there is none
 * @param headers the headers
 * @param body the body; empty if there is none
 * @param principal who asks, as whoever authenticated the request says; absent if nobody is signed
 *     in
 */
@SuppressWarnings("ArrayRecordComponent") // bodies are passed on, and never compared
public record RestRequest(
    String method,
    String path,
    String query,
    Headers headers,
    byte[] body,
    Optional<Principal> principal) {}
