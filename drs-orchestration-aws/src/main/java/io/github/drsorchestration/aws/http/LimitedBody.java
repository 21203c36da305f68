package io.github.drsorchestration.aws.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads a body up to a number of bytes, and hangs up on the rest. */
final class LimitedBody implements HttpResponse.BodySubscriber<LimitedBody.Content> {

  private final int maxBytes;
  private final ByteArrayOutputStream read = new ByteArrayOutputStream();
  private final CompletableFuture<Content> content = new CompletableFuture<>();
  private volatile Flow.@Nullable Subscription subscription;
  private volatile boolean cancelled;

  LimitedBody(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * What was read.
   *
   * @param text it, as UTF-8
   * @param isComplete whether that is all
   */
  record Content(String text, boolean isComplete) {}

  @Override
  public CompletionStage<Content> getBody() {
    return content;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    if (cancelled) {
      given.cancel();
    } else {
      given.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      byte[] bytes = new byte[Math.min(buffer.remaining(), maxBytes - read.size())];
      boolean tooLong = bytes.length < buffer.remaining();
      buffer.get(bytes);
      read.writeBytes(bytes);
      if (tooLong) {
        finish(false);
        cancel();
        return;
      }
    }
  }

  @Override
  public void onError(Throwable failure) {
    content.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    finish(true);
  }

  /** Reads no more. */
  void cancel() {
    cancelled = true;
    Flow.Subscription present = subscription;
    if (present != null) {
      present.cancel();
    }
  }

  private void finish(boolean complete) {
    content.complete(new Content(read.toString(StandardCharsets.UTF_8), complete));
  }
}
