package io.github.drsorchestration.core.service.configuration.change;

import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.core.service.configuration.report.ItemKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What has to be known of a kind of item to import it.
 *
 * @param <T> the items
 */
interface Kind<T> {

  ItemKind kind();

  String id(T value);

  String name(T value);

  long version(T value);

  /** The value with another version. */
  T at(T value, long version);

  /** What the store would have if this replaced the stored one: its id, its version. */
  T over(T stored, T wanted);

  /** Two values with the same content need not be told apart. */
  T content(T value);

  /** What no two items can have, in words. */
  Set<String> claims(T value);

  /** Whether it exists for the principal. */
  boolean isSeen(T value);

  /** What keeps it from being stored, by path within it. */
  List<Problem> problems(T value, Optional<T> stored);

  /** What is worth knowing of one that can be stored. */
  Optional<String> note(T value);

  /** What the store has now. */
  Optional<T> find(String id);

  T create(T value);

  T update(T value);

  void delete(T value);

  /** The claim to a name, of which case is no part. */
  static String claimTo(String name) {
    return "the name '" + name.toLowerCase(Locale.ROOT) + "'";
  }
}
