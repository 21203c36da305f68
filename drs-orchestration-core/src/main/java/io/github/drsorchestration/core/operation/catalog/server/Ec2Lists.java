package io.github.drsorchestration.core.operation.catalog.server;

import io.github.drsorchestration.api.ec2.InstanceProfile;
import io.github.drsorchestration.api.ec2.InstanceType;
import io.github.drsorchestration.api.ec2.SecurityGroup;
import io.github.drsorchestration.api.ec2.Subnet;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.core.service.cache.Dated;
import io.github.drsorchestration.core.service.cache.Freshness;
import java.util.List;
import java.util.Optional;

/** Pages of what launches can name, each with its age. */
public final class Ec2Lists {

  private Ec2Lists() {}

  /**
   * A page of subnets.
   *
   * @param items the page, by name
   * @param nextToken what to ask for the following page; absent on the last
   * @param freshness how old the list is
   */
  public record Subnets(List<Subnet> items, Optional<String> nextToken, Freshness freshness) {

    static Subnets of(Dated<Page<Subnet>> page) {
      return new Subnets(page.value().items(), page.value().nextToken(), page.freshness());
    }
  }

  /**
   * A page of security groups.
   *
   * @param items the page, by name
   * @param nextToken what to ask for the following page; absent on the last
   * @param freshness how old the list is
   */
  public record SecurityGroups(
      List<SecurityGroup> items, Optional<String> nextToken, Freshness freshness) {

    static SecurityGroups of(Dated<Page<SecurityGroup>> page) {
      return new SecurityGroups(page.value().items(), page.value().nextToken(), page.freshness());
    }
  }

  /**
   * A page of instance profiles.
   *
   * @param items the page, by name
   * @param nextToken what to ask for the following page; absent on the last
   * @param freshness how old the list is
   */
  public record InstanceProfiles(
      List<InstanceProfile> items, Optional<String> nextToken, Freshness freshness) {

    static InstanceProfiles of(Dated<Page<InstanceProfile>> page) {
      return new InstanceProfiles(page.value().items(), page.value().nextToken(), page.freshness());
    }
  }

  /**
   * A page of instance types.
   *
   * @param items the page, by name
   * @param nextToken what to ask for the following page; absent on the last
   * @param freshness how old the list is
   */
  public record InstanceTypes(
      List<InstanceType> items, Optional<String> nextToken, Freshness freshness) {

    static InstanceTypes of(Dated<Page<InstanceType>> page) {
      return new InstanceTypes(page.value().items(), page.value().nextToken(), page.freshness());
    }
  }
}
