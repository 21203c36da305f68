package io.github.drsorchestration.core.service.listing;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;

/**
 * Where a value stands in a sorted list.
 *
 * @param key its sort key, which has no line breaks
 * @param id its id
 */
record Position(String key, String id) {

  private static final String VERSION = "1";

  static Comparator<Position> order(Sort sort) {
    Comparator<Position> ascending =
        Comparator.comparing(Position::key).thenComparing(Position::id);
    return sort.descending() ? ascending.reversed() : ascending;
  }

  String token(Sort sort) {
    String text = String.join("\n", VERSION, nameOf(sort), key, id);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The position that {@link #token} was made of for a list in the same order. */
  static Position of(String token, Sort sort) {
    String[] parts = decoded(token).split("\n", 4);
    if (parts.length != 4 || !parts[0].equals(VERSION)) {
      throw notOne();
    }
    if (!parts[1].equals(nameOf(sort))) {
      throw new InvalidValueException("token", "belongs to a list in another order");
    }
    Position position = new Position(parts[2], parts[3]);
    if (!position.token(sort).equals(token)) {
      throw notOne();
    }
    return position;
  }

  private static String decoded(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw notOne();
    }
  }

  private static InvalidValueException notOne() {
    return new InvalidValueException("token", "is not one that a page of this list ended with");
  }

  private static String nameOf(Sort sort) {
    return sort.by() + (sort.descending() ? "-" : "+");
  }
}
