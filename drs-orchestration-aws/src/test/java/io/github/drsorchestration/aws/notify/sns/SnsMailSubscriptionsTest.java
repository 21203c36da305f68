package io.github.drsorchestration.aws.notify.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.QuotaExceededException;
import io.github.drsorchestration.api.port.notification.MailSubscriptions;
import io.github.drsorchestration.api.port.notification.SubscriptionState;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.moto.Moto;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.ReceivedRequest;
import io.github.drsorchestration.aws.standin.StandIn;
import io.github.drsorchestration.testkit.conformance.MailSubscriptionsConformance;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.Subscription;

/**
 * On moto, where every address is confirmed at once; what moto does not know is answered by hand.
 */
class SnsMailSubscriptionsTest extends MailSubscriptionsConformance {

  private static final String TOPIC = "arn:aws:sns:eu-west-1:111122223333:news";

  private final SnsClient sns = Moto.shared().point(SnsClient.builder()).build();
  private final AwsClients clients =
      AwsClients.builder()
          .homeRegion("eu-west-1")
          .homeAccount("123456789012")
          .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("k", "s")))
          .endpoint(Moto.shared().endpoint())
          .build();

  @AfterEach
  void close() {
    clients.close();
    sns.close();
  }

  @Override
  protected MailSubscriptions noSubscriptions() {
    return new SnsMailSubscriptions(clients, newTopic());
  }

  @Test
  void an_address_has_one_subscription_that_filters_by_its_key() {
    String topic = newTopic();
    MailSubscriptions mail = new SnsMailSubscriptions(clients, topic);

    mail.subscribe("ops@example.org", "k1");
    mail.subscribe("ops@example.org", "k1");

    assertThat(sns.listSubscriptionsByTopic(it -> it.topicArn(topic)).subscriptions())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.protocol()).isEqualTo("email");
              assertThat(policy(it)).isEqualTo("{\"mail\":[\"k1\"]}");
            });
  }

  @Test
  void more_addresses_than_a_page_holds_have_states_in_few_calls() {
    MailSubscriptions mail = noSubscriptions();
    for (int i = 0; i < 120; i++) {
      mail.subscribe("ops" + i + "@example.org", "k" + i);
    }

    assertThat(mail.states()).hasSize(120).containsValue(SubscriptionState.ACTIVE);
  }

  @Test
  void who_has_not_confirmed_is_pending_and_cannot_be_removed() {
    answering(
        it -> list("PendingConfirmation", "Ops@example.org"),
        (mail, asked) -> {
          assertThat(mail.states())
              .containsExactly(Map.entry("ops@example.org", SubscriptionState.PENDING));
          mail.unsubscribe("ops@example.org");
          assertThat(asked.requests())
              .hasSize(2)
              .noneMatch(it -> it.body().contains("Action=Unsubscribe"));
        });
  }

  @Test
  void a_subscription_made_by_hand_is_adopted_once_it_is_confirmed() {
    answering(
        it -> it.body().contains("Action=Subscribe") ? invalid() : list(TOPIC + ":1", "a@b.org"),
        (mail, asked) -> {
          mail.subscribe("a@b.org", "k1");
          assertThat(asked.requests())
              .anyMatch(it -> it.body().contains("Action=SetSubscriptionAttributes"));
        });
    answering(
        it ->
            it.body().contains("Action=Subscribe")
                ? invalid()
                : list("PendingConfirmation", "a@b.org"),
        (mail, asked) ->
            assertThatThrownBy(() -> mail.subscribe("a@b.org", "k1"))
                .isInstanceOf(CallRejectedException.class));
  }

  @Test
  void a_topic_without_room_for_one_more_policy_says_so() {
    answering(
        it -> error(403, "FilterPolicyLimitExceeded"),
        (mail, asked) ->
            assertThatThrownBy(() -> mail.subscribe("a@b.org", "k1"))
                .isInstanceOf(QuotaExceededException.class)
                .hasMessageContaining("FilterPolicyLimitExceeded"));
  }

  private interface Check {
    void run(MailSubscriptions mail, StandIn sns);
  }

  private static void answering(Function<ReceivedRequest, Answer> answers, Check check) {
    try (StandIn standIn = StandIn.answering(answers);
        AwsClients clients = standIn.clients().build()) {
      check.run(new SnsMailSubscriptions(clients, TOPIC), standIn);
    }
  }

  private static Answer invalid() {
    return error(400, "InvalidParameter");
  }

  private static Answer error(int status, String code) {
    return new Answer(
        status,
        Map.of("Content-Type", "text/xml"),
        "<ErrorResponse><Error><Type>Sender</Type><Code>"
            + code
            + "</Code><Message>no</Message></Error></ErrorResponse>",
        false);
  }

  private static Answer list(String arn, String address) {
    return Answer.xml(
        "<ListSubscriptionsByTopicResponse><ListSubscriptionsByTopicResult><Subscriptions><member>"
            + "<SubscriptionArn>"
            + arn
            + "</SubscriptionArn><Protocol>email</Protocol><Endpoint>"
            + address
            + "</Endpoint></member></Subscriptions></ListSubscriptionsByTopicResult>"
            + "</ListSubscriptionsByTopicResponse>");
  }

  private String newTopic() {
    return sns.createTopic(it -> it.name("news-" + UUID.randomUUID())).topicArn();
  }

  private String policy(Subscription subscription) {
    return sns.getSubscriptionAttributes(it -> it.subscriptionArn(subscription.subscriptionArn()))
        .attributes()
        .get("FilterPolicy");
  }
}
