package io.github.drsorchestration.infrastructure.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.aws.moto.Moto;
import io.github.drsorchestration.python.PythonTools;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployScriptTest {

  private static final String STACK = "scripted-test";

  @TempDir private static Path folder;

  private record Run(int exitCode, String output) {}

  @BeforeAll
  static void build() throws IOException {
    Files.write(folder.resolve("handlers.jar"), MotoCloud.jar());
  }

  @Test
  void it_shows_deploys_repeats_and_deletes_only_what_is_named() throws Exception {
    Run shown = deploy("--dry-run");
    assertThat(shown.output())
        .contains("the stack is NONE", "handlers.jar, 0.0 MB", "would upload 18 templates");
    assertThat(shown.exitCode()).isZero();

    Run deployed = deploy();
    assertThat(deployed.output())
        .contains("Uploading to s3://", "Deployed: CREATE_COMPLETE", "stateMachine:DROrchestrator");
    assertThat(deployed.exitCode()).isZero();

    Run again = deploy();
    assertThat(again.output()).contains("Nothing to change").doesNotContain("Uploading");
    assertThat(again.exitCode()).isZero();

    Run mistyped = run("another\n", "--destroy");
    assertThat(mistyped.output()).contains("'another' is not its name; nothing was deleted");
    assertThat(mistyped.exitCode()).isEqualTo(1);

    Run deleted = run(STACK + "\n", "--destroy");
    assertThat(deleted.output()).contains("The tables", "stay");
    assertThat(deleted.exitCode()).isZero();
  }

  @Test
  void it_refuses_what_does_not_fit_before_it_does_anything() throws Exception {
    assertThat(deploy("--mode", "3").output()).contains("mode 3 needs --role-arn");
    assertThat(deploy("--mode", "5").output()).contains("there is no mode 5");
    assertThat(deploy("--mode", "2", "--role-arn", "arn").output()).contains("a role of its own");
    assertThat(run("", "--mode", "2").output()).contains("--admin-email is missing");
    assertThat(run("", "--fast").output()).contains("unknown option --fast");
  }

  @Test
  void it_refuses_a_jar_that_was_not_made_small_and_says_which_to_take() throws Exception {
    Path complete = folder.resolve("handlers-complete.jar");
    try (RandomAccessFile file = new RandomAccessFile(complete.toFile(), "rw")) {
      file.setLength(56_600_000);
    }

    Run refused = deploy("--jar", complete.toString());

    assertThat(refused.output()).contains("has 56 MB", "take handlers.jar as mvn package makes it");
    assertThat(refused.exitCode()).isEqualTo(1);
  }

  private static Run deploy(String... options) throws IOException, InterruptedException {
    List<String> all =
        new ArrayList<>(List.of("--admin-email", "admin@example.com", "--no-smoke-test"));
    all.addAll(List.of("--mode", "headless", "--jar", folder.resolve("handlers.jar").toString()));
    all.addAll(List.of(options));
    return run("", all.toArray(String[]::new));
  }

  private static Run run(String input, String... options) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("bash", "deploy", "--project", "scripted", "--environment", "test"));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // moto takes the URL of a template in its own S3 only if it is at a name.
    String endpoint = Moto.shared().endpoint().toString().replace("127.0.0.1", "localhost");
    String path = PythonTools.folderOf("aws") + ":" + System.getenv("PATH");
    builder.environment().put("PATH", path);
    builder.environment().put("AWS_ENDPOINT_URL", endpoint);
    builder.environment().put("AWS_REGION", "eu-west-1");
    builder.environment().put("AWS_ACCESS_KEY_ID", "test");
    builder.environment().put("AWS_SECRET_ACCESS_KEY", "test");
    builder.environment().put("AWS_MAX_ATTEMPTS", "1");
    Process process = builder.start();
    process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output);
  }
}
