package io.github.drsorchestration.infrastructure.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The function of docs/infrastructure.md between Region switch and the state machine. */
class RegionSwitchTest {

  private static final Path PAGE = Path.of("../../../docs/infrastructure.md");

  /** Asks it as Region switch does, with Step Functions of its own. */
  private static final String ASK =
      """
      import datetime, sys, types

      runs, inputs = {}, []

      class NoRun(Exception):
          pass

      class StepFunctions:
          exceptions = types.SimpleNamespace(ExecutionDoesNotExist=NoRun)

          def describe_execution(self, executionArn):
              name = executionArn.removeprefix("arn:aws:states:us-east-2:1:execution:DROrchestrator:")
              if name not in runs:
                  raise NoRun()
              return {"status": runs[name]}

          def start_execution(self, stateMachineArn, name, input):
              runs[name] = "RUNNING"
              inputs.append(input)

      sys.modules["boto3"] = types.SimpleNamespace(client=lambda service: StepFunctions())
      import index

      def ask():
          try:
              return index.handler({}, None)["status"]
          except RuntimeError as error:
              return "error, " + str(error).split(" is ")[1]

      today = datetime.datetime.now(datetime.timezone.utc).date()
      print("first:", ask())
      print("again:", ask(), len(inputs), inputs[0])
      runs.update({name: "FAILED" for name in runs})
      print("failed:", ask())
      runs.update({name: "SUCCEEDED" for name in runs})
      print("over:", ask(), len(inputs))
      runs.clear()
      runs[f"region-switch-{today - datetime.timedelta(days=1)}"] = "RUNNING"
      print("past midnight:", ask(), len(inputs))
      """;

  @Test
  void it_starts_one_run_a_day_and_fails_until_that_has_succeeded(@TempDir Path folder)
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve("index.py"), function());
    ProcessBuilder builder =
        new ProcessBuilder("python3", "-c", ASK)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().put("PYTHONPATH", folder.toString());
    builder.environment().put("MACHINE", "arn:aws:states:us-east-2:1:stateMachine:DROrchestrator");
    builder.environment().put("INPUT", "what is to be recovered");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output)
        .isEqualTo(
            """
            first: error, RUNNING
            again: error, RUNNING 1 what is to be recovered
            failed: error, FAILED
            over: SUCCEEDED 1
            past midnight: error, running 1
            """);
  }

  private static String function() throws IOException {
    String page = Files.readString(PAGE);
    String code = page.substring(page.indexOf("ZipFile: |\n") + "ZipFile: |\n".length());
    return code.substring(0, code.indexOf("  RegionSwitch:\n")).stripTrailing().stripIndent();
  }
}
