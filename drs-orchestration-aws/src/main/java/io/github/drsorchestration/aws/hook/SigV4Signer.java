package io.github.drsorchestration.aws.hook;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/**
 * Signs requests as AWS does, for endpoints behind an API Gateway or a function URL that let in
 * callers by IAM: the role of these credentials needs the permission to invoke them.
 */
public final class SigV4Signer implements HookSigner {

  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final AwsCredentialsProvider credentials;
  private final String region;
  private final String service;

  /**
   * Signs for one Region.
   *
   * @param service {@code execute-api} for an API Gateway, {@code lambda} for a function URL
   */
  public SigV4Signer(AwsCredentialsProvider credentials, String region, String service) {
    this.credentials = credentials;
    this.region = region;
    this.service = service;
  }

  @Override
  public Map<String, String> headers(String method, URI target, String body) {
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder().method(SdkHttpMethod.fromValue(method)).uri(target);
    SignedRequest signed =
        signer.sign(
            it ->
                it.identity(credentials.resolveCredentials())
                    .request(request.build())
                    .payload(ContentStreamProvider.fromUtf8String(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region));
    Map<String, String> headers = new LinkedHashMap<>();
    signed.request().forEachHeader((name, values) -> headers.put(name, String.join(",", values)));
    headers.keySet().removeIf("Host"::equalsIgnoreCase); // which every HTTP client sends itself
    return headers;
  }
}
