package io.github.drsorchestration.aws.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. */
@FunctionalInterface
public interface NameResolver {

  /** The one of this machine. */
  NameResolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

  /**
   * All addresses, at least one.
   *
   * @throws UnknownHostException if there is none
   */
  List<InetAddress> resolve(String host) throws UnknownHostException;
}
