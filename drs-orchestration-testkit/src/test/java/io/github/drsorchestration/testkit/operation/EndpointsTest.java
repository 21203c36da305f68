package io.github.drsorchestration.testkit.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.requirement.PrdEndpoints;
import io.github.drsorchestration.testkit.operation.contract.Exchanges;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndpointsTest {

  private final List<String> routes =
      new RestClient(new Office()).api().routes().all().stream().map(Exchanges::endpoint).toList();
  private final List<String> tested = new EndpointTests().endpoints();

  @Test
  void every_endpoint_of_the_requirements_exists() {
    assertThat(PrdEndpoints.ALL).hasSize(44).doesNotHaveDuplicates();
    assertThat(routes).containsAll(PrdEndpoints.ALL);
  }

  @Test
  void every_endpoint_of_the_requirements_has_a_test_that_goes_through_it() {
    assertThat(tested).as("the endpoints of all @ThroughRest").containsAll(PrdEndpoints.ALL);
  }

  @Test
  void tests_name_endpoints_that_exist() {
    assertThat(routes).containsAll(tested);
  }

  @Test
  void the_page_tells_of_them() throws IOException {
    assertThat(EndpointsPage.text())
        .as("run GeneratedDocuments to write the page again, as CONTRIBUTING.md shows")
        .isEqualTo(Files.readString(EndpointsPage.FILE));
  }
}
