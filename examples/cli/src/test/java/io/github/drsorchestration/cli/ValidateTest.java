package io.github.drsorchestration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidateTest {

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "three-tier | valid: 3 groups, 1 plan, 3 waves, 12 servers",
        "round-trip | valid: 3 groups, 1 plan, 3 waves, 7 servers",
        "diamond    | valid: 5 groups, 1 plan, 5 waves, 12 servers",
        "thousand   | valid: 4 groups, 1 plan, 2 waves, 1000 servers",
      })
  void every_sample_is_valid(String sample, String counts) {
    Cli.Result result = Cli.run("validate", Cli.sample(sample));

    assertThat(result).isEqualTo(new Cli.Result(0, counts + System.lineSeparator(), ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        // the form
        "/recoveryPlans/0/waves/1/dependOn | [] | $.recoveryPlans[0].waves[1].dependOn: is not a known field; did you mean 'dependsOn'?",
        "/recoveryPlans/0/waves/0/timeout | '-PT5M' | $.recoveryPlans[0].waves[0].timeout: must not be negative, is '-PT5M'",
        "/recoveryPlans/0/waves/0/timeout | '5 minutes' | $.recoveryPlans[0].waves[0].timeout: must be a duration in ISO 8601 such as PT5M or P1DT2H, is '5 minutes'",
        "/recoveryPlans/0/waves/0/onFailure | 'PANIC' | $.recoveryPlans[0].waves[0].onFailure: must be one of STOP, PAUSE, CONTINUE, is 'PANIC'",
        "/simulation/faults/0/kind | 'LAUNCH_FIALS' | is 'LAUNCH_FIALS'; did you mean 'LAUNCH_FAILS'?",
        "/recoveryPlans/0/waves/0/name | 7 | $.recoveryPlans[0].waves[0].name: must be a name of 1 to 64 characters, is 7",
        "/recoveryPlans/0/waves | [] | $.recoveryPlans[0].waves: must not be empty",
        "/protectionGroups | {} | $.protectionGroups: must be a list, is an object",
        "/protectionGroups/0/accountId | 'prod' | $.protectionGroups[0].accountId: must be twelve digits, as a string, is 'prod'",
        "/simulation/servers/0/count | 0 | $.simulation.servers[0].count: must be at least 1, is 0",
        "/simulation/servers/0/tags | {'dr:wave': 1} | $.simulation.servers[0].tags['dr:wave']: must be a string, is 1",
        "/simulation/startTime | 'tomorrow' | $.simulation.startTime: must be a moment in UTC such as 2026-03-01T02:00:00Z, is 'tomorrow'",
        "/simulation/startTime | '2026-02-31T00:00:00Z' | $.simulation.startTime: is not a valid value: '2026-02-31T00:00:00Z'",
        "/simulation/faults/0/probability | 0 | $.simulation.faults[0].probability: must be above 0, is 0",
        "/recoveryPlans/0/waves/1/condition | {'type': 'kindIs'} | $.recoveryPlans[0].waves[1].condition.kind: is missing",
        "/recoveryPlans/0/waves/1/condition | {'type': 'kindIs', 'kind': 'DRILL', 'wave': 'web'} | $.recoveryPlans[0].waves[1].condition: has fields that do not belong to its type",
        "/recoveryPlans/0/waves/1/groupIds | ['pg-web', 'pg-web'] | $.recoveryPlans[0].waves[1].groupIds: must not have the same entry twice",
        "/recoveryPlans/0/waves/0/failureThreshold | '101%' | .failureThreshold: must be a number of servers such as",
        "/recoveryPlans/0/waves/0/name | ' web' | $.recoveryPlans[0].waves[0].name: must not start or end with white space",
        "/recoveryPlans/0/waves/0/name | 'we\\u001bb' | $.recoveryPlans[0].waves[0].name: must not contain control characters or line breaks",
        "/recoveryPlans/0/generatedWaves | {'groupIds': ['pg-web']} | $.recoveryPlans[0]: needs either waves or generatedWaves, and not both",
        "/simulation/startedBy | ' ' | $.simulation.startedBy: must be some text, is ' '",
        "/simulation/faults/0 | {'kind': 'LAUNCH_LATE'} | $.simulation.faults[0].magnitude: is required for this kind of fault",
        "/simulation/faults/0 | {'kind': 'LAUNCH_FAILS', 'operation': 'DescribeJobs'} | $.simulation.faults[0].operation: is allowed for faults of calls only",
        "/simulation/faults/0 | {'kind': 'LAUNCH_FAILS', 'magnitude': 'PT1M'} | $.simulation.faults[0].magnitude: is not allowed for a kind that has no duration",
        "/simulation/requests/0 | {'type': 'PAUSE', 'at': 'PT1M', 'after': 'PT1M', 'by': 'alice'} | $.simulation.requests[0].after: goes with 'on'; add it to 'at'",
        // the values' own rules
        "/recoveryPlans/0/waves/0/timeout | 'PT1S' | $.recoveryPlans[0].waves[0].timeout: must be between PT1M and PT168H, is PT1S",
        "/protectionGroups/0/tagCriteria | {'tier': 'db'} | $.protectionGroups[0]: needs either serverIds or tagCriteria to select its members, and not both",
        "/simulation/faults/0/kind | 'THROTTLED' | $.simulation.faults[0].serverId: is not allowed for faults of jobs and calls",
        // whether the parts fit together
        "/simulation/faults/0 | {'kind': 'THROTTLED', 'since': 'PT5M', 'until': 'PT5M'} | $.simulation.faults[0].until: must be later than since",
        "/simulation/quotas | [{'accountId': '111122223333', 'region': 'eu-west-2'}] | $.simulation.quotas[0]: is for 111122223333/eu-west-2, where there is no server",
        "/simulation/faults/0/serverId | 's-wbe00000000000003' | in simulation.servers; did you mean 's-web00000000000003'?",
        "/recoveryPlans/0/waves/0/dependsOn | ['web'] | $.recoveryPlans[0].waves[0].dependsOn[0]: the waves wait for each other: databases -> web -> application -> databases",
        "/recoveryPlans/0/waves/2/dependsOn | ['databse'] | $.recoveryPlans[0].waves[2].dependsOn[0]: no wave is named 'databse'; did you mean 'databases'?",
        "/recoveryPlans/0/waves/1/groupIds | ['pg-apps'] | $.recoveryPlans[0].waves[1].groupIds[0]: there is no protection group 'pg-apps'; there is: pg-application, pg-databases, pg-web",
        "/recoveryPlans/0/waves/1/groupIds | ['pg-aplication'] | $.recoveryPlans[0].waves[1].groupIds[0]: there is no protection group 'pg-aplication'; did you mean 'pg-application'?",
        "/recoveryPlans/0/waves/2/groupIds | ['pg-web', 'pg-databases'] | $.recoveryPlans[0].waves[2].groupIds[1]: names s-db000000000000001, s-db000000000000002, launched by waves[0] ('databases') already",
        "/protectionGroups/0/serverIds/1 | 's-db000000000000009' | $.protectionGroups[0].serverIds[1]: there is no server s-db000000000000009 in simulation.servers",
        "/protectionGroups/0/region | 'eu-west-2' | $.protectionGroups[0].serverIds[0]: s-db000000000000001 is in 111122223333/eu-west-1, the group is in 111122223333/eu-west-2",
        "/protectionGroups/2/tagCriteria | {'tier': 'wbe'} | $.protectionGroups[2].tagCriteria: select none of the simulated servers in 111122223333/eu-west-1: {tier=wbe}",
        "/protectionGroups/2/name | 'databases' | $.protectionGroups[2].name: the name is taken by $.protectionGroups[0].name",
        "/simulation/servers/0/serverId | 's-db000000000000001' | $.simulation.servers[0].serverId: must contain {n}, because count is more than 1",
        "/simulation/servers/1/serverId | 's-db{n}' | $.simulation.servers[1].serverId: s-db000000000000001 is already in $.simulation.servers[0]",
        "/recoveryPlans/0/waves/1/healthCheck/probe | 'tpc' | $.recoveryPlans[0].waves[1].healthCheck.probe: there is no such health probe; did you mean 'tcp'?",
        "/protectionGroups/0/launchConfig | {'subnetId': 'subnet-0123456789abcdef0', 'staticPrivateIp': '10.0.1.100'} | $.recoveryPlans[0].waves[0].groupIds[0]: s-db000000000000002 would get the private address 10.0.1.100 of s-db000000000000001",
        "/protectionGroups/1/launchConfig | {'launchDisposition': 'STOPPED'} | is launched STOPPED, and so never passes the health check of its wave",
        "/protectionGroups/0/region | 'cn-north-1' | $.protectionGroups[0].region: AWS offers no DRS in cn-north-1",
        "/simulation/plan | 'web-shpo' | $.simulation.plan: there is no plan 'web-shpo'; did you mean 'web-shop'?",
        "/simulation/requests/1/at | 'PT1H' | $.simulation.requests[1]: needs either 'at' or 'on', and not both",
        "/simulation/requests/0/wave | 'aplication' | $.simulation.requests[0].wave: no wave is named 'aplication'; did you mean 'application'?",
        "/simulation/requests/0 | {'type': 'CANCEL', 'at': 'PT1M', 'by': 'alice'} | $.simulation.requests[0].reason: is required for CANCEL, DENY, SKIP, RELAUNCH, TERMINATE and CLEAN_UP",
        "/simulation/requests/2/serverIds/0 | 's-web00000000000009' | $.simulation.requests[2].serverIds[0]: there is no server s-web00000000000009 in simulation.servers",
        "/simulation/faults/0/serverId | 's-web00000000000009' | $.simulation.faults[0].serverId: there is no server s-web00000000000009 in simulation.servers",
        "/simulation/health/0/serverIds/0 | 's-app00000000000009' | $.simulation.health[0].serverIds[0]: there is no server s-app00000000000009 in simulation.servers",
        "/simulation/hooks | [{'hook': 'promot primary'}] | $.simulation.hooks[0].hook: no plan has a hook 'promot primary'; did you mean 'promote primary'?",
        "/targetAccounts | [{'accountId': '999999999999'}] | $.simulation.servers[0].accountId: account 111122223333 is not among the targetAccounts",
      })
  void what_is_wrong_is_said_in_one_message_with_its_path(
      String pointer, String value, String message) {
    Path file = ScenarioFile.threeTier().with(pointer, value).writeTo(directory);

    Cli.Result result = Cli.run("validate", file);

    assertThat(result.err()).contains(message).doesNotContain("\tat ");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void the_verdict_can_be_json() throws IOException {
    assertThat(json(Cli.run("validate", "--json", Cli.sample("two-tier")), 0))
        .isEqualTo(
            json(
                """
                {"valid": true, "problems": [],
                 "contents": {"groups": 3, "plans": 1, "waves": 3, "servers": 5}}
                """));

    Path file = ScenarioFile.threeTier().without("/recoveryPlans/0/name").writeTo(directory);
    assertThat(json(Cli.run("validate", "--json", file), 2))
        .isEqualTo(
            json(
                """
                {"valid": false,
                 "problems": [{"path": "$.recoveryPlans[0].name", "rule": "is missing"}]}
                """));
    assertThat(json(Cli.run("validate", "--json", directory.resolve("none.json")), 2).at("/valid"))
        .isEqualTo(BooleanNode.FALSE);
  }

  private static JsonNode json(Cli.Result result, int exitCode) throws IOException {
    assertThat(result).returns(exitCode, Cli.Result::exitCode).returns("", Cli.Result::err);
    return json(result.out());
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  @Test
  void a_single_problem_is_a_single_line() {
    Path file = ScenarioFile.threeTier().without("/recoveryPlans/0/name").writeTo(directory);

    assertThat(Cli.run("validate", file).err())
        .isEqualTo("error: " + file + ": $.recoveryPlans[0].name: is missing\n");
  }

  @Test
  void several_problems_are_sorted_by_path() {
    Path file =
        ScenarioFile.threeTier()
            .with("/simulation/seed", "'x'")
            .with("/recoveryPlans/0/waves/1/onFailure", "'x'")
            .with("/protectionGroups/0/colour", "'red'")
            .writeTo(directory);

    assertThat(Cli.run("validate", file).err().lines())
        .containsExactly(
            "error: " + file + ": 3 problems",
            "  $.protectionGroups[0].colour: is not a known field; known fields: groupId, name,"
                + " description, accountId, region, serverIds, tagCriteria, launchConfig,"
                + " serverLaunchConfigs, version, createdDate, createdBy, lastModifiedDate,"
                + " lastModifiedBy, lastModifiedReason",
            "  $.recoveryPlans[0].waves[1].onFailure: must be one of STOP, PAUSE, CONTINUE, is 'x'",
            "  $.simulation.seed: must be a whole number, is 'x'");
  }

  @Test
  void of_many_problems_ten_are_shown() {
    ScenarioFile file = ScenarioFile.threeTier();
    for (int i = 0; i < 12; i++) {
      file.with("/simulation/faults/-", "{'kind': 'NOISE'}");
    }

    List<String> lines = Cli.run("validate", file.writeTo(directory)).err().lines().toList();
    assertThat(lines).hasSize(12).endsWith("  ... and 2 more");
    assertThat(lines.get(10)).startsWith("  $.simulation.faults[10].kind: must be one of ");
  }

  @Test
  void more_servers_than_a_job_takes_are_refused_where_splitting_is_off() {
    Path file =
        ScenarioFile.threeTier()
            .with("/recoveryPlans/0/waves/2/splitting", "false")
            .with("/simulation/servers/2/count", "101")
            .writeTo(directory);

    assertThat(Cli.run("validate", file).err())
        .isEqualTo(
            "error: "
                + file
                + ": $.recoveryPlans[0].waves[2].splitting: is off, but the wave has 101 servers in"
                + " 111122223333/eu-west-1 and a DRS job takes at most 100\n");
  }

  @Test
  void the_quota_of_the_place_decides_how_many_servers_a_job_takes() {
    Path file =
        ScenarioFile.threeTier()
            .with("/recoveryPlans/0/waves/2/splitting", "false")
            .with(
                "/simulation/quotas",
                "[{'accountId': '111122223333', 'region': 'eu-west-1', 'serversPerJob': 5}]")
            .writeTo(directory);

    assertThat(Cli.run("validate", file).err())
        .contains("the wave has 6 servers in 111122223333/eu-west-1 and a DRS job takes at most 5");
  }

  @Test
  void broken_json_is_reported_with_line_and_column() throws IOException {
    Path file = Files.writeString(directory.resolve("broken.json"), "{\n  \"a\": 1,\n  }\n");

    Cli.Result result = Cli.run("validate", file);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("error: " + file + ":3:3: broken JSON: ").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{} {} | there is more text after the document",
        "{'a': 1 | the document is incomplete",
        "{/* why */ 'a': 1} | comments are not allowed",
        "{'a': 1, 'a': 2} | the field 'a' occurs twice",
      })
  void broken_json_is_explained_without_the_words_of_the_parser(String text, String problem)
      throws IOException {
    Path file = Files.writeString(directory.resolve("broken.json"), text.replace('\'', '"'));

    String err = Cli.run("validate", file).err();

    assertThat(err).hasLineCount(1).endsWith(": broken JSON: " + problem + "\n");
  }

  @Test
  void deep_nesting_is_explained_without_the_words_of_the_parser() throws IOException {
    Path file = Files.writeString(directory.resolve("deep.json"), "[".repeat(2_000));

    assertThat(Cli.run("validate", file).err()).endsWith("broken JSON: it is nested too deeply\n");
  }

  @Test
  void half_of_a_surrogate_pair_is_no_name() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("surrogate.json"),
            Files.readString(Cli.sample("two-tier"))
                .replace("\"name\": \"Shop\"", "\"name\": \"\\ud800 shop\""));

    assertThat(Cli.run("validate", file).err())
        .isEqualTo(
            "error: "
                + file
                + ": $.recoveryPlans[0].name: must not contain half of a surrogate pair\n");
  }

  @Test
  void a_number_that_is_too_large_is_out_of_range() {
    Path file =
        ScenarioFile.threeTier()
            .with("/simulation/seed", "99999999999999999999")
            .writeTo(directory);

    assertThat(Cli.run("validate", file).err())
        .isEqualTo(
            "error: " + file + ": $.simulation.seed: is out of range: 99999999999999999999\n");
  }

  @Test
  void a_byte_order_mark_is_skipped() throws IOException {
    String text = Files.readString(Cli.sample("two-tier"));
    Path file = Files.writeString(directory.resolve("bom.json"), "\uFEFF" + text);

    assertThat(Cli.run("validate", file).err()).isEmpty();
  }

  @Test
  void a_field_that_is_given_twice_is_broken_json() throws IOException {
    Path file = Files.writeString(directory.resolve("twice.json"), "{\"a\": 1,\n \"a\": 2}");

    assertThat(Cli.run("validate", file).err()).contains(":2:", "broken JSON", "'a'");
  }

  @Test
  void a_second_value_after_the_first_is_broken_json() throws IOException {
    Path file = Files.writeString(directory.resolve("two.json"), "{} {}");

    assertThat(Cli.run("validate", file).err()).contains(":1:", "broken JSON");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    assertThat(Cli.run("validate", "nowhere.json"))
        .isEqualTo(new Cli.Result(2, "", "error: nowhere.json: there is no such file\n"));
  }

  @Test
  void a_directory_is_no_file() {
    assertThat(Cli.run("validate", directory))
        .isEqualTo(new Cli.Result(2, "", "error: " + directory + ": is a directory, not a file\n"));
  }

  @Test
  void an_empty_file_and_one_that_is_no_text_are_refused() throws IOException {
    Path empty = Files.writeString(directory.resolve("empty.json"), " \n");
    Path image = Files.write(directory.resolve("image.json"), new byte[] {(byte) 0xff, 0, 1});

    assertThat(Cli.run("validate", empty).err())
        .isEqualTo("error: " + empty + ": the file is empty\n");
    assertThat(Cli.run("validate", image).err())
        .isEqualTo("error: " + image + ": is not UTF-8 text\n");
  }

  @Test
  void something_else_than_an_object_is_refused() throws IOException {
    Path file = Files.write(directory.resolve("list.json"), "[]".getBytes(StandardCharsets.UTF_8));

    assertThat(Cli.run("validate", file).err())
        .isEqualTo("error: " + file + ": $: must be a simulation file, is a list\n");
  }

  @Test
  void ids_that_are_left_out_are_made_from_the_names() {
    Path file =
        ScenarioFile.threeTier()
            .without("/protectionGroups/2/groupId")
            .without("/recoveryPlans/0/planId")
            .with("/recoveryPlans/0/waves/2/groupIds", "['web-servers']")
            .writeTo(directory);

    assertThat(Cli.run("validate", file).exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'recoveryPlans': [{'planName': 'p'}]} | an export of aws-elasticdrs-orchestrator: import it with the operation importConfiguration (POST /config/import)",
        "{'AppName': 'a', 'Plans': []} | an application of drs-plan-automation: import it with",
        "{'plans': []} | a configuration of this library: import it with",
        "{'Applications': [], 'IsDrill': true} | a start event of drs-plan-automation: it starts plans",
        "Hostname,Server ID,Launch Template ID | a CSV file of the DRS settings tool: it has",
        "copyTags: true | a file of the DRS configuration synchronizer: it has",
      })
  void a_file_of_another_tool_is_named_with_what_to_do(String text, String message)
      throws IOException {
    Path file = Files.writeString(directory.resolve("other.txt"), text.replace('\'', '"'));

    Cli.Result result = Cli.run("validate", file);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("other.txt: is no simulation file but " + message);
  }
}
