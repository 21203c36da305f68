package io.github.drsorchestration.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "Web shop", "Bäckerei 東京", "👩‍💻", "a\\b"})
  void what_can_be_printed_stays(String text) {
    assertThat(Printable.line(text)).isEqualTo(text);
    assertThat(Printable.json(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "000a, \\n",
    "000d, \\r",
    "0009, \\t",
    "0000, \\u0000",
    "001b, \\u001b",
    "007f, \\u007f",
    "0085, \\u0085",
    "009b, \\u009b",
    "2028, \\u2028",
    "202e, \\u202e",
    "2066, \\u2066",
    "200f, \\u200f",
    "061c, \\u061c",
    "d800, \\ud800",
    "dc00, \\udc00",
  })
  void what_controls_the_terminal_is_escaped(String hex, String escaped) {
    String text = "a" + (char) Integer.parseInt(hex, 16) + "b";

    assertThat(Printable.line(text)).isEqualTo("a" + escaped + "b");
  }

  @Test
  void json_keeps_its_layout() {
    assertThat(Printable.json("{\n\"a\": \"\u009b\"\n}")).isEqualTo("{\n\"a\": \"\\u009b\"\n}");
  }

  @Test
  void a_line_that_is_truncated_within_a_pair_of_surrogates_stays_printable() {
    String text = "ab\ud83d\ude00cdefgh";

    assertThat(Line.plain(text).truncatedTo(6).text()).isEqualTo("ab...");
  }

  @Test
  void colours_are_the_console_s_and_not_the_text_s() {
    StringWriter written = new StringWriter();
    Console console = new Console(new PrintWriter(written), new Terminal(true, true, true, 80));

    console.println(new Line(Tone.BAD, "\u001b[2J"));

    assertThat(written.toString().stripTrailing()).isEqualTo("\u001b[31m\\u001b[2J\u001b[0m");
  }
}
