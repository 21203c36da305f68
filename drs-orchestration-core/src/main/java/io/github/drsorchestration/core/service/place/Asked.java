package io.github.drsorchestration.core.service.place;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Questions that were asked, and may not be answered yet; see {@link PlaceCalls#ask}.
 *
 * @param questions the questions
 * @param calls a call for each
 * @param <Q> what was asked
 * @param <T> what will be answered
 */
public record Asked<Q, T>(List<Q> questions, List<CompletableFuture<T>> calls) {

  public Asked {
    questions = List.copyOf(questions);
    calls = List.copyOf(calls);
  }
}
