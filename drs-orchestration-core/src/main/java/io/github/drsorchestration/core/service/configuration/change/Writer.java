package io.github.drsorchestration.core.service.configuration.change;

import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.core.service.configuration.report.ImportMode;
import io.github.drsorchestration.core.service.configuration.report.ImportOutcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes changes that were checked. Others write too, so that one can fail all the same: where all
 * or nothing was wanted, what was written before is then undone, and what cannot be undone is told.
 */
final class Writer {

  private final boolean allOrNothing;
  private final List<Change<?>> done = new ArrayList<>();

  Writer(ImportMode mode) {
    this.allOrNothing = mode == ImportMode.ALL_OR_NOTHING;
  }

  List<Change<?>> write(List<Change<?>> changes) {
    for (int i = 0; i < changes.size(); i++) {
      Change<?> result = written(changes.get(i));
      if (allOrNothing && result.isFailed() && changes.get(i).isWritten()) {
        String because = "'" + result.entry().name() + "' could not be written";
        undoAll(because);
        done.add(result);
        changes.subList(i + 1, changes.size()).stream()
            .map(change -> ChangeSet.withheld(change, because))
            .forEach(done::add);
        return done;
      }
      done.add(result);
    }
    return done;
  }

  private <T> Change<T> written(Change<T> change) {
    T value = change.value().orElse(null);
    if (!change.isWritten() || value == null) {
      return change;
    }
    Kind<T> kind = change.kind();
    try {
      return change.with(change.stored().isPresent() ? kind.update(value) : kind.create(value));
    } catch (OutcomeUnknownException e) {
      return lookedUp(change, value, e);
    } catch (OrchestrationException e) {
      return change.failed("could not be written: " + e.getMessage());
    } catch (RuntimeException defect) {
      if (allOrNothing) {
        undoAll("of a defect");
      }
      throw defect;
    }
  }

  /** What became of a write whose answer was lost. */
  private static <T> Change<T> lookedUp(Change<T> change, T value, OutcomeUnknownException lost) {
    Kind<T> kind = change.kind();
    long before = change.stored().map(kind::version).orElse(0L);
    try {
      return kind.find(kind.id(value))
          .filter(it -> kind.version(it) > before)
          .filter(it -> kind.content(it).equals(kind.content(value)))
          .map(change::with)
          .orElseGet(() -> change.failed("could not be written: " + lost.getMessage()));
    } catch (OrchestrationException e) {
      return change.inDoubt(String.valueOf(lost.getMessage()));
    }
  }

  private void undoAll(String because) {
    for (int i = done.size() - 1; i >= 0; i--) {
      if (done.get(i).isWritten()) {
        done.set(i, undone(done.get(i), because));
      }
    }
  }

  private static <T> Change<T> undone(Change<T> change, String because) {
    T value = change.value().orElseThrow();
    Kind<T> kind = change.kind();
    T before = change.stored().orElse(null);
    try {
      if (before == null) {
        kind.delete(value);
      } else {
        kind.update(kind.at(before, kind.version(value)));
      }
    } catch (OrchestrationException e) {
      return change.with(
          change.outcome(),
          "was written; as " + because + ", it was to be undone, which failed: " + e.getMessage());
    }
    return change.with(
        ImportOutcome.SKIPPED,
        "was written and then "
            + (before == null ? "deleted" : "put back")
            + " again, because "
            + because);
  }
}
