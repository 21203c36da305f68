package io.github.drsorchestration.api.plan;

import static io.github.drsorchestration.api.sample.PlanSamples.HOOK;
import static io.github.drsorchestration.api.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a wave may wait for: approvals, hooks and health checks, none of them for ever. */
class WaitingTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration TOO_SHORT = Duration.ofMillis(999);

  private static Hook.Builder hook() {
    return Hook.builder().from(HOOK);
  }

  private static HealthCheck.Builder healthCheck() {
    return HealthCheck.builder().probe("http");
  }

  @Test
  void an_approval_expires_after_a_second_to_thirty_days() {
    Duration month = Duration.ofDays(30);

    assertThat(ApprovalPolicy.builder().build().expiresAfter()).isEqualTo(Duration.ofHours(24));
    assertThat(ApprovalPolicy.builder().expiresAfter(SECOND).build().expiresAfter())
        .isEqualTo(SECOND);
    assertThat(ApprovalPolicy.builder().expiresAfter(month).build().expiresAfter())
        .isEqualTo(month);
    assertRefused(
        () -> ApprovalPolicy.builder().expiresAfter(TOO_SHORT).build(),
        "expiresAfter",
        "must be between PT1S and PT720H, is PT0.999S");
    assertRefused(
        () -> ApprovalPolicy.builder().expiresAfter(month.plusNanos(1)).build(),
        "expiresAfter",
        "must be between PT1S and PT720H, is PT720H0.000000001S");
  }

  @Test
  void a_hook_runs_for_a_second_to_two_days() {
    Duration longest = Duration.ofDays(2);

    assertThat(hook().build().timeout()).isEqualTo(Duration.ofMinutes(30));
    assertThat(hook().timeout(SECOND).build().timeout()).isEqualTo(SECOND);
    assertThat(hook().timeout(longest).build().timeout()).isEqualTo(longest);
    assertRefused(
        () -> hook().timeout(TOO_SHORT).build(),
        "timeout",
        "must be between PT1S and PT48H, is PT0.999S");
    assertRefused(
        () -> hook().timeout(longest.plusSeconds(1)).build(),
        "timeout",
        "must be between PT1S and PT48H, is PT48H1S");
  }

  @Test
  void a_hook_has_a_name_and_a_target_and_is_required_unless_it_says_otherwise() {
    assertThat(hook().build().required()).isTrue();
    assertThat(hook().name("n".repeat(64)).build().name()).hasSize(64);
    assertRefused(
        () -> hook().name("n".repeat(65)).build(),
        "name",
        "must have at most 64 characters, has 65");
    assertRefused(() -> hook().name(" ").build(), "name", "must not be blank");
    assertRefused(() -> hook().target(" ").build(), "target", "must not be blank");
    assertRefused(() -> Hook.builder().name("dns").build(), "type, target", "must be set");
  }

  @Test
  void a_server_becomes_healthy_within_a_second_to_a_day() {
    Duration longest = Duration.ofDays(1);

    assertThat(healthCheck().build().timeout()).isEqualTo(Duration.ofMinutes(10));
    assertThat(healthCheck().timeout(SECOND).build().timeout()).isEqualTo(SECOND);
    assertThat(healthCheck().timeout(longest).build().timeout()).isEqualTo(longest);
    assertRefused(
        () -> healthCheck().timeout(TOO_SHORT).build(),
        "timeout",
        "must be between PT1S and PT24H, is PT0.999S");
    assertRefused(
        () -> healthCheck().timeout(longest.plusSeconds(1)).build(),
        "timeout",
        "must be between PT1S and PT24H, is PT24H1S");
    assertRefused(() -> healthCheck().probe("").build(), "probe", "must not be blank");
  }
}
