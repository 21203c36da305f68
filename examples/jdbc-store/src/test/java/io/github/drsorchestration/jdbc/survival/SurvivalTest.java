package io.github.drsorchestration.jdbc.survival;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.jdbc.JdbcSettings;
import io.github.drsorchestration.jdbc.JdbcStores;
import io.github.drsorchestration.jdbc.Samples;
import io.github.drsorchestration.jdbc.TestDatabase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Processes that write to one database and are killed at random moments, while the next one writes
 * already. {@code -Dsurvival.kills=500} kills more often, {@code -Dsurvival.seed=…} at other
 * moments.
 */
class SurvivalTest {

  private static final int MAX_MILLIS = 400;
  private static final long SEED = Long.getLong("survival.seed", 1);

  private final Random chance = new Random(SEED);
  private final Map<String, Long> acknowledged = new HashMap<>();

  @Test
  void sqlite_loses_nothing_that_it_acknowledged_although_its_writers_are_killed() {
    killWriters(TestDatabase.SQLITE, Integer.getInteger("survival.kills", 50));

    assertThat(TestDatabase.SQLITE.query("PRAGMA integrity_check")).containsExactly("ok");
    assertThat(TestDatabase.SQLITE.query("PRAGMA journal_mode")).containsExactly("wal");
  }

  @Test
  void postgresql_loses_nothing_that_it_acknowledged_although_its_writers_are_killed() {
    killWriters(TestDatabase.POSTGRESQL, Integer.getInteger("survival.kills", 20));
  }

  private void killWriters(TestDatabase database, int kills) {
    JdbcSettings settings = database.empty();
    try (JdbcStores stores = JdbcStores.open(settings)) {
      stores.recoveryPlans().create(Samples.plan());
      Deque<Child> booting = new ArrayDeque<>();
      for (int number = 0; number < 3; number++) {
        booting.add(writer("w" + number, settings));
      }
      Child writing = booting.remove();
      writing.go(WritingProcess.READY);
      for (int kill = 0; kill < kills; kill++) {
        booting.add(writer("w" + (kill + 3), settings));
        Child next = booting.remove();
        next.go(WritingProcess.READY);
        assertThat(writing.endsWithin(chance.nextInt(MAX_MILLIS))).as("ended").isFalse();
        take(writing.kill());
        writing = next;
      }
      take(writing.kill());
      booting.forEach(Child::kill);

      assertNothingIsLost(stores, kills);
    }
  }

  private static Child writer(String name, JdbcSettings settings) {
    List<String> arguments = new ArrayList<>(List.of(name));
    arguments.addAll(Child.place(settings));
    return Child.start(WritingProcess.class, arguments);
  }

  private void take(List<String> said) {
    for (String line : said) {
      String[] words = line.split(" ", -1);
      if (words.length == 3 && words[2].equals(".")) {
        acknowledged.merge(words[0], Long.parseLong(words[1]), Math::max);
      }
    }
  }

  private void assertNothingIsLost(JdbcStores stores, int kills) {
    assertThat(acknowledged).as("acknowledged").hasSizeGreaterThan(kills);
    assertThat(stores.recoveryPlans().find(WritingProcess.PLAN).orElseThrow().version())
        .isGreaterThanOrEqualTo(acknowledged.remove(WritingProcess.PLAN));
    acknowledged.forEach(
        (id, version) -> {
          if (id.startsWith("s-")) {
            assertThat(stores.serverClaims().holders(Set.of(id)))
                .containsEntry(id, id.substring(2));
          } else {
            Execution execution = stores.executions().find(id).orElseThrow();
            assertThat(execution.version()).as(id).isGreaterThanOrEqualTo(version);
          }
        });
    for (String id : stores.executions().unsettled()) {
      long version = stores.executions().find(id).orElseThrow().version();
      assertThat(stores.executions().events(id, 1, 100))
          .as("events of %s", id)
          .extracting(ExecutionEvent::sequence)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, version).boxed().toList());
    }
  }
}
