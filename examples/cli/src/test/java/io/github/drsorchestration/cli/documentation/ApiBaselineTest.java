package io.github.drsorchestration.cli.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** japicmp compares the packages that a module exports with the last release, and no others. */
class ApiBaselineTest {

  private static final Pattern EXPORTED = Pattern.compile("(?m)^ *exports ([\\w.]+);$");
  private static final Pattern COMPARED =
      Pattern.compile("<include>(io\\.github\\.drsorchestration\\.[\\w.]+)</include>");

  @ParameterizedTest
  @ValueSource(strings = {"api", "core", "aws", "testkit"})
  void exactly_the_exported_packages_are_compared(String module) throws IOException {
    Path home = Markdown.ROOT.resolve("drs-orchestration-" + module);

    assertThat(found(COMPARED, home.resolve("pom.xml")))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            found(EXPORTED, home.resolve("src/main/java/module-info.java")));
  }

  private static List<String> found(Pattern pattern, Path file) throws IOException {
    return pattern.matcher(Files.readString(file)).results().map(it -> it.group(1)).toList();
  }
}
