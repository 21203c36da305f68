package io.github.drsorchestration.core.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputReaderTest {

  @Test
  void a_document_becomes_a_value() {
    RecoveryPlan plan =
        InputReader.read(
            json("{'planId': 'p', 'name': 'P', 'waves': [{'name': 'w', 'groupIds': ['g']}]}"),
            RecoveryPlan.class);

    assertThat(plan.waves().get(0).groupIds()).containsExactly("g");
  }

  @Test
  void unknown_fields_are_told_together_up_to_the_first_other_thing_that_is_wrong() {
    assertThat(
            problems(
                "{'planId': 'p', 'nam': 'P', 'waves': [{'name': 'w', 'groupids': ['g']}], 'x': 1}"))
        .extracting(Problem::path)
        .contains("nam", "waves[0].groupids");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'planId': 'p', 'name': 7, 'waves': [{'name': 'w'}]}                   | name
          {'planId': 'p', 'name': 'P', 'waves': 'w'}                          | waves
          {'planId': 'p', 'name': 'P', 'maxDuration': 'soon', 'waves': []}    | maxDuration
          {'planId': 'p', 'name': 'P', 'priority': '5', 'waves': []}          | priority
          {'planId': 'p', 'name': 'P', 'priority': 5.5, 'waves': []}          | priority
          {'planId': 'p', 'name': 'P', 'priority': 99, 'waves': []}           | priority
          {'planId': 'p', 'name': 'P', 'waves': [{'name': 'w', 'onFailure': 'GO'}]} \
          | waves[0].onFailure
          """)
  void a_value_of_another_form_is_told_by_its_path(String document, String path) {
    assertThat(problems(document)).extracting(Problem::path).contains(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "{",
        "{} {}",
        "{'a': 1, 'a': 2}",
        "{'a': NaN}",
        "{'a': 'x\\u0000y'}",
        "{'a\\u001b': 1}"
      })
  void what_is_not_one_clean_document_is_refused(String text) {
    assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> json(text));
  }

  @Test
  void what_is_nested_deeply_or_is_huge_is_refused() {
    String deep = "[".repeat(40) + "]".repeat(40);
    String huge = "'" + "x".repeat(70_000) + "'";

    assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> json(deep));
    assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> json(huge));
  }

  private static List<Problem> problems(String document) {
    try {
      InputReader.read(json(document), RecoveryPlan.class);
      return List.of();
    } catch (InvalidInputException e) {
      return e.problems();
    }
  }

  private static JsonNode json(String text) {
    return StrictJson.read(text.replace('\'', '"'));
  }
}
