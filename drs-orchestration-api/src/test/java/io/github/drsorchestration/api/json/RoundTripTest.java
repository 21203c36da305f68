package io.github.drsorchestration.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.sample.Sample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

  @ParameterizedTest(name = "{0} with {1}")
  @MethodSource("io.github.drsorchestration.api.json.Mappers#samplesAndMappers")
  <T> void a_full_value_comes_back_equal(Sample<T> sample, String name, ObjectMapper mapper)
      throws Exception {
    String text = mapper.writeValueAsString(sample.full());

    assertThat(mapper.readValue(text, sample.type())).isEqualTo(sample.full());
  }

  @ParameterizedTest(name = "{0} with {1}")
  @MethodSource("io.github.drsorchestration.api.json.Mappers#samplesAndMappers")
  <T> void a_minimal_value_comes_back_equal(Sample<T> sample, String name, ObjectMapper mapper)
      throws Exception {
    String text = mapper.writeValueAsString(sample.minimal());

    assertThat(mapper.readValue(text, sample.type())).isEqualTo(sample.minimal());
  }

  @ParameterizedTest(name = "{0} with {1}")
  @MethodSource("io.github.drsorchestration.api.json.Mappers#samplesAndMappers")
  <T> void writing_what_was_read_gives_the_same_text(
      Sample<T> sample, String name, ObjectMapper mapper) throws Exception {
    String text = mapper.writeValueAsString(sample.full());

    assertThat(mapper.writeValueAsString(mapper.readValue(text, sample.type()))).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0} with {1}")
  @MethodSource("io.github.drsorchestration.api.json.Mappers#objectsAndMappers")
  <T> void a_field_of_a_later_version_is_ignored(Sample<T> sample, String name, ObjectMapper mapper)
      throws Exception {
    ObjectNode document = mapper.valueToTree(sample.full());
    document.putObject("laterField").put("nested", 1);

    assertThat(mapper.readValue(document.toString(), sample.type())).isEqualTo(sample.full());
  }
}
