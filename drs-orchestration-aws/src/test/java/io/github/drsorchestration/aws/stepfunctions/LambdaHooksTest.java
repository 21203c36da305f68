package io.github.drsorchestration.aws.stepfunctions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.standin.StandIn;
import io.github.drsorchestration.aws.standin.StateMachines;
import io.github.drsorchestration.testkit.conformance.HookRunnerConformance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LambdaHooksTest extends HookRunnerConformance {

  private static final AccountRegion PLACE = new AccountRegion("444455556666", "us-east-1");

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

  @Test
  void the_function_is_told_the_servers() {
    newRunner().start(run(succeeding(), 2));

    JsonNode payload = invoked.get(0).path("payload");
    assertThat(payload.path("serverCount").asInt()).isEqualTo(2);
    assertThat(payload.at("/servers/1/serverId").asText()).isEqualTo("s-00000000000000001");
    assertThat(payload.at("/servers/1/instanceId").asText()).isEqualTo("i-1");
    assertThat(payload.at("/servers/1/accountId").asText()).isEqualTo("444455556666");
    assertThat(payload.at("/servers/1").has("privateAddress")).isFalse();
  }

  @Test
  void more_servers_than_step_functions_takes_are_counted_only() {
    newRunner().start(run(succeeding(), 3_000));

    JsonNode payload = invoked.get(0).path("payload");
    assertThat(payload.path("serverCount").asInt()).isEqualTo(3_000);
    assertThat(payload.has("servers")).isFalse();
  }

  @Test
  void a_hook_can_run_where_the_servers_of_its_wave_are() {
    List<AccountRegion> called = new ArrayList<>();
    Hook there = Hook.builder().from(succeeding()).inWavePlace(true).build();
    try (AwsClients byPlace =
        sfn.clients()
            .use(
                StateMachineRuns.STEP_FUNCTIONS,
                where -> {
                  called.add(where);
                  return clients.atHome(StateMachineRuns.STEP_FUNCTIONS);
                })
            .build()) {
      LambdaHooks hooks = new LambdaHooks(byPlace, StateMachines.ARN);

      hooks.start(run(there, 1));
      hooks.progress(run(there, 1));

      assertThat(called).containsExactly(PLACE, PLACE);
      assertThat(sfn.requests().get(0).body())
          .contains("arn:aws:states:us-east-1:444455556666:stateMachine:one");
      assertThat(sfn.requests().get(1).body())
          .contains("arn:aws:states:us-east-1:444455556666:execution:one:");
    }
  }

  private static HookInvocation run(Hook hook, int servers) {
    return new HookInvocation("r/1", "e1", "Web shop", ExecutionKind.DRILL, "web", hook)
        .withServers(
            IntStream.range(0, servers)
                .mapToObj(
                    i ->
                        new HookInvocation.Server(
                            "s-%017d".formatted(i),
                            "web-" + i,
                            PLACE,
                            ServerStatus.RECOVERED,
                            Optional.of("i-" + i),
                            Optional.empty()))
                .toList());
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
