package io.github.drsorchestration.cli.remote.verb;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A word for an operation.
 *
 * @param name the word
 * @param operation the operation
 * @param fields the fields of its input that need no name, in their order
 * @param columns what a list shows of each item; empty if the answer is no list
 */
public record Verb(String name, String operation, List<String> fields, List<String> columns) {

  /** How it is used. */
  String synopsis() {
    return name
        + fields.stream()
            .map(it -> " " + it.replace("Id", "").toUpperCase(Locale.ROOT))
            .collect(Collectors.joining());
  }
}
