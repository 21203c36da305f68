package io.github.drsorchestration.server.live;

import io.github.drsorchestration.api.access.Principal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What a stream is about.
 *
 * @param principal who gets it
 * @param until when the principal's token expires, in real time
 * @param goesOn whether the principal has not signed out since
 * @param executionId the execution; absent, all that the principal can see
 * @param lastEventId the last event that the client has
 */
public record Subscription(
    Principal principal,
    Instant until,
    BooleanSupplier goesOn,
    Optional<String> executionId,
    Optional<String> lastEventId) {}
