package io.github.drsorchestration.server.http;

import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.server.signin.SignedIn;
import java.util.Optional;

/**
 * Where a request comes from.
 *
 * @param address the address of the client
 * @param signedIn who it is, if its token is good
 * @param unknown why its token could not be checked
 */
public record Caller(
    String address, Optional<SignedIn> signedIn, Optional<OrchestrationException> unknown) {

  /** The key under which its requests are counted. */
  String key() {
    return signedIn.map(it -> "user " + it.principal().actor().id()).orElse("from " + address);
  }

  /** Who it is, for the log. */
  String name() {
    return signedIn.map(it -> it.principal().actor().id()).orElse("anonymous");
  }
}
