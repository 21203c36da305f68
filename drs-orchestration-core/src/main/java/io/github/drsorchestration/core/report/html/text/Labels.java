package io.github.drsorchestration.core.report.html.text;

/** Texts that must fit beside the chart. */
public final class Labels {

  private Labels() {}

  /** The text, or its beginning where it has more characters than fit. */
  public static String fitted(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
