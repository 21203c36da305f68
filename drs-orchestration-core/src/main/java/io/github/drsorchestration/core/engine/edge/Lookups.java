package io.github.drsorchestration.core.engine.edge;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.recovery.EncryptionKeys;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.edge.cache.Contention;
import io.github.drsorchestration.core.engine.edge.cache.JobCache;
import io.github.drsorchestration.core.engine.edge.cache.PastLaunches;
import io.github.drsorchestration.core.engine.edge.cache.QuotaCache;
import io.github.drsorchestration.core.planning.validation.LaunchOffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Turns questions into calls: one for all servers, instances or jobs of a place together. */
final class Lookups implements Question.Respondent {

  private final Ports ports;
  private final JobCache jobs;
  private final QuotaCache quotas;
  private final Claims claims;
  private final Contention contention;
  private final Map<AccountRegion, List<Question.ServerNow>> servers = new TreeMap<>();
  private final Map<AccountRegion, List<Question.InstancesOf>> instances = new TreeMap<>();
  private final Map<AccountRegion, List<Question.JobNow>> running = new TreeMap<>();
  private final List<Lookup> single = new ArrayList<>();

  Lookups(Ports ports, JobCache jobs, QuotaCache quotas, Claims claims, Contention contention) {
    this.ports = ports;
    this.jobs = jobs;
    this.quotas = quotas;
    this.claims = claims;
    this.contention = contention;
  }

  /** The calls; jobs come before listings, which must not be behind what was seen of one job. */
  List<Lookup> all() {
    List<Lookup> all = new ArrayList<>();
    servers.forEach((where, questions) -> all.add(servers(where, questions)));
    instances.forEach((where, questions) -> all.add(instances(where, questions)));
    running.forEach((where, questions) -> all.add(jobs(where, questions)));
    all.addAll(single);
    return all;
  }

  @Override
  public void serverNow(Question.ServerNow q) {
    servers.computeIfAbsent(q.where(), none -> new ArrayList<>()).add(q);
  }

  @Override
  public void instancesOf(Question.InstancesOf q) {
    instances.computeIfAbsent(q.where(), none -> new ArrayList<>()).add(q);
  }

  @Override
  public void jobNow(Question.JobNow q) {
    running.computeIfAbsent(q.where(), none -> new ArrayList<>()).add(q);
  }

  @Override
  public void allServers(Question.AllServers q) {
    single.add(
        Lookup.of(drs(q.where()), q, () -> ports.recoveryService().sourceServers(q.where())));
  }

  @Override
  public void snapshotsOf(Question.SnapshotsOf q) {
    single.add(
        Lookup.of(
            drs(q.where()),
            q,
            () -> ports.recoveryService().recoverySnapshots(q.where(), q.serverId())));
  }

  @Override
  public void recentJobs(Question.RecentJobs q) {
    single.add(Lookup.of(drs(q.where()), q, () -> jobs.recent(q.where(), q.since(), q.maxAge())));
  }

  @Override
  public void logOf(Question.LogOf q) {
    single.add(
        Lookup.of(drs(q.where()), q, () -> ports.recoveryService().jobLog(q.where(), q.jobId())));
  }

  @Override
  public void quotasOf(Question.QuotasOf q) {
    single.add(Lookup.of("quotas " + q.where(), q, () -> quotas.quotas(q.where())));
  }

  @Override
  public void accessTo(Question.AccessTo q) {
    single.add(Lookup.of("access " + q.where(), q, () -> access(q.where())));
  }

  @Override
  public void settingsOf(Question.SettingsOf q) {
    single.add(
        Lookup.of(
            drs(q.where()),
            q,
            () -> ports.recoveryService().launchSettings(q.where(), q.serverId())));
  }

  @Override
  public void defaultsOf(Question.DefaultsOf q) {
    single.add(
        Lookup.of(drs(q.where()), q, () -> ports.recoveryService().launchDefaults(q.where())));
  }

  @Override
  public void encryptionOf(Question.EncryptionOf q) {
    single.add(
        Lookup.of(
            keys(q.where()), q, () -> ports.encryptionKeys().ofServer(q.where(), q.serverId())));
  }

  @Override
  public void keyNow(Question.KeyNow q) {
    EncryptionKeys keys = ports.encryptionKeys();
    single.add(
        Lookup.of(
            keys(q.where()),
            q,
            () ->
                q.arn()
                    .map(arn -> keys.key(q.where(), arn))
                    .orElseGet(() -> keys.defaultKey(q.where()))));
  }

