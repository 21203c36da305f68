package io.github.drsorchestration.aws.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.failure.InvalidValueException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IamPoliciesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_MANAGED_POLICY_LENGTH = 6_144;
  private static final IamPolicies POLICIES = IamPolicies.standard();

  @Test
  void every_call_of_the_adapters_is_allowed() {
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
  void what_is_not_called_by_us_is_in_statements_that_say_so() {
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
  void the_policies_are_valid_as_far_as_their_form_goes() {
    for (JsonNode policy : allPolicies().toList()) {
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
  void what_drs_does_with_our_credentials_is_allowed_to_services_only() {
    for (JsonNode statement : statementsWith("ec2:RunInstances", POLICIES.recovery())) {
      assertThat(statement.at("/Condition/Bool/aws:ViaAWSService").asText()).isEqualTo("true");
    }
  }

  @Test
  void customer_keys_are_used_by_services_only_and_by_nothing_that_we_call() throws IOException {
    JsonNode policy = parsed(POLICIES.customerKeys());

    assertThat(actions(policy, sid -> true))
        .containsExactlyInAnyOrderElementsOf(
            actionsIn("customer-key-actions.json").get("drs:StartRecovery"))
        .doesNotContainAnyElementsOf(CallsOfTheAdapters.actions())
        .doesNotContainAnyElementsOf(allowed(sid -> true));
    for (JsonNode statement : policy.path("Statement")) {
      assertThat(
              statement.at("/Condition/Bool").has("aws:ViaAWSService")
                  || statement.at("/Condition/StringLike").has("kms:ViaService"))
          .as(statement.path("Sid").asText())
          .isTrue();
    }
    assertThat(statementsWith("kms:CreateGrant", POLICIES.customerKeys()))
        .allMatch(it -> it.at("/Condition/Bool/kms:GrantIsForAWSResource").asBoolean());
  }

  @Test
  void what_hooks_call_in_another_account_is_in_a_policy_for_that_account() {
    Set<String> calls = new TreeSet<>(CallsOfTheAdapters.actions());
    calls.removeIf(
        action -> !action.matches("(ssm|states):.*") || action.startsWith("states:SendTask"));
    calls.remove("ssm:GetParameter"); // of webhooks, which are at home

    assertThat(actions(parsed(POLICIES.hooks()), sid -> !sid.endsWith("Dependent")))
        .isEqualTo(calls);
  }

  @Test
  void only_launch_templates_of_drs_are_changed() {
    assertThat(statementsWith("ec2:CreateLaunchTemplateVersion", POLICIES.recovery()))
        .hasSize(1)
        .allSatisfy(
            it -> {
              assertThat(texts(it.path("Resource")))
                  .containsExactly("arn:aws:ec2:*:*:launch-template/*");
              assertThat(
                      it.at("/Condition/Null")
                          .path("aws:ResourceTag/AWSElasticDisasterRecoveryManaged"))
                  .hasToString("\"false\"");
            });
  }

  @Test
  void only_documents_and_schedules_of_our_name_are_started() {
    for (String policy : List.of(POLICIES.orchestrator(), POLICIES.hooks())) {
      for (JsonNode statement : statementsWith("ssm:StartAutomationExecution", policy)) {
        assertThat(texts(statement.path("Resource")))
            .allMatch(it -> it.contains("/drs-orchestration") || it.contains("-execution/"));
      }
    }
    for (JsonNode statement : statementsWith("scheduler:CreateSchedule", POLICIES.orchestrator())) {
      assertThat(texts(statement.path("Resource")))
          .allMatch(it -> it.contains("/drs-orchestration"));
    }
  }

  @Test
  void a_role_is_assumed_in_our_own_organization_or_with_an_external_id() {
    List<JsonNode> statements = statementsWith("sts:AssumeRole", POLICIES.orchestrator());

    assertThat(statements)
        .extracting(it -> it.path("Condition").toString())
        .containsExactly(
            "{\"StringEquals\":{\"aws:ResourceOrgID\":\"${aws:PrincipalOrgID}\"}}",
            "{\"Null\":{\"sts:ExternalId\":\"false\"}}");
    JsonNode trust =
        parsed(POLICIES.trust("arn:aws:iam::111122223333:role/orchestrator", "x-0815"))
            .at("/Statement/0");
    assertThat(trust.at("/Principal/AWS").asText())
        .isEqualTo("arn:aws:iam::111122223333:role/orchestrator");
    assertThat(trust.at("/Condition/StringEquals/sts:ExternalId").asText()).isEqualTo("x-0815");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> POLICIES.trust("arn:aws:iam::111122223333:role/o", "\"}"))
        .withMessageContaining("externalId");
  }

  @Test
  void another_partition_is_in_every_arn() {
    IamPolicies government = IamPolicies.of("aws-us-gov");

    assertThat(
            List.of(
                government.recovery(),
                government.orchestrator(),
                government.customerKeys(),
                government.hooks()))
        .allMatch(policy -> policy.contains("arn:aws-us-gov:"))
        .noneMatch(policy -> policy.contains("arn:aws:"));
    assertThat(texts(parsed(POLICIES.recovery()).findValue("iam:PassedToService")))
        .contains("ec2.amazonaws.com", "ec2.amazonaws.com.cn");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> IamPolicies.of("azure"))
        .withMessageContaining("partition");
  }

  private interface Sids {
    boolean include(String sid);
  }

  private static Set<String> allowed(Sids sids) {
    Set<String> allowed = new TreeSet<>();
    for (JsonNode policy : policies()) {
      allowed.addAll(actions(policy, sids));
    }
    return allowed;
  }

  private static Set<String> actions(JsonNode policy, Sids sids) {
    Set<String> actions = new TreeSet<>();
    for (JsonNode statement : policy.path("Statement")) {
      if (sids.include(statement.path("Sid").asText())) {
        actions.addAll(texts(statement.path("Action")));
      }
    }
    return actions;
  }

  private static List<JsonNode> statementsWith(String action, String policy) {
    List<JsonNode> statements = new ArrayList<>();
    parsed(policy)
        .path("Statement")
        .forEach(
            it -> {
              if (texts(it.path("Action")).contains(action)) {
                statements.add(it);
              }
            });
    return statements;
  }

  private static List<JsonNode> policies() {
    return List.of(parsed(POLICIES.recovery()), parsed(POLICIES.orchestrator()));
  }

  private static Stream<JsonNode> allPolicies() {
    return Stream.of(
            POLICIES.recovery(), POLICIES.orchestrator(), POLICIES.customerKeys(), POLICIES.hooks())
        .map(IamPoliciesTest::parsed);
  }

  private static JsonNode parsed(String policy) {
    try {
      return JSON.readTree(policy);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Map<String, List<String>> dependent() throws IOException {
    return actionsIn("dependent-actions.json");
  }

  private static Map<String, List<String>> actionsIn(String file) throws IOException {
    try (InputStream in = IamPolicies.class.getResourceAsStream(file)) {
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
