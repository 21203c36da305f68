package io.github.drsorchestration.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.aws.dynamodb.item.Attributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Which items expire when; moto itself deletes nothing. */
class ExpiryTest {

  private static final Instant END = Samples.START.plus(Duration.ofHours(2));
  private static final long HEADER = END.plus(Duration.ofDays(90)).getEpochSecond();
  private static final long OTHERS = END.plus(Duration.ofDays(97)).getEpochSecond();

  private final DynamoTables tables = Tables.create();
  private final FaultyHttp http = new FaultyHttp();
  private final ExecutionStore store = Tables.stores(tables, http).executions();
  private final ExecutionStore other = DynamoStores.of(Tables.CLIENT, tables).executions();

  @Test
  void the_table_lets_history_expire() {
    tables.createIn(Tables.CLIENT);

    var ttl = Tables.CLIENT.describeTimeToLive(it -> it.tableName(tables.executionHistory()));
    assertThat(ttl.timeToLiveDescription().timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
    assertThat(ttl.timeToLiveDescription().attributeName()).isEqualTo("expiresAt");
  }

  @Test
  void nothing_of_an_execution_that_is_not_settled_expires() {
    Execution running = running();

    store.save(running, ended(running, false), Samples.events("e1", 4, 5));

    assertNothingExpires();
  }

  @Test
  void a_settled_execution_goes_90_days_after_its_end_and_the_rest_a_week_later() {
    Execution running = running();

    Execution settled = store.save(running, ended(running, true), Samples.events("e1", 4, 5));

    assertEverythingExpires();
    assertThat(other.find("e1")).contains(settled);
    assertThat(other.events("e1", 1, 100)).hasSize(5);
  }

  @Test
  void nothing_of_a_reopened_execution_expires() {
    Execution running = running();
    Execution settled = store.save(running, ended(running, true), Samples.events("e1", 4, 5));

    store.save(settled, reopened(settled), Samples.events("e1", 6, 6));

    assertNothingExpires();
    assertThat(header()).doesNotContainKey("marked");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void wherever_the_process_dies_at_the_end_the_next_one_settles_it(boolean afterEffect) {
    Execution running = running();
    int deaths = 0;
    while (!other.find("e1").orElseThrow().settled()) {
      http.dieAfter(deaths, afterEffect);
      try {
        store.save(running, ended(running, true), Samples.events("e1", 4, 5));
      } catch (FaultyHttp.Died died) {
        deaths++;
      }
    }

    assertThat(deaths).as("calls of a save that settles").isEqualTo(afterEffect ? 3 : 4);
    assertEverythingExpires();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void wherever_the_process_dies_at_the_end_a_save_that_goes_on_keeps_all(boolean afterEffect) {
    for (int calls = 0; calls < 3; calls++) {
      http.dieAfter(Integer.MAX_VALUE, false);
      Execution running = running("e" + calls);
      http.dieAfter(calls, afterEffect);
      assertThatThrownBy(() -> store.save(running, ended(running, true), List.of()))
          .isInstanceOf(FaultyHttp.Died.class);

      Execution stored = other.find(running.executionId()).orElseThrow();
      assertThat(stored.settled()).isFalse();
      other.save(stored, stored, List.of());
    }

    assertNothingExpires();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void wherever_the_process_dies_at_a_reopening_the_next_save_keeps_all(boolean afterEffect) {
    for (int calls = 1; calls < 4; calls++) {
      http.dieAfter(Integer.MAX_VALUE, false);
      Execution running = running("e" + calls);
      Execution settled = store.save(running, ended(running, true), List.of());
      http.dieAfter(calls, afterEffect);
      assertThatThrownBy(() -> store.save(settled, reopened(settled), List.of()))
          .isInstanceOf(FaultyHttp.Died.class);

      Execution stored = other.find(running.executionId()).orElseThrow();
      assertThat(stored.settled()).isFalse();
      other.save(stored, stored, List.of());
    }

    assertNothingExpires();
  }

  @Test
  void who_saved_first_is_not_marked_by_who_wanted_to_settle() {
    Execution running = running();
    other.save(running, running, List.of());

    assertThatThrownBy(() -> store.save(running, ended(running, true), List.of()))
        .hasMessageContaining("no longer at version");

    assertNothingExpires();
  }

  private Execution running() {
    return running("e1");
  }

  private Execution running(String id) {
    Execution first =
        store.create(Samples.withWaves(Samples.execution(id), 3, 60), Samples.events(id, 1, 2));
    return store.save(
        first, first.toBuilder().status(ExecutionStatus.RUNNING).build(), Samples.events(id, 3, 3));
  }

  private static Execution ended(Execution execution, boolean settled) {
    return execution.toBuilder()
        .status(ExecutionStatus.PARTIAL)
        .endedAt(END)
        .settled(settled)
        .build();
  }

  private static Execution reopened(Execution execution) {
    return execution.toBuilder()
        .status(ExecutionStatus.RUNNING)
        .endedAt(Optional.empty())
        .settled(false)
        .build();
  }

  private void assertNothingExpires() {
    assertThat(Tables.items(tables.executionHistory()))
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item).doesNotContainKey("expiresAt"));
  }

  private void assertEverythingExpires() {
    assertThat(Tables.items(tables.executionHistory()))
        .hasSizeGreaterThan(10)
        .allSatisfy(
            item ->
                assertThat(item.get("expiresAt"))
                    .isEqualTo(Attributes.number(item.containsKey("status") ? HEADER : OTHERS)));
  }

  private Map<String, AttributeValue> header() {
    return Tables.items(tables.executionHistory()).stream()
        .filter(item -> item.containsKey("status"))
        .findFirst()
        .orElseThrow();
  }
}
