package io.github.drsorchestration.aws.drs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** The limits of a single call to DRS, from its service model. */
final class DrsLimits {

  static final int SERVER_IDS = 200;
  static final int JOB_IDS = 1_000;

  private DrsLimits() {}

  /** The ids without repetitions, in as few parts as the limit allows. */
  static List<List<String>> batches(Collection<String> ids, int limit) {
    List<String> distinct = new ArrayList<>(new LinkedHashSet<>(ids));
    List<List<String>> batches = new ArrayList<>();
    for (int from = 0; from < distinct.size(); from += limit) {
      batches.add(distinct.subList(from, Math.min(distinct.size(), from + limit)));
    }
    return batches;
  }
}
