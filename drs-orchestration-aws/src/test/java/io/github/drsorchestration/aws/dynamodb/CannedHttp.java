package io.github.drsorchestration.aws.dynamodb;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** A DynamoDB that gives one answer, whatever it is asked. */
final class CannedHttp implements SdkHttpClient {

  private int status;
  private String type = "";
  private Map<String, String> headers = Map.of();
  private int calls;

  void answerAll(int newStatus, String newType, Map<String, String> newHeaders) {
    status = newStatus;
    type = newType;
    headers = newHeaders;
  }

  int calls() {
    return calls;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        calls++;
        return answer();
      }

      @Override
      public void abort() {
        // There is nothing to abort.
      }
    };
  }

  private HttpExecuteResponse answer() {
    byte[] body =
        "{\"__type\":\"%s\",\"message\":\"no\"}".formatted(type).getBytes(StandardCharsets.UTF_8);
    SdkHttpResponse.Builder response = SdkHttpResponse.builder().statusCode(status);
    headers.forEach(response::putHeader);
    return HttpExecuteResponse.builder()
        .response(response.build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
        .build();
  }

  @Override
  public void close() {
    // There is nothing to close.
  }
}
