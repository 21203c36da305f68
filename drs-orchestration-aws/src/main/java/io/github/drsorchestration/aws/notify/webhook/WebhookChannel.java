package io.github.drsorchestration.aws.notify.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.port.notification.NotificationChannel;
import io.github.drsorchestration.aws.http.BoundedHttp;
import io.github.drsorchestration.aws.http.ForbiddenAddressException;
import io.github.drsorchestration.aws.http.HttpAnswer;
import io.github.drsorchestration.aws.http.NameResolver;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Sends notifications to a webhook: one POST each, complete within twenty seconds, without
 * redirects. The header {@code Idempotency-Key} is the id of the notification. Messages of failures
 * name the host and never the address, the body or the answer, any of which may show a secret.
 */
public final class WebhookChannel implements NotificationChannel {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(20);

  private final Webhook webhook;
  private final BoundedHttp http;

  WebhookChannel(
      Webhook webhook, WebhookHosts hosts, NameResolver names, Duration responseTimeout) {
    hosts.checkConfigured(webhook.target());
    this.webhook = webhook;
    this.http = new BoundedHttp(CONNECT_TIMEOUT, responseTimeout, hosts.rule(), names);
  }

  /**
   * A channel to a webhook.
   *
   * @param hosts those that may be called
   * @throws io.github.drsorchestration.api.failure.InvalidValueException if the webhook's is not
   *     one of them
   */
  public static WebhookChannel to(Webhook webhook, String... hosts) {
    return new WebhookChannel(
        webhook, WebhookHosts.of(hosts), NameResolver.SYSTEM, RESPONSE_TIMEOUT);
  }

  @Override
  public void send(Notification notification, Set<String> audience) {
    Optional<JsonNode> body = webhook.format().body(notification);
    if (body.isPresent()) {
      post(notification.notificationId(), body.get().toString());
    }
  }

  private void post(String notificationId, String body) {
    URI target = webhook.target();
    String host = target.getHost();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", notificationId.replaceAll("[^\\x21-\\x7e]", "-"))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    webhook.headers().headers("POST", target, body).forEach(request::setHeader);
    try {
      HttpAnswer answer = http.send(request.build());
      if (!answer.isSuccess()) {
        throw refusal(host, answer.status());
      }
    } catch (ForbiddenAddressException e) {
      throw new CallRejectedException("send", String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new ServiceUnavailableException(
          "send", host + " gave no answer (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static ServiceException refusal(String host, int status) {
    String message = host + " answered " + status;
    return switch (status) {
      case 401, 403 -> new AccessDeniedException("send", message);
      case 429 -> new ThrottledException("send", message, null);
      case 408, 425 -> new ServiceUnavailableException("send", message);
      default ->
          status >= 500
              ? new ServiceUnavailableException("send", message)
              : new CallRejectedException("send", message);
    };
  }

  @Override
  public String toString() {
    return webhook.toString();
  }
}
