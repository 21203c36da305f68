package io.github.drsorchestration.cli.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A document of the repository.
 *
 * @param path from the root of the repository
 */
record Markdown(Path path, String text) {

  static final Path ROOT = Path.of("../..");

  private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git");
  private static final Pattern FENCED = Pattern.compile("(?sm)^```(\\w*)\\R(.*?)^```$");
  private static final Pattern IN_BACKTICKS = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");

  static Markdown of(String path) {
    try {
      return new Markdown(Path.of(path), Files.readString(ROOT.resolve(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every document, sorted by path. */
  static List<Markdown> all() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .map(ROOT::relativize)
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> NOT_OURS.stream().noneMatch(it -> file.toString().contains(it + "/")))
          .sorted()
          .map(file -> of(file.toString()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The fenced blocks in this language. */
  Stream<String> blocks(String language) {
    return FENCED
        .matcher(text)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2));
  }

  /** Everything in backticks, outside of fenced blocks. */
  List<String> names() {
    return IN_BACKTICKS.matcher(prose()).results().map(name -> name.group(1)).toList();
  }

  /** The targets of its links. */
  List<String> links() {
    return LINK.matcher(prose()).results().map(link -> link.group(1)).toList();
  }

  /** The anchors of its headings. */
  Set<String> anchors() {
    return headings().stream()
        .map(heading -> heading.toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  List<String> headings() {
    return HEADING.matcher(prose()).results().map(heading -> heading.group(1)).toList();
  }

  private String prose() {
    return FENCED.matcher(text).replaceAll("");
  }
}
