package io.github.drsorchestration.cli.terminal;

/**
 * The symbols of bars and waves.
 *
 * @param full the part of a bar that is done
 * @param rest the part that is not
 * @param up succeeded
 * @param down failed
 * @param busy in progress
 * @param open not begun
 */
public record Glyphs(String full, String rest, String up, String down, String busy, String open) {

  private static final Glyphs UNICODE = new Glyphs("█", "░", "✓", "✗", "▶", "·");
  private static final Glyphs ASCII = new Glyphs("#", "-", "+", "x", ">", " ");

  public static Glyphs on(Terminal terminal) {
    return terminal.unicode() ? UNICODE : ASCII;
  }
}
