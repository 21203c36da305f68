package io.github.drsorchestration.cli.aws;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.preflight.PreflightResult;
import io.github.drsorchestration.cli.problem.RefusedException;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.core.DrsOrchestrator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts what a command asks for, or finds it started; never takes another execution for it. */
public final class Starter {

  /**
   * An execution to drive.
   *
   * @param execution the execution
   * @param resumed whether it was started before
   */
  public record Started(Execution execution, boolean resumed) {}

  private final AwsSession session;
  private final String options;

  /**
   * @param options the options to repeat in a suggested command, each with a space before it
   */
  public Starter(AwsSession session, String options) {
    this.session = session;
    this.options = options;
  }

  /**
   * Resumes the unfinished execution of exactly what is planned, or starts one. Processes that do
   * so at the same time get the same execution.
   *
   * @param by the actor recorded for every change
   * @throws RefusedException if an execution of the plan is unfinished, but of another kind or of
   *     another version of the plan
   */
  public Started start(Scenario scenario, PlannedStart planned, String by) {
    // Read before looking for unfinished ones: what is started in between has the same token.
    Optional<ExecutionSummary> latest = session.latestOf(planned.plan().planId());
    Optional<Execution> unfinished = unfinished(planned);
    if (unfinished.isPresent()) {
      return new Started(unfinished.get(), true);
    }
    sync(scenario, planned, by);
    DrsOrchestrator orchestrator = session.orchestrator();
    RecoveryPlan stored = orchestrator.plans().get(planned.plan().planId());
    return new Started(orchestrator.executions().start(planned.after(latest, stored)), false);
  }

  /**
   * What preflight would find if this were started now. The configuration is saved, because
   * preflight is one of the library's and reads it there, but nothing is started.
   *
   * @param by the actor recorded for every change of the configuration
   */
  public PreflightResult preflight(Scenario scenario, PlannedStart planned, String by) {
    sync(scenario, planned, by);
    return session.orchestrator().executions().preflight(planned.request());
  }

  /**
   * The unfinished execution that a start would resume.
   *
   * @throws RefusedException if it would be refused
   */
  public Optional<Execution> unfinished(PlannedStart planned) {
    List<Execution> ofPlan =
        session.unfinished().stream()
            .filter(execution -> execution.plan().planId().equals(planned.plan().planId()))
            .filter(execution -> !planned.takesOverFrom(execution))
            .toList();
    Optional<Execution> same =
        ofPlan.stream()
            .filter(execution -> planned.differencesFrom(execution).isEmpty())
            .findFirst();
    if (same.isEmpty() && !ofPlan.isEmpty()) {
      throw refusal(ofPlan, planned);
    }
    return same;
  }

  private void sync(Scenario scenario, PlannedStart planned, String by) {
    new ConfigurationSync(session.orchestrator(), session.accounts(), by)
        .sync(scenario, planned.plan());
  }

  private RefusedException refusal(List<Execution> others, PlannedStart planned) {
    List<String> lines = new ArrayList<>();
    for (Execution other : others) {
      String id = other.executionId();
      lines.add(
          "execution %s of plan '%s' is unfinished, and is not what this command would run"
              .formatted(id, other.plan().planId()));
      lines.add(
          "  it is a %s, status %s, started at %s by %s"
              .formatted(
                  other.kind(), other.status(), other.createdAt(), other.startRequest().by()));
      planned.differencesFrom(other).forEach(difference -> lines.add("  " + difference));
      lines.add("To continue it:   drs-orchestration run --continue " + id + options);
      lines.add(
          "To end it first:  drs-orchestration cancel " + id + " --reason TEXT --drive" + options);
    }
    return new RefusedException(lines);
  }
}
