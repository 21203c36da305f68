package io.github.drsorchestration.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.port.notification.MailSubscriptions;
import io.github.drsorchestration.api.port.notification.SubscriptionState;
import org.junit.jupiter.api.Test;

/** What every {@link MailSubscriptions} must do. */
public abstract class MailSubscriptionsConformance {

  private static final String OPS = "ops@example.org";
  private static final String TEAM = "team@example.org";

  protected MailSubscriptionsConformance() {}

  /** Subscriptions of a topic that has none. */
  protected abstract MailSubscriptions noSubscriptions();

  @Test
  void an_address_is_subscribed_once_however_often_it_is_asked() {
    MailSubscriptions mail = noSubscriptions();

    mail.subscribe(OPS, "key-of-ops");
    mail.subscribe(OPS, "key-of-ops");

    assertThat(mail.states()).containsOnlyKeys(OPS).doesNotContainValue(SubscriptionState.NONE);
  }

  @Test
  void addresses_come_and_go_on_their_own() {
    MailSubscriptions mail = noSubscriptions();
    mail.subscribe(OPS, "key-of-ops");
    mail.subscribe(TEAM, "key-of-team");
    assertThat(mail.states()).containsOnlyKeys(OPS, TEAM);

    mail.unsubscribe(OPS);
    mail.unsubscribe("nobody@example.org");

    assertThat(mail.states().getOrDefault(OPS, SubscriptionState.NONE))
        .isNotEqualTo(SubscriptionState.ACTIVE);
    assertThat(mail.states()).containsKey(TEAM);
  }

  @Test
  void an_address_can_come_back() {
    MailSubscriptions mail = noSubscriptions();
    mail.subscribe(OPS, "key-of-ops");
    mail.unsubscribe(OPS);

    mail.subscribe(OPS, "key-of-ops");

    assertThat(mail.states()).containsKey(OPS);
  }
}
