package io.github.drsorchestration.cli.terminal;

import java.io.PrintWriter;
import java.util.List;

/** Where a command prints. Everything goes through {@link Line}, so nothing harmful gets out. */
public final class Console {

  private final PrintWriter writer;
  private final Terminal terminal;

  public Console(PrintWriter writer, Terminal terminal) {
    this.writer = writer;
    this.terminal = terminal;
  }

  public Terminal terminal() {
    return terminal;
  }

  public void println(String text) {
    println(Line.plain(text));
  }

  public void println(Line line) {
    writer.println(terminal.colours() ? line.tone().paint(line.text()) : line.text());
  }

  public void println(List<Line> lines) {
    lines.forEach(this::println);
  }

  /** Prints a text of several lines that this program composed itself. */
  public void printText(String text) {
    text.lines().forEach(this::println);
  }

  public void printJson(String document) {
    writer.println(Printable.json(document));
  }

  public void flush() {
    writer.flush();
  }

  /** Moves the cursor, or overwrites the current line; for what is redrawn in place. */
  public void control(String sequence) {
    writer.print(sequence);
  }
}
