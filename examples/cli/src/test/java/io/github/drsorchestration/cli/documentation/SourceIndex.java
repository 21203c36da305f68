package io.github.drsorchestration.cli.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The types and packages that the sources of all modules declare, tests included. */
final class SourceIndex {

  private static final Pattern DECLARED =
      Pattern.compile("(?:class|interface|record|enum) ([A-Z]\\w*)");

  /** Where names are those of CloudFormation, Step Functions, CloudWatch and React. */
  private static final List<Path> DEPLOYED =
      List.of(
          Path.of("examples/reference-deployment/infrastructure/templates"),
          Path.of("examples/reference-deployment/infrastructure/statemachine"),
          Path.of("examples/reference-deployment/infrastructure/src"),
          Path.of("examples/reference-deployment/handlers/src"),
          Path.of("examples/reference-deployment/console/src"));

  private static final Path HOME = Path.of("io/github/drsorchestration");

  private final Map<String, String> textsByType = new HashMap<>();
  private final StringBuilder ofMain = new StringBuilder();
  private final StringBuilder ofDeployment = new StringBuilder();

  static SourceIndex ofRepository() throws IOException {
    SourceIndex index = new SourceIndex();
    try (Stream<Path> files = Files.walk(Markdown.ROOT)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        if (!file.toString().contains("/target/")) {
          index.add(Files.readString(file), file.toString().contains("/src/main/"));
        }
      }
    }
    for (Path directory : DEPLOYED) {
      index.addDeployed(Markdown.ROOT.resolve(directory));
    }
    return index;
  }

  private void addDeployed(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        ofDeployment.append(Files.readString(file));
      }
    }
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

  /** Whether the reference deployment mentions a name, which need not be one of a Java type. */
  boolean deploys(String name) {
    return Pattern.compile("\\b" + name + "\\b").matcher(ofDeployment).find();
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
