package io.github.drsorchestration.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.lambda.orchestration.TryAgainException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The definition of the state machine, and its diagram. */
class DefinitionTest {

  private static final Path DEFINITION =
      Path.of("..", "infrastructure", "statemachine", "dr-orchestrator.asl.json");
  private static final Path PAGE = Path.of("..", "..", "..", "docs", "deployment.md");
  private static final Pattern ARROW = Pattern.compile("  (\\S+) --> ([^\\s:]+).*");

  private final JsonNode definition = read();

  private static JsonNode read() {
    try {
      return new ObjectMapper().readTree(Files.readString(DEFINITION));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_diagram_shows_every_way_through_it() throws IOException {
    Set<String> drawn = new TreeSet<>();
    for (String line : Files.readAllLines(PAGE)) {
      Matcher arrow = ARROW.matcher(line);
      if (arrow.matches()) {
        drawn.add(arrow.group(1) + " " + arrow.group(2));
      }
    }

    assertThat(drawn).isEqualTo(ways());
  }

  private Set<String> ways() {
    Set<String> ways = new TreeSet<>();
    ways.add("[*] " + definition.path("StartAt").asText());
    for (Map.Entry<String, JsonNode> state : definition.path("States").properties()) {
      JsonNode it = state.getValue();
      state
          .getValue()
          .findValues("Next")
          .forEach(next -> ways.add(state.getKey() + " " + next.asText()));
      if (it.has("Default")) {
        ways.add(state.getKey() + " " + it.path("Default").asText());
      }
      if (it.path("Type").asText().matches("Succeed|Fail")) {
        ways.add(state.getKey() + " [*]");
      }
    }
    return ways;
  }

  @Test
  void every_way_leads_to_a_state() {
    Set<String> known = new TreeSet<>(Set.of("[*]"));
    definition.path("States").fieldNames().forEachRemaining(known::add);

    assertThat(ways()).allSatisfy(way -> assertThat(known).contains(way.split(" ", -1)[1]));
  }

  @Test
  void what_may_succeed_later_is_tried_again_by_its_name() {
    assertThat(definition.at("/States/StartDisaster/Retry/0/ErrorEquals").toString())
        .contains(TryAgainException.class.getName());
  }
}
