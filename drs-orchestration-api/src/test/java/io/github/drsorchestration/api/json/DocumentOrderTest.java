package io.github.drsorchestration.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.drsorchestration.api.plan.Wave;
import org.junit.jupiter.api.Test;

class DocumentOrderTest {

  @Test
  void a_set_keeps_the_order_of_the_document() throws JsonProcessingException {
    String document =
        """
        {"name": "web", "groupIds": ["pg"],
         "dependsOn": ["zebra", "yak", "xerus", "wolf", "vole", "ant"]}
        """;

    assertThat(DomainJson.mapper().readValue(document, Wave.class).dependsOn().orElseThrow())
        .containsExactly("zebra", "yak", "xerus", "wolf", "vole", "ant");
  }
}
