package io.github.drsorchestration.api.plan;

import static io.github.drsorchestration.api.sample.PlanSamples.PLAN;
import static io.github.drsorchestration.api.sample.PlanSamples.WAVE;
import static io.github.drsorchestration.api.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.json.DomainJson;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecoveryPlanTest {

  private static final WaveGeneration GENERATION =
      WaveGeneration.builder().addGroupIds("pg-web", "pg-app").build();

  private static RecoveryPlan.Builder plan() {
    return PLAN.toBuilder();
  }

  @Test
  void has_the_defaults_that_it_promises() throws Exception {
    RecoveryPlan read =
        DomainJson.mapper()
            .readValue(
                "{\"planId\":\"shop\",\"name\":\"Web shop\",\"waves\":"
                    + "[{\"name\":\"databases\",\"groupIds\":[\"pg-databases\"]},"
                    + "{\"name\":\"web\",\"groupIds\":[\"pg-web\"]}]}",
                RecoveryPlan.class);

    assertThat(read).isEqualTo(PLAN);
    assertThat(read.targets()).isEqualTo(RecoveryTargets.NONE);
    assertThat(read.maxDuration()).isEqualTo(Duration.ofDays(7));
    assertThat(read.version()).isZero();
  }

  @Test
  void the_id_is_not_blank() {
    assertRefused(() -> plan().planId(" ").build(), "planId", "must not be blank");
  }

  @Test
  void the_name_has_1_to_64_characters() {
    assertThat(plan().name("n".repeat(64)).build().name()).hasSize(64);
    assertRefused(
        () -> plan().name("n".repeat(65)).build(),
        "name",
        "must have at most 64 characters, has 65");
    assertRefused(() -> plan().name("").build(), "name", "must not be blank");
    assertRefused(
        () -> plan().name("\tshop").build(), "name", "must not start or end with white space");
  }

  @Test
  void the_longest_duration_lies_between_a_minute_and_thirty_days() {
    Duration minute = Duration.ofMinutes(1);
    Duration month = Duration.ofDays(30);

    assertThat(plan().maxDuration(minute).build().maxDuration()).isEqualTo(minute);
    assertThat(plan().maxDuration(month).build().maxDuration()).isEqualTo(month);
    assertRefused(
        () -> plan().maxDuration(Duration.ofSeconds(59)).build(),
        "maxDuration",
        "must be between PT1M and PT720H, is PT59S");
    assertRefused(
        () -> plan().maxDuration(month.plusSeconds(1)).build(),
        "maxDuration",
        "must be between PT1M and PT720H, is PT720H1S");
  }

  @Test
  void the_priority_is_from_0_to_9() {
    String rule = "must be from 0 to 9, is ";

    assertThat(plan().build().priority()).isEqualTo(5);
    assertThat(plan().priority(0).build().priority()).isZero();
    assertThat(plan().priority(9).build().priority()).isEqualTo(9);
    assertRefused(() -> plan().priority(-1).build(), "priority", rule + "-1");
    assertRefused(() -> plan().priority(10).build(), "priority", rule + "10");
  }

  @Test
  void waves_are_either_listed_or_generated() {
    String rule = "or generatedWaves must say what to launch: exactly one of the two";

    assertThat(plan().waves(List.of()).generatedWaves(GENERATION).build().waves()).isEmpty();
    assertRefused(() -> plan().waves(List.of()).build(), "waves", rule);
    assertRefused(() -> plan().generatedWaves(GENERATION).build(), "waves", rule);
  }

  @Test
  void the_version_is_not_negative() {
    assertRefused(() -> plan().version(-1).build(), "version", "must be at least 0, is -1");
  }

  @Test
  void all_groups_are_collected_sorted_and_once() {
    RecoveryPlan listed =
        plan()
            .waves(
                List.of(WAVE, Wave.builder().name("web").addGroupIds("pg-web", "pg-app").build()))
            .build();
    RecoveryPlan generated = plan().waves(List.of()).generatedWaves(GENERATION).build();

    assertThat(listed.allGroupIds()).containsExactly("pg-app", "pg-databases", "pg-web");
    assertThat(generated.allGroupIds()).containsExactly("pg-app", "pg-web");
  }

  @Test
  void targets_are_longer_than_zero() {
    Optional<Duration> nano = Optional.of(Duration.ofNanos(1));
    Optional<Duration> zero = Optional.of(Duration.ZERO);

    assertThat(new RecoveryTargets(nano, nano).rto()).isEqualTo(nano);
    assertRefused(
        () -> new RecoveryTargets(zero, nano), "rto", "must be longer than zero, is PT0S");
    assertRefused(
        () -> new RecoveryTargets(nano, zero), "rpo", "must be longer than zero, is PT0S");
    assertRefused(
        () -> new RecoveryTargets(Optional.of(Duration.ofSeconds(-1)), nano),
        "rto",
        "must be longer than zero, is PT-1S");
  }
}
