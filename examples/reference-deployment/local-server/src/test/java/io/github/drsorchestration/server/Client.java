package io.github.drsorchestration.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Speaks to a server as anybody could, with a token or without. */
final class Client {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final URI server;
  private final List<String> headers;

  Client(URI server) {
    this(server, List.of());
  }

  private Client(URI server, List<String> headers) {
    this.server = server;
    this.headers = headers;
  }

  Client signedInAs(String user) {
    return with(login(user, "demo-" + user).path("accessToken").asText());
  }

  Client with(String token) {
    return with("Authorization", "Bearer " + token);
  }

  Client with(String header, String value) {
    List<String> more = new ArrayList<>(headers);
    more.add(header);
    more.add(value);
    return new Client(server, more);
  }

  JsonNode login(String user, String password) {
    return json(tryLogin(user, password));
  }

  HttpResponse<String> tryLogin(String user, String password) {
    return post("/auth/login", "{'user': '%s', 'password': '%s'}".formatted(user, password));
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  /** Posts a body whose quotes are single ones. */
  HttpResponse<String> post(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
            .build());
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
    return headers.isEmpty() ? builder : builder.headers(headers.toArray(String[]::new));
  }

  /** Opens a stream, which must be closed. */
  Events stream(String path) {
    return new Events(HTTP, request(path).GET().build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode ask(String path) {
    return json(get(path));
  }

  JsonNode ask(String path, String body) {
    return json(post(path, body));
  }

  static JsonNode json(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    return parse(response.body());
  }

  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException(text, e);
    }
  }
}
