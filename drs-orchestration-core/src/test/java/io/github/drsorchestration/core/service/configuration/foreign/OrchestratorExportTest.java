package io.github.drsorchestration.core.service.configuration.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.core.input.InvalidInputException;
import io.github.drsorchestration.core.input.StrictJson;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrchestratorExportTest {

  private static final String GROUP =
      "{'groupName': 'Ledger', 'region': 'eu-north-1', 'accountId': '777788889999',"
          + " 'sourceServerIds': ['s-1edge100000000001']}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'exportedAt': '2031-05-06T07:08:09.1+00:00Z', 'protectionGroups': [%s]}",
        "{'schemaVersion': '1.1', 'sourceRegion': 'eu-north-1', 'protectionGroups': [%s]}",
        "{'metadata': {'schemaVersion': '1.0'}, 'protectionGroups': [%s], 'recoveryPlans': []}",
        "{'dryRun': true, 'config': {'protectionGroups': [%s]}}",
        "{'protectionGroups': [%s]}",
      })
  void every_form_of_the_head_is_read(String form) {
    Translation translation = translate(form.formatted(GROUP));

    assertThat(translation.format()).isEqualTo(FileFormat.ORCHESTRATOR_EXPORT);
    assertThat(translation.configuration().path("groups"))
        .isEqualTo(
            json(
                "[{'name': 'Ledger', 'accountId': '777788889999', 'region': 'eu-north-1',"
                    + " 'serverIds': ['s-1edge100000000001']}]"));
  }

  @Test
  void a_dry_run_within_the_file_decides_nothing() {
    assertThat(translate("{'dryRun': true, 'config': {'recoveryPlans': []}}").remarks())
        .containsExactly(
            new Remark(RemarkKind.LEFT_OUT, "dryRun", "has no effect; that of the import decides"));
  }

  @Test
  void null_does_not_override_and_a_server_can_replace_the_settings_of_its_group() {
    JsonNode group =
        group(
            """
            {'groupName': 'g', 'sourceServerIds': ['s-a', 's-b', 's-c'],
             'launchConfig': {'copyTags': true, 'licensing': {'osByol': false},
                              'targetInstanceTypeRightSizingMethod': 'BASIC'},
             'servers': [
               {'sourceServerId': 's-a',
                'launchTemplate': {'staticPrivateIp': '10.9.8.7', 'subnetId': null}},
               {'sourceServerId': 's-b', 'useGroupDefaults': false, 'launchTemplate': {}},
               {'sourceServerId': 's-c', 'instanceName': 'c', 'launchTemplate': {'subnetId': ''}},
               {'sourceServerId': 's-z', 'launchTemplate': {'copyTags': true}}]}
            """);

    assertThat(group.path("launchConfig"))
        .isEqualTo(json("{'copyTags': true, 'rightSizing': 'BASIC', 'osByol': false}"));
    assertThat(group.path("serverLaunchConfigs"))
        .isEqualTo(
            json(
                """
                {'s-a': {'useGroupDefaults': true, 'settings': {'staticPrivateIp': '10.9.8.7'}},
                 's-b': {'useGroupDefaults': false, 'settings': {}}}
                """));
  }

  @Test
  void tags_decide_where_servers_are_named_too() {
    JsonNode group =
        group(
            "{'groupName': 'g', 'serverSelectionTags': {'role': 'queue'},"
                + " 'sourceServerIds': ['s-a']}");

    assertThat(group.path("tagCriteria")).isEqualTo(json("{'role': 'queue'}"));
    assertThat(group.has("serverIds")).isFalse();
  }

  @Test
  void an_empty_account_is_the_one_of_the_export_or_of_the_import() {
    String exported =
        "{'sourceAccount': '101010101010', 'protectionGroups': [{'groupName': 'g',"
            + " 'accountId': ''}]}";

    assertThat(accountId(translate(exported))).isEqualTo("101010101010");
    assertThat(accountId(Translation.of(json(exported), Optional.of("202020202020"))))
        .isEqualTo("202020202020");
    assertThat(texts(translate("{'protectionGroups': [{'groupName': 'g'}]}")))
        .contains("CHECK protectionGroups[0].accountId");
  }

  @Test
  void a_role_becomes_a_target_account_except_that_of_the_own_account() {
    Translation translation =
        translate(
            """
            {'sourceAccount': '101010101010', 'protectionGroups': [
              {'groupName': 'a', 'accountId': '777788889999', 'region': 'cn-north-1',
               'assumeRoleName': 'recover'},
              {'groupName': 'b', 'accountId': '', 'assumeRoleName': 'recover'}]}
            """);

    assertThat(translation.configuration().path("accounts"))
        .isEqualTo(
            json(
                "[{'accountId': '777788889999',"
                    + " 'roleArn': 'arn:aws-cn:iam::777788889999:role/recover'}]"));
    assertThat(texts(translation))
        .contains(
            "CHECK protectionGroups[0].assumeRoleName",
            "LEFT_OUT protectionGroups[1].assumeRoleName");
  }

  @Test
  void waves_are_sorted_by_number_and_wait_for_what_they_name() {
    Translation translation =
        plan(
            """
            [{'waveName': 'third', 'waveNumber': 2, 'protectionGroupName': 'C',
              'dependsOnWaves': [0]},
             {'waveName': 'first', 'waveNumber': 0, 'protectionGroupName': 'A',
              'pauseBeforeWave': true, 'dependsOnWaves': []},
             {'waveName': 'second', 'waveNumber': 1, 'protectionGroupId': 'B',
              'dependsOnWaves': []}]
            """);

    assertThat(translation.configuration().at("/plans/0/waves"))
        .isEqualTo(
            json(
                """
                [{'name': 'first', 'groupIds': ['A'], 'pauseBefore': true},
                 {'name': 'second', 'groupIds': ['B']},
                 {'name': 'third', 'groupIds': ['C'], 'dependsOn': ['first']}]
                """));
    assertThat(texts(translation))
        .containsExactly(
            "CHANGED recoveryPlans[0].waves[1].pauseBeforeWave",
            "CHANGED recoveryPlans[0].waves[0].dependsOnWaves");
  }

  @Test
  void of_several_groups_of_a_wave_all_are_launched_here() {
    Translation translation = plan("[{'waveName': 'w', 'protectionGroupIds': ['A', 'B']}]");

    assertThat(translation.configuration().at("/plans/0/waves/0/groupIds"))
        .isEqualTo(json("['A', 'B']"));
    assertThat(texts(translation))
        .containsExactly("CHANGED recoveryPlans[0].waves[0].protectionGroupIds");
  }

  @Test
  void what_has_no_equivalent_and_what_nobody_knows_is_told() {
    Translation translation =
        translate(
            """
            {'metadata': {'schemaVersion': '2.0', 'exportedBy': 'api'},
             'protectionGroups': [{'groupName': 'g', 'accountId': '777788889999', 'owner': 'eve',
                                   'colour': 'red', 'launchConfig': {'staticPrivateIp': '10.1.1.1',
                                   'monitoring': true}}],
             'recoveryPlans': [{'planName': 'p', 'notificationEmail': 'eve@example.org'}]}
            """);

    assertThat(texts(translation))
        .containsExactlyInAnyOrder(
            "CHECK metadata.schemaVersion",
            "LEFT_OUT protectionGroups[0].owner",
            "LEFT_OUT protectionGroups[0].colour",
            "LEFT_OUT protectionGroups[0].launchConfig.staticPrivateIp",
            "LEFT_OUT protectionGroups[0].launchConfig.monitoring",
            "LEFT_OUT recoveryPlans[0].notificationEmail");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'sourceRegion': 'r', 'protectionGroups': {}} | protectionGroups: must be a list",
        "{'protectionGroups': [{'groupName': 7}]} | protectionGroups[0].groupName: must be a text",
        "{'protectionGroups': [{'groupName': 'g'}, 3]} | protectionGroups[1]: must be an object",
        "{'recoveryPlans': [{'planName': 'p', 'waves': [{'waveNumber': -1}]}]} | recoveryPlans[0].waves[0].waveNumber: must be a number",
        "{'recoveryPlans': [{'planName': 'p', 'waves': [{'dependsOnWaves': ['x']}]}]} | recoveryPlans[0].waves[0].dependsOnWaves[0]: must be a number",
        "{'protectionGroups': [{'groupName': 'g', 'servers': [{'useGroupDefaults': 'no'}]}]} | protectionGroups[0].servers[0].useGroupDefaults: must be true or false",
      })
  void a_wrong_type_is_named_by_its_path(String file, String problem) {
    assertThatThrownBy(() -> translate(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("configuration." + problem);
  }

  private static JsonNode group(String group) {
    return translate("{'sourceRegion': 'x', 'protectionGroups': [" + group + "]}")
        .configuration()
        .at("/groups/0");
  }

  private static Translation plan(String waves) {
    return translate("{'recoveryPlans': [{'planName': 'p', 'waves': " + waves + "}]}");
  }

  private static String accountId(Translation translation) {
    return translation.configuration().at("/groups/0/accountId").asText();
  }

  static List<String> texts(Translation translation) {
    return translation.remarks().stream().map(it -> it.kind() + " " + it.path()).toList();
  }

  static Translation translate(String file) {
    return Translation.of(json(file), Optional.empty());
  }

  static JsonNode json(String text) {
    return StrictJson.read(text.replace('\'', '"'));
  }
}
