package io.github.drsorchestration.aws;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.port.Time;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.AwsService;
import io.github.drsorchestration.aws.client.ClientsBuilder;
import io.github.drsorchestration.aws.time.MachineClock;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;

/** Puts {@link AwsPorts} together. */
public final class AwsPortsBuilder {

  private final ClientsBuilder clients = AwsClients.builder();
  private InstantSource clock = MachineClock.get();

  AwsPortsBuilder() {}

  /** Where the orchestrator's own tables, topics and roles are. Required. */
  public AwsPortsBuilder homeRegion(String value) {
    clients.homeRegion(value);
    return this;
  }

  /** The account whose servers need no role; by default STS is asked for it. */
  public AwsPortsBuilder homeAccount(String value) {
    clients.homeAccount(value);
    return this;
  }

  /** By default the chain of the SDK: environment, profile, container, instance. */
  public AwsPortsBuilder credentials(AwsCredentialsProvider value) {
    clients.credentials(value);
    return this;
  }

  /** Finds the role of an account; by default only the home account can be reached. */
  public AwsPortsBuilder accounts(Function<String, Optional<TargetAccount>> value) {
    clients.accounts(value);
    return this;
  }

  /** Where every service is that has no endpoint of its own here; by default where AWS has it. */
  public AwsPortsBuilder endpoint(URI value) {
    clients.endpoint(value);
    return this;
  }

  /**
   * Where one service is.
   *
   * @param service the prefix of its endpoints, such as {@code drs}
   */
  public AwsPortsBuilder endpoint(String service, URI value) {
    clients.endpoint(service, value);
    return this;
  }

  /** The connections; see {@link ClientsBuilder#http(SdkHttpClient)} for what they must not do. */
  public AwsPortsBuilder http(SdkHttpClient value) {
    clients.http(value);
    return this;
  }

  /** Watches every call. */
  public AwsPortsBuilder watchedBy(ExecutionInterceptor value) {
    clients.watchedBy(value);
    return this;
  }

  /** Uses the caller's clients of a service that is called in many accounts, such as DRS. */
  public <C extends SdkClient> AwsPortsBuilder use(
      AwsService<C> service, Function<AccountRegion, C> value) {
    clients.use(service, value);
    return this;
  }

  /** Uses the caller's client of a service of the home account, such as SNS. */
  public <C extends SdkClient> AwsPortsBuilder useAtHome(AwsService<C> service, C value) {
    clients.useAtHome(service, value);
    return this;
  }

  /** By default the clock of the machine. */
  public AwsPortsBuilder time(Time value) {
    clock = value::now;
    clients.clock(clock);
    return this;
  }

  /**
   * Makes the ports, which call nothing yet.
   *
   * @throws NullPointerException if the home Region was not given
   */
  public AwsPorts build() {
    return new AwsPorts(this);
  }

  ClientsBuilder clients() {
    return clients;
  }

  InstantSource clock() {
    return clock;
  }
}
