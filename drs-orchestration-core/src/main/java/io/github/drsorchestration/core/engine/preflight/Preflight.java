package io.github.drsorchestration.core.engine.preflight;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.preflight.PreflightResult;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has to be known before an execution may start, and which servers it starts with. What would
 * destroy something, or what cannot be found out, blocks what it is about.
 *
 * @param findings what was found, in the order of the plan
 * @param waves the waves with their servers resolved
 * @param exclusions what the findings forbid
 */
public record Preflight(List<Finding> findings, List<WaveExecution> waves, Exclusions exclusions) {

  /** The findings and waves; empty while something that will be known is not known yet. */
  public static Optional<Preflight> of(Execution execution, Answers answers, Instant now) {
    return of(execution, answers, now, waited(execution, answers, now));
  }

  /** How long answers have been waited for: a time in which nobody asked does not count. */
  public static Duration waited(Execution execution, Answers answers, Instant now) {
    // Each time that the execution is reopened it has its whole time again.
    Instant begun = execution.deadline().minus(execution.timeAllowed());
    Instant asked = answers.askedSince();
    return Duration.between(asked.isAfter(begun) ? asked : begun, now);
  }

  /**
   * The same, where what does not answer has been waited for already.
   *
   * @param waited for how long
   */
  public static Optional<Preflight> of(
      Execution execution, Answers answers, Instant now, Duration waited) {
    StartRequest start = execution.startRequest();
    Places places = Places.look(execution, answers, now);
    Optional<Map<String, Duration>> durations =
        answers.ask(new Question.PastDurations(execution.plan().planId(), execution.kind()));
    Optional<Adoption> adoption = Adoption.of(execution, answers);
    if (answers.anyOpen()) {
      return Optional.empty(); // what is asked next depends on the answers
    }
    FindingList findings = new FindingList(start);
    Optional<FailedOver> failedOver = FailedOver.of(start, answers, findings);
    if (failedOver.isEmpty()) {
      return Optional.empty();
    }
    List<WaveMembers> waves = new Members(execution, places, findings).resolve(execution);
    Map<String, AccountRegion> included = new LinkedHashMap<>();
    waves.forEach(wave -> included.putAll(wave.included(start)));
    ServerChecks checks =
        new ServerChecks(execution, places, adoption.orElse(Adoption.NOTHING), answers, findings);
    checks.ask(included);
    FailbackChecks failback = new FailbackChecks(places, answers, findings, failedOver.get(), now);
    if (start.kind() == ExecutionKind.FAILBACK) {
      failback.ask(included);
    }
    Question.HoldersOf holdersOf = new Question.HoldersOf(new LinkedHashSet<>(included.keySet()));
    Optional<Map<String, String>> holders = answers.ask(holdersOf);
    if (adoption.isEmpty() || holders.isEmpty()) {
      return impossible(answers, holdersOf);
    }
    boolean othersCanGo =
        findings.recoversWhatCanBe() && included.values().stream().anyMatch(places::isOpen);
    Duration patience = othersCanGo ? answers.patience() : answers.longest();
    if (places.anySilent() && waited.compareTo(patience) <= 0) {
      return Optional.empty();
    }
    if (!checks.areSettled() && waited.compareTo(answers.patience()) <= 0) {
      return Optional.empty();
    }
    places.report(findings, patience);
    List<WaveExecution> resolved =
        new Resolution(
                execution,
                places,
                checks,
                failback,
                adoption.get(),
                holders.get(),
                durations.orElse(Map.of()),
                findings)
            .resolve(waves);
    return Optional.of(
        new Preflight(
            findings.all(), resolved, Exclusions.of(start.policy(), findings.all(), resolved)));
  }

  /** What a start would come to. */
  public PreflightResult result() {
    if (exclusions.everything()) {
      return PreflightResult.refused(findings);
    }
    List<String> launched =
        waves.stream()
            .flatMap(wave -> wave.servers().stream())
            .filter(server -> server.status() == ServerStatus.PENDING)
            .map(ServerExecution::serverId)
            .filter(id -> !exclusions.servers().containsKey(id))
            .toList();
    return new PreflightResult(findings, false, launched, exclusions.servers());
  }

  /** What is found where the checks could not be made in time. */
  public static Finding unanswered(Answers answers) {
    return ofExecution(
        "the checks could not be made within "
            + Length.of(answers.longest())
            + "; the services did not answer");
  }

  /** A check of all servers that will never be possible blocks at once. */
  private static Optional<Preflight> impossible(Answers answers, Question<?> question) {
    return answers
        .failure(question)
        .filter(Answers.Unanswered::lasting)
        .map(why -> List.of(ofExecution("a safety check is not possible: " + why.problem())))
        .map(findings -> new Preflight(findings, List.of(), Exclusions.EVERYTHING));
  }

  private static Finding ofExecution(String message) {
    return Finding.builder()
        .severity(Severity.BLOCKING)
        .code(FindingCode.NO_ACCESS)
        .message(message)
        .build();
  }
}
