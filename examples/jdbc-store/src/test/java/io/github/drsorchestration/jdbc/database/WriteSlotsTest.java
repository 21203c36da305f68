package io.github.drsorchestration.jdbc.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.time.RandomIds;
import io.github.drsorchestration.api.time.SystemTime;
import io.github.drsorchestration.jdbc.JdbcSettings;
import io.github.drsorchestration.jdbc.TestDatabase;
import io.github.drsorchestration.jdbc.database.WriteSlots.Slot;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A transaction whose connection is lost may still be on its way to its commit. */
class WriteSlotsTest {

  private final WriteSlots slots = new WriteSlots(new RandomIds(), SystemTime.shared());
  private final JdbcSettings settings = TestDatabase.POSTGRESQL.empty();
  private final Connection writer = connect();
  private final Connection asker = connect();

  @BeforeEach
  void begin() throws SQLException {
    writer.setAutoCommit(false);
    asker.setAutoCommit(false);
  }

  @AfterEach
  void end() throws SQLException {
    writer.rollback();
    asker.rollback();
    writer.close();
    asker.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void who_asks_waits_until_the_transaction_has_ended(boolean usedBefore) throws Exception {
    Slot slot = slots.take();
    if (usedBefore) {
      slots.mark(new Sql(writer), slot);
      writer.commit();
      slots.giveBack(slot);
      slot = slots.take();
    }
    slots.mark(new Sql(writer), slot);

    CompletableFuture<Boolean> answer = ask(slot);
    assertThat(isOpen(answer)).isTrue();
    writer.commit();

    assertThat(answer.get(10, TimeUnit.SECONDS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_transaction_that_was_taken_back_had_no_effect(boolean usedBefore) throws Exception {
    Slot slot = slots.take();
    if (usedBefore) {
      slots.mark(new Sql(writer), slot);
      writer.commit();
      slots.giveBack(slot);
      slot = slots.take();
    }
    slots.mark(new Sql(writer), slot);

    CompletableFuture<Boolean> answer = ask(slot);
    assertThat(isOpen(answer)).isTrue();
    writer.rollback();

    assertThat(answer.get(10, TimeUnit.SECONDS)).isFalse();
  }

  @Test
  void a_slot_that_is_in_use_is_not_given_to_another_transaction() {
    Slot first = slots.take();
    Slot second = slots.take();

    assertThat(second.id()).isNotEqualTo(first.id());
    slots.giveBack(first);
    assertThat(slots.take()).isEqualTo(new Slot(first.id(), first.sequence() + 1));
  }

  private CompletableFuture<Boolean> ask(Slot slot) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return slots.isMarked(new Sql(asker), slot);
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static boolean isOpen(CompletableFuture<Boolean> answer) throws Exception {
    try {
      answer.get(150, TimeUnit.MILLISECONDS);
      return false;
    } catch (TimeoutException e) {
      return true;
    }
  }

  private Connection connect() {
    try {
      return DriverManager.getConnection(settings.url(), settings.user().orElseThrow(), "");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
