package io.github.drsorchestration.core.rest.route;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A path with parameters in braces, such as {@code /executions/{id}/pause}.
 *
 * @param segments what is between the slashes
 */
public record PathTemplate(List<String> segments) {

  /** Which field of the input an {@code {id}} is, by the collection that it follows. */
  private static final Map<String, String> ID_FIELDS =
      Map.of(
          "protection-groups", "groupId",
          "recovery-plans", "planId",
          "executions", "executionId",
          "disasters", "disasterId",
          "source-servers", "serverId",
          "recipients", "recipientId",
          "undelivered", "deliveryId");

  public PathTemplate {
    segments = List.copyOf(segments);
  }

  public static PathTemplate of(String path) {
    return new PathTemplate(List.of(path.substring(1).split("/")));
  }

  public boolean matches(List<String> path) {
    if (path.size() != segments.size()) {
      return false;
    }
    for (int i = 0; i < path.size(); i++) {
      boolean fits = isParameter(i) ? !path.get(i).isEmpty() : segments.get(i).equals(path.get(i));
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** The fields of the input that a path has, with their values. */
  public Map<String, String> parameters(List<String> path) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < path.size(); i++) {
      if (isParameter(i)) {
        values.put(field(i), path.get(i));
      }
    }
    return values;
  }

  /** Literal segments first, so that {@code /executions/delete} is not the id of an execution. */
  static int compare(PathTemplate left, PathTemplate right) {
    int order = Integer.compare(left.segments.size(), right.segments.size());
    for (int i = 0; order == 0 && i < left.segments.size(); i++) {
      order = Boolean.compare(left.isParameter(i), right.isParameter(i));
    }
    return order;
  }

  /** The path that this one may have been meant to be: its own parameters, our literals. */
  Optional<String> filledFrom(List<String> path) {
    if (path.size() != segments.size()) {
      return Optional.empty();
    }
    StringBuilder filled = new StringBuilder();
    for (int i = 0; i < path.size(); i++) {
      filled.append('/').append(isParameter(i) ? path.get(i) : segments.get(i));
    }
    return Optional.of(filled.toString());
  }

  /** Whether the same paths match both, whatever the parameters are called. */
  boolean isLike(PathTemplate other) {
    return IntStream.range(0, segments.size())
        .allMatch(
            i ->
                other.segments.size() == segments.size()
                    && (isParameter(i)
                        ? other.isParameter(i)
                        : segments.get(i).equals(other.segments.get(i))));
  }

  private boolean isParameter(int index) {
    return segments.get(index).startsWith("{");
  }

  private String field(int index) {
    String segment = segments.get(index);
    String name = segment.substring(1, segment.length() - 1);
    return name.equals("id") ? ID_FIELDS.getOrDefault(segments.get(index - 1), name) : name;
  }

  @Override
  public String toString() {
    return "/" + String.join("/", segments);
  }
}
