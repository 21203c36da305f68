package io.github.drsorchestration.infrastructure.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.infrastructure.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PageTest {

  private static final Path PAGE = Path.of("../../../docs/infrastructure.md");

  @Test
  void every_template_is_in_the_table() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(Template.all()).allMatch(it -> page.contains("| `" + it + "` |"));
  }

  @Test
  void every_alarm_has_a_runbook_of_its_name() throws IOException {
    List<String> runbooks =
        Files.readAllLines(PAGE).stream()
            .filter(it -> it.startsWith("### "))
            .map(it -> it.substring(4).toLowerCase(Locale.ROOT).replace(' ', '-'))
            .toList();

    assertThat(Template.read("security-monitoring-stack.yaml").resources("AWS::CloudWatch::Alarm"))
        .hasSize(4)
        .allSatisfy((id, alarm) -> assertThat(runbooks).contains(name(alarm)));
  }

  private static String name(JsonNode alarm) {
    return alarm
        .at("/Properties/AlarmName/Fn::Sub")
        .asText()
        .replace("${ProjectName}-", "")
        .replace("-${Environment}", "");
  }
}
