package io.github.drsorchestration.cli.progress;

/** What a text means to the reader, which decides its colour. */
public enum Tone {
  PLAIN("0"),
  HEADING("1"),
  GOOD("32"),
  BAD("31"),
  WAITING("33"),
  BUSY("36"),
  FAINT("2");

  private final String code;

  Tone(String code) {
    this.code = code;
  }

  /** The text in this tone for a terminal that shows colours. */
  String paint(String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
