package io.github.drsorchestration.api.time;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * How calls that may take long are made: side by side, in lanes of their own, so that an account
 * that does not answer or a probe that hangs holds up nobody but itself.
 */
public interface Calls {

  /**
   * Starts a call. Whatever it throws, an {@link Error} included, completes the result
   * exceptionally.
   *
   * @param lane what the call has to do with, such as an account and Region; the number of calls
   *     that one lane makes at once is limited
   * @param call the call
   * @param <T> its answer
   */
  <T> CompletableFuture<T> start(String lane, Supplier<T> call);

  /** Waits until all of these calls have ended, or for this long. */
  void await(Collection<? extends CompletableFuture<?>> calls, Duration atMost);

  /**
   * How long it is worth while to wait for answers before one goes on without those that are
   * missing.
   */
  Duration patience();
}
