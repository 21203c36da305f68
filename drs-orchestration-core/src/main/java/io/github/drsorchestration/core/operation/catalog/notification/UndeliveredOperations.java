package io.github.drsorchestration.core.operation.catalog.notification;

import static io.github.drsorchestration.api.access.Permission.MANAGE_EXECUTION;
import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.STARTS;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_CONFIGURED;

import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.operation.catalog.call.Paging;
import io.github.drsorchestration.core.service.notification.Undelivered;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can be done about notifications that did not arrive. To send one again is part of steering
 * its execution: it tells those who were to be told anyway, and changes no recipient.
 */
final class UndeliveredOperations {

  private final Undelivered undelivered;
  private final Ports ports;

  UndeliveredOperations(Ports ports) {
    this.undelivered = new Undelivered(ports);
    this.ports = ports;
  }

  /**
   * Which part of the list is wanted.
   *
   * @param limit the most items, 1 to 1,000, by default 100
   * @param token where the page before ended
   */
  public record Letters(
      @Range(min = 1, max = PageRequest.MAX_LIMIT) Optional<Integer> limit,
      Optional<String> token) {}

  /**
   * A notification that could not be delivered.
   *
   * @param deliveryId its id
   */
  public record One(@Text(TextForm.NOT_BLANK) String deliveryId) {}

  List<Operation<?, ?>> all() {
    return List.of(list(), redeliver());
  }

  private Operation<?, ?> list() {
    return new Operation<>(
            "listUndelivered",
            VIEW_RESOURCES,
            READS,
            "Lists notifications that could not be delivered, the oldest first.",
            InputForm.of(Letters.class, "{\"limit\": 20}"),
            Page.class,
            this::list)
        .refusing(NOT_CONFIGURED)
        .withItems(Undelivered.Letter.class);
  }

  private Page<Undelivered.Letter> list(Letters in, CallContext call) {
    PageRequest page = Paging.of(in.limit(), in.token());
    AccessScope scope = call.principal().scope();
    Visibility visibility = Visibility.ofList(scope, ports);
    return visibility
        .within(undelivered.list(page), letter -> sees(visibility, letter))
        .map(letter -> scope.isLimited() ? withoutRecipients(letter) : letter);
  }

  private Operation<?, ?> redeliver() {
    return new Operation<>(
            "redeliver",
            MANAGE_EXECUTION,
            STARTS,
            "Sends a notification again that could not be delivered.",
            InputForm.of(One.class, "{\"deliveryId\": \"001767225600-0a1b2c3d4e5f60718293\"}"),
            Undelivered.Letter.class,
            (input, call) -> redeliver(input.deliveryId(), call))
        .refusing(NOT_CONFIGURED);
  }

  private Undelivered.Letter redeliver(String deliveryId, CallContext call) {
    AccessScope scope = call.principal().scope();
    if (!scope.isLimited()) {
      return undelivered.redeliver(deliveryId);
    }
    if (!sees(Visibility.of(scope, ports), undelivered.get(deliveryId))) {
      throw new NotFoundException("undelivered notification", deliveryId);
    }
    return withoutRecipients(undelivered.redeliver(deliveryId));
  }

  /** What is about no plan is for those whose scope has no limit. */
  private static boolean sees(Visibility visibility, Undelivered.Letter letter) {
    return letter.notification().planId().filter(visibility::seesWhatBelongsTo).isPresent();
  }

  /** They may be those of others. */
  private static Undelivered.Letter withoutRecipients(Undelivered.Letter letter) {
    return new Undelivered.Letter(
        letter.deliveryId(),
        letter.channel(),
        Set.of(),
        letter.notification(),
        letter.attempts(),
        letter.failedAt(),
        letter.problem());
  }
}
