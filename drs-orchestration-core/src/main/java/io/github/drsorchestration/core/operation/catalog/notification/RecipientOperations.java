package io.github.drsorchestration.core.operation.catalog.notification;

import static io.github.drsorchestration.api.access.Permission.UPDATE_RECOVERY_PLAN;
import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.WRITES;
import static io.github.drsorchestration.core.operation.error.ErrorCode.ALREADY_EXISTS;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_CONFIGURED;

import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.notification.NotificationSeverity;
import io.github.drsorchestration.api.notification.NotificationType;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.input.InputCheck;
import io.github.drsorchestration.core.notification.Recipient;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.operation.catalog.call.Deleted;
import io.github.drsorchestration.core.service.notification.RecipientState;
import io.github.drsorchestration.core.service.notification.Recipients;
import io.github.drsorchestration.core.service.notification.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is told of plans. That is a part of a plan, so whoever may change plans may change it;
 * everyone who may see plans may see it, without the addresses. Within a limited scope a recipient
 * exists if all its plans do, and none is about all plans.
 */
public final class RecipientOperations {

  private static final String BY_ID = "{\"recipientId\": \"r1\"}";
  private static final String RECIPIENT =
      """
      {"mail": "ops@example.org", "planIds": ["shop"], "severities": ["ERROR", "CRITICAL"]}
      """;
  private static final String CHANGE =
      """
      {"recipientId": "r1", "planIds": ["shop"],
       "types": ["APPROVAL_AWAITED", "EXECUTION_FAILED"], "version": 1}
      """;

  private final Recipients recipients;
  private final Ports ports;

  RecipientOperations(Ports ports) {
    this.recipients = new Recipients(ports);
    this.ports = ports;
  }

  /** The operations on what is behind these ports. */
  public static List<Operation<?, ?>> of(Ports ports) {
    List<Operation<?, ?>> operations = new ArrayList<>(new RecipientOperations(ports).all());
    operations.addAll(new UndeliveredOperations(ports).all());
    return operations;
  }

  /**
   * A recipient.
   *
   * @param recipientId its id
   */
  public record One(@Text(TextForm.NOT_BLANK) String recipientId) {}

  /**
   * What a recipient is to be told from now on. Another address is another recipient.
   *
   * @param recipientId its id
   * @param planIds the plans that it is about; none means all, and what concerns no plan
   * @param types what it wants to be told; none means everything
   * @param severities how urgent that is; none means whatever it is
   * @param version the version that was read; absent, whichever it has
   */
  public record Change(
      @Text(TextForm.NOT_BLANK) String recipientId,
      Set<String> planIds,
      Set<NotificationType> types,
      Set<NotificationSeverity> severities,
      @Range(min = 0) Optional<Long> version) {
    public Change {
      planIds = InputCheck.sorted(planIds);
      types = InputCheck.sorted(types);
      severities = InputCheck.sorted(severities);
    }
  }

  /**
   * Which recipients are wanted.
   *
   * @param planId a plan that they are told of; absent, all
   */
  public record Wanted(Optional<String> planId) {}

  /**
   * Recipients.
   *
   * @param items the recipients, by id
   */
  public record Found(List<RecipientState> items) {}

  List<Operation<?, ?>> all() {
    return List.of(list(), get(), add(), update(), remove(), test(), resend());
  }

  private Operation<?, ?> list() {
    return new Operation<>(
            "listRecipients",
            VIEW_RESOURCES,
            READS,
            "Lists who is told of plans, and whether messages reach them.",
            InputForm.of(Wanted.class, "{\"planId\": \"shop\"}"),
            Found.class,
            (input, call) -> new Found(list(input, call)))
        .refusing(NOT_CONFIGURED);
  }

  private List<RecipientState> list(Wanted wanted, CallContext call) {
    Visibility visibility = Visibility.ofList(call.principal().scope(), ports);
    return recipients.list().stream()
        .filter(it -> sees(call, visibility, it.planIds()))
        .filter(
            it ->
                it.planIds().isEmpty() || wanted.planId().stream().allMatch(it.planIds()::contains))
        .map(it -> shown(call, it))
        .toList();
  }

