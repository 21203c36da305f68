package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.JobParticipant;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.testkit.time.VirtualTime;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The simulated DRS one request at a time, in the detail that its protocol shows. A request goes
 * through {@link #serve}, where it is counted and the faults hit it; everything else is what a
 * request then does or reads, and is neither counted nor hit. Whoever serves keeps requests apart:
 * one after the other.
 */
public final class ServedDrs {

  private final SimulatedDrs drs;
  private final VirtualTime time;
  private final Map<AccountRegion, Place> places;
  private final CallGate gate;
  private final Upkeep upkeep;

  ServedDrs(
      SimulatedDrs drs,
      VirtualTime time,
      Map<AccountRegion, Place> places,
      CallGate gate,
      Upkeep upkeep) {
    this.drs = drs;
    this.time = time;
    this.places = places;
    this.gate = gate;
    this.upkeep = upkeep;
  }

  /**
   * Serves one request.
   *
   * @param operation its AWS name
   * @param where the account and Region
   * @param pinned whether it pins a recovery point
   * @param effect what it does
   * @throws CallFaultException where a fault hits it, before or after the effect
   */
  public <T> T serve(String operation, AccountRegion where, boolean pinned, Supplier<T> effect) {
    synchronized (drs) {
      return gate.serve(operation, where, pinned, effect);
    }
  }

  /** The virtual moment. */
  public Instant now() {
    return time.now();
  }

  /** What happens without a job. */
  public Upkeep upkeep() {
    return upkeep;
  }

  /** Whether DRS is in use there. */
  public boolean initialized(AccountRegion where) {
    return in(where, Optional::of).isPresent();
  }

  /** What a place keeps just as it was given. */
  public Documents documents(AccountRegion where) {
    return in(where, place -> Optional.of(place.documents())).orElseGet(Documents::new);
  }

  /** The source servers of a place, by their ids. */
  public List<ServerDetails> servers(AccountRegion where) {
    synchronized (drs) {
      return place(where).stream()
          .flatMap(place -> place.servers().stream())
          .map(server -> server.detailsAt(now()))
          .toList();
    }
  }

  public Optional<ServerDetails> server(AccountRegion where, String serverId) {
    return in(where, place -> place.server(serverId)).map(server -> server.detailsAt(now()));
  }

  /** The recovery points of a server, newest first. */
  public List<RecoverySnapshot> recoveryPoints(AccountRegion where, String serverId) {
    return drs.recoveryPoints(where, serverId);
  }

  /** The instances that DRS lists, by their servers. */
  public List<RecoveryInstance> instances(AccountRegion where) {
    synchronized (drs) {
      return place(where).stream()
          .flatMap(place -> place.servers().stream())
          .flatMap(server -> server.listedInstanceAt(now()).stream())
          .toList();
    }
  }

  /** The jobs that DRS lists, newest first. */
  public List<RecoveryJob> jobs(AccountRegion where) {
    synchronized (drs) {
      return place(where).stream()
          .flatMap(
              place ->
                  place.newestJobs(Instant.MIN).stream()
                      .flatMap(job -> place.listed(job, now()).stream()))
          .toList();
    }
  }

  /** A job, once DRS lists it. */
  public Optional<RecoveryJob> job(AccountRegion where, String jobId) {
    return in(where, place -> place.job(jobId).flatMap(job -> place.listed(job, now())));
  }

  /** What a job's log says by now, oldest first. */
  public List<JobLogEntry> jobLog(AccountRegion where, String jobId) {
    return in(where, place -> place.job(jobId)).map(job -> job.logAt(now())).orElse(List.of());
  }

  public Optional<LaunchSettings> launchSettings(AccountRegion where, String serverId) {
    return in(where, place -> place.server(serverId)).map(Server::settings);
  }

  /** Changes how a server is to be launched; an unknown one is ignored. */
  public void applyLaunchSettings(AccountRegion where, String serverId, LaunchSettings changes) {
    synchronized (drs) {
      in(where, place -> place.server(serverId)).ifPresent(server -> server.apply(changes));
    }
  }

  /** Starts a launch; refuses as {@link SimulatedDrs#startRecovery} does. */
  public RecoveryJob start(LaunchCommand command) {
    synchronized (drs) {
      return drs.begun(command);
    }
  }

  /** Starts a termination; refuses as {@link SimulatedDrs#terminateInstances} does. */
  public RecoveryJob terminate(AccountRegion where, Collection<String> instanceIds) {
    synchronized (drs) {
      return drs.ended(where, instanceIds);
    }
  }

  /** Launches the machines on premises whose failback clients are ready. */
  public RecoveryJob failBack(
      AccountRegion where, Collection<String> instanceIds, Map<String, String> tags) {
    synchronized (drs) {
      return drs.failedBack(where, instanceIds, tags);
    }
  }

  /** What started a job, where its type does not say it. */
  public Optional<String> initiatedBy(AccountRegion where, String jobId) {
    return in(where, place -> place.job(jobId)).flatMap(Job::initiatedBy);
  }

  /** The networks of a job. */
  public List<JobParticipant> networksOf(AccountRegion where, String jobId) {
    return in(where, place -> place.job(jobId)).map(job -> job.networksAt(now())).orElse(List.of());
  }

  /** The tags of a server, job or instance, by its id. */
  public Optional<Map<String, String>> tags(AccountRegion where, String id) {
    return in(where, place -> new Tagged(place, id, now()).tags());
  }

  /** Gives a server, job or instance these tags and no others; an unknown one is ignored. */
  public void retag(AccountRegion where, String id, Map<String, String> tags) {
    synchronized (drs) {
      place(where).ifPresent(place -> new Tagged(place, id, now()).retag(tags));
    }
  }

  private <T> Optional<T> in(AccountRegion where, Function<Place, Optional<T>> query) {
    synchronized (drs) {
      return place(where).flatMap(query);
    }
  }

  private Optional<Place> place(AccountRegion where) {
    return Optional.ofNullable(places.get(where));
  }
}
