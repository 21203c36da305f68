package io.github.drsorchestration.aws.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.memory.ScriptedHooks;
import io.github.drsorchestration.testkit.time.VirtualTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressedHooksTest {

  private static final AccountRegion IRELAND = new AccountRegion("111122223333", "eu-west-1");
  private static final AccountRegion PARIS = new AccountRegion("111122223333", "eu-west-3");

  private final ScriptedHooks scripted = new ScriptedHooks(VirtualTime.startingAt(Instant.EPOCH));
  private final List<String> asked = new ArrayList<>();
  private final AddressedHooks hooks = new AddressedHooks(scripted, this::addresses);

  private Map<String, String> addresses(AccountRegion where, Collection<String> instances) {
    asked.add(where.region() + instances);
    if (where.equals(PARIS)) {
      throw new ServiceUnavailableException("DescribeInstances", "Paris is dark");
    }
    return Map.of("i-1", "10.0.0.1");
  }

  @Test
  void a_hook_is_told_the_addresses_that_can_be_read() {
    hooks.start(run(server(IRELAND, "i-1"), server(IRELAND, "i-2"), server(PARIS, "i-3")));

    assertThat(asked).containsExactly("eu-west-1[i-1, i-2]", "eu-west-3[i-3]");
    assertThat(scripted.started().get(0).servers())
        .extracting(HookInvocation.Server::privateAddress)
        .containsExactly(Optional.of("10.0.0.1"), Optional.empty(), Optional.empty());
  }

  @Test
  void nothing_is_asked_before_the_launch() {
    hooks.start(run(server(IRELAND, null)));

    assertThat(asked).isEmpty();
    assertThat(scripted.started()).hasSize(1);
  }

  @Test
  void a_hook_that_can_never_run_is_refused_when_its_plan_is_saved() {
    AddressedHooks withoutRunners = new AddressedHooks(HooksByType.none(), this::addresses);
    Hook hook = Hook.builder().name("DNS").type(HookType.LAMBDA).target("x").build();

    assertThat(withoutRunners.problem(hook))
        .isEqualTo(HooksByType.none().problem(hook))
        .isPresent();
    assertThat(asked).isEmpty();
  }

  private static HookInvocation run(HookInvocation.Server... servers) {
    Hook hook = Hook.builder().name("DNS").type(HookType.LAMBDA).target("x").build();
    return new HookInvocation(
        "r", "e1", "Web shop", ExecutionKind.DRILL, Optional.of("web"), hook, List.of(servers));
  }

  private static HookInvocation.Server server(AccountRegion where, String instanceId) {
    return new HookInvocation.Server(
        "s-00000000000000001",
        "web",
        where,
        ServerStatus.RECOVERED,
        Optional.ofNullable(instanceId),
        Optional.empty());
  }
}
