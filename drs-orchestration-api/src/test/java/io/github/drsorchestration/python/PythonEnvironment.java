package io.github.drsorchestration.python;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * A virtual environment with what a file of requirements lists. It is made once, by the first of
 * the processes that want it, and again when the file changes.
 *
 * @param directory where it is
 * @param requirements the file
 */
record PythonEnvironment(Path directory, Path requirements) {

  /** The path of a command in the environment. */
  Path command(String name) throws IOException {
    Files.createDirectories(directory);
    try (FileChannel lock =
            FileChannel.open(
                directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = lock.lock()) {
      if (held.isValid() && !isReady()) {
        make();
      }
    }
    Path command = bin().resolve(name);
    if (!Files.isExecutable(command)) {
      throw new IOException(requirements + " does not bring " + name + " along");
    }
    return command;
  }

  private boolean isReady() throws IOException {
    return Files.exists(installed())
        && Files.readString(installed()).equals(Files.readString(requirements));
  }

  private void make() throws IOException {
    if (!Files.exists(installed())) {
      run("python3", "-m", "venv", "--clear", directory.resolve("environment").toString());
    }
    run(
        bin().resolve("python").toString(),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--requirement",
        requirements.toString());
    Files.copy(requirements, installed(), StandardCopyOption.REPLACE_EXISTING);
  }

  private Path bin() {
    return directory.resolve("environment/bin");
  }

  private Path installed() {
    return directory.resolve("installed.txt");
  }

  private static void run(String... command) throws IOException {
    Optional<String> problem = Commands.run(List.of(command));
    if (problem.isPresent()) {
      throw new IOException(String.join(" ", command) + " failed: " + problem.get());
    }
  }
}
