package io.github.drsorchestration.benchmarks.store;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpHeaders;

/** What a client sends and receives. */
public final class Traffic implements ExecutionInterceptor {

  private static final String LENGTH = "Content-Length";

  private final List<SdkRequest> requests = new ArrayList<>();
  private long sent;
  private long received;

  public Traffic() {}

  @Override
  public void beforeExecution(Context.BeforeExecution call, ExecutionAttributes attributes) {
    requests.add(call.request());
  }

  @Override
  public void afterTransmission(Context.AfterTransmission call, ExecutionAttributes attributes) {
    sent += length(call.httpRequest());
    received += length(call.httpResponse());
  }

  public void clear() {
    requests.clear();
    sent = 0;
    received = 0;
  }

  public List<SdkRequest> requests() {
    return List.copyOf(requests);
  }

  /** The bytes of the bodies, headers apart. */
  long sent() {
    return sent;
  }

  long received() {
    return received;
  }

  private static long length(SdkHttpHeaders message) {
    return message.firstMatchingHeader(LENGTH).map(Long::parseLong).orElse(0L);
  }
}
