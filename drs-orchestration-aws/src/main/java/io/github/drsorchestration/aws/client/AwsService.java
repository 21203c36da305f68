package io.github.drsorchestration.aws.client;

import java.util.Objects;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;

/**
 * A service of AWS and the client that talks to it.
 *
 * <pre>{@code
 * AwsService<SnsClient> sns = AwsService.of("sns", SnsClient.class, SnsClient::builder);
 * SnsClient client = clients.atHome(sns);
 * }</pre>
 *
 * @param <C> the type of its client
 */
public final class AwsService<C extends SdkClient> {

  private final String name;
  private final Class<C> type;
  private final Maker<C> maker;

  private AwsService(String name, Class<C> type, Maker<C> maker) {
    this.name = name;
    this.type = type;
    this.maker = maker;
  }

  /** Configures a builder and builds. */
  @FunctionalInterface
  private interface Maker<C> {
    C make(ClientSettings settings);
  }

  /**
   * Names a service.
   *
   * @param name the prefix of its endpoints, such as {@code drs}; unique
   * @param type the type of its client
   * @param builders makes a builder of the SDK
   */
  public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkClient>
      AwsService<C> of(String name, Class<C> type, Supplier<B> builders) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(builders, "builders");
    return new AwsService<>(
        name, type, settings -> settings.configure(name, builders.get()).build());
  }

  /** The prefix of its endpoints. */
  public String name() {
    return name;
  }

  C make(ClientSettings settings) {
    return maker.make(settings);
  }

  C cast(SdkClient client) {
    return type.cast(client);
  }

  @Override
  public String toString() {
    return name;
  }
}
