package io.github.drsorchestration.server.signin;

import io.github.drsorchestration.api.access.Principal;
import java.time.Instant;

/**
 * A caller whose token is valid.
 *
 * @param principal who it is
 * @param until when the token expires
 */
public record SignedIn(Principal principal, Instant until) {}
