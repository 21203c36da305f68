package io.github.drsorchestration.core.engine.edge;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Has the effects of one execution performed, side by side, and those of one lane one after the
 * other. What takes long is not waited for: its result comes with a later step.
 */
final class EffectRunner {

  private final Ports ports;
  private final Runnable wake;
  private final Map<Object, CompletableFuture<Optional<EffectResult>>> underWay =
      new LinkedHashMap<>();
  private final List<EffectResult> late = new ArrayList<>();

  EffectRunner(Ports ports, Runnable wake) {
    this.ports = ports;
    this.wake = wake;
  }

  /** Performs effects, as far as they are not under way, and returns what has come of them. */
  List<EffectResult> run(List<Effect> effects, Performer performer) {
    Map<Object, CompletableFuture<Optional<EffectResult>>> started = start(effects, performer);
    List<CompletableFuture<Optional<EffectResult>>> open =
        started.values().stream().filter(it -> !it.isDone()).toList();
    if (!open.isEmpty()) {
      ports.calls().await(open, ports.calls().patience());
    }
    List<EffectResult> results = new ArrayList<>();
    started.forEach((key, result) -> take(key, result).ifPresent(results::add));
    return results;
  }

  /** The results that came after their step had ended. */
  synchronized List<EffectResult> takeLate() {
    List<EffectResult> taken = List.copyOf(late);
    late.clear();
    return taken;
  }

  synchronized boolean isIdle() {
    return underWay.isEmpty() && late.isEmpty();
  }

  private synchronized Map<Object, CompletableFuture<Optional<EffectResult>>> start(
      List<Effect> effects, Performer performer) {
    Map<Object, CompletableFuture<Optional<EffectResult>>> started = new LinkedHashMap<>();
    Map<String, CompletableFuture<?>> lastOfLane = new HashMap<>();
    for (Effect effect : effects) {
      Object key = key(effect);
      if (underWay.containsKey(key)) {
        continue;
      }
      CompletableFuture<?> before =
          lastOfLane.getOrDefault(effect.lane(), CompletableFuture.completedFuture(null));
      CompletableFuture<Optional<EffectResult>> result =
          before
              .handle((value, problem) -> value)
              .thenCompose(
                  value -> ports.calls().start(effect.lane(), () -> performer.perform(effect)))
              .exceptionally(problem -> performer.failed(effect, problem));
      lastOfLane.put(effect.lane(), result);
      underWay.put(key, result);
      started.put(key, result);
    }
    return started;
  }

  /** The result if there is one by now; otherwise it comes later, and wakes the execution. */
  private Optional<EffectResult> take(
      Object key, CompletableFuture<Optional<EffectResult>> result) {
    synchronized (this) {
      if (result.isDone()) {
        underWay.remove(key);
        return result.join();
      }
    }
    CompletableFuture<Void> unused = result.thenAccept(answer -> arrive(key, answer));
    return Optional.empty();
  }

  private void arrive(Object key, Optional<EffectResult> answer) {
    synchronized (this) {
      underWay.remove(key);
      answer.ifPresent(late::add);
    }
    wake.run();
  }

  /** Events are published one after the other, whatever the first one of them is. */
  private static Object key(Effect effect) {
    return effect instanceof Effect.Publish ? Effect.Publish.class : effect;
  }
}
