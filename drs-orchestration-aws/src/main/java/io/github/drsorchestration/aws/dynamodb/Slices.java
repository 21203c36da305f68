package io.github.drsorchestration.aws.dynamodb;

import java.util.ArrayList;
import java.util.List;

/** Lists cut into pieces that DynamoDB takes. */
final class Slices {

  private Slices() {}

  /** The pieces in order, none longer than {@code most}; none at all of an empty list. */
  static <T> List<List<T>> of(List<T> all, int most) {
    List<List<T>> slices = new ArrayList<>();
    for (int from = 0; from < all.size(); from += most) {
      slices.add(all.subList(from, Math.min(all.size(), from + most)));
    }
    return slices;
  }
}
