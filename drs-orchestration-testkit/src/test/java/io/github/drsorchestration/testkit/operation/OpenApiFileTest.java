package io.github.drsorchestration.testkit.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.testkit.operation.contract.BreakingChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OpenApiFileTest {

  private static final Path BASELINE = Path.of("../docs/openapi-baseline.json");

  @Test
  void the_file_is_what_the_api_says_of_itself() throws IOException {
    assertThat(OpenApiFile.text())
        .as("run GeneratedDocuments to write the file again, as CONTRIBUTING.md shows")
        .isEqualTo(Files.readString(OpenApiFile.FILE));
  }

  @Test
  void clients_of_the_baseline_are_not_broken() throws IOException {
    JsonNode baseline = Office.parse(Files.readString(BASELINE));

    assertThat(BreakingChanges.between(baseline, OpenApiFile.served()))
        .as("CONTRIBUTING.md says what to do about a change that breaks clients")
        .isEmpty();
  }

  @Test
  void it_is_served_to_everybody() {
    RestResponse response =
        new RestClient(new Office()).send(Principal.ANONYMOUS, "GET", "/openapi.json", "");

    assertThat(response.status()).isEqualTo(200);
    assertThat(RestClient.body(response).path("openapi").asText()).startsWith("3.1");
  }

  @Test
  void a_list_of_any_type_says_of_which() {
    assertThat(new Office().operations.catalog().all())
        .filteredOn(operation -> operation.output().getTypeParameters().length > 0)
        .isNotEmpty()
        .allSatisfy(
            operation ->
                assertThat(operation.items())
                    .as("the items of %s; see Operation.withItems", operation.name())
                    .isPresent());
  }
}
