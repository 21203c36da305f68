package io.github.drsorchestration.core.engine.launch;

import static io.github.drsorchestration.core.engine.Given.job;
import static io.github.drsorchestration.core.engine.Given.participant;
import static io.github.drsorchestration.core.engine.Given.rejected;
import static io.github.drsorchestration.core.engine.Given.server;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.PLACE;
import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.JobTags;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.core.engine.Outcome;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.Demand;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.Question;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaunchStageTest {

  private static final AccountRegion ELSEWHERE = new AccountRegion("111122223333", "us-east-1");

  @Test
  void waiting_servers_of_a_wave_go_into_one_job() {
    Outcome outcome = launching(server("a"), server("b")).decide();

    assertThat(outcome.launches()).containsExactly(List.of(id("a"), id("b")));
    assertThat(outcome.event(EventDetails.JobIntended.class).details())
        .isEqualTo(new EventDetails.JobIntended("x/0/1", 2, PLACE.toString()));
    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.LAUNCHING);
    assertThat(outcome.server("a").attemptId()).contains("x/0/1");
  }

  @Test
  void the_intent_says_how_long_the_step_may_take_to_act_and_drs_to_list_the_job() {
    JobAttempt attempt = launching(server("a")).decide().attempt("x/0/1");

    assertThat(attempt.status()).isEqualTo(AttemptStatus.INTENDED);
    assertThat(attempt.actBefore()).isEqualTo(NOW.plusSeconds(30));
    assertThat(attempt.resolveBy()).isEqualTo(NOW.plusSeconds(120));
  }

  @Test
  void the_job_is_tagged_with_its_attempt_and_is_a_drill_only_if_the_execution_is() {
    Effect.Launch drill = launching(server("a")).decide().effects(Effect.Launch.class).get(0);
    Effect.Launch recovery =
        launching(server("a")).recovery().decide().effects(Effect.Launch.class).get(0);

    assertThat(drill.command().tags())
        .containsEntry(JobTags.ATTEMPT, "x/0/1")
        .containsEntry(JobTags.EXECUTION, "x");
    assertThat(drill.command().drill()).isTrue();
    assertThat(recovery.command().drill()).isFalse();
  }

  @Test
  void each_account_and_region_has_jobs_of_its_own() {
    Outcome outcome =
        launching(server("a"), server("b").where(ELSEWHERE))
            .world(it -> it.server("b", b -> b.where(ELSEWHERE)))
            .decide();

    assertThat(outcome.launches()).containsExactly(List.of(id("a")), List.of(id("b")));
  }

  @Test
  void a_wave_larger_than_a_job_is_split() {
    Outcome outcome =
        launching(server("a"), server("b"), server("c"))
            .world(it -> it.quotas(20, 2, 500))
            .decide();

    assertThat(outcome.launches()).containsExactly(List.of(id("a"), id("b")), List.of(id("c")));
  }

  @Test
  void servers_that_find_no_room_wait_and_are_looked_at_again() {
    Outcome outcome =
        launching(server("a"), server("b")).world(it -> it.quotas(1, 1, 500)).decide();

    assertThat(outcome.launches()).containsExactly(List.of(id("a")));
    assertThat(outcome.server("b").status()).isEqualTo(ServerStatus.PENDING);
    assertThat(outcome.decision().waitsForRoom()).containsOnlyKeys(PLACE);
    assertThat(outcome.wakesAfter()).contains(Duration.ofSeconds(15));
  }

  @Test
  void jobs_of_others_take_up_room() {
    Outcome outcome =
        launching(server("a"))
            .world(
                it ->
                    it.quotas(1, 100, 500)
                        .job(job("other", "y/0/1", participant("z", LaunchStatus.IN_PROGRESS))))
            .decide();

    assertThat(outcome.launches()).isEmpty();
    assertThat(outcome.decision().waitsForRoom()).containsOnlyKeys(PLACE);
  }

  @Test
  void a_server_that_another_job_is_processing_waits_and_the_others_go() {
    Outcome outcome =
        launching(server("a"), server("b"))
            .world(it -> it.job(job("other", "y/0/1", participant("a", LaunchStatus.IN_PROGRESS))))
            .decide();

    assertThat(outcome.launches()).containsExactly(List.of(id("b")));
    assertThat(outcome.decision().waitsForRoom()).containsOnlyKeys(PLACE);
  }

  @Test
  void servers_whose_launch_takes_longest_go_first() {
    Outcome outcome =
        launching(
                server("a").expectedDuration(Duration.ofMinutes(5)),
                server("b").expectedDuration(Duration.ofMinutes(50)))
            .world(it -> it.quotas(20, 1, 500))
            .decide();

    assertThat(outcome.launches()).containsExactly(List.of(id("b")), List.of(id("a")));
  }

  @Test
  void where_room_is_short_the_wave_goes_first_on_which_most_depends() {
    WaveExecution.Builder mail = wave(WaveStatus.LAUNCHING, "mail", server("m"));
    WaveExecution.Builder db = wave(WaveStatus.LAUNCHING, "db", server("a"));
    WaveExecution.Builder app = wave("app", server("b")).addDependsOn("db");
    Outcome tight = Situation.running(mail, db, app).world(it -> it.quotas(1, 100, 1)).decide();
    Outcome ample = Situation.running(mail, db, app).decide();

    assertThat(tight.launches()).containsExactly(List.of(id("a")));
    assertThat(ample.launches()).containsExactly(List.of(id("m")), List.of(id("a")));
  }

  @Test
  void where_room_is_short_no_job_takes_more_than_its_even_share() {
    Outcome outcome =
        launching(server("a"), server("b"), server("c"), server("d"), server("e"))
            .world(it -> it.quotas(2, 100, 4))
            .decide();

    assertThat(outcome.launches())
        .containsExactly(List.of(id("a"), id("b")), List.of(id("c"), id("d")));
  }

  @Test
  void executions_that_want_the_same_room_share_it() {
    Outcome outcome =
        launching(server("a"), server("b"), server("c"))
            .world(it -> it.quotas(20, 100, 4).wants(wanted(5, 3)))
            .decide();

    assertThat(outcome.launches().stream().mapToInt(List::size).sum()).isEqualTo(2);
  }

  @Test
  void room_that_a_more_important_execution_can_use_is_left_to_it() {
    Situation some =
        launching(server("a"), server("b"), server("c"))
            .world(it -> it.quotas(20, 100, 4).wants(wanted(0, 3)));
    Situation none = launching(server("a")).world(it -> it.quotas(20, 100, 4).wants(wanted(4, 4)));

    assertThat(some.decide().launches()).containsExactly(List.of(id("a")));
    assertThat(none.decide().launches()).isEmpty();
  }

  @Test
  void a_more_important_execution_takes_what_it_needs_from_less_important_ones() {
    Situation situation =
        launching(server("a"), server("b"), server("c"), server("d"))
            .world(it -> it.quotas(20, 100, 4).wants(wanted(5, 40)));

    assertThat(situation.plan(b -> b.priority(0)).decide().launches()).flatMap(it -> it).hasSize(4);
    assertThat(situation.start(b -> b.priority(6)).decide().launches()).isEmpty();
  }

  @Test
  void what_is_wanted_and_could_be_used_is_announced() {
    Outcome outcome =
        launching(server("a"), server("b"), server("c"))
            .plan(b -> b.priority(2))
            .world(
                it ->
                    it.quotas(2, 100, 2)
                        .job(job("other", "y/0/1", participant("a", LaunchStatus.IN_PROGRESS))))
            .decide();

    assertThat(outcome.launches()).containsExactly(List.of(id("b")));
    assertThat(outcome.decision().waitsForRoom())
        .containsExactly(entry(PLACE, new Demand(2, 1, 1, false)));
  }

  @Test
  void what_drs_refused_together_is_tried_in_halves() {
    ServerExecution.Builder[] servers = {refused("a"), refused("b"), refused("c"), server("new")};
    Outcome outcome =
        Situation.running(
                wave(WaveStatus.LAUNCHING, "db", servers)
                    .addAttempts(
                        rejected("x/0/1", FailureCode.CALL_REJECTED, "a", "b", "c").build()))
            .decide();

    assertThat(outcome.launches())
        .containsExactlyInAnyOrder(List.of(id("a"), id("b")), List.of(id("c")), List.of(id("new")));
  }

  @Test
  void what_was_refused_for_another_reason_is_tried_together_again() {
    Outcome outcome =
        Situation.running(
                wave(WaveStatus.LAUNCHING, "db", refused("a"), refused("b"))
                    .addAttempts(
                        rejected("x/0/1", FailureCode.SERVICE_UNAVAILABLE, "a", "b").build()))
            .decide();

    assertThat(outcome.launches()).containsExactly(List.of(id("a"), id("b")));
  }

  @Test
  void a_refused_server_waits_until_it_may_be_tried_again() {
    Outcome outcome =
        Situation.running(
                wave(WaveStatus.LAUNCHING, "db", refused("a"))
                    .addAttempts(
                        rejected("x/0/1", FailureCode.SERVICE_UNAVAILABLE, "a")
                            .retryAt(NOW.plusSeconds(40))
                            .build()))
            .decide();

    assertThat(outcome.launches()).isEmpty();
    assertThat(outcome.wakesAfter()).contains(Duration.ofSeconds(40));
  }

  @Test
  void a_server_that_fails_its_checks_leaves_its_place_to_the_next() {
    Outcome outcome =
        launching(server("a"), server("b"))
            .world(
                it ->
                    it.quotas(1, 1, 1)
                        .server("a", b -> b.replicationState(ReplicationState.DISCONNECTED)))
            .decide();

    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.FAILED);
    assertThat(outcome.launches()).containsExactly(List.of(id("b")));
  }

  @Test
  void nothing_is_launched_while_the_quotas_are_not_known() {
    Outcome outcome =
        launching(server("a")).world(it -> it.fails(Question.QuotasOf.class, "?", false)).decide();

    assertThat(outcome.launches()).isEmpty();
    assertThat(outcome.wakesAfter()).contains(Duration.ofSeconds(15));
  }

  @Test
  void nothing_is_launched_while_paused_or_cancelling() {
    WaveExecution.Builder wave = wave(WaveStatus.LAUNCHING, "db", server("a"));

    assertThat(Situation.paused(wave).decide().launches()).isEmpty();
    assertThat(Situation.in(ExecutionStatus.CANCELLING, wave).decide().launches()).isEmpty();
  }

  private static Demand wanted(int priority, int servers) {
    return new Demand(priority, 1, servers, false);
  }

  private static ServerExecution.Builder refused(String name) {
    return server(name).attemptId("x/0/1");
  }

  private static Situation launching(ServerExecution.Builder... servers) {
    return Situation.running(wave(WaveStatus.LAUNCHING, "db", servers));
  }
}
