package io.github.drsorchestration.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.cli.reading.ScenarioReader;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.simulation.RunOptions;
import io.github.drsorchestration.cli.simulation.RunResult;
import io.github.drsorchestration.cli.simulation.SimulatedRun;
import io.github.drsorchestration.cli.summary.Summary;
import io.github.drsorchestration.cli.terminal.Console;
import io.github.drsorchestration.cli.terminal.Terminal;
import io.github.drsorchestration.testkit.time.Pace;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plays whole runs on a screen that really moves its cursor. */
class LiveScreenTest {

  private static final Terminal PLAIN = new Terminal(true, false, true, 80);
  private static final Pattern ERASE = Pattern.compile("\u001b\\[(\\d+)A\r\u001b\\[J");
  private static final Pattern AUTOWRAP = Pattern.compile("\u001b\\[\\?7[lh]");
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[\\d+m");

  @ParameterizedTest
  @CsvSource({
    "three-tier, 200", "diamond, 200", "thousand, 200",
    // narrower than the picture, as after the window was made smaller
    "three-tier, 50", "diamond, 50", "thousand, 50",
  })
  void in_the_end_only_events_and_the_summary_are_left(String sample, int columns) {
    StringWriter lines = new StringWriter();
    play(
        sample,
        new PlainLines(
            new Console(new PrintWriter(lines), Terminal.PIPE), false, EventSource.STORE));

    assertThat(Screen.after(columns, play(sample, PLAIN)))
        .isEqualTo(Screen.after(columns, lines.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"three-tier", "diamond", "thousand"})
  void the_picture_fits_into_80_columns_and_24_rows(String sample) {
    String written = play(sample, PLAIN);

    List<String> pictures = pictures(written);
    assertThat(pictures).isNotEmpty();
    assertThat(pictures)
        .allSatisfy(
            picture ->
                assertThat(picture.lines())
                    .hasSizeLessThan(24)
                    .allSatisfy(line -> assertThat(line).hasSizeLessThan(80)));
  }

  @ParameterizedTest
  @ValueSource(strings = "three-tier")
  void colours_change_nothing_but_the_colours(String sample) {
    String coloured = play(sample, new Terminal(true, true, true, 80));

    assertThat(coloured).containsPattern(COLOUR);
    assertThat(COLOUR.matcher(coloured).replaceAll("")).isEqualTo(play(sample, PLAIN));
  }

  @ParameterizedTest
  @ValueSource(strings = "three-tier")
  void the_picture_shows_waves_servers_the_bar_and_the_clock(String sample) {
    List<String> pictures = pictures(play(sample, new Terminal(true, false, false, 80)));

    assertThat(pictures)
        .anySatisfy(
            picture ->
                assertThat(picture)
                    .contains("Web shop: recovery RUNNING", " of 02:00:00", "##", "--")
                    .contains("11 of 12 servers up")
                    .containsPattern("\\+ application +COMPLETED +4 of 4 ")
                    .containsPattern("> web +LAUNCHING +5 of 6 ")
                    .contains("LAUNCHING (1) web-3"));
  }

  @Test
  void while_the_store_is_away_the_picture_says_for_how_long() {
    StringWriter written = new StringWriter();
    AtomicLong seconds = new AtomicLong();
    LiveScreen screen =
        new LiveScreen(
            new Console(new PrintWriter(written), PLAIN),
            () -> Duration.ofSeconds(seconds.incrementAndGet()),
            EventSource.STORE);
    Scenario scenario = new ScenarioReader().read(Path.of("samples", "two-tier.json"));
    Execution execution =
        SimulatedRun.run(
                scenario,
                scenario.plans().get(0),
                new RunOptions(ExecutionKind.RECOVERY, 1, Pace.asFastAsPossible()),
                ExecutionObserver.NONE)
            .execution();
    Instant since = execution.createdAt().plusSeconds(90);

    screen.onSilence(since, since, "Query: DynamoDB is away", execution);
    screen.onSilence(since, since.plusSeconds(8), "Query: DynamoDB is away", execution);

    assertThat(Screen.after(80, written.toString()))
        .startsWith(
            "[+00:01:30] the store does not answer; still driving, and trying again",
            "[+00:01:30] Query: DynamoDB is away")
        .endsWith("    no answer from the store for 00:00:08");

    screen.onAnswer(since, since.plusSeconds(9), execution);
    screen.finish(List.of());

    assertThat(Screen.after(80, written.toString()))
        .containsExactly(
            "[+00:01:30] the store does not answer; still driving, and trying again",
            "[+00:01:30] Query: DynamoDB is away",
            "[+00:01:39] the store answers again, after 00:00:09");
  }

  private static String play(String sample, Terminal terminal) {
    StringWriter written = new StringWriter();
    AtomicLong milliseconds = new AtomicLong();
    play(
        sample,
        new LiveScreen(
            new Console(new PrintWriter(written), terminal),
            () -> Duration.ofMillis(milliseconds.getAndAdd(30)),
            EventSource.STORE));
    return written.toString();
  }

  private static void play(String sample, Display display) {
    Scenario scenario = new ScenarioReader().read(Path.of("samples", sample + ".json"));
    RunOptions options =
        new RunOptions(ExecutionKind.RECOVERY, scenario.world().seed(), Pace.asFastAsPossible());
    RunResult result = SimulatedRun.run(scenario, scenario.plans().get(0), options, display);
    display.finish(Summary.of(result, 1, Duration.ZERO, List.of()));
  }

  /** What is written between two erasures ends with the picture that the second one erases. */
  private static List<String> pictures(String written) {
    List<String> pictures = new ArrayList<>();
    Matcher erase = ERASE.matcher(written);
    int start = 0;
    while (erase.find()) {
      List<String> lines =
          AUTOWRAP.matcher(written.substring(start, erase.start())).replaceAll("").lines().toList();
      int height = Integer.parseInt(erase.group(1));
      pictures.add(String.join("\n", lines.subList(lines.size() - height, lines.size())));
      start = erase.end();
    }
    return pictures;
  }
}
