package io.github.drsorchestration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as users start it: the jar, in a process, through pipes. */
class RunnableJarIT {

  private static final String JAR = System.getProperty("jar");

  @TempDir Path directory;

  @Test
  void the_schema_arrives_byte_for_byte_at_the_other_end_of_a_pipe() throws Exception {
    byte[] schema = resource("simulation.schema.json");

    Process process = start("schema");
    byte[] received = process.getInputStream().readAllBytes();

    assertThat(process.waitFor()).isZero();
    assertThat(received).isEqualTo(schema).hasSizeGreaterThan(20_000);
  }

  @Test
  void a_bad_file_ends_with_2_and_one_message() throws Exception {
    Path file = Files.writeString(directory.resolve("bad.json"), "{}");

    Process process = start("validate", file.toString());

    assertThat(text(process.getInputStream())).isEmpty();
    assertThat(text(process.getErrorStream())).startsWith("error: " + file + ": ");
    assertThat(process.waitFor()).isEqualTo(2);
  }

  @Test
  void a_dash_is_standard_input() throws Exception {
    Process process = start("validate", "-");
    try (OutputStream in = process.getOutputStream()) {
      Files.copy(Cli.sample("two-tier"), in);
    }

    assertThat(text(process.getInputStream())).startsWith("valid: ");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void problems_of_standard_input_are_told_as_such() throws Exception {
    Process process = start("validate", "-");
    process.getOutputStream().close();

    assertThat(text(process.getErrorStream()))
        .isEqualTo("error: standard input: the file is empty\n");
    assertThat(process.waitFor()).isEqualTo(2);
  }

  @Test
  void text_in_a_pipe_is_utf_8_whatever_the_locale() throws Exception {
    Path file =
        ScenarioFile.sample("two-tier")
            .with("/recoveryPlans/0/name", "'Bäckerei 東京'")
            .writeTo(directory);
    ProcessBuilder builder = builder("forecast", file.toString());
    builder.environment().put("LC_ALL", "C");

    Process process = builder.start();

    assertThat(text(process.getInputStream())).contains("Forecast of a recovery of Bäckerei 東京");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void output_that_cannot_be_written_is_an_error() throws Exception {
    Process process = builder("schema").redirectOutput(Redirect.to(new File("/dev/full"))).start();

    assertThat(text(process.getErrorStream()))
        .isEqualTo("error: standard output could not be written\n");
    assertThat(process.waitFor()).isEqualTo(10);
  }

  @Test
  void the_version_is_that_of_the_build() throws Exception {
    Process process = start("--version");

    assertThat(text(process.getInputStream()).lines())
        .satisfiesExactly(
            build ->
                assertThat(build)
                    .matches(
                        "DRS Orchestration \\d+\\.\\d+\\.\\d+\\S*( \\(commit [0-9a-f]{7,40}(-dirty)?\\))?"),
            java -> assertThat(java).startsWith("Java " + Runtime.version()));
    assertThat(process.waitFor()).isZero();
  }

  private static Process start(String... arguments) throws IOException {
    return builder(arguments).start();
  }

  private static ProcessBuilder builder(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", JAR));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Main.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private static String text(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }
}
