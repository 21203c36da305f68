package io.github.drsorchestration.lambda.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.time.SystemTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final Path TEMPLATE =
      Path.of("..", "infrastructure", "templates", "lambda-stack.yaml");
  private static final Pattern VARIABLE = Pattern.compile("(?m)^ {10}([A-Z_]+): ");

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

  @Test
  void every_variable_of_the_template_is_read() throws IOException {
    variables.put("WEBHOOKS", "chat");
    variables.put("WEBHOOKS_PATH", "/drs/prod/webhooks");
    Set<String> read = new TreeSet<>();
    Map<String, String> recording =
        new AbstractMap<>() {
          @Override
          public String get(Object name) {
            read.add((String) name);
            return variables.get(name);
          }

          @Override
          public Set<Entry<String, String>> entrySet() {
            return variables.entrySet();
          }
        };
    Settings unused = Settings.of(recording);

    List<String> inTemplate =
        VARIABLE
            .matcher(Files.readString(TEMPLATE))
            .results()
            .map(it -> it.group(1))
            .filter(it -> !it.equals("JAVA_TOOL_OPTIONS"))
            .distinct()
            .toList();
    assertThat(inTemplate).hasSizeGreaterThan(10).isSubsetOf(read);
  }
}
