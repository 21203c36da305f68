package io.github.drsorchestration.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.plan.Wave;
import org.junit.jupiter.api.Test;

class DocumentOrderTest {

  @Test
  void a_set_keeps_the_order_of_the_document() throws Exception {
    String document =
        """
        {"name": "web", "groupIds": ["pg"],
         "dependsOn": ["zebra", "yak", "xerus", "wolf", "vole", "ant"]}
        """;

    assertThat(DomainJson.mapper().readValue(document, Wave.class).dependsOn().orElseThrow())
        .containsExactly("zebra", "yak", "xerus", "wolf", "vole", "ant");
  }
}
