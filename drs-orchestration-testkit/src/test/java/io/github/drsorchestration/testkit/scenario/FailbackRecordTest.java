package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Homeward.approve;
import static io.github.drsorchestration.testkit.scenario.Homeward.choice;
import static io.github.drsorchestration.testkit.scenario.Homeward.failedOver;
import static io.github.drsorchestration.testkit.scenario.Homeward.toTheCutover;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.ProductionSide;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.FailbackReport;
import io.github.drsorchestration.api.report.ServerReport;
import io.github.drsorchestration.api.report.WaveReport;
import io.github.drsorchestration.core.report.ReportVerifier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What the report of a failback says is borne out by its events, or refuted. */
class FailbackRecordTest {

  private final ExecutionReport report = cameHome();

  @Test
  void a_report_of_a_way_home_agrees_with_its_events() {
    assertThat(ReportVerifier.problems(report)).isEmpty();
  }

  @Test
  void moments_that_are_not_on_record_are_found() {
    Optional<Instant> later = Optional.of(report.createdAt().plusSeconds(7));

    assertThat(problems(way -> with(way, later, way.movedAt(), way.protectedAt())))
        .singleElement()
        .asString()
        .startsWith("when the copy of s-");
    assertThat(problems(way -> with(way, way.inSyncAt(), later, way.protectedAt())))
        .singleElement()
        .asString()
        .startsWith("when production of s-");
    assertThat(problems(way -> with(way, way.inSyncAt(), way.movedAt(), later)))
        .singleElement()
        .asString()
        .contains("was protected again");
  }

  @Test
  void a_side_and_an_end_that_are_not_on_record_are_found() {
    assertThat(
            problems(
                way ->
                    new FailbackReport(
                        FailbackStage.PROTECTED,
                        ProductionSide.RECOVERY,
                        way.origin(),
                        way.inSyncAt(),
                        way.movedAt(),
                        way.protectedAt())))
        .hasSize(2)
        .anyMatch(it -> it.startsWith("where production of s-"))
        .anyMatch(it -> it.startsWith("whether s-"));
  }

  private List<String> problems(UnaryOperator<FailbackReport> change) {
    WaveReport wave = report.waves().get(0);
    ServerReport server = wave.servers().get(0);
    ServerReport changed =
        server.toBuilder().failback(change.apply(server.failback().orElseThrow())).build();
    return ReportVerifier.problems(
        report.toBuilder()
            .waves(List.of(wave.toBuilder().servers(List.of(changed)).build()))
            .build());
  }

  private static FailbackReport with(
      FailbackReport way,
      Optional<Instant> inSyncAt,
      Optional<Instant> movedAt,
      Optional<Instant> protectedAt) {
    return new FailbackReport(
        way.stage(), way.production(), way.origin(), inSyncAt, movedAt, protectedAt);
  }

  private static ExecutionReport cameHome() {
    Scene scene = toTheCutover(failedOver(wave("db").build()), choice().cleanUp(true).build());
    approve(scene).runUntilIdle();
    return scene.simulation().report(scene.executionId());
  }
}
