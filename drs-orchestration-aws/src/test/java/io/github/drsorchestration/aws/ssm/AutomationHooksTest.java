package io.github.drsorchestration.aws.ssm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookProgress;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.Automations;
import io.github.drsorchestration.aws.standin.StandIn;
import io.github.drsorchestration.testkit.conformance.HookRunnerConformance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AutomationHooksTest extends HookRunnerConformance {

  private static final AccountRegion PLACE = new AccountRegion("444455556666", "us-east-1");
  private static final List<HookInvocation.Server> SERVERS =
      List.of(
          new HookInvocation.Server(
              "s-00000000000000001",
              "web-1",
              PLACE,
              ServerStatus.RECOVERED,
              Optional.of("i-1"),
              Optional.of("10.0.0.7")),
          new HookInvocation.Server(
              "s-00000000000000002",
              "web-2",
              PLACE,
              ServerStatus.FAILED,
              Optional.of("i-2"),
              Optional.of("10.0.0.8")));

  private final Automations automations = new Automations();
  private final StandIn ssm = StandIn.answering(automations::answer);
  private final AwsClients clients = ssm.clients().build();

  @AfterEach
  void close() {
    clients.close();
    ssm.close();
  }

  @Override
  protected HookRunner newRunner() {
    return new AutomationHooks(clients);
  }

  @Override
  protected Hook succeeding() {
    return hook("SwitchDns");
  }

  @Override
  protected Hook failing() {
    return hook("Broken");
  }

  @Override
  protected void letSomeTimePass() {
    automations.endAll();
  }

  @Override
  protected int timesStarted(String runId) {
    return automations.timesStarted(runId);
  }

  @Test
  void another_process_finds_a_run_by_its_tag_and_starts_it_no_second_time() {
    HookInvocation run = run("e1/0/hook/1", succeeding());
    newRunner().start(run);
    HookRunner other = newRunner();

    assertThat(other.progress(run).state()).isEqualTo(HookProgress.State.RUNNING);
    other.start(run);
    automations.endAll();

    assertThat(other.progress(run).state()).isEqualTo(HookProgress.State.SUCCEEDED);
    assertThat(timesStarted("e1/0/hook/1")).isEqualTo(1);
  }

  @Test
  void parameters_are_lists_of_texts_that_arrive_as_they_are() {
    Hook hook =
        Hook.builder()
            .from(succeeding())
            .parameters(Map.of("Json", "{\"a\": [1, 2]}", "Text", "one, two \"three\""))
            .listParameters(Map.of("Zones", List.of("a.example", "b, c", "")))
            .build();

    newRunner().start(run("r", hook));

    JsonNode parameters = automations.parameters("r");
    assertThat(texts(parameters.path("Json"))).containsExactly("{\"a\": [1, 2]}");
    assertThat(texts(parameters.path("Text"))).containsExactly("one, two \"three\"");
    assertThat(texts(parameters.path("Zones"))).containsExactly("a.example", "b, c", "");
  }

  @Test
  void names_in_the_parameters_stand_for_the_run_and_its_servers() {
    Hook hook =
        Hook.builder()
            .from(succeeding())
            .parameters(
                Map.of(
                    "Instances", "${instanceIds}",
                    "Addresses", "${privateAddresses}",
                    "Sources", "${serverIds}",
                    "Servers", "${servers}",
                    "Kind", "${kind}",
                    "Literal", "the ${wave}",
                    "Unknown", "${HOME}"))
            .listParameters(Map.of("Run", List.of("${executionId}", "${wave}", "${runId}")))
            .build();

    newRunner().start(run("r", hook).withServers(SERVERS));

    JsonNode parameters = automations.parameters("r");
    assertThat(texts(parameters.path("Instances"))).containsExactly("i-1");
    assertThat(texts(parameters.path("Addresses"))).containsExactly("10.0.0.7");
    assertThat(texts(parameters.path("Sources")))
        .containsExactly("s-00000000000000001", "s-00000000000000002");
    assertThat(texts(parameters.path("Servers")).get(0))
        .isEqualTo(
            "{\"accountId\":\"444455556666\",\"instanceId\":\"i-1\",\"name\":\"web-1\","
                + "\"privateAddress\":\"10.0.0.7\",\"region\":\"us-east-1\","
                + "\"serverId\":\"s-00000000000000001\",\"status\":\"RECOVERED\"}");
    assertThat(texts(parameters.path("Kind"))).containsExactly("DRILL");
    assertThat(texts(parameters.path("Literal"))).containsExactly("the ${wave}");
    assertThat(texts(parameters.path("Unknown"))).containsExactly("${HOME}");
    assertThat(texts(parameters.path("Run"))).containsExactly("e1", "web", "r");
  }

  @Test
  void more_servers_than_a_parameter_takes_are_refused_before_anything_is_called() {
    Hook hook =
        Hook.builder().from(succeeding()).parameters(Map.of("Servers", "${serverIds}")).build();
    List<HookInvocation.Server> many = Collections.nCopies(51, SERVERS.get(0));

    assertThatThrownBy(() -> newRunner().start(run("r", hook).withServers(many)))
        .isInstanceOf(CallRejectedException.class)
        .hasMessageContaining("'Servers' has 51 values, and Systems Manager takes 50");
    assertThat(ssm.requests()).isEmpty();
  }

  @Test
  void a_hook_can_run_where_the_servers_of_its_wave_are() {
    List<AccountRegion> called = new ArrayList<>();
    Hook there = Hook.builder().from(succeeding()).inWavePlace(true).build();
    try (AwsClients byPlace =
        ssm.clients()
            .use(
                AutomationHooks.SSM,
                where -> {
                  called.add(where);
                  return clients.atHome(AutomationHooks.SSM);
                })
            .build()) {
      HookRunner hooks = new AutomationHooks(byPlace);

      hooks.start(run("there", there).withServers(SERVERS));
      hooks.progress(run("there", there).withServers(SERVERS));

      assertThat(called).containsOnly(PLACE).hasSize(2);
      assertThatThrownBy(() -> hooks.start(run("nowhere", there)))
          .isInstanceOf(CallRejectedException.class)
          .hasMessageContaining("not in one account and Region");
    }
  }

  @Test
  void a_document_that_does_not_exist_is_refused() {
    try (StandIn strict =
            StandIn.answering(
                it -> Answer.error(400, "AutomationDefinitionNotFoundException", "no document"));
        AwsClients others = strict.clients().build()) {
      assertThatThrownBy(() -> new AutomationHooks(others).start(run("r", succeeding())))
          .isInstanceOf(CallRejectedException.class)
          .hasMessageContaining("AutomationDefinitionNotFound");
    }
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static HookInvocation run(String runId, Hook hook) {
    return new HookInvocation(runId, "e1", "Web shop", ExecutionKind.DRILL, "web", hook);
  }

  private static Hook hook(String document) {
    return Hook.builder()
        .name("DNS")
        .type(HookType.SSM_AUTOMATION)
        .target(document)
        .putListParameters("Zones", List.of("a.example", "b.example"))
        .putParameters("Mode", "fast")
        .build();
  }
}
