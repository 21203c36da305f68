package io.github.drsorchestration.aws.dynamodb.database;

import java.util.ArrayList;
import java.util.List;

/** Lists in batches that DynamoDB accepts. */
public final class Batches {

  private Batches() {}

  /** The batches in order, none longer than {@code max}; none at all of an empty list. */
  public static <T> List<List<T>> of(List<T> all, int max) {
    List<List<T>> slices = new ArrayList<>();
    for (int from = 0; from < all.size(); from += max) {
      slices.add(all.subList(from, Math.min(all.size(), from + max)));
    }
    return slices;
  }
}
