package io.github.drsorchestration.core.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.notification.NotificationSeverity;
import io.github.drsorchestration.api.notification.NotificationType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String OPS = new MailAddress("ops@example.org").key();

  @Test
  void the_topic_gets_everything_and_names_each_address_once() {
    List<Recipient> recipients =
        List.of(
            mail("r1", "ops@example.org", Set.of("shop"), Set.of()),
            mail("r2", "OPS@example.org", Set.of(), Set.of()),
            mail("r3", "team@example.org", Set.of("bank"), Set.of()));

    assertThat(Routing.of(news("shop"), recipients, true, NOON))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.audience()).containsExactly(OPS);
              assertThat(it.recipientIds()).containsExactly("r1", "r2");
            });
    assertThat(Routing.of(news("shop"), List.of(), true, NOON)).hasSize(1);
    assertThat(Routing.of(news("shop"), List.of(), false, NOON)).isEmpty();
  }

  @Test
  void a_webhook_of_several_recipients_is_called_once() {
    List<Recipient> recipients =
        List.of(webhook("r1", "pager"), webhook("r2", "pager"), webhook("r3", "chat"));

    assertThat(Routing.of(news("shop"), recipients, false, NOON))
        .extracting(Delivery::channel)
        .containsExactly("chat", "pager");
  }

  @Test
  void what_recipients_of_one_address_want_is_merged_exactly() {
    Recipient failures =
        mail("r1", "ops@example.org", Set.of("shop"), Set.of(NotificationType.EXECUTION_FAILED));
    Recipient bank = mail("r2", "ops@example.org", Set.of("bank"), Set.of());

    assertThat(audience(news("shop"), failures, bank)).isEmpty();
    assertThat(audience(news("bank"), failures, bank)).containsExactly(OPS);
    assertThat(
            audience(
                news("shop").toBuilder().type(NotificationType.EXECUTION_FAILED).build(),
                failures,
                bank))
        .containsExactly(OPS);
  }

  @Test
  void news_of_no_plan_are_for_those_who_want_all() {
    Notification capacity =
        news("shop").toBuilder().planId(Optional.empty()).type(NotificationType.CAPACITY).build();

    assertThat(audience(capacity, mail("r1", "ops@example.org", Set.of("shop"), Set.of())))
        .isEmpty();
    assertThat(audience(capacity, mail("r1", "ops@example.org", Set.of(), Set.of())))
        .containsExactly(OPS);
  }

  @Test
  void no_address_is_in_a_text_about_its_recipient() {
    Recipient recipient = mail("r1", "ops@example.org", Set.of(), Set.of());

    assertThat(recipient).asString().isEqualTo("recipient r1");
    assertThat(new MailAddress("ops@example.org")).asString().isEqualTo("o***@example.org");
    assertThat(OPS).hasSize(24).doesNotContain("ops");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ops",
        "ops@",
        "@example.org",
        "ops@example",
        "a b@example.org",
        "a@b@c.org",
        "ops@example.org\nBcc: x@example.org",
        "ops@-example.org"
      })
  void what_is_no_address_is_refused(String text) {
    assertThatThrownBy(() -> new MailAddress(text)).isInstanceOf(InvalidValueException.class);
  }

  private static Set<String> audience(Notification notification, Recipient... recipients) {
    return Routing.of(notification, List.of(recipients), true, NOON).get(0).audience();
  }

  private static Recipient mail(
      String id, String address, Set<String> plans, Set<NotificationType> types) {
    return new Recipient(
        id,
        Optional.of(address),
        Optional.empty(),
        plans,
        types,
        Set.of(NotificationSeverity.ERROR));
  }

  private static Recipient webhook(String id, String name) {
    return new Recipient(id, Optional.empty(), Optional.of(name), Set.of(), Set.of(), Set.of());
  }

  private static Notification news(String planId) {
    return Notification.builder()
        .notificationId("e1/000001")
        .type(NotificationType.WAVE_FAILED)
        .severity(NotificationSeverity.ERROR)
        .at(NOON)
        .title("Wave web failed")
        .text("Wave web failed.")
        .planId(planId)
        .build();
  }
}
