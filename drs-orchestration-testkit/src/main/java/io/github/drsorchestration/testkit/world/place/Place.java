package io.github.drsorchestration.testkit.world.place;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.RecoveryJob;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** What one account has in one Region: servers, instances and jobs. */
public final class Place {

  private final AccountRegion where;
  private final Quotas quotas;
  private final Map<String, Server> servers = new TreeMap<>();
  private final Map<String, Instance> instances = new HashMap<>();
  private final Map<String, Job> jobsById = new HashMap<>();
  private final Map<String, RecoveryJob> restingJobs = new HashMap<>();
  private final List<Job> jobs = new ArrayList<>();
  private final PriorityQueue<Job> active = new PriorityQueue<>(Comparator.comparing(Job::endsAt));
  private final Documents documents = new Documents();
  private int serversInActive;
  private int maxJobs;
  private int maxServers;

  Place(AccountRegion where, Quotas quotas) {
    this.where = where;
    this.quotas = quotas;
  }

  public AccountRegion where() {
    return where;
  }

  public Documents documents() {
    return documents;
  }

  public Quotas quotas() {
    return quotas;
  }

  public void add(Server server, Instant now) {
    servers.put(server.id(), server);
    server.instanceAt(now).ifPresent(instance -> instances.put(instance.id(), instance));
  }

  public void remove(String serverId) {
    servers.remove(serverId);
  }

  public Collection<Server> servers() {
    return servers.values();
  }

  public Optional<Server> server(String serverId) {
    return Optional.ofNullable(servers.get(serverId));
  }

  public Optional<Instance> instance(String instanceId, Instant now) {
    return Optional.ofNullable(instances.get(instanceId))
        .filter(instance -> instance.existsAt(now) && !instance.forgottenAt(now));
  }

  /** All jobs ever made, oldest first. */
  public List<Job> jobs() {
    return jobs;
  }

  /** The jobs created since then, newest first; older ones are not visited. */
  public List<Job> newestJobs(Instant since) {
    List<Job> newest = new ArrayList<>();
    for (int i = jobs.size() - 1; i >= 0 && !jobs.get(i).createdAt().isBefore(since); i--) {
      newest.add(jobs.get(i));
    }
    return newest;
  }

  /** The view of a job, once DRS lists it. */
  public Optional<RecoveryJob> listed(Job job, Instant now) {
    if (job.listedFrom().isAfter(now) || !jobsById.containsKey(job.jobId())) {
      return Optional.empty();
    }
    // A long list consists mostly of jobs that have ended, and is read again and again.
    return Optional.of(
        job.restsAt(now)
            ? restingJobs.computeIfAbsent(job.jobId(), id -> job.viewAt(now))
            : job.viewAt(now));
  }

  /** Replaces the tags of a job. */
  public void retag(Job job, Map<String, String> tags) {
    job.tags().clear();
    job.tags().putAll(tags);
    restingJobs.remove(job.jobId());
  }

  public Optional<Job> job(String jobId) {
    return Optional.ofNullable(jobsById.get(jobId));
  }

  /** Stops listing a job; its effects remain. */
  public void forget(String jobId) {
    jobsById.remove(jobId);
  }

  public int nextJob() {
    return jobs.size() + 1;
  }

  public void add(Job job) {
    jobs.add(job);
    jobsById.put(job.jobId(), job);
    for (ParticipantRun run : job.runs()) {
      server(run.serverId()).ifPresent(server -> server.join(job, run));
      run.instance().ifPresent(instance -> instances.put(instance.id(), instance));
    }
    active.add(job);
    serversInActive += job.servers();
    maxJobs = Math.max(maxJobs, activeJobs(job.createdAt()));
    maxServers = Math.max(maxServers, serversInActiveJobs(job.createdAt()));
  }

  public int activeJobs(Instant now) {
    forgetEnded(now);
    return active.size();
  }

  public int serversInActiveJobs(Instant now) {
    forgetEnded(now);
    return serversInActive;
  }

  /** The most jobs that were in progress at once. */
  public int maxJobs() {
    return maxJobs;
  }

  /** The most servers that were in jobs in progress at once. */
  public int maxServers() {
    return maxServers;
  }

  private void forgetEnded(Instant now) {
    for (Job next = active.peek(); next != null && !next.activeAt(now); next = active.peek()) {
      active.poll();
      serversInActive -= next.servers();
    }
  }
}
