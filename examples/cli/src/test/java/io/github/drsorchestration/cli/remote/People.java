package io.github.drsorchestration.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.core.input.StrictJson;
import io.github.drsorchestration.core.rest.message.Headers;
import io.github.drsorchestration.core.rest.message.RestRequest;
import io.github.drsorchestration.core.rest.message.RestResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is signed in. The password of everybody is the name backwards. */
final class People {

  private final Map<String, String> users = new ConcurrentHashMap<>();
  private int issued;
  private long lifetime = 2_700;

  /** A token that is good. */
  synchronized String token(String user) {
    String token = "access-" + user + "-" + ++issued;
    users.put(token, user);
    return token;
  }

  void lifetime(long seconds) {
    lifetime = seconds;
  }

  /** No access token is good any more. */
  void expire() {
    users.keySet().removeIf(token -> token.startsWith("access-"));
  }

  /** Nobody is signed in any more. */
  void forget() {
    users.clear();
  }

  Optional<Principal> principal(Headers headers) {
    return headers
        .find("Authorization")
        .map(value -> users.get(value.replace("Bearer ", "")))
        .map(Office.PEOPLE::get);
  }

  RestResponse answer(RestRequest request) {
    JsonNode body = StrictJson.read(new String(request.body(), StandardCharsets.UTF_8));
    return switch (request.path()) {
      case "/auth/login" -> login(body);
      case "/auth/refresh" -> refresh(body.path("refreshToken").asText());
      case "/auth/logout" -> {
        users.remove(body.path("refreshToken").asText());
        yield RestResponse.withoutBody(204);
      }
      default -> RestResponse.withoutBody(404);
    };
  }

  private RestResponse login(JsonNode body) {
    String user = body.path("user").asText();
    String password = new StringBuilder(user).reverse().toString();
    return Office.PEOPLE.containsKey(user) && body.path("password").asText().equals(password)
        ? tokens(user)
        : json(401, "{\"code\": \"NOT_SIGNED_IN\", \"message\": \"wrong user or password\"}");
  }

  private RestResponse refresh(String token) {
    String user = token.startsWith("refresh-") ? users.remove(token) : null;
    return user == null
        ? json(401, "{\"code\": \"NOT_SIGNED_IN\", \"message\": \"sign in again\"}")
        : tokens(user);
  }

  private synchronized RestResponse tokens(String user) {
    String access = token(user);
    String refresh = "refresh-" + user + "-" + issued;
    users.put(refresh, user);
    return json(
        200,
        "{\"accessToken\": \"%s\", \"refreshToken\": \"%s\", \"expiresIn\": %d}"
            .formatted(access, refresh, lifetime));
  }

  private static RestResponse json(int status, String text) {
    return new RestResponse(
        status,
        Headers.of(Map.of("Content-Type", "application/json")),
        text.getBytes(StandardCharsets.UTF_8));
  }
}
