package io.github.drsorchestration.testkit.scenario;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.world.RecordedLaunch;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** One execution in a simulated world, and what can be observed of it. */
final class Scene {

  static final Actor OPERATOR = Simulation.OPERATOR;

  private final Simulation simulation;
  private String executionId = "";

  private Scene(Simulation simulation) {
    this.simulation = simulation;
  }

  static Scene of(WorldBuilder world, RecoveryPlan plan, ProtectionGroup... groups) {
    return new Scene(Simulation.of(world.build()).with(groups).with(plan));
  }

  /** A scene in which each wave launches the one server of the same name. */
  static Scene of(Wave... waves) {
    return of(Cast.plan(waves));
  }

  /** A scene in which each wave launches the one server of the same name. */
  static Scene of(RecoveryPlan plan) {
    return of(plan, Cast.world(namesOf(plan)));
  }

  /** A scene in which each wave launches the one server of the same name, in this world. */
  static Scene of(RecoveryPlan plan, WorldBuilder world) {
    ProtectionGroup[] groups =
        Arrays.stream(namesOf(plan)).map(Cast::group).toArray(ProtectionGroup[]::new);
    return of(world, plan, groups);
  }

  private static String[] namesOf(RecoveryPlan plan) {
    return plan.waves().stream().map(Wave::name).toArray(String[]::new);
  }

  static StartRequest.Builder drill() {
    return StartRequest.builder().planId("plan").kind(ExecutionKind.DRILL).by(OPERATOR);
  }

  static StartRequest.Builder recovery() {
    return StartRequest.builder().planId("plan").kind(ExecutionKind.RECOVERY).by(OPERATOR);
  }

  Simulation simulation() {
    return simulation;
  }

  Scene start(StartRequest request) {
    executionId = simulation.start(request);
    return this;
  }

  /** Runs a recovery until nothing happens any more by itself. */
  Scene run() {
    return run(recovery().build());
  }

  Scene run(StartRequest request) {
    start(request);
    simulation.runUntilIdle();
    return this;
  }

  Scene runFor(String time) {
    simulation.runFor(duration(time));
    return this;
  }

  Scene runUntil(String time) {
    simulation.time().runUntil(moment(time));
    return this;
  }

  Scene runUntilIdle() {
    simulation.runUntilIdle();
    return this;
  }

  /** Plans something for a moment that is counted from the world's start. */
  Scene at(String time, Runnable action) {
    simulation.time().schedule(moment(time), action);
    return this;
  }

  Scene at(String time, RequestType type) {
    return at(time, () -> request(type));
  }

  /** Asks for this with all that it takes, the name of the plan for a clean-up included. */
  Scene request(RequestType type) {
    ExecutionRequest request = ExecutionRequest.of(type, OPERATOR, "because");
    boolean destroys = type == RequestType.TERMINATE;
    return request(destroys ? request.toBuilder().planName("plan").build() : request);
  }

  /** A request of the operator, to which more can be added. */
  static ExecutionRequest.Builder asking(RequestType type) {
    return ExecutionRequest.builder().type(type).by(OPERATOR).reason("because");
  }

  Scene request(ExecutionRequest request) {
    simulation.request(executionId, request);
    return this;
  }

  String executionId() {
    return executionId;
  }

  Execution execution() {
    return simulation.execution(executionId);
  }

  ExecutionStatus status() {
    return execution().status();
  }

  WaveExecution wave(String name) {
    return execution().waves().stream()
        .filter(wave -> wave.wave().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  ServerExecution server(String name) {
    return execution().waves().stream()
        .flatMap(wave -> wave.servers().stream())
        .filter(server -> server.serverId().equals(Cast.id(name)))
        .findFirst()
        .orElseThrow();
  }

  ServerStatus serverStatus(String name) {
    return server(name).status();
  }

  /** The findings as {@code SEVERITY CODE server}. */
  List<String> findings() {
    return execution().findings().stream().map(Scene::text).toList();
  }

  static String text(Finding finding) {
    String about = finding.serverId().map(Cast::name).or(finding::wave).orElse("");
    return (finding.severity() + " " + finding.code() + " " + about).strip();
  }

  List<ExecutionEvent> events() {
    return simulation.orchestrator().executions().events(executionId);
  }

  /** What the record says of these types, as {@code mm:ss wave server what}. */
  List<String> record(EventType... types) {
    List<EventType> wanted = List.of(types);
    return events().stream()
        .filter(event -> wanted.contains(event.type()))
        .map(this::text)
        .toList();
  }

  /** Every change of a status of the execution or a wave, as {@code mm:ss wave STATUS}. */
  List<String> statuses() {
    return record(EventType.STATUS_CHANGED, EventType.WAVE_STATUS_CHANGED);
  }

  /** The changes of the execution's status. */
  List<String> executionStatuses() {
    return record(EventType.STATUS_CHANGED);
  }

  /** The changes of one wave's status. */
  List<String> waveStatuses(String wave) {
    return events().stream()
        .filter(event -> event.type() == EventType.WAVE_STATUS_CHANGED)
        .filter(event -> event.wave().filter(wave::equals).isPresent())
        .map(event -> clock(event.at()) + " " + event.flatDetails().get("to"))
        .toList();
  }

  /** What was really launched, as {@code mm:ss server}, in order. */
  List<String> launches() {
    return simulation.world().record().launches().stream()
        .sorted(
            Comparator.comparing(RecordedLaunch::startedAt).thenComparing(RecordedLaunch::serverId))
        .map(launch -> clock(launch.startedAt()) + " " + Cast.name(launch.serverId()))
        .toList();
  }

  /** What was really terminated, as {@code mm:ss server}, in order. */
  List<String> terminations() {
    return simulation.world().record().terminations().stream()
        .map(it -> clock(it.startedAt()) + " " + Cast.name(it.serverId()))
        .toList();
  }

  private String text(ExecutionEvent event) {
    StringBuilder text = new StringBuilder(clock(event.at()));
    event.wave().ifPresent(wave -> text.append(' ').append(wave));
    event.serverId().ifPresent(id -> text.append(' ').append(Cast.name(id)));
    String what = event.flatDetails().get("to");
    if (what == null) {
      what = event.type().name();
      String particular =
          event.flatDetails().getOrDefault("code", event.flatDetails().get("status"));
      what = particular == null ? what : what + " " + particular;
    }
    return text.append(' ').append(what).toString();
  }

  Instant moment(String time) {
    return simulation.world().start().plus(duration(time));
  }

  /** The time since the world's start, as {@code mm:ss} or {@code h:mm:ss}. */
  String clock(Instant moment) {
    Duration since = Duration.between(simulation.world().start(), moment);
    String text = "%02d:%02d".formatted(since.toMinutesPart(), since.toSecondsPart());
    String fraction = since.toMillisPart() == 0 ? "" : ".%03d".formatted(since.toMillisPart());
    return (since.toHours() == 0 ? text : since.toHours() + ":" + text) + fraction;
  }

  String clock() {
    return clock(simulation.time().now());
  }

  static Duration duration(String time) {
    String[] parts = time.split(":", -1);
    long seconds = 0;
    for (String part : parts) {
      seconds = seconds * 60 + Long.parseLong(part);
    }
    return Duration.ofSeconds(seconds);
  }
}
