package io.github.drsorchestration.server.gameday.replay;

import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.server.gameday.result.DecisionWait;
import io.github.drsorchestration.server.gameday.result.DecisionWaits;
import io.github.drsorchestration.server.gameday.result.RunDifference;
import io.github.drsorchestration.server.gameday.result.RunFigures;
import java.util.List;

/**
 * What would have been if one decision had been taken otherwise. Both runs are made in the same
 * simulated world, so that they differ by nothing but the decision; how far the first is from the
 * record tells how much the world can be trusted.
 *
 * @param planId the plan
 * @param change the decision
 * @param recorded what is on record
 * @param replayed the same run in the simulated world
 * @param changed the run in which it is decided otherwise
 * @param difference the changed run compared with the replayed one
 * @param deviation the replayed run compared with the record
 * @param decisions what was waited for in the replayed run
 * @param decisionsChanged what was waited for in the changed one
 * @param assumptions what people were assumed to do that they had not done
 */
public record Counterfactual(
    String planId,
    DecisionChange change,
    RunFigures recorded,
    RunFigures replayed,
    RunFigures changed,
    RunDifference difference,
    RunDifference deviation,
    List<DecisionWait> decisions,
    List<DecisionWait> decisionsChanged,
    List<String> assumptions) {

  /**
   * Runs a take as it was and with the change.
   *
   * @throws io.github.drsorchestration.api.failure.InvalidValueException if it changes nothing
   */
  public static Counterfactual of(ExecutionReport recorded, Take take, DecisionChange change) {
    Take other = Changes.apply(change, take);
    Replay.Played before = Replay.run(take);
    Replay.Played after = Replay.run(other);
    RunFigures record = RunFigures.of(recorded);
    return new Counterfactual(
        recorded.planId(),
        change,
        record,
        before.figures(),
        after.figures(),
        RunDifference.between(after.figures(), before.figures()),
        RunDifference.between(before.figures(), record),
        DecisionWaits.of(before.report()),
        DecisionWaits.of(after.report()),
        after.assumptions());
  }
}
