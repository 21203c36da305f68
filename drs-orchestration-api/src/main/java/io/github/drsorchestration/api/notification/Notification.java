package io.github.drsorchestration.api.notification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.internal.Check;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One piece of news, for people and for programs. It has bounds, so that every channel can carry
 * it, and no secrets.
 *
 * <pre>{@code
 * Notification full =
 *     Notification.builder()
 *         .notificationId("capacity/111122223333/eu-west-1/2026-03-01")
 *         .type(NotificationType.CAPACITY)
 *         .severity(NotificationSeverity.WARNING)
 *         .at(time.now())
 *         .title("Room for 12 more servers in 111122223333/eu-west-1")
 *         .text("288 of 300 servers replicate. A wave of 20 would not fit.")
 *         .accountId("111122223333")
 *         .region("eu-west-1")
 *         .build();
 * }</pre>
 */
@Value.Immutable
@JsonSerialize(as = ImmutableNotification.class)
@JsonDeserialize(builder = Notification.Builder.class)
public interface Notification {

  int MAX_TITLE = 200;
  int MAX_TEXT = 4_000;
  int MAX_FACTS = 40;
  int MAX_FACT = 500;

  /** The same for the same news, however often it is announced. */
  String notificationId();

  NotificationType type();

  NotificationSeverity severity();

  /** When what it tells of happened. */
  Instant at();

  /** One line, at most 200 characters. */
  String title();

  /** Sentences, at most 4,000 characters. */
  String text();

  Optional<String> planId();

  Optional<String> executionId();

  Optional<String> accountId();

  Optional<String> region();

  /** Details by name, at most forty of at most 500 characters each. */
  Map<String, String> facts();

  /** What can be done about it. */
  List<NextStep> nextSteps();

  @Value.Check
  default void check() {
    Check.name("notificationId", notificationId(), MAX_FACT);
    Check.name("title", title(), MAX_TITLE);
    Check.that(text().length() <= MAX_TEXT, "text", "must have at most 4,000 characters");
    Check.that(facts().size() <= MAX_FACTS, "facts", "must be at most 40");
    facts()
        .forEach(
            (name, fact) ->
                Check.that(
                    name.length() <= MAX_FACT && fact.length() <= MAX_FACT,
                    "facts." + name,
                    "must have at most 500 characters"));
    Check.that(nextSteps().size() <= 5, "nextSteps", "must be at most 5");
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableNotification.Builder {
    Builder() {}
  }
}
