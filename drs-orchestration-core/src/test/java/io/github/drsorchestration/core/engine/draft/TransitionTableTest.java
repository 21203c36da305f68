package io.github.drsorchestration.core.engine.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.failure.IllegalTransitionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TransitionTableTest {

  private static final Pattern MERMAID = Pattern.compile("(?s)```mermaid\\n(.*?)```");

  @Test
  void an_illegal_move_of_an_execution_throws_with_from_and_to() {
    assertThrowsExactlyWhatIsNotAllowed(
        ExecutionTransitions.ofExecutions(), ExecutionStatus.values());
  }

  @Test
  void an_illegal_move_of_a_wave_throws_with_from_and_to() {
    assertThrowsExactlyWhatIsNotAllowed(ExecutionTransitions.ofWaves(), WaveStatus.values());
  }

  @Test
  void only_what_can_be_repaired_or_launched_again_is_ever_left_after_its_end() {
    Set<ExecutionStatus> taken =
        EnumSet.of(ExecutionStatus.PARTIAL, ExecutionStatus.FAILED, ExecutionStatus.COMPLETED);
    for (ExecutionStatus status : ExecutionStatus.values()) {
      boolean reopened = !ExecutionTransitions.ofExecutions().after(status).isEmpty();
      boolean repairable = taken.contains(status);
      assertThat(reopened).as("%s", status).isEqualTo(!status.isTerminal() || repairable);
    }
  }

  @Test
  void every_execution_that_has_not_ended_can_be_cancelled_and_timed_out() {
    for (ExecutionStatus status : ExecutionStatus.values()) {
      if (!status.isTerminal()) {
        assertThat(ExecutionTransitions.ofExecutions().after(status))
            .as("%s", status)
            .contains(ExecutionStatus.TIMED_OUT)
            .containsAnyOf(ExecutionStatus.CANCELLED, ExecutionStatus.CANCELLING);
      }
    }
  }

  @Test
  void the_diagrams_of_the_architecture_page_are_these_tables() throws IOException {
    String page = Files.readString(Path.of("../docs/architecture.md"));

    assertThat(MERMAID.matcher(page).results().map(diagram -> diagram.group(1)))
        .containsExactly(
            ExecutionTransitions.ofExecutions().diagram(),
            ExecutionTransitions.ofWaves().diagram());
  }

  private static <S extends Enum<S>> void assertThrowsExactlyWhatIsNotAllowed(
      TransitionTable<S> table, S[] all) {
    for (S from : all) {
      for (S to : all) {
        if (table.after(from).contains(to)) {
          assertThatCode(() -> table.check("it", from, to)).doesNotThrowAnyException();
        } else {
          assertThatThrownBy(() -> table.check("it", from, to))
              .isInstanceOf(IllegalTransitionException.class)
              .hasMessageContainingAll("it", from.name(), to.name());
        }
      }
    }
  }
}
