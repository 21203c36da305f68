package io.github.drsorchestration.aws.ssm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookProgress;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.Automations;
import io.github.drsorchestration.aws.standin.StandIn;
import io.github.drsorchestration.testkit.conformance.HookRunnerConformance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AutomationHooksTest extends HookRunnerConformance {

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
  void a_comma_separates_the_entries_of_a_list() {
    newRunner().start(run("r", succeeding()));

    JsonNode parameters = automations.parameters("r");
    assertThat(parameters.path("Zones").toString()).isEqualTo("[\"a.example\",\"b.example\"]");
    assertThat(parameters.path("Mode").toString()).isEqualTo("[\"fast\"]");
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

  private static HookInvocation run(String runId, Hook hook) {
    return new HookInvocation(runId, "e1", "Web shop", ExecutionKind.DRILL, "web", hook);
  }

  private static Hook hook(String document) {
    return Hook.builder()
        .name("DNS")
        .type(HookType.SSM_AUTOMATION)
        .target(document)
        .putParameters("Zones", "a.example, b.example")
        .putParameters("Mode", "fast")
        .build();
  }
}
