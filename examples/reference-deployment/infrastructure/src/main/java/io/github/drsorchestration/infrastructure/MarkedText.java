package io.github.drsorchestration.infrastructure;

/**
 * A text with generated parts, each between the comments {@code # generated: <mark>} and {@code #
 * end of generated}. Everything else is written by hand.
 */
record MarkedText(String text) {

  private static final String BEGIN = "# generated: ";
  private static final String END = "# end of generated";

  /** This text with a part replaced. */
  MarkedText with(String mark, String part) {
    int mention = text.indexOf(BEGIN + mark + "\n");
    if (mention < 0) {
      throw new IllegalStateException("no line '" + BEGIN + mark + "'");
    }
    int from = text.indexOf('\n', mention) + 1;
    int end = text.indexOf(END, from);
    if (end < 0) {
      throw new IllegalStateException("nothing ends the part '" + mark + "'");
    }
    int to = text.lastIndexOf('\n', end) + 1;
    return new MarkedText(text.substring(0, from) + part + text.substring(to));
  }
}
