package io.github.drsorchestration.core.engine;

import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.PLACE;
import static io.github.drsorchestration.core.engine.Samples.id;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.Pause;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.StartPolicy;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.core.engine.decide.Decider;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Decision;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.preflight.Preflight;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A stored execution, what is known about the world, and the moment: everything that a decision is
 * made of. The execution is a drill of plan "p", requested by ada at {@link Samples#NOW}.
 */
public final class Situation {

  private static final int MAX_ROUNDS = 20;

  private final World world;
  private Execution execution;
  private Instant now = NOW;
  private Duration patience = Answers.PATIENCE;

  private Situation(Execution execution, World world) {
    this.execution = execution;
    this.world = world;
  }

  /** An execution of these waves, which run or may run. */
  public static Situation running(WaveExecution.Builder... waves) {
    return in(ExecutionStatus.RUNNING, waves);
  }

  /** An execution that ada paused now. */
  public static Situation paused(WaveExecution.Builder... waves) {
    return in(ExecutionStatus.PAUSED, waves)
        .with(b -> b.pause(new Pause(NOW, Actor.of("ada"), "requested", Optional.empty())));
  }

  public static Situation in(ExecutionStatus status, WaveExecution.Builder... waves) {
    List<WaveExecution> built = Stream.of(waves).map(WaveExecution.Builder::build).toList();
    Execution.Builder execution =
        execution(built.stream().map(WaveExecution::wave).toList(), serverIds(built))
            .status(status)
            .waves(built)
            .holdsServers(!status.isTerminal());
    if (status != ExecutionStatus.PENDING) {
      execution.startedAt(NOW);
    }
    if (status.isTerminal()) {
      execution.endedAt(NOW);
    }
    return new Situation(execution.build(), new World().servers(serverIds(built)));
  }

  /** An execution that was just created: its groups are not resolved yet. */
  public static Situation created(List<Wave.Builder> waves, String... members) {
    List<Wave> built = waves.stream().map(Wave.Builder::build).toList();
    Set<String> serverIds = new LinkedHashSet<>();
    Stream.of(members).forEach(name -> serverIds.add(id(name)));
    return new Situation(execution(built, serverIds).build(), new World().servers(serverIds));
  }

  /** The same world later, with what a decision made of the execution. */
  static Situation following(Situation before, Execution next) {
    Situation after = new Situation(next, before.world);
    after.now = before.now;
    return after;
  }

  public Situation with(UnaryOperator<Execution.Builder> change) {
    execution = change.apply(execution.toBuilder()).build();
    return this;
  }

  public Situation start(UnaryOperator<StartRequest.Builder> change) {
    return with(b -> b.startRequest(change.apply(execution.startRequest().toBuilder()).build()));
  }

  public Situation recovery() {
    return start(b -> b.kind(ExecutionKind.RECOVERY).policy(StartPolicy.RECOVER_WHAT_CAN_BE));
  }

  public Situation plan(UnaryOperator<RecoveryPlan.Builder> change) {
    return with(b -> b.plan(change.apply(execution.plan().toBuilder()).build()));
  }

  public Situation group(UnaryOperator<ProtectionGroup.Builder> change) {
    ProtectionGroup changed = change.apply(execution.groups().get(0).toBuilder()).build();
    return with(b -> b.groups(List.of(changed)));
  }

  public Situation asked(ExecutionRequest.Builder... requests) {
    for (ExecutionRequest.Builder request : requests) {
      with(b -> b.addInbox(request.build()));
    }
    return this;
  }

  public Situation world(Consumer<World> change) {
    change.accept(world);
    return this;
  }

  /** The decision is made so long after {@link Samples#NOW}. */
  public Situation after(Duration sinceNow) {
    now = NOW.plus(sinceNow);
    return this;
  }

  /** Answers are waited for that long. */
  public Situation patience(Duration value) {
    patience = value;
    return this;
  }

  public Situation afterSeconds(long seconds) {
    return after(Duration.ofSeconds(seconds));
  }

  public Situation afterMinutes(long minutes) {
    return after(Duration.ofMinutes(minutes));
  }

  public Execution execution() {
    return execution;
  }

  /** Decides with everything known that is asked for. */
  public Outcome decide(EffectResult... results) {
    Answers answers = new Answers().patience(patience);
    Set<Question<?>> asked = new LinkedHashSet<>();
    Decision decision = Decider.decide(execution, List.of(results), answers, now);
    for (int round = 0; answers.anyOpen() && round < MAX_ROUNDS; round++) {
      asked.addAll(answers.open());
      world.answer(answers, now);
      decision = Decider.decide(execution, List.of(results), answers, now);
    }
    return new Outcome(this, decision, asked, now);
  }

  /** What preflight finds with everything known that it asks for. */
  public Preflight preflight() {
    Answers answers = new Answers().patience(patience);
    Optional<Preflight> preflight = Preflight.of(execution, answers, now);
    for (int round = 0; answers.anyOpen() && round < MAX_ROUNDS; round++) {
      world.answer(answers, now);
      preflight = Preflight.of(execution, answers, now);
    }
    return preflight.orElseThrow();
  }

  private static Set<String> serverIds(List<WaveExecution> waves) {
    Set<String> ids = new LinkedHashSet<>();
    waves.stream()
        .flatMap(wave -> wave.servers().stream())
        .map(ServerExecution::serverId)
        .forEach(ids::add);
    return ids;
  }

  private static Execution.Builder execution(List<Wave> waves, Set<String> serverIds) {
    RecoveryPlan plan = RecoveryPlan.builder().planId("p").name("shop").waves(waves).build();
    ProtectionGroup group =
        ProtectionGroup.builder()
            .groupId("g")
            .name("g")
            .accountId(PLACE.accountId())
            .region(PLACE.region())
            .serverIds(serverIds.isEmpty() ? Set.of(id("none")) : serverIds)
            .build();
    return Execution.builder()
        .executionId("x")
        .plan(plan)
        .planHash("5f".repeat(32))
        .addGroups(group)
        .startRequest(
            StartRequest.builder().planId("p").kind(ExecutionKind.DRILL).by("ada").build())
        .declaredAt(NOW)
        .createdAt(NOW)
        .deadline(NOW.plus(plan.maxDuration()));
  }
}
