package io.github.drsorchestration.api.group;

import static io.github.drsorchestration.api.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TagCriteriaTest {

  private static final TagCriteria BOTH =
      new TagCriteria(Map.of("tier", "database", "app", "shop"));

  @Test
  void a_server_must_carry_every_tag() {
    assertThat(BOTH.matches(Map.of("app", "shop", "tier", "database", "owner", "ann"))).isTrue();
    assertThat(BOTH.matches(Map.of("tier", "database"))).isFalse();
    assertThat(BOTH.matches(Map.of("tier", "database", "app", "blog"))).isFalse();
    assertThat(BOTH.matches(Map.of())).isFalse();
  }

  @Test
  void values_are_trimmed_and_compared_without_regard_to_case() {
    TagCriteria criteria = new TagCriteria(Map.of("tier", " Database "));

    assertThat(criteria.matches(Map.of("tier", "dataBASE\t"))).isTrue();
    assertThat(criteria.matches(Map.of("tier", "data base"))).isFalse();
  }

  @Test
  void keys_are_compared_exactly() {
    assertThat(BOTH.matches(Map.of("Tier", "database", "app", "shop"))).isFalse();
    assertThat(BOTH.matches(Map.of("tier ", "database", "app", "shop"))).isFalse();
  }

  @Test
  void empty_criteria_match_no_server() {
    assertThat(TagCriteria.NONE.isEmpty()).isTrue();
    assertThat(TagCriteria.NONE.matches(Map.of("tier", "database"))).isFalse();
    assertThat(TagCriteria.NONE.matches(Map.of())).isFalse();
  }

  @Test
  void tags_are_sorted_and_copied() {
    Map<String, String> tags = new HashMap<>(Map.of("b", "1", "a", "2"));
    TagCriteria criteria = new TagCriteria(tags);

    tags.put("c", "3");

    assertThat(criteria.tags()).hasSize(2).containsKeys("a", "b");
    assertThat(criteria.tags().keySet()).containsExactly("a", "b");
  }

  @Test
  void keys_and_values_are_not_blank() {
    assertRefused(() -> new TagCriteria(Map.of(" ", "x")), "tagCriteria key", "must not be blank");
    assertRefused(
        () -> new TagCriteria(Map.of("tier", "")), "tagCriteria.tier", "must not be blank");
  }
}
