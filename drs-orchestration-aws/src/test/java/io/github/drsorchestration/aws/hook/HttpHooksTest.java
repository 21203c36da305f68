package io.github.drsorchestration.aws.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookProgress;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.BadManners;
import io.github.drsorchestration.aws.standin.FullSocket;
import io.github.drsorchestration.aws.standin.ReceivedRequest;
import io.github.drsorchestration.aws.standin.StandIn;
import io.github.drsorchestration.testkit.conformance.HookRunnerConformance;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.169.254",
        "127.0.0.1",
        "10.0.0.7",
        "172.31.0.2",
        "192.168.1.1",
        "100.64.0.1",
        "0.0.0.0",
        "::1",
        "fd00:ec2::254",
        "fe80::1",
        "fc00::1",
        "64:ff9b::a9fe:a9fe",
        "2002:a9fe:a9fe::1"
      })
  void a_name_that_leads_to_an_internal_address_is_not_called(String address) throws Exception {
    List<String> asked = new ArrayList<>();
    HookRunner hooks =
        HttpHooks.to(
            host -> {
              asked.add(host);
              return List.of(
                  InetAddress.getByName("93.184.215.14"), InetAddress.getByName(address));
            },
            "hooks.example.org");

    assertThatThrownBy(() -> hooks.start(run(hook("https://hooks.example.org/x"))))
        .isInstanceOf(CallRejectedException.class)
        .hasMessageContaining("out of reach");
    assertThat(asked).containsExactly("hooks.example.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2130706433",
        "0177.0.0.1",
        "0x7f.0.0.1",
        "[::ffff:169.254.169.254]",
        "93.184.215.14",
        "metadata.google.internal",
        "ip-10-0-0-1.ec2.internal.",
        "localhost",
        "instance-data"
      })
  void addresses_and_internal_names_are_refused_when_a_plan_is_saved(String host) {
    HookRunner hooks = HttpHooks.to(host);

    assertThat(hooks.problem(hook("https://" + host + "/x"))).isPresent();
  }

  @Test
  void a_private_network_is_reached_only_where_the_service_says_so() throws Exception {
    HttpHooks hooks =
        HttpHooks.to(
            host -> List.of(InetAddress.getByName("169.254.169.254")), "hooks.example.org");

    assertThatThrownBy(
            () -> hooks.inPrivateNetwork().start(run(hook("https://hooks.example.org/x"))))
        .isInstanceOf(CallRejectedException.class)
        .hasMessageContaining("metadata");
  }

  @Test
  void what_an_endpoint_answers_has_a_type() {
    assertStart(Answer.error(500, "", ""), OutcomeUnknownException.class);
    assertStart(Answer.lostOnTheWay(), OutcomeUnknownException.class);
    assertStart(Answer.error(403, "", ""), CallRejectedException.class);
    assertStart(
        new Answer(302, Map.of("Location", "http://127.0.0.1:1/"), "", false),
        CallRejectedException.class);
    assertProgress(new Answer(302, Map.of("Location", "http://127.0.0.1:1/"), "", false));
    assertProgress(Answer.error(500, "", ""));
    assertProgress(Answer.json("{\"state\":\"ASLEEP\"}"));
    assertProgress(Answer.json("<html>"));
    assertProgress(Answer.lostOnTheWay());
  }

  @ParameterizedTest
  @Timeout(30)
  @EnumSource(names = {"SILENT", "NO_BODY", "TRICKLING"})
  void an_endpoint_that_never_finishes_its_answer_holds_nothing_up(BadManners.Manner manner)
      throws Exception {
    HookRunner hooks = HttpHooks.toLocalhost(Duration.ofSeconds(5), Duration.ofMillis(300));
    try (BadManners other = BadManners.of(manner)) {
      HookInvocation run = run(hook(other.endpoint() + "/x"));

      assertThatThrownBy(() -> hooks.start(run)).isInstanceOf(OutcomeUnknownException.class);
      assertThatThrownBy(() -> hooks.progress(run)).isInstanceOf(ServiceUnavailableException.class);
    }
  }

  @Test
  @Timeout(30)
  void an_answer_without_end_is_read_in_part() throws Exception {
    HookRunner hooks = HttpHooks.toLocalhost();
    try (BadManners other = BadManners.of(BadManners.Manner.ENDLESS)) {
      HookInvocation run = run(hook(other.endpoint() + "/x"));

      assertThatCode(() -> hooks.start(run)).doesNotThrowAnyException();
      assertThatThrownBy(() -> hooks.progress(run))
          .isInstanceOf(ServiceUnavailableException.class)
          .hasMessageContaining("too long");
    }
  }

  @Test
  void an_endpoint_that_lets_nobody_in_was_certainly_sent_nothing() throws Exception {
    HookRunner hooks = HttpHooks.toLocalhost(Duration.ofMillis(200), Duration.ofSeconds(20));
    try (FullSocket full = FullSocket.open()) {
      HookInvocation run = run(hook("http://127.0.0.1:" + full.port() + "/x"));

      assertThatThrownBy(() -> hooks.start(run))
          .isInstanceOf(ServiceUnavailableException.class)
          .hasMessageContaining("127.0.0.1:" + full.port() + " could not be reached");
    }
  }

  @Test
  void a_fragment_in_the_target_does_not_hide_the_id_of_the_run() {
    HookInvocation run = run(hook(endpoint.endpoint() + "/switch-dns?zone=a#top"));
    HookRunner hooks = newRunner();

    hooks.start(run);

    assertThat(hooks.progress(run).state()).isEqualTo(HookProgress.State.RUNNING);
    assertThat(endpoint.requests())
        .extracting(ReceivedRequest::path)
        .containsExactly("/switch-dns?zone=a", "/switch-dns?zone=a&runId=e1%2F0%2Fhook%2F1");
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
