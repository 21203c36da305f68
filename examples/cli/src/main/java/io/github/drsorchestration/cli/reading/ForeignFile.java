package io.github.drsorchestration.cli.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.cli.problem.BadInputException;
import io.github.drsorchestration.core.service.configuration.foreign.FileFormat;
import io.github.drsorchestration.core.service.configuration.foreign.Recognition;

/** Says of a file that another tool wrote what it is, and what can be done with it. */
final class ForeignFile {

  private ForeignFile() {}

  /** Refuses a text that is not JSON. */
  static void refuse(String name, String text) {
    String start = text.stripLeading();
    if (!start.startsWith("{") && !start.startsWith("[")) {
      refuse(name, Recognition.ofText(text));
    }
  }

  static void refuse(String name, JsonNode document) {
    refuse(name, Recognition.of(document));
  }

  private static void refuse(String name, FileFormat format) {
    if (format != FileFormat.SIMULATION && format != FileFormat.UNKNOWN) {
      throw new BadInputException(
          name + ": is no simulation file but " + format.label() + ": " + format.advice());
    }
  }
}
