package io.github.drsorchestration.core.service.configuration.foreign;

import static io.github.drsorchestration.core.service.configuration.foreign.OrchestratorExportTest.json;
import static io.github.drsorchestration.core.service.configuration.foreign.OrchestratorExportTest.texts;
import static io.github.drsorchestration.core.service.configuration.foreign.OrchestratorExportTest.translate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.core.input.InvalidInputException;
import org.junit.jupiter.api.Test;

class PlanAutomationTest {

  private static final String PAYROLL =
      """
      {'AppName': 'Payroll', 'AccountId': '777788889999', 'Region': 'eu-north-1',
       'KeyName': 'app', 'KeyValue': 'payroll', 'Plans': [
         {'PlanName': 'Night', 'RPO': '15', 'CreationDate': 'a while ago', 'Waves': [
           {'Name': 'Store', 'KeyName': 'part', 'KeyValue': 'store', 'MaxWaitTime': 5400},
           {'Name': 'Front', 'KeyName': 'part', 'KeyValue': 'front', 'MaxWaitTime': '600',
            'UpdateTime': '20',
            'PreWaveActions': [
              {'Name': 'Ask', 'MaxWaitTime': 120, 'StartAutomationExecution':
                {'DocumentName': 'AskForApproval', 'DocumentVersion': '7'}}],
            'PostWaveActions': [
              {'Name': 'Tell', 'Description': 'tells, then waits', 'StartAutomationExecution':
                {'DocumentName': 'Tell', 'Parameters':
                  {'Texts': ['up, all of it', '{\\'x\\': 1}'], 'None': [], 'One': 'x'}}}]}]}]}
      """;

  @Test
  void each_wave_becomes_a_group_that_selects_by_two_tags() {
    assertThat(translate(PAYROLL).configuration().path("groups"))
        .isEqualTo(
            json(
                """
                [{'name': 'Payroll: Night: Store', 'accountId': '777788889999',
                  'region': 'eu-north-1', 'tagCriteria': {'app': 'payroll', 'part': 'store'}},
                 {'name': 'Payroll: Night: Front', 'accountId': '777788889999',
                  'region': 'eu-north-1', 'tagCriteria': {'app': 'payroll', 'part': 'front'}}]
                """));
  }

  @Test
  void actions_become_hooks_where_the_servers_are_with_parameters_that_are_lists() {
    JsonNode plan = translate(PAYROLL).configuration().at("/plans/0");

    assertThat(plan.path("name").asText()).isEqualTo("Payroll: Night");
    assertThat(plan.path("waves"))
        .isEqualTo(
            json(
                """
                [{'name': 'Store', 'groupIds': ['Payroll: Night: Store'], 'timeout': 'PT1H30M'},
                 {'name': 'Front', 'groupIds': ['Payroll: Night: Front'], 'timeout': 'PT12M',
                  'beforeHooks': [{'name': 'Ask', 'type': 'SSM_AUTOMATION', 'timeout': 'PT2M',
                    'target': 'AskForApproval', 'inWavePlace': true}],
                  'afterHooks': [{'name': 'Tell', 'type': 'SSM_AUTOMATION', 'target': 'Tell',
                    'inWavePlace': true, 'listParameters':
                      {'Texts': ['up, all of it', '{\\'x\\': 1}'], 'None': [], 'One': ['x']}}]}]
                """));
  }

  @Test
  void everything_that_means_something_else_is_told() {
    assertThat(texts(translate(PAYROLL)))
        .containsExactlyInAnyOrder(
            "CHANGED Plans",
            "CHANGED KeyValue",
            "LEFT_OUT Plans[0].RPO",
            "CHECK Plans[0].Waves[1].MaxWaitTime",
            "CHANGED Plans[0].Waves[1].MaxWaitTime",
            "CHECK Plans[0].Waves[1].PreWaveActions[0].StartAutomationExecution.DocumentName",
            "LEFT_OUT Plans[0].Waves[1].PreWaveActions[0].StartAutomationExecution.DocumentVersion",
            "LEFT_OUT Plans[0].Waves[1].PostWaveActions[0].Description");
  }

  @Test
  void plans_whose_waves_select_alike_share_a_group() {
    ObjectNode twoPlans = (ObjectNode) json(PAYROLL);
    JsonNode night = twoPlans.at("/Plans/0");
    ((ObjectNode) twoPlans.withArray("Plans").add(night.deepCopy()).get(1)).put("PlanName", "Day");

    Translation translation = translate(twoPlans.toString());

    assertThat(translation.configuration().path("groups")).hasSize(2);
    assertThat(translation.configuration().at("/plans/1/waves/0/groupIds/0").asText())
        .isEqualTo("Payroll: Night: Store");
  }

  @Test
  void a_tag_with_two_values_selects_nothing_and_is_not_imported_as_if_it_did() {
    String impossible = PAYROLL.replace("'KeyName': 'part'", "'KeyName': 'app'");

    Translation translation = translate(impossible);

    assertThat(translation.configuration().at("/groups/0").has("tagCriteria")).isFalse();
    assertThat(texts(translation)).contains("CHECK Plans[0].Waves[0].KeyValue");
  }

  @Test
  void long_and_repeated_names_stay_within_the_limit_and_apart() {
    String name = "n".repeat(80);
    String file = PAYROLL.replace("Payroll", name).replace("'Front'", "'Store'");

    JsonNode configuration = translate(file).configuration();

    assertThat(configuration.at("/plans/0/name").asText()).hasSize(64);
    assertThat(configuration.at("/plans/0/waves/1/name").asText()).isEqualTo("Store (2)");
    assertThat(configuration.at("/groups/0/name")).isNotEqualTo(configuration.at("/groups/1/name"));
  }

  @Test
  void a_list_of_applications_is_one_configuration() {
    Translation translation =
        translate("[" + PAYROLL + ", " + PAYROLL.replace("Payroll", "Bank") + "]");

    assertThat(translation.configuration().path("plans")).hasSize(2);
    assertThat(texts(translation)).contains("LEFT_OUT [1].Plans[0].RPO");
  }

  @Test
  void a_wrong_type_is_named_by_its_path() {
    assertThatThrownBy(() -> translate(PAYROLL.replace("5400", "'soon'")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("configuration.Plans[0].Waves[0].MaxWaitTime: must be a number");
  }
}
