package io.github.drsorchestration.aws.notify.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.aws.hook.HmacSigner;
import io.github.drsorchestration.aws.hook.HookSigner;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A service that is told by HTTPS, with the secrets that this takes. They belong to the
 * configuration of the embedding service; recipients know a webhook by its name only.
 *
 * <pre>{@code
 * AwsPorts aws =
 *     AwsPorts.builder()
 *         .homeRegion("eu-west-1")
 *         .notificationTopicArn("arn:aws:sns:eu-west-1:111122223333:drs-orchestration-news")
 *         .webhookHosts("hooks.slack.com", "events.pagerduty.com")
 *         .webhook("chat", Webhook.slack(endpoint))
 *         .webhook("pager", Webhook.pagerDuty(token))
 *         .build();
 * }</pre>
 */
public final class Webhook {

  private static final URI PAGER_DUTY = URI.create("https://events.pagerduty.com/v2/enqueue");
  private static final ObjectMapper JSON = DomainJson.mapper();
  private static final HookSigner NOTHING = (method, target, body) -> Map.of();

  private final URI target;
  private final WebhookFormat format;
  private final HookSigner headers;

  private Webhook(URI target, WebhookFormat format, HookSigner headers) {
    this.target = target;
    this.format = format;
    this.headers = headers;
  }

  /**
   * The notification as JSON, signed as {@link HmacSigner} describes.
   *
   * @param secret at least 32 random bytes that the endpoint knows too
   */
  public static Webhook signedJson(URI target, byte[] secret) {
    return new Webhook(target, it -> Optional.of(JSON.valueToTree(it)), HmacSigner.of(secret));
  }

  /**
   * A text for an incoming webhook of Slack, or of what is compatible.
   *
   * @param target its address, which is a secret itself
   */
  public static Webhook slack(URI target) {
    return new Webhook(target, new SlackText(), NOTHING);
  }

  /**
   * PagerDuty's Events API v2.
   *
   * @param routingKey the integration key of a service or a ruleset
   */
  public static Webhook pagerDuty(String routingKey) {
    return pagerDuty(PAGER_DUTY, routingKey);
  }

  /** The same at another address, such as that of the European service Region. */
  public static Webhook pagerDuty(URI target, String routingKey) {
    return new Webhook(target, new PagerDutyEvent(routingKey), NOTHING);
  }

  /**
   * Incidents of ServiceNow.
   *
   * @param instance such as {@code https://example.service-now.com}
   * @param authorization the header that proves who is calling, such as {@code Bearer …}
   */
  public static Webhook serviceNow(URI instance, String authorization) {
    return new Webhook(
        instance.resolve("/api/now/table/incident"),
        new ServiceNowIncident(),
        (method, target, body) ->
            Map.of("Authorization", authorization, "Accept", "application/json"));
  }

  URI target() {
    return target;
  }

  WebhookFormat format() {
    return format;
  }

  HookSigner headers() {
    return headers;
  }

  /** The host alone: the rest of an address can be a secret. */
  @Override
  public String toString() {
    return "webhook to " + target.getHost();
  }
}
