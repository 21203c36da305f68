package io.github.drsorchestration.infrastructure.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.infrastructure.template.Template;
import org.junit.jupiter.api.Test;

/** How events of DRS in other accounts and Regions come to the function that waits for them. */
class EventRulesTest {

  private static final Template HOME = Template.read("eventbridge-stack.yaml");
  private static final Template TARGET = Template.read("cross-account-role-stack.yaml");
  private static final Template MASTER = Template.read("master-template.yaml");

  @Test
  void a_target_account_sends_what_the_deployment_takes() {
    JsonNode rule = rule(TARGET);

    assertThat(rule.path("EventPattern")).isEqualTo(rule(HOME).path("EventPattern"));
    assertThat(rule.at("/Targets/0/Arn/Ref").asText()).isEqualTo("EventBusArn");
    assertThat(rule.at("/Targets/0/RoleArn/Fn::GetAtt").toString()).contains("DrsEventsRole");
    assertThat(
            TARGET
                .resources()
                .get("DrsEventsRole")
                .at("/Properties/Policies/0/PolicyDocument/Statement/0")
                .toString())
        .contains("events:PutEvents", "EventBusArn");
  }

  @Test
  void the_bus_of_the_deployment_is_open_to_its_organization_only() {
    assertThat(HOME.resources("AWS::Events::EventBusPolicy").values())
        .singleElement()
        .satisfies(
            policy -> {
              assertThat(policy.path("Condition").asText()).isEqualTo("HearsOrganization");
              assertThat(policy.at("/Properties/Statement/Action").asText())
                  .isEqualTo("events:PutEvents");
              assertThat(
                      policy
                          .at("/Properties/Statement/Condition/StringEquals/aws:PrincipalOrgID/Ref")
                          .asText())
                  .isEqualTo("OrganizationId");
            });
  }

  @Test
  void the_role_of_target_accounts_is_made_together_with_the_rule() {
    JsonNode parameters = MASTER.resources().get("CrossAccountRoles").at("/Properties/Parameters");

    assertThat(parameters.findValuesAsText("ParameterKey"))
        .isSubsetOf(TARGET.parameters().keySet())
        .contains("EventBusArn");
    assertThat(MASTER.resources().get("EventBridgeStack").at("/Properties/Parameters"))
        .anyMatch(it -> it.path("Ref").asText().equals("OrganizationId"));
  }

  private static JsonNode rule(Template template) {
    return template.resources().get("DrsEventsRule").path("Properties");
  }
}
