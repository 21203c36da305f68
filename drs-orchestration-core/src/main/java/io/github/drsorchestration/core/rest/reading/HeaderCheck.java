package io.github.drsorchestration.core.rest.reading;

import io.github.drsorchestration.core.input.InvalidInputException;
import io.github.drsorchestration.core.rest.message.Headers;
import java.util.regex.Pattern;

/** Refuses headers that a server should not have let through. */
public final class HeaderCheck {

  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,256}");

  private HeaderCheck() {}

  public static void check(Headers headers) {
    headers
        .lines()
        .forEach(
            (name, values) -> {
              if (!NAME.matcher(name).matches()) {
                throw new InvalidInputException("headers", "must have plain names");
              }
              if (values.stream().anyMatch(HeaderCheck::hasControls)) {
                throw new InvalidInputException(name, "must not contain control characters");
              }
            });
  }

  private static boolean hasControls(String value) {
    return value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t');
  }
}
