package io.github.drsorchestration.aws.client;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.time.SystemClock;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** Builds {@link AwsClients}. */
public final class ClientsBuilder {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(20);

  private final Map<String, Function<AccountRegion, ? extends SdkClient>> given = new HashMap<>();
  private final Map<String, Supplier<? extends SdkClient>> givenAtHome = new HashMap<>();
  private final Map<String, URI> endpoints = new HashMap<>();
  private final List<ExecutionInterceptor> interceptors = new ArrayList<>();
  private @Nullable String homeRegion;
  private @Nullable String homeAccount;
  private @Nullable URI everywhere;
  private @Nullable AwsCredentialsProvider credentials;
  private @Nullable SdkHttpClient http;
  private boolean ownHttp;
  private Function<String, Optional<TargetAccount>> accounts = accountId -> Optional.empty();
  private InstantSource clock = SystemClock.get();

  ClientsBuilder() {}

  /** The Region of the orchestrator's own tables, topics and state machines. */
  public ClientsBuilder homeRegion(String value) {
    homeRegion = value;
    return this;
  }

  /** The account whose servers need no role; by default STS is asked for it. */
  public ClientsBuilder homeAccount(String value) {
    homeAccount = value;
    return this;
  }

  /** By default the chain of the SDK: environment, profile, container, instance. */
  public ClientsBuilder credentials(AwsCredentialsProvider value) {
    credentials = value;
    return this;
  }

  /** Finds the role of an account; by default only the home account can be reached. */
  public ClientsBuilder accounts(Function<String, Optional<TargetAccount>> value) {
    accounts = value;
    return this;
  }

  /** The endpoint of every service that has none of its own here; by default that of AWS. */
  public ClientsBuilder endpoint(URI value) {
    everywhere = value;
    return this;
  }

  /**
   * The endpoint of one service.
   *
   * @param service the prefix of its endpoints, such as {@code drs}
   */
  public ClientsBuilder endpoint(String service, URI value) {
    endpoints.put(service, value);
    return this;
  }

  /**
   * The HTTP client of all clients; by default that of the SDK over {@code HttpURLConnection} with
   * 5 seconds to connect and 20 to answer. It must send a request once: some clients send a request
   * again by themselves when a connection breaks, which could start a recovery twice.
   */
  public ClientsBuilder http(SdkHttpClient value) {
    http = value;
    return this;
  }

  /** Adds an interceptor to every client. */
  public ClientsBuilder interceptor(ExecutionInterceptor value) {
    interceptors.add(value);
    return this;
  }

  /** By default the clock of the machine. */
  public ClientsBuilder clock(InstantSource value) {
    clock = value;
    return this;
  }

  /** Uses the caller's clients of a service; they stay open when the rest is closed. */
  public <C extends SdkClient> ClientsBuilder use(
      AwsService<C> service, Function<AccountRegion, C> clients) {
    given.put(service.name(), clients);
    return this;
  }

  /** Uses the caller's client of a service of the home account, such as SNS. */
  public <C extends SdkClient> ClientsBuilder useAtHome(AwsService<C> service, C client) {
    givenAtHome.put(service.name(), () -> client);
    return this;
  }

  /**
   * Builds the clients; none is connected yet, and nothing is called.
   *
   * @throws NullPointerException if the home Region was not given
   */
  public AwsClients build() {
    Objects.requireNonNull(homeRegion, "homeRegion");
    if (credentials == null) {
      credentials = DefaultCredentialsProvider.builder().build();
    }
    if (http == null) {
      http =
          UrlConnectionHttpClient.builder()
              .connectionTimeout(CONNECT_TIMEOUT)
              .socketTimeout(READ_TIMEOUT)
              .build();
      ownHttp = true;
    }
    return new AwsClients(this);
  }

  <C extends SdkClient> Optional<C> given(AwsService<C> service, AccountRegion where) {
    Function<AccountRegion, ? extends SdkClient> clients = given.get(service.name());
    return clients == null ? Optional.empty() : Optional.of(service.cast(clients.apply(where)));
  }

  <C extends SdkClient> Optional<C> givenAtHome(AwsService<C> service) {
    Supplier<? extends SdkClient> client = givenAtHome.get(service.name());
    return client == null ? Optional.empty() : Optional.of(service.cast(client.get()));
  }

  ClientSettings settings(String region, AwsCredentialsProvider caller) {
    return new ClientSettings(
        region,
        caller,
        Objects.requireNonNull(http, "http"),
        Map.copyOf(endpoints),
        Optional.ofNullable(everywhere),
        List.copyOf(interceptors));
  }

  String homeRegion() {
    return Objects.requireNonNull(homeRegion, "homeRegion");
  }

  Optional<String> homeAccount() {
    return Optional.ofNullable(homeAccount);
  }

  AwsCredentialsProvider credentials() {
    return Objects.requireNonNull(credentials, "credentials");
  }

  Function<String, Optional<TargetAccount>> accounts() {
    return accounts;
  }

  InstantSource clock() {
    return clock;
  }

  void closeHttp() {
    if (ownHttp) {
      Objects.requireNonNull(http, "http").close();
    }
  }
}
