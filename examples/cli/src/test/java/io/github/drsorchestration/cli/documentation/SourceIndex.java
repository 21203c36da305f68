package io.github.drsorchestration.cli.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The types and packages that the sources of all modules declare, tests included. */
final class SourceIndex {

  private static final Pattern DECLARED =
      Pattern.compile("(?:class|interface|record|enum) ([A-Z]\\w*)");
  private static final Path HOME = Path.of("io/github/drsorchestration");

  private final Map<String, String> textsByType = new HashMap<>();
  private final StringBuilder ofMain = new StringBuilder();

  static SourceIndex ofRepository() throws IOException {
    SourceIndex index = new SourceIndex();
    try (Stream<Path> files = Files.walk(Markdown.ROOT)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        if (!file.toString().contains("/target/")) {
          index.add(Files.readString(file), file.toString().contains("/src/main/"));
        }
      }
    }
    return index;
  }

  private void add(String text, boolean main) {
    if (main) {
      ofMain.append(text);
    }
    DECLARED
        .matcher(text)
        .results()
        .forEach(type -> textsByType.merge(type.group(1), text, String::concat));
  }

  boolean declares(String type) {
    return textsByType.containsKey(type);
  }

  /** Whether the file of a type mentions the member or nested type. */
  boolean declares(String type, String member) {
    return Pattern.compile("\\b" + member + "\\b")
        .matcher(textsByType.getOrDefault(type, ""))
        .find();
  }

  /** Whether any main source mentions the constant. */
  boolean mentions(String constant) {
    return Pattern.compile("\\b" + constant + "\\b").matcher(ofMain).find();
  }

  /** Whether any module has the package; its name starts after the common prefix. */
  boolean hasPackage(String name) throws IOException {
    Path home = HOME.resolve(name.replace('.', '/'));
    try (Stream<Path> files = Files.walk(Markdown.ROOT)) {
      return files.anyMatch(file -> file.endsWith(home) && !file.toString().contains("/target/"));
    }
  }
}
