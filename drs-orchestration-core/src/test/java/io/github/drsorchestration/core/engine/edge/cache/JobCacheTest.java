package io.github.drsorchestration.core.engine.edge.cache;

import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.PLACE;
import static io.github.drsorchestration.core.engine.Samples.id;
import static io.github.drsorchestration.core.engine.Samples.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.port.recovery.RecoveryJobs;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.core.driver.HandTime;
import io.github.drsorchestration.core.engine.decision.Question.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JobCacheTest {

  private static final Duration TEN = Duration.ofSeconds(10);
  private final HandTime time = new HandTime(NOW);
  private final Listed jobs = new Listed();
  private final JobCache cache = new JobCache(jobs, time);

  @Test
  void one_call_serves_all_who_ask_at_about_the_same_time() {
    jobs.list(job("j1", JobStatus.STARTED).build());
    jobs.list(job("j2", JobStatus.STARTED).build());
    assertThat(status("j1")).contains(JobStatus.STARTED);
    assertThat(status("j2")).contains(JobStatus.STARTED);
    time.advance(TEN);
    assertThat(status("j1")).contains(JobStatus.STARTED);
    assertThat(status("j2")).contains(JobStatus.STARTED);

    assertThat(jobs.calls).containsExactly("jobs [j1]", "jobs [j1, j2]", "jobs [j1, j2]");
  }

  @Test
  void an_answer_is_used_until_it_is_as_old_as_it_may_be() {
    jobs.list(job("j1", JobStatus.PENDING).build());
    status("j1");
    jobs.list(job("j1", JobStatus.STARTED).build());
    time.advance(TEN.minusNanos(1));
    assertThat(status("j1")).contains(JobStatus.PENDING);
    time.advance(Duration.ofNanos(1));
    assertThat(status("j1")).contains(JobStatus.STARTED);

    assertThat(jobs.calls).hasSize(2);
  }

  @Test
  void an_answer_of_this_very_moment_is_never_asked_for_again() {
    jobs.list(job("j1", JobStatus.PENDING).build());
    cache.jobs(PLACE, Map.of("j1", Duration.ZERO));
    cache.jobs(PLACE, Map.of("j1", Duration.ZERO));

    assertThat(jobs.calls).hasSize(1);
  }

  @Test
  void an_ended_job_is_not_looked_at_again_and_no_call_is_made_for_nothing() {
    jobs.list(job("j1", JobStatus.COMPLETED).build());
    assertThat(status("j1")).contains(JobStatus.COMPLETED);
    time.advance(Duration.ofSeconds(30));
    assertThat(status("j1")).contains(JobStatus.COMPLETED);

    assertThat(jobs.calls).containsExactly("jobs [j1]");
  }

  @Test
  void a_job_that_nobody_wants_to_know_of_any_more_is_left_out() {
    status("j1");
    status("j2");
    time.advance(Duration.ofSeconds(61));
    status("j2");

    assertThat(jobs.calls).last().isEqualTo("jobs [j2]");
  }

  @Test
  void a_job_that_drs_does_not_list_has_no_answer() {
    assertThat(status("j1")).isEmpty();
  }

  @Test
  void a_listing_serves_whoever_wants_no_older_jobs_and_no_newer_answer() {
    jobs.list(job("j1", JobStatus.STARTED).build());
    cache.recent(PLACE, NOW.minusSeconds(100), TEN);
    cache.recent(PLACE, NOW.minusSeconds(50), TEN);
    assertThat(jobs.calls).hasSize(1);

    cache.recent(PLACE, NOW.minusSeconds(101), TEN);
    assertThat(jobs.calls).hasSize(2);
    time.advance(TEN);
    cache.recent(PLACE, NOW.minusSeconds(50), TEN);
    assertThat(jobs.calls).hasSize(3);
  }

  @Test
  void a_job_that_was_seen_to_have_ended_has_ended_in_an_older_listing_too() {
    jobs.list(job("j1", JobStatus.STARTED).build());
    recent();
    time.advance(Duration.ofSeconds(1));
    jobs.list(job("j1", JobStatus.COMPLETED).build());
    status("j1");

    assertThat(recent()).extracting(RecoveryJob::status).containsExactly(JobStatus.COMPLETED);
    assertThat(jobs.calls).containsExactly("since", "jobs [j1]");
  }

  @Test
  void a_job_of_our_own_is_in_the_listing_before_drs_lists_it_and_once_afterwards() {
    RecoveryJob own = job("j1", JobStatus.PENDING).build();
    cache.started(own);
    assertThat(recent()).containsExactly(own);

    jobs.list(own);
    time.advance(TEN);
    assertThat(recent()).containsExactly(own);
  }

  @Test
  void a_job_of_our_own_that_is_never_listed_is_forgotten_after_three_minutes() {
    cache.started(job("j1", JobStatus.PENDING).build());
    time.advance(Duration.ofMinutes(3));
    assertThat(recent()).hasSize(1);
    time.advance(Duration.ofSeconds(1));
    assertThat(recent()).isEmpty();
  }

  @Test
  void only_word_of_the_last_server_of_a_job_makes_what_is_known_of_it_out_of_date() {
    jobs.list(job("j1", JobStatus.STARTED, "a", "b").build());
    status("j1");
    time.advance(Duration.ofSeconds(1));
    assertThat(cache.launchEnded(PLACE, "j1", id("a"))).isFalse();
    status("j1");
    assertThat(jobs.calls).hasSize(1);

    assertThat(cache.launchEnded(PLACE, "j1", id("b"))).isTrue();
    status("j1");
    assertThat(jobs.calls).hasSize(2);
  }

  @Test
  void places_do_not_know_of_each_other() {
    AccountRegion elsewhere = new AccountRegion("111122223333", "us-east-1");
    status("j1");
    cache.jobs(elsewhere, Map.of("j2", TEN));

    assertThat(jobs.calls).containsExactly("jobs [j1]", "jobs [j2]");
  }

  private Optional<JobStatus> status(String jobId) {
    Seen<Optional<RecoveryJob>> seen = cache.jobs(PLACE, Map.of(jobId, TEN)).get(jobId);
    return seen == null ? Optional.empty() : seen.value().map(RecoveryJob::status);
  }

  private List<RecoveryJob> recent() {
    return cache.recent(PLACE, NOW.minusSeconds(100), TEN).value();
  }

  /** Jobs as they are listed, and the calls that were made. */
  private static final class Listed implements RecoveryJobs {
    private final Map<String, RecoveryJob> listed = new TreeMap<>();
    private final List<String> calls = new ArrayList<>();

    void list(RecoveryJob job) {
      listed.put(job.jobId(), job);
    }

    @Override
    public List<RecoveryJob> jobs(AccountRegion where, Collection<String> jobIds) {
      calls.add("jobs " + List.copyOf(jobIds));
      return listed.values().stream().filter(job -> jobIds.contains(job.jobId())).toList();
    }

    @Override
    public List<RecoveryJob> jobsSince(AccountRegion where, Instant since) {
      calls.add("since");
      return List.copyOf(listed.values());
    }

    @Override
    public RecoveryJob startRecovery(LaunchCommand command) {
      throw new UnsupportedOperationException();
    }

    @Override
    public RecoveryJob terminateInstances(AccountRegion where, Collection<String> instanceIds) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<JobLogEntry> jobLog(AccountRegion where, String jobId) {
      throw new UnsupportedOperationException();
    }
  }
}
