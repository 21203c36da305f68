package io.github.drsorchestration.lambda.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.time.SystemTime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private final Map<String, String> variables =
      new TreeMap<>(
          Map.of(
              "AWS_REGION", "eu-west-1",
              "PROTECTION_GROUPS_TABLE", "groups",
              "RECOVERY_PLANS_TABLE", "plans",
              "EXECUTION_HISTORY_TABLE", "executions",
              "TARGET_ACCOUNTS_TABLE", "accounts",
              "RECORDS_TABLE", "records"));

  @Test
  void webhooks_are_parameters_under_a_path() {
    variables.put("WEBHOOKS", "chat, pager,chat");
    variables.put("WEBHOOKS_PATH", "/drs/prod/webhooks");
    variables.put("WEBHOOK_HOSTS", "hooks.slack.com");

    Deployment deployment = Deployment.of(Settings.of(variables), SystemTime.shared());

    assertThat(deployment.settings().webhooks())
        .isEqualTo(Map.of("chat", "/drs/prod/webhooks/chat", "pager", "/drs/prod/webhooks/pager"));
    assertThat(deployment.ports().notificationChannels()).containsOnlyKeys("chat", "pager");
  }

  @Test
  void what_is_missing_is_named() {
    variables.put("WEBHOOKS", "chat");

    assertThatThrownBy(() -> Settings.of(variables))
        .hasMessage("the function has no environment variable WEBHOOKS_PATH");
  }

  @Test
  void without_webhooks_a_path_is_not_needed() {
    variables.put("WEBHOOKS", "");

    assertThat(Settings.of(variables).webhooks()).isEmpty();
  }

  @Test
  void metrics_have_the_namespace_that_the_template_says() {
    variables.put("METRICS_NAMESPACE", "Recovery");

    assertThat(Settings.of(variables).metricsNamespace()).isEqualTo("Recovery");
  }
}
