package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.ELSEWHERE;
import static io.github.drsorchestration.testkit.scenario.Cast.PLACE;
import static io.github.drsorchestration.testkit.scenario.Cast.group;
import static io.github.drsorchestration.testkit.scenario.Cast.groupIn;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.server;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.TerminationStatus;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.core.service.execution.Executions;
import io.github.drsorchestration.core.service.execution.JobLog;
import io.github.drsorchestration.core.service.execution.LaunchedInstance;
import io.github.drsorchestration.core.service.execution.TerminationProgress;
import io.github.drsorchestration.core.service.place.PerPlace;
import io.github.drsorchestration.core.service.place.PlaceProblem;
import io.github.drsorchestration.testkit.call.CallLedger;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What can be seen of an execution in DRS, while places are well and while they are not. */
class LookingAtDrsScenarioTest {

  @Test
  void the_logs_of_all_jobs_are_shown_by_wave_and_job_the_clean_up_last() {
    Scene scene = Scene.of(wave("a").build(), wave("b").build()).run(Scene.drill().build());
    scene.request(RequestType.TERMINATE).runUntilIdle();

    List<JobLog> logs = executions(scene).jobLogs(scene.executionId());

    assertThat(logs)
        .extracting(log -> log.wave().orElse("clean-up") + " " + log.type())
        .containsExactly("a LAUNCH", "b LAUNCH", "clean-up TERMINATE");
    assertThat(logs.get(0).entries()).extracting(JobLogEntry::event).contains("JOB_START");
    assertThat(logs).allSatisfy(log -> assertThat(log.problem()).isEmpty());
  }

  @Test
  void a_log_that_cannot_be_read_says_so_and_the_others_are_shown() {
    Scene scene = inTwoPlaces(dark(ELSEWHERE, ServiceCall.DESCRIBE_JOB_LOG_ITEMS)).run();
    scene.runUntil("2:00:00");

    List<JobLog> logs = executions(scene).jobLogs(scene.executionId());

    assertThat(logs).extracting(JobLog::where).containsExactly(PLACE, ELSEWHERE);
    assertThat(logs.get(0).problem()).isEmpty();
    assertThat(logs.get(0).entries()).isNotEmpty();
    assertThat(logs.get(1).problem())
        .hasValueSatisfying(why -> assertThat(why.problem()).contains("DescribeJobLogItems"));
    assertThat(logs.get(1).entries()).isEmpty();
  }

  @Test
  void instances_are_shown_as_drs_has_them_now() {
    Scene scene = Scene.of(wave("a").build(), wave("b").build()).run();

    PerPlace<LaunchedInstance> instances = executions(scene).recoveryInstances(scene.executionId());

    assertThat(instances.problems()).isEmpty();
    assertThat(instances.items())
        .extracting(it -> it.wave() + " " + it.now().orElseThrow().state())
        .containsExactly("a RUNNING", "b RUNNING");
    assertThat(instances.items())
        .extracting(LaunchedInstance::instanceId)
        .containsExactly(
            scene.server("a").recoveryInstanceId().orElseThrow(),
            scene.server("b").recoveryInstanceId().orElseThrow());
  }

  @Test
  void it_takes_one_call_a_job_and_one_a_place() {
    Scene scene = inTwoPlaces().run();
    CallLedger calls = scene.simulation().world().calls();

    calls.clear();
    executions(scene).jobLogs(scene.executionId());
    assertThat(calls.byCall()).containsExactly(Map.entry(ServiceCall.DESCRIBE_JOB_LOG_ITEMS, 2L));

    calls.clear();
    executions(scene).recoveryInstances(scene.executionId());
    assertThat(calls.byCall())
        .containsExactly(Map.entry(ServiceCall.DESCRIBE_RECOVERY_INSTANCES, 2L));
  }

