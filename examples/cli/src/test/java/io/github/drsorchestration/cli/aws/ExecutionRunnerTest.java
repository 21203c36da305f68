package io.github.drsorchestration.cli.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.ForwardingExecutionStore;
import io.github.drsorchestration.cli.Cli;
import io.github.drsorchestration.cli.progress.ExecutionObserver;
import io.github.drsorchestration.cli.reading.ScenarioReader;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.driver.Driver;
import io.github.drsorchestration.testkit.memory.InMemoryExecutionStore;
import io.github.drsorchestration.testkit.memory.InMemoryProtectionGroupStore;
import io.github.drsorchestration.testkit.memory.InMemoryRecoveryPlanStore;
import io.github.drsorchestration.testkit.memory.InMemoryServerClaims;
import io.github.drsorchestration.testkit.memory.InMemoryTargetAccountStore;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ExecutionRunnerTest {

  private static final long PATIENCE_IN_SECONDS = 30;

  private final SimulatedWorld world = SimulatedWorld.builder().build();
  private final ExecutionStore memory = new InMemoryExecutionStore();
  private final AtomicInteger failuresToCome = new AtomicInteger();
  private final ExecutionStore store =
      new ForwardingExecutionStore(memory) {
        @Override
        public Optional<Execution> find(String executionId) {
          if (failuresToCome.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new ServiceUnavailableException("Query", "away");
          }
          return super.find(executionId);
        }
      };
  private final Wakes wakes = new Wakes();
  private final DrsOrchestrator orchestrator =
      DrsOrchestrator.builder()
          .time(world.time())
          .driver(wakes)
          .recoveryService(world.drs())
          .protectionGroupStore(new InMemoryProtectionGroupStore())
          .recoveryPlanStore(new InMemoryRecoveryPlanStore())
          .executionStore(store)
          .serverClaims(new InMemoryServerClaims())
          .build();
  private final AwsSession session =
      new AwsSession(orchestrator, store, new InMemoryTargetAccountStore(), world.time(), () -> {});

  @Test
  void an_observer_that_is_stuck_does_not_keep_requests_of_others_from_the_driver()
      throws InterruptedException {
    Execution execution = started();
    CountDownLatch stuck = new CountDownLatch(1);
    CountDownLatch unstuck = new CountDownLatch(1);
    CompletableFuture<Execution> drive =
        drive(
            execution,
            new Told() {
              @Override
              public void onEvent(ExecutionEvent event, Execution seen) {
                stuck.countDown();
                uninterruptibly(unstuck);
              }
            });
    assertThat(stuck.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)).isTrue();
    CountDownLatch woken = wakes.expect(2);

    orchestrator
        .executions()
        .request(execution.executionId(), ExecutionRequest.of(RequestType.PAUSE, "bob", "a look"));

    assertThat(woken.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)).isTrue();
    unstuck.countDown();
    settle(execution.executionId());
    assertThat(drive.join().settled()).isTrue();
  }

  @Test
  void a_store_that_is_away_is_told_of_and_the_driver_woken_when_it_is_back()
      throws InterruptedException {
    Execution execution = started();
    Told told = new Told();
    failuresToCome.set(3);
    CountDownLatch woken = wakes.expect(2); // at the beginning, and when the store is back

    CompletableFuture<Execution> drive = drive(execution, told);

    assertThat(woken.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)).isTrue();
    settle(execution.executionId());
    assertThat(drive.join().settled()).isTrue();
    assertThat(told.news).contains("silence: Query: away", "answer");
  }

  @Test
  void an_execution_that_is_gone_ends_the_driving() {
    Execution execution = started();
    memory.delete(execution.executionId(), execution.version());

    assertThatThrownBy(drive(execution, new Told())::join)
        .hasCauseInstanceOf(NotFoundException.class);
  }

  private CompletableFuture<Execution> drive(Execution execution, ExecutionObserver observer) {
    return CompletableFuture.supplyAsync(
        () -> new ExecutionRunner(session, execution, observer, 0).drive());
  }

  private Execution started() {
    Scenario scenario = new ScenarioReader().read(Cli.sample("two-accounts"));
    StartRequest request =
        StartRequest.builder().planId("shop").kind(ExecutionKind.DRILL).by("ann").build();
    return new Starter(session, "")
        .start(scenario, PlannedStart.of(scenario, scenario.plans().get(0), request), "ann")
        .execution();
  }

  private void settle(String executionId) {
    Execution execution = memory.find(executionId).orElseThrow();
    memory.save(execution, execution.toBuilder().settled(true).inbox(List.of()).build(), List.of());
  }

  private static void uninterruptibly(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Notes what it is told. */
  private static class Told implements ExecutionObserver {

    final List<String> news = new ArrayList<>();

    @Override
    public void onEvent(ExecutionEvent event, Execution execution) {}

    @Override
    public void onRefusal(Instant at, String text, Execution execution) {}

    @Override
    public void onTick(Instant now, Execution execution) {}

    @Override
    public void onSilence(Instant since, Instant now, String why, Execution lastKnown) {
      news.add("silence: " + why);
    }

    @Override
    public void onAnswer(Instant since, Instant now, Execution lastKnown) {
      news.add("answer");
    }
  }

  /** A driver that only counts how often it is woken. */
  private static final class Wakes implements Driver {

    private volatile CountDownLatch expected = new CountDownLatch(0);

    CountDownLatch expect(int wakes) {
      expected = new CountDownLatch(wakes);
      return expected;
    }

    @Override
    public void wake(String executionId) {
      expected.countDown();
    }

    @Override
    public CompletableFuture<Void> drive(String executionId) {
      wake(executionId);
      return new CompletableFuture<>();
    }

    @Override
    public void wakeAll() {}

    @Override
    public int driving() {
      return 0;
    }

    @Override
    public void close() {}
  }
}
