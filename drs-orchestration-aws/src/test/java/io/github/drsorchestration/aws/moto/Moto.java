package io.github.drsorchestration.aws.moto;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The moto server that this JVM's tests share. It is the one at the system property {@code
 * moto.endpoint} or the variable {@code MOTO_ENDPOINT}; otherwise it is started, as a container,
 * from the {@code moto_server} on the path, or from an environment that is made for it under {@code
 * target}, and ends with the JVM.
 *
 * <pre>{@code
 * try (SnsClient client = Moto.shared().point(SnsClient.builder()).build()) { ... }
 * }</pre>
 */
public final class Moto {

  private static final String ACCESS_KEY = "test";

  private final URI endpoint;

  private Moto(URI endpoint) {
    this.endpoint = endpoint;
  }

  /** The server, started by the first call. */
  public static Moto shared() {
    return Shared.MOTO;
  }

  /**
   * A server of the caller's own, whose state machines run and call their functions at a port of
   * this machine. It ends with the JVM.
   *
   * @param port where the functions are, as Lambda has them
   */
  public static Moto callingFunctionsAt(int port) throws IOException {
    Moto moto = new Moto(MotoProcess.start(Map.of("MOTO_PORT", Integer.toString(port))));
    HttpRequest run =
        HttpRequest.newBuilder(moto.endpoint.resolve("/moto-api/config"))
            .POST(BodyPublishers.ofString("{\"stepfunctions\":{\"execute_state_machine\":true}}"))
            .build();
    try {
      HttpResponse<String> set = HttpClient.newHttpClient().send(run, BodyHandlers.ofString());
      if (set.statusCode() != 201) {
        throw new IOException("moto runs no state machines: " + set.body());
      }
      return moto;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Where it answers; a child process can be given this. */
  public URI endpoint() {
    return endpoint;
  }

  /** Lets a client that is being built call this server. */
  public <B extends AwsClientBuilder<B, C>, C> B point(B builder) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.EU_WEST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, ACCESS_KEY)));
  }

  /** A client of its DynamoDB. */
  public DynamoDbClient dynamoDb() {
    return point(DynamoDbClient.builder()).build();
  }

  private static Optional<URI> given() {
    return Optional.ofNullable(System.getProperty("moto.endpoint"))
        .or(() -> Optional.ofNullable(System.getenv("MOTO_ENDPOINT")))
        .map(URI::create);
  }

  /** Where it is started from, in this order, by what to call the place in a message. */
  static Map<String, MotoSource> sources() {
    Map<String, MotoSource> sources = new LinkedHashMap<>();
    sources.put("a container", MotoContainer::start);
    sources.put("the path", MotoProcess::startFromPath);
    sources.put("target/python", MotoProcess::startFromEnvironment);
    return sources;
  }

  private static final class Shared {
    static final Moto MOTO = new Moto(given().orElseGet(() -> MotoSource.startFirst(sources())));
  }
}
