package io.github.drsorchestration.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.sample.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MissingFieldsTest {

  @ParameterizedTest(name = "{0} with {1}")
  @MethodSource("io.github.drsorchestration.api.json.Mappers#objectsAndMappers")
  <T> void absent_optional_fields_mean_their_defaults(
      Sample<T> sample, String name, ObjectMapper mapper) throws Exception {
    ObjectNode document = mapper.valueToTree(sample.full());
    document.retain(sample.required());

    assertThat(mapper.readValue(document.toString(), sample.type())).isEqualTo(sample.minimal());
  }

  @ParameterizedTest(name = "{0} with {1}")
  @MethodSource("io.github.drsorchestration.api.json.Mappers#objectsAndMappers")
  <T> void an_absent_required_field_is_refused_by_name(
      Sample<T> sample, String name, ObjectMapper mapper) {
    for (String field : sample.required()) {
      ObjectNode document = mapper.valueToTree(sample.full());
      document.remove(field);

      assertThatThrownBy(() -> mapper.readValue(document.toString(), sample.type()))
          .as("%s without %s", sample, field)
          .isInstanceOf(JsonMappingException.class)
          .hasMessageContaining(field);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.github.drsorchestration.api.sample.Samples#objects")
  <T> void optional_fields_that_are_null_mean_their_defaults(Sample<T> sample) throws Exception {
    ObjectMapper mapper = DomainJson.mapper();
    ObjectNode document = mapper.valueToTree(sample.full());
    List<String> fields = new ArrayList<>();
    document.fieldNames().forEachRemaining(fields::add);
    fields.removeAll(sample.required());
    fields.forEach(
        field -> {
          if (cannotBeNull(sample, document.get(field))) {
            document.remove(field);
          } else {
            document.putNull(field);
          }
        });

    assertThat(mapper.readValue(document.toString(), sample.type())).isEqualTo(sample.minimal());
  }

  /** A null number or switch of a record is refused, since Java has nothing to put there. */
  private static boolean cannotBeNull(Sample<?> sample, JsonNode value) {
    return sample.type().isRecord() && (value.isNumber() || value.isBoolean());
  }
}
