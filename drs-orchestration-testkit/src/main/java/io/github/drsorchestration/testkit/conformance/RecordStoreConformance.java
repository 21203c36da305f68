package io.github.drsorchestration.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.port.store.DocumentStore;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.port.store.StoredRecord;
import org.junit.jupiter.api.Test;

/** What every {@link RecordStore} must do. */
public abstract class RecordStoreConformance extends DocumentStoreConformance<StoredRecord> {

  private static final int LARGE = 250_000;

  protected RecordStoreConformance() {}

  /** A new store without records. */
  protected abstract RecordStore noRecords();

  @Override
  protected final DocumentStore<StoredRecord> emptyStore() {
    return noRecords().of("first-kind");
  }

  @Test
  void kinds_do_not_see_each_other() {
    RecordStore store = noRecords();
    StoredRecord first = store.of("plan-version:shop").create(value(1, "one"));
    StoredRecord second = store.of("plan-version:shop-2").create(value(1, "two"));

    assertThat(store.of("plan-version:shop").listAll()).containsExactly(first);
    assertThat(store.of("plan-version:shop-2").find(first.id())).contains(second);
    assertThat(store.of("plan-version").listAll()).isEmpty();
    store.of("plan-version:shop").delete(first.id(), 1);
    assertThat(store.of("plan-version:shop-2").listAll()).containsExactly(second);
    assertThatThrownBy(() -> store.of("plan-version:shop").delete(first.id(), 1))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_large_record_comes_back_as_it_was() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    for (int i = 0; body.toString().length() < LARGE; i += 100) {
      for (int j = i; j < i + 100; j++) {
        body.put("field " + j, "value of \"" + j * 7919L + "\"");
      }
    }

    StoredRecord kept = store().create(new StoredRecord("large", 0, body));

    assertThat(store().find("large")).contains(kept);
    assertThat(kept.body()).isEqualTo(body);
  }

  @Test
  void a_change_to_a_body_that_was_read_changes_nothing_that_is_kept() {
    StoredRecord kept = store().create(value(1, "one"));

    kept.body().put("name", "other");

    assertThat(store().find(kept.id())).contains(kept);
    assertThat(kept.body()).isEqualTo(value(1, "one").body());
  }

  @Override
  final StoredRecord value(int number, String name) {
    return new StoredRecord(
        "record-" + number, 0, JsonNodeFactory.instance.objectNode().put("name", name));
  }

  @Override
  final StoredRecord changed(StoredRecord value) {
    return new StoredRecord(value.id(), value.version(), value.body().put("changed", true));
  }

  @Override
  final StoredRecord withVersion(StoredRecord value, long version) {
    return value.withVersion(version);
  }

  @Override
  final String idOf(StoredRecord value) {
    return value.id();
  }

  @Override
  final long versionOf(StoredRecord value) {
    return value.version();
  }
}
