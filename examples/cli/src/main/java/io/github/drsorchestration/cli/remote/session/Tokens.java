package io.github.drsorchestration.cli.remote.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Objects;

/**
 * What a server gave a user who signed in.
 *
 * @param user who signed in
 * @param accessToken what is sent along with every request
 * @param refreshToken what another access token is got for, once
 * @param expiresAt until when the access token is good
 */
record Tokens(String user, String accessToken, String refreshToken, Instant expiresAt) {

  /** A file may lack what the compiler demands. */
  Tokens {
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(accessToken, "accessToken");
    Objects.requireNonNull(refreshToken, "refreshToken");
    Objects.requireNonNull(expiresAt, "expiresAt");
  }

  static Tokens of(String user, JsonNode answer, Instant now) {
    return new Tokens(
        user,
        answer.path("accessToken").asText(),
        answer.path("refreshToken").asText(),
        now.plusSeconds(answer.path("expiresIn").asLong()));
  }

  boolean isUsable() {
    return !accessToken.isBlank();
  }

  /** Secrets stay out of messages. */
  @Override
  public String toString() {
    return "tokens of " + user;
  }
}
