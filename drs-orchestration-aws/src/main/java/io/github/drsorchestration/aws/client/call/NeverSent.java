package io.github.drsorchestration.aws.client.call;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Whether a call failed before any of it had left this machine. Usually the type of an exception
 * says so. But {@code HttpURLConnection} throws the same type for a connect timeout and for a read
 * timeout, and the SDK has no type for missing credentials; there the stack frame that threw the
 * exception decides. Without stack frames a call counts as sent, which is the safe side.
 */
final class NeverSent {

  private static final Set<Class<?>> NO_CONNECTION =
      Set.of(
          ConnectException.class,
          HttpConnectTimeoutException.class,
          NoRouteToHostException.class,
          UnknownHostException.class);

  /** By name, because these types exist only where the user hands in such a client. */
  private static final Set<String> NO_CONNECTION_OF_APACHE =
      Set.of(
          "org.apache.hc.client5.http.ConnectTimeoutException",
          "org.apache.hc.core5.http.ConnectionRequestTimeoutException",
          "org.apache.http.conn.ConnectTimeoutException");

  private static final Set<String> RESOLVING_CREDENTIALS =
      Set.of("resolveCredentials", "resolveIdentity");

  private NeverSent() {}

  /** Whether nothing was sent, by the last attempt or by one before it. */
  static boolean isProvedBy(SdkException failure) {
    return attempts(failure) <= 1
        && (isOfCredentials(failure) || causes(failure).anyMatch(NeverSent::isOfConnecting));
  }

  /** Whether it was thrown while the credentials for the call were resolved. */
  static boolean isOfCredentials(Throwable failure) {
    return causes(failure)
        .anyMatch(thrownIn(frame -> RESOLVING_CREDENTIALS.contains(frame.getMethodName())));
  }

  /** Whether the name of the host is not known. */
  static boolean isOfUnknownHost(SdkException failure) {
    return causes(failure).anyMatch(UnknownHostException.class::isInstance);
  }

  private static boolean isOfConnecting(Throwable failure) {
    return NO_CONNECTION.stream().anyMatch(type -> type.isInstance(failure))
        || ancestry(failure).map(Class::getName).anyMatch(NO_CONNECTION_OF_APACHE::contains)
        || (failure instanceof IOException && thrownIn(NeverSent::connectsSocket).test(failure));
  }

  private static boolean connectsSocket(StackTraceElement frame) {
    return frame.getClassName().equals("java.net.Socket")
        && frame.getMethodName().equals("connect");
  }

  private static Predicate<Throwable> thrownIn(Predicate<StackTraceElement> frame) {
    return failure -> Arrays.stream(failure.getStackTrace()).anyMatch(frame);
  }

  /** How often the SDK sent the call; 0 where it did not get so far. */
  private static int attempts(Throwable failure) {
    return causes(failure)
        .filter(SdkException.class::isInstance)
        .map(it -> Optional.ofNullable(((SdkException) it).numAttempts()).orElse(0))
        .max(Integer::compare)
        .orElse(0);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, it -> it != null, Throwable::getCause);
  }

  private static Stream<Class<?>> ancestry(Throwable failure) {
    return Stream.iterate(failure.getClass(), it -> it != null, Class::getSuperclass);
  }
}
