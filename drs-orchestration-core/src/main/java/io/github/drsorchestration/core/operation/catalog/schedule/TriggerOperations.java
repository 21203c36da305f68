package io.github.drsorchestration.core.operation.catalog.schedule;

import static io.github.drsorchestration.api.access.Permission.EXECUTE_RECOVERY;
import static io.github.drsorchestration.api.access.Permission.MANAGE_EXECUTION;
import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.STARTS;
import static io.github.drsorchestration.core.operation.OperationEffect.WRITES;
import static io.github.drsorchestration.core.operation.error.ErrorCode.ALREADY_EXISTS;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_CONFIGURED;

import io.github.drsorchestration.api.automation.Trigger;
import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.catalog.call.Caller;
import io.github.drsorchestration.core.operation.catalog.call.Deleted;
import io.github.drsorchestration.core.service.trigger.TriggerFiring;
import io.github.drsorchestration.core.service.trigger.TriggerHistory;
import io.github.drsorchestration.core.service.trigger.Triggers;
import java.util.List;
import java.util.Optional;

/** What can be done with triggers. */
final class TriggerOperations {

  private static final String KIND = "trigger";
  private static final String BY_ID = "{\"triggerId\": \"ireland-lost\"}";
  private static final String NEW_TRIGGER =
      """
      {"name": "Ireland is lost", "planId": "shop", "source": "ALARM",
       "match": "shop-health-eu-west-1"}
      """;
  private static final String TRIGGER =
      """
      {"triggerId": "ireland-lost", "name": "Ireland is lost", "planId": "shop",
       "source": "ALARM", "match": "shop-health-eu-west-1", "minInterval": "PT2H", "version": 1}
      """;
  private static final String EVENT =
      """
      {"triggerId": "ireland-lost", "eventId": "a1b2", "summary": "no answer for five minutes"}
      """;

  private final Triggers triggers;
  private final Ports ports;

  TriggerOperations(Triggers triggers, Ports ports) {
    this.triggers = triggers;
    this.ports = ports;
  }

  /**
   * A trigger.
   *
   * @param triggerId its id
   */
  public record ById(@Text(TextForm.NOT_BLANK) String triggerId) {}

  /**
   * A trigger at a version.
   *
   * @param triggerId its id
   * @param version the version that was read; absent, whichever it has
   */
  public record AtVersion(
      @Text(TextForm.NOT_BLANK) String triggerId, @Range(min = 0) Optional<Long> version) {}

  /**
   * An alarm or an event.
   *
   * @param triggerId the trigger that it sets off
   * @param eventId its id, at most 256 characters; the same id never starts two executions
   * @param summary what it says, for people; at most 1,000 characters
   */
  public record Event(
      @Text(TextForm.NOT_BLANK) String triggerId,
      @Text(value = TextForm.NOT_BLANK, max = 256) String eventId,
      @Text(value = TextForm.NOT_BLANK, max = 1_000) String summary) {}

  List<Operation<?, ?>> all() {
    return List.of(list(), create(), get(), update(), delete(), history(), fire());
  }

  private Operation<?, ?> list() {
    return new Operation<>(
            "listTriggers",
            VIEW_RESOURCES,
            READS,
            "Lists triggers.",
            InputForm.of(OfPlan.class, "{\"planId\": \"shop\"}"),
            Page.class,
            (in, call) -> {
              Caller caller = Caller.ofList(call, ports);
              return triggers.list(
                  it -> in.isOf(it.planId()) && caller.sees(it.planId()), in.page());
            })
        .refusing(NOT_CONFIGURED)
        .withItems(Trigger.class);
  }

  private Operation<?, ?> create() {
    return new Operation<>(
            "createTrigger",
            MANAGE_EXECUTION,
            WRITES,
            "Creates a trigger, by which an alarm or an event starts a plan.",
            InputForm.of(Trigger.class, NEW_TRIGGER)
                .byDefault("triggerId", call -> ports.ids().next()),
            Trigger.class,
            (trigger, call) -> {
              new Caller(call, ports).mustHave(EXECUTE_RECOVERY, "createTrigger");
              return triggers.create(trigger, call.actor());
            })
        .refusing(NOT_CONFIGURED, ALREADY_EXISTS);
  }

  private Operation<?, ?> get() {
    return new Operation<>(
            "getTrigger",
            VIEW_RESOURCES,
            READS,
            "Shows a trigger.",
            InputForm.of(ById.class, BY_ID),
            Trigger.class,
            (in, call) -> visible(in.triggerId(), call))
        .refusing(NOT_CONFIGURED);
  }

  private Operation<?, ?> update() {
    return new Operation<>(
            "updateTrigger",
            MANAGE_EXECUTION,
            WRITES,
            "Replaces a trigger, if it still has the version that was read.",
            InputForm.of(Trigger.class, TRIGGER),
            Trigger.class,
            (trigger, call) -> {
              Trigger unused = visible(trigger.triggerId(), call);
              new Caller(call, ports).mustHave(EXECUTE_RECOVERY, "updateTrigger");
              return triggers.update(trigger, call.actor());
            })
        .refusing(NOT_CONFIGURED);
  }

  private Operation<?, ?> delete() {
    return new Operation<>(
            "deleteTrigger",
            MANAGE_EXECUTION,
            WRITES,
            "Deletes a trigger; what it has started goes on.",
            InputForm.of(AtVersion.class, BY_ID),
            Deleted.class,
            (in, call) -> {
              Trigger trigger = visible(in.triggerId(), call);
              triggers.delete(in.triggerId(), in.version().orElse(trigger.version()));
              return new Deleted(in.triggerId());
            })
        .refusing(NOT_CONFIGURED);
  }

  private Operation<?, ?> history() {
    return new Operation<>(
            "listTriggerFirings",
            VIEW_RESOURCES,
            READS,
            "Shows which alarms and events have come in for a trigger, and what came of them.",
            InputForm.of(ById.class, BY_ID),
            TriggerHistory.class,
            (in, call) -> triggers.history(visible(in.triggerId(), call).triggerId()))
        .refusing(NOT_CONFIGURED);
  }

  private Operation<?, ?> fire() {
    return new Operation<>(
            "fireTrigger",
            EXECUTE_RECOVERY,
            STARTS,
            "Takes an alarm or an event, which starts the plan at most once, behind an approval.",
            InputForm.of(Event.class, EVENT),
            TriggerFiring.class,
            (in, call) ->
                triggers.fire(
                    visible(in.triggerId(), call).triggerId(),
                    in.eventId(),
                    in.summary(),
                    call.actor()))
        .refusing(NOT_CONFIGURED);
  }

  private Trigger visible(String triggerId, CallContext call) {
    Trigger trigger = triggers.get(triggerId);
    new Caller(call, ports).mustSee(trigger.planId(), KIND, triggerId);
    return trigger;
  }
}
