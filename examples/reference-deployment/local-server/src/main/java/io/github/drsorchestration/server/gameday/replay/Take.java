package io.github.drsorchestration.server.gameday.replay;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.server.gameday.rehearsal.Injection;
import io.github.drsorchestration.server.gameday.rehearsal.Rehearsal;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A run that can be repeated: the rehearsal, the surprises in it, and what people did.
 *
 * @param rehearsal how it goes without people and surprises
 * @param injections the surprises
 * @param reactions what people did, in order
 */
public record Take(Rehearsal rehearsal, List<Injection> injections, List<Reaction> reactions) {

  public Take {
    injections = List.copyOf(injections);
    reactions = List.copyOf(reactions);
  }

  /** A run of a rehearsal, as its record shows it. */
  public static Take of(
      Rehearsal rehearsal,
      List<Injection> injections,
      Execution execution,
      List<ExecutionEvent> events) {
    return new Take(rehearsal, injections, Reactions.of(execution, events));
  }

  /**
   * The same without surprises. The simulated approver is there again, and answers what no player
   * has answered earlier.
   *
   * @param isPlayer whether somebody of this name plays
   */
  public Take undisturbed(Predicate<String> isPlayer) {
    return new Take(
        rehearsal,
        List.of(),
        reactions.stream()
            .filter(
                it ->
                    it.cue().kind() != Cue.Kind.APPROVAL_REQUESTED
                        || it.request().filter(r -> isPlayer.test(r.by().id())).isPresent())
            .toList());
  }

  Take with(Rehearsal other) {
    return new Take(other, injections, reactions);
  }

  /** With other reactions. */
  Take withReactions(UnaryOperator<List<Reaction>> change) {
    return new Take(rehearsal, injections, change.apply(reactions));
  }
}
