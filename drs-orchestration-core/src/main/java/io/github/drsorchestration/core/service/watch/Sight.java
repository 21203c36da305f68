package io.github.drsorchestration.core.service.watch;

import io.github.drsorchestration.api.notification.NotificationSeverity;
import io.github.drsorchestration.api.notification.NotificationType;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.service.capacity.CapacityStatus;
import io.github.drsorchestration.core.service.capacity.PlaceCapacity;
import io.github.drsorchestration.core.service.health.ComponentHealth;
import io.github.drsorchestration.core.service.place.Diagnosis;
import java.util.Locale;
import java.util.Optional;

/**
 * How something looks that is watched.
 *
 * @param type what it is watched for
 * @param subject a port, or an account and Region
 * @param where the account and Region, if it is one
 * @param state what is compared with what was seen before
 * @param good whether there is nothing to worry about
 * @param severity how urgent it is for people to know that it looks like this
 * @param title one line
 * @param text sentences
 */
record Sight(
    NotificationType type,
    String subject,
    Optional<AccountRegion> where,
    String state,
    boolean good,
    NotificationSeverity severity,
    String title,
    String text) {

  private static final String ANSWERS = "ANSWERS";
  private static final String DARK = "DARK";

  /** Under which it is remembered. */
  String id() {
    return (type.name().toLowerCase(Locale.ROOT) + "." + subject).replace('/', '.');
  }

  static Sight of(ComponentHealth health) {
    String subject = health.where().map(AccountRegion::toString).orElse(health.name());
    if (health.answers()) {
      return new Sight(
          NotificationType.HEALTH,
          subject,
          health.where(),
          ANSWERS,
          true,
          NotificationSeverity.INFO,
          subject + " answers",
          "Nothing has to be done.");
    }
    boolean store = health.where().isEmpty();
    return new Sight(
        NotificationType.HEALTH,
        subject,
        health.where(),
        DARK,
        false,
        store ? NotificationSeverity.CRITICAL : NotificationSeverity.ERROR,
        subject + " does not answer",
        health.problem().map(Sight::told).orElse("It did not say why."));
  }

  private static String told(Diagnosis problem) {
    return problem.problem() + "\nNext step: " + problem.nextStep();
  }

  static Sight of(PlaceCapacity capacity) {
    CapacityStatus status = capacity.status();
    String where = capacity.where().toString();
    return new Sight(
        NotificationType.CAPACITY,
        where,
        Optional.of(capacity.where()),
        status.name(),
        status == CapacityStatus.OK,
        severity(status),
        "the capacity of " + where + " is " + status.name().replace('_', '-'),
        capacity.replicatingServers().used()
            + " of "
            + capacity.replicatingServers().limit()
            + " servers replicate, and there are "
            + capacity.sourceServers().used()
            + " of "
            + capacity.sourceServers().limit()
            + " source servers."
            + capacity
                .growth()
                .flatMap(growth -> growth.daysUntilFull())
                .map(days -> " At the present growth it is full in " + days + " days.")
                .orElse(""));
  }

  private static NotificationSeverity severity(CapacityStatus status) {
    return switch (status) {
      case UNKNOWN, OK, INFO -> NotificationSeverity.INFO;
      case WARNING -> NotificationSeverity.WARNING;
      case CRITICAL -> NotificationSeverity.ERROR;
      case HYPER_CRITICAL -> NotificationSeverity.CRITICAL;
    };
  }
}
