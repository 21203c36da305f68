package io.github.drsorchestration.server.gameday.replay;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.failure.RequestRefusedException;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.server.gameday.rehearsal.Approvers;
import io.github.drsorchestration.server.gameday.rehearsal.Stage;
import io.github.drsorchestration.server.gameday.result.RunFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Repeats a run in virtual time. People do again what they did, as long after its cause as before;
 * where something has to be decided that they had not met, somebody decides after ten minutes.
 */
public final class Replay {

  private static final Duration ASSUMED = Duration.ofMinutes(10);
  private static final int MAX_TASKS = 200_000;

  private final Take take;
  private final Stage stage;
  private final CueReader reader = new CueReader();
  private final List<ExecutionRequest> tooEarly = new ArrayList<>();
  private final List<String> assumptions = new ArrayList<>();
  private int scheduled;
  private long known;

  private Replay(Take take) {
    this.take = take;
    this.stage = Stage.of(take.rehearsal(), take.injections());
  }

  /**
   * What came of it.
   *
   * @param report the report
   * @param assumptions what people were assumed to do, in sentences
   */
  public record Played(ExecutionReport report, List<String> assumptions) {

    public RunFigures figures() {
      return RunFigures.of(report);
    }
  }

  /** Runs until nothing more happens. */
  public static Played run(Take take) {
    Replay replay = new Replay(take);
    replay.observe();
    int tasks = 0;
    while (!replay.isOver() && tasks < MAX_TASKS && replay.stage.time().runNext()) {
      tasks++;
      replay.observe();
    }
    return new Played(replay.stage.report(), List.copyOf(replay.assumptions));
  }

  private boolean isOver() {
    return scheduled == 0 && stage.execution().settled();
  }

  private void observe() {
    List<ExecutionEvent> news = stage.eventsAfter(known);
    for (ExecutionEvent event : news) {
      known = event.sequence();
      reader.read(event).ifPresent(cue -> react(cue, event));
    }
  }

  private void react(Cue cue, ExecutionEvent event) {
    List<Reaction> reactions =
        take.reactions().stream().filter(it -> it.cue().equals(cue)).toList();
    for (Reaction reaction : reactions) {
      reaction.request().ifPresent(it -> schedule(event, reaction.after(), it));
    }
    if (cue.kind() == Cue.Kind.PAUSED || cue.kind() == Cue.Kind.ENDED_BADLY) {
      List<ExecutionRequest> now = List.copyOf(tooEarly);
      tooEarly.clear();
      now.forEach(it -> schedule(event, Duration.ZERO, it));
    }
    if (reactions.isEmpty()) {
      assume(cue, event);
    }
  }

  private void assume(Cue cue, ExecutionEvent event) {
    if (cue.kind() == Cue.Kind.APPROVAL_REQUESTED && !stage.hasApprover()) {
      ApprovalPolicy policy = policy(cue.subject());
      Actor by = Approvers.of(policy, take.rehearsal().start().by());
      assumptions.add("wave '" + cue.subject() + "' is approved after " + ASSUMED);
      schedule(
          event,
          ASSUMED,
          ExecutionRequest.builder().type(RequestType.APPROVE).by(by).wave(cue.subject()).build());
    } else if (cue.kind() == Cue.Kind.PAUSED && scheduled == 0) {
      assumptions.add("the pause '" + cue.subject() + "' is over after " + ASSUMED);
      schedule(
          event,
          ASSUMED,
          ExecutionRequest.of(RequestType.RESUME, take.rehearsal().start().by(), "assumed"));
    }
  }

  private ApprovalPolicy policy(String wave) {
    return stage
        .execution()
        .wave(wave)
        .flatMap(it -> it.wave().approval())
        .orElseGet(() -> ApprovalPolicy.builder().build());
  }

  private void schedule(ExecutionEvent event, Duration after, ExecutionRequest request) {
    scheduled++;
    stage.afterOthers(
        event.at().plus(after),
        () -> {
          scheduled--;
          submit(request);
        });
  }

  /** Who comes too early for something comes again when it is possible. */
  private void submit(ExecutionRequest request) {
    Execution execution = stage.execution();
    try {
      stage.request(request);
    } catch (RequestRefusedException refused) {
      boolean later =
          (request.type() == RequestType.RETRY || request.type() == RequestType.SKIP)
              && !execution.status().isTerminal();
      if (later) {
        tooEarly.add(request);
      }
    }
  }
}
