package io.github.drsorchestration.infrastructure.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.drsorchestration.aws.iam.IamPolicies;
import io.github.drsorchestration.infrastructure.template.Statement;
import io.github.drsorchestration.infrastructure.template.Template;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** {@code IamPoliciesTest} compares those policies with the calls that the adapters make. */
class UnifiedRoleTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final IamPolicies POLICIES = IamPolicies.standard();
  private static final Template MASTER = Template.read("master-template.yaml");
  private static final List<Statement> ROLE = Statement.of(MASTER, "UnifiedOrchestrationRole");

  /** AWS's quota for the inline policies of a role, without white space. */
  private static final int MAX_POLICY_LENGTH = 10_240;

  /** The tables are made by database-stack.yaml. */
  private static final Set<String> BY_TEMPLATES =
      Set.of(
          "dynamodb:CreateTable",
          "dynamodb:DescribeTable",
          "dynamodb:DescribeTimeToLive",
          "dynamodb:UpdateContinuousBackups",
          "dynamodb:UpdateTimeToLive");

  /** What functions do beside the adapters, and why. */
  private static final Map<String, String> OF_FUNCTIONS =
      Map.of(
          "logs:CreateLogStream", "Lambda writes their logs",
          "logs:PutLogEvents", "Lambda writes their logs",
          "xray:PutTelemetryRecords", "EnableTracing",
          "xray:PutTraceSegments", "EnableTracing");

  @Test
  void it_has_sixteen_statements_at_most() {
    assertThat(ROLE).hasSizeBetween(1, 16);
    assertThat(ROLE).extracting(Statement::sid).doesNotHaveDuplicates().doesNotContain("");
  }

  @Test
  void it_allows_what_the_adapters_call_and_what_drs_needs_and_nothing_else() {
    Set<String> needed = new TreeSet<>(OF_FUNCTIONS.keySet());
    for (String policy :
        List.of(
            POLICIES.orchestrator(),
            POLICIES.recovery(),
            POLICIES.hooks(),
            POLICIES.customerKeys())) {
      statements(policy).values().forEach(it -> needed.addAll(actions(it)));
    }
    needed.removeAll(BY_TEMPLATES);

    assertThat(allowed()).isEqualTo(needed);
  }

  @Test
  void what_is_allowed_under_conditions_only_is_so_here_too() {
    for (Statement statement : ROLE) {
      for (String action : statement.actions()) {
        if (Set.of("iam:PassRole", "sts:AssumeRole").contains(action)) {
          continue; // in several statements, with a condition in each; see below
        }
        JsonNode condition = conditionOf(action);
        assertThat(statement.condition()).as(action).isEqualTo(condition);
      }
    }
  }

  @Test
  void roles_are_passed_to_one_service_and_assumed_with_an_external_id_only() {
    assertThat(ROLE)
        .filteredOn(it -> it.actions().contains("iam:PassRole"))
        .allMatch(it -> it.condition().at("/StringEquals").has("iam:PassedToService"))
        .allMatch(it -> !it.resources().contains("*"));
    assertThat(ROLE)
        .filteredOn(it -> it.actions().contains("sts:AssumeRole"))
        .hasSize(1)
        .allMatch(it -> it.condition().at("/Null/sts:ExternalId").asText().equals("false"));
  }

  @Test
  void it_fits_into_a_role() {
    int length =
        ROLE.stream().mapToInt(it -> it.json().toString().replaceAll("\\s", "").length()).sum();

    assertThat(length).isLessThan(MAX_POLICY_LENGTH);
  }

  @Test
  void the_role_of_target_accounts_is_that_of_the_library() {
    Template template = Template.read("cross-account-role-stack.yaml");
    Map<String, JsonNode> expected = new TreeMap<>();
    for (String policy : List.of(POLICIES.recovery(), POLICIES.hooks(), POLICIES.customerKeys())) {
      expected.putAll(statements(policy));
    }

    Map<String, JsonNode> actual = new TreeMap<>();
    Statement.of(template, "Role").forEach(it -> actual.put(it.sid(), it.json()));

    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (sid, statement) -> {
          assertThat(actions(actual.get(sid))).as(sid).isEqualTo(actions(statement));
          assertThat(actual.get(sid).path("Condition"))
              .as(sid)
              .isEqualTo(statement.path("Condition"));
          assertThat(resources(template, sid)).as(sid).isEqualTo(resources(statement));
        });
  }

  private static JsonNode conditionOf(String action) {
    for (String policy :
        List.of(POLICIES.orchestrator(), POLICIES.recovery(), POLICIES.customerKeys())) {
      for (JsonNode statement : statements(policy).values()) {
        if (actions(statement).contains(action)) {
          return statement.path("Condition");
        }
      }
    }
    return MissingNode.getInstance();
  }

  private static Set<String> allowed() {
    Set<String> allowed = new TreeSet<>();
    ROLE.forEach(it -> allowed.addAll(it.actions()));
    return allowed;
  }

  private static Set<String> resources(Template template, String sid) {
    return new TreeSet<>(
        Statement.of(template).stream()
            .filter(it -> it.sid().equals(sid))
            .flatMap(it -> it.resources().stream())
            .map(
                it ->
                    it.replace("${AWS::Partition}", "aws")
                        .replace("${ProjectName}", "drs-orchestration"))
            .toList());
  }

  private static Set<String> resources(JsonNode statement) {
    return texts(statement.path("Resource"));
  }

  private static Set<String> actions(JsonNode statement) {
    return texts(statement.path("Action"));
  }

  private static Set<String> texts(JsonNode node) {
    Set<String> texts = new TreeSet<>();
    if (node.isTextual()) {
      texts.add(node.textValue());
    }
    node.forEach(it -> texts.add(it.asText()));
    return texts;
  }

  private static Map<String, JsonNode> statements(String policy) {
    try {
      Map<String, JsonNode> statements = new TreeMap<>();
      for (JsonNode statement : JSON.readTree(policy).path("Statement")) {
        statements.put(statement.path("Sid").asText(), statement);
      }
      return statements;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
