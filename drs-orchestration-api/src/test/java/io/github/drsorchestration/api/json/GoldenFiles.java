package io.github.drsorchestration.api.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.drsorchestration.api.sample.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Documents as they were stored once, one folder per form: {@code golden/v1}, {@code golden/v2} and
 * so on. A file is never changed again, since somebody's store holds documents like it. The newest
 * file of a sample says what is written today.
 */
final class GoldenFiles {

  static final Path ROOT = Path.of("src", "test", "resources", "golden");

  private static final ObjectMapper MAPPER =
      DomainJson.mapper().enable(SerializationFeature.INDENT_OUTPUT);

  private GoldenFiles() {}

  static String textOf(Sample<?> sample) {
    try {
      return MAPPER.writeValueAsString(sample.full()) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> of(Sample<?> sample) {
    try (Stream<Path> forms = Files.list(ROOT)) {
      return forms
          .sorted(Comparator.comparing(GoldenFiles::number))
          .map(form -> form.resolve(sample.name() + ".json"))
          .filter(Files::exists)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Optional<Path> newestOf(Sample<?> sample) {
    List<Path> files = of(sample);
    return files.isEmpty() ? Optional.empty() : Optional.of(files.get(files.size() - 1));
  }

  private static int number(Path form) {
    return Integer.parseInt(form.getFileName().toString().substring(1));
  }
}
