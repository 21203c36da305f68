package io.github.drsorchestration.infrastructure.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.infrastructure.template.Statement;
import io.github.drsorchestration.infrastructure.template.Template;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PermissionRulesTest {

  private static final List<Template> TEMPLATES = Template.all();
  private static final List<Statement> STATEMENTS =
      TEMPLATES.stream().flatMap(it -> Statement.of(it).stream()).toList();

  @Test
  void no_role_may_do_everything_with_everything() {
    Set<String> broad =
        STATEMENTS.stream()
            .filter(it -> it.resources().contains("*"))
            .filter(it -> it.actions().stream().anyMatch(action -> action.endsWith("*")))
            .map(Statement::toString)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(broad).isEqualTo(Exceptions.WHOLE_SERVICES.keySet());
    assertThat(STATEMENTS).noneMatch(it -> it.actions().contains("*"));
  }

  @Test
  void every_statement_for_everything_says_why() {
    Set<String> silent =
        STATEMENTS.stream()
            .filter(PermissionRulesTest::isOpen)
            .filter(it -> it.reason().isEmpty())
            .map(Statement::toString)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(silent).isEqualTo(Exceptions.WITHOUT_REASON.keySet());
  }

  @Test
  void no_reason_outlives_its_statement() {
    for (Template template : TEMPLATES) {
      template
          .resources("AWS::IAM::Role")
          .forEach(
              (id, role) ->
                  assertThat(Statement.of(template, id))
                      .extracting(Statement::sid)
                      .as("%s in %s", id, template)
                      .containsAll(() -> role.at("/Metadata/WildcardReasons").fieldNames()));
    }
  }

  @Test
  void nobody_unknown_is_let_in() {
    Set<String> everybody = new TreeSet<>();
    for (Template template : TEMPLATES) {
      for (JsonNode statement : allStatements(template)) {
        JsonNode principal = statement.path("Principal");
        boolean isAnybody =
            principal.asText().equals("*") || principal.path("AWS").asText().equals("*");
        if (isAnybody && statement.path("Effect").asText().equals("Allow")) {
          everybody.add(template + "/" + statement.path("Sid").asText("unnamed"));
        }
      }
    }

    assertThat(everybody).isEqualTo(Exceptions.EVERYBODY.keySet());
  }

  @Test
  void the_role_of_target_accounts_needs_an_external_id_of_some_length() {
    Template template = Template.read("cross-account-role-stack.yaml");
    JsonNode trust =
        template.resources().get("Role").at("/Properties/AssumeRolePolicyDocument/Statement");

    assertThat(trust).hasSize(1);
    assertThat(trust.at("/0/Condition/StringEquals/sts:ExternalId/Ref").asText())
        .isEqualTo("ExternalId");
    JsonNode externalId = template.parameters().get("ExternalId");
    assertThat(externalId.path("NoEcho").asBoolean()).isTrue();
    assertThat(externalId.path("MinLength").asInt()).isGreaterThanOrEqualTo(16);
    assertThat(externalId.has("Default")).isFalse();
  }

  @Test
  void a_workflow_is_let_in_for_one_environment_of_one_repository() {
    JsonNode trust =
        Template.read("github-oidc-stack.yaml")
            .resources()
            .get("WorkflowRole")
            .at("/Properties/AssumeRolePolicyDocument/Statement/0/Condition");

    assertThat(trust.path("StringLike").isMissingNode()).isTrue();
    assertThat(trust.at("/StringEquals").toString())
        .contains("repo:${GitHubRepository}:environment:${Environment}")
        .contains("sts.amazonaws.com");
  }

  @Test
  void other_partitions_work() {
    assertThat(TEMPLATES).allMatch(it -> !it.text().contains("arn:aws:"), "no literal arn:aws:");
  }

  private static boolean isOpen(Statement statement) {
    return statement.resources().stream()
        .anyMatch(
            it -> it.equals("*") || it.matches(".*:\\*:role/.*|.*:(key|launch-template)/\\*"));
  }

  private static List<JsonNode> allStatements(Template template) {
    return template.root().findValues("Statement").stream()
        .flatMap(it -> it.isArray() ? it.valueStream() : Stream.of(it))
        .toList();
  }
}
