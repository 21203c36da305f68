package io.github.drsorchestration.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.NameTakenException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every store of values with unique names must do; extend the suite of the particular store.
 *
 * @param <T> the stored type
 */
public abstract class NamedStoreConformance<T> extends DocumentStoreConformance<T> {

  private static final int RACERS = 8;

  NamedStoreConformance() {}

  abstract T renamed(T value, String name);

  @Test
  void a_name_that_is_taken_is_refused_without_regard_to_case() {
    store().create(value(1, "Web Shop"));

    assertThatThrownBy(() -> store().create(value(2, "web SHOP")))
        .isInstanceOf(NameTakenException.class);
    assertThat(store().listAll()).hasSize(1);
  }

  @Test
  void a_value_cannot_be_renamed_to_a_name_that_is_taken() {
    store().create(value(1, "one"));
    T second = store().create(value(2, "two"));

    assertThatThrownBy(() -> store().replace(renamed(second, "ONE")))
        .isInstanceOf(NameTakenException.class);
    assertThat(store().find(idOf(second))).contains(second);
  }

  @Test
  void a_value_may_keep_its_name_and_change_its_case() {
    T kept = store().create(value(1, "one"));

    T again = store().replace(changed(kept));
    T louder = store().replace(renamed(again, "ONE"));

    assertThat(store().find(idOf(kept))).contains(louder);
    assertThatThrownBy(() -> store().create(value(2, "one")))
        .isInstanceOf(NameTakenException.class);
  }

  @Test
  void the_name_that_a_value_had_before_is_free_again() {
    store().replace(renamed(store().create(value(1, "old")), "new"));

    T second = store().create(value(2, "old"));

    assertThat(store().find(idOf(second))).contains(second);
    assertThatThrownBy(() -> store().create(value(3, "new")))
        .isInstanceOf(NameTakenException.class);
  }

  @Test
  void the_name_of_a_deleted_value_is_free_again() {
    T first = store().create(value(1, "one"));
    store().delete(idOf(first), 1);

    assertThatCode(() -> store().create(value(2, "one"))).doesNotThrowAnyException();
    assertThat(store().listAll()).hasSize(1);
  }

  @Test
  void a_refused_value_does_not_take_its_name() {
    T first = store().create(value(1, "one"));
    store().replace(changed(first));
    assertThatThrownBy(() -> store().replace(renamed(first, "two")));

    T second = store().create(value(2, "two"));

    assertThat(store().find(idOf(second))).contains(second);
  }

  @Test
  void of_writers_that_want_the_same_name_exactly_one_succeeds() {
    List<Object> outcomes = Race.of(RACERS, racer -> store().create(value(racer + 1, "wanted")));

    assertThat(Race.count(outcomes, NameTakenException.class)).isEqualTo(RACERS - 1);
    assertThat(store().listAll()).hasSize(1);
  }
}
