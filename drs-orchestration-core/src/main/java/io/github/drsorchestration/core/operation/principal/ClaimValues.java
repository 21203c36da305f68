package io.github.drsorchestration.core.operation.principal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads claims in the forms in which authorizers hand them over. */
final class ClaimValues {

  private ClaimValues() {}

  /**
   * A list: one of JSON, {@code a,b} as a REST API flattens it, or {@code [a b]} as an HTTP API
   * does. Empty if it is none of these.
   */
  static Optional<List<String>> list(@Nullable Object claim) {
    if (claim instanceof Collection<?> values) {
      return texts(values);
    }
    if (claim instanceof String text) {
      String stripped = text.strip();
      boolean bracketed = stripped.startsWith("[") && stripped.endsWith("]");
      String inner = bracketed ? stripped.substring(1, stripped.length() - 1) : stripped;
      return texts(List.of(inner.replace("\"", "").strip().split("[,\\s]+")));
    }
    return Optional.empty();
  }

  private static Optional<List<String>> texts(Collection<?> values) {
    List<String> texts = new ArrayList<>();
    for (Object value : values) {
      if (!(value instanceof String text)) {
        return Optional.empty();
      }
      if (!text.isBlank()) {
        texts.add(text);
      }
    }
    return Optional.of(texts);
  }
}
