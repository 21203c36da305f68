package io.github.drsorchestration.cli.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.cli.scenario.ScriptedRequest;
import io.github.drsorchestration.testkit.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestScriptTest {

  private static final Instant START = Instant.parse("2026-03-01T02:00:00Z");

  private final VirtualTime time = VirtualTime.startingAt(START);
  private final List<String> asked = new ArrayList<>();

  @Test
  void a_request_with_a_moment_is_made_at_it_and_once() {
    RequestScript script = script("{'type': 'PAUSE', 'at': 'PT5M', 'by': 'alice'}");

    time.runUntil(START.plusSeconds(299));
    assertThat(asked).isEmpty();
    assertThat(script.hasScheduled()).isTrue();

    time.advance(Duration.ofSeconds(1));
    assertThat(asked).containsExactly("PAUSE at PT5M");
    assertThat(script.hasScheduled()).isFalse();

    time.advance(Duration.ofDays(1));
    assertThat(asked).hasSize(1);
  }

  @Test
  void a_request_that_answers_a_status_is_made_a_while_after_it() {
    RequestScript script =
        script("{'type': 'RESUME', 'on': 'PAUSED', 'after': 'PT4M', 'by': 'alice'}");
    assertThat(script.hasScheduled()).isFalse();

    script.onEvent(status("RUNNING"));
    assertThat(script.hasScheduled()).isFalse();

    script.onEvent(status("PAUSED"));
    time.runUntilIdle();
    assertThat(asked).containsExactly("RESUME at PT4M");
  }

  @Test
  void what_happens_once_is_answered_by_one_request() {
    RequestScript script =
        script(
            "{'type': 'RESUME', 'on': 'PAUSED', 'after': 'PT1M', 'by': 'alice'}",
            "{'type': 'RESUME', 'on': 'PAUSED', 'after': 'PT9M', 'by': 'alice'}");

    script.onEvent(status("PAUSED"));
    time.runUntilIdle();
    assertThat(asked).containsExactly("RESUME at PT1M");
    assertThat(script.waiting()).hasSize(1);

    script.onEvent(status("PAUSED"));
    time.runUntilIdle();
    assertThat(asked).containsExactly("RESUME at PT1M", "RESUME at PT10M");
    assertThat(script.waiting()).isEmpty();
  }

  @Test
  void any_end_is_an_end() {
    RequestScript script =
        script("{'type': 'TERMINATE', 'on': 'ENDED', 'by': 'alice', 'reason': 'x'}");

    script.onEvent(status("PAUSED"));
    assertThat(script.hasScheduled()).isFalse();

    script.onEvent(status("TIMED_OUT"));
    assertThat(script.hasScheduled()).isTrue();
  }

  @Test
  void an_approval_is_given_when_its_own_wave_asks() {
    RequestScript script =
        script("{'type': 'APPROVE', 'on': 'AWAITING_APPROVAL', 'by': 'bob', 'wave': 'web'}");

    script.onEvent(approvalOf("database"));
    assertThat(script.hasScheduled()).isFalse();

    script.onEvent(approvalOf("web"));
    time.runUntilIdle();
    assertThat(asked).containsExactly("APPROVE at PT0S");
  }

  private RequestScript script(String... requests) {
    List<ScriptedRequest> parsed = new ArrayList<>();
    for (String request : requests) {
      try {
        parsed.add(
            DomainJson.mapper().readValue(request.replace('\'', '"'), ScriptedRequest.class));
      } catch (JsonProcessingException wrong) {
        throw new AssertionError(wrong);
      }
    }
    return new RequestScript(
        parsed,
        time,
        request -> asked.add(request.type() + " at " + Duration.between(START, time.now())));
  }

  private ExecutionEvent status(String to) {
    return event(EventType.STATUS_CHANGED)
        .details(
            new EventDetails.StatusChanged(ExecutionStatus.PENDING, ExecutionStatus.valueOf(to)))
        .build();
  }

  private ExecutionEvent approvalOf(String wave) {
    return event(EventType.APPROVAL_REQUESTED).wave(wave).build();
  }

  private ExecutionEvent.Builder event(EventType type) {
    return ExecutionEvent.builder()
        .executionId("exec-1")
        .sequence(1)
        .at(time.now())
        .type(type)
        .actor("engine")
        .previousHash("")
        .hash("");
  }
}
