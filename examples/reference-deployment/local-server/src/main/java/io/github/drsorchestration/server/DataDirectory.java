package io.github.drsorchestration.server;

import io.github.drsorchestration.cli.reading.ScenarioReader;
import io.github.drsorchestration.cli.scenario.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The directory of a server: its world, what happened there, and its state. */
final class DataDirectory {

  private static final String SAMPLE = "sample-world.json";

  private final Path path;

  DataDirectory(Path path) {
    this.path = path;
  }

  /**
   * The world of this directory. The first start puts it there; later ones must not bring another,
   * because what happened is the history of that one.
   */
  Scenario scenario(Optional<Path> given) throws IOException {
    Path kept = path.resolve("world.json");
    if (!Files.exists(kept)) {
      Scenario unused = given(given.orElse(null));
      create();
      Files.write(kept, bytes(given));
    } else if (given.isPresent() && !Arrays.equals(bytes(given), Files.readAllBytes(kept))) {
      throw new IllegalArgumentException(
          path + " has a world already, which is not " + given.get() + ": give another --data");
    }
    return read(kept);
  }

  /** The state holds the keys of the tokens, which are nobody else's business. */
  private void create() throws IOException {
    if (Files.exists(path)) {
      return;
    }
    Files.createDirectories(path);
    if (Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** The world of a file, or the sample. */
  static Scenario given(@Nullable Path file) throws IOException {
    if (file != null) {
      return read(file);
    }
    Path sample = Files.createTempFile("sample-world", ".json");
    try {
      Files.write(sample, bytes(Optional.empty()));
      return read(sample);
    } finally {
      Files.delete(sample);
    }
  }

  static Scenario read(Path file) {
    return new ScenarioReader().read(file);
  }

  private static byte[] bytes(Optional<Path> given) throws IOException {
    if (given.isPresent()) {
      return Files.readAllBytes(given.get());
    }
    try (InputStream sample =
        Objects.requireNonNull(DataDirectory.class.getResourceAsStream(SAMPLE), SAMPLE)) {
      return sample.readAllBytes();
    }
  }

  Path journal() {
    return path.resolve("world.jsonl");
  }

  Path database() {
    return path.resolve("state.db").toAbsolutePath();
  }
}
