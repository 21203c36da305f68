package io.github.drsorchestration.core.rest.openapi.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.Permission;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.FailureThreshold;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.WaveCondition;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.core.input.StrictJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemasTest {

  private final Schemas schemas = new Schemas();

  enum Colour {
    RED,
    GREEN
  }

  record Part(String name, int size) {}

  record Everything(
      String text,
      boolean flag,
      long big,
      double share,
      Optional<Integer> count,
      OptionalInt port,
      Instant at,
      Duration lasts,
      List<Part> parts,
      Set<String> names,
      Map<Colour, Part> byColour,
      JsonNode anything) {}

  record Tree(List<Tree> children) {}

  static final class Elsewhere {
    record Part(String other) {}

    private Elsewhere() {}
  }

  private JsonNode output(Class<?> type, Class<?>... about) {
    return schemas.of(schemas.type(type, about), Direction.OUTPUT);
  }

  private JsonNode input(Class<?> type) {
    return schemas.of(schemas.type(type), Direction.INPUT);
  }

  private JsonNode component(String name) {
    return schemas.components().path(name);
  }

  private static JsonNode json(String text) {
    return StrictJson.read(text.replace('\'', '"'));
  }

  @Test
  void a_record_has_a_schema_for_each_component() {
    assertThat(output(Everything.class))
        .isEqualTo(json("{'$ref': '#/components/schemas/Everything'}"));
    assertThat(component("Everything").path("properties"))
        .isEqualTo(
            json(
                """
                {'anything': {},
                 'at': {'type': 'string', 'format': 'date-time'},
                 'big': {'type': 'integer', 'format': 'int64'},
                 'byColour': {'type': 'object',
                   'propertyNames': {'$ref': '#/components/schemas/Colour'},
                   'additionalProperties': {'$ref': '#/components/schemas/Part'}},
                 'count': {'type': 'integer', 'format': 'int32'},
                 'flag': {'type': 'boolean'},
                 'lasts': {'$ref': '#/components/schemas/Duration'},
                 'names': {'type': 'array', 'items': {'type': 'string'}, 'uniqueItems': true},
                 'parts': {'type': 'array', 'items': {'$ref': '#/components/schemas/Part'}},
                 'port': {'type': 'integer', 'format': 'int32'},
                 'share': {'type': 'number'},
                 'text': {'type': 'string'}}
                """));
    assertThat(component("Colour")).isEqualTo(json("{'type': 'string', 'enum': ['RED', 'GREEN']}"));
  }

  @Test
  void an_answer_has_everything_that_is_not_optional() {
    output(Everything.class);

    assertThat(component("Everything").path("required"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "anything",
            "at",
            "big",
            "byColour",
            "flag",
            "lasts",
            "names",
            "parts",
            "share",
            "text");
    assertThat(component("Everything").has("additionalProperties")).isFalse();
  }

  @Test
  void a_request_may_leave_out_lists_and_numbers_and_must_not_add_anything() {
    input(Everything.class);

    assertThat(component("EverythingInput").path("required"))
        .extracting(JsonNode::asText)
        .containsExactly("anything", "at", "lasts", "text");
    assertThat(component("EverythingInput").path("additionalProperties").asBoolean(true)).isFalse();
  }

  @Test
  void a_value_with_defaults_demands_more_of_answers_than_of_requests() {
    output(RecoveryPlan.class);
    input(RecoveryPlan.class);

    assertThat(component("RecoveryPlan").path("required"))
        .extracting(JsonNode::asText)
        .contains("planId", "name", "waves", "version", "maxDuration");
    assertThat(component("RecoveryPlanInput").path("required"))
        .extracting(JsonNode::asText)
        .containsExactly("name", "planId");
  }

  @Test
  void what_is_not_in_the_json_is_not_in_the_schema_either() {
    output(ProtectionGroup.class);

    assertThat(component("ProtectionGroup").path("properties").has("where")).isFalse();
    assertThat(component("ProtectionGroup").at("/properties/tagCriteria"))
        .isEqualTo(json("{'type': 'object', 'additionalProperties': {'type': 'string'}}"));
  }

  @Test
  void choices_have_the_texts_that_json_has() {
    output(Permission.class);

    assertThat(component("Permission").path("enum"))
        .extracting(JsonNode::asText)
        .contains("drs:ViewResources");
  }

  @Test
  void what_can_be_read_from_other_values_says_so() {
    assertThat(output(FailureThreshold.class)).isEqualTo(json("{'type': 'string'}"));
    assertThat(input(FailureThreshold.class))
        .isEqualTo(json("{'anyOf': [{'type': 'integer', 'format': 'int32'}, {'type': 'string'}]}"));
    input(Actor.class);
    assertThat(component("ActorInput").at("/anyOf/0/properties/id/type").asText())
        .isEqualTo("string");
    assertThat(component("ActorInput").at("/anyOf/1")).isEqualTo(json("{'type': 'string'}"));
  }

  @Test
  void a_variant_names_itself() {
    output(WaveCondition.class);

    assertThat(component("WaveCondition").path("oneOf")).hasSize(6);
    assertThat(component("WaveCondition").at("/discriminator/propertyName").asText())
        .isEqualTo("type");
    assertThat(component("WaveConditionNot").at("/properties/type/const").asText())
        .isEqualTo("not");
    assertThat(component("WaveConditionNot").at("/properties/condition/$ref").asText())
        .isEqualTo("#/components/schemas/WaveCondition");
  }

  @Test
  void a_page_is_called_after_what_it_lists() {
    assertThat(output(Page.class, Part.class).path("$ref").asText()).endsWith("/PartPage");
    assertThat(component("PartPage").at("/properties/items/items/$ref").asText()).endsWith("/Part");
    assertThat(output(Page.class).path("$ref").asText()).endsWith("/Page");
  }

  @Test
  void a_type_may_have_parts_of_its_own_kind() {
    output(Tree.class);

    assertThat(component("Tree").at("/properties/children/items/$ref").asText()).endsWith("/Tree");
  }

  @Test
  void two_types_of_one_name_are_refused() {
    output(Part.class);

    assertThatThrownBy(() -> output(Elsewhere.Part.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("would both be called Part");
  }
}
