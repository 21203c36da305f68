package io.github.drsorchestration.core.engine.edge.cache;

import io.github.drsorchestration.api.port.recovery.RecoveryJobs;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.engine.decision.Question.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks at jobs for all executions of the process together: one call per account and Region serves
 * everybody who wants to know at about the same time.
 */
public final class JobCache {

  /** A job that nobody has asked for in this time is not looked at for others' sake any more. */
  private static final Duration INTEREST = Duration.ofMinutes(1);

  /** How long a job that we started may be missing from the lists. */
  private static final Duration UNLISTED = Duration.ofMinutes(3);

  private final RecoveryJobs jobs;
  private final Time time;
  private final Map<AccountRegion, Place> places = new ConcurrentHashMap<>();

  public JobCache(RecoveryJobs jobs, Time time) {
    this.jobs = jobs;
    this.time = time;
  }

  /** These jobs, each not older than its age. */
  public Map<String, Seen<Optional<RecoveryJob>>> jobs(
      AccountRegion where, Map<String, Duration> ages) {
    return place(where).jobs(ages);
  }

  /** The jobs created since a moment, as a list not older than the age. */
  public Seen<List<RecoveryJob>> recent(AccountRegion where, Instant since, Duration age) {
    return place(where).recent(since, age);
  }

  /** A job of ours that DRS may not list yet. */
  public void started(RecoveryJob job) {
    place(job.where()).started(job);
  }

  /**
   * DRS has sent the event that a server's launch has ended. That is worth no look while other
   * servers of its job are out; the last one is, and makes what is known of the job out of date.
   *
   * @return whether the job is worth a look now
   */
  public boolean launchEnded(AccountRegion where, String jobId, String serverId) {
    return place(where).launchEnded(jobId, serverId);
  }

  private Place place(AccountRegion where) {
    return places.computeIfAbsent(where, Place::new);
  }

  /**
   * One account and Region. Its lock is held during a call, so that the next one finds its answer.
   */
  private final class Place {
    private final AccountRegion where;
    private final Map<String, Seen<Optional<RecoveryJob>>> known = new HashMap<>();
    private final Map<String, Instant> askedAt = new HashMap<>();
    private final Map<String, Seen<RecoveryJob>> unlisted = new LinkedHashMap<>();
    private final Map<String, Set<String>> endedLaunches = new HashMap<>();
    private @Nullable Seen<List<RecoveryJob>> listing;
    private Instant listedSince = Instant.MAX;

    Place(AccountRegion where) {
      this.where = where;
    }

    synchronized Map<String, Seen<Optional<RecoveryJob>>> jobs(Map<String, Duration> ages) {
      Instant now = time.now();
      ages.keySet().forEach(id -> askedAt.put(id, now));
      boolean stale =
          ages.entrySet().stream().anyMatch(e -> !isFresh(e.getKey(), e.getValue(), now));
      if (stale) {
        look(now);
      }
      Map<String, Seen<Optional<RecoveryJob>>> answers = new HashMap<>();
      ages.keySet()
          .forEach(
              id -> answers.put(id, known.getOrDefault(id, new Seen<>(Optional.empty(), now))));
      return answers;
    }

    private boolean isFresh(String jobId, Duration age, Instant now) {
      Seen<Optional<RecoveryJob>> seen = known.get(jobId);
      return seen != null && isFresh(seen.at(), age, now);
    }

    /** What seems to come from the future was seen before the clock was set back. */
    private static boolean isFresh(Instant at, Duration age, Instant now) {
      return at.equals(now) || (at.isBefore(now) && at.plus(age).isAfter(now));
    }

    private void look(Instant now) {
      askedAt.values().removeIf(moment -> moment.plus(INTEREST).isBefore(now));
      known.keySet().retainAll(askedAt.keySet());
      endedLaunches.keySet().retainAll(askedAt.keySet());
      TreeSet<String> wanted = new TreeSet<>(askedAt.keySet());
      wanted.removeIf(this::hasEnded);
      if (wanted.isEmpty()) {
        return; // to ask for no job would mean to ask for every job
      }
      Map<String, RecoveryJob> found = new HashMap<>();
      jobs.jobs(where, wanted).forEach(job -> found.put(job.jobId(), job));
      wanted.forEach(id -> known.put(id, new Seen<>(Optional.ofNullable(found.get(id)), now)));
    }

    private boolean hasEnded(String jobId) {
      return endOf(jobId).isPresent();
    }

    private Optional<RecoveryJob> endOf(String jobId) {
      Seen<Optional<RecoveryJob>> seen = known.get(jobId);
      return seen == null ? Optional.empty() : seen.value().filter(job -> !job.status().isActive());
    }

    synchronized Seen<List<RecoveryJob>> recent(Instant since, Duration age) {
      Instant now = time.now();
      Seen<List<RecoveryJob>> present = listing;
      if (present == null || listedSince.isAfter(since) || !isFresh(present.at(), age, now)) {
        present = new Seen<>(jobs.jobsSince(where, since), now);
        listing = present;
        listedSince = since;
        present.value().forEach(job -> unlisted.remove(job.jobId()));
      }
      unlisted.values().removeIf(seen -> seen.at().plus(UNLISTED).isBefore(now));
      // What was seen to have ended has, whatever an older listing says: its room is free.
      List<RecoveryJob> all = new ArrayList<>(present.value().size() + unlisted.size());
      present.value().forEach(job -> all.add(endOf(job.jobId()).orElse(job)));
      unlisted.values().forEach(seen -> all.add(endOf(seen.value().jobId()).orElse(seen.value())));
      return new Seen<>(all, present.at());
    }

    synchronized void started(RecoveryJob job) {
      unlisted.put(job.jobId(), new Seen<>(job, time.now()));
    }

    synchronized boolean launchEnded(String jobId, String serverId) {
      Set<String> done = endedLaunches.computeIfAbsent(jobId, none -> new HashSet<>());
      done.add(serverId);
      Seen<Optional<RecoveryJob>> seen = known.get(jobId);
      boolean lastOne =
          seen != null
              && seen.value().isPresent()
              && seen.value().get().participants().stream()
                  .allMatch(it -> it.status().isFinal() || done.contains(it.serverId()));
      if (lastOne) {
        known.remove(jobId);
        endedLaunches.remove(jobId);
      }
      return lastOne;
    }
  }
}
