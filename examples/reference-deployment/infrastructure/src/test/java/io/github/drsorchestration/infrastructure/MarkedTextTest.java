package io.github.drsorchestration.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class MarkedTextTest {

  private static final MarkedText TEXT =
      new MarkedText("by hand\n  # generated: a\nold\n  # end of generated\nby hand, too\n");

  @Test
  void a_part_is_replaced_as_often_as_wanted_and_the_rest_stays() {
    assertThat(TEXT.with("a", "older\n").with("a", "new\n").text())
        .isEqualTo("by hand\n  # generated: a\nnew\n  # end of generated\nby hand, too\n");
  }

  @Test
  void a_part_without_its_marks_is_an_error() {
    assertThatIllegalStateException()
        .isThrownBy(() -> TEXT.with("b", ""))
        .withMessageContaining("b");
    assertThatIllegalStateException()
        .isThrownBy(() -> new MarkedText("# generated: a\n").with("a", ""))
        .withMessageContaining("ends");
  }
}
