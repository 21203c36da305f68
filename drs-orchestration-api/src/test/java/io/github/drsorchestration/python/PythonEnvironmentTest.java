package io.github.drsorchestration.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonEnvironmentTest {

  @TempDir private Path directory;

  @Test
  void an_environment_is_made_once_and_says_what_it_lacks() throws IOException {
    Path requirements = requirements("# nothing\n");
    PythonEnvironment environment =
        new PythonEnvironment(directory.resolve("target/python"), requirements);
    Path made = directory.resolve("target/python/installed.txt");

    assertThat(environment.command("python")).isExecutable();
    assertThat(made).hasContent("# nothing");
    var madeAt = Files.getLastModifiedTime(made);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> environment.command("moto_server"))
        .withMessageContaining("does not bring moto_server along");
    assertThat(Files.getLastModifiedTime(made)).isEqualTo(madeAt);

    requirements("./no-such-directory\n");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> environment.command("python"))
        .withMessageContaining("pip install")
        .withMessageContaining("no-such-directory");
  }

  @Test
  void a_command_that_is_on_the_path_is_found_there_and_another_is_not() {
    assertThat(PythonTools.onPath("python3")).isPresent();
    assertThat(PythonTools.onPath("no-such-command")).isEmpty();
  }

  private Path requirements(String content) throws IOException {
    return Files.writeString(directory.resolve("requirements-test.txt"), content);
  }
}
