package io.github.drsorchestration.aws.dynamodb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** Lets calls take effect and loses what is answered to them, when it is told to. */
final class LossyHttp implements SdkHttpClient {

  private final SdkHttpClient real = UrlConnectionHttpClient.create();
  private final List<String> calls = new ArrayList<>();
  private Predicate<String> loses = operation -> false;
  private int losses;
  private Runnable meanwhile = () -> {};

  /** Loses the next answers to this operation, such as {@code TransactWriteItems}. */
  void loseNext(int answers, String operation) {
    losses = answers;
    loses = operation::equals;
  }

  /** What happens after the effect and before the loss, once. */
  void meanwhile(Runnable what) {
    meanwhile = what;
  }

  /** The operations that were called, lost or not, in order. */
  List<String> calls() {
    return calls;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest prepared = real.prepareRequest(request);
    String target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
    String operation = target.substring(target.indexOf('.') + 1);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        HttpExecuteResponse response = prepared.call();
        calls.add(operation);
        if (losses > 0 && loses.test(operation)) {
          losses--;
          Runnable now = meanwhile;
          meanwhile = () -> {};
          now.run();
          throw new IOException("the answer is lost");
        }
        return response;
      }

      @Override
      public void abort() {
        prepared.abort();
      }
    };
  }

  @Override
  public void close() {
    real.close();
  }
}
