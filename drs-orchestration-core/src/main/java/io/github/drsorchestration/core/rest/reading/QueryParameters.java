package io.github.drsorchestration.core.rest.reading;

import io.github.drsorchestration.core.input.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes queries apart. */
final class QueryParameters {

  private static final String PART = "query";
  private static final int MAX_LENGTH = 8_192;

  private QueryParameters() {}

  /** The decoded values of each parameter, in the order in which they came. */
  static Map<String, List<String>> of(String query) {
    if (query.length() > MAX_LENGTH) {
      throw new InvalidInputException(PART, "must have at most " + MAX_LENGTH + " characters");
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String parameter : query.split("&", -1)) {
      if (!parameter.isEmpty()) {
        add(parameter, values);
      }
    }
    return values;
  }

  private static void add(String parameter, Map<String, List<String>> values) {
    int equals = parameter.indexOf('=');
    String name =
        PercentEncoding.decodeForm(equals < 0 ? parameter : parameter.substring(0, equals), PART);
    if (name.isBlank()) {
      throw new InvalidInputException(PART, "has a parameter without a name");
    }
    if (equals < 0) {
      throw new InvalidInputException(name, "has no value in the query");
    }
    values
        .computeIfAbsent(name, it -> new ArrayList<>())
        .add(PercentEncoding.decodeForm(parameter.substring(equals + 1), name));
  }
}
