package io.github.drsorchestration.core.engine.preflight;

import static io.github.drsorchestration.core.engine.Given.planned;
import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.core.engine.Situation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeChecksTest {

  @Test
  void a_wave_whose_time_is_shorter_than_the_last_launch_of_a_server_is_told() {
    Situation slow = launching(Duration.ofMinutes(15));

    assertThat(found(slow, Duration.ofHours(6)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.wave()).contains("db");
              assertThat(finding.message())
                  .contains("'db' gives its servers 14 minutes")
                  .contains("took 15 minutes");
            });
  }

  @Test
  void a_time_that_is_just_enough_is_enough() {
    assertThat(found(launching(Duration.ofMinutes(14)), Duration.ofMinutes(24))).isEmpty();
  }

  @Test
  void without_experience_nothing_is_told() {
    assertThat(found(created(), Duration.ofMinutes(1))).isEmpty();
  }

  @Test
  void a_plan_that_ends_before_its_chain_of_waves_can_is_told() {
    Situation chain = launching(Duration.ofMinutes(14));

    assertThat(found(chain, Duration.ofMinutes(23)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.wave()).isEmpty();
              assertThat(finding.message()).contains("23 minutes").contains("at least 24 minutes");
            });
    assertThat(found(chain, Duration.ofMinutes(24))).isEmpty();
  }

  @Test
  void a_plan_that_ends_before_a_place_has_had_room_for_all_of_it_is_told() {
    Situation narrow = launching(Duration.ofMinutes(14)).world(it -> it.quotas(1, 1, 1));

    assertThat(found(narrow, Duration.ofMinutes(24))).isEmpty();
    assertThat(
            found(
                narrow.world(it -> it.launchTook("c", Duration.ofMinutes(9))),
                Duration.ofMinutes(32)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("at least 33 minutes"));
  }

  /** The databases took this long, the application ten minutes. */
  private static Situation launching(Duration databases) {
    return created()
        .world(it -> it.launchTook("a", databases))
        .world(it -> it.launchTook("b", Duration.ofMinutes(10)));
  }

  private static Situation created() {
    Duration timeout = Duration.ofMinutes(14);
    return Situation.created(
        List.of(
            planned("db").addServerIds(id("a")).timeout(timeout),
            planned("app").addServerIds(id("b"), id("c")).timeout(timeout)),
        "a",
        "b",
        "c");
  }

  private static List<Finding> found(Situation situation, Duration maxDuration) {
    return situation.plan(b -> b.maxDuration(maxDuration)).preflight().findings().stream()
        .filter(finding -> finding.code() == FindingCode.TIME_TOO_SHORT)
        .toList();
  }
}
