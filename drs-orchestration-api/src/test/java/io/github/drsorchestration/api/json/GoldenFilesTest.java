package io.github.drsorchestration.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.sample.Sample;
import io.github.drsorchestration.api.sample.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenFilesTest {

  private final ObjectMapper mapper = DomainJson.mapper();

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.github.drsorchestration.api.sample.Samples#all")
  <T> void the_newest_file_holds_what_is_written_today(Sample<T> sample) {
    assertThat(GoldenFiles.newestOf(sample))
        .as("a golden file of %s; WriteGoldenFiles makes one", sample)
        .hasValueSatisfying(
            file -> assertThat(file).hasContent(GoldenFiles.textOf(sample).stripTrailing()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.github.drsorchestration.api.sample.Samples#all")
  <T> void the_newest_file_is_read_as_the_sample(Sample<T> sample) throws IOException {
    Path file = GoldenFiles.newestOf(sample).orElseThrow();

    assertThat(mapper.readValue(file.toFile(), sample.type())).isEqualTo(sample.full());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.github.drsorchestration.api.sample.Samples#all")
  <T> void nothing_of_an_old_file_is_lost_on_reading(Sample<T> sample) throws IOException {
    for (Path file : GoldenFiles.of(sample)) {
      JsonNode stored = mapper.readTree(file.toFile());
      T read = mapper.readValue(file.toFile(), sample.type());
      JsonNode again = mapper.readTree(mapper.writeValueAsString(read));

      assertThat(contains(again, stored)).as("%s, written again: %s", file, again).isTrue();
    }
  }

  @Test
  void every_file_belongs_to_a_sample() throws IOException {
    List<String> expected = Samples.all().stream().map(sample -> sample.name() + ".json").toList();

    try (Stream<Path> files = Files.walk(GoldenFiles.ROOT)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .isNotEmpty()
          .isSubsetOf(expected);
    }
  }

  /** Later forms may have more fields; what is there must say the same. */
  private static boolean contains(JsonNode whole, JsonNode part) {
    if (part.isObject()) {
      return part.properties().stream()
          .allMatch(field -> contains(whole.path(field.getKey()), field.getValue()));
    }
    if (part.isArray() && whole.size() == part.size()) {
      for (int i = 0; i < part.size(); i++) {
        if (!contains(whole.get(i), part.get(i))) {
          return false;
        }
      }
      return true;
    }
    return whole.equals(part);
  }
}
