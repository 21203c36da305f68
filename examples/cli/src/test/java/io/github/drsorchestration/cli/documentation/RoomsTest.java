package io.github.drsorchestration.cli.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of the engine's rooms shows what each of them imports. */
class RoomsTest {

  private static final Path ENGINE =
      Markdown.ROOT.resolve(
          "drs-orchestration-core/src/main/java/io/github/drsorchestration/core/engine");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `core\\.engine\\.(\\w+)` \\|.*\\|([^|]*)\\|$");
  private static final Pattern IMPORT =
      Pattern.compile(
          "(?m)^import (?:static )?io\\.github\\.drsorchestration\\.core\\.engine\\.([a-z]+)\\.");

  @Test
  void every_room_imports_exactly_the_rooms_in_its_row() throws IOException {
    Map<String, String> documented = new TreeMap<>();
    ROW.matcher(Markdown.of("docs/architecture.md").text())
        .results()
        .forEach(row -> documented.put(row.group(1), row.group(2).strip()));

    assertThat(documented).isEqualTo(imported());
  }

  private static Map<String, String> imported() throws IOException {
    Map<String, String> rooms = new TreeMap<>();
    try (Stream<Path> directories = Files.list(ENGINE)) {
      for (Path room : directories.filter(Files::isDirectory).toList()) {
        rooms.put(room.getFileName().toString(), String.join(", ", importedBy(room)));
      }
    }
    return rooms;
  }

  private static SortedSet<String> importedBy(Path room) throws IOException {
    SortedSet<String> others = new TreeSet<>();
    try (Stream<Path> files = Files.walk(room)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        others.addAll(
            IMPORT
                .matcher(Files.readString(file))
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toSet()));
      }
    }
    others.remove(room.getFileName().toString());
    return others;
  }
}
