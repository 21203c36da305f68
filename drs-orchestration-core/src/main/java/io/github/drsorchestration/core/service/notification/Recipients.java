package io.github.drsorchestration.core.service.notification;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.notification.NotificationSeverity;
import io.github.drsorchestration.api.notification.NotificationType;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.RecoveryPlanStore;
import io.github.drsorchestration.core.input.DidYouMean;
import io.github.drsorchestration.core.notification.Recipient;
import io.github.drsorchestration.core.record.Records;
import io.github.drsorchestration.core.record.Versioned;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who is told what. Several recipients, such as those of several plans, may have one address; it is
 * subscribed once, asked to confirm once, and unsubscribed with the last of them.
 */
public final class Recipients {

  /** The most recipients that there can be. */
  public static final int MAX_RECIPIENTS = 500;

  private static final String KIND = "recipient";

  private final Records<Recipient> records;
  private final RecoveryPlanStore plans;
  private final Subscriptions subscriptions;
  private final TestMessages tests;
  private final Set<String> webhooks;

  public Recipients(Ports ports) {
    this.records = Recipient.records(ports.recordStore());
    this.plans = ports.recoveryPlanStore();
    this.subscriptions = new Subscriptions(ports);
    this.tests = new TestMessages(ports);
    this.webhooks = Subscriptions.webhooks(ports);
  }

  /** All of them, by id, in as many calls as for one. */
  public List<RecipientState> list() {
    return subscriptions.states(records.listAll());
  }

  /**
   * One of them.
   *
   * @throws NotFoundException if there is none with this id
   */
  public RecipientState get(String recipientId) {
    return state(find(recipientId));
  }

  /**
   * Adds a recipient. The owner of an address who has not confirmed is asked to.
   *
   * @throws NotFoundException if it is about a plan that does not exist
   * @throws InvalidValueException if the service has no such webhook, or there are too many
   *     recipients
   */
  public RecipientState add(Recipient recipient) {
    recipient.webhook().ifPresent(this::mustBeConfigured);
    recipient.planIds().forEach(this::mustExist);
    if (records.listAll().size() >= MAX_RECIPIENTS) {
      throw new InvalidValueException(
          "recipientId", "would be one more than " + MAX_RECIPIENTS + " recipients");
    }
    Versioned<Recipient> added = records.create(recipient.recipientId(), recipient);
    try {
      subscriptions.subscribe(recipient);
    } catch (RuntimeException e) { // nobody would be told by it
      records.delete(added.id(), added.version());
      throw e;
    }
    return state(added);
  }

  /**
   * Changes what a recipient is told, at once. Another address is another recipient.
   *
   * @throws NotFoundException if it does not exist, or a plan does not
   * @throws VersionConflictException if it was changed since that version
   */
  public RecipientState update(
      String recipientId,
      long version,
      Set<String> planIds,
      Set<NotificationType> types,
      Set<NotificationSeverity> severities) {
    Recipient present = find(recipientId).value();
    Set<String> added = new TreeSet<>(planIds);
    added.removeAll(present.planIds());
    added.forEach(this::mustExist);
    Recipient changed =
        new Recipient(recipientId, present.mail(), present.webhook(), planIds, types, severities);
    return state(records.replace(recipientId, version, changed));
  }

  /**
   * Removes a recipient, and unsubscribes its address if no other one has it. What was announced
   * before may still be sent.
   *
   * @throws NotFoundException if it does not exist
   */
  public void remove(String recipientId) {
    Versioned<Recipient> present = find(recipientId);
    records.delete(present.id(), present.version());
    boolean shared =
        records.listAll().stream()
            .anyMatch(other -> other.value().mail().equals(present.value().mail()));
    if (!shared) {
      subscriptions.unsubscribe(present.value());
    }
  }

  /** Sends a recipient a message that is marked as a test, now, and says what came of it. */
  public TestResult test(String recipientId) {
    Versioned<Recipient> recipient = find(recipientId);
    return tests.send(recipient.value(), state(recipient).state());
  }

  /**
   * Asks the owner of an address once more to confirm.
   *
   * @throws InvalidValueException if the recipient has no address
   */
  public RecipientState resendConfirmation(String recipientId) {
    Versioned<Recipient> recipient = find(recipientId);
    if (recipient.value().mail().isEmpty()) {
      throw new InvalidValueException(
          "recipientId", "is of a webhook, which needs no confirmation");
    }
    subscriptions.subscribe(recipient.value());
    return state(recipient);
  }

  private Versioned<Recipient> find(String recipientId) {
    return records.find(recipientId).orElseThrow(() -> new NotFoundException(KIND, recipientId));
  }

  private RecipientState state(Versioned<Recipient> recipient) {
    return subscriptions.states(List.of(recipient)).get(0);
  }

  private void mustBeConfigured(String webhook) {
    if (!webhooks.contains(webhook)) {
      throw new InvalidValueException(
          "webhook", "is not configured in this service" + DidYouMean.hint(webhook, webhooks));
    }
  }

  private void mustExist(String planId) {
    if (plans.find(planId).isEmpty()) {
      throw new NotFoundException("recovery plan", planId);
    }
  }
}
