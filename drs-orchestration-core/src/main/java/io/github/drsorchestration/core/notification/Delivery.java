package io.github.drsorchestration.core.notification;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.core.input.InputCheck;
import io.github.drsorchestration.core.record.Bounded;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A notification on its way through one channel, as it is stored. Its record has an id that follows
 * from the news and the channel, so that news announced twice are delivered once.
 *
 * @param channel the channel
 * @param recipientIds for whom it is meant; on the topic, programs may get it too
 * @param audience the keys of the subscriptions that are meant
 * @param notification the news
 * @param since when it was first to be sent
 * @param dueAt when it is to be sent next; while it is being sent, when whoever does that has
 *     failed to say what came of it
 * @param attempts how often it was tried
 * @param problem why it could not be delivered the last time
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Delivery(
    String channel,
    Set<String> recipientIds,
    Set<String> audience,
    Notification notification,
    Instant since,
    Instant dueAt,
    int attempts,
    Optional<String> problem) {

  private static final int MAX_PROBLEM = 500;

  public Delivery {
    requireNonNull(channel, "channel");
    requireNonNull(notification, "notification");
    requireNonNull(since, "since");
    requireNonNull(dueAt, "dueAt");
    recipientIds = InputCheck.sorted(recipientIds);
    audience = InputCheck.sorted(audience);
    problem = problem.map(text -> Bounded.line(text, MAX_PROBLEM));
  }

  @JsonIgnore
  boolean isDue(Instant now) {
    return !dueAt.isAfter(now);
  }

  /** One more attempt, whose outcome will be known by then. */
  Delivery tried(Instant until) {
    return new Delivery(
        channel, recipientIds, audience, notification, since, until, attempts + 1, problem);
  }

  Delivery failed(Instant nextAt, String why) {
    return new Delivery(
        channel, recipientIds, audience, notification, since, nextAt, attempts, Optional.of(why));
  }

  /** From the beginning. */
  Delivery again(Instant now) {
    return new Delivery(
        channel, recipientIds, audience, notification, now, now, 0, Optional.empty());
  }
}
