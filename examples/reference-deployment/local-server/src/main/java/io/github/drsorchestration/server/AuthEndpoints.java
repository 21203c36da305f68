package io.github.drsorchestration.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.core.operation.error.ErrorCode;
import io.github.drsorchestration.core.rest.message.RestRequest;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.server.http.Answer;
import io.github.drsorchestration.server.http.Caller;
import io.github.drsorchestration.server.http.Endpoint;
import io.github.drsorchestration.server.signin.SignIn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The paths of signing in and out. */
final class AuthEndpoints {

  private static final ObjectMapper MAPPER = DomainJson.mapper();
  private static final int MAX_LENGTH = 256;

  private final SignIn signIn;

  AuthEndpoints(SignIn signIn) {
    this.signIn = signIn;
  }

  Map<String, Endpoint> all() {
    return Map.of(
        "/auth/login", posted(this::login),
        "/auth/refresh", posted(this::refresh),
        "/auth/logout", posted(this::logout),
        "/.well-known/jwks.json", (request, caller) -> keys());
  }

  /** Only JSON is taken, which a form of another site cannot send. */
  private static Endpoint posted(Endpoint endpoint) {
    return (request, caller) -> {
      if (!request.method().equals("POST")) {
        return Answer.failure(ErrorCode.METHOD_NOT_ALLOWED, "this path has the methods POST")
            .with("Allow", "POST");
      }
      String type = request.headers().find("Content-Type").orElse("").toLowerCase(Locale.ROOT);
      return request.body().length == 0 || type.startsWith("application/json")
          ? endpoint.answer(request, caller)
          : Answer.failure(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "the body must be application/json");
    };
  }

  private RestResponse login(RestRequest request, Caller caller) {
    Optional<String> user = field(request, "user");
    Optional<String> password = field(request, "password");
    if (user.isEmpty() || password.isEmpty()) {
      return Answer.failure(ErrorCode.INVALID_INPUT, "the body must have user and password");
    }
    Optional<Duration> wait = signIn.tooManyTries(user.get(), caller.address());
    if (wait.isPresent()) {
      return Answer.tooMany("there were too many tries to sign in", wait.get());
    }
    return tokens(
        signIn.signIn(user.get(), password.get()), "there is no such user with this password");
  }

  private RestResponse refresh(RestRequest request, Caller caller) {
    return field(request, "refreshToken")
        .map(it -> tokens(signIn.refresh(it), "the refresh token is not good any more"))
        .orElseGet(
            () -> Answer.failure(ErrorCode.INVALID_INPUT, "the body must have a refreshToken"));
  }

  private RestResponse logout(RestRequest request, Caller caller) {
    Optional<String> token =
        caller
            .signedIn()
            .flatMap(it -> request.headers().find("Authorization"))
            .map(it -> it.substring(it.indexOf(' ') + 1).strip());
    if (token.isEmpty()) {
      return Answer.failure(ErrorCode.NOT_SIGNED_IN, "nobody is signed in");
    }
    signIn.signOut(token.get());
    return RestResponse.withoutBody(204);
  }

  private RestResponse keys() {
    return Answer.text(200, "application/json", signIn.keys().toString(true))
        .with("Cache-Control", "max-age=300");
  }

  private static RestResponse tokens(Optional<SignIn.Tokens> tokens, String otherwise) {
    return tokens
        .map(it -> Answer.json(200, it))
        .orElseGet(() -> Answer.failure(ErrorCode.NOT_SIGNED_IN, otherwise));
  }

  private static Optional<String> field(RestRequest request, String name) {
    try {
      JsonNode value =
          MAPPER.readTree(new String(request.body(), StandardCharsets.UTF_8)).path(name);
      return Optional.of(value)
          .filter(it -> it.isTextual() && !it.asText().isBlank())
          .map(JsonNode::asText)
          .filter(it -> it.length() <= MAX_LENGTH);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
