package io.github.drsorchestration.aws.dynamodb.database;

import java.util.ArrayList;
import java.util.List;

/** Lists cut into pieces that DynamoDB takes. */
public final class Batches {

  private Batches() {}

  /** The pieces in order, none longer than {@code most}; none at all of an empty list. */
  public static <T> List<List<T>> of(List<T> all, int most) {
    List<List<T>> slices = new ArrayList<>();
    for (int from = 0; from < all.size(); from += most) {
      slices.add(all.subList(from, Math.min(all.size(), from + most)));
    }
    return slices;
  }
}
