package io.github.drsorchestration.core.operation.automation;

import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;

import io.github.drsorchestration.api.automation.Drill;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.core.input.InputCheck;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.service.plan.PlanQuery;
import io.github.drsorchestration.core.service.readiness.PlanReadiness;
import io.github.drsorchestration.core.service.readiness.Readiness;
import io.github.drsorchestration.core.service.readiness.ReadinessOverview;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whether plans would do. */
final class ReadinessOperations {

  private static final long MIN_AGE = Duration.ofHours(1).toSeconds();
  private static final long MAX_AGE = Duration.ofDays(3_650).toSeconds();

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
  public record Evaluation(String planId, Optional<Duration> maxProofAge) {
    public Evaluation {
      InputCheck.notBlank("planId", planId);
      maxProofAge.ifPresent(
          it -> InputCheck.within("maxProofAge", it.toSeconds(), MIN_AGE, MAX_AGE));
    }
  }

  /**
   * A plan.
   *
   * @param planId its id
   */
  public record ById(String planId) {
    public ById {
      InputCheck.notBlank("planId", planId);
    }
  }

  /**
   * Which plans are wanted.
   *
   * @param text what the name or the description contains
   * @param limit the most items, 1 to 1,000, by default 100
   * @param token where the page before ended
   */
  public record Wanted(Optional<String> text, Optional<Integer> limit, Optional<String> token) {

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
                  readiness.list(in.query(), PageOf.page(in.limit(), in.token())),
                  row -> visibility.seesPlan(row.planId()));
            })
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
        (in, call) -> readiness.evaluate(in.planId(), in.maxProofAge().orElse(Drill.PROOF_LASTS)));
  }

  private Operation<?, ?> get() {
    return new Operation<>(
        "getReadiness",
        VIEW_RESOURCES,
        READS,
        "Shows the last evaluation of a plan.",
        InputForm.of(ById.class, "{\"planId\": \"shop\"}"),
        Readiness.class,
        (in, call) -> readiness.get(in.planId()));
  }
}
