package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.planOf;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.request.LiveInstanceOverride;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.api.plan.RecoveryTargets;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.core.report.ReportVerifier;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

/** The events are intact, and somebody with access to the table has changed the rest. */
class ForgedStateScenarioTest {

  private final Scene scene =
      Scene.of(
              planOf(wave("a").onFailure(OnFailure.CONTINUE).build(), wave("b").build())
                  .targets(
                      new RecoveryTargets(
                          Optional.of(Duration.ofMinutes(10)), Optional.of(Duration.ofHours(1))))
                  .build(),
              Cast.world("a", "b").fault(Fault.ofServer(FaultKind.LAUNCH_FAILS, id("a"))))
          .run(Scene.recovery().putParameters("scope", "all").build());

  @Test
  void what_was_not_touched_is_verified() {
    ExecutionReport report = report();

    assertThat(report.status()).isEqualTo(ExecutionStatus.PARTIAL);
    assertThat(report.events().problems()).isEmpty();
    assertThat(report.events().verified()).isTrue();
    assertThat(report.events().covers())
        .contains("the recovery points", "RTO and RPO, recalculated from the above");
    assertThat(report.record()).isEqualTo(scene.events());
  }

  @Test
  void a_better_status_shows() {
    assertForged(it -> it.status(ExecutionStatus.COMPLETED))
        .contains("the status: COMPLETED in the report, PARTIAL on record");
  }

  @Test
  void a_later_declaration_shows() {
    Instant later = scene.moment("05:00");

    assertForged(it -> it.declaredAt(later))
        .contains(
            "the declaration: "
                + later
                + " in the report, "
                + scene.moment("00:00")
                + " on record");
  }

  @Test
  void another_target_shows() {
    RecoveryTargets generous =
        new RecoveryTargets(Optional.of(Duration.ofHours(9)), Optional.of(Duration.ofHours(9)));

    assertForged(it -> it.plan(scene.execution().plan().toBuilder().targets(generous).build()))
        .contains(
            "the RTO target: PT9H in the report, PT10M on record",
            "the RPO target: PT9H in the report, PT1H on record");
  }

  @Test
  void other_parameters_show() {
    assertForged(
            it ->
                it.startRequest(
                    scene.execution().startRequest().toBuilder()
                        .parameters(Map.of("scope", "web"))
                        .build()))
        .contains("the parameters: {scope=web} in the report, {scope=all} on record");
  }

  @Test
  void a_failed_server_that_was_made_a_recovered_one_shows() {
    assertForged(
            server(
                "a",
                it ->
                    it.status(ServerStatus.RECOVERED)
                        .failure(Optional.empty())
                        .recoveryInstanceId("i-0000000000000001")
                        .recoveredAt(scene.moment("09:00"))))
        .contains("the status of " + id("a") + ": RECOVERED in the report, FAILED on record");
  }

  @Test
  void a_younger_recovery_point_shows() {
    assertForged(server("b", it -> it.recoveryPointAt(scene.moment("00:00"))))
        .anyMatch(problem -> problem.startsWith("the recovery point of " + id("b")));
  }

  @Test
  void an_earlier_recovery_shows() {
    assertForged(server("b", it -> it.recoveredAt(scene.moment("09:00"))))
        .anyMatch(problem -> problem.startsWith("when " + id("b") + " was up"));
  }

  @Test
  void a_server_that_was_left_out_shows() {
    List<WaveExecution> withoutA =
        scene.execution().waves().stream()
            .map(wave -> wave.wave().name().equals("a") ? without(wave) : wave)
            .toList();

    assertForged(it -> it.waves(withoutA))
        .contains(
            "the number of servers: 1 in the report, 2 on record",
            id("a") + " is on record and not in the report");
  }

  @Test
  void a_report_that_was_changed_after_it_was_made_shows_without_the_store() {
    ExecutionReport report = report();
    ExecutionReport forged = report.toBuilder().status(ExecutionStatus.COMPLETED).build();

    assertThat(ReportVerifier.problems(report)).isEmpty();
    assertThat(ReportVerifier.problems(forged))
        .containsExactly("the status: COMPLETED in the report, PARTIAL on record");
  }

  @Test
  void the_start_is_on_record_with_what_it_may_destroy() {
    Scene drill =
        Scene.of(wave("a").build())
            .run(
                Scene.drill()
                    .declaredAt(Instant.parse("2025-12-31T23:50:00Z"))
                    .liveInstanceOverride(
                        new LiveInstanceOverride(Set.of(id("a")), "CHG-123 approved"))
                    .build());

    EventDetails.ExecutionCreated created =
        drill.events().get(0).details(EventDetails.ExecutionCreated.class);
    assertThat(drill.events().get(0).actor()).isEqualTo(Scene.OPERATOR);
    assertThat(created.declaredAt()).hasValue(Instant.parse("2025-12-31T23:50:00Z"));
    assertThat(created.overriddenServers()).hasValue(id("a"));
    assertThat(created.overrideReason()).hasValue("CHG-123 approved");
  }

  @Test
  void a_disaster_cannot_be_declared_for_the_future() {
    Scene fresh = Scene.of(wave("a").build());

    assertThatThrownBy(
            () -> fresh.start(Scene.recovery().declaredAt(fresh.moment("00:01")).build()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("declaredAt is in the future");
    assertThat(fresh.start(Scene.recovery().declaredAt(fresh.moment("00:00")).build()).status())
        .isNotEqualTo(ExecutionStatus.FAILED);
  }

  private ExecutionReport report() {
    return scene.simulation().report(scene.executionId());
  }

  private ListAssert<String> assertForged(UnaryOperator<Execution.Builder> forgery) {
    Execution genuine = scene.execution();
    scene
        .simulation()
        .executionStore()
        .save(genuine, forgery.apply(genuine.toBuilder()).build(), List.of());
    ExecutionReport report = report();
    assertThat(report.events().verified()).isFalse();
    return assertThat(report.events().problems());
  }

  private UnaryOperator<Execution.Builder> server(
      String name, UnaryOperator<ServerExecution.Builder> forgery) {
    List<WaveExecution> waves =
        scene.execution().waves().stream()
            .map(
                wave ->
                    wave.toBuilder()
                        .servers(
                            wave.servers().stream()
                                .map(
                                    server ->
                                        server.serverId().equals(id(name))
                                            ? forgery.apply(server.toBuilder()).build()
                                            : server)
                                .toList())
                        .build())
            .toList();
    return it -> it.waves(waves);
  }

  private static WaveExecution without(WaveExecution wave) {
    return wave.toBuilder().servers(List.of()).build();
  }
}
