package io.github.drsorchestration.aws.hook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookProgress;
import io.github.drsorchestration.api.port.HookRunner;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Runs hooks by HTTP. The endpoint starts a run when it is sent a POST, and says how far the run is
 * when it is sent a GET with the run's id in the query:
 *
 * <pre>
 * POST https://hooks.example.org/switch-dns           any 2xx: the run has begun
 * Idempotency-Key: e1/0/hook/1
 * {"runId": "e1/0/hook/1", "executionId": "e1", "planName": "Web shop", "kind": "DRILL",
 *  "wave": "web", "hook": "DNS", "parameters": {"zone": "example.org"}}
 *
 * GET https://hooks.example.org/switch-dns?runId=…    200 {"state": "RUNNING"}
 *                                                     200 {"state": "SUCCEEDED"}
 *                                                     200 {"state": "FAILED", "problem": "…"}
 *                                                     404 no such run was ever started
 * </pre>
 *
 * <p>Only hosts that were named are called, by HTTPS, redirects are not followed: a plan must not
 * be able to make the orchestrator call arbitrary addresses.
 */
public final class HttpHooks implements HookRunner {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = DomainJson.mapper();
  private static final int NOT_FOUND = 404;
  private static final int MAX_PROBLEM_LENGTH = 500;

  private final Set<String> hosts;
  private final boolean alsoPlain;
  private final HttpClient http;

  private HttpHooks(Set<String> hosts, boolean alsoPlain) {
    this.hosts = hosts;
    this.alsoPlain = alsoPlain;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /** Hooks on these hosts, by HTTPS. */
  public static HttpHooks to(String... hosts) {
    return new HttpHooks(Arrays.stream(hosts).collect(Collectors.toUnmodifiableSet()), false);
  }

  /** Hooks on the local machine, without encryption: for tests and sidecars. */
  public static HttpHooks toLocalhost() {
    return new HttpHooks(Set.of("localhost", "127.0.0.1"), true);
  }

  @Override
  public void start(HookInvocation invocation) {
    HttpRequest request =
        HttpRequest.newBuilder(target(invocation))
            .timeout(RESPONSE_TIMEOUT)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", invocation.runId())
            .POST(HttpRequest.BodyPublishers.ofString(body(invocation)))
            .build();
    HttpResponse<String> answer;
    try {
      answer = send(request);
    } catch (ConnectException e) {
      throw new ServiceUnavailableException(
          invocation.hook().name(), "the endpoint refused the connection", e);
    } catch (IOException e) {
      throw new OutcomeUnknownException(invocation.hook().name(), "no answer", e);
    }
    if (answer.statusCode() >= 500) {
      throw new OutcomeUnknownException(invocation.hook().name(), status(answer));
    }
    if (answer.statusCode() < 200 || answer.statusCode() >= 300) {
      throw new CallRejectedException(invocation.hook().name(), status(answer));
    }
  }

  @Override
  public HookProgress progress(HookInvocation invocation) {
    URI target = target(invocation);
    String runId = "runId=" + URLEncoder.encode(invocation.runId(), StandardCharsets.UTF_8);
    String query = target.getRawQuery() == null ? "?" + runId : "&" + runId;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(target + query)).timeout(RESPONSE_TIMEOUT).GET().build();
    HttpResponse<String> answer;
    try {
      answer = send(request);
    } catch (IOException e) {
      throw new ServiceUnavailableException(invocation.hook().name(), "no answer", e);
    }
    if (answer.statusCode() == NOT_FOUND) {
      return HookProgress.of(HookProgress.State.NOT_STARTED);
    }
    if (answer.statusCode() != 200) {
      throw new ServiceUnavailableException(invocation.hook().name(), status(answer));
    }
    return read(invocation, answer.body());
  }

  private URI target(HookInvocation invocation) {
    URI target;
    try {
      target = URI.create(invocation.hook().target());
    } catch (IllegalArgumentException e) {
      throw new CallRejectedException(invocation.hook().name(), "the target is no URL", e);
    }
    boolean encrypted = "https".equals(target.getScheme());
    boolean plain = alsoPlain && "http".equals(target.getScheme());
    if (!(encrypted || plain) || target.getHost() == null || !hosts.contains(target.getHost())) {
      throw new CallRejectedException(
          invocation.hook().name(), "its host is not among those that hooks may call");
    }
    return target;
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String status(HttpResponse<String> answer) {
    return "the endpoint answered " + answer.statusCode();
  }

  private static HookProgress read(HookInvocation invocation, String body) {
    try {
      JsonNode answer = JSON.readTree(body);
      String problem = answer.path("problem").asText("it reported no reason");
      return switch (answer.path("state").asText()) {
        case "NOT_STARTED" -> HookProgress.of(HookProgress.State.NOT_STARTED);
        case "RUNNING" -> HookProgress.of(HookProgress.State.RUNNING);
        case "SUCCEEDED" -> HookProgress.of(HookProgress.State.SUCCEEDED);
        case "FAILED" ->
            HookProgress.failed(
                problem.substring(0, Math.min(problem.length(), MAX_PROBLEM_LENGTH)));
        default ->
            throw new ServiceUnavailableException(
                invocation.hook().name(), "the endpoint answered without a state");
      };
    } catch (JsonProcessingException e) {
      throw new ServiceUnavailableException(
          invocation.hook().name(), "the endpoint's answer is no JSON");
    }
  }

  private static String body(HookInvocation invocation) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("runId", invocation.runId());
    body.put("executionId", invocation.executionId());
    body.put("planName", invocation.planName());
    body.put("kind", invocation.kind());
    body.put("wave", invocation.wave());
    body.put("hook", invocation.hook().name());
    body.put("parameters", new TreeMap<>(invocation.hook().parameters()));
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON", e);
    }
  }
}
