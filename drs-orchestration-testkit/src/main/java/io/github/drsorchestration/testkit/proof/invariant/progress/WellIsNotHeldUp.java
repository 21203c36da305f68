package io.github.drsorchestration.testkit.proof.invariant.progress;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.SavedStep;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the time from the moment at which a wave may begin to its beginning, and from the beginning
 * of its launch to the job of each server. Calls to the server's own place may fail or hang; so may
 * everything else, which must not matter.
 */
public final class WellIsNotHeldUp extends Invariant {

  /** For processes that run, apart from the time for which they are down or stalled. */
  private static final Duration BOUND = Duration.ofMinutes(1);

  /** Calls to a place that was dark are not repeated at once. */
  private static final Duration AFTERMATH = Duration.ofMinutes(20);

  private final Map<String, Instant> dueSince = new HashMap<>();

  public WellIsNotHeldUp() {
    super(
        "what is well is not held up by what is not",
        "one dependency that hangs would cost the whole recovery");
  }

  @Override
  protected void saved(SavedStep saved, History history) {
    Execution after = saved.after();
    boolean goesOn = goesOn(after);
    for (WaveExecution wave : after.waves()) {
      String name = "wave " + wave.wave().name() + " of " + after.executionId();
      boolean mayBegin = goesOn && wave.status() == WaveStatus.PENDING && isReady(after, wave);
      lateSince(name, mayBegin, saved, history)
          .ifPresent(since -> history.violated(this, name + " may begin since " + since));
      for (ServerExecution server : wave.servers()) {
        String launch = server.serverId() + " of " + after.executionId();
        boolean due = goesOn && wave.status() == WaveStatus.LAUNCHING && waitsForJob(server);
        lateSince(launch, due, saved, history)
            .filter(since -> isWell(server, wave, since, history))
            .ifPresent(
                since -> history.violated(this, launch + " is to be launched since " + since));
      }
    }
  }

  private static boolean goesOn(Execution execution) {
    return execution.status() == ExecutionStatus.RUNNING
        && execution.pause().isEmpty()
        && execution.inbox().isEmpty()
        && execution.waves().stream()
            .noneMatch(
                wave ->
                    wave.status().outcome().isPresent() && !DependenciesFirst.letsOthersGoOn(wave));
  }

  private static boolean isReady(Execution execution, WaveExecution wave) {
    return wave.servers().stream().allMatch(WellIsNotHeldUp::isCopied)
        && wave.dependsOn().stream()
            .allMatch(
                name -> execution.wave(name).filter(DependenciesFirst::letsOthersGoOn).isPresent());
  }

  /** What is brought home waits for its copy. */
  private static boolean isCopied(ServerExecution server) {
    return server.status().isDone() || server.failback().filter(way -> !way.isInSync()).isEmpty();
  }

  private static boolean waitsForJob(ServerExecution server) {
    return server.jobId().isEmpty()
        && isCopied(server)
        && server.previousLaunches().isEmpty()
        && (server.status() == ServerStatus.PENDING || server.status() == ServerStatus.LAUNCHING);
  }

  /** Since when it is or was due, where that is too long, be it done now or not. */
  private Optional<Instant> lateSince(String what, boolean due, SavedStep saved, History history) {
    Duration bound = BOUND.plus(history.conditions().processesStandStill());
    Optional<Instant> since =
        Optional.ofNullable(due ? dueSince.putIfAbsent(what, saved.at()) : dueSince.remove(what));
    return since.filter(it -> it.plus(bound).isBefore(saved.at()));
  }

  /**
   * Whether nothing is wrong with the server and its place, and there is always room. A job that is
   * listed later than DRS may list it is launching servers of which nobody can know that; and a
   * server that others launch makes it unknown for a while what became of the call it was part of.
   */
  private static boolean isWell(
      ServerExecution server, WaveExecution wave, Instant since, History history) {
    Instant start = history.world().start();
    return history.conditions().jobsAreListedInTime()
        && history.world().quotasOf(server.launched().where()).equals(Quotas.DEFAULTS)
        && history
            .conditions()
            .isBright(
                server.launched().where(),
                Duration.between(start, since.minus(AFTERMATH)),
                Duration.between(start, history.now()))
        && wave.servers().stream()
            .noneMatch(it -> history.conditions().externallyLaunched().contains(it.serverId()))
        && history.world().record().launchesOf(server.launched().serverId()).stream()
            .allMatch(launch -> launch.startedAt().isAfter(since));
  }
}
