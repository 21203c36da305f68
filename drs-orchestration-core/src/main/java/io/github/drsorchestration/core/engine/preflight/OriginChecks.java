package io.github.drsorchestration.core.engine.preflight;

import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.planning.validation.LaunchOffer;
import io.github.drsorchestration.core.planning.validation.OfferNeeds;
import io.github.drsorchestration.core.planning.validation.SettingsCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What launches in the origin need, found out before production is touched: room in its quotas, and
 * launch settings that EC2 there can carry out. A place that cannot be used yet is not asked.
 */
final class OriginChecks {

  private final Answers answers;
  private final FindingList findings;
  private final HomeTargets targets;
  private final Map<AccountRegion, Map<String, LaunchSettings>> settings = new TreeMap<>();
  private final Map<AccountRegion, Set<String>> newcomers = new TreeMap<>();
  private final Map<AccountRegion, Set<String>> unknown = new TreeMap<>();

  OriginChecks(Answers answers, FindingList findings) {
    this.answers = answers;
    this.findings = findings;
    this.targets = new HomeTargets(answers, findings);
  }

  /** Asks what the origin says; each answer may lead to another question. */
  void ask(SourceServer server, AccountRegion origin) {
    if (!isUsable(origin)) {
      return;
    }
    answers.ask(new Question.QuotasOf(origin));
    answers.ask(new Question.DefaultsOf(origin));
    if (answers.ask(new Question.AllServers(origin)).isEmpty()) {
      return;
    }
    Optional<SourceServer> there = there(server, origin);
    there
        .flatMap(it -> answers.ask(settingsOf(it)))
        .ifPresent(
            it ->
                settings
                    .computeIfAbsent(origin, none -> new HashMap<>())
                    .put(server.serverId(), it));
    targets.ask(server, there, origin);
  }

  /** Asks what EC2 offers, once it is known what the servers of each origin need of it. */
  void askOffers() {
    settings.keySet().forEach(origin -> offerOf(origin).ifPresent(answers::ask));
  }

  void check(String wave, ServerExecution server, SourceServer source, AccountRegion origin) {
    if (!isUsable(origin) || !isKnown(new Question.AllServers(origin), origin)) {
      return;
    }
    isKnown(new Question.DefaultsOf(origin), origin);
    Optional<SourceServer> there = there(source, origin);
    if (there.filter(SourceServer::usesReplicationQuota).isEmpty()) {
      newcomers.computeIfAbsent(origin, none -> new LinkedHashSet<>()).add(server.serverId());
    }
    there.ifPresent(it -> checkSettings(wave, server, it));
    targets.check(wave, server, source, there, origin);
  }

  private void checkSettings(String wave, ServerExecution server, SourceServer there) {
    AccountRegion origin = there.where();
    Optional<LaunchSettings> present = answers.ask(settingsOf(there));
    if (present.isEmpty()) {
      findings.ofServer(
          Severity.WARNING,
          FindingCode.LAUNCH_SETTINGS,
          wave,
          server.serverId(),
          ("the launch settings of %s in %s, where it is %s, cannot be read: %s; the role there"
                  + " needs drs:GetLaunchConfiguration and ec2:DescribeLaunchTemplateVersions")
              .formatted(server.name(), origin, there.serverId(), problem(settingsOf(there))));
      return;
    }
    Optional<Question.OfferOf> question = offerOf(origin);
    if (question.isEmpty() || !isKnown(question.get(), origin)) {
      return;
    }
    LaunchOffer offer = answers.ask(question.get()).orElseThrow();
    SettingsCheck.problems(present.get(), offer, instancesOf(there), present.get().instanceType())
        .forEach(
            it ->
                findings.ofServer(
                    findings.serverIsLost(server.optional()),
                    FindingCode.LAUNCH_SETTINGS,
                    wave,
                    server.serverId(),
                    "%s cannot be launched in %s, where it is %s: %s"
                        .formatted(server.name(), origin, there.serverId(), it)));
  }

  /** What concerns an origin as a whole, once its servers have been checked. */
  void checkPlaces() {
    newcomers.forEach(this::checkRoom);
    unknown.forEach(
        (origin, problems) ->
            findings.ofPlace(
                Severity.WARNING,
                FindingCode.ORIGIN_NOT_READY,
                origin,
                "what launches in %s need could not be checked: %s"
                    .formatted(origin, String.join("; ", problems))));
  }

  private void checkRoom(AccountRegion origin, Set<String> serverIds) {
    if (!isKnown(new Question.QuotasOf(origin), origin)) {
      return;
    }
    Quotas quotas = answers.ask(new Question.QuotasOf(origin)).orElseThrow();
    long present =
        answers.ask(new Question.AllServers(origin)).orElse(List.of()).stream()
            .filter(SourceServer::usesReplicationQuota)
            .count();
    if (present + serverIds.size() > quotas.replicatingServers()) {
      findings.ofPlace(
          Severity.WARNING,
          FindingCode.QUOTA_WAIT,
          origin,
          ("%s replicates %d servers, and %d more come home to it; DRS allows %d, and refuses the"
                  + " rest until the quota is raised or replication of others there is stopped")
              .formatted(origin, present, serverIds.size(), quotas.replicatingServers()));
    }
  }

  /** The server that has replicated the other way before, and will again. */
  private Optional<SourceServer> there(SourceServer server, AccountRegion origin) {
    return server
        .reversed()
        .filter(it -> it.where().equals(origin))
        .flatMap(
            it ->
                answers.ask(new Question.AllServers(origin)).orElse(List.of()).stream()
                    .filter(each -> each.serverId().equals(it.serverId()))
                    .findFirst())
        .filter(it -> it.replicationState() != ReplicationState.DISCONNECTED);
  }

  private boolean isUsable(AccountRegion origin) {
    return answers.ask(new Question.AccessTo(origin)).filter(Optional::isEmpty).isPresent();
  }

  /** Whether there is an answer; that there is none is told of the place. */
  private boolean isKnown(Question<?> question, AccountRegion origin) {
    if (answers.ask(question).isPresent()) {
      return true;
    }
    unknown.computeIfAbsent(origin, none -> new LinkedHashSet<>()).add(problem(question));
    return false;
  }

  private String problem(Question<?> question) {
    return answers.failure(question).map(Answers.Unanswered::problem).orElse("there is no answer");
  }

  private Set<String> instancesOf(SourceServer there) {
    return answers
        .ask(new Question.InstancesOf(there.where(), there.serverId()))
        .orElse(List.of())
        .stream()
        .map(RecoveryInstance::instanceId)
        .collect(Collectors.toSet());
  }

  private Optional<Question.OfferOf> offerOf(AccountRegion origin) {
    OfferNeeds needs =
        OfferNeeds.of(new ArrayList<>(settings.getOrDefault(origin, Map.of()).values()));
    return needs.isNothing() ? Optional.empty() : Optional.of(new Question.OfferOf(origin, needs));
  }

  private static Question.SettingsOf settingsOf(SourceServer there) {
    return new Question.SettingsOf(there.where(), there.serverId());
  }
}
