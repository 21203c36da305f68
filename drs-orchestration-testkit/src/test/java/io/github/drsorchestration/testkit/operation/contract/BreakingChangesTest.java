package io.github.drsorchestration.testkit.operation.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakingChangesTest {

  private static final String DOCUMENT =
      """
      {'paths': {'/plans/{id}': {
         'get': {
           'operationId': 'getPlan', 'x-permission': 'view',
           'parameters': [{'name': 'limit', 'in': 'query', 'schema': {'type': 'integer', 'format': 'int32'}}],
           'responses': {
             '200': {'headers': {'ETag': {}}, 'content': {'application/json': {'schema': {'$ref': '#/s/Plan'}}}},
             '404': {}}},
         'put': {
           'operationId': 'putPlan',
           'requestBody': {'content': {'application/json': {'schema': {'$ref': '#/s/PlanInput'}}}},
           'responses': {'204': {}}}},
        '/health': {'get': {'operationId': 'getHealth', 'security': [], 'responses': {'204': {}}}}},
       's': {
         'Plan': {'type': 'object', 'required': ['name'], 'properties': {
           'name': {'type': 'string'}, 'kind': {'$ref': '#/s/Kind'}, 'size': {'type': 'integer'},
           'parts': {'type': 'array', 'items': {'$ref': '#/s/Plan'}}}},
         'PlanInput': {'type': 'object', 'required': ['name'], 'properties': {
           'name': {'type': 'string'}, 'owner': {'type': 'string'},
           'limit': {'anyOf': [{'type': 'integer'}, {'type': 'string'}]},
           'note': {'type': 'string'}}},
         'Kind': {'type': 'string', 'enum': ['DRILL', 'RECOVERY']}}}
      """;

  private static List<String> changes(String from, String to) {
    assertThat(DOCUMENT).contains(from);
    return BreakingChanges.between(json(DOCUMENT), json(DOCUMENT.replace(from, to)));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  @Test
  void a_document_does_not_break_itself() {
    assertThat(BreakingChanges.between(json(DOCUMENT), json(DOCUMENT))).isEmpty();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /health'                            | /state'                            | GET /health: is gone
          'put': {                            | 'post': {                          | PUT /plans/{id}: is gone
          'operationId': 'getPlan'            | 'operationId': 'readPlan'          | GET /plans/{id}: has another operationId
          'x-permission': 'view'              | 'x-permission': 'manage'           | GET /plans/{id}: takes another permission
          'security': []                      | 'x': []                            | GET /health: is for those who are signed in now
          'name': 'limit'                     | 'name': 'max'                      | GET /plans/{id}: the parameter query limit is gone
          'in': 'query'                       | 'required': true, 'in': 'query'    | GET /plans/{id}: the parameter query limit is required now
          'format': 'int32'                   | 'maximum': 5, 'format': 'int32'    | GET /plans/{id}, query limit: has another maximum
          'integer', 'format': 'int32'        | 'boolean'                          | GET /plans/{id}, query limit: is of type boolean, was of type integer int32
          '200': {'headers'                   | '201': {'headers'                  | GET /plans/{id}: does not answer with 200 any more
          'ETag': {}                          | 'Age': {}                          | GET /plans/{id}: the header ETag of 200 is gone
          'requestBody': {                    | 'requestBody': {'required': true,  | PUT /plans/{id}: a body is required now
          'requestBody'                       | 'x'                                | PUT /plans/{id}: takes no body any more
          'size': {'type': 'integer'}         | 'size': {'type': 'number'}         | GET /plans/{id}, 200.size: is of type number, was of type integer
          'size'                              | 'length'                           | GET /plans/{id}, 200.size: is gone
          'Plan': {'type': 'object', 'required': ['name'] | 'Plan': {'type': 'object' | GET /plans/{id}, 200.name: can be missing now
          'DRILL',                            |                                    | GET /plans/{id}, 200.kind: 'DRILL' is no value any more
          'string', 'enum': ['DRILL', 'RECOVERY'] | 'string'                       | GET /plans/{id}, 200.kind: can have any value now
          'owner'                             | 'holder'                           | PUT /plans/{id}, body.owner: is gone
          'PlanInput': {'type': 'object', 'required': [ | 'PlanInput': {'type': 'object', 'required': ['owner', | PUT /plans/{id}, body.owner: is required now
          'note': {'type': 'string'           | 'note': {'type': 'string', 'enum': ['a'] | PUT /plans/{id}, body.note: can have certain values only now
          , {'type': 'string'}]               | ]                                  | PUT /plans/{id}, body.limit: cannot be string any more
          """)
  void what_breaks_clients_is_found(String from, String to, String change) {
    assertThat(changes(from, to == null ? "" : to)).containsExactly(change);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          '/health'                  | '/more': {'get': {}}, '/health'
          'in': 'query'              | 'required': false, 'in': 'query'
          'format': 'int32'          | 'format': 'int64'
          '404': {}                  | '409': {}
          'size': {                  | 'more': {'type': 'string'}, 'size': {
          'RECOVERY']                | 'RECOVERY', 'FAILBACK']
          'note': {                  | 'more': {'type': 'string'}, 'note': {
          {'type': 'string'}]}       | {'type': 'string'}, {'type': 'boolean'}]}
          'required': ['name'], 'properties': {'name': {'type': 'string'}, 'owner' | 'properties': {'name': {'type': 'string'}, 'owner'
          """)
  void what_only_adds_breaks_nothing(String from, String to) {
    String document = DOCUMENT.replaceAll("\\s+", " ").replace("{ ", "{");
    assertThat(document).contains(from);
    assertThat(BreakingChanges.between(json(document), json(document.replace(from, to)))).isEmpty();
  }

  @Test
  void a_choice_that_shrinks_breaks_those_who_choose_too() {
    String text =
        """
        {'paths': {'/a': {'post': {'requestBody': {'content': {'application/json':
          {'schema': {'type': 'string', 'enum': ['A', 'B']}}}}}}}}
        """;

    assertThat(BreakingChanges.between(json(text), json(text.replace(", 'B'", ""))))
        .containsExactly("POST /a, body: 'B' is no value any more");
  }
}
