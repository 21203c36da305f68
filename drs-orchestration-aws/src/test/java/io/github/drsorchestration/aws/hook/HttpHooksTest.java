package io.github.drsorchestration.aws.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.ReceivedRequest;
import io.github.drsorchestration.aws.standin.StandIn;
import io.github.drsorchestration.testkit.conformance.HookRunnerConformance;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpHooksTest extends HookRunnerConformance {

  private final List<String> started = new ArrayList<>();
  private final StandIn endpoint = StandIn.answering(this::answer);
  private boolean over;

  @AfterEach
  void close() {
    endpoint.close();
  }

  private synchronized Answer answer(ReceivedRequest asked) {
    if (!asked.body().isEmpty()) {
      started.add(asked.header("Idempotency-Key").orElseThrow());
      return new Answer(202, Map.of(), "", false);
    }
    String query = asked.path().substring(asked.path().indexOf("runId=") + "runId=".length());
    if (!started.contains(URLDecoder.decode(query, StandardCharsets.UTF_8))) {
      return new Answer(404, Map.of(), "", false);
    }
    if (!over) {
      return Answer.json("{\"state\":\"RUNNING\"}");
    }
    return asked.path().startsWith("/broken")
        ? Answer.json("{\"state\":\"FAILED\",\"problem\":\"no such zone\"}")
        : Answer.json("{\"state\":\"SUCCEEDED\"}");
  }

  @Override
  protected HookRunner newRunner() {
    return HttpHooks.toLocalhost();
  }

  @Override
  protected Hook succeeding() {
    return hook(endpoint.endpoint() + "/switch-dns?zone=a");
  }

  @Override
  protected Hook failing() {
    return hook(endpoint.endpoint() + "/broken");
  }

  @Override
  protected synchronized void letSomeTimePass() {
    over = true;
  }

  @Override
  protected synchronized int timesStarted(String runId) {
    return (int) started.stream().filter(runId::equals).count();
  }

  @Test
  void only_named_hosts_are_called_and_only_by_https() {
    HookRunner hooks = HttpHooks.to("hooks.example.org");
    for (String target :
        List.of(
            "https://169.254.169.254/latest/meta-data",
            "http://hooks.example.org/x",
            "https://hooks.example.org.evil.example/x",
            "https://hooks.example.org@evil.example/x",
            "file:///etc/passwd",
            "not a url")) {
      assertThatThrownBy(() -> hooks.start(run(hook(target))))
          .as(target)
          .isInstanceOf(CallRejectedException.class);
    }
    assertThat(endpoint.requests()).isEmpty();
  }

  @Test
  void what_an_endpoint_answers_has_a_type() {
    assertStart(Answer.error(500, "", ""), OutcomeUnknownException.class);
    assertStart(Answer.lostOnTheWay(), OutcomeUnknownException.class);
    assertStart(Answer.error(403, "", ""), CallRejectedException.class);
    assertStart(
        new Answer(302, Map.of("Location", "http://127.0.0.1:1/"), "", false),
        CallRejectedException.class);
    assertProgress(Answer.error(500, "", ""));
    assertProgress(Answer.json("{\"state\":\"ASLEEP\"}"));
    assertProgress(Answer.json("<html>"));
    assertProgress(Answer.lostOnTheWay());
  }

  private static void assertStart(Answer answer, Class<? extends Exception> failure) {
    try (StandIn other = StandIn.answering(it -> answer)) {
      assertThatThrownBy(() -> HttpHooks.toLocalhost().start(run(hook(other.endpoint() + "/x"))))
          .isInstanceOf(failure);
      assertThat(other.requests()).hasSize(1);
    }
  }

  private static void assertProgress(Answer answer) {
    try (StandIn other = StandIn.answering(it -> answer)) {
      assertThatThrownBy(() -> HttpHooks.toLocalhost().progress(run(hook(other.endpoint() + "/x"))))
          .isInstanceOf(ServiceUnavailableException.class);
    }
  }

  private static HookInvocation run(Hook hook) {
    return new HookInvocation("e1/0/hook/1", "e1", "Web shop", ExecutionKind.DRILL, "web", hook);
  }

  private static Hook hook(String url) {
    return Hook.builder()
        .name("DNS")
        .type(HookType.HTTP)
        .target(url)
        .putParameters("zone", "example.org")
        .build();
  }
}
