package io.github.drsorchestration.core.planning.validation;

import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fixed private addresses of servers, of which a subnet has each once. */
public final class PrivateAddresses {

  private record Address(AccountRegion where, Optional<String> subnetId, String address) {}

  private final Map<Address, String> owners = new HashMap<>();

  /** No address is taken yet. */
  public PrivateAddresses() {}

  /**
   * Gives a member of the group the address that its settings fix.
   *
   * @return what is wrong with that; empty if it has none, or one of its own
   */
  public Optional<String> take(ProtectionGroup group, String serverId) {
    return take(group.where(), group.launchConfigOf(serverId), serverId);
  }

  /**
   * Gives a server the address that these settings fix.
   *
   * @return what is wrong with that; empty if it has none, or one of its own
   */
  public Optional<String> take(AccountRegion where, LaunchSettings settings, String serverId) {
    return settings
        .staticPrivateIp()
        .flatMap(
            fixed -> {
              Address address = new Address(where, settings.subnetId(), fixed);
              String owner = owners.putIfAbsent(address, serverId);
              return owner == null || owner.equals(serverId)
                  ? Optional.empty()
                  : Optional.of(
                      "%s would get the private address %s of %s"
                          .formatted(serverId, fixed, owner));
            });
  }
}
