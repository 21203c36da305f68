package io.github.drsorchestration.core.service.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Listing<Item> LISTING =
      new Listing<>(Item::id, Item::name, Item::lastModified);

  private record Item(String id, String name, Optional<Instant> lastModified) {
    static Item of(String name) {
      return new Item("id-" + name, name, Optional.empty());
    }

    Item changedAt(Instant moment) {
      return new Item(id, name, Optional.of(moment));
    }
  }

  @Test
  void names_are_sorted_without_regard_to_case_and_equal_ones_by_id() {
    List<Item> items =
        List.of(
            Item.of("web"),
            new Item("2", "Data", Optional.empty()),
            new Item("1", "data", Optional.empty()),
            Item.of("App"));

    assertThat(LISTING.page(items, Sort.BY_NAME, PageRequest.FIRST).items())
        .extracting(Item::id)
        .containsExactly("id-App", "1", "2", "id-web");
  }

  @Test
  void moments_are_sorted_as_such_and_what_was_never_changed_comes_first() {
    Item early = Item.of("early").changedAt(NOON.minusMillis(1));
    Item noon = Item.of("noon").changedAt(NOON);
    Item late = Item.of("late").changedAt(NOON.plusMillis(500));
    List<Item> items = List.of(late, noon, Item.of("never"), early);

    assertThat(LISTING.page(items, Sort.ascending(SortBy.LAST_MODIFIED), PageRequest.FIRST).items())
        .extracting(Item::name)
        .containsExactly("never", "early", "noon", "late");
    assertThat(
            LISTING.page(items, Sort.descending(SortBy.LAST_MODIFIED), PageRequest.FIRST).items())
        .extracting(Item::name)
        .containsExactly("late", "noon", "early", "never");
  }

  @ParameterizedTest
  @EnumSource(SortBy.class)
  void pages_put_together_are_the_whole_list_in_either_direction(SortBy by) {
    List<Item> items = shuffled(23);

    for (Sort sort : List.of(Sort.ascending(by), Sort.descending(by))) {
      assertThat(all(items, sort, 5))
          .isEqualTo(LISTING.page(items, sort, new PageRequest(100, Optional.empty())).items());
    }
  }

  @Test
  void the_last_page_has_no_token_also_when_it_is_full() {
    List<Item> items = shuffled(10);
    Page<Item> first = LISTING.page(items, Sort.BY_NAME, new PageRequest(5, Optional.empty()));
    Page<Item> last = LISTING.page(items, Sort.BY_NAME, new PageRequest(5, first.nextToken()));

    assertThat(last.items()).hasSize(5);
    assertThat(last.nextToken()).isEmpty();
  }

  @Test
  void what_is_added_and_removed_meanwhile_neither_repeats_nor_hides_the_others() {
    List<Item> items = new ArrayList<>(List.of(Item.of("b"), Item.of("d"), Item.of("f")));
    Page<Item> first = LISTING.page(items, Sort.BY_NAME, new PageRequest(2, Optional.empty()));

    items.remove(Item.of("d")); // the one that the token was made of
    items.add(Item.of("a"));
    items.add(Item.of("e"));
    Page<Item> second = LISTING.page(items, Sort.BY_NAME, new PageRequest(2, first.nextToken()));

    assertThat(first.items()).extracting(Item::name).containsExactly("b", "d");
    assertThat(second.items()).extracting(Item::name).containsExactly("e", "f");
  }

  @Test
  void a_token_of_another_order_is_refused() {
    String token =
        LISTING
            .page(shuffled(3), Sort.BY_NAME, new PageRequest(1, Optional.empty()))
            .nextToken()
            .orElseThrow();

    assertRefused(token, Sort.descending(SortBy.NAME), "belongs to a list in another order");
    assertRefused(
        token, Sort.ascending(SortBy.LAST_MODIFIED), "belongs to a list in another order");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "***", "1\nNAME+\nkey", "2\nNAME+\nkey\nid", "\n\n\n"})
  void what_is_no_token_is_refused(String text) {
    String rule = "is not one that a page of this list ended with";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    assertRefused(text, Sort.BY_NAME, rule);
    assertRefused(
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), Sort.BY_NAME, rule);
  }

  @Test
  void a_token_that_was_tampered_with_is_refused_where_it_is_no_text() {
    byte[] bytes = "1\nNAME+\nkey\n\u00e9".getBytes(StandardCharsets.ISO_8859_1);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

    assertRefused(token, Sort.BY_NAME, "is not one that a page of this list ended with");
  }

  private static void assertRefused(String token, Sort sort, String rule) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> LISTING.page(shuffled(3), sort, new PageRequest(1, Optional.of(token))))
        .returns("token", InvalidValueException::field)
        .returns(rule, InvalidValueException::rule);
  }

  private static List<Item> shuffled(int count) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Item item = Item.of((i % 2 == 0 ? "item " : "ITEM ") + i);
      items.add(i % 3 == 0 ? item : item.changedAt(NOON.plusSeconds(i / 4)));
    }
    Collections.shuffle(items, new Random(7));
    return items;
  }

  private static List<Item> all(List<Item> items, Sort sort, int limit) {
    List<Item> all = new ArrayList<>();
    Optional<String> token = Optional.empty();
    do {
      Page<Item> page = LISTING.page(items, sort, new PageRequest(limit, token));
      all.addAll(page.items());
      token = page.nextToken();
    } while (token.isPresent());
    return all;
  }
}
