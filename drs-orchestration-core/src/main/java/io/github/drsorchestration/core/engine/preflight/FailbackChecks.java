package io.github.drsorchestration.core.engine.preflight;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerFailback;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.OriginEnvironment;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.FailbackClient;
import io.github.drsorchestration.core.engine.decision.Question;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What has to hold of each server before it is brought home, and where it goes. */
final class FailbackChecks {

  private final Places places;
  private final Answers answers;
  private final FindingList findings;
  private final FailedOver failedOver;
  private final OriginChecks origins;
  private final Instant now;

  FailbackChecks(
      Places places, Answers answers, FindingList findings, FailedOver failedOver, Instant now) {
    this.places = places;
    this.answers = answers;
    this.findings = findings;
    this.failedOver = failedOver;
    this.origins = new OriginChecks(answers, findings);
    this.now = now;
  }

  /** Asks what the origins say; one that does not answer is waited for later. */
  void ask(Map<String, AccountRegion> servers) {
    servers.forEach(
        (serverId, where) ->
            places
                .server(where, serverId)
                .ifPresent(
                    server -> {
                      server.origin().ifPresent(it -> origins.ask(server, it));
                      server.reversed().ifPresent(it -> answers.ask(instancesOf(it)));
                    }));
    origins.askOffers();
  }

  /** The server with its way home; without one where there is nothing to bring, or no way. */
  ServerExecution check(
      String wave,
      ServerExecution server,
      BiFunction<AccountRegion, String, List<RecoveryInstance>> instances) {
    if (!places.isOpen(server.where())) {
      return server;
    }
    Optional<SourceServer> source = places.server(server.where(), server.serverId());
    if (source.isEmpty()) {
      find(
          findings.serverIsLost(server.optional()),
          FindingCode.UNKNOWN_SERVER,
          wave,
          server,
          "DRS does not know " + server.serverId() + " in " + server.where());
      return server;
    }
    Optional<RecoveryInstance> live =
        instances.apply(server.where(), server.serverId()).stream()
            .filter(LiveInstances::mayCarryProduction)
            .findFirst();
    Optional<String> nothing = failedOver.nothingToBring(server.serverId(), live);
    if (nothing.isPresent()) {
      find(Severity.INFO, FindingCode.NOT_FAILED_OVER, wave, server, nothing.get());
      return server.toBuilder().status(ServerStatus.EXCLUDED).skipReason(nothing).build();
    }
    RecoveryInstance instance = live.orElseThrow();
    failedOver
        .replaced(instance)
        .ifPresent(
            why -> find(Severity.BLOCKING, FindingCode.INSTANCE_REPLACED, wave, server, why));
    if (instance.originEnvironment() == OriginEnvironment.ON_PREMISES) {
      return toPremises(wave, server, instance);
    }
    return origin(wave, server, source.get())
        .map(origin -> onItsWay(wave, server, source.get(), instance, origin))
        .orElse(server);
  }

  /** Checks the origins as a whole. A failback that brings nothing home is refused. */
  void checkAny(Execution execution, List<ServerExecution> servers) {
    origins.checkPlaces();
    boolean none =
        !servers.isEmpty() && servers.stream().allMatch(it -> it.status() == ServerStatus.EXCLUDED);
    if (none) {
      findings.ofPlan(
          Severity.BLOCKING,
          FindingCode.NOT_FAILED_OVER,
          "nothing of plan '" + execution.plan().name() + "' runs in the recovery place");
    }
  }

  /** It is waited for: nobody but its operator can boot the machine. */
  private ServerExecution toPremises(
      String wave, ServerExecution server, RecoveryInstance instance) {
    find(
        Severity.WARNING,
        FindingCode.ORIGIN_ON_PREMISES,
        wave,
        server,
        server.name()
            + " is waited for until you "
            + FailbackClient.instructions(server.name(), server.where(), instance.instanceId())
            + "; that it runs well there is not checked");
    return withWay(server, instance, Optional.empty());
  }

  private Optional<AccountRegion> origin(String wave, ServerExecution server, SourceServer source) {
    if (source.origin().isEmpty()) {
      find(
          Severity.BLOCKING,
          FindingCode.ORIGIN_UNKNOWN,
          wave,
          server,
          "DRS does not say where " + server.name() + " came from");
    }
    return source.origin();
  }

  private ServerExecution onItsWay(
      String wave,
      ServerExecution server,
      SourceServer source,
      RecoveryInstance instance,
      AccountRegion origin) {
    Question.AccessTo access = new Question.AccessTo(origin);
    answers
        .ask(access)
        .orElseGet(() -> Optional.of(problem(access)))
        .ifPresent(
            why ->
                find(
                    Severity.WARNING,
                    FindingCode.ORIGIN_NOT_READY,
                    wave,
                    server,
                    origin + " cannot be used yet, and is waited for: " + why));
    source
        .reversed()
        .filter(it -> it.where().equals(origin))
        .flatMap(it -> notEmpty(server, it))
        .ifPresent(why -> find(Severity.BLOCKING, FindingCode.ORIGIN_NOT_EMPTY, wave, server, why));
    origins.check(wave, server, source, origin);
    return withWay(server, instance, Optional.of(origin));
  }

  private ServerExecution withWay(
      ServerExecution server, RecoveryInstance instance, Optional<AccountRegion> origin) {
    return server.toBuilder()
        .failback(
            ServerFailback.builder()
                .instanceId(instance.instanceId())
                .origin(origin)
                .since(now)
                .nextLookAt(now)
                .build())
        .build();
  }

  /** Why the origin may have what a launch there would delete; not to know counts as that. */
  private Optional<String> notEmpty(ServerExecution server, ServerReference there) {
    Optional<List<RecoveryInstance>> instances = answers.ask(instancesOf(there));
    if (instances.isEmpty()) {
      return Optional.of(
          "whether "
              + there.where()
              + " has an instance that carries production of "
              + server.name()
              + " is not known: "
              + problem(instancesOf(there)));
    }
    return instances.get().stream()
        .filter(LiveInstances::mayCarryProduction)
        .findFirst()
        .map(
            instance ->
                "in "
                    + there.where()
                    + ", "
                    + instance.instanceId()
                    + " may carry production of "
                    + server.name()
                    + "; the launch there would delete it");
  }

  private String problem(Question<?> question) {
    return answers.failure(question).map(Answers.Unanswered::problem).orElse("it does not answer");
  }

  private static Question.InstancesOf instancesOf(ServerReference server) {
    return new Question.InstancesOf(server.where(), server.serverId());
  }

  private void find(
      Severity severity, FindingCode code, String wave, ServerExecution server, String message) {
    findings.ofServer(severity, code, wave, server.serverId(), message);
  }
}
