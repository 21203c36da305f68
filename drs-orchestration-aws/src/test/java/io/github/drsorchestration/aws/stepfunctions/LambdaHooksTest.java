package io.github.drsorchestration.aws.stepfunctions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.standin.StandIn;
import io.github.drsorchestration.aws.standin.StateMachines;
import io.github.drsorchestration.testkit.conformance.HookRunnerConformance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LambdaHooksTest extends HookRunnerConformance {

  private final List<JsonNode> invoked = new ArrayList<>();
  private final StateMachines machines = new StateMachines(invoked::add);
  private final StandIn sfn = StandIn.answering(machines::answer);
  private final AwsClients clients = sfn.clients().build();

  @AfterEach
  void close() {
    clients.close();
    sfn.close();
  }

  @Override
  protected HookRunner newRunner() {
    return new LambdaHooks(clients, StateMachines.ARN);
  }

  @Override
  protected Hook succeeding() {
    return hook("switch-dns");
  }

  @Override
  protected Hook failing() {
    return hook("broken");
  }

  @Override
  protected void letSomeTimePass() {
    for (JsonNode input : List.copyOf(invoked)) {
      boolean fails = input.path("function").asText().equals("broken");
      machines.end(
          "payload/runId",
          input.at("/payload/runId").asText(),
          fails ? "FAILED" : "SUCCEEDED",
          fails ? "no such zone" : "{}");
    }
  }

  @Override
  protected int timesStarted(String runId) {
    return (int)
        invoked.stream().filter(input -> input.at("/payload/runId").asText().equals(runId)).count();
  }

  @Test
  void a_start_that_is_repeated_by_another_process_invokes_nothing_twice() {
    HookInvocation run =
        new HookInvocation("r/1", "e1", "Web shop", ExecutionKind.DRILL, "web", succeeding());

    newRunner().start(run);
    newRunner().start(run);

    assertThat(timesStarted("r/1")).isEqualTo(1);
    assertThat(invoked.get(0).path("timeoutSeconds").asInt()).isEqualTo(600);
    assertThat(invoked.get(0).at("/payload/parameters/zone").asText()).isEqualTo("example.org");
  }

  private static Hook hook(String function) {
    return Hook.builder()
        .name("DNS")
        .type(HookType.LAMBDA)
        .target(function)
        .putParameters("zone", "example.org")
        .timeout(Duration.ofMinutes(10))
        .build();
  }
}
