package io.github.drsorchestration.core.report;

import static io.github.drsorchestration.core.report.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.report.CriticalStep;
import io.github.drsorchestration.api.report.ExecutionReport;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExecutionPathTest {

  @Test
  void the_path_leads_through_the_hook_the_failure_the_pause_the_retry_and_the_approval() {
    assertThat(told(Stories.threeTiers().reportAt(75)))
        .containsExactly(
            "0.0-5.0 PREPARATION: declaration to start",
            "5.0-18.0 LAUNCH databases: DRS launches db-03",
            "18.0-20.0 VERIFY databases: db-03 becomes healthy",
            "20.0-23.0 HOOK databases: hook 'promote-replica'",
            "23.0-31.0 FAILED_TRY application: launch 1 failed",
            "31.0-33.5 WAIT application: other servers of the wave",
            "33.5-34.0 WAIT application: until the engine's next step",
            "34.0-40.2 PAUSE application: pause by engine",
            "40.2-40.5 WAIT application: until somebody retried it",
            "40.5-50.0 LAUNCH application: DRS launches app-03",
            "50.0-52.0 VERIFY application: app-03 becomes healthy",
            "52.0-52.2 WAIT application: until the engine's next step",
            "52.2-58.0 APPROVAL web: approval by maria",
            "58.0-68.5 LAUNCH web: DRS launches web-04",
            "68.5-70.0 VERIFY web: web-04 becomes healthy");
  }

  @Test
  void of_parallel_waves_the_one_that_ended_last_is_on_the_path() {
    Story story =
        new Story()
            .started(0)
            .wave(new WaveStory("a").up("a1", 0, 9, 10).ran(0, 10, WaveStatus.COMPLETED))
            .wave(new WaveStory("b").up("b1", 0, 19, 20).ran(0, 20, WaveStatus.COMPLETED))
            .wave(
                new WaveStory("c", "a", "b").up("c1", 20, 29, 30).ran(20, 30, WaveStatus.COMPLETED))
            .ended(30, ExecutionStatus.COMPLETED);

    assertThat(told(story.reportAt(40)))
        .containsExactly(
            "0.0-19.0 LAUNCH b: DRS launches b1",
            "19.0-20.0 VERIFY b: b1 becomes healthy",
            "20.0-29.0 LAUNCH c: DRS launches c1",
            "29.0-30.0 VERIFY c: c1 becomes healthy");
  }

  @Test
  void waiting_for_room_is_on_the_path() {
    Story story =
        new Story()
            .started(0)
            .launching(0, "a")
            .wave(
                new WaveStory("a")
                    .up("a1", 0, 9, 10)
                    .up("a2", 11, 19, 20)
                    .ran(0, 20, WaveStatus.COMPLETED))
            .ended(20, ExecutionStatus.COMPLETED);

    assertThat(told(story.reportAt(40)))
        .containsExactly(
            "0.0-11.0 QUEUE a: waiting for room",
            "11.0-19.0 LAUNCH a: DRS launches a2",
            "19.0-20.0 VERIFY a: a2 becomes healthy");
  }

  @Test
  void a_running_execution_is_told_up_to_the_present() {
    WaveStory wave = new WaveStory("a").server(WaveStory.server("a1").launchingAt(at(3)).build());
    wave.more().startedAt(at(2)).status(WaveStatus.LAUNCHING);
    Story story = new Story().started(2).wave(wave);
    story.execution().status(ExecutionStatus.RUNNING);

    assertThat(told(story.reportAt(7)))
        .containsExactly(
            "0.0-2.0 PREPARATION: declaration to start",
            "2.0-3.0 WAIT a: until the engine's next step",
            "3.0-7.0 LAUNCH a: DRS launches a1");
  }

  @Test
  void an_execution_that_never_started_has_waited() {
    assertThat(told(new Story().reportAt(6)))
        .containsExactly("0.0-6.0 WAIT: until the engine's next step");
  }

  @Test
  void a_wave_that_was_reopened_later_ends_for_its_successors_when_they_start() {
    Story story =
        new Story()
            .started(0)
            .wave(
                new WaveStory("a")
                    .up("a1", 0, 9, 10)
                    .retried("a2", 0, 8, 40, 44, 45)
                    .ran(0, 45, WaveStatus.COMPLETED))
            .wave(new WaveStory("b", "a").up("b1", 11, 59, 60).ran(11, 60, WaveStatus.COMPLETED))
            .ended(60, ExecutionStatus.COMPLETED);

    assertThat(told(story.reportAt(70)))
        .containsExactly(
            "0.0-9.0 LAUNCH a: DRS launches a1",
            "9.0-10.0 VERIFY a: a1 becomes healthy",
            "10.0-11.0 WAIT a: until the engine's next step",
            "11.0-59.0 LAUNCH b: DRS launches b1",
            "59.0-60.0 VERIFY b: b1 becomes healthy");
  }

  private static List<String> told(ExecutionReport report) {
    return report.criticalPath().stream().map(ExecutionPathTest::told).toList();
  }

  private static String told(CriticalStep step) {
    return minutes(step.from())
        + "-"
        + minutes(step.to())
        + " "
        + step.kind()
        + step.wave().map(wave -> " " + wave).orElse("")
        + ": "
        + step.why();
  }

  @Test
  void of_servers_that_are_up_together_the_one_that_was_launched_last_held_up_the_others() {
    Story story =
        new Story()
            .started(0)
            .wave(
                new WaveStory("a")
                    .up("a1", 0, 19, 20)
                    .up("a2", 0, 9, 20)
                    .ran(0, 20, WaveStatus.COMPLETED))
            .ended(20, ExecutionStatus.COMPLETED);

    assertThat(told(story.reportAt(40)))
        .containsExactly(
            "0.0-19.0 LAUNCH a: DRS launches a1", "19.0-20.0 VERIFY a: a1 becomes healthy");
  }

  private static double minutes(Duration duration) {
    return duration.toMillis() / 60_000.0;
  }
}
