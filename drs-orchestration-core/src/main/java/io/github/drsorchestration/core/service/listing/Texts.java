package io.github.drsorchestration.core.service.listing;

import java.util.Locale;
import java.util.Optional;

/** The search for a text, ignoring case. */
public final class Texts {

  private Texts() {}

  public static boolean contains(String text, String wanted) {
    return text.toLowerCase(Locale.ROOT).contains(wanted.strip().toLowerCase(Locale.ROOT));
  }

  /** Whether a name or a description contains the text. */
  public static boolean contains(String name, Optional<String> description, String wanted) {
    return contains(name, wanted) || description.filter(it -> contains(it, wanted)).isPresent();
  }
}
