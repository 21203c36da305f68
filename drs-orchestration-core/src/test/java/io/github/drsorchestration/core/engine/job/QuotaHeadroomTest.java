package io.github.drsorchestration.core.engine.job;

import static io.github.drsorchestration.core.engine.Samples.PLACE;
import static io.github.drsorchestration.core.engine.Samples.attempt;
import static io.github.drsorchestration.core.engine.Samples.id;
import static io.github.drsorchestration.core.engine.Samples.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.JobTags;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.core.engine.decision.Demand;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuotaHeadroomTest {

  private static final Quotas QUOTAS = new Quotas(300, 4_000, 4, 3, 8);

  @Test
  void an_empty_place_has_all_its_room() {
    QuotaHeadroom room = room(List.of(), 1);

    assertThat(room.nextJob()).isEqualTo(3);
    assertThat(room.total()).isEqualTo(8);
  }

  @Test
  void active_jobs_of_anybody_take_room_and_keep_their_servers_busy() {
    QuotaHeadroom room =
        room(
            List.of(
                job("j1", JobStatus.STARTED, "a", "b").build(),
                job("j2", JobStatus.PENDING, "c", "d", "e", "f").build(),
                job("j3", JobStatus.COMPLETED, "g").build()),
            1);

    assertThat(room.total()).isEqualTo(2);
    assertThat(room.nextJob()).isEqualTo(2);
    assertThat(room.isBusy(id("a"))).isTrue();
    assertThat(room.isBusy(id("f"))).isTrue();
    assertThat(room.isBusy(id("g"))).isFalse();
  }

  @Test
  void without_a_free_job_there_is_no_room_at_all() {
    QuotaHeadroom room = room(active("j1", "j2", "j3", "j4"), 1);

    assertThat(room.nextJob()).isZero();
    assertThat(room.total()).isZero();
  }

  @Test
  void the_total_is_bounded_by_the_jobs_that_are_left() {
    assertThat(room(active("j1", "j2", "j3"), 1).total()).isEqualTo(3);
    assertThat(room(active("j1", "j2"), 1).total()).isEqualTo(6);
  }

  @Test
  void what_is_taken_is_gone() {
    QuotaHeadroom room = room(List.of(), 1);
    room.take(3);
    room.take(3);

    assertThat(room.nextJob()).isEqualTo(2);
    room.take(2);
    assertThat(room.nextJob()).isZero();
    assertThat(room.total()).isZero();
  }

  @Test
  void own_attempts_that_drs_does_not_list_yet_count() {
    QuotaHeadroom room =
        room(
            List.of(),
            1,
            attempt("x/0/1", AttemptStatus.INTENDED, "a", "b").build(),
            attempt("x/0/2", AttemptStatus.UNKNOWN, "c").build(),
            attempt("x/0/3", AttemptStatus.SUBMITTED, "d").jobId("j4").build(),
            attempt("x/0/4", AttemptStatus.ENDED, "e").build(),
            attempt("x/0/5", AttemptStatus.REJECTED, "f").build());

    assertThat(room.total()).isEqualTo(3);
    assertThat(room.nextJob()).isEqualTo(3);
    assertThat(room.isBusy(id("d"))).isTrue();
    assertThat(room.isBusy(id("e"))).isFalse();
    assertThat(room.isBusy(id("f"))).isFalse();
  }

  @Test
  void own_attempts_that_drs_lists_count_once_by_job_or_by_tag() {
    RecoveryJob byId = job("j1", JobStatus.STARTED, "a").build();
    RecoveryJob byTag =
        job("j2", JobStatus.STARTED, "b").tags(Map.of(JobTags.ATTEMPT, "x/0/2")).build();
    QuotaHeadroom room =
        room(
            List.of(byId, byTag),
            1,
            attempt("x/0/1", AttemptStatus.SUBMITTED, "a").jobId("j1").build(),
            attempt("x/0/2", AttemptStatus.UNKNOWN, "b").build());

    assertThat(room.total()).isEqualTo(6);
  }

  @Test
  void own_attempts_whose_job_has_ended_take_no_room() {
    RecoveryJob ended = job("j1", JobStatus.COMPLETED, "a").build();
    QuotaHeadroom room =
        room(List.of(ended), 1, attempt("x/0/1", AttemptStatus.SUBMITTED, "a").jobId("j1").build());

    assertThat(room.total()).isEqualTo(8);
    assertThat(room.isBusy(id("a"))).isFalse();
  }

  @Test
  void own_attempts_elsewhere_take_no_room_here() {
    AccountRegion elsewhere = new AccountRegion("111122223333", "us-east-1");
    QuotaHeadroom room =
        room(List.of(), 1, attempt("x/0/1", AttemptStatus.INTENDED, "a").where(elsewhere).build());

    assertThat(room.total()).isEqualTo(8);
  }

  @Test
  void whoever_shares_the_place_gets_an_equal_part() {
    assertThat(room(List.of(), 2).total()).isEqualTo(4);
    assertThat(room(List.of(), 4).total()).isEqualTo(2);
    assertThat(room(List.of(), 4).nextJob()).isEqualTo(2);
  }

  @Test
  void however_many_share_the_place_no_more_take_part_at_once_than_there_are_jobs() {
    assertThat(room(List.of(), 100).total()).isEqualTo(2);
    assertThat(room(List.of(), 100).jobs()).isEqualTo(1);
  }

  @Test
  void what_one_has_already_counts_against_its_part() {
    QuotaHeadroom room =
        room(List.of(), 2, attempt("x/0/1", AttemptStatus.INTENDED, "a", "b", "c").build());

    assertThat(room.total()).isEqualTo(1);
  }

  @Test
  void what_more_important_ones_can_use_is_left_to_them_and_the_rest_is_free() {
    QuotaHeadroom room = room(List.of(), 1).sharedWith(List.of(new Demand(4, 1, 3, false)), 5);

    assertThat(room.jobs()).isEqualTo(2);
    assertThat(room.total()).isEqualTo(5);
  }

  @Test
  void less_important_ones_and_equals_that_do_not_wait_yet_are_left_nothing() {
    Demand less = new Demand(6, 1, 8, false);
    Demand notYet = new Demand(5, 1, 8, true);

    assertThat(room(List.of(), 1).sharedWith(List.of(less, notYet), 5).total()).isEqualTo(8);
  }

  @Test
  void more_important_ones_count_before_they_wait() {
    Demand soon = new Demand(0, 1, 8, true);

    assertThat(room(List.of(), 1).sharedWith(List.of(soon), 5).total()).isZero();
  }

  @Test
  void a_more_important_one_that_can_use_nothing_holds_up_no_one() {
    Demand waitsInVain = new Demand(0, 0, 0, false);

    assertThat(room(List.of(), 1).sharedWith(List.of(waitsInVain), 5).total()).isEqualTo(8);
  }

  private static List<RecoveryJob> active(String... jobIds) {
    return Stream.of(jobIds).map(id -> job(id, JobStatus.STARTED).build()).toList();
  }

  private static QuotaHeadroom room(List<RecoveryJob> jobs, int contenders, JobAttempt... own) {
    Demand equal = new Demand(5, 1, 1, false);
    return new QuotaHeadroom(PLACE, QUOTAS, jobs, Stream.of(own))
        .sharedWith(Collections.nCopies(contenders - 1, equal), 5);
  }
}
