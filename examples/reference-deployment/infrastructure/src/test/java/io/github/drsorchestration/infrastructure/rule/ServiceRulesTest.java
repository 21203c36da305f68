package io.github.drsorchestration.infrastructure.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.Role;
import io.github.drsorchestration.infrastructure.template.Template;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceRulesTest {

  private static final Template LAMBDA = Template.read("lambda-stack.yaml");
  private static final Template AUTH = Template.read("api-auth-stack.yaml");
  private static final Template MONITORING = Template.read("security-monitoring-stack.yaml");

  @Test
  void the_five_functions_have_the_names_of_the_requirements_and_a_log() {
    Map<String, JsonNode> functions = LAMBDA.resources("AWS::Lambda::Function");

    assertThat(functions.values())
        .extracting(it -> it.at("/Properties/FunctionName/Fn::Sub").asText())
        .containsExactlyInAnyOrder(
            "${ProjectName}-query-handler-${Environment}",
            "${ProjectName}-data-mgmt-handler-${Environment}",
            "${ProjectName}-execution-handler-${Environment}",
            "${ProjectName}-orchestration-stepfunctions-${Environment}",
            "${ProjectName}-notification-formatter-${Environment}");
    assertThat(functions)
        .allSatisfy(
            (id, function) -> {
              JsonNode properties = function.path("Properties");
              assertThat(properties.path("Runtime").asText()).isEqualTo("java25");
              assertThat(properties.at("/LoggingConfig/LogFormat").asText()).isEqualTo("JSON");
              String log = properties.at("/LoggingConfig/LogGroup/Ref").asText();
              assertThat(
                      LAMBDA.resources().get(log).at("/Properties/LogGroupName/Fn::Sub").asText())
                  .isEqualTo("/aws/lambda/" + properties.at("/FunctionName/Fn::Sub").asText());
            });
  }

  @Test
  void a_release_is_a_new_version_behind_the_same_alias() {
    assertThat(LAMBDA.resources("AWS::Lambda::Version").values())
        .hasSize(5)
        .allMatch(it -> it.at("/Properties/Description/Fn::Sub").asText().contains("${Release}"));
    assertThat(LAMBDA.resources("AWS::Lambda::Alias").values())
        .hasSize(5)
        .allMatch(it -> it.at("/Properties/Name").asText().equals("live"));
  }

  @Test
  void the_groups_are_the_five_roles() {
    assertThat(AUTH.resources("AWS::Cognito::UserPoolGroup").values())
        .extracting(it -> it.at("/Properties/GroupName").asText())
        .containsExactlyInAnyOrderElementsOf(Role.STANDARD.stream().map(Role::name).toList());
  }

  @Test
  void sign_in_is_for_45_minutes_with_a_strong_password_and_a_second_factor_if_wanted() {
    JsonNode pool = AUTH.resources().get("UserPool").path("Properties");
    JsonNode client = AUTH.resources().get("UserPoolClient").path("Properties");

    assertThat(pool.path("MfaConfiguration").asText()).isEqualTo("OPTIONAL");
    assertThat(pool.path("DeletionProtection").asText()).isEqualTo("ACTIVE");
    assertThat(pool.at("/Policies/PasswordPolicy/MinimumLength").asInt()).isGreaterThan(11);
    assertThat(pool.at("/AdminCreateUserConfig/AllowAdminCreateUserOnly").asBoolean()).isTrue();
    assertThat(client.path("IdTokenValidity").asInt()).isEqualTo(45);
    assertThat(client.path("AccessTokenValidity").asInt()).isEqualTo(45);
    assertThat(client.at("/TokenValidityUnits/IdToken").asText()).isEqualTo("minutes");
    assertThat(
            AUTH.resources().get("IdentityPool").at("/Properties/AllowUnauthenticatedIdentities"))
        .hasToString("false");
  }

  @Test
  void the_stage_takes_a_thousand_requests_a_second_and_logs_each_but_not_what_is_in_it() {
    JsonNode stage =
        Template.read("api-gateway-deployment-stack.yaml")
            .resources()
            .get("Stage")
            .path("Properties");

    assertThat(stage.at("/MethodSettings/0/ThrottlingRateLimit").asInt()).isEqualTo(1_000);
    assertThat(stage.at("/MethodSettings/0/DataTraceEnabled").asBoolean()).isFalse();
    assertThat(stage.at("/AccessLogSetting/Format").asText()).doesNotContain("Authorization");
  }

  @Test
  void the_console_is_read_through_cloudfront_only_over_https_with_security_headers() {
    Template frontend = Template.read("frontend-stack.yaml");
    JsonNode config = frontend.resources().get("Distribution").at("/Properties/DistributionConfig");

    assertThat(config.at("/Origins/0").has("OriginAccessControlId")).isTrue();
    List<JsonNode> behaviours =
        List.of(config.path("DefaultCacheBehavior"), config.at("/CacheBehaviors/0"));
    assertThat(behaviours)
        .allMatch(it -> it.path("ViewerProtocolPolicy").asText().equals("redirect-to-https"))
        .allMatch(it -> it.has("ResponseHeadersPolicyId"));
    assertThat(frontend.resources().get("SecurityHeaders").toString())
        .contains("frame-ancestors 'none'", "StrictTransportSecurity", "ContentTypeOptions");
  }

  @Test
  void the_four_alarms_are_heard_and_have_a_runbook() {
    assertThat(MONITORING.resources("AWS::CloudWatch::Alarm"))
        .containsOnlyKeys("FunctionErrors", "ApiFailures", "WorkflowFailures", "TableThrottling")
        .allSatisfy(
            (id, alarm) -> {
              assertThat(alarm.path("Properties").has("AlarmActions")).isTrue();
              assertThat(alarm.at("/Properties/AlarmDescription").asText())
                  .contains("docs/infrastructure.md");
            });
  }

  @Test
  void the_alarms_look_at_every_function_and_every_table() {
    String alarms = MONITORING.resources().get("FunctionErrors").toString();
    String throttling = MONITORING.resources().get("TableThrottling").toString();

    assertThat(LAMBDA.resources("AWS::Lambda::Function").values())
        .extracting(it -> it.at("/Properties/FunctionName/Fn::Sub").asText())
        .allMatch(alarms::contains);
    assertThat(Template.read("database-stack.yaml").resources("AWS::DynamoDB::Table").values())
        .extracting(it -> it.at("/Properties/TableName/Fn::Sub").asText())
        .allMatch(throttling::contains);
  }

  @Test
  void what_a_rule_cannot_deliver_is_kept() {
    assertThat(Template.read("eventbridge-stack.yaml").resources("AWS::Events::Rule").values())
        .hasSize(4)
        .allMatch(it -> it.at("/Properties/Targets/0").has("DeadLetterConfig"));
  }
}
