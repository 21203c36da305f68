package io.github.drsorchestration.aws.dynamodb;

import java.io.IOException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** A connection that loses answers, or behind which the process dies, when it is told to. */
final class FaultyHttp implements SdkHttpClient {

  private final SdkHttpClient real = UrlConnectionHttpClient.create();
  private final List<String> calls = new ArrayList<>();
  private String lostOperation = "";
  private int losses;
  private int callsToLive = Integer.MAX_VALUE;
  private boolean diesAfterTheEffect;
  private Runnable meanwhile = () -> {};

  /** Loses the next answers to this operation, such as {@code TransactWriteItems}. */
  void loseNext(int answers, String operation) {
    losses = answers;
    lostOperation = operation;
  }

  /** What happens after the effect and before the loss, once. */
  void meanwhile(Runnable what) {
    meanwhile = what;
  }

  /** The process makes so many more calls, and dies in the next one. */
  void dieAfter(int moreCalls, boolean afterTheEffect) {
    callsToLive = moreCalls;
    diesAfterTheEffect = afterTheEffect;
  }

  /** The operations that took effect, in order; forgets them. */
  List<String> drainCalls() {
    List<String> drained = List.copyOf(calls);
    calls.clear();
    return drained;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest prepared = real.prepareRequest(request);
    String target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
    String operation = target.substring(target.indexOf('.') + 1);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return answer(operation, prepared);
      }

      @Override
      public void abort() {
        prepared.abort();
      }
    };
  }

  private HttpExecuteResponse answer(String operation, ExecutableHttpRequest prepared)
      throws IOException {
    boolean dies = callsToLive-- <= 0;
    if (dies && !diesAfterTheEffect) {
      throw new Died();
    }
    HttpExecuteResponse response = prepared.call();
    calls.add(operation);
    if (dies) {
      throw new Died();
    }
    if (losses > 0 && operation.equals(lostOperation)) {
      losses--;
      Runnable now = meanwhile;
      meanwhile = () -> {};
      now.run();
      throw new IOException("the answer is lost");
    }
    return response;
  }

  @Override
  public void close() {
    real.close();
  }

  /** The end of the process; nothing catches it. */
  static final class Died extends Error {
    @Serial private static final long serialVersionUID = 1L;
  }
}
