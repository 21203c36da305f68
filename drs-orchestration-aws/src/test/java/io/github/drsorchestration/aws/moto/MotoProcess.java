package io.github.drsorchestration.aws.moto;

import io.github.drsorchestration.python.PythonTools;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Starts {@code moto_server}, and ends it with this JVM, however that ends. */
final class MotoProcess {

  private static final String SERVER = "moto_server";
  private static final Pattern RUNNING =
      Pattern.compile("Running on (http://127\\.0\\.0\\.1:\\d+)");

  private MotoProcess() {}

  static URI startFromPath() throws IOException {
    Optional<Path> installed = PythonTools.onPath(SERVER);
    if (installed.isEmpty()) {
      throw new IOException("there is no " + SERVER);
    }
    return start(installed.get(), Map.of());
  }

  static URI startFromEnvironment() throws IOException {
    return start(PythonTools.fromEnvironment(SERVER), Map.of());
  }

  /** From the path or an environment, with these variables. */
  static URI start(Map<String, String> variables) throws IOException {
    Optional<Path> installed = PythonTools.onPath(SERVER);
    return start(
        installed.isPresent() ? installed.get() : PythonTools.fromEnvironment(SERVER), variables);
  }

  private static URI start(Path server, Map<String, String> variables) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(List.of(server.toString(), "-H", "127.0.0.1", "-p", "0"))
            .redirectErrorStream(true);
    builder.environment().put("PYTHONPATH", Improvements.directory().toString());
    builder.environment().put("PYTHONUNBUFFERED", "1");
    builder.environment().putAll(variables);
    builder.environment().put("MOTO_ENDS_WITH_PARENT", "1");
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return endpoint(process);
  }

  /** Reads what the server says until it says where it answers, and goes on reading elsewhere. */
  private static URI endpoint(Process process) throws IOException {
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      Matcher running = RUNNING.matcher(line);
      if (running.find()) {
        Thread reader =
            new Thread(() -> output.lines().forEach(MotoProcess::ignore), "moto output");
        reader.setDaemon(true);
        reader.start();
        return URI.create(running.group(1));
      }
    }
    throw new IOException("moto_server ended before it answered:\n" + said);
  }

  private static void ignore(String line) {
    // One line per request; a pipe that nobody empties would stop the server.
  }
}
