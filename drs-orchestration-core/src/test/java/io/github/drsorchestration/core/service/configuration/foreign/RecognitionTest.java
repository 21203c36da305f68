package io.github.drsorchestration.core.service.configuration.foreign;

import static io.github.drsorchestration.core.service.configuration.foreign.OrchestratorExportTest.json;
import static io.github.drsorchestration.core.service.configuration.foreign.OrchestratorExportTest.translate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.core.input.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecognitionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'groups': []} | CONFIGURATION",
        "{'schemaVersion': 1} | CONFIGURATION",
        "{'recoveryPlans': [{'planName': 'p'}]} | ORCHESTRATOR_EXPORT",
        "{'AppName': 'a', 'Plans': []} | PLAN_AUTOMATION_APPLICATION",
        "[{'AppName': 'a', 'AccountId': '1'}] | PLAN_AUTOMATION_APPLICATION",
        "{'IsDrill': true, 'Applications': []} | PLAN_AUTOMATION_START",
        "{'IsDrill': 'False', 'SourceId': 's-1', 'Snapshot_Id': ''} | POINT_IN_TIME_EVENT",
        "{'InstanceType': 'm7i.large', 'UserData': null} | TEMPLATE_MANAGER",
        "{'copyTags': true} | CONFIG_SYNCHRONIZER",
        "{'CopyPrivateIp': false} | CONFIG_SYNCHRONIZER",
        "{'protectionGroups': [{'name': 'g'}], 'simulation': {}} | SIMULATION",
        "{'protectionGroups': [{'name': 'g'}]} | SIMULATION",
        "{'Name': 'x'} | UNKNOWN",
        "{} | UNKNOWN",
        "[] | UNKNOWN",
        "7 | UNKNOWN",
      })
  void a_document_is_known_by_its_shape(String document, FileFormat format) {
    assertThat(Recognition.of(json(document))).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hostname,Server ID,Launch Template ID,Right Sizing | SETTINGS_TOOL",
        "Name,ExcludeAll | CONFIG_SYNCHRONIZER",
        "copyTags: true | CONFIG_SYNCHRONIZER",
        "stagingAreaSubnetID: subnet-1 | CONFIG_SYNCHRONIZER",
        "Monitoring: on | UNKNOWN",
        "a poem | UNKNOWN",
      })
  void a_text_is_known_by_its_first_lines(String text, FileFormat format) {
    assertThat(Recognition.ofText(text)).isEqualTo(format);
  }

  @Test
  void launch_templates_of_the_synchronizer_are_known_in_yaml() {
    assertThat(Recognition.ofText("InstanceType: m7i.large\nMonitoring:\n  Enabled: true\n"))
        .isEqualTo(FileFormat.CONFIG_SYNCHRONIZER);
  }

  @Test
  void what_cannot_be_imported_is_named_with_what_to_do_instead() {
    assertThatThrownBy(() -> translate("{'TopicARN': 't', 'Applications': []}"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "configuration: is a start event of drs-plan-automation: it starts plans and describes"
                + " none; import the applications that it names, then use the operation"
                + " startDisaster, or startExecution for one plan");
  }
}
