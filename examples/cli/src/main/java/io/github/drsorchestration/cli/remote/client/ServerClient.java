package io.github.drsorchestration.cli.remote.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.cli.problem.UsageException;
import io.github.drsorchestration.cli.remote.operation.OperationTable;
import io.github.drsorchestration.cli.remote.operation.RemoteOperation;
import io.github.drsorchestration.cli.remote.setting.ServerAddress;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/** Carries out operations on a server, as who is signed in. */
public final class ServerClient {

  private static final int NOT_SIGNED_IN = 401;
  private static final Pattern KEY = Pattern.compile("[!-~]{1,128}");

  private final Http http;
  private final Credentials credentials;
  private final OperationTable operations;

  public ServerClient(Http http, Credentials credentials, OperationTable operations) {
    this.http = http;
    this.credentials = credentials;
    this.operations = operations;
  }

  public ServerAddress server() {
    return http.server();
  }

  public OperationTable operations() {
    return operations;
  }

  /** Carries out an operation of the {@linkplain #operations() table}. */
  public Answer call(String operation, ObjectNode input) {
    return call(operations.get(operation), input, Optional.empty());
  }

  /**
   * Carries out an operation.
   *
   * @param key the same key has the same effect once, however often it is sent
   * @throws io.github.drsorchestration.cli.problem.RefusedException if the server does not do it
   */
  public Answer call(RemoteOperation operation, ObjectNode input, Optional<String> key) {
    if (key.isPresent() && !KEY.matcher(key.get()).matches()) {
      throw new UsageException("a key must be 1 to 128 visible ASCII characters");
    }
    Target target = Target.of(operation, input);
    HttpRequest.Builder request =
        http.request(target.path()).method(operation.method().name(), target.publisher());
    if (target.hasBody()) {
      request.header("Content-Type", "application/json");
    }
    key.ifPresent(it -> request.header("Idempotency-Key", it));
    Answer answer = send(request, operation.onlyReads() || key.isPresent());
    if (!answer.isSuccess()) {
      throw Refusals.of(operation.name(), answer);
    }
    return answer;
  }

  /** The description that the server gives of itself. */
  public OperationTable described() {
    Answer answer = send(http.request("/openapi.json"), true);
    return answer.isSuccess() ? OperationTable.of(answer.json()) : operations;
  }

  /** A request that carries the token, for what is no operation. */
  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = http.request(path);
    credentials.token().ifPresent(token -> authorize(request, token));
    return request;
  }

  public Http http() {
    return http;
  }

  private Answer send(HttpRequest.Builder request, boolean repeatable) {
    Optional<String> token = credentials.token();
    token.ifPresent(it -> authorize(request, it));
    Answer answer = http.send(request.build(), repeatable);
    if (answer.status() != NOT_SIGNED_IN || token.isEmpty()) {
      return answer;
    }
    Optional<String> renewed = credentials.renewed(token.get());
    renewed.ifPresent(it -> authorize(request, it));
    return renewed.isPresent() ? http.send(request.build(), repeatable) : answer;
  }

  private static void authorize(HttpRequest.Builder request, String token) {
    request.setHeader("Authorization", "Bearer " + token);
  }
}
