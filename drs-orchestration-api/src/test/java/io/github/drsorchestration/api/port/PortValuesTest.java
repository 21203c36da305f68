package io.github.drsorchestration.api.port;

import static io.github.drsorchestration.api.sample.PlanSamples.HOOK;
import static io.github.drsorchestration.api.sample.Refusals.assertRefused;
import static io.github.drsorchestration.api.sample.ServerSamples.DATABASE;
import static io.github.drsorchestration.api.sample.ServerSamples.PLACE;
import static io.github.drsorchestration.api.sample.ServerSamples.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortValuesTest {

  private static final LaunchCommand.Item ITEM = new LaunchCommand.Item(DATABASE, Optional.empty());

  @Test
  void a_launch_has_servers() {
    assertRefused(
        () -> new LaunchCommand(PLACE, List.of(), true, Map.of()), "servers", "must not be empty");
    assertRefused(
        () -> new LaunchCommand.Item("", Optional.empty()), "serverId", "must not be blank");
  }

  @Test
  void a_launch_names_each_server_once_because_drs_demands_it() {
    LaunchCommand.Item other = new LaunchCommand.Item(WEB, Optional.empty());

    assertThat(new LaunchCommand(PLACE, List.of(ITEM, other), true, Map.of()).servers()).hasSize(2);
    assertRefused(
        () -> new LaunchCommand(PLACE, List.of(ITEM, ITEM), true, Map.of()),
        "servers",
        "names " + DATABASE + " twice");
  }

  @Test
  void tags_of_a_launch_are_sorted() {
    Map<String, String> tags = Map.of("c", "1", "a", "2", "b", "3");

    assertThat(new LaunchCommand(PLACE, List.of(ITEM), true, tags).tags().keySet())
        .containsExactly("a", "b", "c");
  }

  @Test
  void wanted_statuses_are_in_the_order_of_their_declaration() {
    Set<ExecutionStatus> statuses =
        Set.of(ExecutionStatus.FAILED, ExecutionStatus.PENDING, ExecutionStatus.PAUSED);

    assertThat(new ExecutionQuery(Optional.empty(), statuses).statuses())
        .containsExactly(ExecutionStatus.PENDING, ExecutionStatus.PAUSED, ExecutionStatus.FAILED);
    assertThat(ExecutionQuery.ofPlan("shop").planId()).contains("shop");
  }

  @Test
  void an_answer_says_who_gave_it() {
    assertRefused(
        () -> new ApprovalAnswer(true, Actor.ENGINE, Optional.empty()),
        "by",
        "must not be 'engine'");
    assertRefused(() -> new ApprovalAnswer(true, Actor.of("carol"), null), "reason", "must be set");
  }

  @Test
  void a_run_of_a_hook_has_an_id() {
    assertRefused(
        () -> new HookInvocation("", "exec-1", "shop", ExecutionKind.DRILL, "web", HOOK),
        "runId",
        "must not be blank");
    assertThat(HookProgress.failed("exit code 1"))
        .isEqualTo(new HookProgress(HookProgress.State.FAILED, Optional.of("exit code 1")));
    assertThat(HookProgress.of(HookProgress.State.RUNNING).problem()).isEmpty();
  }

  @Test
  void a_hook_has_a_place_where_the_servers_of_its_wave_share_one() {
    HookInvocation run =
        new HookInvocation("r", "exec-1", "shop", ExecutionKind.DRILL, "web", HOOK);
    AccountRegion ireland = new AccountRegion("111122223333", "eu-west-1");
    AccountRegion paris = new AccountRegion("111122223333", "eu-west-3");

    assertThat(run.place()).isEmpty();
    assertThat(run.withServers(List.of(server(ireland), server(ireland))).place())
        .contains(ireland);
    assertThat(run.withServers(List.of(server(ireland), server(paris))).place()).isEmpty();
  }

  private static HookInvocation.Server server(AccountRegion where) {
    return new HookInvocation.Server(
        "s-00000000000000001",
        "web-1",
        where,
        ServerStatus.RECOVERED,
        Optional.of("i-1"),
        Optional.empty());
  }
}
