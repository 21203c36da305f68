package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.ADMIN;
import static io.github.drsorchestration.testkit.operation.Office.OPERATOR;
import static io.github.drsorchestration.testkit.operation.Office.READER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.access.Role;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.core.rest.message.RestResponse;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The input of the requirements: customer, environment, Regions, and what to do. */
class TaggedPlansTest {

  private static final String REQUEST =
      """
      {'Customer': 'acme', 'Environment': 'production', 'Operation': 'drill',
       'DRRegions': ['eu-west-1'], 'ApprovalMode': 'auto', 'Waves': 'all'}
      """;

  private final Office office = new Office().withPlan();
  private final RestClient client = new RestClient(office);

  @BeforeEach
  void plans() {
    tagged("bank", "{'name': 'w', 'groupIds': ['db'], 'approval': {}}");
    tagged("desk", "{'name': 'w', 'groupIds': ['web']}");
  }

  private void tagged(String id, String wave) {
    office.ask(
        ADMIN,
        "createRecoveryPlan",
        "{'planId': '%s', 'name': '%s', 'tags': {'Customer': 'acme', 'Environment': 'production'},"
                .formatted(id, id)
            + " 'waves': ["
            + wave
            + "]}");
  }

  @Test
  void all_plans_with_the_tags_are_started_as_one_disaster() {
    RestResponse started = send(OPERATOR, "execute", REQUEST);

    assertThat(started.status()).as(RestClient.body(started).toString()).isEqualTo(202);
    String disaster = started.headers().find("Location").orElseThrow();
    JsonNode found = RestClient.body(client.send(READER, "GET", disaster, ""));
    assertThat(found.path("name").asText()).isEqualTo("acme production drill");
    assertThat(found.path("plans"))
        .extracting(it -> it.path("planId").asText())
        .containsExactlyInAnyOrder("bank", "desk");
    for (JsonNode plan : found.path("plans")) {
      assertThat(sourceOf(plan.path("executionId").asText())).contains(EntryPoint.REST);
    }
  }

  @Test
  void a_failback_starts_the_way_home_of_all_plans_and_needs_no_approval_in_them() {
    RestResponse started =
        send(
            OPERATOR,
            "execute",
            REQUEST.replace("'drill'", "'failback'").replace("'auto'", "'required'"));

    assertThat(started.status()).as(RestClient.body(started).toString()).isEqualTo(202);
    assertThat(RestClient.body(started).at("/disaster/kind").asText()).isEqualTo("FAILBACK");
    assertThat(RestClient.body(started).at("/disaster/plans")).hasSize(2);
  }

  private Optional<EntryPoint> sourceOf(String executionId) {
    return office.simulation.execution(executionId).startRequest().source();
  }

  @Test
  void executions_of_a_disaster_say_how_it_was_started_and_no_request_says_so_itself() {
    String request = "{'name': 'flood', 'kind': 'DRILL', 'plans': [{'planId': 'shop'}]}";
    JsonNode started = RestClient.body(client.send(ADMIN, "POST", "/disasters", request));

    assertThat(sourceOf(started.at("/plans/0/executionId").asText())).contains(EntryPoint.REST);
    String forged = request.replace("'kind'", "'source': 'ALARM', 'kind'");
    assertThat(client.send(ADMIN, "POST", "/disasters", forged).status()).isEqualTo(400);
  }

  @Test
  void a_preview_starts_nothing() {
    JsonNode preview = RestClient.body(send(READER, "preview", REQUEST));

    assertThat(preview.path("kind").asText()).isEqualTo("DRILL");
    assertThat(preview.path("plans"))
        .extracting(it -> it.path("planId").asText())
        .containsExactly("bank", "desk");
    assertThat(preview.at("/plans/0/approvals/0").asText()).isEqualTo("w");
    assertThat(office.ask(READER, "listExecutions", "{}").path("items")).isEmpty();
    assertThat(send(READER, "execute", REQUEST).status()).isEqualTo(403);
  }

  @Test
  void the_same_token_starts_one_disaster() {
    String request = REQUEST.replace("'Waves'", "'clientToken': 't1', 'Waves'");

    String first = send(OPERATOR, "execute", request).headers().find("Location").orElseThrow();
    String again = send(OPERATOR, "execute", request).headers().find("Location").orElseThrow();

    assertThat(again).isEqualTo(first);
    assertThat(office.ask(READER, "listExecutions", "{}").path("items")).hasSize(2);
  }

