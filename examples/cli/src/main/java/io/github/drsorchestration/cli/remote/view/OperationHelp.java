package io.github.drsorchestration.cli.remote.view;

import io.github.drsorchestration.cli.remote.operation.RemoteField;
import io.github.drsorchestration.cli.remote.operation.RemoteOperation;
import io.github.drsorchestration.cli.terminal.ShellWord;
import java.util.ArrayList;
import java.util.List;

/** Describes an operation for people who want to call it. */
public final class OperationHelp {

  private OperationHelp() {}

  /** The operation with its fields and an example. */
  public static List<String> of(RemoteOperation operation) {
    List<String> lines = new ArrayList<>();
    lines.add(operation.name() + ": " + operation.summary());
    lines.add("  " + operation.method() + " " + operation.path());
    lines.addAll(fields(operation));
    lines.add("  Example:");
    lines.add("    drs-orchestration call " + operation.name() + example(operation));
    return lines;
  }

  /** The operation with its fields, under what a command says of it. */
  public static List<String> brief(RemoteOperation operation) {
    List<String> lines = new ArrayList<>();
    lines.add(operation.name() + ": " + operation.summary());
    lines.addAll(fields(operation));
    return lines;
  }

  private static List<String> fields(RemoteOperation operation) {
    int width = operation.fields().stream().mapToInt(it -> it.name().length()).max().orElse(0);
    return operation.fields().stream().map(field -> line(field, width)).toList();
  }

  private static String line(RemoteField field, int width) {
    String about =
        field.type()
            + (field.required() ? ", required" : "")
            + (field.description().isEmpty() ? "" : ". " + field.description());
    return "  " + field.name() + " ".repeat(width - field.name().length() + 2) + about;
  }

  private static String example(RemoteOperation operation) {
    StringBuilder words = new StringBuilder();
    operation
        .example()
        .properties()
        .forEach(
            field -> {
              String value =
                  field.getValue().isContainerNode()
                      ? field.getValue().toString()
                      : field.getValue().asText();
              words.append(' ').append(ShellWord.of(field.getKey() + "=" + value));
            });
    return words.toString();
  }
}
