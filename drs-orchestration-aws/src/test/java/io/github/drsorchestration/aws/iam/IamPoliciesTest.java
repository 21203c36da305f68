package io.github.drsorchestration.aws.iam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IamPoliciesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_MANAGED_POLICY_LENGTH = 6_144;

  @Test
  void every_call_of_the_adapters_is_allowed() throws IOException {
    assertThat(allowed(sid -> true)).containsAll(CallsOfTheAdapters.actions());
  }

  @Test
  void whatever_is_allowed_is_called_or_needed_by_something_that_is_called() throws IOException {
    Set<String> unused = allowed(sid -> true);
    unused.removeAll(CallsOfTheAdapters.actions());
    dependent().values().forEach(unused::removeAll);

    assertThat(unused).isEmpty();
  }

  @Test
  void what_is_not_called_by_us_is_in_statements_that_say_so() throws IOException {
    assertThat(allowed(sid -> !sid.endsWith("Dependent"))).isEqualTo(CallsOfTheAdapters.actions());
  }

  @Test
  void what_depends_depends_on_something_that_is_called_and_is_allowed() throws IOException {
    assertThat(CallsOfTheAdapters.actions()).containsAll(dependent().keySet());
    Set<String> allowed = allowed(sid -> true);
    dependent().forEach((call, needs) -> assertThat(allowed).as(call).containsAll(needs));
  }

  @Test
  void the_adapters_call_what_they_are_known_to_call() {
    assertThat(CallsOfTheAdapters.actions())
        .contains(
            "drs:StartRecovery",
            "ec2:CreateLaunchTemplateVersion",
            "sts:AssumeRole",
            "servicequotas:ListServiceQuotas",
            "states:SendTaskSuccess",
            "dynamodb:PutItem",
            "dynamodb:Query",
            "cloudwatch:PutMetricData")
        .noneMatch(action -> action.endsWith("Paginator"));
  }

  @Test
  void the_policies_are_valid_as_far_as_their_form_goes() throws IOException {
    for (JsonNode policy : policies()) {
      assertThat(policy.path("Version").asText()).isEqualTo("2012-10-17");
      List<String> sids = new ArrayList<>();
      for (JsonNode statement : policy.path("Statement")) {
        sids.add(statement.path("Sid").asText());
        assertThat(statement.path("Effect").asText()).isEqualTo("Allow");
        assertThat(texts(statement.path("Action")))
            .isNotEmpty()
            .isSorted()
            .allMatch(action -> action.matches("[a-z0-9]+:[A-Za-z]+"));
        assertThat(texts(statement.path("Resource"))).isNotEmpty();
      }
      assertThat(sids).doesNotHaveDuplicates().allMatch(sid -> sid.matches("[A-Za-z0-9]+"));
      assertThat(policy.toString()).hasSizeLessThan(MAX_MANAGED_POLICY_LENGTH);
    }
  }

  @Test
  void what_drs_does_with_our_credentials_is_allowed_to_services_only() throws IOException {
    for (JsonNode statement : JSON.readTree(IamPolicies.recovery()).path("Statement")) {
      if (texts(statement.path("Action")).contains("ec2:RunInstances")) {
        assertThat(statement.at("/Condition/Bool/aws:ViaAWSService").asText()).isEqualTo("true");
      }
    }
  }

  private interface Sids {
    boolean include(String sid);
  }

  private static Set<String> allowed(Sids sids) throws IOException {
    Set<String> allowed = new TreeSet<>();
    for (JsonNode policy : policies()) {
      for (JsonNode statement : policy.path("Statement")) {
        if (sids.include(statement.path("Sid").asText())) {
          allowed.addAll(texts(statement.path("Action")));
        }
      }
    }
    return allowed;
  }

  private static List<JsonNode> policies() throws IOException {
    return List.of(
        JSON.readTree(IamPolicies.recovery()), JSON.readTree(IamPolicies.orchestrator()));
  }

  private static Map<String, List<String>> dependent() throws IOException {
    try (InputStream in = IamPolicies.class.getResourceAsStream("dependent-actions.json")) {
      Map<String, List<String>> dependent = new TreeMap<>();
      JSON.readTree(in)
          .properties()
          .forEach(it -> dependent.put(it.getKey(), texts(it.getValue())));
      return dependent;
    }
  }

  private static List<String> texts(JsonNode node) {
    if (node.isTextual()) {
      return List.of(node.textValue());
    }
    List<String> texts = new ArrayList<>();
    node.forEach(it -> texts.add(it.asText()));
    return texts;
  }
}