  private Operation<?, ?> get() {
    return new Operation<>(
            "getRecipient",
            VIEW_RESOURCES,
            READS,
            "Shows who is told of plans, and whether messages reach them.",
            InputForm.of(One.class, BY_ID),
            RecipientState.class,
            (input, call) -> shown(call, existing(input.recipientId(), call)))
        .refusing(NOT_CONFIGURED);
  }

  private Operation<?, ?> add() {
    return new Operation<>(
            "addRecipient",
            UPDATE_RECOVERY_PLAN,
            WRITES,
            "Has somebody told of plans; an address is asked to confirm.",
            InputForm.of(Recipient.class, RECIPIENT)
                .byDefault("recipientId", call -> ports.ids().next()),
            RecipientState.class,
            (recipient, call) -> {
              mustNamePlans(recipient.planIds(), call);
              return recipients.add(recipient);
            })
        .refusing(NOT_CONFIGURED, ALREADY_EXISTS);
  }

  private Operation<?, ?> update() {
    return new Operation<>(
            "updateRecipient",
            UPDATE_RECOVERY_PLAN,
            WRITES,
            "Changes what a recipient is told of, if it still has the version that was read.",
            InputForm.of(Change.class, CHANGE),
            RecipientState.class,
            this::update)
        .refusing(NOT_CONFIGURED);
  }

  private RecipientState update(Change change, CallContext call) {
    RecipientState present = existing(change.recipientId(), call);
    mustNamePlans(change.planIds(), call);
    return recipients.update(
        change.recipientId(),
        change.version().orElse(present.version()),
        change.planIds(),
        change.types(),
        change.severities());
  }

  private Operation<?, ?> remove() {
    return new Operation<>(
            "removeRecipient",
            UPDATE_RECOVERY_PLAN,
            WRITES,
            "Has somebody told no more; an address that nobody else has is unsubscribed.",
            InputForm.of(One.class, BY_ID),
            Deleted.class,
            (input, call) -> {
              existing(input.recipientId(), call);
              recipients.remove(input.recipientId());
              return new Deleted(input.recipientId());
            })
        .refusing(NOT_CONFIGURED);
  }

  private Operation<?, ?> test() {
    return new Operation<>(
            "testRecipient",
            UPDATE_RECOVERY_PLAN,
            WRITES,
            "Sends a recipient a message that is marked as a test.",
            InputForm.of(One.class, BY_ID),
            TestResult.class,
            (input, call) -> {
              existing(input.recipientId(), call);
              return recipients.test(input.recipientId());
            })
        .refusing(NOT_CONFIGURED);
  }

  private Operation<?, ?> resend() {
    return new Operation<>(
            "resendConfirmation",
            UPDATE_RECOVERY_PLAN,
            WRITES,
            "Asks the owner of a recipient's address once more to confirm.",
            InputForm.of(One.class, BY_ID),
            RecipientState.class,
            (input, call) -> {
              existing(input.recipientId(), call);
              return recipients.resendConfirmation(input.recipientId());
            })
        .refusing(NOT_CONFIGURED);
  }

  private RecipientState existing(String recipientId, CallContext call) {
    RecipientState found = recipients.get(recipientId);
    if (!sees(call, Visibility.of(call.principal().scope(), ports), found.planIds())) {
      throw new NotFoundException("recipient", recipientId);
    }
    return found;
  }

  private static boolean sees(CallContext call, Visibility visibility, Set<String> planIds) {
    return !call.principal().scope().isLimited()
        || (!planIds.isEmpty() && planIds.stream().allMatch(visibility::seesWhatBelongsTo));
  }

  /** That the plans are within the scope is checked already. */
  private static void mustNamePlans(Set<String> planIds, CallContext call) {
    if (call.principal().scope().isLimited() && planIds.isEmpty()) {
      throw new InvalidValueException("planIds", "must name plans; you do not see all of them");
    }
  }

  private static RecipientState shown(CallContext call, RecipientState recipient) {
    return call.principal().has(UPDATE_RECOVERY_PLAN) ? recipient : recipient.masked();
  }
}
