package io.github.drsorchestration.core.service.notification;

import io.github.drsorchestration.api.failure.NotConfiguredException;
import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.notification.NotificationSeverity;
import io.github.drsorchestration.api.notification.NotificationType;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.notification.NotificationChannel;
import io.github.drsorchestration.api.port.notification.SubscriptionState;
import io.github.drsorchestration.core.notification.MailAddress;
import io.github.drsorchestration.core.notification.Recipient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/** Messages that find out whether messages arrive. They go out at once or not at all. */
final class TestMessages {

  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private final Ports ports;

  TestMessages(Ports ports) {
    this.ports = ports;
  }

  TestResult send(Recipient recipient, Optional<SubscriptionState> state) {
    String name = recipient.webhook().orElse(NotificationChannel.TOPIC);
    NotificationChannel channel = ports.notificationChannels().get(name);
    if (channel == null) {
      throw new NotConfiguredException("notificationChannels '" + name + "'");
    }
    Set<String> audience =
        recipient.mail().stream().map(it -> new MailAddress(it).key()).collect(Collectors.toSet());
    Notification message = message(recipient);
    CompletableFuture<Boolean> call =
        ports
            .calls()
            .start(
                "test of " + name,
                () -> {
                  channel.send(message, audience);
                  return true;
                });
    ports.calls().await(List.of(call), PATIENCE);
    Optional<String> failure = failure(call);
    return new TestResult(
        recipient.recipientId(), failure.isEmpty(), failure.or(() -> doubt(recipient, state)));
  }

  private Notification message(Recipient recipient) {
    return Notification.builder()
        .notificationId("test/" + ports.ids().next())
        .type(NotificationType.TEST)
        .severity(NotificationSeverity.INFO)
        .at(ports.time().now())
        .title("Test of notifications")
        .text("This is a test. Nothing has happened, and nothing needs to be done.")
        .putFacts("recipientId", recipient.recipientId())
        .build();
  }

  private static Optional<String> failure(CompletableFuture<Boolean> call) {
    if (!call.isDone()) {
      return Optional.of("no answer within " + PATIENCE.toSeconds() + " seconds");
    }
    try {
      call.join();
      return Optional.empty();
    } catch (CompletionException e) {
      return Optional.of(
          e.getCause() instanceof OrchestrationException known
              ? String.valueOf(known.getMessage())
              : "the channel failed");
    }
  }

  private static Optional<String> doubt(Recipient recipient, Optional<SubscriptionState> state) {
    boolean unconfirmed =
        recipient.mail().isPresent() && !state.equals(Optional.of(SubscriptionState.ACTIVE));
    return unconfirmed
        ? Optional.of("the address is not confirmed, so that no mail reaches it yet")
        : Optional.empty();
  }
}
