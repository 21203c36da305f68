package io.github.drsorchestration.core.service.tagsync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.core.service.tagsync.TagChanges.Replacement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TagChangesTest {

  @Test
  void what_the_server_lacks_is_added_and_what_differs_is_replaced() {
    TagChanges changes =
        TagChanges.of(
            Map.of("tier", "web", "owner", "ann", "app", "shop"),
            Map.of("owner", "bob", "app", "shop", "mine", "stays"),
            TagFilter.ALL);

    assertThat(changes.added()).isEqualTo(Map.of("tier", "web"));
    assertThat(changes.changed()).isEqualTo(Map.of("owner", new Replacement("bob", "ann")));
    assertThat(changes.unchanged()).isEqualTo(1);
    assertThat(changes.written()).isEqualTo(Map.of("tier", "web", "owner", "ann"));
  }

  @Test
  void tags_of_aws_of_drs_and_of_ours_are_never_copied() {
    Map<String, String> source =
        Map.of(
            "aws:autoscaling:groupName", "x",
            "AWS:other", "x",
            "drs-orchestration:execution", "e1",
            "AWSElasticDisasterRecoveryManaged", "drs.amazonaws.com");

    assertThat(
            TagChanges.of(source, Map.of(), new TagFilter(List.of("*"), List.of()))
                .isAboutNothing())
        .isTrue();
  }

  @Test
  void a_filter_includes_and_excludes_by_patterns() {
    TagFilter filter = new TagFilter(List.of("dr:*", "tier"), List.of("dr:secret*"));

    assertThat(List.of("dr:wave", "tier", "dr:secret-1", "Tier", "tiers", "x"))
        .filteredOn(filter::selects)
        .containsExactly("dr:wave", "tier");
  }

  @Test
  void a_pattern_is_no_regular_expression() {
    TagFilter filter = new TagFilter(List.of("a.c", "(*"), List.of());

    assertThat(List.of("abc", "a.c", "(x)"))
        .filteredOn(filter::selects)
        .containsExactly("a.c", "(x)");
  }

  @Test
  void more_tags_than_drs_allows_are_not_tried() {
    Map<String, String> source = new TreeMap<>();
    for (int i = 0; i < 49; i++) {
      source.put("key" + i, "value");
    }

    Map<String, String> one = Map.of("mine", "1", "aws:a", "2");
    Map<String, String> two = Map.of("mine", "1", "yours", "2");
    assertThat(TagChanges.of(source, one, TagFilter.ALL).problem(one)).isEmpty();
    assertThat(TagChanges.of(source, two, TagFilter.ALL).problem(two).orElseThrow())
        .contains("51 tags");
  }
}
