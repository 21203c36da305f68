package io.github.drsorchestration.server.signin;

import java.util.Optional;

/** Tells who has a token. */
@FunctionalInterface
public interface Authenticator {

  /** Who it is; empty if the token is not good, for whatever reason. */
  Optional<SignedIn> authenticate(String token);
}
