package io.github.drsorchestration.aws.notify.sns;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.port.notification.MailSubscriptions;
import io.github.drsorchestration.api.port.notification.SubscriptionState;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.Subscription;

/**
 * Mail subscriptions of an SNS topic. The filter policy of each is {@code {"mail": [key]}}, one of
 * 200 that a topic can have by default. A subscription that someone has made by hand is adopted
 * once it is confirmed: SNS allows one for an address and topic.
 */
public final class SnsMailSubscriptions implements MailSubscriptions {

  private static final String EMAIL = "email";
  private static final String FILTER_POLICY = "FilterPolicy";

  private final AwsCalls<SnsClient> sns;
  private final String topicArn;

  public SnsMailSubscriptions(AwsClients clients, String topicArn) {
    this.sns = AwsCalls.to("SNS", topicArn, clients.atHome(SnsNotifier.SNS));
    this.topicArn = topicArn;
  }

  @Override
  public void subscribe(String address, String key) {
    String policy = "{\"" + SnsChannel.MAIL + "\":[\"" + key + "\"]}";
    try {
      sns.repeatable(
          "Subscribe",
          client ->
              client.subscribe(
                  request ->
                      request
                          .topicArn(topicArn)
                          .protocol(EMAIL)
                          .endpoint(address)
                          .attributes(Map.of(FILTER_POLICY, policy))));
    } catch (CallRejectedException e) { // as where the address is subscribed with another policy
      Subscription present = find(address).filter(it -> isConfirmed(it)).orElseThrow(() -> e);
      sns.repeatable(
          "SetSubscriptionAttributes",
          client ->
              client.setSubscriptionAttributes(
                  request ->
                      request
                          .subscriptionArn(present.subscriptionArn())
                          .attributeName(FILTER_POLICY)
                          .attributeValue(policy)));
    }
  }

  /** One that is not confirmed cannot be removed; SNS forgets it after two days. */
  @Override
  public void unsubscribe(String address) {
    find(address)
        .filter(it -> isConfirmed(it))
        .ifPresent(
            present ->
                sns.repeatable(
                    "Unsubscribe",
                    client ->
                        client.unsubscribe(
                            request -> request.subscriptionArn(present.subscriptionArn()))));
  }

  @Override
  public Map<String, SubscriptionState> states() {
    Map<String, SubscriptionState> states = new TreeMap<>();
    for (Subscription subscription : all()) {
      boolean confirmed = isConfirmed(subscription);
      if (confirmed || subscription.subscriptionArn().startsWith("Pending")) {
        states.put(
            address(subscription),
            confirmed ? SubscriptionState.ACTIVE : SubscriptionState.PENDING);
      }
    }
    return states;
  }

  private Optional<Subscription> find(String address) {
    return all().stream().filter(it -> address(it).equals(address)).findFirst();
  }

  private List<Subscription> all() {
    return sns.repeatable(
        "ListSubscriptionsByTopic",
        client ->
            client
                .listSubscriptionsByTopicPaginator(request -> request.topicArn(topicArn))
                .subscriptions()
                .stream()
                .filter(it -> it.protocol().equals(EMAIL))
                .toList());
  }

  private static String address(Subscription subscription) {
    return subscription.endpoint().toLowerCase(Locale.ROOT);
  }

  /** Instead of an ARN, SNS answers {@code PendingConfirmation} or {@code Deleted}. */
  private static boolean isConfirmed(Subscription subscription) {
    return subscription.subscriptionArn().startsWith("arn:");
  }
}
