package io.github.drsorchestration.cli.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.drsorchestration.cli.Main;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every command line of the documentation can be typed as it stands. */
class DocumentedCommandsTest {

  private static final Pattern COMMAND =
      Pattern.compile("(?m)^(?:\\$ )?java -jar examples/cli/target/drs-orchestration\\.jar (.*)$");
  private static final Pattern VARIABLE = Pattern.compile("(?m)^export (\\w+)=\"([^\"]*)\"$");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Pattern SAMPLE = Pattern.compile("examples/\\S+\\.json");

  @Test
  void every_command_parses() {
    List<String> commands = new ArrayList<>();
    for (Markdown document : Markdown.all()) {
      commands.addAll(commandsIn(document.text()));
    }

    assertThat(commands).hasSizeGreaterThan(10);
    assertThat(commands)
        .allSatisfy(
            command ->
                assertThatCode(() -> Main.commandLine().parseArgs(words(command)))
                    .as(command)
                    .doesNotThrowAnyException());
  }

  @Test
  void every_sample_exists() {
    List<String> samples =
        Markdown.all().stream()
            .flatMap(document -> SAMPLE.matcher(document.text()).results())
            .map(MatchResult::group)
            .toList();

    assertThat(samples)
        .isNotEmpty()
        .allSatisfy(sample -> assertThat(Markdown.ROOT.resolve(sample)).exists());
  }

  private static List<String> commandsIn(String document) {
    String expanded = document;
    for (MatchResult variable : VARIABLE.matcher(document).results().toList()) {
      expanded =
          expanded.replace("$" + variable.group(1), Matcher.quoteReplacement(variable.group(2)));
    }
    return COMMAND.matcher(expanded).results().map(command -> command.group(1)).toList();
  }

  private static String[] words(String command) {
    return WORD.matcher(command)
        .results()
        .map(word -> word.group(1) != null ? word.group(1) : word.group(2))
        .toArray(String[]::new);
  }
}
