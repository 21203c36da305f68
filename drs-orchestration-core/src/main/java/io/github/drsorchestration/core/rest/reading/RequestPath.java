package io.github.drsorchestration.core.rest.reading;

import io.github.drsorchestration.core.input.InvalidInputException;
import java.util.ArrayList;
import java.util.List;

/** Takes paths apart. */
public final class RequestPath {

  private static final String PART = "path";
  private static final int MAX_LENGTH = 2_048;

  private RequestPath() {}

  /**
   * The decoded segments of a path. It is split before it is decoded, so an id may contain a slash.
   *
   * @throws InvalidInputException if it is not a plain absolute path
   */
  public static List<String> segments(String path) {
    require(path.startsWith("/"), "must start with '/'");
    require(path.length() <= MAX_LENGTH, "must have at most " + MAX_LENGTH + " characters");
    require(!path.contains("//"), "must not have empty segments");
    List<String> segments = new ArrayList<>();
    for (String segment : path.substring(1).split("/", -1)) {
      require(!segment.contains("?") && !segment.contains("#"), "must not contain '?' or '#'");
      String decoded = PercentEncoding.decode(segment, PART);
      require(!decoded.equals(".") && !decoded.equals(".."), "must not have the segments . and ..");
      segments.add(decoded);
    }
    return segments;
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new InvalidInputException(PART, rule);
    }
  }
}
