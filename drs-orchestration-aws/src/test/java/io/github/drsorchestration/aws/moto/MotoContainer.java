package io.github.drsorchestration.aws.moto;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs moto as a container, which is removed with this JVM. */
final class MotoContainer {

  private static final String IMAGE = "motoserver/moto:5.2.1";

  private MotoContainer() {}

  /** Starts one, where {@code docker} is on the path and its engine answers. */
  static URI start(Path improvements) throws IOException {
    String id =
        docker(
            "run",
            "--rm",
            "--detach",
            "--publish",
            "127.0.0.1::5000",
            "--volume",
            improvements + ":/improvements:ro",
            "--env",
            "PYTHONPATH=/improvements",
            IMAGE);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(id)));
    return URI.create("http://" + docker("port", id, "5000/tcp").lines().findFirst().orElseThrow());
  }

  private static void stop(String id) {
    try {
      docker("stop", id);
    } catch (IOException e) {
      throw new IllegalStateException("container " + id + " was left running", e);
    }
  }

  private static String docker(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("docker"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("docker " + arguments[0] + " failed: " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return said.strip();
  }
}
