package io.github.drsorchestration.core.operation.catalog.plan;

import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.error.ErrorCode.INVALID_PLAN;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_CONFIGURED;

import io.github.drsorchestration.api.automation.Drill;
import io.github.drsorchestration.api.bounds.Lasts;
import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.operation.catalog.call.Caller;
import io.github.drsorchestration.core.operation.catalog.call.Paging;
import io.github.drsorchestration.core.service.plan.PlanQuery;
import io.github.drsorchestration.core.service.readiness.PlanReadiness;
import io.github.drsorchestration.core.service.readiness.Readiness;
import io.github.drsorchestration.core.service.readiness.ReadinessOverview;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whether plans would do. */
final class ReadinessOperations {

  private final PlanReadiness readiness;
  private final Ports ports;

  ReadinessOperations(PlanReadiness readiness, Ports ports) {
    this.readiness = readiness;
    this.ports = ports;
  }

  /**
   * What is to be evaluated.
   *
   * @param planId the plan
   * @param maxProofAge how long a drill is a proof, by default 90 days
   */
  public record Evaluation(
      @Text(TextForm.NOT_BLANK) String planId,
      @Lasts(min = "PT1H", max = "P3650D") Optional<Duration> maxProofAge) {}

  /**
   * Which plans are wanted.
   *
   * @param text what the name or the description contains
   * @param limit the most items, 1 to 1,000, by default 100
   * @param token where the page before ended
   */
  public record Wanted(
      Optional<String> text,
      @Range(min = 1, max = PageRequest.MAX_LIMIT) Optional<Integer> limit,
      Optional<String> token) {

    PlanQuery query() {
      return new PlanQuery(text, Optional.empty(), PlanQuery.ALL.sort());
    }
  }

  List<Operation<?, ?>> all() {
    return List.of(list(), evaluate(), get());
  }

  private Operation<?, ?> list() {
    return new Operation<>(
            "listReadiness",
            VIEW_RESOURCES,
            READS,
            "Lists plans with what their last evaluations found.",
            InputForm.of(Wanted.class, "{\"text\": \"shop\"}"),
            Page.class,
            (in, call) -> {
              Visibility visibility = Caller.ofList(call, ports).visibility();
              return visibility.within(
                  readiness.list(in.query(), Paging.of(in.limit(), in.token())),
                  row -> visibility.seesPlan(row.planId()));
            })
        .refusing(NOT_CONFIGURED)
        .withItems(ReadinessOverview.class);
  }

  private Operation<?, ?> evaluate() {
    return new Operation<>(
            "evaluateReadiness",
            VIEW_RESOURCES,
            READS,
            "Evaluates whether a plan would do, and keeps the answer.",
            InputForm.of(Evaluation.class, "{\"planId\": \"shop\", \"maxProofAge\": \"PT720H\"}"),
            Readiness.class,
            (in, call) ->
                readiness.evaluate(in.planId(), in.maxProofAge().orElse(Drill.PROOF_LASTS)))
        .refusing(NOT_CONFIGURED, INVALID_PLAN);
  }

  private Operation<?, ?> get() {
    return new Operation<>(
            "getReadiness",
            VIEW_RESOURCES,
            READS,
            "Shows the last evaluation of a plan.",
            InputForm.of(PlanOperations.ById.class, "{\"planId\": \"shop\"}"),
            Readiness.class,
            (in, call) -> readiness.get(in.planId()))
        .refusing(NOT_CONFIGURED);
  }
}
