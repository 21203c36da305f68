package io.github.drsorchestration.cli.manual;

import java.util.Locale;

/** Text with the macros of manual pages. */
final class Roff {

  private final StringBuilder text = new StringBuilder();

  void title(String name, String source) {
    macro("TH", quoted(name.toUpperCase(Locale.ROOT)) + " 1 \"\" " + quoted(source));
  }

  void section(String heading) {
    macro("SH", quoted(heading));
  }

  void subsection(String heading) {
    macro("SS", quoted(heading));
  }

  /** A term and what it means. */
  void entry(String term, String meaning) {
    macro("TP", "");
    macro("B", quoted(term));
    line(meaning);
  }

  void paragraph(String paragraph) {
    macro("PP", "");
    line(paragraph);
  }

  void line(String line) {
    String escaped = escaped(line);
    boolean looksLikeMacro = escaped.startsWith(".") || escaped.startsWith("'");
    text.append(looksLikeMacro ? "\\&" : "").append(escaped).append('\n');
  }

  private void macro(String name, String arguments) {
    text.append('.').append(name).append(arguments.isEmpty() ? "" : " ").append(arguments);
    text.append('\n');
  }

  private static String quoted(String argument) {
    return '"' + escaped(argument).replace("\"", "\\(dq") + '"';
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
