package io.github.drsorchestration.cli.remote.session;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.cli.problem.RefusedException;
import io.github.drsorchestration.cli.remote.client.Answer;
import io.github.drsorchestration.cli.remote.client.Credentials;
import io.github.drsorchestration.cli.remote.client.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Signs in to a server and out of it, and keeps what it takes to stay signed in. */
public final class Session implements Credentials {

  /** A token is not used any more when it may expire on its way. */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private final Http http;
  private final TokenFile file;
  private final Time time;

  /**
   * @param directory where the tokens are kept
   */
  public Session(Http http, Path directory, Time time) {
    this.http = http;
    this.file = new TokenFile(directory);
    this.time = time;
  }

  /**
   * Signs in, and keeps the tokens.
   *
   * @throws RefusedException if the server does not know the user by that password
   */
  public void login(String user, String password) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    Answer answer = post("/auth/login", body.put("user", user).put("password", password));
    Tokens tokens = Tokens.of(user, answer.json(), time.now());
    if (!answer.isSuccess() || !tokens.isUsable()) {
      throw refused(answer);
    }
    var unused =
        file.alone(
            () -> {
              file.keep(http.server(), tokens);
              return tokens;
            });
  }

  /**
   * Signs out, here in any case.
   *
   * @return who was signed in; absent if nobody was
   */
  public Optional<String> logout() {
    Optional<String> good = goodToken();
    Optional<Tokens> forgotten = file.alone(() -> file.forget(http.server()));
    forgotten.ifPresent(
        tokens -> {
          ObjectNode body = JsonNodeFactory.instance.objectNode();
          Answer answer =
              http.send(
                  http.request("/auth/logout")
                      .header("Content-Type", "application/json")
                      .header("Authorization", "Bearer " + good.orElse(tokens.accessToken()))
                      .POST(
                          BodyPublishers.ofString(
                              body.put("refreshToken", tokens.refreshToken()).toString()))
                      .build(),
                  true);
          boolean over = answer.isSuccess() || answer.status() == 401;
          if (!over) {
            throw new RefusedException(
                List.of(
                    "the tokens are deleted here, but the server did not end the session",
                    http.server() + " answered with status " + answer.status()));
          }
        });
    return forgotten.map(Tokens::user);
  }

  /** The server may be away: what is kept here is deleted all the same. */
  private Optional<String> goodToken() {
    try {
      return token();
    } catch (RefusedException away) {
      return Optional.empty();
    }
  }

  /** Where the tokens are. */
  public Path file() {
    return file.path();
  }

  @Override
  public Optional<String> token() {
    Optional<Tokens> kept = file.find(http.server());
    Instant soon = time.now().plus(MARGIN);
    return kept.isPresent() && kept.get().expiresAt().isBefore(soon)
        ? renewed(kept.get().accessToken()).or(() -> kept.map(Tokens::accessToken))
        : kept.map(Tokens::accessToken);
  }

  @Override
  public Optional<String> renewed(String rejected) {
    return file.alone(
        () -> {
          Optional<Tokens> kept = file.find(http.server());
          boolean done = kept.isPresent() && !kept.get().accessToken().equals(rejected);
          return done ? kept.map(Tokens::accessToken) : kept.flatMap(this::refresh);
        });
  }

  private Optional<String> refresh(Tokens old) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    Answer answer = post("/auth/refresh", body.put("refreshToken", old.refreshToken()));
    if (answer.status() == TOO_MANY_REQUESTS || answer.status() >= SERVER_ERROR) {
      throw answer.refusal("refresh");
    }
    Tokens tokens = Tokens.of(old.user(), answer.json(), time.now());
    if (!answer.isSuccess() || !tokens.isUsable()) {
      return Optional.empty();
    }
    file.keep(http.server(), tokens);
    return Optional.of(tokens.accessToken());
  }

  private Answer post(String path, ObjectNode body) {
    return http.send(
        http.request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build(),
        false);
  }

  private RefusedException refused(Answer answer) {
    if (answer.status() == 404) {
      return new RefusedException(
          List.of(
              http.server() + " has no sign-in of its own",
              "Set DRS_ORCHESTRATION_TOKEN to a token of your identity provider."));
    }
    String message = answer.json().path("message").asText("status " + answer.status());
    return new RefusedException(List.of("not signed in: " + message));
  }
}
