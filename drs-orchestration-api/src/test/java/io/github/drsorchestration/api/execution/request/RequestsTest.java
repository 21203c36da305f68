package io.github.drsorchestration.api.execution.request;

import static io.github.drsorchestration.api.sample.Refusals.assertRefused;
import static io.github.drsorchestration.api.sample.RequestSamples.RETRY;
import static io.github.drsorchestration.api.sample.RequestSamples.START;
import static io.github.drsorchestration.api.sample.ServerSamples.DATABASE;
import static io.github.drsorchestration.api.sample.ServerSamples.NOON;
import static io.github.drsorchestration.api.sample.ServerSamples.SNAPSHOT;
import static io.github.drsorchestration.api.sample.ServerSamples.WEB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.plan.ExecutionKind;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What people ask: to start, and of what has started. */
class RequestsTest {

  @ParameterizedTest
  @EnumSource(names = {"SKIP", "CANCEL", "DENY", "TERMINATE"})
  void what_cannot_be_undone_needs_a_reason(RequestType type) {
    assertRefused(
        () -> ExecutionRequest.builder().type(type).by("ann").build(),
        "reason",
        "is required for " + type);
    assertRefused(
        () -> ExecutionRequest.of(type, Actor.of("ann"), "  "),
        "reason",
        "is required for " + type);
    assertThat(ExecutionRequest.of(type, Actor.of("ann"), "drill is over").reason())
        .contains("drill is over");
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"SKIP", "CANCEL", "DENY", "RELAUNCH", "EXTEND", "TERMINATE", "CLEAN_UP"})
  void the_rest_needs_none(RequestType type) {
    assertThat(ExecutionRequest.builder().type(type).by("ann").build().reason()).isEmpty();
  }

  @Test
  void a_relaunch_needs_a_reason_and_names_its_servers() {
    ExecutionRequest.Builder relaunch =
        ExecutionRequest.builder().type(RequestType.RELAUNCH).by("ann");

    assertRefused(
        () -> relaunch.addServerIds(DATABASE).build(), "reason", "is required for RELAUNCH");
    assertRefused(
        () -> ExecutionRequest.of(RequestType.RELAUNCH, "ann", "the disk was empty"),
        "serverIds",
        "must name the servers for a RELAUNCH");
    assertThat(relaunch.reason("the disk was empty").build().serverIds()).contains(DATABASE);
  }

  @Test
  void an_extension_and_nothing_else_gives_up_to_seven_days_more() {
    assertRefused(
        () -> ExecutionRequest.builder().type(RequestType.EXTEND).by("ann").build(),
        "extendBy",
        "is required for an EXTEND, and for nothing else");
    assertRefused(
        () -> RETRY.toBuilder().extendBy(Duration.ofHours(1)).build(),
        "extendBy",
        "is required for an EXTEND, and for nothing else");
    for (Duration wrong : List.of(Duration.ZERO, Duration.ofDays(7).plusSeconds(1))) {
      assertRefused(
          () -> extension(wrong), "extendBy", "must be more than zero and at most PT168H");
    }
    assertThat(extension(Duration.ofDays(7)).reason()).isEmpty();
  }

  @Test
  void only_a_clean_up_is_confirmed_by_the_name_of_the_plan() {
    assertRefused(
        () -> RETRY.toBuilder().planName("shop").build(), "planName", "confirms a TERMINATE only");
  }

  private static ExecutionRequest extension(Duration length) {
    return ExecutionRequest.builder().type(RequestType.EXTEND).by("ann").extendBy(length).build();
  }

  @Test
  void somebody_asks_for_servers_that_can_exist() {
    assertRefused(() -> RETRY.toBuilder().by(" ").build(), "id", "must not be blank");
    assertRefused(
        () -> RETRY.toBuilder().addServerIds(DATABASE, "web-1").build(),
        "serverIds[1]",
        "must be a source server id (s- and 17 characters), is 'web-1'");
  }

  @Test
  void a_start_names_the_plan_and_who_asks() {
    assertRefused(() -> START.toBuilder().planId("").build(), "planId", "must not be blank");
    assertRefused(() -> START.toBuilder().by("").build(), "id", "must not be blank");
    assertRefused(
        () -> START.toBuilder().clientToken(" ").build(), "clientToken", "must not be blank");
    assertThat(START.recoveryPoint()).isEqualTo(RecoveryPointChoice.LATEST);
  }

  @Test
  void nobody_passes_for_the_engine() {
    assertRefused(() -> START.toBuilder().by("Engine ").build(), "by", "must not be 'engine'");
    assertRefused(() -> RETRY.toBuilder().by("engine").build(), "by", "must not be 'engine'");
  }

  @Test
  void recovery_points_are_chosen_by_well_formed_ids() {
    assertThat(RecoveryPointChoice.atOrBefore(NOON).atOrBefore()).contains(NOON);
    assertRefused(
        () -> new RecoveryPointChoice(Optional.empty(), Map.of("web-1", SNAPSHOT)),
        "snapshotIds key",
        "must be a source server id (s- and 17 characters), is 'web-1'");
    assertRefused(
        () -> new RecoveryPointChoice(Optional.empty(), Map.of(DATABASE, "pit-1")),
        "snapshotIds." + DATABASE,
        "must be a snapshot id (pit- and 17 characters), is 'pit-1'");
  }

  @Test
  void chosen_recovery_points_are_sorted_by_server() {
    RecoveryPointChoice choice =
        new RecoveryPointChoice(Optional.empty(), Map.of(WEB, SNAPSHOT, DATABASE, SNAPSHOT));

    assertThat(choice.snapshotIds().keySet()).containsExactly(DATABASE, WEB);
  }

  @Test
  void permission_to_delete_live_instances_is_given_server_by_server_with_a_reason() {
    assertRefused(
        () -> new LiveInstanceOverride(Set.of(), "why"), "serverIds", "must not be empty");
    assertRefused(
        () -> new LiveInstanceOverride(Set.of("*"), "why"),
        "serverIds[0]",
        "must be a source server id (s- and 17 characters), is '*'");
    assertRefused(() -> new LiveInstanceOverride(Set.of(WEB), " "), "reason", "must not be blank");
  }

  @Test
  void permitted_servers_are_sorted_and_cannot_be_added_to() {
    Set<String> servers = new LinkedHashSet<>(List.of(WEB, DATABASE));
    LiveInstanceOverride override = new LiveInstanceOverride(servers, "why");

    servers.clear();

    assertThat(override.serverIds()).containsExactly(DATABASE, WEB);
    assertThatThrownBy(() -> override.serverIds().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void the_policy_follows_the_kind_unless_it_was_chosen() {
    StartRequest drill =
        StartRequest.builder().planId("shop").kind(ExecutionKind.DRILL).by("ann").build();
    StartRequest chosen = drill.toBuilder().policy(StartPolicy.ALL_OR_NOTHING).build();

    assertThat(drill.policy()).isEqualTo(StartPolicy.ALL_OR_NOTHING);
    assertThat(drill.toBuilder().kind(ExecutionKind.RECOVERY).build().policy())
        .isEqualTo(StartPolicy.RECOVER_WHAT_CAN_BE);
    assertThat(chosen.toBuilder().kind(ExecutionKind.RECOVERY).build().policy())
        .isEqualTo(StartPolicy.ALL_OR_NOTHING);
  }
}
