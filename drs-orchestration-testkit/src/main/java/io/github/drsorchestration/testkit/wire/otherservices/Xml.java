package io.github.drsorchestration.testkit.wire.otherservices;

/** Writes the XML of the query protocol. */
final class Xml {

  private Xml() {}

  static String element(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">";
  }

  static String text(String name, String text) {
    return element(name, text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
  }
}
