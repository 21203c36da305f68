package io.github.drsorchestration.api.port.store;

import static io.github.drsorchestration.api.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PagingTest {

  @Test
  void a_page_has_1_to_1000_items() {
    assertThat(new PageRequest(1, Optional.empty()).limit()).isEqualTo(1);
    assertThat(new PageRequest(1_000, Optional.empty()).limit()).isEqualTo(1_000);
    assertRefused(
        () -> new PageRequest(0, Optional.empty()), "limit", "must be from 1 to 1000, is 0");
    assertRefused(
        () -> new PageRequest(1_001, Optional.empty()), "limit", "must be from 1 to 1000, is 1001");
  }

  @Test
  void the_following_page_has_the_same_size() {
    assertThat(PageRequest.FIRST.after("token"))
        .isEqualTo(new PageRequest(100, Optional.of("token")));
  }

  @Test
  void changing_the_items_keeps_the_token() {
    assertThat(new Page<>(List.of(1, 2), Optional.of("token")).map(number -> number * 10))
        .isEqualTo(new Page<>(List.of(10, 20), Optional.of("token")));
  }

  @Test
  void everything_is_read_page_by_page_although_pages_may_be_empty() {
    List<Optional<String>> asked = new ArrayList<>();
    DocumentStore<String> store =
        new ReadOnly() {
          @Override
          public Page<String> list(PageRequest request) {
            asked.add(request.token());
            return switch (asked.size()) {
              case 1 -> new Page<>(List.of("a"), Optional.of("1"));
              case 2 -> new Page<>(List.of(), Optional.of("2"));
              default -> new Page<>(List.of("b", "c"), Optional.empty());
            };
          }
        };

    assertThat(store.listAll()).containsExactly("a", "b", "c");
    assertThat(asked).containsExactly(Optional.empty(), Optional.of("1"), Optional.of("2"));
  }

  private abstract static class ReadOnly implements DocumentStore<String> {
    @Override
    public String create(String value) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> find(String id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String replace(String value) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void delete(String id, long version) {
      throw new UnsupportedOperationException();
    }
  }
}
