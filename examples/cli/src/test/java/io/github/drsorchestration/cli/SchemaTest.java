package io.github.drsorchestration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.api.plan.WaveOutcome;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.cli.reading.SimulationSchema;
import io.github.drsorchestration.cli.scenario.RequestTrigger;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.fault.FaultScope;
import io.github.drsorchestration.testkit.world.server.EarlierInstance;
import io.github.drsorchestration.testkit.world.server.OperatingSystem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The schema is written by hand, so that it reads well; these tests hold it to the types. */
class SchemaTest {

  private final JsonNode schema = parsed();

  @Test
  void it_is_printed_as_it_is() {
    assertThat(Cli.run("schema")).isEqualTo(new Cli.Result(0, SimulationSchema.text(), ""));
  }

  @Test
  void no_object_takes_fields_that_it_does_not_know() {
    List<String> open = new ArrayList<>();
    collectOpenObjects("#", schema, open);

    assertThat(open).isEmpty();
  }

  @Test
  void its_choices_are_those_of_the_types() {
    assertThat(choices("fault/properties/kind")).isEqualTo(names(FaultKind.values()));
    assertThat(choices("fault/properties/operation"))
        .isEqualTo(Arrays.stream(ServiceCall.values()).map(ServiceCall::toString).toList());
    assertThat(choices("request/properties/type")).isEqualTo(names(RequestType.values()));
    assertThat(choices("request/properties/on")).isEqualTo(names(RequestTrigger.values()));
    assertThat(choices("server/properties/replicationState"))
        .isEqualTo(names(ReplicationState.values()));
    assertThat(choices("server/properties/os")).isEqualTo(names(OperatingSystem.values()));
    assertThat(choices("server/properties/earlierInstance"))
        .isEqualTo(names(EarlierInstance.values()));
    assertThat(choices("hook/properties/type")).isEqualTo(names(HookType.values()));
    assertThat(choices("onFailure")).isEqualTo(names(OnFailure.values()));
    assertThat(choices("condition/properties/outcome")).isEqualTo(names(WaveOutcome.values()));
  }

  @Test
  void its_rules_for_kinds_of_faults_are_those_of_the_types() {
    assertThat(kinds("magnitude", "required"))
        .isEqualTo(kinds(kind -> kind.magnitude() == FaultKind.Magnitude.REQUIRED));
    assertThat(kinds("magnitude", "not/required"))
        .isEqualTo(kinds(kind -> kind.magnitude() == FaultKind.Magnitude.NONE));
    assertThat(kinds("serverId", "not/required"))
        .isEqualTo(
            kinds(kind -> kind.scope() == FaultScope.JOB || kind.scope() == FaultScope.CALL));
    assertThat(kinds("error", "not/required"))
        .isEqualTo(kinds(kind -> kind != FaultKind.SYNC_STALLS));
    assertThat(kinds("operation", "not/required"))
        .isEqualTo(kinds(kind -> kind.scope() != FaultScope.CALL));
  }

  /** The kinds of faults for which the schema requires or forbids a field. */
  private Set<String> kinds(String field, String how) {
    return StreamSupport.stream(schema.at("/$defs/fault/allOf").spliterator(), false)
        .filter(rule -> rule.at("/then/" + how + "/0").asText().equals(field))
        .flatMap(
            rule -> StreamSupport.stream(rule.at("/if/properties/kind/enum").spliterator(), false))
        .map(JsonNode::asText)
        .collect(Collectors.toSet());
  }

  private static Set<String> kinds(Predicate<FaultKind> of) {
    return Arrays.stream(FaultKind.values())
        .filter(of)
        .map(FaultKind::name)
        .collect(Collectors.toSet());
  }

  private List<String> choices(String definition) {
    return StreamSupport.stream(schema.at("/$defs/" + definition + "/enum").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static void collectOpenObjects(String path, JsonNode node, List<String> open) {
    boolean describesObject = node.path("type").asText().equals("object");
    if (describesObject && !node.has("additionalProperties")) {
      open.add(path);
    }
    node.properties()
        .forEach(field -> collectOpenObjects(path + "/" + field.getKey(), field.getValue(), open));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collectOpenObjects(path + "/" + i, node.get(i), open);
    }
  }

  private static JsonNode parsed() {
    try {
      return new ObjectMapper().readTree(SimulationSchema.text());
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }
}
