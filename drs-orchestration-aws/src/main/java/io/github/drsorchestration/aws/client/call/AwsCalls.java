package io.github.drsorchestration.aws.client.call;

import io.github.drsorchestration.api.failure.ServiceException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Calls to one service in one place. Every exception of the SDK becomes a {@link ServiceException}
 * here and nowhere else, as {@link AwsErrors} says; all others pass through.
 *
 * <p>{@code repeatable} is for calls that may be sent again, {@code once} for those that start
 * something.
 *
 * @param <C> the type of the client
 */
public final class AwsCalls<C> {

  private final Callee callee;
  private final C client;
  private final Retries retries;
  private final boolean always;

  private AwsCalls(Callee callee, C client, Retries retries, boolean always) {
    this.callee = callee;
    this.client = client;
    this.retries = retries;
    this.always = always;
  }

  /**
   * Calls through this client. One that retries by itself, such as a client of the user, is left to
   * its own strategy.
   *
   * @param service what messages call the service
   * @param subject the account and Region, or the topic, table or role that is meant
   */
  public static <C> AwsCalls<C> to(String service, Object subject, C client) {
    return new AwsCalls<>(new Callee(service, subject, client), client, Retries.DEFAULT, false);
  }

  /**
   * Calls to what provides credentials.
   *
   * @param caller whose credentials they are
   */
  public static <C> AwsCalls<C> forCredentials(String caller, C provider) {
    return to(caller, "", provider);
  }

  /** The same, at this pace, and even if the client retries by itself. */
  public AwsCalls<C> at(Retries pace) {
    return new AwsCalls<>(callee, client, pace, true);
  }

  /** Makes a call that changes nothing, or that has the same effect however often it is made. */
  public <T> T repeatable(String operation, Function<C, T> call) {
    Predicate<Throwable> worthwhile = Retries.transientFailureOf(operation);
    return retries.run(
        failure -> worthwhile.test(failure) && (always || !callee.retriesByItself()),
        () -> make(operation, true, call));
  }

  /** Makes a call that must not be made again as long as its outcome is unknown. */
  public <T> T once(String operation, Function<C, T> call) {
    return make(operation, false, call);
  }

  /** Makes a repeatable call; empty where the service knows no such resource. */
  public <T> Optional<T> ifKnown(String operation, Function<C, T> call) {
    return repeatable(operation, client -> ifKnown(client, call));
  }

  /** Makes a call as {@link #once} does; empty where the service knows no such resource. */
  public <T> Optional<T> onceIfKnown(String operation, Function<C, T> call) {
    return once(operation, client -> ifKnown(client, call));
  }

  private static <C, T> Optional<T> ifKnown(C client, Function<C, T> call) {
    try {
      return Optional.of(call.apply(client));
    } catch (AwsServiceException e) {
      if (ErrorCode.of(e).isUnknownResource()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private <T> T make(String operation, boolean repeatable, Function<C, T> call) {
    try {
      return call.apply(client);
    } catch (SdkException e) {
      throw AwsErrors.translate(operation, callee, repeatable, e);
    }
  }

  /** The service and the place, as messages name them. */
  @Override
  public String toString() {
    return callee.toString();
  }
}
