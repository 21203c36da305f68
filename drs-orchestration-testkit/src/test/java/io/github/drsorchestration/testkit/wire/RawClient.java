package io.github.drsorchestration.testkit.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.drsorchestration.api.server.AccountRegion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Sends what no SDK would send, and reads the raw responses. */
final class RawClient {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI endpoint;
  private final String authorization;

  RawClient(DrsServer server, AccountRegion where) {
    this(server, where, "drs");
  }

  RawClient(DrsServer server, AccountRegion where, String service) {
    this.endpoint = server.endpoint();
    this.authorization =
        "AWS4-HMAC-SHA256 Credential="
            + where.accountId()
            + "/20260101/"
            + where.region()
            + "/"
            + service
            + "/aws4_request, SignedHeaders=host, Signature=none";
  }

  /** Calls an operation of the usual form. */
  HttpResponse<String> post(String operation, String body) {
    return send("POST", "/" + operation, body);
  }

  /** Sends a request that claims to be signed. */
  HttpResponse<String> send(String method, String rawPath, String body) {
    return send(request(method, rawPath, body).header("Authorization", authorization).build());
  }

  /** Sends a request without a signature. */
  HttpResponse<String> sendUnsigned(String method, String rawPath, String body) {
    return send(request(method, rawPath, body).build());
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return response.body().isEmpty()
          ? MissingNode.getInstance()
          : MAPPER.readTree(response.body());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private HttpRequest.Builder request(String method, String rawPath, String body) {
    return HttpRequest.newBuilder(URI.create(endpoint + rawPath))
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
