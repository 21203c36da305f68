package io.github.drsorchestration.core.planning.validation;

import io.github.drsorchestration.api.ec2.InstanceProfile;
import io.github.drsorchestration.api.ec2.InstanceType;
import io.github.drsorchestration.api.ec2.SecurityGroup;
import io.github.drsorchestration.api.ec2.Subnet;
import io.github.drsorchestration.api.ec2.UsedAddress;
import io.github.drsorchestration.api.failure.NotConfiguredException;
import io.github.drsorchestration.api.failure.ServiceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an account and Region offers to launches, as far as it was asked and has answered.
 *
 * @param subnets its subnets; absent if that is not known
 * @param securityGroups its security groups; absent if that is not known
 * @param instanceProfiles its instance profiles; absent if that is not known
 * @param instanceTypes its instance types; absent if that is not known
 * @param usedAddresses the addresses in use, by subnet; a subnet of which that is not known is
 *     missing
 * @param missing what was asked and not answered, with the reasons
 */
public record LaunchOffer(
    Optional<List<Subnet>> subnets,
    Optional<List<SecurityGroup>> securityGroups,
    Optional<List<InstanceProfile>> instanceProfiles,
    Optional<List<InstanceType>> instanceTypes,
    Map<String, List<UsedAddress>> usedAddresses,
    List<String> missing) {

  /** Nothing is known, and nobody can be asked. */
  public static final LaunchOffer NOTHING_TO_ASK =
      new LaunchOffer(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          List.of());

  public LaunchOffer {
    usedAddresses = Map.copyOf(usedAddresses);
    missing = List.copyOf(missing);
  }

  /** Who is asked; every method may throw a {@link ServiceException}. */
  public interface Source {

    List<Subnet> subnets();

    List<SecurityGroup> securityGroups();

    List<InstanceProfile> instanceProfiles();

    List<InstanceType> instanceTypes();

    List<UsedAddress> usedAddresses(String subnetId);
  }

  /** Asks for what is needed. A question that fails leaves the others their answers. */
  public static LaunchOffer from(Source source, OfferNeeds needs) {
    List<String> missing = new ArrayList<>();
    try {
      Map<String, List<UsedAddress>> used = new HashMap<>();
      for (String subnetId : needs.addressesIn()) {
        answer(true, "the addresses in " + subnetId, () -> source.usedAddresses(subnetId), missing)
            .ifPresent(addresses -> used.put(subnetId, addresses));
      }
      return new LaunchOffer(
          answer(needs.subnets(), "subnets", source::subnets, missing),
          answer(needs.securityGroups(), "security groups", source::securityGroups, missing),
          answer(needs.instanceProfiles(), "instance profiles", source::instanceProfiles, missing),
          answer(needs.instanceTypes(), "instance types", source::instanceTypes, missing),
          used,
          missing);
    } catch (NotConfiguredException nobody) {
      return NOTHING_TO_ASK;
    }
  }

  private static <T> Optional<List<T>> answer(
      boolean needed, String what, Supplier<List<T>> question, List<String> missing) {
    if (!needed) {
      return Optional.empty();
    }
    try {
      return Optional.of(question.get());
    } catch (ServiceException e) {
      missing.add(what + ": " + e.getMessage());
      return Optional.empty();
    }
  }
}
