package io.github.drsorchestration.cli.problem;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.networknt.schema.path.NodePath;
import io.github.drsorchestration.api.failure.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON paths such as {@code $.waves[2].name}. */
public final class JsonPaths {

  /** By path, numerically, so that the tenth wave follows the ninth. */
  static final Comparator<Problem> BY_PATH =
      Comparator.comparing(problem -> sortable(problem.path()));

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private JsonPaths() {}

  public static String field(String path, String name) {
    return PLAIN.matcher(name).matches() ? path + "." + name : path + "['" + name + "']";
  }

  public static String item(String path, int index) {
    return path + "[" + index + "]";
  }

  /** Appends a relative path such as {@code waves[0].name}. */
  static String join(String path, String relative) {
    if (relative.isEmpty()) {
      return path;
    }
    return relative.startsWith("[") ? path + relative : path + "." + relative;
  }

  public static String of(NodePath location) {
    String path = "$";
    for (int i = 0; i < location.getNameCount(); i++) {
      Object element = location.getElement(i);
      path = element instanceof Integer index ? item(path, index) : field(path, element.toString());
    }
    return path;
  }

  public static String of(String path, List<Reference> references) {
    String at = path;
    for (Reference reference : new ArrayList<>(references)) {
      String name = reference.getFieldName();
      at = name == null ? item(at, reference.getIndex()) : field(at, name);
    }
    return at;
  }

  private static String sortable(String path) {
    return DIGITS.matcher(path).replaceAll(JsonPaths::padded);
  }

  private static String padded(java.util.regex.MatchResult match) {
    return Matcher.quoteReplacement(
        "0".repeat(Math.max(0, 8 - match.group().length())) + match.group());
  }
}
