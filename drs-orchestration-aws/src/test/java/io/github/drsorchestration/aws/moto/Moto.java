package io.github.drsorchestration.aws.moto;

import java.net.URI;
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
