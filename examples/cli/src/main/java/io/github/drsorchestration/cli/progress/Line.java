package io.github.drsorchestration.cli.progress;

/**
 * A line to show.
 *
 * @param tone what it means
 * @param text what it says, without control characters
 */
public record Line(Tone tone, String text) {

  private static final String CUT = "...";

  static Line plain(String text) {
    return new Line(Tone.PLAIN, text);
  }

  static Line empty() {
    return plain("");
  }

  /** The line, cut where it would be wider. */
  Line cutTo(int width) {
    return text.length() <= width
        ? this
        : new Line(tone, text.substring(0, Math.max(0, width - CUT.length())) + CUT);
  }

  /** The text as it is printed. */
  public String painted(boolean colours) {
    return colours ? tone.paint(text) : text;
  }
}
