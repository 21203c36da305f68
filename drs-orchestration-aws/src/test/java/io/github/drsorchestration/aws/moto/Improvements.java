package io.github.drsorchestration.aws.moto;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What moto's Python reads first, from a directory on its {@code PYTHONPATH}. */
final class Improvements {

  static final List<String> FILES =
      List.of(
          "sitecustomize.py",
          "moto_database.py",
          "moto_keys.py",
          "moto_machines.py",
          "moto_stacks.py");

  private Improvements() {}

  static byte[] source(String file) throws IOException {
    try (InputStream source = Improvements.class.getResourceAsStream(file)) {
      return source.readAllBytes();
    }
  }

  /** A directory that contains them, until this JVM ends. */
  static Path directory() throws IOException {
    Path directory = Files.createTempDirectory("moto");
    directory.toFile().deleteOnExit();
    for (String file : FILES) {
      Files.write(directory.resolve(file), source(file)).toFile().deleteOnExit();
    }
    return directory;
  }
}
