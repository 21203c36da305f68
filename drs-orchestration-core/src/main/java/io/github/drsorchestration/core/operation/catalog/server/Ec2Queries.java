package io.github.drsorchestration.core.operation.catalog.server;

import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.port.store.PageRequest;
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
      @Text(TextForm.ACCOUNT_ID) String accountId,
      @Text(TextForm.REGION) String region,
      Optional<String> vpcId,
      Optional<String> text,
      Optional<Boolean> fresh,
      @Range(min = 1, max = PageRequest.MAX_LIMIT) Optional<Integer> limit,
      Optional<String> token) {

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
      @Text(TextForm.ACCOUNT_ID) String accountId,
      @Text(TextForm.REGION) String region,
      Optional<String> text,
      Optional<Boolean> fresh,
      @Range(min = 1, max = PageRequest.MAX_LIMIT) Optional<Integer> limit,
      Optional<String> token) {

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
      @Text(TextForm.ACCOUNT_ID) String accountId,
      @Text(TextForm.REGION) String region,
      Optional<String> architecture,
      Optional<String> text,
      Optional<Boolean> fresh,
      @Range(min = 1, max = PageRequest.MAX_LIMIT) Optional<Integer> limit,
      Optional<String> token) {

    ChoiceQuery query() {
      return new ChoiceQuery(text, Optional.empty(), architecture, fresh.orElse(false));
    }
  }
}
