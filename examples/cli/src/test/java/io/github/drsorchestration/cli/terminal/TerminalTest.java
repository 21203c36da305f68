package io.github.drsorchestration.cli.terminal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TerminalTest {

  @Test
  void a_pipe_is_not_interactive_and_has_no_colours() {
    assertThat(Terminal.of(false, Map.of("TERM", "xterm"), UTF_8, OptionalInt.empty()))
        .isEqualTo(Terminal.PIPE);
  }

  @Test
  void a_dumb_terminal_is_treated_like_a_pipe() {
    assertThat(Terminal.of(true, Map.of("TERM", "dumb"), UTF_8, OptionalInt.empty()))
        .isEqualTo(Terminal.PIPE);
  }

  @Test
  void a_terminal_is_80_columns_wide_unless_it_says_otherwise() {
    assertThat(Terminal.of(true, Map.of(), UTF_8, OptionalInt.empty()))
        .isEqualTo(new Terminal(true, true, true, 80));
    assertThat(Terminal.of(true, Map.of("COLUMNS", "100"), UTF_8, OptionalInt.empty()).width())
        .isEqualTo(100);
    assertThat(Terminal.of(true, Map.of("COLUMNS", "999"), UTF_8, OptionalInt.empty()).width())
        .isEqualTo(120);
    assertThat(Terminal.of(true, Map.of("COLUMNS", "10"), UTF_8, OptionalInt.empty()).width())
        .isEqualTo(40);
    assertThat(Terminal.of(true, Map.of("COLUMNS", "wide"), UTF_8, OptionalInt.empty()).width())
        .isEqualTo(80);
  }

  @Test
  void the_terminal_knows_its_width_better_than_the_environment() {
    Map<String, String> environment = Map.of("COLUMNS", "100");

    assertThat(Terminal.of(true, environment, UTF_8, OptionalInt.of(67)).width()).isEqualTo(67);
    assertThat(Terminal.of(true, environment, UTF_8, OptionalInt.of(300)).width()).isEqualTo(120);
  }

  @Test
  void the_width_is_the_second_number_of_stty() {
    assertThat(TerminalSize.parse("24 67\n")).hasValue(67);
    assertThat(TerminalSize.parse("0 0\n")).isEmpty();
    assertThat(TerminalSize.parse("")).isEmpty();
    assertThat(TerminalSize.parse("stty: standard input: Not a tty")).isEmpty();
  }

  @Test
  void no_color_turns_colours_off_unless_it_is_empty() {
    assertThat(Terminal.of(true, Map.of("NO_COLOR", "1"), UTF_8, OptionalInt.empty()).colours())
        .isFalse();
    assertThat(Terminal.of(true, Map.of("NO_COLOR", ""), UTF_8, OptionalInt.empty()).colours())
        .isTrue();
  }

  @Test
  void where_only_ascii_can_be_shown_the_signs_are_ascii() {
    Terminal terminal = Terminal.of(true, Map.of(), US_ASCII, OptionalInt.empty());

    assertThat(terminal.unicode()).isFalse();
    assertThat(US_ASCII.newEncoder().canEncode(Glyphs.on(terminal).toString())).isTrue();
  }
}
