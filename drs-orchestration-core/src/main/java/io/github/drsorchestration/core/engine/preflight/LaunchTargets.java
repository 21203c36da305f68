package io.github.drsorchestration.core.engine.preflight;

import io.github.drsorchestration.api.ec2.LaunchTarget;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.planning.validation.TargetConditions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The existing instances into which servers are launched. DRS replaces their volumes in a drill as
 * it does in a recovery, and nothing says what they carry meanwhile.
 */
public final class LaunchTargets {

  private final Execution execution;
  private final Places places;
  private final Answers answers;
  private final FindingList findings;
  private final Map<String, String> serverOfTarget = new HashMap<>();

  LaunchTargets(Execution execution, Places places, Answers answers, FindingList findings) {
    this.execution = execution;
    this.places = places;
    this.answers = answers;
    this.findings = findings;
  }

  void ask(AccountRegion where, String serverId) {
    if (places.server(where, serverId).isPresent()) {
      answers
          .ask(new Question.SettingsOf(where, serverId))
          .flatMap(LaunchSettings::launchIntoInstanceId)
          .ifPresent(target -> answers.ask(new Question.TargetNow(where, target)));
    }
  }

  /** A drill must not start before the answer is known; a recovery is not held up by a failure. */
  boolean mustBeWaitedFor(AccountRegion where, String serverId) {
    Question.SettingsOf question = new Question.SettingsOf(where, serverId);
    boolean open = places.server(where, serverId).isPresent() && answers.ask(question).isEmpty();
    return open && answers.failure(question).filter(why -> why.lasting() || !isDrill()).isEmpty();
  }

  void check(Wave wave, String serverId, AccountRegion where) {
    Question.SettingsOf question = new Question.SettingsOf(where, serverId);
    answers.failure(question).ifPresent(why -> unknown(wave, serverId, where, why.problem()));
    answers
        .ask(question)
        .flatMap(LaunchSettings::launchIntoInstanceId)
        .ifPresent(target -> check(wave, serverId, where, target));
  }

  private void unknown(Wave wave, String serverId, AccountRegion where, String problem) {
    findings.ofServer(
        isDrill() ? Severity.BLOCKING : Severity.WARNING,
        FindingCode.LAUNCH_INTO_INSTANCE,
        wave.name(),
        serverId,
        unknown(places.name(where, serverId), problem));
  }

  private void check(Wave wave, String serverId, AccountRegion where, String target) {
    String name = places.name(where, serverId);
    String other = serverOfTarget.putIfAbsent(target, name);
    if (other != null) {
      found(
          Severity.BLOCKING,
          wave,
          serverId,
          name + " and " + other + " are both launched into " + target + "; only one can be");
    } else if (endangered(serverId, where, target)) {
      found(Severity.BLOCKING, wave, serverId, danger(name, serverId, target));
    } else {
      found(
          Severity.WARNING,
          wave,
          serverId,
          "the launch of "
              + name
              + " replaces the volumes of the existing instance "
              + target
              + lost(where, target));
    }
    answers
        .ask(new Question.TargetNow(where, target))
        .ifPresent(instance -> checkConditions(wave, serverId, name, target, instance));
  }

  /** What is on the old volumes, as far as EC2 says which they are. */
  private String lost(AccountRegion where, String target) {
    return answers
        .ask(new Question.TargetNow(where, target))
        .flatMap(instance -> instance.map(LaunchTarget::volumeIds))
        .filter(volumes -> !volumes.isEmpty())
        .map(volumes -> "; what is on " + String.join(", ", volumes) + " is lost")
        .orElse("");
  }

  private void checkConditions(
      Wave wave, String serverId, String name, String target, Optional<LaunchTarget> instance) {
    List<String> problems =
        instance
            .map(TargetConditions::problems)
            .orElseGet(() -> List.of("there is no instance " + target));
    boolean optional = wave.optionalServerIds().contains(serverId);
    problems.forEach(
        why ->
            found(
                findings.serverIsLost(optional),
                wave,
                serverId,
                name + " cannot be launched into it: " + why));
  }

  private boolean endangered(String serverId, AccountRegion where, String target) {
    List<RecoveryInstance> instances =
        answers.ask(new Question.InstancesOf(where, serverId)).orElse(List.of());
    return endangers(execution, serverId, target, instances);
  }

  /** Whether what a launch of this server is to go into may be in danger at all. */
  public static boolean mayEndanger(Execution execution, String serverId) {
    return execution.kind() == ExecutionKind.DRILL && !LiveInstances.isGivenUp(execution, serverId);
  }

  /** Whether the volumes would be replaced of an instance that no drill has made of it. */
  public static boolean endangers(
      Execution execution, String serverId, String target, List<RecoveryInstance> instances) {
    return mayEndanger(execution, serverId)
        && instances.stream()
            .noneMatch(it -> it.drill() && it.state().isLive() && it.instanceId().equals(target));
  }

  /** What to tell where it is. */
  public static String danger(String name, String serverId, String target) {
    return "the drill of "
        + name
        + " would replace the volumes of the existing instance "
        + target
        + ", which may carry production; remove it from the launch configuration, or allow"
        + " that by an override that names "
        + serverId;
  }

  /** What to tell where that could not be found out. */
  public static String unknown(String name, String problem) {
    return "whether " + name + " is launched into an existing instance is not known: " + problem;
  }

  private boolean isDrill() {
    return execution.kind() == ExecutionKind.DRILL;
  }

  private void found(Severity severity, Wave wave, String serverId, String message) {
    findings.ofServer(severity, FindingCode.LAUNCH_INTO_INSTANCE, wave.name(), serverId, message);
  }
}
