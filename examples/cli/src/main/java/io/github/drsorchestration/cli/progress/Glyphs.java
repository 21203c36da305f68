package io.github.drsorchestration.cli.progress;

/**
 * The signs of the picture.
 *
 * @param full a part of the bar that is done
 * @param rest a part that is not
 * @param up something that went well
 * @param down something that failed
 * @param busy something that goes on
 * @param open something that has not begun
 */
record Glyphs(String full, String rest, String up, String down, String busy, String open) {

  private static final Glyphs UNICODE = new Glyphs("█", "░", "✓", "✗", "▶", "·");
  private static final Glyphs ASCII = new Glyphs("#", "-", "+", "x", ">", " ");

  static Glyphs on(Terminal terminal) {
    return terminal.unicode() ? UNICODE : ASCII;
  }
}
