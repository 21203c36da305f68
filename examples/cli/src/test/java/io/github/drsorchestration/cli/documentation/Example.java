package io.github.drsorchestration.cli.documentation;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Java code that the documentation shows.
 *
 * @param where the file that shows it
 * @param home the package that it belongs to, or empty
 * @param number counts the examples of a file from one
 */
record Example(Path where, String home, int number, String code) {

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern IN_JAVADOC =
      Pattern.compile("(?s)<pre>\\{@code\\R(.*?)\\R \\* }</pre>");
  private static final Pattern IMPORTS = Pattern.compile("(?m)^import [\\w.* ]+;\\R");
  private static final Pattern IN_MARKDOWN = Pattern.compile("(?s)```java\\R(.*?)```");

  static List<Example> inSourcesBelow(Path directory) throws IOException {
    List<Example> examples = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).sorted().toList()) {
        examples.addAll(in(file, IN_JAVADOC));
      }
    }
    return examples;
  }

  static List<Example> inMarkdown(Path file) throws IOException {
    return in(file, IN_MARKDOWN);
  }

  private static List<Example> in(Path file, Pattern form) throws IOException {
    String text = Files.readString(file);
    Matcher declared = PACKAGE.matcher(text);
    String home = declared.find() ? declared.group(1) : "";
    List<Example> examples = new ArrayList<>();
    Matcher found = form.matcher(text);
    while (found.find()) {
      String code = found.group(1).replaceAll("(?m)^ \\* ?", "");
      if (code.contains(";")) {
        examples.add(new Example(file, home, examples.size() + 1, code));
      }
    }
    return examples;
  }

  String typeName() {
    return (home + "_" + where.getFileName()).replaceAll("\\W", "_") + "_" + number;
  }

  /** Whether it is a whole file, which the build compiles. */
  boolean isFile() {
    return code.startsWith("package ");
  }

  /** The import statements that it begins with. */
  String imports() {
    return IMPORTS.matcher(code).results().map(MatchResult::group).collect(joining());
  }

  /** What follows the import statements. */
  String body() {
    return IMPORTS.matcher(code).replaceAll("");
  }

  /** Whether it shows members of a class, and not what is within a method. */
  boolean showsMembers() {
    return code.startsWith("@") || code.startsWith("class ");
  }

  @Override
  public String toString() {
    return where.getFileName() + " " + number;
  }
}
