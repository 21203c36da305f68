package io.github.drsorchestration.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.aws.dynamodb.item.ItemBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Executions of thousands of servers, whose first save is too large for one transaction. */
class LargeExecutionTest {

  private final DynamoTables tables = Tables.create();
  private final FaultyHttp http = new FaultyHttp();
  private final ExecutionStore store = Tables.stores(tables, http).executions();
  private final ExecutionStore other = DynamoStores.of(Tables.CLIENT, tables).executions();

  @Test
  void three_thousand_servers_in_fifty_waves_are_kept_and_read_by_others() {
    Execution first = store.create(Samples.execution("e1"), List.of());

    Execution large =
        store.save(first, Samples.withWaves(first, 50, 60), Samples.events("e1", 1, 3_000));

    assertThat(other.find("e1")).contains(large);
    assertThat(other.events("e1", 1, 5_000)).isEqualTo(Samples.events("e1", 1, 3_000));
    assertThat(items()).allSatisfy(item -> assertThat(bytes(item)).isLessThan(100_000));
  }

  @Test
  void a_change_of_one_server_writes_the_header_and_one_slice() {
    Execution large = large();
    http.drainCalls();

    Execution kept = store.save(large, withOneServerLaunched(large), List.of());

    assertThat(http.drainCalls()).containsExactly("TransactWriteItems", "BatchWriteItem");
    assertThat(store.find("e1")).contains(kept);
    assertThat(http.drainCalls()).as("a reader who knows the parts").containsExactly("Query");
    assertThat(other.find("e1")).contains(kept);
    store.save(kept, withOneServerLaunched(kept), List.of());
    assertThat(http.drainCalls()).containsExactly("TransactWriteItems");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_large_save_is_seen_whole_or_not_at_all_wherever_the_process_dies(boolean afterEffect) {
    Execution first = store.create(Samples.execution("e1"), List.of());
    Execution large = Samples.withWaves(first, 50, 60);
    int deaths = 0;
    while (other.find("e1").orElseThrow().equals(first)) {
      http.dieAfter(deaths, afterEffect);
      try {
        store.save(first, large, Samples.events("e1", 1, 2));
      } catch (FaultyHttp.Died died) {
        deaths++;
      }
    }

    assertThat(deaths).as("calls of a large save").isGreaterThan(4);
    assertThat(other.find("e1")).contains(large.toBuilder().version(2).build());
    assertThat(other.events("e1", 1, 100)).hasSize(2);
  }

  @Test
  void who_loses_the_race_for_a_large_save_leaves_nothing_behind() {
    Execution first = store.create(Samples.execution("e1"), List.of());
    Execution theirs = other.save(first, Samples.withWaves(first, 50, 60), List.of());
    int items = items().size();

    assertThatThrownBy(() -> store.save(first, Samples.withWaves(first, 50, 61), List.of()))
        .isInstanceOf(VersionConflictException.class);

    assertThat(items()).hasSize(items);
    assertThat(store.find("e1")).contains(theirs);
  }

  @Test
  void a_deleted_execution_leaves_nothing_behind_even_if_the_process_died_at_it() {
    Execution large = large();
    http.dieAfter(2, false);
    assertThatThrownBy(() -> store.delete("e1", large.version()))
        .isInstanceOf(FaultyHttp.Died.class);
    assertThat(other.find("e1")).isEmpty();

    assertThatThrownBy(() -> other.delete("e1", large.version()))
        .hasMessageContaining("there is no execution 'e1'");

    assertThat(items()).isEmpty();
  }

  private Execution large() {
    Execution first = store.create(Samples.execution("e1"), List.of());
    return store.save(first, Samples.withWaves(first, 50, 60), Samples.events("e1", 1, 1));
  }

  private static Execution withOneServerLaunched(Execution execution) {
    List<WaveExecution> waves = new ArrayList<>(execution.waves());
    WaveExecution wave = waves.get(7);
    List<ServerExecution> servers = new ArrayList<>(wave.servers());
    servers.set(
        3, servers.get(3).toBuilder().status(ServerStatus.LAUNCHING).jobId("drsjob-1").build());
    waves.set(7, wave.toBuilder().servers(servers).build());
    return execution.toBuilder().status(ExecutionStatus.RUNNING).waves(waves).build();
  }

  private List<Map<String, AttributeValue>> items() {
    return Tables.items(tables.executionHistory());
  }

  private static int bytes(Map<String, AttributeValue> item) {
    return ItemBody.length(item);
  }
}
