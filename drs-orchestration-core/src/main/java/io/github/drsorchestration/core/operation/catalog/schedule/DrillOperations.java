package io.github.drsorchestration.core.operation.catalog.schedule;

import static io.github.drsorchestration.api.access.Permission.EXECUTE_RECOVERY;
import static io.github.drsorchestration.api.access.Permission.TERMINATE_INSTANCES;
import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.STARTS;
import static io.github.drsorchestration.core.operation.error.ErrorCode.ALREADY_EXISTS;
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
import io.github.drsorchestration.core.input.InputCheck;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.catalog.call.Caller;
import io.github.drsorchestration.core.operation.catalog.call.Paging;
import io.github.drsorchestration.core.service.drill.DrillRequest;
import io.github.drsorchestration.core.service.drill.Drills;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drills that are attended to: started, waited for, reported and cleaned up. */
final class DrillOperations {

  private static final String BY_ID = "{\"executionId\": \"e1\"}";

  private final Drills drills;
  private final Ports ports;

  DrillOperations(Drills drills, Ports ports) {
    this.drills = drills;
    this.ports = ports;
  }

  /**
   * A drill that is wanted.
   *
   * @param planId the plan
   * @param reason why
   * @param cleanUp whether its instances are terminated after its end; by default they are
   * @param waitAtMost how long its end is waited for, by default a day, at most 30
   * @param parameters what it is started with
   * @param clientToken the same token starts one drill, however often it is sent
   */
  public record NewDrill(
      @Text(TextForm.NOT_BLANK) String planId,
      Optional<String> reason,
      Optional<Boolean> cleanUp,
      @Lasts(min = "PT1M", max = "P30D") Optional<Duration> waitAtMost,
      Map<String, String> parameters,
      Optional<String> clientToken) {

    public NewDrill {
      parameters = InputCheck.sorted(parameters);
    }

    DrillRequest request(CallContext call) {
      return new DrillRequest(
          planId,
          call.actor(),
          call.entryPoint(),
          reason,
          cleansUp(),
          waitAtMost.orElse(Drill.DEFAULT_WAIT),
          parameters,
          clientToken,
          Optional.empty());
    }

    boolean cleansUp() {
      return cleanUp.orElse(true);
    }
  }

  /**
   * A drill.
   *
   * @param executionId its execution
   */
  public record ById(@Text(TextForm.NOT_BLANK) String executionId) {}

  /**
   * Which drills are wanted.
   *
   * @param planId the plan
   * @param scheduleId the schedule that they come of
   * @param limit the most items, 1 to 1,000, by default 100
   * @param token where the page before ended
   */
  public record Wanted(
      Optional<String> planId,
      Optional<String> scheduleId,
      @Range(min = 1, max = PageRequest.MAX_LIMIT) Optional<Integer> limit,
      Optional<String> token) {

    boolean includes(Drill drill) {
      return planId.stream().allMatch(drill.planId()::equals)
          && (scheduleId.isEmpty() || scheduleId.equals(drill.scheduleId()));
    }
  }

  List<Operation<?, ?>> all() {
    return List.of(list(), start(), get());
  }

  private Operation<?, ?> list() {
    return new Operation<>(
            "listDrills",
            VIEW_RESOURCES,
            READS,
            "Lists drills that are attended to, the newest first.",
            InputForm.of(Wanted.class, "{\"planId\": \"shop\"}"),
            Page.class,
            (in, call) -> {
              Caller caller = Caller.ofList(call, ports);
              return drills.list(
                  it -> in.includes(it) && caller.sees(it.planId()),
                  Paging.of(in.limit(), in.token()));
            })
        .refusing(NOT_CONFIGURED)
        .withItems(Drill.class);
  }

  private Operation<?, ?> start() {
    return new Operation<>(
            "startDrill",
            EXECUTE_RECOVERY,
            STARTS,
            "Starts a drill, waits for its end, reports, cleans up, and says when the next is due.",
            InputForm.of(NewDrill.class, "{\"planId\": \"shop\", \"cleanUp\": false}"),
            Drill.class,
            (in, call) -> {
              if (in.cleansUp()) {
                new Caller(call, ports).mustHave(TERMINATE_INSTANCES, "startDrill with cleanUp");
              }
              return drills.start(in.request(call));
            })
        .refusing(NOT_CONFIGURED, INVALID_PLAN, ALREADY_EXISTS);
  }

  private Operation<?, ?> get() {
    return new Operation<>(
            "getDrill",
            VIEW_RESOURCES,
            READS,
            "Shows how far a drill is, and what came of it.",
            InputForm.of(ById.class, BY_ID),
            Drill.class,
            (in, call) -> {
              Drill drill = drills.get(in.executionId());
              new Caller(call, ports).mustSee(drill.planId(), "drill", in.executionId());
              return drill;
            })
        .refusing(NOT_CONFIGURED);
  }
}
