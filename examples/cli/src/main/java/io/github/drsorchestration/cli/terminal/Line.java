package io.github.drsorchestration.cli.terminal;

/**
 * A line of output. Names and reasons come from files and requests, so this is where control
 * characters are escaped.
 *
 * @param tone what it means
 * @param text what it says
 */
public record Line(Tone tone, String text) {

  private static final String ELLIPSIS = "...";

  public Line {
    text = Printable.line(text);
  }

  public static Line plain(String text) {
    return new Line(Tone.PLAIN, text);
  }

  public static Line empty() {
    return plain("");
  }

  /** The line, shortened if it is wider than this. */
  public Line truncatedTo(int width) {
    if (text.length() <= width) {
      return this;
    }
    int end = Math.max(0, width - ELLIPSIS.length());
    boolean withinPair = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
    return new Line(tone, text.substring(0, withinPair ? end - 1 : end) + ELLIPSIS);
  }
}
