package io.github.drsorchestration.aws.stepfunctions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The definitions of state machines that come with this module. */
final class StateMachineDefinition {

  private StateMachineDefinition() {}

  static String read(String name) {
    try (InputStream in = StateMachineDefinition.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
