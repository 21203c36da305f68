package io.github.drsorchestration.aws.http;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Flow;

/** A request as it is sent by HTTP/1.1. */
final class RequestBytes {

  private RequestBytes() {}

  static byte[] of(HttpRequest request) {
    URI target = request.uri();
    byte[] body = body(request);
    StringBuilder head = new StringBuilder();
    head.append(request.method()).append(' ').append(path(target)).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(host(target)).append("\r\n");
    head.append("Connection: close\r\n");
    request
        .headers()
        .map()
        .forEach(
            (name, values) -> values.forEach(value -> head.append(name + ": " + value + "\r\n")));
    if (request.bodyPublisher().isPresent()) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }

  private static String path(URI target) {
    String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
    return target.getRawQuery() == null ? path : path + "?" + target.getRawQuery();
  }

  /** Without the port that the scheme has anyway, as signatures expect. */
  private static String host(URI target) {
    int usual = "https".equalsIgnoreCase(target.getScheme()) ? 443 : 80;
    return target.getPort() < 0 || target.getPort() == usual
        ? target.getHost()
        : target.getHost() + ":" + target.getPort();
  }

  private static byte[] body(HttpRequest request) {
    Collected collected = new Collected();
    request.bodyPublisher().ifPresent(publisher -> publisher.subscribe(collected));
    return collected.bytes.toByteArray();
  }

  /** Publishers of texts publish at once, on the thread that asks. */
  private static final class Collected implements Flow.Subscriber<ByteBuffer> {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ByteBuffer buffer) {
      byte[] piece = new byte[buffer.remaining()];
      buffer.get(piece);
      bytes.writeBytes(piece);
    }

    @Override
    public void onError(Throwable failure) {
      throw new IllegalStateException("a text can always be published", failure);
    }

    @Override
    public void onComplete() {
      // The text is short; all of it is there.
    }
  }
}
