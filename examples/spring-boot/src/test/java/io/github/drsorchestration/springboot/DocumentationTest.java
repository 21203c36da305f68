package io.github.drsorchestration.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page shows code as it is run here. */
class DocumentationTest {

  private static final Path PAGE = Path.of("../../docs/spring-boot.md");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```(?:java|yaml)\\R(.*?)```");

  @Test
  void every_example_is_part_of_a_source_of_this_module() throws IOException {
    String sources = flat(sources());
    List<String> examples =
        EXAMPLE.matcher(Files.readString(PAGE)).results().map(DocumentationTest::code).toList();

    assertThat(examples).hasSizeGreaterThan(3).allSatisfy(it -> assertThat(sources).contains(it));
  }

  private static String code(MatchResult example) {
    return flat(example.group(1));
  }

  private static String flat(String text) {
    return text.lines()
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.append(Files.readString(file)).append('\n');
      }
    }
    return all.toString();
  }
}
