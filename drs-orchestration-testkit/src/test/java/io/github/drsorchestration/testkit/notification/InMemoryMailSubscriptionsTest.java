package io.github.drsorchestration.testkit.notification;

import io.github.drsorchestration.api.port.notification.MailSubscriptions;
import io.github.drsorchestration.testkit.conformance.MailSubscriptionsConformance;

class InMemoryMailSubscriptionsTest extends MailSubscriptionsConformance {

  @Override
  protected MailSubscriptions noSubscriptions() {
    return new InMemoryMailSubscriptions();
  }
}
