package io.github.drsorchestration.aws.notify.webhook;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;

/**
 * Which hosts webhooks may call: those that were named, by HTTPS, and only while their names lead
 * to public addresses, so that none is a way to the metadata of an instance or to a private
 * network.
 *
 * @param names the hosts
 * @param local whether they are on this machine, for tests
 */
record WebhookHosts(Set<String> names, boolean local) {

  WebhookHosts {
    names = Set.copyOf(names);
  }

  static WebhookHosts of(String... names) {
    return new WebhookHosts(Set.of(names), false);
  }

  static WebhookHosts localhost() {
    return new WebhookHosts(Set.of("localhost", "127.0.0.1"), true);
  }

  /** A webhook to any other host is a mistake in the configuration. */
  void checkConfigured(URI target) {
    boolean allowed = target.getHost() != null && names.contains(target.getHost());
    boolean encrypted = "https".equals(target.getScheme()) || local;
    if (!allowed || !encrypted || target.getRawUserInfo() != null) {
      throw new InvalidValueException(
          "webhook", "must be an https URL whose host is one of " + names);
    }
  }

  void checkReached(String host) {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!local && !isPublic(address)) {
          throw new CallRejectedException("send", host + " is at an internal address");
        }
      }
    } catch (UnknownHostException e) {
      throw new ServiceUnavailableException("send", "there is no address of " + host, e);
    }
  }

  static boolean isPublic(InetAddress address) {
    boolean special =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    return !special && !isReserved(address);
  }

  /** What the JDK does not call special: shared, unique local, translated and reserved ranges. */
  private static boolean isReserved(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (address instanceof Inet4Address) {
      boolean shared = first == 100 && second >= 64 && second < 128;
      boolean benchmark = first == 198 && (second == 18 || second == 19);
      return first == 0 || first >= 240 || shared || benchmark;
    }
    boolean global = (first & 0xe0) == 0x20;
    boolean wrapsIpv4 = first == 0x20 && second == 0x02; // 6to4
    return address instanceof Inet6Address && (!global || wrapsIpv4);
  }
}
