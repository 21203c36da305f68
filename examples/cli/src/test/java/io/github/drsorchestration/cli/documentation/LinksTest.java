package io.github.drsorchestration.cli.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links within the repository lead to an existing file and heading. */
class LinksTest {

  @Test
  void every_link_leads_to_a_file_and_to_a_heading_of_it() {
    List<Markdown> documents = Markdown.all();

    assertThat(documents.stream().mapToInt(it -> it.links().size()).sum()).isGreaterThan(50);
    assertThat(documents.stream().flatMap(LinksTest::broken)).isEmpty();
  }

  @Test
  void a_broken_link_is_reported() {
    Markdown document =
        new Markdown(
            Path.of("docs/aws.md"),
            "[here](../README.md#install) [a](none.md) [b](../README.md#no-such-heading)");

    assertThat(broken(document))
        .containsExactly("docs/aws.md: none.md", "docs/aws.md: ../README.md#no-such-heading");
  }

  private static Stream<String> broken(Markdown document) {
    return document.links().stream()
        .filter(link -> !link.matches("[a-z]+:.*"))
        .filter(link -> !leadsSomewhere(document, link))
        .map(link -> document.path() + ": " + link);
  }

  private static boolean leadsSomewhere(Markdown document, String link) {
    String[] parts = link.split("#", 2);
    Path target =
        parts[0].isEmpty() ? document.path() : document.path().resolveSibling(parts[0]).normalize();
    Optional<String> anchor = parts.length == 2 ? Optional.of(parts[1]) : Optional.empty();
    return Files.exists(Markdown.ROOT.resolve(target))
        && anchor.stream().allMatch(it -> Markdown.of(target.toString()).anchors().contains(it));
  }
}
