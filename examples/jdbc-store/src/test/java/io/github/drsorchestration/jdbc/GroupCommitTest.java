package io.github.drsorchestration.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.time.RandomIds;
import io.github.drsorchestration.api.time.SystemTime;
import io.github.drsorchestration.jdbc.database.Database;
import io.github.drsorchestration.jdbc.database.Dialect;
import io.github.drsorchestration.jdbc.database.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Writes that wait for the same commit: what one of them meets must not reach the others. */
@Timeout(60)
class GroupCommitTest {

  private static final TestDatabase SQLITE = TestDatabase.SQLITE;

  private final FaultyConnections faults = new FaultyConnections();
  private final Connections connections =
      Connections.of(SQLITE.empty().toBuilder().decoration(faults).build());
  private final Database database =
      new Database(
          Dialect.SQLITE,
          connections.writer(),
          connections.reader(),
          new RandomIds(),
          SystemTime.shared());

  private final List<CompletableFuture<Object>> outcomes = new ArrayList<>();

  @AfterEach
  void close() {
    connections.close();
  }

  @Test
  void writes_that_come_while_another_is_made_share_a_commit() throws Exception {
    assertThat(together(List.of(insert(1), insert(2), insert(3)))).containsExactly("1", "2", "3");

    assertThat(items()).containsExactly("1", "2", "3");
    assertThat(faults.commits()).isEqualTo(1);
    assertThat(SQLITE.query("SELECT id FROM write_slot")).hasSize(1);
  }

  @Test
  void more_than_fit_into_a_commit_are_written_by_several() throws Exception {
    List<Work<String>> many =
        IntStream.rangeClosed(1, 250).<Work<String>>mapToObj(GroupCommitTest::insert).toList();

    assertThat(together(many)).doesNotHaveDuplicates().hasSize(250);

    assertThat(items()).hasSize(250);
    assertThat(faults.commits()).isEqualTo(3);
  }

  @Test
  void a_write_that_is_refused_takes_back_what_it_did_and_nothing_else() throws Exception {
    IllegalArgumentException refusal = new IllegalArgumentException("not this one");
    Work<String> refused =
        sql -> {
          insert(2).on(sql);
          throw refusal;
        };

    assertThat(together(List.of(insert(1), refused, insert(3)))).containsExactly("1", refusal, "3");

    assertThat(items()).containsExactly("1", "3");
    assertThat(faults.commits()).isEqualTo(1);
  }

  @Test
  void a_statement_that_fails_is_the_failure_of_its_own_write_alone() throws Exception {
    Work<String> failing =
        sql -> {
          insert(2).on(sql);
          return "" + sql.update("DELETE FROM nowhere");
        };

    List<Object> results = together(List.of(insert(1), failing, insert(3)));

    assertThat(results.get(1)).isInstanceOf(CallRejectedException.class);
    assertThat(List.of(results.get(0), results.get(2))).containsExactly("1", "3");
    assertThat(items()).containsExactly("1", "3");
  }

  @Test
  void a_defect_in_one_write_is_met_by_its_own_caller_alone() throws Exception {
    AssertionError defect = new AssertionError("broken");
    Work<String> broken =
        sql -> {
          throw defect;
        };

    assertThat(together(List.of(insert(1), broken, insert(3)))).containsExactly("1", defect, "3");

    assertThat(items()).containsExactly("1", "3");
  }

  @Test
  void all_know_that_they_are_written_where_the_answer_to_the_commit_is_lost() throws Exception {
    faults.loseNext(1);

    assertThat(together(List.of(insert(1), insert(2), insert(3)))).containsExactly("1", "2", "3");

    assertThat(items()).containsExactly("1", "2", "3");
    assertThat(faults.commits()).isEqualTo(1);
  }

  @Test
  void all_are_written_by_other_commits_where_theirs_broke() throws Exception {
    faults.breakNext(1);

    assertThat(together(List.of(insert(1), insert(2), insert(3)))).containsExactly("1", "2", "3");

    assertThat(items()).containsExactly("1", "2", "3");
  }

  @Test
  void nobody_is_told_that_it_is_written_where_that_cannot_be_found_out() throws Exception {
    faults.loseNext(1);
    faults.meanwhile(faults::refuseAll);

    List<Object> results = together(List.of(insert(1), insert(2)));

    assertThat(results)
        .allSatisfy(
            it -> {
              assertThat(it).isInstanceOf(OutcomeUnknownException.class);
              assertThat(((ServiceException) it).operation()).isEqualTo("insert");
            });
    assertThat(items()).containsExactly("1", "2");
  }

  @Test
  void nobody_is_answered_before_the_commit() throws Exception {
    List<Boolean> answered = new ArrayList<>();
    faults.loseNext(1);
    faults.meanwhile(() -> outcomes.forEach(it -> answered.add(it.isDone())));

    assertThat(together(List.of(insert(1), insert(2)))).containsExactly("1", "2");

    assertThat(answered).containsExactly(false, false);
  }

  /** What becomes of writes that all wait for one that is made at the moment, and is refused. */
  private List<Object> together(List<Work<String>> works) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    CompletableFuture<Object> unused =
        start(
            sql -> {
              begun.countDown();
              join(released);
              throw new IllegalStateException("gives way");
            },
            new ArrayList<>());
    begun.await();
    List<Thread> threads = new ArrayList<>();
    for (Work<String> work : works) {
      outcomes.add(start(work, threads));
      Thread last = threads.get(threads.size() - 1);
      while (last.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
    }
    released.countDown();
    List<Object> all = new ArrayList<>();
    for (CompletableFuture<Object> outcome : outcomes) {
      all.add(outcome.get());
    }
    return all;
  }

  private CompletableFuture<Object> start(Work<String> work, List<Thread> threads) {
    CompletableFuture<Object> outcome = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                outcome.complete(database.write("insert", work));
              } catch (RuntimeException | AssertionError e) {
                outcome.complete(e);
              }
            });
    threads.add(thread);
    thread.start();
    return outcome;
  }

  private static void join(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Work<String> insert(int number) {
    return sql -> {
      sql.update(
          "INSERT INTO holding (space, item, holder) VALUES ('test', ?, 'me')",
          String.valueOf(number));
      return String.valueOf(number);
    };
  }

  private static List<String> items() {
    return SQLITE.query("SELECT item FROM holding ORDER BY item");
  }
}
