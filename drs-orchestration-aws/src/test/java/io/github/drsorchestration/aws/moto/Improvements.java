package io.github.drsorchestration.aws.moto;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What moto's Python reads first, from a directory on its {@code PYTHONPATH}. */
final class Improvements {

  static final String FILE = "sitecustomize.py";

  private Improvements() {}

  static byte[] source() throws IOException {
    try (InputStream source = Improvements.class.getResourceAsStream(FILE)) {
      return source.readAllBytes();
    }
  }

  /** A directory that contains them, until this JVM ends. */
  static Path directory() throws IOException {
    Path directory = Files.createTempDirectory("moto");
    directory.toFile().deleteOnExit();
    Path file = Files.write(directory.resolve(FILE), source());
    file.toFile().deleteOnExit();
    return directory;
  }
}
