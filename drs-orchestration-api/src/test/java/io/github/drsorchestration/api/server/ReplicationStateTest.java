package io.github.drsorchestration.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplicationStateTest {

  private static final String TABLE =
      """
      STOPPED,           false, false
      INITIATING,        true,  false
      INITIAL_SYNC,      true,  false
      BACKLOG,           true,  true
      CREATING_SNAPSHOT, true,  true
      CONTINUOUS,        true,  true
      PAUSED,            true,  false
      RESCAN,            true,  true
      STALLED,           true,  false
      DISCONNECTED,      false, false
      """;

  @ParameterizedTest
  @CsvSource(textBlock = TABLE)
  void says_whether_a_launch_is_possible_and_whether_points_are_being_made(
      ReplicationState state, boolean recoverable, boolean healthy) {
    assertThat(state.isRecoverable()).isEqualTo(recoverable);
    assertThat(state.isHealthy()).isEqualTo(healthy);
  }

  @Test
  void the_table_is_complete() {
    assertThat(TABLE.lines()).hasSize(ReplicationState.values().length);
  }
}
