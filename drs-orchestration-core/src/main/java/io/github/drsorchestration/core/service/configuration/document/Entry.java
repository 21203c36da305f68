package io.github.drsorchestration.core.service.configuration.document;

import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.core.service.configuration.report.ItemKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An item of a document.
 *
 * @param kind what it is
 * @param path where it is
 * @param id the id that the document gives it
 * @param name its name, as far as it can be read
 * @param value the item; absent if something is wrong with it
 * @param problems what is wrong with it
 * @param <T> its type
 */
public record Entry<T>(
    ItemKind kind,
    String path,
    Optional<String> id,
    String name,
    Optional<T> value,
    List<Problem> problems) {

  public Entry {
    problems = List.copyOf(problems);
  }

  /** The entry with another value. */
  public Entry<T> with(T other) {
    return new Entry<>(kind, path, id, name, Optional.of(other), problems);
  }

  /** The entry with what else is wrong with it. */
  public Entry<T> with(List<Problem> more) {
    List<Problem> all = Stream.concat(problems.stream(), more.stream()).toList();
    return new Entry<>(kind, path, id, name, value, all);
  }
}
