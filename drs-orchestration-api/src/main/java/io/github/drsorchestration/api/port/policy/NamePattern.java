package io.github.drsorchestration.api.port.policy;

/** A name in which {@code *} stands for any characters. */
final class NamePattern {

  private NamePattern() {}

  /** In time that grows with the product of both lengths, whatever the pattern is. */
  static boolean matches(String pattern, String name) {
    int at = 0;
    int star = -1;
    int resumeAt = 0;
    int index = 0;
    while (index < name.length()) {
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        resumeAt = index;
      } else if (at < pattern.length() && pattern.charAt(at) == name.charAt(index)) {
        at++;
        index++;
      } else if (star >= 0) {
        at = star + 1;
        index = ++resumeAt;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }
}
