package io.github.drsorchestration.aws.hook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookProgress;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.aws.hook.message.HookPayload;
import io.github.drsorchestration.aws.hook.message.HookProblem;
import io.github.drsorchestration.aws.http.AddressRule;
import io.github.drsorchestration.aws.http.BoundedHttp;
import io.github.drsorchestration.aws.http.ForbiddenAddressException;
import io.github.drsorchestration.aws.http.HttpAnswer;
import io.github.drsorchestration.aws.http.NameResolver;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs hooks by HTTP. The endpoint starts a run when it is sent a POST, and says how far the run is
 * when it is sent a GET with the run's id in the query:
 *
 * <pre>
 * POST https://hooks.example.org/switch-dns           any 2xx: the run has begun
 * Idempotency-Key: e1/0/hook/1
 * {"runId": "e1/0/hook/1", "executionId": "e1", "planName": "Web shop", "kind": "DRILL",
 *  "wave": "web", "hook": "DNS", "parameters": {"zone": "example.org", "names": ["www", "api"]},
 *  "serverCount": 1, "servers": [
 *    {"serverId": "s-…", "name": "web-1", "accountId": "111122223333", "region": "eu-west-1",
 *     "status": "RECOVERED", "instanceId": "i-…", "privateAddress": "10.0.0.7"}]}
 *
 * GET https://hooks.example.org/switch-dns?runId=…    200 {"state": "RUNNING"}
 *                                                     200 {"state": "SUCCEEDED"}
 *                                                     200 {"state": "FAILED", "problem": "…"}
 *                                                     404 no such run was ever started
 * </pre>
 *
 * <p>A server has an {@code instanceId} and a {@code privateAddress} once they are known.
 *
 * <p>Each answer must be complete within 20 seconds, and that of a GET have at most 64 KiB. Only
 * hosts that were named are called, by HTTPS, redirects are not followed, and where a name leads to
 * a private address or to instance metadata nothing is sent: a plan must not be able to make the
 * orchestrator call arbitrary addresses. {@link #signedBy} lets the endpoint know who is calling.
 */
public final class HttpHooks implements HookRunner {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = DomainJson.mapper();
  private static final int NOT_FOUND = 404;

  private final Set<String> hosts;
  private final boolean alsoPlain;
  private final HookSigner signer;
  private final BoundedHttp http;

  private HttpHooks(Set<String> hosts, boolean alsoPlain, HookSigner signer, BoundedHttp http) {
    this.hosts = hosts;
    this.alsoPlain = alsoPlain;
    this.signer = signer;
    this.http = http;
  }

  /** Hooks on these hosts, by HTTPS. */
  public static HttpHooks to(String... hosts) {
    return new HttpHooks(
        Arrays.stream(hosts).collect(Collectors.toUnmodifiableSet()),
        false,
        (method, target, body) -> Map.of(),
        new BoundedHttp(
            CONNECT_TIMEOUT, RESPONSE_TIMEOUT, AddressRule.PUBLIC, NameResolver.SYSTEM));
  }

  /** Hooks on the local machine, without encryption: for tests and sidecars. */
  public static HttpHooks toLocalhost() {
    return toLocalhost(CONNECT_TIMEOUT, RESPONSE_TIMEOUT);
  }

  static HttpHooks toLocalhost(Duration connectTimeout, Duration responseTimeout) {
    return new HttpHooks(
        Set.of("localhost", "127.0.0.1"),
        true,
        (method, target, body) -> Map.of(),
        new BoundedHttp(
            connectTimeout, responseTimeout, AddressRule.LOOPBACK, NameResolver.SYSTEM));
  }

  /** Hooks on these hosts, wherever this resolver says they are. */
  static HttpHooks to(NameResolver names, String... hosts) {
    HttpHooks hooks = to(hosts);
    return new HttpHooks(
        hooks.hosts,
        hooks.alsoPlain,
        hooks.signer,
        new BoundedHttp(CONNECT_TIMEOUT, RESPONSE_TIMEOUT, AddressRule.PUBLIC, names));
  }

  /** The same, also for hosts whose addresses are private; metadata stays out of reach. */
  public HttpHooks inPrivateNetwork() {
    return new HttpHooks(hosts, alsoPlain, signer, http.under(AddressRule.PRIVATE_NETWORK));
  }

  /** The same, with every request signed. */
  public HttpHooks signedBy(HookSigner other) {
    return new HttpHooks(hosts, alsoPlain, other, http);
  }

  @Override
  public void start(HookInvocation invocation) {
    URI target = target(invocation);
    String body = HookPayload.text(HookPayload.of(invocation));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", invocation.runId())
            .POST(HttpRequest.BodyPublishers.ofString(body));
    signer.headers("POST", target, body).forEach(request::setHeader);
    HttpAnswer answer;
    try {
      answer = http.send(request.build());
    } catch (ForbiddenAddressException e) {
      throw new CallRejectedException(invocation.hook().name(), String.valueOf(e.getMessage()), e);
    } catch (ConnectException | HttpConnectTimeoutException e) {
      throw new ServiceUnavailableException(
          invocation.hook().name(), target.getAuthority() + " could not be reached", e);
    } catch (IOException e) {
      throw new OutcomeUnknownException(invocation.hook().name(), noAnswer(target, e), e);
    }
    if (answer.status() >= 500) {
      throw new OutcomeUnknownException(invocation.hook().name(), status(target, answer));
    }
    if (!answer.isSuccess()) {
      throw new CallRejectedException(invocation.hook().name(), status(target, answer));
    }
  }

  @Override
  public HookProgress progress(HookInvocation invocation) {
    URI target = target(invocation);
    String runId = "runId=" + URLEncoder.encode(invocation.runId(), StandardCharsets.UTF_8);
    URI question = URI.create(target + (target.getRawQuery() == null ? "?" : "&") + runId);
    HttpRequest.Builder request = HttpRequest.newBuilder(question).GET();
    signer.headers("GET", question, "").forEach(request::setHeader);
    HttpAnswer answer;
    try {
      answer = http.send(request.build());
    } catch (IOException e) {
      throw new ServiceUnavailableException(invocation.hook().name(), noAnswer(target, e), e);
    }
    if (answer.status() == NOT_FOUND) {
      return HookProgress.of(HookProgress.State.NOT_STARTED);
    }
    if (answer.status() != 200) {
      throw new ServiceUnavailableException(invocation.hook().name(), status(target, answer));
    }
    return read(invocation, answer);
  }

  @Override
  public Optional<String> problem(Hook hook) {
    try {
      return http.problem(target(hook).getHost());
    } catch (CallRejectedException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private URI target(HookInvocation invocation) {
    return target(invocation.hook());
  }

  /** What to call; a fragment is never sent, and would hide what comes after it. */
  private URI target(Hook hook) {
    String text = hook.target();
    URI target;
    try {
      target = URI.create(text.contains("#") ? text.substring(0, text.indexOf('#')) : text);
    } catch (IllegalArgumentException e) {
      throw new CallRejectedException(hook.name(), "the target is no URL", e);
    }
    boolean encrypted = "https".equals(target.getScheme());
    boolean plain = alsoPlain && "http".equals(target.getScheme());
    if (!(encrypted || plain) || target.getHost() == null || !hosts.contains(target.getHost())) {
      throw new CallRejectedException(
          hook.name(), "its host is not among those that hooks may call");
    }
    return target;
  }

  private static String status(URI target, HttpAnswer answer) {
    return target.getAuthority() + " answered " + answer.status();
  }

  private static String noAnswer(URI target, IOException e) {
    return target.getAuthority() + " gave no answer (" + e.getClass().getSimpleName() + ")";
  }

  private static HookProgress read(HookInvocation invocation, HttpAnswer answer) {
    if (!answer.complete()) {
      throw unreadable(invocation, "is too long");
    }
    JsonNode said;
    try {
      said = JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw unreadable(invocation, "is no JSON");
    }
    return switch (said.path("state").asText()) {
      case "NOT_STARTED" -> HookProgress.of(HookProgress.State.NOT_STARTED);
      case "RUNNING" -> HookProgress.of(HookProgress.State.RUNNING);
      case "SUCCEEDED" -> HookProgress.of(HookProgress.State.SUCCEEDED);
      case "FAILED" ->
          HookProgress.failed(HookProblem.of(said.path("problem").asText("it reported no reason")));
      default -> throw unreadable(invocation, "has no state");
    };
  }

  private static ServiceUnavailableException unreadable(HookInvocation invocation, String why) {
    return new ServiceUnavailableException(
        invocation.hook().name(), "the endpoint's answer " + why);
  }
}
