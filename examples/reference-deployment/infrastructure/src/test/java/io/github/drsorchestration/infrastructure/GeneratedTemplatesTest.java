package io.github.drsorchestration.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.core.operation.OperationCatalog;
import io.github.drsorchestration.core.rest.route.Routes;
import io.github.drsorchestration.infrastructure.template.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedTemplatesTest {

  private static final OperationCatalog CATALOG = WriteTemplates.catalog();

  @Test
  void the_committed_templates_are_what_the_catalogue_and_the_state_machine_say()
      throws IOException {
    new GeneratedTemplates(Path.of(""), CATALOG)
        .texts()
        .forEach(
            (file, text) ->
                assertThat(Template.read(file).text())
                    .as("%s; WriteTemplates writes it again", file)
                    .isEqualTo(text));
  }

  @Test
  void every_route_is_one_method_and_the_document_is_one_more() {
    List<String> verbs = new ArrayList<>();
    for (JsonNode method : methods()) {
      verbs.add(method.at("/Properties/HttpMethod").asText());
    }
    verbs.removeIf("OPTIONS"::equals);

    assertThat(verbs).hasSize(Routes.to(CATALOG).all().size() + 1);
  }

  @Test
  void only_health_and_the_document_are_open_to_everybody() {
    assertThat(methods())
        .filteredOn(it -> !it.at("/Properties/HttpMethod").asText().equals("OPTIONS"))
        .filteredOn(it -> it.at("/Properties/AuthorizationType").asText().equals("NONE"))
        .extracting(it -> it.at("/Properties/ResourceId/Ref").asText())
        .containsExactlyInAnyOrder("HealthId", "OpenapiJsonId");
  }

  @Test
  void reads_writes_and_starts_go_to_three_functions() {
    Template core = Template.read("api-gateway-core-methods-stack.yaml");

    assertThat(uri(core, "RecoveryPlansGET")).contains("${QueryFunctionArn}");
    assertThat(uri(core, "RecoveryPlansPOST")).contains("${DataManagementFunctionArn}");
    assertThat(uri(core, "RecoveryPlansIdExecutePOST")).contains("${ExecutionFunctionArn}");
  }

  private static String uri(Template template, String method) {
    return template.resources().get(method).at("/Properties/Integration/Uri/Fn::Sub").asText();
  }

  private static List<JsonNode> methods() {
    return Template.all().stream()
        .flatMap(it -> it.resources("AWS::ApiGateway::Method").values().stream())
        .toList();
  }
}