  /** Where nothing is known of keys, there is nothing to wait for. */
  private String keys(AccountRegion where) {
    return ports.encryptionKeys() == EncryptionKeys.NONE ? Lookup.LOCAL : "keys " + where;
  }

  @Override
  public void targetNow(Question.TargetNow q) {
    single.add(
        Lookup.of(
            "ec2 " + q.where(),
            q,
            () ->
                ports.launchResources().instances(q.where(), List.of(q.instanceId())).stream()
                    .findFirst()));
  }

  @Override
  public void offerOf(Question.OfferOf q) {
    single.add(
        Lookup.of(
            "ec2 " + q.where(),
            q,
            () ->
                LaunchOffer.from(new OfferSource(ports.launchResources(), q.where()), q.needs())));
  }

  @Override
  public void contenders(Question.Contenders q) {
    single.add(
        Lookup.of(
            Lookup.LOCAL,
            q,
            () -> contention.others(q.where(), q.executionId(), ports.time().now())));
  }

  @Override
  public void hookNow(Question.HookNow q) {
    single.add(Lookup.of("hooks", q, () -> ports.hookRunner().progress(q.invocation())));
  }

  @Override
  public void approvalNow(Question.ApprovalNow q) {
    single.add(Lookup.of("approvals", q, () -> ports.approvalGate().answer(q.approvalId())));
  }

  @Override
  public void healthNow(Question.HealthNow q) {
    single.add(Lookup.of("health", q, () -> ports.healthProbe().healthy(q.check(), q.instance())));
  }

  @Override
  public void holdersOf(Question.HoldersOf q) {
    single.add(Lookup.of("claims", q, () -> claims.holders(q.serverIds())));
  }

  @Override
  public void pastDurations(Question.PastDurations q) {
    single.add(Lookup.of("executions", q, () -> PastLaunches.durations(ports.executionStore(), q)));
  }

  @Override
  public void storedExecution(Question.StoredExecution q) {
    single.add(Lookup.of("executions", q, () -> ports.executionStore().find(q.executionId())));
  }

  private static String drs(AccountRegion where) {
    return "drs " + where;
  }

  private Optional<String> access(AccountRegion where) {
    try {
      ports.accountAccess().verify(where);
      return Optional.empty();
    } catch (AccessDeniedException | NotInitializedException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private Lookup servers(AccountRegion where, List<Question.ServerNow> questions) {
    return new Lookup(
        drs(where),
        List.copyOf(questions),
        () -> {
          Map<String, List<SourceServer>> found =
              byId(
                  ports
                      .recoveryService()
                      .sourceServers(where, ids(questions, Question.ServerNow::serverId)),
                  SourceServer::serverId);
          return (answers, at) ->
              questions.forEach(
                  q ->
                      answers.put(
                          q, found.getOrDefault(q.serverId(), List.of()).stream().findFirst(), at));
        });
  }

  private Lookup instances(AccountRegion where, List<Question.InstancesOf> questions) {
    return new Lookup(
        drs(where),
        List.copyOf(questions),
        () -> {
          Map<String, List<RecoveryInstance>> found =
              byId(
                  ports
                      .recoveryService()
                      .recoveryInstances(where, ids(questions, Question.InstancesOf::serverId)),
                  RecoveryInstance::serverId);
          return (answers, at) ->
              questions.forEach(
                  q -> answers.put(q, found.getOrDefault(q.serverId(), List.of()), at));
        });
  }

  private Lookup jobs(AccountRegion where, List<Question.JobNow> questions) {
    return new Lookup(
        drs(where),
        List.copyOf(questions),
        () -> {
          Map<String, Duration> ages = new LinkedHashMap<>();
          questions.forEach(q -> ages.put(q.jobId(), q.maxAge()));
          Map<String, Question.Seen<Optional<RecoveryJob>>> seen = jobs.jobs(where, ages);
          return (answers, at) ->
              questions.forEach(
                  q -> answers.put(q, Objects.requireNonNull(seen.get(q.jobId())), at));
        });
  }

  private static <Q> Set<String> ids(Collection<Q> questions, Function<Q, String> id) {
    Set<String> ids = new LinkedHashSet<>();
    questions.forEach(question -> ids.add(id.apply(question)));
    return ids;
  }

  private static <T> Map<String, List<T>> byId(List<T> found, Function<T, String> id) {
    Map<String, List<T>> byId = new HashMap<>();
    found.forEach(it -> byId.computeIfAbsent(id.apply(it), none -> new ArrayList<>()).add(it));
    return byId;
  }
}