  @Test
  void an_instance_that_is_gone_is_shown_without_a_state() {
    Scene scene = Scene.of(wave("a").build()).run(Scene.drill().build());
    scene.request(RequestType.TERMINATE).runUntilIdle();
    scene.runFor("48:00:00");

    assertThat(executions(scene).recoveryInstances(scene.executionId()).items())
        .singleElement()
        .satisfies(it -> assertThat(it.now().filter(now -> now.state().isLive())).isEmpty());
  }

  @Test
  void a_place_that_does_not_answer_is_named_and_the_other_is_shown() {
    Scene scene = inTwoPlaces(dark(ELSEWHERE, ServiceCall.DESCRIBE_RECOVERY_INSTANCES)).run();
    scene.runUntil("2:00:00");

    PerPlace<LaunchedInstance> instances = executions(scene).recoveryInstances(scene.executionId());

    assertThat(instances.problems()).extracting(PlaceProblem::where).containsExactly(ELSEWHERE);
    assertThat(instances.items())
        .extracting(it -> it.where() + " " + it.now().isPresent())
        .containsExactly(PLACE + " true", ELSEWHERE + " false");
  }

  @Test
  void the_progress_of_a_termination_is_told_from_before_it_begins_to_its_end() {
    Scene scene = Scene.of(wave("a").build(), wave("b").build()).run(Scene.drill().build());
    assertThat(progress(scene))
        .isEqualTo(new TerminationProgress(false, false, 0, Map.of(), List.of()));

    scene.request(RequestType.TERMINATE);
    assertThat(progress(scene))
        .isEqualTo(new TerminationProgress(true, false, 0, Map.of(), List.of()));

    scene.runFor("01:00");
    assertThat(progress(scene).counts())
        .containsExactly(Map.entry(TerminationStatus.TERMINATING, 2));
    assertThat(progress(scene).done()).isFalse();

    scene.runUntilIdle();
    assertThat(progress(scene).counts())
        .containsExactly(Map.entry(TerminationStatus.TERMINATED, 2));
    assertThat(progress(scene))
        .returns(true, TerminationProgress::done)
        .returns(100, TerminationProgress::percent);
  }

  @Test
  void a_launch_that_is_tried_again_shows_both_instances() {
    Scene scene =
        Scene.of(
                plan(wave("a").onFailure(OnFailure.PAUSE).build()),
                world("a")
                    .fault(
                        Fault.builder()
                            .kind(FaultKind.LAUNCH_FAILS)
                            .serverId(id("a"))
                            .occurrence(1)
                            .build()))
            .start(Scene.recovery().build())
            .runUntil("20:00");
    scene.request(RequestType.RETRY).runUntilIdle();

    List<LaunchedInstance> instances =
        executions(scene).recoveryInstances(scene.executionId()).items();

    assertThat(instances).extracting(LaunchedInstance::serverId).containsOnly(id("a"));
    assertThat(instances.get(instances.size() - 1).now()).isPresent();
    assertThat(executions(scene).jobLogs(scene.executionId()))
        .extracting(JobLog::type)
        .containsExactly(JobType.LAUNCH, JobType.LAUNCH);
  }

  private static Fault dark(AccountRegion where, ServiceCall call) {
    return Fault.builder()
        .kind(FaultKind.ACCESS_DENIED)
        .operation(call)
        .where(where)
        .since(Duration.ofMinutes(90))
        .build();
  }

  private static Scene inTwoPlaces(Fault... faults) {
    WorldBuilder world = world("a").server(server("b").where(ELSEWHERE).build());
    List.of(faults).forEach(world::fault);
    return Scene.of(
        world,
        plan(wave("a").build(), wave("b").build()),
        group("a"),
        groupIn(ELSEWHERE, "b").addServerIds(id("b")).build());
  }

  private static TerminationProgress progress(Scene scene) {
    return executions(scene).terminationProgress(scene.executionId());
  }

  private static Executions executions(Scene scene) {
    return scene.simulation().orchestrator().executions();
  }
}