  @Test
  void required_means_that_nothing_launches_unapproved_and_auto_takes_no_approval_away() {
    JsonNode refused =
        RestClient.body(send(OPERATOR, "execute", REQUEST.replace("'auto'", "'required'")));

    assertThat(refused.path("code").asText()).isEqualTo("INVALID_INPUT");
    assertThat(refused.at("/details/0/path").asText()).isEqualTo("ApprovalMode");
    assertThat(refused.at("/details/0/rule").asText())
        .contains("plan 'desk' would launch wave 'w' without one");

    send(OPERATOR, "execute", REQUEST);
    String bank =
        office
            .ask(READER, "listExecutions", "{'planId': 'bank'}")
            .at("/items/0/executionId")
            .asText();
    assertThat(office.simulation.runUntil(bank, ExecutionStatus.AWAITING_APPROVAL).waves())
        .noneMatch(wave -> wave.status() == WaveStatus.LAUNCHING);
  }

  @Test
  void waves_and_regions_choose_among_the_plans() {
    tagged("shop2", "{'name': 'first', 'groupIds': ['db']}, {'name': 'w', 'groupIds': ['web']}");

    JsonNode one = RestClient.body(send(READER, "preview", REQUEST.replace("'all'", "['first']")));
    assertThat(one.path("plans"))
        .extracting(it -> it.path("planId").asText())
        .containsExactly("shop2");
    assertThat(one.at("/plans/0/waves/0").asText()).isEqualTo("first");
    assertThat(one.at("/leftOut/0/why").asText()).contains("none of the waves");

    JsonNode elsewhere =
        RestClient.body(send(READER, "preview", REQUEST.replace("eu-west-1", "us-east-2")));
    assertThat(elsewhere.path("plans")).isEmpty();
    assertThat(elsewhere.at("/leftOut/0/why").asText()).isEqualTo("is recovered in eu-west-1");
  }

  @Test
  void a_token_that_another_tenant_has_used_shows_nothing_of_its_disaster() {
    String request = REQUEST.replace("'Waves'", "'clientToken': 't1', 'Waves'");
    JsonNode first = RestClient.body(send(ADMIN, "execute", request));
    Principal tenant =
        Office.principal("tom", Role.ADMIN).within(AccessScope.ofPlans(Set.of("desk")));

    JsonNode second = RestClient.body(send(tenant, "execute", request));

    assertThat(second.path("disasterId")).isNotEqualTo(first.path("disasterId"));
    assertThat(second.at("/disaster/plans"))
        .extracting(it -> it.path("planId").asText())
        .containsExactly("desk");
  }

  @Test
  void what_is_not_a_tenants_is_not_selected() {
    Principal tenant = ADMIN.within(AccessScope.ofPlans(Set.of("desk")));

    assertThat(RestClient.body(send(tenant, "preview", REQUEST)).path("plans"))
        .extracting(it -> it.path("planId").asText())
        .containsExactly("desk");
    Principal other = ADMIN.within(AccessScope.ofPlans(Set.of("other")));
    assertThat(send(other, "preview", REQUEST).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'drill'         | 'fail over'   | Operation    | must be failover, failback or drill, is 'fail over'
          'production'    | ''            | Environment  | must not be blank
          ['eu-west-1']   | ['Ireland']   | DRRegions[0] | must be a Region code such as eu-west-1
          'auto'          | 'off'         | ApprovalMode | must be one of
          'all'           | 'some'        | Waves        | must be "all" or a list of names
          'all'           | ['nothing']   | Waves        | no plan with these tags has a wave 'nothing'
          'DRRegions'     | 'DrRegions'   | DrRegions    | did you mean 'DRRegions'?
          """)
  void a_bad_field_is_named(String part, String replacement, String path, String rule) {
    JsonNode refused =
        RestClient.body(
            send(OPERATOR, "execute", REQUEST.replace(part.strip(), replacement.strip())));

    assertThat(refused.path("code").asText()).isEqualTo("INVALID_INPUT");
    assertThat(refused.path("details"))
        .as(refused.toString())
        .anySatisfy(
            detail -> {
              assertThat(detail.path("path").asText()).isEqualTo(path);
              assertThat(detail.path("rule").asText()).contains(rule);
            });
  }

  private RestResponse send(Principal who, String what, String request) {
    return client.send(who, "POST", "/recovery-plans/by-tags/" + what, request);
  }
}
