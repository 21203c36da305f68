package io.github.drsorchestration.server.signin;

import io.github.drsorchestration.api.access.Principal;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * A caller whose token is valid.
 *
 * @param principal who it is
 * @param until when the token expires
 * @param goesOn whether the session that the token belongs to has not ended since
 */
public record SignedIn(Principal principal, Instant until, BooleanSupplier goesOn) {}
