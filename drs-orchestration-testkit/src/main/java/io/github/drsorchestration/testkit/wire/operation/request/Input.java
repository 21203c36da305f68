package io.github.drsorchestration.testkit.wire.operation.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.testkit.wire.error.ApiException;
import io.github.drsorchestration.testkit.wire.error.ErrorType;
import io.github.drsorchestration.testkit.wire.http.WireRequest;
import io.github.drsorchestration.testkit.wire.shape.ServiceFacts;
import java.util.List;
import java.util.Map;

/** Collects the members of a request from its body, path and query. */
public final class Input {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Input() {}

  public static ObjectNode of(Operation operation, WireRequest request) {
    ObjectNode input = body(request.body());
    Map<String, List<String>> query = request.query();
    String shape = ServiceFacts.drs().input(operation.name());
    for (ServiceFacts.Located member : ServiceFacts.drs().outsideTheBody(shape)) {
      if (member.inPath()) {
        String rest = request.rawPath().substring(operation.path().indexOf('{'));
        input.put(member.name(), WireRequest.decodePath(rest));
      } else {
        put(input, member, query.getOrDefault(member.parameter(), List.of()));
      }
    }
    return input;
  }

  private static void put(ObjectNode input, ServiceFacts.Located member, List<String> values) {
    if (values.isEmpty()) {
      return;
    }
    String first = values.get(0);
    switch (member.type()) {
      case "list" -> values.forEach(input.withArrayProperty(member.name())::add);
      case "integer" -> {
        if (first.matches("-?\\d{1,9}")) {
          input.put(member.name(), Integer.parseInt(first));
        } else {
          input.put(member.name(), first);
        }
      }
      default -> input.put(member.name(), first);
    }
  }

  private static ObjectNode body(String text) {
    try {
      JsonNode body = text.isBlank() ? JsonValues.object() : MAPPER.readTree(text);
      if (body instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException broken) {
      throw cannotParse(broken.getOriginalMessage());
    }
    throw cannotParse("it is not an object");
  }

  private static ApiException cannotParse(String why) {
    return new ApiException(ErrorType.VALIDATION, "The body cannot be parsed: " + why)
        .with("reason", "cannotParse");
  }
}
