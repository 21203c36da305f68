package io.github.drsorchestration.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.cli.reading.ScenarioReader;
import io.github.drsorchestration.cli.run.RunOptions;
import io.github.drsorchestration.cli.run.RunResult;
import io.github.drsorchestration.cli.run.SimulatedRun;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.testkit.time.Pace;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plays whole runs on a screen that really moves its cursor. */
class LiveScreenTest {

  private static final Terminal PLAIN = new Terminal(true, false, true, 80);
  private static final Pattern ERASE = Pattern.compile("\u001b\\[(\\d+)A\r\u001b\\[J");
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[\\d+m");

  @ParameterizedTest
  @ValueSource(strings = {"three-tier", "diamond", "thousand"})
  void in_the_end_only_what_happened_and_the_summary_are_left(String sample) {
    StringWriter lines = new StringWriter();
    play(sample, new PlainLines(new PrintWriter(lines), Terminal.PIPE, false));

    List<String> screen = screenAfter(play(sample, PLAIN));

    assertThat(screen).isEqualTo(lines.toString().lines().toList());
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

  private static String play(String sample, Terminal terminal) {
    StringWriter written = new StringWriter();
    AtomicLong milliseconds = new AtomicLong();
    play(
        sample,
        new LiveScreen(
            new PrintWriter(written),
            terminal,
            () -> Duration.ofMillis(milliseconds.getAndAdd(30))));
    return written.toString();
  }

  private static void play(String sample, Display display) {
    Scenario scenario = new ScenarioReader().read(Path.of("samples", sample + ".json"));
    RunOptions options =
        new RunOptions(ExecutionKind.RECOVERY, scenario.world().seed(), Pace.asFastAsPossible());
    RunResult result = SimulatedRun.run(scenario, scenario.plans().get(0), options, display);
    display.ended(Summary.of(new Ending(result, 1, Duration.ZERO, List.of())));
  }

  /** What is written between two erasures ends with the picture that the second one erases. */
  private static List<String> pictures(String written) {
    List<String> pictures = new ArrayList<>();
    Matcher erase = ERASE.matcher(written);
    int start = 0;
    while (erase.find()) {
      List<String> lines = written.substring(start, erase.start()).lines().toList();
      int height = Integer.parseInt(erase.group(1));
      pictures.add(String.join("\n", lines.subList(lines.size() - height, lines.size())));
      start = erase.end();
    }
    return pictures;
  }

  private static List<String> screenAfter(String written) {
    List<String> screen = new ArrayList<>();
    Matcher erase = ERASE.matcher(written);
    int start = 0;
    while (erase.find()) {
      screen.addAll(written.substring(start, erase.start()).lines().toList());
      int height = Integer.parseInt(erase.group(1));
      screen.subList(screen.size() - height, screen.size()).clear();
      start = erase.end();
    }
    screen.addAll(Arrays.asList(written.substring(start).split("\n", 0)));
    return screen;
  }
}
