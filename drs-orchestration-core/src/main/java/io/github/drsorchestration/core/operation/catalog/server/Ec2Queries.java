package io.github.drsorchestration.core.operation.catalog.server;

import io.github.drsorchestration.core.input.InputCheck;
import io.github.drsorchestration.core.service.ec2.ChoiceQuery;
import java.util.Optional;

/** Inputs that say which of the things that launches can name are wanted. */
public final class Ec2Queries {

  private Ec2Queries() {}

  /**
   * Which subnets or security groups are wanted.
   *
   * @param accountId the account
   * @param region the Region
   * @param vpcId only those of this VPC
   * @param text what the id or the name contains
   * @param fresh whether AWS is to be asked now; by default an answer of the last minutes will do
   * @param limit the most items, 1 to 1,000, by default 100
   * @param token where the page before ended
   */
  public record InNetwork(
      String accountId,
      String region,
      Optional<String> vpcId,
      Optional<String> text,
      Optional<Boolean> fresh,
      Optional<Integer> limit,
      Optional<String> token) {

    public InNetwork {
      InputCheck.notBlank("accountId", accountId);
      InputCheck.notBlank("region", region);
    }

    ChoiceQuery query() {
      return new ChoiceQuery(text, vpcId, Optional.empty(), fresh.orElse(false));
    }
  }

  /**
   * Which instance profiles are wanted.
   *
   * @param accountId the account
   * @param region the Region; every one has the same profiles
   * @param text what the name contains
   * @param fresh whether AWS is to be asked now; by default an answer of the last minutes will do
   * @param limit the most items, 1 to 1,000, by default 100
   * @param token where the page before ended
   */
  public record Profiles(
      String accountId,
      String region,
      Optional<String> text,
      Optional<Boolean> fresh,
      Optional<Integer> limit,
      Optional<String> token) {

    public Profiles {
      InputCheck.notBlank("accountId", accountId);
      InputCheck.notBlank("region", region);
    }

    ChoiceQuery query() {
      return new ChoiceQuery(text, Optional.empty(), Optional.empty(), fresh.orElse(false));
    }
  }

  /**
   * Which instance types are wanted.
   *
   * @param accountId the account
   * @param region the Region
   * @param architecture only those that run this, such as {@code arm64}
   * @param text what the name contains
   * @param fresh whether AWS is to be asked now; by default an answer of the last day will do
   * @param limit the most items, 1 to 1,000, by default 100
   * @param token where the page before ended
   */
  public record Types(
      String accountId,
      String region,
      Optional<String> architecture,
      Optional<String> text,
      Optional<Boolean> fresh,
      Optional<Integer> limit,
      Optional<String> token) {

    public Types {
      InputCheck.notBlank("accountId", accountId);
      InputCheck.notBlank("region", region);
    }

    ChoiceQuery query() {
      return new ChoiceQuery(text, Optional.empty(), architecture, fresh.orElse(false));
    }
  }
}
