package io.github.drsorchestration.aws.moto;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.StringJoiner;

/** A place that moto may come from. */
@FunctionalInterface
interface MotoSource {

  String HELP =
      """
      The tests need moto, which simulates AWS on this machine, and it could not be started.
      Install it: pip install -r requirements-test.txt
      Or start it yourself and say where it answers: -Dmoto.endpoint=http://127.0.0.1:5000
      """;

  /**
   * Starts it, and says where it answers.
   *
   * @throws IOException if it does not come from here; the message tells why
   */
  URI start() throws IOException;

  /**
   * Starts it from the first place, in the order of the map, that has it.
   *
   * @throws IllegalStateException if none has; the message tells why of each
   */
  static URI startFirst(Map<String, MotoSource> sources) {
    StringJoiner problems = new StringJoiner("\n", HELP, "");
    IllegalStateException failure = null;
    for (Map.Entry<String, MotoSource> source : sources.entrySet()) {
      try {
        return source.getValue().start();
      } catch (IOException e) {
        problems.add(source.getKey() + ": " + e.getMessage());
        failure = new IllegalStateException(problems.toString(), e);
      }
    }
    throw failure == null ? new IllegalStateException(HELP) : failure;
  }
}
