package io.github.drsorchestration.cli.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** All decision records have the same form, and the index lists them all. */
class DecisionsTest {

  private static final int MAX_WORDS = 400;

  private final List<Markdown> decisions =
      Markdown.all().stream()
          .filter(it -> it.path().startsWith("docs/decisions"))
          .filter(it -> !it.path().endsWith("README.md"))
          .toList();

  @Test
  void each_has_a_context_a_decision_and_consequences_on_at_most_a_page() {
    assertThat(decisions).isNotEmpty();
    assertThat(decisions)
        .allSatisfy(
            decision -> {
              assertThat(decision.headings())
                  .hasSize(4)
                  .endsWith("Context", "Decision", "Consequences");
              assertThat(decision.text().split("\\s+")).hasSizeLessThan(MAX_WORDS);
            });
  }

  @Test
  void they_are_numbered_without_gaps_and_named_after_their_titles() {
    assertThat(decisions).isNotEmpty();
    for (int i = 0; i < decisions.size(); i++) {
      String title = decisions.get(i).headings().get(0);
      String words = title.replaceFirst("^\\d+\\. ", "").toLowerCase(Locale.ROOT);

      assertThat(title).startsWith(i + 1 + ". ");
      assertThat(decisions.get(i).path().getFileName())
          .hasToString("%04d-%s.md".formatted(i + 1, words.replaceAll("\\W+", "-")));
    }
  }

  @Test
  void the_index_lists_them_in_order_with_their_titles() {
    assertThat(decisions).isNotEmpty();
    assertThat(Markdown.of("docs/decisions/README.md").text())
        .containsSubsequence(
            decisions.stream()
                .map(
                    decision -> {
                      String title = decision.headings().get(0).replaceFirst("^\\d+\\. ", "");
                      return "[" + title + "](" + decision.path().getFileName() + ")";
                    })
                .toList());
  }
}
