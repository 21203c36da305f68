package io.github.drsorchestration.testkit.proof.chaos.process;

import io.github.drsorchestration.api.port.ApprovalAnswer;
import io.github.drsorchestration.api.port.ApprovalGate;
import io.github.drsorchestration.api.port.ApprovalRequest;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookProgress;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.testkit.proof.Tally;
import io.github.drsorchestration.testkit.proof.chaos.scenario.ChaosScenario;
import io.github.drsorchestration.testkit.proof.chaos.scenario.PortTrouble;
import io.github.drsorchestration.testkit.proof.chaos.scenario.PortTrouble.Port;
import io.github.drsorchestration.testkit.random.KeyedRandom;
import io.github.drsorchestration.testkit.time.VirtualTime;
import java.time.Duration;
import java.util.Optional;

/** Makes the ports of the embedding service slow, has them hang, or throw what they should not. */
public final class TroubledPorts {
  private final ChaosScenario scenario;
  private final VirtualTime time;
  private final Tally tally;
  private final KeyedRandom random;
  private long calls;

  public TroubledPorts(ChaosScenario scenario, VirtualTime time, Tally tally) {
    this.scenario = scenario;
    this.time = time;
    this.tally = tally;
    this.random = new KeyedRandom(scenario.seed());
  }

  public Ports over(Ports ports) {
    return scenario.portTroubles().isEmpty()
        ? ports
        : ports.toBuilder()
            .notifier(
                (execution, event) -> {
                  pass(Port.NOTIFIER);
                  ports.notifier().publish(execution, event);
                })
            .healthProbe(
                (check, instance) -> {
                  pass(Port.HEALTH_PROBE);
                  return ports.healthProbe().healthy(check, instance);
                })
            .hookRunner(new TroubledHooks(ports.hookRunner()))
            .approvalGate(new TroubledGate(ports.approvalGate()))
            .build();
  }

  private void pass(Port port) {
    long call = calls++;
    Duration now = Duration.between(ChaosScenario.BEGINNING, time.now());
    scenario.portTroubles().stream()
        .filter(trouble -> trouble.port() == port)
        .filter(it -> now.compareTo(it.since()) >= 0 && now.compareTo(it.until()) < 0)
        .filter(trouble -> random.hits(trouble.percent() / 100.0, "trouble", call))
        .findFirst()
        .ifPresent(this::suffer);
  }

  private void suffer(PortTrouble trouble) {
    tally.count("port troubles", trouble.port() + " " + trouble.kind());
    switch (trouble.kind()) {
      case SLOW -> time.spend(trouble.delay());
      case HANGS -> {
        time.spend(VirtualTime.FOR_EVER);
        throw new IllegalStateException("nobody sees this");
      }
      case THROWS_EXCEPTION -> throw new IllegalArgumentException("the scenario says so");
      case THROWS_ERROR -> throw new NoClassDefFoundError("com/example/Missing");
    }
  }

  private final class TroubledHooks implements HookRunner {
    private final HookRunner next;

    TroubledHooks(HookRunner next) {
      this.next = next;
    }

    @Override
    public void start(HookInvocation invocation) {
      pass(Port.HOOK_RUNNER);
      next.start(invocation);
    }

    @Override
    public HookProgress progress(HookInvocation invocation) {
      pass(Port.HOOK_RUNNER);
      return next.progress(invocation);
    }
  }

  private final class TroubledGate implements ApprovalGate {
    private final ApprovalGate next;

    TroubledGate(ApprovalGate next) {
      this.next = next;
    }

    @Override
    public void announce(ApprovalRequest request) {
      pass(Port.APPROVAL_GATE);
      next.announce(request);
    }

    @Override
    public Optional<ApprovalAnswer> answer(String approvalId) {
      pass(Port.APPROVAL_GATE);
      return next.answer(approvalId);
    }
  }
}
