package io.github.drsorchestration.core.engine.edge.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.time.SystemTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class QuotaCacheTest {

  private static final AccountRegion DARK = new AccountRegion("111122223333", "eu-west-1");

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  @Test
  @Timeout(60)
  void a_place_that_does_not_answer_holds_up_no_other_place() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    QuotaCache cache =
        new QuotaCache(
            where -> {
              if (where.equals(DARK)) {
                asked.countDown();
                awaitQuietly(answer);
              }
              return Quotas.DEFAULTS;
            },
            SystemTime.shared());
    CompletableFuture<Quotas> dark =
        CompletableFuture.supplyAsync(() -> cache.quotas(DARK), threads);
    asked.await();

    CompletableFuture<Void> others =
        CompletableFuture.runAsync(
            () -> IntStream.range(0, 200).forEach(i -> cache.quotas(placeNumber(i))), threads);

    assertThat(others).succeedsWithin(Duration.ofSeconds(20));
    assertThat(dark).isNotDone();
    answer.countDown();
    assertThat(dark).succeedsWithin(Duration.ofSeconds(20));
  }

  private static AccountRegion placeNumber(int i) {
    return new AccountRegion("%012d".formatted(i), "eu-west-1");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
