package io.github.drsorchestration.api.execution.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.request.Continuation;
import io.github.drsorchestration.api.execution.request.DisasterPart;
import io.github.drsorchestration.api.execution.request.FindingOverride;
import io.github.drsorchestration.api.execution.request.LiveInstanceOverride;
import io.github.drsorchestration.api.execution.request.RecoveryPointChoice;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.execution.request.TakeOver;
import io.github.drsorchestration.api.execution.request.WaitUntil;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.RecoveryTargets;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.preflight.FindingCode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventDetailsTest {

  private static final ExecutionEvent EVENT =
      ExecutionEvent.builder()
          .executionId("e")
          .sequence(1)
          .at(Instant.EPOCH)
          .actor("ann")
          .details(new EventDetails.StatusChanged(ExecutionStatus.RUNNING, ExecutionStatus.PAUSED))
          .previousHash("0")
          .hash("1")
          .build();

  private static final EventDetails.ExecutionCreated CREATED =
      EventDetails.ExecutionCreated.of(
          StartRequest.builder()
              .planId("shop")
              .kind(ExecutionKind.RECOVERY)
              .by("ann")
              .putParameters("scope", "all.of=it")
              .recoveryPoint(
                  new RecoveryPointChoice(
                      Optional.of(Instant.parse("2026-01-02T01:00:00Z")),
                      Map.of("s-00000000000000001", "pit-00000000000000001")))
              .liveInstanceOverride(
                  new LiveInstanceOverride(
                      Set.of("s-00000000000000001", "s-00000000000000002"), "CHG-123 approved"))
              .addOverrides(
                  new FindingOverride(
                      FindingCode.NO_SERVERS, Set.of("cache"), "it was switched off"))
              .priority(0)
              .disaster(
                  new DisasterPart(
                      "fire",
                      "Ireland is down",
                      Optional.empty(),
                      List.of("directory", "shop"),
                      Map.of("directory", "exec-9"),
                      WaitUntil.ENDED))
              .addWaves("cache", "db")
              .addServerIds("s-00000000000000003")
              .continues(Continuation.of("exec-0"))
              .takeOver(new TakeOver("exec-drill", "the Region is gone"))
              .build(),
          RecoveryPlan.builder()
              .planId("shop")
              .name("Shop")
              .version(12_345_678_901L)
              .targets(new RecoveryTargets(Optional.of(Duration.ofHours(1)), Optional.empty()))
              .addWaves(Wave.builder().name("db").addGroupIds("pg").build())
              .build(),
          Instant.parse("2026-01-02T03:04:05Z"));

  private final ObjectMapper mapper = DomainJson.mapper();

  @ParameterizedTest
  @EnumSource
  void every_type_of_event_has_details(EventType type) {
    assertThat(EventDetails.class.getPermittedSubclasses())
        .extracting(Class::getSimpleName)
        .filteredOn(name -> type.name().replace("_", "").equalsIgnoreCase(name))
        .hasSize(1);
  }

  @Test
  void details_set_the_type_and_are_read_as_what_they_were() {
    assertThat(EVENT.type()).isEqualTo(EventType.STATUS_CHANGED);
    assertThat(EVENT.details())
        .isEqualTo(new EventDetails.StatusChanged(ExecutionStatus.RUNNING, ExecutionStatus.PAUSED));
  }

  @Test
  void in_json_they_are_a_flat_object_of_texts() throws IOException {
    ExecutionEvent event =
        EVENT.toBuilder().details(new EventDetails.JobSubmitted("a/1", "j-1", 3, "1/eu")).build();
    JsonNode details = mapper.readTree(mapper.writeValueAsString(event)).get("details");

    assertThat(details)
        .isEqualTo(
            mapper.readTree(
                "{\"attempt\":\"a/1\",\"job\":\"j-1\",\"servers\":\"3\",\"where\":\"1/eu\"}"));
    assertThat(mapper.readValue(mapper.writeValueAsString(event), ExecutionEvent.class).details())
        .isEqualTo(event.details());
  }

  @Test
  void what_is_absent_is_left_out() {
    EventDetails refused = new EventDetails.RequestRefused(RequestType.PAUSE, Optional.empty());

    assertThat(refused.asMap()).containsExactly(Map.entry("request", "PAUSE"));
    assertThat(EVENT.toBuilder().details(refused).build().details()).isEqualTo(refused);
  }

  @Test
  void moments_and_numbers_survive() {
    EventDetails requested =
        new EventDetails.ApprovalRequested("a", "h", Instant.parse("2026-01-02T03:04:05.006Z"));

    assertThat(EVENT.toBuilder().details(requested).build().details()).isEqualTo(requested);
    assertThat(EVENT.toBuilder().details(CREATED).build().details()).isEqualTo(CREATED);
  }

  @Test
  void a_start_tells_everything_that_was_asked_for() {
    assertThat(CREATED.asMap())
        .containsOnly(
            Map.entry("kind", "RECOVERY"),
            Map.entry("plan", "shop"),
            Map.entry("planVersion", "12345678901"),
            Map.entry("declaredAt", "2026-01-02T03:04:05Z"),
            Map.entry("rtoTarget", "PT1H"),
            Map.entry("parameters.scope", "all.of=it"),
            Map.entry("recoveryPointAtOrBefore", "2026-01-02T01:00:00Z"),
            Map.entry("snapshots.s-00000000000000001", "pit-00000000000000001"),
            Map.entry("overriddenServers", "s-00000000000000001 s-00000000000000002"),
            Map.entry("overrideReason", "CHG-123 approved"),
            Map.entry("policy", "RECOVER_WHAT_CAN_BE"),
            Map.entry("overrides.LIVE_INSTANCE.s-00000000000000001", "CHG-123 approved"),
            Map.entry("overrides.LIVE_INSTANCE.s-00000000000000002", "CHG-123 approved"),
            Map.entry("overrides.NO_SERVERS.cache", "it was switched off"),
            Map.entry("priority", "0"),
            Map.entry("disaster", "fire"),
            Map.entry("waitsFor", "directory"),
            Map.entry("waitUntil", "ENDED"),
            Map.entry("waves", "cache, db"),
            Map.entry("servers", "s-00000000000000003"),
            Map.entry("continues", "exec-0"),
            Map.entry("continuedPlan", "AS_IT_WAS"),
            Map.entry("takesOverFrom", "exec-drill"),
            Map.entry("takeOverReason", "the Region is gone"));
  }

  @Test
  void events_of_older_versions_say_less_and_stay_readable() {
    ExecutionEvent created =
        EVENT.toBuilder()
            .type(EventType.EXECUTION_CREATED)
            .flatDetails(Map.of("kind", "DRILL", "plan", "shop", "planVersion", "3"))
            .build();
    ExecutionEvent recovered =
        EVENT.toBuilder()
            .type(EventType.SERVER_RECOVERED)
            .flatDetails(Map.of("instance", "i-1"))
            .build();

    assertThat(created.details(EventDetails.ExecutionCreated.class).declaredAt()).isEmpty();
    assertThat(created.details(EventDetails.ExecutionCreated.class).parameters()).isEmpty();
    assertThat(created.details(EventDetails.ExecutionCreated.class).policy()).isEmpty();
    assertThat(recovered.details())
        .isEqualTo(new EventDetails.ServerRecovered("i-1", Optional.empty()));
  }

  @Test
  void what_only_a_newer_version_knows_is_kept_for_the_hash() throws IOException {
    String newer = mapper.writeValueAsString(EVENT).replace("\"from\"", "\"news\":\"x\",\"from\"");
    ExecutionEvent read = mapper.readValue(newer, ExecutionEvent.class);

    assertThat(read.flatDetails()).containsEntry("news", "x");
    assertThat(read.details()).isEqualTo(EVENT.details());
  }

  @Test
  void what_is_missing_or_makes_no_sense_is_refused_by_name() {
    ExecutionEvent empty = EVENT.toBuilder().flatDetails(Map.of("from", "RUNNING")).build();
    ExecutionEvent odd =
        EVENT.toBuilder()
            .type(EventType.SERVER_FAILED)
            .flatDetails(Map.of("code", "BAD_LUCK"))
            .build();

    assertThatThrownBy(empty::details)
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("details.to must be set");
    assertThatThrownBy(odd::details)
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("details.code must be a FailureCode, is 'BAD_LUCK'");
  }

  @Test
  void details_of_a_known_type_are_read_without_a_cast() {
    ExecutionEvent answered =
        EVENT.toBuilder()
            .details(
                new EventDetails.ApprovalAnswered("a", ApprovalStatus.DENIED, Optional.empty()))
            .build();

    assertThat(answered.details(EventDetails.ApprovalAnswered.class).status())
        .isEqualTo(ApprovalStatus.DENIED);
    assertThat(new EventDetails.ServerFailed(FailureCode.UNHEALTHY).type())
        .isEqualTo(EventType.SERVER_FAILED);
  }
}
