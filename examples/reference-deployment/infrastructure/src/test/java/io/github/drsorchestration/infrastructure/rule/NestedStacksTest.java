package io.github.drsorchestration.infrastructure.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.infrastructure.template.Template;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NestedStacksTest {

  private static final String STACK = "AWS::CloudFormation::Stack";
  private static final Template MASTER = Template.read("master-template.yaml");

  @Test
  void there_are_the_eighteen_templates_of_the_requirements() {
    assertThat(Template.all())
        .extracting(Template::file)
        .containsExactlyInAnyOrder(
            "master-template.yaml",
            "database-stack.yaml",
            "lambda-stack.yaml",
            "api-auth-stack.yaml",
            "api-gateway-core-stack.yaml",
            "api-gateway-resources-stack.yaml",
            "api-gateway-core-methods-stack.yaml",
            "api-gateway-operations-methods-stack.yaml",
            "api-gateway-infrastructure-methods-stack.yaml",
            "api-gateway-deployment-stack.yaml",
            "step-functions-stack.yaml",
            "eventbridge-stack.yaml",
            "frontend-stack.yaml",
            "notification-stack.yaml",
            "security-stack.yaml",
            "security-monitoring-stack.yaml",
            "cross-account-role-stack.yaml",
            "github-oidc-stack.yaml");
  }

  @Test
  void the_master_uses_every_other_template_once() {
    List<String> used =
        MASTER.resources().values().stream()
            .map(NestedStacksTest::file)
            .filter(it -> !it.isEmpty())
            .toList();

    assertThat(used).hasSize(17).doesNotHaveDuplicates().doesNotContain(MASTER.file());
  }

  @Test
  void every_stack_gets_what_it_needs_and_nothing_else() {
    MASTER
        .resources(STACK)
        .forEach(
            (id, stack) -> {
              Template template = Template.read(file(stack));
              Set<String> given = new TreeSet<>();
              stack.at("/Properties/Parameters").fieldNames().forEachRemaining(given::add);

              assertThat(given).as(id).containsAll(template.parametersWithoutDefault());
              assertThat(template.parameters().keySet()).as(id).containsAll(given);
            });
  }

  @Test
  void every_output_that_is_read_exists() {
    Map<String, Template> stacks = new TreeMap<>();
    MASTER.resources(STACK).forEach((id, stack) -> stacks.put(id, Template.read(file(stack))));

    List<JsonNode> reads = MASTER.root().findValues("Fn::GetAtt");
    assertThat(reads).hasSizeGreaterThan(150);
    for (JsonNode read : reads) {
      String attribute = read.path(1).asText();
      if (attribute.startsWith("Outputs.")) {
        String from = read.path(0).asText();
        assertThat(stacks).containsKey(from);
        assertThat(stacks.get(from).outputs())
            .as(from)
            .containsKey(attribute.substring("Outputs.".length()));
      }
    }
  }

  @Test
  void the_parameters_of_the_requirements_are_there_and_only_three_values_have_to_be_given() {
    assertThat(MASTER.parameters().keySet())
        .contains(
            "ProjectName",
            "Environment",
            "SourceBucket",
            "AdminEmail",
            "OrchestrationRoleArn",
            "DeployFrontend",
            "DeployApiGateway",
            "EnableNotifications",
            "EnableTagSync");
    assertThat(MASTER.parametersWithoutDefault())
        .containsExactlyInAnyOrder("AdminEmail", "Release", "SourceBucket");
  }

  @Test
  void no_template_is_larger_than_cloudformation_takes() {
    assertThat(Template.all())
        .allSatisfy(
            it -> {
              assertThat(it.text().length()).isLessThan(1_000_000);
              assertThat(it.resources()).hasSizeLessThanOrEqualTo(500);
              assertThat(it.parameters()).hasSizeLessThanOrEqualTo(200);
              assertThat(it.outputs()).hasSizeLessThanOrEqualTo(200);
            });
  }

  private static String file(JsonNode resource) {
    String url = resource.at("/Properties/TemplateURL/Fn::Sub").asText();
    return url.substring(url.lastIndexOf('/') + 1);
  }
}
