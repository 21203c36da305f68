package io.github.drsorchestration.aws.notify.webhook;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.port.notification.NotificationChannel;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import io.github.drsorchestration.aws.ssm.AutomationHooks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;

/**
 * A webhook whose address and secret are in a parameter of Systems Manager in the home Region. It
 * is read when there is something to send, and again after five minutes, so that a new secret needs
 * no new process, and a process that sends nothing never reads one. Its value:
 *
 * <table>
 * <caption>Fields of the JSON object</caption>
 * <tr><td>{@code type}</td><td>{@code json}, {@code slack}, {@code pagerduty} or {@code
 * servicenow}, as in {@link Webhook}</td></tr>
 * <tr><td>{@code url}</td><td>the address; optional for PagerDuty</td></tr>
 * <tr><td>{@code secret}</td><td>of {@code json}: at least 32 random bytes, in base64</td></tr>
 * <tr><td>{@code routingKey}</td><td>of {@code pagerduty}</td></tr>
 * <tr><td>{@code authorization}</td><td>of {@code servicenow}: a header</td></tr>
 * </table>
 *
 * <p>A parameter that is missing or wrong makes {@link #send} fail with an {@link
 * InvalidValueException} that names it and never its value; what was to be sent is tried again
 * later, so that it arrives once the parameter is put right.
 */
public final class ParameterWebhook implements NotificationChannel {

  private static final Duration MAX_AGE = Duration.ofMinutes(5);

  private final AwsClients clients;
  private final String parameter;
  private final Function<Webhook, WebhookChannel> channels;
  private final InstantSource clock;
  private @Nullable WebhookChannel channel;
  private Instant readAgainAt = Instant.MIN;

  ParameterWebhook(
      AwsClients clients,
      String parameter,
      Function<Webhook, WebhookChannel> channels,
      InstantSource clock) {
    this.clients = clients;
    this.parameter = parameter;
    this.channels = channels;
    this.clock = clock;
  }

  /**
   * A channel to the webhook in this parameter.
   *
   * @param parameter its name, such as {@code /drs-orchestration/prod/webhooks/chat}
   * @param hosts those that may be called, whatever the parameter says
   */
  public static ParameterWebhook in(
      AwsClients clients, String parameter, InstantSource clock, String... hosts) {
    return new ParameterWebhook(
        clients, parameter, webhook -> WebhookChannel.to(webhook, hosts), clock);
  }

  @Override
  public void send(Notification notification, Set<String> audience) {
    channel().send(notification, audience);
  }

  private synchronized WebhookChannel channel() {
    WebhookChannel known = channel;
    Instant now = clock.instant();
    if (known == null || !now.isBefore(readAgainAt)) {
      known = channels.apply(WebhookDocument.read(parameter, value()));
      channel = known;
      readAgainAt = now.plus(MAX_AGE);
    }
    return known;
  }

  private String value() {
    return AwsCalls.to("Systems Manager", parameter, clients.atHome(AutomationHooks.SSM))
        .repeatable("GetParameter", this::valueIn);
  }

  private String valueIn(SsmClient ssm) {
    try {
      return ssm.getParameter(it -> it.name(parameter).withDecryption(true)).parameter().value();
    } catch (ParameterNotFoundException e) {
      throw new InvalidValueException(parameter, "must be a parameter of Systems Manager");
    }
  }

  @Override
  public String toString() {
    return "webhook in " + parameter;
  }
}
