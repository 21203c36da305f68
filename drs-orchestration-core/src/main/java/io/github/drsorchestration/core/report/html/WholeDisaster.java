package io.github.drsorchestration.core.report.html;

import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.FailbackReport;
import io.github.drsorchestration.core.report.html.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A disaster from its declaration until everything is home and protected again. A step that was not
 * reached has no moment.
 *
 * @param recovery how production left its origin
 * @param failback how it came home
 */
record WholeDisaster(ExecutionReport recovery, ExecutionReport failback) {

  /** One step, when it was done, and how long it took. */
  record Step(String name, String at, String length) {

    private static Step of(String name, Optional<Instant> from, Optional<Instant> to) {
      Optional<Duration> length =
          from.flatMap(begin -> to.map(end -> Duration.between(begin, end)));
      return new Step(
          name, to.map(Texts::moment).orElse("–"), length.map(Texts::duration).orElse("–"));
    }
  }

  List<Step> steps() {
    Optional<Instant> declared = Optional.of(recovery.declaredAt());
    Optional<Instant> there = recovery.rto().measured().map(recovery.declaredAt()::plus);
    Optional<Instant> cutover = failback.cutoverAt();
    Optional<Instant> home = cutover.flatMap(begin -> failback.rto().measured().map(begin::plus));
    return List.of(
        Step.of("Declared", Optional.empty(), declared),
        Step.of("Failed over", declared, there),
        Step.of("Lived there", there, cutover),
        Step.of("Came home", cutover, home),
        Step.of("Protected again", home, protectedAt()),
        Step.of("Cleaned up", protectedAt(), cleanedUpAt()));
  }

  /** When the last server was; absent while one is not. */
  private Optional<Instant> protectedAt() {
    List<Optional<Instant>> moments =
        failback.waves().stream()
            .flatMap(wave -> wave.servers().stream())
            .flatMap(server -> server.failback().stream())
            .map(FailbackReport::protectedAt)
            .toList();
    return moments.stream().allMatch(Optional::isPresent)
        ? moments.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
        : Optional.empty();
  }

  private Optional<Instant> cleanedUpAt() {
    return failback.record().stream()
        .filter(event -> event.type() == EventType.CLEAN_UP_ENDED)
        .map(ExecutionEvent::at)
        .max(Comparator.naturalOrder());
  }
}
