package io.github.drsorchestration.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.drsorchestration.api.json.DomainJson;
import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** What the commands share. */
final class Commands {

  private Commands() {}

  /** Where the command prints; picocli has injected the specification before it calls. */
  static PrintWriter out(@Nullable CommandSpec spec) {
    return Objects.requireNonNull(spec, "spec").commandLine().getOut();
  }

  /** "1 wave", "3 waves". */
  static String counted(int count, String singular) {
    return count + " " + singular + (count == 1 ? "" : "s");
  }

  /** A value as people and programs read it. */
  static String json(Object value) {
    try {
      return DomainJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
