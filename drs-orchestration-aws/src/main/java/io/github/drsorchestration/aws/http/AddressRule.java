package io.github.drsorchestration.aws.http;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which addresses may be connected to. It is asked after a name was resolved, and what was judged
 * is what is connected to, so that no second answer of a name server can lead elsewhere. Instance
 * metadata and everything else that is link-local is out of reach under every rule.
 */
public enum AddressRule {
  /** Addresses of the Internet: for what a plan names. */
  PUBLIC,
  /** Those and private ones: for what a plan names, where the service says so. */
  PRIVATE_NETWORK,
  /** Where recovered servers are: what EC2 says is their address, never what a plan says. */
  SERVERS,
  /** This machine only: for tests and sidecars. */
  LOOPBACK,
  /** Anything but metadata: for what the embedding service itself names. */
  ANY;

  private static final Set<String> INTERNAL_NAMES =
      Set.of("internal", "local", "localhost", "localdomain", "instance-data");

  private boolean allows(AddressKind kind) {
    return switch (kind) {
      case PUBLIC -> this != LOOPBACK;
      case PRIVATE -> this != LOOPBACK && this != PUBLIC;
      case LOOPBACK -> this == LOOPBACK || this == ANY;
      case METADATA, SPECIAL -> false;
    };
  }

  /** Why this address is out of reach; empty if it is not. */
  public Optional<String> problem(InetAddress address) {
    AddressKind kind = AddressKind.of(address.getAddress());
    return allows(kind)
        ? Optional.empty()
        : Optional.of("its address is " + kind.words() + ", which is out of reach");
  }

  /** Why this name, or an address in its place, is out of reach before anybody resolves it. */
  public Optional<String> problem(String host) {
    if (this != PUBLIC) {
      return Optional.empty();
    }
    String name = host.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
    String last = name.substring(name.lastIndexOf('.') + 1);
    if (INTERNAL_NAMES.contains(last)) {
      return Optional.of("names that end in '" + last + "' are internal, and out of reach");
    }
    boolean isAddress = name.startsWith("[") || last.matches("\\d+|0x[0-9a-f]*");
    return isAddress ? Optional.of("it is an address; name a host instead") : Optional.empty();
  }
}
