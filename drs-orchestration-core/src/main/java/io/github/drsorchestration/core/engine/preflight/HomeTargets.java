package io.github.drsorchestration.core.engine.preflight;

import io.github.drsorchestration.api.ec2.LaunchTarget;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.group.LaunchDefaults;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.planning.validation.TargetConditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The existing instances in the origin that the way home ends in: those that the launch
 * configurations there name, and, where the template there says so, the original machines. DRS does
 * not reverse the replication of a server whose original machine does not fit.
 */
final class HomeTargets {

  private final Answers answers;
  private final FindingList findings;

  HomeTargets(Answers answers, FindingList findings) {
    this.answers = answers;
    this.findings = findings;
  }

  /**
   * @param there the server that replicates the other way, if it is there already
   */
  void ask(SourceServer server, Optional<SourceServer> there, AccountRegion origin) {
    target(server, there, origin)
        .ifPresent(it -> answers.ask(new Question.TargetNow(origin, it.instanceId())));
  }

  void check(
      String wave,
      ServerExecution server,
      SourceServer source,
      Optional<SourceServer> there,
      AccountRegion origin) {
    target(source, there, origin).ifPresent(it -> check(wave, server, origin, it));
  }

  private void check(String wave, ServerExecution server, AccountRegion origin, Target target) {
    Question.TargetNow question = new Question.TargetNow(origin, target.instanceId());
    Optional<Optional<LaunchTarget>> found = answers.ask(question);
    if (found.isEmpty()) {
      find(
          Severity.WARNING,
          wave,
          server,
          "whether %s can be launched into %s in %s is not known: %s"
              .formatted(
                  server.name(),
                  target.instanceId(),
                  origin,
                  answers
                      .failure(question)
                      .map(Answers.Unanswered::problem)
                      .orElse("EC2 does not answer")));
      return;
    }
    List<String> problems = problems(target, found.get());
    if (!problems.isEmpty()) {
      find(
          findings.serverIsLost(server.optional()),
          wave,
          server,
          "%s cannot come home into %s in %s: %s; %s"
              .formatted(
                  server.name(),
                  target.instanceId(),
                  origin,
                  String.join("; ", problems),
                  target.wayOut()));
      return;
    }
    find(Severity.WARNING, wave, server, told(server, origin, found.get().orElseThrow()));
  }

  private static List<String> problems(Target target, Optional<LaunchTarget> instance) {
    List<String> problems =
        new ArrayList<>(
            instance
                .map(TargetConditions::problems)
                .orElseGet(() -> List.of("there is no such instance")));
    List<String> forbidden = TargetConditions.forbidden(target.settings());
    if (!forbidden.isEmpty()) {
      problems.add(String.join(", ", forbidden) + " must be off for that");
    }
    return problems;
  }

  private static String told(ServerExecution server, AccountRegion origin, LaunchTarget instance) {
    String lost =
        instance.volumeIds().isEmpty() ? "" : ": " + String.join(", ", instance.volumeIds());
    return ("the launch of %s in %s stops %s, which is %s, and replaces its volumes%s; take a"
            + " snapshot of them first if they matter")
        .formatted(server.name(), origin, instance.instanceId(), instance.state(), lost);
  }

  private Optional<Target> target(
      SourceServer server, Optional<SourceServer> there, AccountRegion origin) {
    if (there.isPresent()) {
      return answers
          .ask(new Question.SettingsOf(origin, there.get().serverId()))
          .flatMap(it -> it.launchIntoInstanceId().map(id -> new Target(id, it, false)));
    }
    return answers
        .ask(new Question.DefaultsOf(origin))
        .filter(LaunchDefaults::intoSourceInstance)
        .flatMap(it -> server.originInstanceId().map(id -> new Target(id, it.settings(), true)));
  }

  private void find(Severity severity, String wave, ServerExecution server, String message) {
    findings.ofServer(severity, FindingCode.LAUNCH_INTO_INSTANCE, wave, server.serverId(), message);
  }

  /**
   * Where a server is to be launched.
   *
   * @param settings what it is launched with
   * @param byTemplate whether the template of the origin says so, or the server's own configuration
   */
  private record Target(String instanceId, LaunchSettings settings, boolean byTemplate) {

    String wayOut() {
      return byTemplate
          ? "put that right, or switch launchIntoSourceInstance off in the launch configuration"
              + " template there: DRS refuses the reversal otherwise"
          : "put that right, or remove the target by setLaunchTarget";
    }
  }
}
