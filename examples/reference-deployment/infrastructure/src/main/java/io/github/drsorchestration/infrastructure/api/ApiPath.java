package io.github.drsorchestration.infrastructure.api;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A path of the API, which may have no methods but only paths below it.
 *
 * @param segments such as {@code executions}, {@code {id}}, {@code pause}
 * @param methods in the order of the routes
 */
record ApiPath(List<String> segments, List<ApiMethod> methods) {

  private static final Pattern NOT_IN_AN_ID = Pattern.compile("[^A-Za-z0-9]+");

  ApiPath {
    segments = List.copyOf(segments);
    methods = List.copyOf(methods);
  }

  /** What it is called in a template, such as {@code ExecutionsIdPause}. */
  String logicalId() {
    return logicalId(segments);
  }

  /** What the path above it is called; empty for that of the API itself. */
  String parentId() {
    return logicalId(segments.subList(0, segments.size() - 1));
  }

  String lastSegment() {
    return segments.get(segments.size() - 1);
  }

  private static String logicalId(List<String> segments) {
    return segments.stream()
        .flatMap(NOT_IN_AN_ID::splitAsStream)
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }
}
