package io.github.drsorchestration.python;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What tests run of Python: what is on the path, or else what {@code requirements-test.txt} brings
 * into an environment under {@code target}, which is made when it is first needed.
 */
public final class PythonTools {

  private static final String REQUIREMENTS = "requirements-test.txt";

  private PythonTools() {}

  /** The command of this name that is on the path. */
  public static Optional<Path> onPath(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * The folder with this command, for scripts that call it by its name.
   *
   * @throws IOException if it is not on the path and the environment cannot be made
   */
  public static Path folderOf(String name) throws IOException {
    Optional<Path> installed = onPath(name);
    Path command = installed.isPresent() ? installed.get() : fromEnvironment(name);
    return command.toAbsolutePath().getParent();
  }

  /**
   * A command that a requirement brings along, whatever is on the path.
   *
   * @throws IOException if the environment cannot be made
   */
  public static Path fromEnvironment(String name) throws IOException {
    return ofTheProject().command(name);
  }

  /**
   * A Python that has this module.
   *
   * @throws IOException if the one on the path has not and the environment cannot be made
   */
  public static Path pythonWith(String module) throws IOException {
    Optional<Path> python = onPath("python3");
    return python.isPresent() && imports(python.get(), module)
        ? python.get()
        : ofTheProject().command("python");
  }

  private static boolean imports(Path python, String module) throws IOException {
    return Commands.run(List.of(python.toString(), "-c", "import " + module)).isEmpty();
  }

  private static PythonEnvironment ofTheProject() throws IOException {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(REQUIREMENTS))) {
        return new PythonEnvironment(at.resolve("target/python"), at.resolve(REQUIREMENTS));
      }
    }
    throw new IOException("there is no " + REQUIREMENTS + " here or above");
  }
}
