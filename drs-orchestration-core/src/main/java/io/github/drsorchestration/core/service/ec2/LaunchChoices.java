package io.github.drsorchestration.core.service.ec2;

import io.github.drsorchestration.api.ec2.InstanceProfile;
import io.github.drsorchestration.api.ec2.InstanceType;
import io.github.drsorchestration.api.ec2.SecurityGroup;
import io.github.drsorchestration.api.ec2.Subnet;
import io.github.drsorchestration.api.ec2.UsedAddress;
import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.ec2.LaunchResources;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.planning.validation.LaunchOffer;
import io.github.drsorchestration.core.planning.validation.OfferNeeds;
import io.github.drsorchestration.core.planning.validation.SettingsCheck;
import io.github.drsorchestration.core.service.cache.CachedRead;
import io.github.drsorchestration.core.service.cache.Dated;
import io.github.drsorchestration.core.service.listing.Listing;
import io.github.drsorchestration.core.service.listing.Sort;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What launch settings may name in an account and Region. Lists come by name, page by page, and say
 * how old they are: what rarely changes is not asked for again at every look.
 */
public final class LaunchChoices {

  private static final Duration NETWORK = Duration.ofMinutes(5);
  private static final Duration TYPES = Duration.ofHours(24);

  private final Ports ports;
  private final CachedRead<List<Subnet>> subnets;
  private final CachedRead<List<SecurityGroup>> securityGroups;
  private final CachedRead<List<InstanceProfile>> profiles;
  private final CachedRead<List<InstanceType>> types;

  public LaunchChoices(Ports ports) {
    this.ports = ports;
    LaunchResources ec2 = ports.launchResources();
    this.subnets = new CachedRead<>(ports, "subnets", NETWORK, ec2::subnets);
    this.securityGroups = new CachedRead<>(ports, "security groups", NETWORK, ec2::securityGroups);
    this.profiles = new CachedRead<>(ports, "instance profiles", NETWORK, ec2::instanceProfiles);
    this.types = new CachedRead<>(ports, "instance types", TYPES, ec2::instanceTypes);
  }

  /** By name; those without one come first. */
  public Dated<Page<Subnet>> subnets(AccountRegion where, ChoiceQuery query, PageRequest page) {
    return page(
        subnets.in(where, query.fresh()),
        it -> query.isIn(it.vpcId()) && query.hasText(it.subnetId(), it.name().orElse("")),
        Subnet::subnetId,
        it -> it.name().orElse(""),
        page);
  }

  public Dated<Page<SecurityGroup>> securityGroups(
      AccountRegion where, ChoiceQuery query, PageRequest page) {
    return page(
        securityGroups.in(where, query.fresh()),
        it -> query.isIn(it.vpcId()) && query.hasText(it.securityGroupId(), it.name()),
        SecurityGroup::securityGroupId,
        SecurityGroup::name,
        page);
  }

  public Dated<Page<InstanceProfile>> instanceProfiles(
      AccountRegion where, ChoiceQuery query, PageRequest page) {
    return page(
        profiles.in(where, query.fresh()),
        it -> query.hasText(it.name()),
        InstanceProfile::name,
        InstanceProfile::name,
        page);
  }

  public Dated<Page<InstanceType>> instanceTypes(
      AccountRegion where, ChoiceQuery query, PageRequest page) {
    return page(
        types.in(where, query.fresh()),
        it ->
            query.hasText(it.name())
                && query.architecture().stream().allMatch(it.architectures()::contains),
        InstanceType::name,
        InstanceType::name,
        page);
  }

  /**
   * What settings name that is not there, or does not fit together. What seems to be missing is
   * looked for once more, because it may be new. Where AWS does not list something now, that is not
   * judged: launch settings must be changeable in a disaster.
   *
   * @param ownInstances the server's recovery instance, which a launch deletes: it may have the
   *     address
   */
  public List<Problem> problems(
      AccountRegion where, LaunchSettings settings, Set<String> ownInstances) {
    List<Problem> problems = problems(where, settings, ownInstances, false);
    return problems.isEmpty() ? problems : problems(where, settings, ownInstances, true);
  }

  private List<Problem> problems(
      AccountRegion where, LaunchSettings settings, Set<String> ownInstances, boolean fresh) {
    LaunchOffer offer = offer(where, List.of(settings), fresh);
    return SettingsCheck.problems(settings, offer, ownInstances, Optional.empty());
  }

  /**
   * What a place offers of the kinds that settings name. Addresses in use are always those of now.
   *
   * @param fresh whether AWS is to be asked now, however young the last answer is
   */
  public LaunchOffer offer(
      AccountRegion where, Collection<LaunchSettings> settings, boolean fresh) {
    return LaunchOffer.from(new Known(where, fresh), OfferNeeds.of(settings));
  }

  /** What is remembered of a place, but no answer that is older than it should be. */
  private final class Known implements LaunchOffer.Source {

    private final AccountRegion where;
    private final boolean fresh;

    private Known(AccountRegion where, boolean fresh) {
      this.where = where;
      this.fresh = fresh;
    }

    @Override
    public List<Subnet> subnets() {
      return now("DescribeSubnets", subnets);
    }

    @Override
    public List<SecurityGroup> securityGroups() {
      return now("DescribeSecurityGroups", securityGroups);
    }

    @Override
    public List<InstanceProfile> instanceProfiles() {
      return now("ListInstanceProfiles", profiles);
    }

    @Override
    public List<InstanceType> instanceTypes() {
      return now("DescribeInstanceTypes", types);
    }

    @Override
    public List<UsedAddress> usedAddresses(String subnetId) {
      return now("DescribeNetworkInterfaces", addressesOf(subnetId));
    }

    private <T> List<T> now(String operation, CachedRead<List<T>> read) {
      Dated<List<T>> answer = read.in(where, fresh);
      answer
          .freshness()
          .problem()
          .ifPresent(
              why -> {
                throw new ServiceUnavailableException(operation, why);
              });
      return answer.value();
    }
  }

  /** Read once: an address that was free a minute ago may not be so any more. */
  private CachedRead<List<UsedAddress>> addressesOf(String subnetId) {
    return new CachedRead<>(
        ports, "addresses", Duration.ZERO, where -> resources().usedAddresses(where, subnetId));
  }

  private LaunchResources resources() {
    return ports.launchResources();
  }

  private static <T> Dated<Page<T>> page(
      Dated<List<T>> all,
      Predicate<T> wanted,
      Function<T, String> id,
      Function<T, String> name,
      PageRequest page) {
    Listing<T> listing = new Listing<>(id, it -> oneLine(name.apply(it)), it -> Optional.empty());
    return all.map(
        items -> listing.page(items.stream().filter(wanted).toList(), Sort.BY_NAME, page));
  }

  /** What people call their subnets may have line breaks. */
  private static String oneLine(String name) {
    return name.replaceAll("\\R", " ");
  }
}
