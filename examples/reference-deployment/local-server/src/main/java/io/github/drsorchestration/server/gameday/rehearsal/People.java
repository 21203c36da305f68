package io.github.drsorchestration.server.gameday.rehearsal;

import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.plan.WaveGeneration;
import io.github.drsorchestration.server.gameday.surprise.Surprise;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.memory.ScriptedAnswer;
import io.github.drsorchestration.testkit.memory.ScriptedRun;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What comes from outside of DRS: the simulated approver, hooks, and the health of servers. */
final class People {

  private static final ScriptedRun FAILING =
      ScriptedRun.failsAfter(Duration.ofSeconds(30), "the script ended with code 1");

  private final Rehearsal rehearsal;
  private final Simulation simulation;

  People(Rehearsal rehearsal, Simulation simulation) {
    this.rehearsal = rehearsal;
    this.simulation = simulation;
  }

  boolean approve() {
    return rehearsal.scripts().approverAnswersAfter().isPresent();
  }

  void behaveAsUsual() {
    rehearsal.scripts().approverAnswersAfter().ifPresent(this::approveAfter);
    hooks()
        .forEach(
            name ->
                simulation
                    .hooks()
                    .on(name, rehearsal.scripts().hooks().getOrDefault(name, Scripts.USUAL_HOOK)));
    rehearsal.world().servers().forEach(server -> heal(server.serverId()));
    rehearsal.scripts().health().forEach((id, after) -> health(id, after));
  }

  void surprisedBy(Surprise surprise, Set<String> servers) {
    switch (surprise.kind()) {
      case APPROVER_AWAY -> {
        if (approve()) {
          approveAfter(surprise.delayOrUsual());
        }
      }
      case HOOKS_FAIL -> hooks().forEach(name -> simulation.hooks().on(name, FAILING));
      case UNHEALTHY -> servers.forEach(id -> health(id, Optional.empty()));
      default -> {
        // It happens in DRS.
      }
    }
  }

  void heal(String serverId) {
    health(serverId, Optional.of(Duration.ZERO));
  }

  private void health(String serverId, Optional<Duration> after) {
    if (after.isPresent()) {
      simulation.health().healthyAfter(serverId, after.get());
    } else {
      simulation.health().neverHealthy(serverId);
    }
  }

  private void approveAfter(Duration time) {
    for (Wave wave : rehearsal.plan().waves()) {
      wave.approval()
          .ifPresent(it -> simulation.approvals().forWave(wave.name(), answer(it, time)));
    }
    rehearsal
        .plan()
        .generatedWaves()
        .flatMap(WaveGeneration::approval)
        .ifPresent(it -> simulation.approvals().otherwise(answer(it, time)));
  }

  private ScriptedAnswer answer(ApprovalPolicy policy, Duration after) {
    return ScriptedAnswer.yes(after, Approvers.of(policy, rehearsal.start().by()).id());
  }

  private Stream<String> hooks() {
    return rehearsal.plan().waves().stream()
        .flatMap(wave -> Stream.concat(wave.beforeHooks().stream(), wave.afterHooks().stream()))
        .map(Hook::name)
        .distinct();
  }
}
