package io.github.drsorchestration.core.notification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Items;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.notification.NotificationSeverity;
import io.github.drsorchestration.api.notification.NotificationType;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.core.input.InputCheck;
import io.github.drsorchestration.core.record.Records;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody or something that wants to be told: by mail, or by a webhook of the service's
 * configuration, which alone knows the address and the secret of it.
 *
 * @param recipientId its id, of letters, digits and hyphens
 * @param mail the address for mail; this or a webhook
 * @param webhook the name of a webhook
 * @param planIds the plans that it is about; none means all, and what concerns no plan
 * @param types what it wants to be told; none means everything
 * @param severities how urgent that is; none means whatever it is
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Recipient(
    String recipientId,
    Optional<String> mail,
    Optional<String> webhook,
    @Items(max = 100) Set<String> planIds,
    Set<NotificationType> types,
    Set<NotificationSeverity> severities) {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");

  public Recipient {
    if (!ID.matcher(InputCheck.notBlank("recipientId", recipientId)).matches()) {
      throw new InvalidValueException(
          "recipientId", "must be of 1 to 64 letters, digits and hyphens");
    }
    if (mail.isPresent() == webhook.isPresent()) {
      throw new InvalidValueException("mail", "must be set, or else webhook, and not both");
    }
    mail = mail.map(address -> new MailAddress(address).text());
    planIds = InputCheck.sorted(planIds);
    Bounds.of(Recipient.class).of("planIds").check("planIds", planIds);
    types = InputCheck.sorted(types);
    severities = InputCheck.sorted(severities);
  }

  /** Where they are kept. */
  public static Records<Recipient> records(RecordStore store) {
    return new Records<>(store, "notification-recipient", Recipient.class);
  }

  public boolean wants(Notification notification) {
    return (planIds.isEmpty() || notification.planId().filter(planIds::contains).isPresent())
        && (types.isEmpty() || types.contains(notification.type()))
        && (severities.isEmpty() || severities.contains(notification.severity()));
  }

  /** Shows no address, for logs. */
  @Override
  public String toString() {
    return "recipient " + recipientId;
  }
}
