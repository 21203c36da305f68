package io.github.drsorchestration.core.engine.wave;

import static io.github.drsorchestration.core.engine.Given.ended;
import static io.github.drsorchestration.core.engine.Given.instance;
import static io.github.drsorchestration.core.engine.Given.job;
import static io.github.drsorchestration.core.engine.Given.launched;
import static io.github.drsorchestration.core.engine.Given.launching;
import static io.github.drsorchestration.core.engine.Given.participant;
import static io.github.drsorchestration.core.engine.Given.planned;
import static io.github.drsorchestration.core.engine.Given.submitted;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.PreviousLaunch;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.core.engine.Outcome;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.Question;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValidationStageTest {

  private static final HealthCheck PROBE =
      HealthCheck.builder().probe("http").timeout(Duration.ofMinutes(5)).build();

  @Test
  void a_launched_server_whose_instance_is_there_has_recovered() {
    Outcome outcome =
        launchedServer()
            .world(
                it -> it.instance(instance("a").jobId("j1").recoveryPointAt(NOW.minusSeconds(9))))
            .decide();

    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.RECOVERED);
    assertThat(outcome.server("a").recoveryPointAt()).contains(NOW.minusSeconds(9));
    assertThat(outcome.event(EventDetails.ServerRecovered.class).serverId()).contains(id("a"));
    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.COMPLETED);
  }

  @Test
  void a_server_is_validated_as_soon_as_it_is_launched() {
    Outcome outcome =
        server(launched("a", "x/0/1"), submitted("x/0/1", "j1", "a"))
            .world(it -> it.instance(instance("a").jobId("j1")))
            .world(it -> it.job(job("j1", "x/0/1", participant("a", LaunchStatus.LAUNCHED))))
            .decide();

    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.RECOVERED);
    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.COMPLETED);
  }

  @Test
  void what_a_job_says_nothing_of_is_looked_for_when_the_job_has_ended() {
    Outcome outcome =
        server(launching("a", "x/0/1"), submitted("x/0/1", "j1", "a"))
            .world(it -> it.instance(instance("a").jobId("j1")))
            .world(it -> it.job(job("j1", "x/0/1", participant("a", LaunchStatus.IN_PROGRESS))))
            .decide();

    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.LAUNCHING);
    assertThat(outcome.asked(Question.InstancesOf.class)).isFalse();
  }

  @Test
  void an_instance_that_is_not_listed_may_appear_as_long_as_its_job_runs() {
    Outcome outcome =
        server(launched("a", "x/0/1"), submitted("x/0/1", "j1", "a"))
            .world(it -> it.job(job("j1", "x/0/1", participant("a", LaunchStatus.LAUNCHED))))
            .afterMinutes(10)
            .decide();

    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.LAUNCHED);
  }

  @Test
  void an_instance_that_is_not_listed_is_looked_for_every_five_seconds() {
    Outcome outcome = launchedServer().afterSeconds(119).decide();

    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.LAUNCHED);
    assertThat(outcome.wakesAfter()).contains(Duration.ofSeconds(5));
  }

  @Test
  void what_an_earlier_launch_left_is_on_record_where_the_last_one_left_nothing() {
    PreviousLaunch before =
        new PreviousLaunch(
            1,
            Optional.of("j0"),
            Optional.of("i-a"),
            new Failure(FailureCode.RELAUNCHED, "again"),
            NOW);
    Outcome outcome =
        server(
                launched("a", "x/0/1")
                    .recoveryInstanceId(Optional.empty())
                    .addPreviousLaunches(before),
                ended("x/0/1", "j1", "a"))
            .world(it -> it.instance(instance("a").jobId("j0")))
            .afterMinutes(3)
            .decide();

    assertThat(outcome.server("a").failure().orElseThrow().code())
        .isEqualTo(FailureCode.INSTANCE_MISSING);
    assertThat(outcome.server("a").recoveryInstanceId()).contains("i-a");
  }

  @Test
  void an_instance_that_is_not_listed_two_minutes_after_the_job_is_missing() {
    Outcome outcome = launchedServer().afterSeconds(120).decide();

    assertThat(outcome.server("a").failure().orElseThrow().code())
        .isEqualTo(FailureCode.INSTANCE_MISSING);
    assertThat(outcome.wave("db").status()).isEqualTo(WaveStatus.FAILED);
  }

  @Test
  void nothing_is_missing_as_long_as_instances_cannot_be_listed() {
    Outcome outcome =
        launchedServer()
            .world(it -> it.fails(Question.InstancesOf.class, "?", false))
            .afterMinutes(10)
            .decide();

    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.LAUNCHED);
  }

  @Test
  void a_server_that_vanished_from_its_job_is_found_by_its_instance() {
    Outcome outcome =
        server(launching("a", "x/0/1"), ended("x/0/1", "j1", "a"))
            .world(it -> it.instance(instance("a").jobId("j1")))
            .decide();

    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.RECOVERED);
    assertThat(outcome.server("a").recoveryInstanceId()).contains("i-a");
    assertThat(outcome.events()).contains(new EventDetails.ServerLaunched());
  }

  @Test
  void an_instance_that_is_terminated_or_of_another_job_is_not_the_servers_own() {
    Outcome outcome =
        server(launching("a", "x/0/1"), ended("x/0/1", "j1", "a"))
            .world(it -> it.instance(instance("a").jobId("j1").state(InstanceState.TERMINATED)))
            .world(it -> it.instance(instance("a").instanceId("i-other").jobId("j9")))
            .decide();

    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.LAUNCHING);
  }

  @Test
  void a_server_with_a_health_check_has_recovered_when_its_probe_says_so() {
    assertThat(probed(true).decide().server("a").status()).isEqualTo(ServerStatus.RECOVERED);

    Outcome sick = probed(false).decide();
    assertThat(sick.server("a").status()).isEqualTo(ServerStatus.LAUNCHED);
    assertThat(sick.wakesAfter()).contains(Duration.ofSeconds(10));
  }

  @Test
  void a_server_that_does_not_get_well_in_time_has_failed() {
    assertThat(probed(false).afterSeconds(299).decide().wakesAfter())
        .contains(Duration.ofSeconds(1));
    Outcome late = probed(false).afterSeconds(300).decide();

    assertThat(late.server("a").failure().orElseThrow().code()).isEqualTo(FailureCode.UNHEALTHY);
    assertThat(late.server("a").failure().orElseThrow().message()).contains("i-a", "PT5M");
  }

  @Test
  void a_server_that_is_well_at_the_last_look_is_well() {
    assertThat(probed(true).afterSeconds(301).decide().server("a").status())
        .isEqualTo(ServerStatus.RECOVERED);
  }

  @Test
  void the_time_to_get_well_counts_from_the_launch_and_not_from_the_end_of_the_job() {
    Situation late =
        health(
            launched("a", "x/0/1"), ended("x/0/1", "j1", "a").endedAt(NOW.plusSeconds(100)), false);

    assertThat(late.afterSeconds(299).decide().server("a").status())
        .isEqualTo(ServerStatus.LAUNCHED);
    assertThat(late.afterSeconds(300).decide().server("a").status()).isEqualTo(ServerStatus.FAILED);
  }

  @Test
  void a_probe_that_fails_counts_as_not_healthy() {
    Outcome outcome =
        probed(true).world(it -> it.fails(Question.HealthNow.class, "?", false)).decide();

    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.LAUNCHED);
  }

  private static Situation launchedServer() {
    return server(launched("a", "x/0/1"), ended("x/0/1", "j1", "a"));
  }

  private static Situation server(ServerExecution.Builder server, JobAttempt.Builder attempt) {
    return Situation.running(
        wave(WaveStatus.VALIDATING, "db", server).addAttempts(attempt.build()));
  }

  private static Situation probed(boolean healthy) {
    return health(launched("a", "x/0/1"), ended("x/0/1", "j1", "a"), healthy);
  }

  private static Situation health(
      ServerExecution.Builder server, JobAttempt.Builder attempt, boolean healthy) {
    return Situation.running(
            wave(WaveStatus.VALIDATING, planned("db").healthCheck(PROBE), server)
                .addAttempts(attempt.build()))
        .world(it -> it.instance(instance("a").jobId("j1")).healthy(healthy));
  }
}
