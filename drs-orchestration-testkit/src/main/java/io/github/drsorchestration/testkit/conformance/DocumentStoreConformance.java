package io.github.drsorchestration.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.port.store.DocumentStore;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link DocumentStore} must do; extend the suite of the particular store.
 *
 * @param <T> the stored type
 */
public abstract class DocumentStoreConformance<T> {

  private static final int RACERS = 8;

  @SuppressWarnings("NullAway.Init") // JUnit calls open() before each test.
  private DocumentStore<T> store;

  DocumentStoreConformance() {}

  /** A new, empty store. */
  protected abstract DocumentStore<T> emptyStore();

  /** A new value, identified by {@code number}, with this name. */
  abstract T value(int number, String name);

  /** The value with some change, but the same id, name and version. */
  abstract T changed(T value);

  abstract T withVersion(T value, long version);

  abstract String idOf(T value);

  abstract long versionOf(T value);

  final DocumentStore<T> store() {
    return store;
  }

  @BeforeEach
  final void open() {
    store = emptyStore();
  }

  @Test
  void a_new_value_is_kept_at_version_1_whatever_version_it_carries() {
    T kept = store.create(withVersion(value(1, "one"), 7));

    assertThat(kept).isEqualTo(withVersion(value(1, "one"), 1));
    assertThat(store.find(idOf(kept))).contains(kept);
  }

  @Test
  void an_unknown_id_finds_nothing() {
    store.create(value(1, "one"));

    assertThat(store.find(idOf(value(2, "two")))).isEmpty();
    assertThat(store.find(idOf(value(1, "one")))).isPresent();
  }

  @Test
  void several_are_found_at_once_in_the_order_of_their_ids_as_far_as_they_exist() {
    T first = store.create(value(1, "one"));
    T second = store.create(value(2, "two"));
    String unknown = idOf(value(3, "three"));

    assertThat(store.findAll(List.of(idOf(second), unknown, idOf(first), idOf(second))))
        .containsExactly(second, first);
    assertThat(store.findAll(List.of())).isEmpty();
  }

  @Test
  void an_id_that_is_taken_is_refused_and_its_value_stays() {
    T kept = store.create(value(1, "one"));

    assertThatThrownBy(() -> store.create(value(1, "other")))
        .isInstanceOf(AlreadyExistsException.class);
    assertThat(store.find(idOf(kept))).contains(kept);
  }

  @Test
  void a_replacement_is_kept_at_the_next_version() {
    T changed = changed(store.create(value(1, "one")));

    T kept = store.replace(changed);

    assertThat(kept).isEqualTo(withVersion(changed, 2));
    assertThat(store.find(idOf(kept))).contains(kept);
  }

  @Test
  void a_replacement_of_an_older_version_is_refused_and_changes_nothing() {
    T first = store.create(value(1, "one"));
    T second = store.replace(changed(first));

    assertThatThrownBy(() -> store.replace(first)).isInstanceOf(VersionConflictException.class);
    assertThat(store.find(idOf(first))).contains(second);
  }

  @Test
  void a_replacement_of_a_version_yet_to_come_is_refused() {
    T first = store.create(value(1, "one"));

    assertThatThrownBy(() -> store.replace(withVersion(first, 2)))
        .isInstanceOf(VersionConflictException.class);
    assertThat(store.find(idOf(first))).contains(first);
  }

  @Test
  void a_replacement_of_what_does_not_exist_is_refused() {
    assertThatThrownBy(() -> store.replace(withVersion(value(1, "one"), 1)))
        .isInstanceOf(NotFoundException.class);
    assertThat(store.find(idOf(value(1, "one")))).isEmpty();
  }

  @Test
  void a_deleted_value_is_gone() {
    T kept = store.create(value(1, "one"));

    store.delete(idOf(kept), 1);

    assertThat(store.find(idOf(kept))).isEmpty();
    assertThat(store.listAll()).isEmpty();
    assertThatThrownBy(() -> store.delete(idOf(kept), 1)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_deleted_value_can_be_created_again_from_version_1() {
    T kept = store.replace(changed(store.create(value(1, "one"))));
    store.delete(idOf(kept), versionOf(kept));

    assertThat(versionOf(store.create(value(1, "one")))).isEqualTo(1);
  }

  @Test
  void a_delete_of_another_version_is_refused_and_the_value_stays() {
    T kept = store.replace(changed(store.create(value(1, "one"))));

    assertThatThrownBy(() -> store.delete(idOf(kept), 1))
        .isInstanceOf(VersionConflictException.class);
    assertThat(store.find(idOf(kept))).contains(kept);
  }

  @Test
  void values_are_listed_by_id_each_once_whatever_the_size_of_the_page() {
    List<T> created = new ArrayList<>();
    for (int number : new int[] {3, 1, 5, 2, 4}) {
      created.add(store.create(value(number, "name " + number)));
    }

    List<T> expected = created.stream().sorted((a, b) -> idOf(a).compareTo(idOf(b))).toList();
    for (int limit = 1; limit <= 6; limit++) {
      assertThat(pages(limit)).as("pages of %s", limit).isEqualTo(expected);
    }
    assertThat(store.listAll()).isEqualTo(expected);
  }

  @Test
  void a_page_has_no_more_than_was_asked_for() {
    for (int number = 1; number <= 3; number++) {
      store.create(value(number, "name " + number));
    }

    Page<T> page = store.list(new PageRequest(2, Optional.empty()));

    assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
    assertThat(page.nextToken()).isPresent();
  }

  @Test
  void of_writers_that_read_the_same_version_exactly_one_succeeds() {
    T read = store.create(value(1, "one"));

    List<Object> outcomes = Race.of(RACERS, racer -> store.replace(changed(read)));

    assertThat(Race.count(outcomes, VersionConflictException.class)).isEqualTo(RACERS - 1);
    assertThat(store.find(idOf(read)).map(this::versionOf)).contains(2L);
  }

  @Test
  void of_writers_that_create_the_same_id_exactly_one_succeeds() {
    List<Object> outcomes = Race.of(RACERS, racer -> store.create(value(1, "name " + racer)));

    assertThat(Race.count(outcomes, AlreadyExistsException.class)).isEqualTo(RACERS - 1);
    assertThat(store.listAll()).hasSize(1);
  }

  private List<T> pages(int limit) {
    List<T> all = new ArrayList<>();
    Optional<PageRequest> next = Optional.of(new PageRequest(limit, Optional.empty()));
    while (next.isPresent()) {
      PageRequest request = next.get();
      Page<T> page = store.list(request);
      all.addAll(page.items());
      next = page.nextToken().map(request::after);
    }
    return all;
  }
}
