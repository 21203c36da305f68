package io.github.drsorchestration.cli.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.execution.request.TakeOver;
import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.port.store.TargetAccountStore;
import io.github.drsorchestration.cli.Cli;
import io.github.drsorchestration.cli.problem.RefusedException;
import io.github.drsorchestration.cli.reading.ScenarioReader;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.testkit.memory.InMemoryExecutionStore;
import io.github.drsorchestration.testkit.memory.InMemoryProtectionGroupStore;
import io.github.drsorchestration.testkit.memory.InMemoryRecoveryPlanStore;
import io.github.drsorchestration.testkit.memory.InMemoryServerClaims;
import io.github.drsorchestration.testkit.memory.InMemoryTargetAccountStore;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StarterTest {

  private final Scenario scenario = new ScenarioReader().read(Cli.sample("two-accounts"));
  private final RecoveryPlan plan = scenario.plans().get(0);
  private final PlannedStart planned =
      PlannedStart.of(
          scenario,
          plan,
          StartRequest.builder().planId(plan.planId()).kind(ExecutionKind.DRILL).by("ann").build());
  private final SimulatedWorld world = SimulatedWorld.builder().build();
  private final ExecutionStore executions = new InMemoryExecutionStore();
  private final TargetAccountStore accounts = new InMemoryTargetAccountStore();
  private final DrsOrchestrator orchestrator = orchestrator(world, executions);

  @Test
  void an_account_that_another_process_creates_first_is_no_failure() {
    TargetAccountStore raced = new CreatedByAnother(accounts);

    new ConfigurationSync(orchestrator, raced, "ann").sync(scenario, plan);

    assertThat(accounts.listAll()).hasSize(2);
    assertThat(orchestrator.plans().get(plan.planId()).name()).isEqualTo(plan.name());
  }

  @Test
  void a_refusal_that_nobody_else_has_caused_is_one() {
    TargetAccountStore refusing =
        new CreatedByAnother(accounts) {
          @Override
          public TargetAccount create(TargetAccount account) {
            throw new AlreadyExistsException("target account", account.accountId());
          }
        };

    assertThatThrownBy(
            () -> new ConfigurationSync(orchestrator, refusing, "ann").sync(scenario, plan))
        .isInstanceOf(AlreadyExistsException.class);
  }

  @Test
  void what_is_started_at_the_same_time_is_one_execution_whoever_starts_it() {
    AwsSession session = session();
    RecoveryPlan stored = plan.toBuilder().createdDate(world.time().now()).build();
    StartRequest anns = planned.after(Optional.empty(), stored);
    StartRequest bobs =
        new PlannedStart(plan, planned.groups(), planned.request().toBuilder().by("bob").build())
            .after(Optional.empty(), stored);

    assertThat(bobs.clientToken()).isPresent().isEqualTo(anns.clientToken());
    assertThat(bobs.by().id()).isEqualTo("bob");
    assertThat(session.latestOf(plan.planId())).isEmpty();
  }

  @Test
  void the_next_start_and_one_on_new_tables_are_executions_of_their_own() {
    Starter starter = new Starter(session(), "");
    String first = starter.start(scenario, planned, "ann").execution().executionId();
    assertThat(starter.start(scenario, planned, "ann"))
        .returns(true, Starter.Started::resumed)
        .returns(first, started -> started.execution().executionId());
    world.time().advance(Duration.ofHours(1)); // it has failed: this world has no servers

    String second = starter.start(scenario, planned, "ann").execution().executionId();
    SimulatedWorld later = SimulatedWorld.builder().build();
    later.time().advance(Duration.ofDays(1));
    ExecutionStore empty = new InMemoryExecutionStore();
    String onNewTables =
        new Starter(session(orchestrator(later, empty), empty, later), "")
            .start(scenario, planned, "ann")
            .execution()
            .executionId();

    assertThat(List.of(first, second, onNewTables)).doesNotHaveDuplicates();
  }

  @Test
  void a_recovery_is_not_taken_for_the_drill_that_gives_way_to_it() {
    Starter starter = new Starter(session(), "");
    String drill = starter.start(scenario, planned, "ann").execution().executionId();
    StartRequest.Builder recovery =
        StartRequest.builder().planId(plan.planId()).kind(ExecutionKind.RECOVERY).by("ann");
    PlannedStart refused = new PlannedStart(plan, planned.groups(), recovery.build());
    PlannedStart takingOver =
        new PlannedStart(
            plan, planned.groups(), recovery.takeOver(new TakeOver(drill, "it is real")).build());

    assertThatThrownBy(() -> starter.unfinished(refused)).isInstanceOf(RefusedException.class);
    assertThat(starter.unfinished(takingOver)).isEmpty();
  }

  @Test
  void a_start_of_a_part_is_not_what_starts_the_whole_plan() {
    Starter starter = new Starter(session(), "");
    starter.start(scenario, planned, "ann");
    PlannedStart part =
        new PlannedStart(
            plan,
            planned.groups(),
            planned.request().toBuilder().addWaves(plan.waves().get(0).name()).build());

    assertThatThrownBy(() -> starter.unfinished(part))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("waves: [] there");
  }

  private AwsSession session() {
    return session(orchestrator, executions, world);
  }

  private AwsSession session(
      DrsOrchestrator driving, ExecutionStore store, SimulatedWorld simulated) {
    return new AwsSession(
        driving, store, new InMemoryTargetAccountStore(), simulated.time(), () -> {});
  }

  private static DrsOrchestrator orchestrator(SimulatedWorld world, ExecutionStore executions) {
    return DrsOrchestrator.builder()
        .time(world.time())
        .workers(Runnable::run)
        .recoveryService(world.drs())
        .protectionGroupStore(new InMemoryProtectionGroupStore())
        .recoveryPlanStore(new InMemoryRecoveryPlanStore())
        .executionStore(executions)
        .serverClaims(new InMemoryServerClaims())
        .build();
  }

  /** Another process always creates the account at the last moment. */
  private static class CreatedByAnother implements TargetAccountStore {

    private final TargetAccountStore store;

    CreatedByAnother(TargetAccountStore store) {
      this.store = store;
    }

    @Override
    public TargetAccount create(TargetAccount account) {
      store.create(account);
      return store.create(account);
    }

    @Override
    public Optional<TargetAccount> find(String accountId) {
      return store.find(accountId);
    }

    @Override
    public Page<TargetAccount> list(PageRequest request) {
      return store.list(request);
    }

    @Override
    public TargetAccount replace(TargetAccount account) {
      return store.replace(account);
    }

    @Override
    public void delete(String accountId, long version) {
      store.delete(accountId, version);
    }
  }
}
