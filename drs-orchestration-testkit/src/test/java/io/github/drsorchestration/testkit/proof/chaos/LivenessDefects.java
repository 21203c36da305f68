package io.github.drsorchestration.testkit.proof.chaos;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.time.Calls;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Defects that show themselves only where calls take time, or instances get healthy late. */
final class LivenessDefects {

  private LivenessDefects() {}

  static Ports callsMadeOneAfterTheOther(Ports ports) {
    return ports.toBuilder().calls(new BlockingCalls()).build();
  }

  static Ports healthTakenForGranted(Ports ports) {
    return ports.toBuilder().healthProbe((check, instance) -> true).build();
  }

  private static final class BlockingCalls implements Calls {
    @Override
    public <T> CompletableFuture<T> start(String lane, Supplier<T> call) {
      try {
        return CompletableFuture.completedFuture(call.get());
      } catch (RuntimeException e) {
        return CompletableFuture.failedFuture(e);
      }
    }

    @Override
    public void await(Collection<? extends CompletableFuture<?>> calls, Duration atMost) {}

    @Override
    public Duration patience() {
      return Duration.ZERO;
    }
  }
}
