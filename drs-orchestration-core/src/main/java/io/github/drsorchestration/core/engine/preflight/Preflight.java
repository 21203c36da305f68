package io.github.drsorchestration.core.engine.preflight;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.planning.WaveGraph;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What has to be known before an execution may start, and which servers it starts with. What would
 * destroy something, or what cannot be found out, blocks.
 *
 * @param findings what was found, in the order of the plan
 * @param waves the waves with their servers resolved
 */
public record Preflight(List<Finding> findings, List<WaveExecution> waves) {

  /** The longest time for everything to be found out. */
  public static final Duration WITHIN = Duration.ofMinutes(30);

  /** The findings and waves; empty while something that will be known is not known yet. */
  public static Optional<Preflight> of(Execution execution, Answers answers, Instant now) {
    FindingList findings = new FindingList(execution.kind());
    Optional<Places> places = Places.look(execution, answers, now, findings);
    Optional<Map<String, Duration>> durations =
        answers.ask(new Question.PastDurations(execution.plan().planId()));
    if (places.isEmpty() || durations.isEmpty()) {
      return blockedForGood(execution, answers, findings);
    }
    Map<Wave, Map<String, AccountRegion>> members =
        new Members(execution, places.get(), findings).resolve(execution);
    ServerChecks checks = new ServerChecks(execution, places.get(), answers, findings);
    SettingsChecks settings = new SettingsChecks(execution, places.get(), findings);
    members.forEach((wave, servers) -> checks.askAbout(servers));
    Set<String> all = new LinkedHashSet<>();
    members.values().forEach(servers -> all.addAll(servers.keySet()));
    Optional<Map<String, String>> holders = answers.ask(new Question.HoldersOf(all));
    if (!checks.canAnswer(members.values()) || holders.isEmpty()) {
      return blockedForGood(execution, answers, findings);
    }
    Map<String, Set<String>> dependencies =
        WaveGraph.of(List.copyOf(members.keySet())).dependencies();
    List<WaveExecution> waves = new ArrayList<>();
    Map<String, String> waveOf = new HashMap<>();
    members.forEach(
        (wave, servers) -> {
          checkSize(wave, servers, places.get(), findings);
          List<ServerExecution> resolved = new ArrayList<>();
          servers.forEach(
              (serverId, where) -> {
                String other = waveOf.putIfAbsent(serverId, wave.name());
                if (other != null) {
                  duplicate(findings, wave, serverId, other);
                }
                Optional<String> snapshot = checks.check(wave, serverId, where);
                settings.check(wave, serverId, where);
                checkHolder(execution, findings, wave, serverId, holders.get());
                resolved.add(
                    server(wave, serverId, where, places.get(), snapshot, durations.get()));
              });
          waves.add(
              WaveExecution.builder()
                  .wave(wave)
                  .dependsOn(dependencies.getOrDefault(wave.name(), Set.of()))
                  .servers(resolved)
                  .build());
        });
    return Optional.of(new Preflight(findings.all(), List.copyOf(waves)));
  }

  /** What is found where the checks could not be made in time. */
  public static Finding unanswered() {
    return Finding.builder()
        .severity(Severity.BLOCKING)
        .code(FindingCode.NO_ACCESS)
        .message("the checks could not be made within " + WITHIN + "; the services did not answer")
        .build();
  }

  /** A check that will never be possible blocks at once; others are waited for. */
  private static Optional<Preflight> blockedForGood(
      Execution execution, Answers answers, FindingList findings) {
    Map<Question<?>, Answers.Unanswered> lasting = answers.lastingFailures();
    lasting.keySet().removeIf(question -> !LaunchTargets.mustBeKnown(execution, question));
    if (lasting.isEmpty()) {
      return Optional.empty();
    }
    Set<String> problems = new LinkedHashSet<>();
    lasting.values().forEach(why -> problems.add(why.problem()));
    problems.forEach(
        problem ->
            findings.ofPlan(
                Severity.BLOCKING,
                FindingCode.NO_ACCESS,
                "a safety check is not possible: " + problem));
    return Optional.of(new Preflight(findings.all(), List.of()));
  }

  private static ServerExecution server(
      Wave wave,
      String serverId,
      AccountRegion where,
      Places places,
      Optional<String> snapshot,
      Map<String, Duration> durations) {
    Optional<SourceServer> source = places.server(where, serverId);
    return ServerExecution.builder()
        .serverId(serverId)
        .where(where)
        .name(source.flatMap(SourceServer::hostname).orElse(serverId))
        .optional(wave.optionalServerIds().contains(serverId))
        .snapshotId(snapshot)
        .expectedDuration(Optional.ofNullable(durations.get(serverId)))
        .build();
  }

  private static void checkSize(
      Wave wave, Map<String, AccountRegion> servers, Places places, FindingList findings) {
    if (servers.isEmpty()) {
      findings.ofWave(
          Severity.BLOCKING,
          FindingCode.NO_SERVERS,
          wave.name(),
          "wave '" + wave.name() + "' has no servers; its groups select none");
    }
    Map<AccountRegion, Integer> counts = new TreeMap<>();
    servers.values().forEach(where -> counts.merge(where, 1, Integer::sum));
    counts.forEach(
        (where, count) -> {
          Quotas quotas = places.quotas().getOrDefault(where, Quotas.DEFAULTS);
          String size = "wave '" + wave.name() + "' has " + count + " servers in " + where;
          if (!wave.splitting() && count > quotas.serversPerJob()) {
            findings.ofWave(
                Severity.BLOCKING,
                FindingCode.TOO_MANY_SERVERS,
                wave.name(),
                size + ", a job may have " + quotas.serversPerJob() + ", and splitting is off");
          } else if (count > quotas.serversInAllJobs()) {
            findings.ofWave(
                Severity.INFO,
                FindingCode.QUOTA_WAIT,
                wave.name(),
                size + "; " + quotas.serversInAllJobs() + " can be launched at once");
          }
        });
  }

  private static void duplicate(FindingList findings, Wave wave, String serverId, String other) {
    findings.ofServer(
        Severity.BLOCKING,
        FindingCode.DUPLICATE_SERVER,
        wave.name(),
        serverId,
        serverId + " is in wave '" + other + "' already");
  }

  private static void checkHolder(
      Execution execution,
      FindingList findings,
      Wave wave,
      String serverId,
      Map<String, String> holders) {
    String holder = holders.get(serverId);
    if (holder != null && !holder.equals(execution.executionId())) {
      findings.ofServer(
          Severity.BLOCKING,
          FindingCode.BUSY_IN_EXECUTION,
          wave.name(),
          serverId,
          serverId + " is held by execution " + holder + "; wait for its end");
    }
  }
}
