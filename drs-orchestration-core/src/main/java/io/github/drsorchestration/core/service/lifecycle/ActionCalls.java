package io.github.drsorchestration.core.service.lifecycle;

import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.time.Calls;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.service.lifecycle.action.ActionStatus;
import io.github.drsorchestration.core.service.lifecycle.action.ActionTarget;
import io.github.drsorchestration.core.service.lifecycle.action.Obstacle;
import io.github.drsorchestration.core.service.place.Answer;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Makes one call for each of several targets: all places side by side, a few targets of each at a
 * time. One that fails costs the others nothing; a place that throttles calls, or does not answer
 * in time, is left alone from then on.
 */
final class ActionCalls {

  /** How many calls a place is asked to take at once. */
  private static final int AT_ONCE = 5;

  /** After which no more calls are begun; whoever asks waits for the answer. */
  private static final Duration TIME_LIMIT = Duration.ofMinutes(1);

  private final Time time;
  private final PlaceCalls calls;
  private final LastCheck check;
  private final Map<ActionTarget, ActionResult> results = new HashMap<>();
  private final Set<AccountRegion> abandoned = new TreeSet<>();

  /** Looks once more, just before the calls, at what may have begun since the facts were read. */
  interface LastCheck {
    Map<ActionTarget, Obstacle> obstacles(List<ActionTarget> targets);
  }

  ActionCalls(Time time, Calls calls, LastCheck check) {
    this.time = time;
    this.calls = new PlaceCalls(calls);
    this.check = check;
  }

  Map<ActionTarget, ActionResult> each(List<ActionTarget> targets, Consumer<ActionTarget> call) {
    Map<AccountRegion, Deque<ActionTarget>> queues = new TreeMap<>();
    for (ActionTarget target : targets) {
      queues.computeIfAbsent(target.where(), none -> new ArrayDeque<>()).add(target);
    }
    Instant deadline = time.now().plus(time.during(TIME_LIMIT));
    while (!queues.isEmpty() && time.now().isBefore(deadline)) {
      round(next(queues), call);
      queues.values().removeIf(Deque::isEmpty);
    }
    queues.values().stream()
        .flatMap(Deque::stream)
        .forEach(
            it ->
                results.put(
                    it,
                    ActionResult.of(
                        ActionStatus.NOT_TRIED,
                        "there was no more time; ask again for those that are left")));
    return results;
  }

  private List<ActionTarget> next(Map<AccountRegion, Deque<ActionTarget>> queues) {
    List<ActionTarget> round = new ArrayList<>();
    queues.forEach(
        (where, queue) -> {
          int most = abandoned.contains(where) ? queue.size() : Math.min(AT_ONCE, queue.size());
          for (int i = 0; i < most; i++) {
            round.add(queue.remove());
          }
        });
    return round;
  }

  private void round(List<ActionTarget> round, Consumer<ActionTarget> call) {
    List<ActionTarget> tried = new ArrayList<>();
    for (ActionTarget target : round) {
      if (abandoned.contains(target.where())) {
        results.put(
            target, ActionResult.of(ActionStatus.NOT_TRIED, "its place takes no more calls now"));
      } else {
        tried.add(target);
      }
    }
    check
        .obstacles(tried)
        .forEach(
            (target, obstacle) -> {
              results.put(target, ActionResult.refused(obstacle));
              tried.remove(target);
            });
    for (Answer<ActionTarget, ActionResult> answer :
        calls.answers(tried, ActionTarget::where, target -> result(target, call))) {
      ActionResult result =
          answer
              .value()
              .orElseGet(
                  () ->
                      ActionResult.of(
                          ActionStatus.UNKNOWN, answer.problem().orElseThrow().problem()));
      results.put(answer.question(), result);
      if (answer.value().isEmpty() || result.status() == ActionStatus.NOT_TRIED) {
        abandoned.add(answer.question().where());
      }
    }
  }

  private static ActionResult result(ActionTarget target, Consumer<ActionTarget> call) {
    try {
      call.accept(target);
      return ActionResult.DONE;
    } catch (OutcomeUnknownException e) {
      return ActionResult.of(ActionStatus.UNKNOWN, String.valueOf(e.getMessage()));
    } catch (ThrottledException e) {
      return ActionResult.of(ActionStatus.NOT_TRIED, String.valueOf(e.getMessage()));
    } catch (ServiceException e) {
      return ActionResult.of(ActionStatus.FAILED, String.valueOf(e.getMessage()));
    }
  }
}
