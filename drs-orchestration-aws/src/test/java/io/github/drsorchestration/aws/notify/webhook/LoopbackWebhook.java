package io.github.drsorchestration.aws.notify.webhook;

import io.github.drsorchestration.api.port.notification.NotificationChannel;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.http.NameResolver;
import java.time.Duration;
import java.time.InstantSource;

/** A webhook in a parameter that calls this machine, which no service may. */
public final class LoopbackWebhook {

  private LoopbackWebhook() {}

  public static NotificationChannel in(AwsClients clients, String parameter, InstantSource clock) {
    return new ParameterWebhook(clients, parameter, LoopbackWebhook::channel, clock);
  }

  static WebhookChannel channel(Webhook webhook) {
    return new WebhookChannel(
        webhook, WebhookHosts.localhost(), NameResolver.SYSTEM, Duration.ofSeconds(5));
  }
}
