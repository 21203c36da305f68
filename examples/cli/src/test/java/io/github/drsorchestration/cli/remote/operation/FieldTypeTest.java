package io.github.drsorchestration.cli.remote.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.cli.problem.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTypeTest {

  private static ObjectNode input(String operation, String... words) {
    ObjectNode input = JsonNodeFactory.instance.objectNode();
    for (String word : words) {
      String[] parts = word.split("=", 2);
      OperationTable.builtIn().get(operation).put(input, parts[0], parts[1]);
    }
    return input;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "startExecution  | reason=5                | {\"reason\":\"5\"}",
        "startExecution  | priority=5              | {\"priority\":5}",
        "startExecution  | priority=high           | {\"priority\":\"high\"}",
        "startExecution  | waves=a,b               | {\"waves\":[\"a\",\"b\"]}",
        "startExecution  | parameters={\"a\": \"b\"} | {\"parameters\":{\"a\":\"b\"}}",
        "createSchedule  | enabled=true            | {\"enabled\":true}",
        "createSchedule  | enabled=yes             | {\"enabled\":\"yes\"}",
        "createSchedule  | unknown=1               | {\"unknown\":\"1\"}",
      })
  void a_text_becomes_what_the_field_takes(String operation, String word, String json) {
    assertThat(input(operation, word)).hasToString(json);
  }

  @Test
  void a_list_that_is_given_twice_has_all_of_it() {
    assertThat(input("startExecution", "waves=a", "waves=b,c"))
        .hasToString("{\"waves\":[\"a\",\"b\",\"c\"]}");
  }

  @Test
  void json_that_is_broken_is_an_error() {
    assertThatThrownBy(() -> input("startExecution", "parameters={a"))
        .isInstanceOf(UsageException.class)
        .hasMessage("parameters must be JSON, is '{a'");
  }
}
