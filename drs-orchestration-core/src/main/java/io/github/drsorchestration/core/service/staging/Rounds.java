package io.github.drsorchestration.core.service.staging;

import java.util.ArrayList;
import java.util.List;

/** Cuts a list into parts that are done one after the other. */
final class Rounds {

  private Rounds() {}

  static <T> List<List<T>> of(List<T> all, int atOnce) {
    List<List<T>> rounds = new ArrayList<>();
    for (int i = 0; i < all.size(); i += atOnce) {
      rounds.add(all.subList(i, Math.min(all.size(), i + atOnce)));
    }
    return rounds;
  }
}
