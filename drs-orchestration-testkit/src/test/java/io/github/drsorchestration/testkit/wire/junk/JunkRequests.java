package io.github.drsorchestration.testkit.wire.junk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.testkit.wire.shape.ServiceFacts;
import java.util.List;
import java.util.stream.Stream;

/** Every operation, with every junk value in the place of every member, however deep. */
public final class JunkRequests {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<JsonNode> JUNK = JunkValues.all();

  private JunkRequests() {}

  /** A request of the operation that has what it must, and fits the model. */
  public static JsonNode valid(String operation) {
    return SampleValues.of(ServiceFacts.drs().input(operation));
  }

  /** All requests of the operation that have one junk value. */
  public static Stream<JunkRequest> of(String operation) {
    return members(ServiceFacts.drs().input(operation), "")
        .map(it -> new JunkRequest(operation, it.path(), it.shape(), it.junk(), it.value()));
  }

  private static Stream<Junked> anywhere(String shape, String path) {
    Stream<Junked> here = JUNK.stream().map(junk -> new Junked(path, shape, junk, junk));
    String of = ModelFile.shape(shape).path("of").asText();
    return switch (ModelFile.type(shape)) {
      case "structure" -> Stream.concat(here, members(shape, path + "."));
      case "list" ->
          Stream.concat(
              here, anywhere(of, path + "[]").map(it -> it.in(JSON.arrayNode().add(it.value()))));
      case "map" ->
          Stream.concat(
              here,
              anywhere(of, path + ".key")
                  .map(it -> it.in(JSON.objectNode().set("key", it.value()))));
      default -> here;
    };
  }

  private static Stream<Junked> members(String structure, String path) {
    return ModelFile.shape(structure).path("members").properties().stream()
        .flatMap(
            member ->
                anywhere(ModelFile.shapeOf(member.getValue()), path + member.getKey())
                    .map(it -> it.in(member(structure, member.getKey(), it.value()))));
  }

  private static ObjectNode member(String structure, String name, JsonNode value) {
    ObjectNode whole = (ObjectNode) SampleValues.of(structure);
    whole.set(name, value);
    return whole;
  }

  private record Junked(String path, String shape, JsonNode junk, JsonNode value) {
    Junked in(JsonNode around) {
      return new Junked(path, shape, junk, around);
    }
  }
}
