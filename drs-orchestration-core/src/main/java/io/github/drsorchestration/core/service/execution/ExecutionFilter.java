package io.github.drsorchestration.core.service.execution;

import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.core.service.listing.Texts;
import java.time.Instant;
import java.util.Optional;

/**
 * Which executions are wanted: what a store can find, and what is picked from that.
 *
 * @param query by plan, status and disaster
 * @param kind drills or recoveries only
 * @param startedBy the id of the actor who started it, ignoring case
 * @param source how the start came in
 * @param since the first moment at which it may have been created
 * @param until the moment before which it was created
 * @param text what the name of its plan or its id contains, ignoring case
 */
public record ExecutionFilter(
    ExecutionQuery query,
    Optional<ExecutionKind> kind,
    Optional<String> startedBy,
    Optional<EntryPoint> source,
    Optional<Instant> since,
    Optional<Instant> until,
    Optional<String> text) {

  /** Every execution. */
  public static final ExecutionFilter ALL = of(ExecutionQuery.ALL);

  public static ExecutionFilter of(ExecutionQuery query) {
    return new ExecutionFilter(
        query,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether it picks from what the store finds. */
  boolean picks() {
    return !equals(of(query));
  }

  /** Whether a list of these executions shows the given one. */
  public boolean matches(ExecutionSummary execution) {
    return query.matches(execution)
        && kind.stream().allMatch(it -> it == execution.kind())
        && startedBy.stream().allMatch(execution.by()::isCalled)
        && (source.isEmpty() || source.equals(execution.source()))
        && !isBefore(execution)
        && until.stream().allMatch(execution.createdAt()::isBefore)
        && text.stream()
            .allMatch(
                it ->
                    Texts.contains(execution.planName(), it)
                        || Texts.contains(execution.executionId(), it));
  }

  /** Whether this execution, and with it every older one, was created too early. */
  boolean isBefore(ExecutionSummary execution) {
    return since.filter(execution.createdAt()::isBefore).isPresent();
  }

  public ExecutionFilter withKind(ExecutionKind wanted) {
    return new ExecutionFilter(query, Optional.of(wanted), startedBy, source, since, until, text);
  }

  public ExecutionFilter withStartedBy(String actorId) {
    return new ExecutionFilter(query, kind, Optional.of(actorId), source, since, until, text);
  }

  public ExecutionFilter withSource(EntryPoint wanted) {
    return new ExecutionFilter(query, kind, startedBy, Optional.of(wanted), since, until, text);
  }

  public ExecutionFilter withSince(Instant first) {
    return new ExecutionFilter(query, kind, startedBy, source, Optional.of(first), until, text);
  }

  public ExecutionFilter withUntil(Instant end) {
    return new ExecutionFilter(query, kind, startedBy, source, since, Optional.of(end), text);
  }

  public ExecutionFilter withText(String wanted) {
    return new ExecutionFilter(query, kind, startedBy, source, since, until, Optional.of(wanted));
  }
}
