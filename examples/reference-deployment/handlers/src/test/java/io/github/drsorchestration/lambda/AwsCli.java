package io.github.drsorchestration.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.drsorchestration.aws.moto.Moto;
import io.github.drsorchestration.python.PythonTools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command line, as an operator has it; its AWS is moto, and its Lambda is this machine. */
final class AwsCli {

  /** API Gateway has names that only exist in AWS. */
  private static final String CURL =
      """
      #!/bin/bash
      PATH="${PATH#*:}"
      exec curl "${@/#https:\\/\\/*.execute-api.*.amazonaws.com\\/prod/$API_GATEWAY}"
      """;

  private final Path folder = PythonTools.folderOf("aws");
  private final Map<String, String> variables;

  AwsCli(Moto moto, int lambdaPort, int apiPort) throws IOException {
    Path commands = Files.createTempDirectory("commands");
    Path curl = Files.writeString(commands.resolve("curl"), CURL);
    if (!curl.toFile().setExecutable(true)) {
      throw new IOException(curl + " cannot be executed");
    }
    curl.toFile().deleteOnExit();
    variables =
        Map.of(
            "PATH",
            commands + ":" + folder + ":" + System.getenv("PATH"),
            "API_GATEWAY",
            "http://127.0.0.1:" + apiPort,
            // moto takes the URL of a template in its own S3 only if it is at a name.
            "AWS_ENDPOINT_URL",
            moto.endpoint().toString().replace("127.0.0.1", "localhost"),
            "AWS_ENDPOINT_URL_LAMBDA",
            "http://127.0.0.1:" + lambdaPort,
            "AWS_DEFAULT_REGION",
            "eu-west-1",
            "AWS_REGION",
            "eu-west-1",
            "AWS_ACCESS_KEY_ID",
            Office.ACCOUNT,
            "AWS_SECRET_ACCESS_KEY",
            "secret",
            "AWS_PAGER",
            "",
            "AWS_MAX_ATTEMPTS",
            "1");
  }

  /** What a command of {@code aws} says. */
  JsonNode aws(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--output", "json"));
    all.addAll(List.of(arguments));
    try {
      return JsonMapper.builder().build().readTree(text(all.toArray(String[]::new)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same, as it is. */
  String text(String... arguments) {
    List<String> command = new ArrayList<>(List.of(folder.resolve("aws").toString()));
    command.addAll(List.of(arguments));
    return run(Path.of("."), command);
  }

  /** The same of Lambda as moto has it, which knows what was deployed and runs nothing. */
  JsonNode deployedLambda(String... arguments) {
    List<String> all = new ArrayList<>(List.of("lambda"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--endpoint-url", variables.get("AWS_ENDPOINT_URL")));
    return aws(all.toArray(String[]::new));
  }

  /** What a command says in a folder; its errors are in the message if it fails. */
  String run(Path where, List<String> command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile());
      Path errors = Files.createTempFile("errors", ".txt");
      errors.toFile().deleteOnExit();
      builder.redirectError(errors.toFile());
      builder.environment().putAll(variables);
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(command + ": " + output + Files.readString(errors));
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
