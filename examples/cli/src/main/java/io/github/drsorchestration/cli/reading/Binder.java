package io.github.drsorchestration.cli.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.cli.problem.JsonPaths;
import io.github.drsorchestration.cli.problem.Problems;
import io.github.drsorchestration.core.input.JsonMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns parts of a file that matches the schema into values, which have rules of their own. */
final class Binder {

  private final ObjectMapper mapper = DomainJson.mapper();
  private final Problems problems;

  Binder(Problems problems) {
    this.problems = problems;
  }

  /** The values of a list; those that break a rule become problems and are left out. */
  <T> List<T> list(JsonNode nodes, String path, Class<T> type) {
    List<T> values = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      value(nodes.get(i), JsonPaths.item(path, i), type).ifPresent(values::add);
    }
    return values;
  }

  /** The value, unless it breaks a rule. */
  <T> Optional<T> value(JsonNode node, String path, Class<T> type) {
    try {
      return Optional.of(mapper.treeToValue(node, type));
    } catch (JsonProcessingException refused) {
      report(path, refused);
      return Optional.empty();
    }
  }

  private void report(String path, JsonProcessingException refused) {
    String at =
        refused instanceof JsonMappingException mapping
            ? JsonPaths.of(path, mapping.getPath())
            : path;
    if (refused.getCause() instanceof InvalidValueException broken) {
      problems.add(at, broken);
    } else if (refused instanceof InvalidFormatException format) {
      problems.add(at, "is not a valid value: '" + format.getValue() + "'");
    } else {
      problems.add(at, JsonMessages.of(refused));
    }
  }
}
