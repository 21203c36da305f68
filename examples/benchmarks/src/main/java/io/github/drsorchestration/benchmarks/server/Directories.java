package io.github.drsorchestration.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Directories that servers keep their state in for as long as they are measured. */
final class Directories {

  private Directories() {}

  /** Does something with a new directory, and deletes it. */
  static <T> T with(Function<Path, T> work) {
    try {
      Path directory = Files.createTempDirectory("server-benchmark");
      try {
        return work.apply(directory);
      } finally {
        delete(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path directory) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(directory)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
