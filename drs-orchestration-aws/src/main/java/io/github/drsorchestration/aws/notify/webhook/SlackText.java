package io.github.drsorchestration.aws.notify.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.drsorchestration.api.notification.NextStep;
import io.github.drsorchestration.api.notification.Notification;
import java.util.Optional;

/** The text of an incoming webhook of Slack, which Mattermost and others understand too. */
final class SlackText implements WebhookFormat {

  /** A space without width. */
  private static final char NOTHING = '\u200b';

  @Override
  public Optional<JsonNode> body(Notification notification) {
    StringBuilder text = new StringBuilder();
    text.append('*').append(plain(notification.title())).append("*\n");
    text.append(plain(notification.text()));
    for (NextStep step : notification.nextSteps()) {
      text.append("\n").append(escaped(step.text())).append(": `");
      text.append(escaped(step.command()).replace('`', '\'')).append('`');
    }
    return Optional.of(JsonNodeFactory.instance.objectNode().put("text", text.toString()));
  }

  /** So that no name of a plan mentions a channel or becomes a link, not even in Markdown. */
  private static String plain(String text) {
    return escaped(text).replace("@", "@" + NOTHING).replace("](", "]" + NOTHING + "(");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
