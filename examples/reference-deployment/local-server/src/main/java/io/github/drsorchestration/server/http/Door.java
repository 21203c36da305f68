package io.github.drsorchestration.server.http;

import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.core.operation.error.ErrorCode;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.server.limit.RateLimit;
import io.github.drsorchestration.server.signin.Authenticator;
import io.github.drsorchestration.server.signin.SignedIn;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out who calls, and how often. */
final class Door {

  private static final Logger LOG = LoggerFactory.getLogger(Door.class);
  private static final String BEARER = "bearer ";

  private final Authenticator authenticator;
  private final RateLimit rate;
  private final boolean loopbackOnly;

  Door(Authenticator authenticator, RateLimit rate, boolean loopbackOnly) {
    this.authenticator = authenticator;
    this.rate = rate;
    this.loopbackOnly = loopbackOnly;
  }

  Caller caller(Request request) {
    String address = Request.getRemoteAddr(request);
    try {
      return new Caller(address, signedIn(request), Optional.empty());
    } catch (OrchestrationException e) {
      LOG.warn("a token cannot be checked: {}", e.getMessage());
      return new Caller(address, Optional.empty(), Optional.of(e));
    }
  }

  private Optional<SignedIn> signedIn(Request request) {
    return Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION))
        .filter(it -> it.toLowerCase(Locale.ROOT).startsWith(BEARER))
        .flatMap(it -> authenticator.authenticate(it.substring(BEARER.length()).strip()));
  }

  /** Why the caller is not let in. */
  Optional<RestResponse> refusal(Request request, Caller caller) {
    if (loopbackOnly && !HttpServer.isLoopback(Request.getServerName(request))) {
      // A page of another site can give its own name this address, and would be let in by it.
      return Optional.of(
          Answer.failure(421, ErrorCode.INVALID_INPUT, "this server is known as localhost only"));
    }
    return rate.tryOnce(caller.key())
        .map(wait -> Answer.tooMany("there were too many requests", wait))
        .or(() -> caller.unknown().map(Answer::failure));
  }
}
