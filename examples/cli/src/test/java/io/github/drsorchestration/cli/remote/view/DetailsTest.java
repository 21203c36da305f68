package io.github.drsorchestration.cli.remote.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.cli.terminal.Line;
import io.github.drsorchestration.core.input.StrictJson;
import org.junit.jupiter.api.Test;

class DetailsTest {

  @Test
  void what_is_within_is_indented_and_what_is_empty_is_left_out() {
    String json =
        """
        {"planId": "shop", "lastModifiedDate": "2026-03-01T08:00:00Z", "tags": {}, "hooks": [],
         "targets": {"rto": "PT1H"}, "groupIds": ["a", "b"],
         "waves": [{"name": "one", "after": ["zero"]}, {"name": "two"}]}
        """;

    assertThat(Details.of(StrictJson.read(json)).stream().map(Line::text))
        .containsExactly(
            "planId: shop",
            "lastModifiedDate: 2026-03-01 08:00:00Z",
            "targets:",
            "  rto: 01:00:00",
            "groupIds: a, b",
            "waves:",
            "  - name: one",
            "    after: zero",
            "  - name: two");
  }
}
