package io.github.drsorchestration.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.ServerClaims;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What several processes do at one moment, beyond the conformance suites. */
class RaceTest {

  private static final int RACERS = 5;

  private final DynamoTables tables = Tables.create();

  @Test
  void a_reader_never_sees_parts_of_two_saves() {
    ExecutionStore writer = DynamoStores.of(Tables.CLIENT, tables).executions();
    Execution first = writer.create(Samples.withWaves(Samples.execution("e1"), 3, 120), List.of());
    CompletableFuture<Void> writing =
        CompletableFuture.runAsync(
            () -> {
              Execution execution = first;
              for (int save = 1; save <= 30; save++) {
                execution = writer.save(execution, withJob(execution, save), List.of());
              }
            });

    int reads = 0;
    while (!writing.isDone()) {
      Execution read = DynamoStores.of(Tables.CLIENT, tables).executions().find("e1").orElseThrow();
      assertThat(read.waves().stream().flatMap(it -> it.servers().stream()))
          .extracting(ServerExecution::jobId)
          .containsOnly(read.waves().get(0).servers().get(0).jobId());
      reads++;
    }

    writing.join();
    assertThat(reads).isPositive();
  }

  @Test
  void of_executions_that_claim_hundreds_of_overlapping_servers_none_gets_a_part() {
    List<CompletableFuture<Map<String, String>>> claims =
        IntStream.range(0, RACERS)
            .mapToObj(
                racer ->
                    CompletableFuture.supplyAsync(
                        () -> newClaims().claim("e" + racer, servers(racer))))
            .toList();

    List<Boolean> won = claims.stream().map(it -> it.join().isEmpty()).toList();

    assertThat(won).contains(true);
    Map<String, String> holders = newClaims().holders(Samples.serverIds(0, 1_000));
    for (int racer = 0; racer < RACERS; racer++) {
      String name = "e" + racer;
      assertThat(holders.values().stream().filter(name::equals))
          .as(name)
          .hasSize(won.get(racer) ? servers(racer).size() : 0);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_claim_that_a_crash_cut_short_is_completed_by_its_repetition(boolean afterEffect) {
    Set<String> servers = Samples.serverIds(0, 150);
    for (int calls = 0; calls < 2; calls++) {
      FaultyHttp http = new FaultyHttp();
      ServerClaims claims = Tables.stores(tables, http).serverClaims();
      http.dieAfter(calls, afterEffect);
      String name = "e" + calls;
      try {
        claims.claim(name, servers);
      } catch (FaultyHttp.Died died) {
        assertThat(newClaims().claim(name, servers)).isEmpty();
      }
      assertThat(newClaims().holders(servers)).hasSize(150).containsValue(name);
      newClaims().release(name, servers);
      assertThat(newClaims().holders(servers)).isEmpty();
    }
  }

  private ServerClaims newClaims() {
    return DynamoStores.of(Tables.CLIENT, tables).serverClaims();
  }

  /** Shares some servers with the next one's. */
  private static Set<String> servers(int racer) {
    return Samples.serverIds(100 * racer, 100 * racer + 150);
  }

  private static Execution withJob(Execution execution, int save) {
    List<WaveExecution> waves = new ArrayList<>();
    for (WaveExecution wave : execution.waves()) {
      waves.add(
          wave.toBuilder()
              .servers(
                  wave.servers().stream()
                      .map(it -> it.toBuilder().jobId("drsjob-" + save).build())
                      .toList())
              .build());
    }
    return execution.toBuilder().waves(waves).build();
  }
}
